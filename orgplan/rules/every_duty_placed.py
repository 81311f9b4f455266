from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from orgplan.model.organisation import Town
from orgplan.model.vocabulary import Stream
from orgplan.rules.rule import Breach, Demand, RuleSettings, StructureRule
from orgplan.structure import Structure, example
from orgplan.text import Text

if TYPE_CHECKING:
    from orgplan.choices import Choices


class EveryDutyPlaced(StructureRule[RuleSettings]):
    """Every function of a placed unit is in exactly one body, or bought."""

    code = "every-duty-placed"
    title = Text("职责全部落实", "Every duty placed")
    sentence_zh = "划入单位的每项职责都归且只归一个机构，或者购买服务。"
    source = Text("《地方组织法》第七十六条", "Organic Law of Local Governments art. 76")
    structural = True
    settings = RuleSettings

    def example(self) -> tuple[Town, RuleSettings]:
        functions = [example.duty("F1", "U1"), example.duty("F2", "U1", stream=Stream.APPROVAL)]
        return example.town([example.unit("U1")], [example.body("B1"), example.body("B2")], functions), RuleSettings()

    def check(self, structure: Structure, settings: RuleSettings) -> Iterator[Breach]:
        for portion in structure.ground.portions:
            outside = portion.unit.id in structure.retained
            if outside != (structure.lies_in(portion) is None):
                names = "、".join(function.name for function in portion.functions) or portion.unit.name
                text = (
                    Text(f"“{portion.label}”既保留派驻又列入机构。", f"{portion.label} is both retained and placed.")
                    if outside
                    else Text(
                        f"“{portion.label}”的职责未落实：{names}。", f"Not placed, from {portion.label}: {names}."
                    )
                )
                yield Breach(1, text, (portion.unit.id,))
        buyable = {function.id: portion for portion in structure.ground.portions for function in portion.functions}
        for code in structure.plan.purchased:
            if code not in buyable or buyable[code].unit.id in structure.retained:
                name = structure.ground.functions[code].name
                text = Text(
                    f"“{name}”不由本镇机构承担，不得列入购买。",
                    f"{name} is done by no body of the town; it is not bought.",
                )
                yield Breach(1, text, (code,))

    def encode(self, choices: Choices, settings: RuleSettings) -> Iterator[Demand]:
        return iter(())
