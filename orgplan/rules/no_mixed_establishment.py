from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from orgplan.model.organisation import Establishment, Town
from orgplan.model.vocabulary import Category, Nature, Strength
from orgplan.rules.rule import Breach, Demand, RuleSettings, StructureRule
from orgplan.structure import Structure, example
from orgplan.text import Text

if TYPE_CHECKING:
    from orgplan.choices import Choices


class NoMixedEstablishment(StructureRule[RuleSettings]):
    """Administrative heads work only in party and government bodies, institution heads only in institutions.

    Off unless switched on: a body of pooled posts that keeps its ledgers apart is the other lawful way.
    """

    code = "no-mixed-establishment"
    title = Text("行政、事业编制不得混用", "No mixed establishment")
    sentence_zh = "行政编制人员只在党政机构工作，事业编制人员只在事业单位工作。"
    source = Text("《地方各级人民政府机构设置和编制管理条例》第十五条", "Order 486 art. 15")
    strength = Strength.OFF
    settings = RuleSettings

    def example(self) -> tuple[Town, RuleSettings]:
        mixed = Establishment(administrative=1, institution=1)
        bodies = [example.body("G"), example.body("I", nature=Nature.INSTITUTION)]
        units = [example.unit("U1", heads=1), example.unit("U2", heads=mixed)]
        return example.town(units, bodies), RuleSettings()

    def check(self, structure: Structure, settings: RuleSettings) -> Iterator[Breach]:
        for row in structure.plan.staffing:
            body = structure.ground.bodies[row.body]
            if row.heads and body.mixes(row.category):
                unit, category = structure.ground.units[row.unit].name, row.category.text
                yield Breach(
                    row.heads,
                    Text(
                        f"“{unit}”{category.zh} {row.heads} 人安排在{body.nature.text.zh}“{body.name}”，属编制混用。",
                        f"{row.heads} {category.en} heads of {unit} work in {body.name}, a {body.nature.text.en} body.",
                    ),
                    (row.unit, row.body),
                )

    def encode(self, choices: Choices, settings: RuleSettings) -> Iterator[Demand]:
        for unit in choices.ground.units.values():
            if unit.placeable and unit.heads.administrative + unit.heads.institution:
                heads = choices.category_heads(unit)
                wrong = [heads[c, b.id] for c in Category for b in choices.bodies if b.mixes(c)]
                yield Demand(sum(wrong), (unit.id,))
