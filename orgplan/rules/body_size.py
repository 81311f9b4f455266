from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from orgplan.model.organisation import Town
from orgplan.rules.rule import Breach, Demand, RuleSettings, StructureRule
from orgplan.structure import Structure, example
from orgplan.text import Text

if TYPE_CHECKING:
    from orgplan.choices import Choices


class BodySize(StructureRule[RuleSettings]):
    """A body has at least its least and at most its most heads."""

    code = "body-size"
    title = Text("机构人员规模", "Size of a body")
    sentence_zh = "每个机构的人数不少于目录规定的最少人数，不多于最多人数。"
    source = Text("拟设机构目录(最少、最多人数)", "Catalogue of bodies (least and most heads)")
    settings = RuleSettings

    def example(self) -> tuple[Town, RuleSettings]:
        bodies = [example.body("B1", min_heads=2, max_heads=3), example.body("B2", min_heads=3)]
        return example.town([example.unit("U1"), example.unit("U2", heads=3)], bodies), RuleSettings()

    def check(self, structure: Structure, settings: RuleSettings) -> Iterator[Breach]:
        for body in structure.set_up:
            heads = structure.heads[body.id]
            if heads < body.min_heads:
                yield Breach(
                    body.min_heads - heads,
                    Text(
                        f"“{body.name}”仅有 {heads} 人，少于最少 {body.min_heads} 人。",
                        f"{body.name} has {heads} heads, fewer than its least {body.min_heads}.",
                    ),
                    (body.id,),
                )
            if body.max_heads is not None and heads > body.max_heads:
                yield Breach(
                    heads - body.max_heads,
                    Text(
                        f"“{body.name}”有 {heads} 人，多于最多 {body.max_heads} 人。",
                        f"{body.name} has {heads} heads, more than its most {body.max_heads}.",
                    ),
                    (body.id,),
                )

    def encode(self, choices: Choices, settings: RuleSettings) -> Iterator[Demand]:
        for body in choices.bodies:
            if body.min_heads:
                least = body.min_heads * choices.y[body.id]
                yield Demand(choices.excess(least, choices.n[body.id], body.min_heads), (body.id,))
            if body.max_heads is not None:
                yield Demand(choices.excess(choices.n[body.id], body.max_heads, choices.total_heads), (body.id,))
