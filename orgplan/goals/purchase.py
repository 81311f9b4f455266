from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from orgplan.goals.goal import StructureGoal
from orgplan.model.organisation import Town
from orgplan.model.settings import PricedSettings, setting
from orgplan.structure import Structure, example
from orgplan.text import Text

if TYPE_CHECKING:
    from orgplan.choices import Choices
    from orgplan.choices.model import Expression


class PurchaseSettings(PricedSettings):
    hour_cost: int = setting(60, "每工时成本(元)", "the town's cost of one hour (CNY)", gt=0, le=10_000)


class Purchase(StructureGoal[PurchaseSettings]):
    """Yuan paid for services, in hours at the town's own cost of an hour.

    Kept in fen.
    """

    code = "purchase"
    title = Text("购买服务支出", "Services bought")
    sentence_zh = "购买服务的支出，按本镇每工时成本折合工时。"
    unit = Text("元/年", "CNY a year")
    scale = 100
    settings = PurchaseSettings

    def example(self) -> tuple[Town, PurchaseSettings]:
        functions = [
            example.duty("F1", "U1", purchasable=True, price=12_000),
            example.duty("F2", "U1", purchasable=True, price=7_000),
        ]
        return example.town(
            [example.unit("U1")], [example.body("B")], functions, purchase_budget=99_999
        ), PurchaseSettings()

    def measure(self, structure: Structure, settings: PurchaseSettings) -> int:
        return sum(structure.ground.functions[code].price for code in structure.purchased)

    def encode(self, choices: Choices, settings: PurchaseSettings) -> Expression:
        return choices.weighted((choices.bought(function), function.price) for function in choices.ground.purchasable)

    def price(self, settings: PurchaseSettings) -> Fraction:
        return super().price(settings) / settings.hour_cost
