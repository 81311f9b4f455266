from __future__ import annotations

from orgplan.model.organisation import Body, Town
from orgplan.model.vocabulary import BodyRole, LegalRole
from orgplan.rules.placement import PlacementRule
from orgplan.rules.rule import RuleSettings
from orgplan.structure import Groundwork, Portion, example
from orgplan.text import Text


class CollectionApart(PlacementRule):
    """Fines are not collected by the enforcement team that imposes them."""

    code = "collection-apart"
    title = Text("罚缴分离", "Fines collected apart")
    sentence_zh = "罚没款项不由作出处罚的综合执法机构收缴。"
    source = Text("《实施意见》二(三)；《行政处罚法》第六十七条", "Opinions 2(3); Administrative Penalty Law art. 67")

    def example(self) -> tuple[Town, RuleSettings]:
        functions = [example.duty("F1", "U1", role=LegalRole.FINE_COLLECTION), example.duty("F2", "U2")]
        bodies = [example.body("T", BodyRole.ENFORCEMENT), example.body("B")]
        return example.town([example.unit("U1"), example.unit("U2")], bodies, functions), RuleSettings()

    def misplaced(self, ground: Groundwork, portion: Portion, body: Body) -> bool:
        return portion.carries(LegalRole.FINE_COLLECTION) and body.role is BodyRole.ENFORCEMENT

    def message(self, portion: Portion, body: Body) -> Text:
        return Text(
            f"“{portion.label}”承担罚没收缴，不得放在执法机构“{body.name}”。",
            f"{portion.label} collects fines; it must not lie in the enforcement team {body.name}.",
        )
