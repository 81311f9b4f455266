from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from orgplan.model.organisation import Town
from orgplan.model.people import Leader
from orgplan.model.settings import setting
from orgplan.rules.rule import Breach, Demand, LeadershipRule, RuleSettings
from orgplan.structure import Structure, example
from orgplan.text import Text

if TYPE_CHECKING:
    from orgplan.choices import LeadershipChoices


class OversightSettings(RuleSettings):
    span: int = setting(4, "每名领导分管机构最多个数", "most bodies overseen by one leader", ge=1, le=1000)


class Oversight(LeadershipRule[OversightSettings]):
    """Each body set up is overseen by exactly one leader, who holds a post and oversees no more than a few bodies.

    Binds towns that name posts and leaders.
    """

    code = "oversight"
    title = Text("分管领导", "Oversight of bodies")
    sentence_zh = "每个机构由且只由一名在任领导分管，每名领导分管的机构不超过规定个数。"
    source = Text("《实施意见》二(二)(管理扁平)", "Opinions 2(2), flat management")
    settings = OversightSettings

    def example(self) -> tuple[Town, OversightSettings]:
        return example.led_town(), OversightSettings(span=1)

    def check(self, structure: Structure, settings: OversightSettings) -> Iterator[Breach]:
        if not (structure.town.leaders and structure.town.posts):
            return
        for body in structure.set_up:
            number = len(structure.overseers.get(body.id, ()))
            if number != 1:
                text = Text(
                    f"“{body.name}”应由一名领导分管，方案为 {number} 名。",
                    f"{body.name} is overseen by {number} leaders; one is right.",
                )
                yield Breach(abs(number - 1), text, (body.id,))
        for absent in sorted(set(structure.overseers) - set(structure.contents)):
            text = Text(f"“{absent}”未设立，不能分管。", f"{absent} is not set up; nobody can oversee it.")
            yield Breach(len(structure.overseers[absent]), text, (absent,))
        for leader in structure.town.leaders:
            yield from self._of_leader(structure, leader, settings)

    @staticmethod
    def _of_leader(structure: Structure, leader: Leader, settings: OversightSettings) -> Iterator[Breach]:
        number = sum(leader.id in overseers for overseers in structure.overseers.values())
        if number > settings.span:
            text = Text(
                f"“{leader.name}”分管 {number} 个机构，最多 {settings.span} 个。",
                f"{leader.name} oversees {number} bodies; the most is {settings.span}.",
            )
            yield Breach(number - settings.span, text, (leader.id,))
        if number and not structure.posts_of.get(leader.id):
            text = Text(
                f"“{leader.name}”没有任职而分管机构。", f"{leader.name} oversees bodies without holding a post."
            )
            yield Breach(number, text, (leader.id,))

    def encode(self, choices: LeadershipChoices, settings: OversightSettings) -> Iterator[Demand]:
        if not (choices.leaders and choices.posts):
            return
        for body in choices.bodies:
            number = sum(choices.oversees(leader, body) for leader in choices.leaders)
            yield Demand(choices.excess(number, 1, len(choices.leaders)), (body,))
            yield Demand(choices.excess(1, number, 1), (body,))
        for leader in choices.leaders:
            most = len(choices.bodies)
            yield Demand(choices.excess(choices.overseen_by(leader), settings.span, most), (leader.id,))
            without = sum(choices.unless(choices.oversees(leader, b), choices.posts_of(leader)) for b in choices.bodies)
            yield Demand(without, (leader.id,))
