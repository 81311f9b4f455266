from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from orgplan.model.organisation import Establishment, Town
from orgplan.model.vocabulary import Category
from orgplan.rules.rule import Breach, Demand, RuleSettings, StructureRule
from orgplan.structure import Structure, example
from orgplan.text import Text

if TYPE_CHECKING:
    from orgplan.choices import Choices


class NoConversion(StructureRule[RuleSettings]):
    """No head changes its establishment category, and none is lost or invented."""

    code = "no-conversion"
    title = Text("编制类别不得改变", "No conversion of establishment")
    sentence_zh = "人员不改变编制类别，不减员，也不虚增。"
    source = Text("《地方各级人民政府机构设置和编制管理条例》第十五条", "Order 486 art. 15")
    structural = True
    settings = RuleSettings

    def example(self) -> tuple[Town, RuleSettings]:
        units = [example.unit("U1"), example.unit("U2", Establishment(administrative=2))]
        return example.town(units, [example.body("B1"), example.body("B2")]), RuleSettings()

    def check(self, structure: Structure, settings: RuleSettings) -> Iterator[Breach]:
        staffed: dict[tuple[str, Category], int] = defaultdict(int)
        for row in structure.plan.staffing:
            staffed[row.unit, row.category] += row.heads
        for unit in structure.town.units:
            takes_part = unit.placeable and unit.id not in structure.retained
            for category in Category:
                due = unit.heads[category] if takes_part else 0
                heads = staffed[unit.id, category]
                if heads != due:
                    yield Breach(
                        abs(heads - due),
                        Text(
                            f"“{unit.name}”{category.text.zh}实有 {due} 人，方案中安排 {heads} 人，须一致。",
                            f"{unit.name} has {due} {category.text.en} heads but the plan staffs {heads}.",
                        ),
                        (unit.id,),
                    )

    def encode(self, choices: Choices, settings: RuleSettings) -> Iterator[Demand]:
        return iter(())
