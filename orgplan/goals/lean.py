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


class LeanSettings(PricedSettings):
    price: Price = setting(Decimal(300), "每个机构折合工时", "hours for each body")


class Lean(StructureGoal[LeanSettings]):
    """Bodies set up."""

    code = "lean"
    title = Text("机构精简", "Lean structure")
    sentence_zh = "设置的机构个数。"
    unit = Text("个", "bodies")
    settings = LeanSettings

    def example(self) -> tuple[Town, LeanSettings]:
        units = [example.unit("U1"), example.unit("U2")]
        return example.town(units, [example.body("B1"), example.body("B2")]), LeanSettings()

    def measure(self, structure: Structure, settings: LeanSettings) -> int:
        return len(structure.contents)

    def encode(self, choices: Choices, settings: LeanSettings) -> Expression:
        return sum(choices.y.values())
