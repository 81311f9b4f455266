from __future__ import annotations

from typing import TYPE_CHECKING

from orgplan.goals.goal import LeadershipGoal
from orgplan.model.organisation import Town
from orgplan.model.people import Leader
from orgplan.model.settings import FreeSettings
from orgplan.model.vocabulary import Domain
from orgplan.structure import Structure, example
from orgplan.text import Text

if TYPE_CHECKING:
    from orgplan.choices import LeadershipChoices
    from orgplan.choices.model import Expression


class Experience(LeadershipGoal[FreeSettings]):
    """Bodies overseen by a leader with experience in none of the domains they do.

    It costs nothing: it settles what is left open when the cost is least.
    """

    code = "experience"
    title = Text("经历匹配", "Fit of experience")
    sentence_zh = "分管领导没有任何对口领域经历的机构个数。"
    unit = Text("个", "bodies")
    settings = FreeSettings

    def example(self) -> tuple[Town, FreeSettings]:
        town = example.led_town()
        leaders = [leader.model_copy(update={"experience": (Domain.AGRICULTURE,)}) for leader in town.leaders[:1]]
        duties = (example.duty("F1", "U1"), example.duty("F2", "U2", domain=Domain.LAW))
        return town.model_copy(update={"functions": duties, "leaders": (*leaders, *town.leaders[1:])}), FreeSettings()

    def measure(self, structure: Structure, settings: FreeSettings) -> int:
        leaders = {leader.id: leader for leader in structure.town.leaders}
        return sum(not _fits(structure, leaders[row.leader], row.body) for row in structure.plan.oversight)

    def encode(self, choices: LeadershipChoices, settings: FreeSettings) -> Expression:
        return sum(
            choices.oversees(leader, body)
            for leader in choices.leaders
            for body in choices.bodies
            if not _fits(choices.structure, leader, body)
        )


def _fits(structure: Structure, leader: Leader, body: str) -> bool:
    domains = {domain for portion in structure.contents.get(body, ()) for domain in portion.domains}
    return not domains or bool(domains & set(leader.experience))
