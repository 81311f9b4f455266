from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from orgplan.model.organisation import Town
from orgplan.rules.rule import Breach, Demand, RuleSettings, StructureRule
from orgplan.structure import Structure, example
from orgplan.text import Text

if TYPE_CHECKING:
    from orgplan.choices import Choices


class RequiredBodies(StructureRule[RuleSettings]):
    """A body that the catalogue marks as required is set up."""

    code = "required-bodies"
    title = Text("必设机构", "Required bodies")
    sentence_zh = "目录标明必设的机构都要设立。"
    source = Text("拟设机构目录", "Catalogue of bodies")
    settings = RuleSettings

    def example(self) -> tuple[Town, RuleSettings]:
        bodies = [example.body("B1", required=True), example.body("B2", required=True), example.body("B3")]
        return example.town([example.unit("U1"), example.unit("U2")], bodies), RuleSettings()

    def check(self, structure: Structure, settings: RuleSettings) -> Iterator[Breach]:
        for body in structure.town.bodies:
            if body.required and body.id not in structure.contents:
                yield Breach(
                    1,
                    Text(f"必设机构“{body.name}”未设立。", f"Required body {body.name} is not set up."),
                    (body.id,),
                )

    def encode(self, choices: Choices, settings: RuleSettings) -> Iterator[Demand]:
        for body in choices.bodies:
            if body.required:
                yield Demand(1 - choices.y[body.id], (body.id,))
