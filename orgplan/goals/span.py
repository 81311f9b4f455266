from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from orgplan.goals.goal import StructureGoal
from orgplan.model.organisation import Town
from orgplan.model.settings import Price, PricedSettings, setting
from orgplan.structure import Structure, example
from orgplan.text import Text

if TYPE_CHECKING:
    from orgplan.choices import Choices
    from orgplan.choices.model import Expression


class SpanSettings(PricedSettings):
    price: Price = setting(Decimal(60), "每超一人折合工时", "hours for each head beyond")
    comfortable: int = setting(30, "适宜人数", "comfortable number of heads", ge=0, le=100_000)


class Span(StructureGoal[SpanSettings]):
    """Heads of a body beyond what a chief and three deputies, with some seven each, can lead in comfort."""

    code = "span"
    title = Text("管理幅度", "Span of control")
    sentence_zh = "机构人数超过适宜人数的部分；一正三副、各带约七人为宜。"
    unit = Text("人", "heads")
    settings = SpanSettings

    def example(self) -> tuple[Town, SpanSettings]:
        units = [example.unit("U1", heads=3), example.unit("U2")]
        return example.town(units, [example.body("B1"), example.body("B2")]), SpanSettings(comfortable=2)

    def measure(self, structure: Structure, settings: SpanSettings) -> int:
        return sum(max(0, structure.heads[body] - settings.comfortable) for body in structure.contents)

    def encode(self, choices: Choices, settings: SpanSettings) -> Expression:
        # A body that is not set up has no heads and lends no comfort to the others: that makes the bound strong.
        return sum(
            choices.excess(choices.n[body.id], settings.comfortable * choices.y[body.id], choices.total_heads)
            for body in choices.bodies
        )
