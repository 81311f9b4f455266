from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from orgplan.model.organisation import Town
from orgplan.rules.rule import Breach, Demand, RuleSettings, StructureRule
from orgplan.structure import Structure, example
from orgplan.text import Text

if TYPE_CHECKING:
    from orgplan.choices import Choices


class PurchaseBudget(StructureRule[RuleSettings]):
    """What is paid for services stays within the town's purchase budget.

    Short by fen.
    """

    code = "purchase-budget"
    title = Text("购买服务预算", "Purchase budget")
    sentence_zh = "购买服务的支出不超过全镇购买服务预算。"
    source = Text("《实施意见》二(四)", "Opinions 2(4)")
    settings = RuleSettings

    def example(self) -> tuple[Town, RuleSettings]:
        functions = [
            example.duty("F1", "U1", purchasable=True, price=200),
            example.duty("F2", "U1", purchasable=True, price=200),
        ]
        return example.town([example.unit("U1")], [example.body("B")], functions, purchase_budget=300), RuleSettings()

    def check(self, structure: Structure, settings: RuleSettings) -> Iterator[Breach]:
        bought = [structure.ground.functions[code] for code in structure.plan.purchased]
        paid, budget = sum(function.price for function in bought), structure.town.purchase_budget
        if paid > budget:
            yield Breach(
                paid - budget,
                Text(
                    f"购买服务支出 {paid / 100:,.2f} 元，超出预算 {budget / 100:,.2f} 元。",
                    f"Services bought cost CNY {paid / 100:,.2f}, over the budget of {budget / 100:,.2f}.",
                ),
                tuple(function.id for function in bought),
            )

    def encode(self, choices: Choices, settings: RuleSettings) -> Iterator[Demand]:
        if choices.ground.purchasable:
            paid = sum(function.price * choices.bought(function) for function in choices.ground.purchasable)
            most = sum(function.price for function in choices.ground.purchasable)
            yield Demand(choices.excess(paid, choices.ground.town.purchase_budget, most))
