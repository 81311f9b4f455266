from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from orgplan.model.organisation import Town
from orgplan.model.vocabulary import LegalRole, UnitKind
from orgplan.rules.rule import Breach, Demand, RuleSettings, StructureRule
from orgplan.structure import Structure, example
from orgplan.text import Text

if TYPE_CHECKING:
    from orgplan.choices import Choices


class SafetyBody(StructureRule[RuleSettings]):
    """Some body holds the safety-supervision function."""

    code = "safety-body"
    title = Text("安全生产监管机构", "A body for work safety")
    sentence_zh = "安全生产监管职责有机构承担。"
    source = Text("《安全生产法》第九条", "Work Safety Law art. 9")
    settings = RuleSettings

    def example(self) -> tuple[Town, RuleSettings]:
        functions = [example.duty("F1", "S1", role=LegalRole.SAFETY_SUPERVISION), example.duty("F2", "U1")]
        units = [example.unit("S1", kind=UnitKind.STATIONED), example.unit("U1")]
        return example.town(units, [example.body("B1"), example.body("B2")], functions), RuleSettings()

    def check(self, structure: Structure, settings: RuleSettings) -> Iterator[Breach]:
        carriers = [p for p in structure.ground.portions if p.carries(LegalRole.SAFETY_SUPERVISION)]
        if carriers and not structure.holders(LegalRole.SAFETY_SUPERVISION):
            yield Breach(
                1,
                Text("安全生产监管职责未落实到任何机构。", "No body holds the safety-supervision function."),
                tuple(portion.unit.id for portion in carriers),
            )

    def encode(self, choices: Choices, settings: RuleSettings) -> Iterator[Demand]:
        carriers = [p for p in choices.ground.portions if p.carries(LegalRole.SAFETY_SUPERVISION)]
        if carriers:
            held = sum(choices.placed(portion) for portion in carriers)
            yield Demand(choices.excess(1, held, 1), tuple(portion.unit.id for portion in carriers))
