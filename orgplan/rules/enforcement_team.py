from __future__ import annotations

from orgplan.model.organisation import Body, Town
from orgplan.model.vocabulary import BodyRole, Stream
from orgplan.rules.placement import StreamRule
from orgplan.rules.rule import RuleSettings
from orgplan.structure import Groundwork, Portion, example
from orgplan.text import Text


class EnforcementTeam(StreamRule):
    """There is exactly one enforcement team, and all enforcement is in it.

    Binds where the town has enforcement to place. The team may hold other work as any body may.
    """

    code = "enforcement-team"
    title = Text("一支队伍管执法", "One enforcement team")
    sentence_zh = "只设一支综合执法队伍，全部执法职责归其承担。"
    source = Text("《实施意见》二(三)", "Opinions 2(3)")
    stream = Stream.ENFORCEMENT
    role = BodyRole.ENFORCEMENT

    def example(self) -> tuple[Town, RuleSettings]:
        functions = [
            example.duty("F1", "U1", stream=Stream.ENFORCEMENT),
            example.duty("F2", "U1"),
            example.duty("F3", "U2", stream=Stream.ENFORCEMENT),
        ]
        bodies = [example.body("T1", self.role), example.body("T2", self.role), example.body("B")]
        return example.town([example.unit("U1"), example.unit("U2")], bodies, functions), RuleSettings()

    def misplaced(self, ground: Groundwork, portion: Portion, body: Body) -> bool:
        return portion.stream is self.stream and body.role is not self.role

    def message(self, portion: Portion, body: Body) -> Text:
        return Text(
            f"“{portion.label}”的执法职责未归入综合行政执法机构，而在“{body.name}”。",
            f"The enforcement of {portion.label} lies in {body.name}, not in the enforcement team.",
        )
