from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from orgplan.goals.goal import LeadershipGoal
from orgplan.model.organisation import Town
from orgplan.model.settings import FreeSettings
from orgplan.structure import Structure, example
from orgplan.text import Text

if TYPE_CHECKING:
    from orgplan.choices import LeadershipChoices
    from orgplan.choices.model import Expression


class OversightBalance(LeadershipGoal[FreeSettings]):
    """Hours of work overseen by the busiest leader.

    It costs nothing: it settles what is left open when the cost is least.
    """

    code = "oversight-balance"
    title = Text("分管均衡", "Balance of oversight")
    sentence_zh = "分管工作量最大的领导所分管的工时。"
    unit = Text("工时/年", "hours a year")
    settings = FreeSettings

    def example(self) -> tuple[Town, FreeSettings]:
        town = example.led_town()
        duties = (example.duty("F1", "U1", 900), example.duty("F2", "U2", 1500))
        return town.model_copy(update={"functions": duties}), FreeSettings()

    def measure(self, structure: Structure, settings: FreeSettings) -> int:
        hours: dict[str, int] = defaultdict(int)
        for row in structure.plan.oversight:
            hours[row.leader] += structure.hours.get(row.body, 0)
        return max(hours.values(), default=0)

    def encode(self, choices: LeadershipChoices, settings: FreeSettings) -> Expression:
        work = choices.structure.hours
        busiest = choices.count(sum(work.values()))
        for leader in choices.leaders:
            choices.add(busiest >= choices.weighted((choices.oversees(leader, b), work[b]) for b in choices.bodies))
        return busiest
