from __future__ import annotations

from orgplan.model.organisation import Body, Town
from orgplan.model.vocabulary import BodyRole, Stream
from orgplan.rules.placement import PlacementRule
from orgplan.rules.rule import RuleSettings
from orgplan.structure import Groundwork, Portion, example
from orgplan.text import Text

_HOME = {Stream.APPROVAL: BodyRole.SERVICE_HALL, Stream.ENFORCEMENT: BodyRole.ENFORCEMENT}
"""The only kind of body that may hold the stream."""


class ApprovalApartFromEnforcement(PlacementRule):
    """Approval and enforcement lie in different bodies: the one only in a hall, the other only in a team."""

    code = "approval-apart-from-enforcement"
    title = Text("审批与执法分离", "Approval apart from enforcement")
    sentence_zh = "审批与执法分设：审批只在便民服务机构办理，执法只由综合执法机构承担。"
    source = Text("《实施意见》二(三)", "Opinions 2(3)")

    def example(self) -> tuple[Town, RuleSettings]:
        functions = [
            example.duty("F1", "U1", stream=Stream.APPROVAL),
            example.duty("F2", "U1", stream=Stream.ENFORCEMENT),
            example.duty("F3", "U1"),
        ]
        bodies = [example.body("H", BodyRole.SERVICE_HALL), example.body("T", BodyRole.ENFORCEMENT), example.body("B")]
        return example.town([example.unit("U1", heads=3)], bodies, functions), RuleSettings()

    def misplaced(self, ground: Groundwork, portion: Portion, body: Body) -> bool:
        return portion.stream in _HOME and body.role is not _HOME[portion.stream]

    def message(self, portion: Portion, body: Body) -> Text:
        stream = portion.stream.text
        return Text(
            f"“{portion.label}”的{stream.zh}职责放在了“{body.name}”，审批与执法应当分设。",
            f"The {stream.en} work of {portion.label} lies in {body.name}; approval and enforcement are kept apart.",
        )
