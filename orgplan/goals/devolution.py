from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from orgplan.goals.goal import StructureGoal
from orgplan.model.organisation import Town
from orgplan.model.settings import Price, PricedSettings, setting
from orgplan.model.vocabulary import UnitKind
from orgplan.structure import Structure, example
from orgplan.text import Text

if TYPE_CHECKING:
    from orgplan.choices import Choices
    from orgplan.choices.model import Expression


class DevolutionSettings(PricedSettings):
    price: Price = setting(Decimal(300), "每个保留派驻机构折合工时", "hours for each unit left with the county")


class Devolution(StructureGoal[DevolutionSettings]):
    """Stationed units that might devolve but are left with the county (Opinions 2(2))."""

    code = "devolution"
    title = Text("派驻机构下放", "Devolution")
    sentence_zh = "可以下放而保留派驻的机构个数（《实施意见》二(二)）。"
    unit = Text("个", "units")
    settings = DevolutionSettings

    def example(self) -> tuple[Town, DevolutionSettings]:
        units = [example.unit(f"S{i}", kind=UnitKind.STATIONED) for i in range(2)]
        return example.town(units, [example.body("B")]), DevolutionSettings()

    def measure(self, structure: Structure, settings: DevolutionSettings) -> int:
        return sum(unit.retainable for unit in structure.town.units if unit.id in structure.retained)

    def encode(self, choices: Choices, settings: DevolutionSettings) -> Expression:
        return sum(choices.r.values())
