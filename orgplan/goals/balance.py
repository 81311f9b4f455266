from __future__ import annotations

from typing import TYPE_CHECKING

from orgplan.goals.goal import StructureGoal
from orgplan.model.organisation import Town
from orgplan.model.settings import PricedSettings, setting
from orgplan.structure import Structure, example
from orgplan.text import Text

if TYPE_CHECKING:
    from orgplan.choices import Choices
    from orgplan.choices.model import Expression


class BalanceSettings(PricedSettings):
    band: int = setting(10, "允许偏差(%)", "tolerance band (%)", ge=0, le=100)


class Balance(StructureGoal[BalanceSettings]):
    """Hours by which bodies are busier or idler than the town's average head, beyond a tolerance band.

    Σ_b max(0, |W_b − τ n_b| − ⌊τ · band⌋ n_b). Without the band, rounding whole heads leaves an imbalance that means
    nothing to a planner and that no bound can remove.
    """

    code = "balance"
    title = Text("忙闲均衡", "Balance of load")
    sentence_zh = "各机构忙于或闲于全镇人均水平、超出允许偏差的工时。"
    unit = Text("工时/年", "hours a year")
    settings = BalanceSettings

    def example(self) -> tuple[Town, BalanceSettings]:
        functions = [example.duty("F1", "U1", 3000), example.duty("F2", "U2", 900, purchasable=True, price=1)]
        bodies = [example.body("B1"), example.body("B2")]
        town = example.town([example.unit("U1"), example.unit("U2")], bodies, functions, purchase_budget=1)
        return town, BalanceSettings()

    def measure(self, structure: Structure, settings: BalanceSettings) -> int:
        tau = structure.ground.tau
        per_head = tau * settings.band // 100
        loads = ((structure.hours[body], structure.heads[body]) for body in structure.contents)
        return sum(max(0, abs(work - tau * heads) - per_head * heads) for work, heads in loads)

    def encode(self, choices: Choices, settings: BalanceSettings) -> Expression:
        tau = choices.ground.tau
        per_head = tau * settings.band // 100
        beyond = []
        for body, heads in choices.n.items():
            hours = choices.count(choices.most_imbalance)
            choices.add(hours >= choices.work(body) - (tau + per_head) * heads)
            choices.add(hours >= (tau - per_head) * heads - choices.work(body))
            beyond.append(hours)
        return sum(beyond)
