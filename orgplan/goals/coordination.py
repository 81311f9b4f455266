from __future__ import annotations

from typing import TYPE_CHECKING

from orgplan.goals.goal import StructureGoal
from orgplan.model.organisation import Town
from orgplan.model.settings import PricedSettings
from orgplan.model.vocabulary import Stream, UnitKind
from orgplan.structure import Structure, example
from orgplan.text import Text

if TYPE_CHECKING:
    from orgplan.choices import Choices
    from orgplan.choices.model import Expression


class Coordination(StructureGoal[PricedSettings]):
    """Hours of hand-offs that cross a body border; what lies in no body is across every border."""

    code = "coordination"
    title = Text("跨机构协调", "Coordination across bodies")
    sentence_zh = "跨机构流转耗用的工时；未归入任何机构的一律按跨机构计。"
    unit = Text("工时/年", "hours a year")
    settings = PricedSettings

    def example(self) -> tuple[Town, PricedSettings]:
        functions = [
            example.duty("F1", "U1"),
            example.duty("F2", "U1", stream=Stream.APPROVAL),
            example.duty("F3", "U2", purchasable=True, price=1),
        ]
        links = (
            example.link("U1", "U2"),
            example.link("F2", "F3", 50),
            example.link("U1", "N", 10),
            example.link("F1", "F2", 4),
        )
        units = [
            example.unit("U1"),
            example.unit("U2", kind=UnitKind.STATIONED),
            example.unit("N", counts=False),
        ]
        bodies = [example.body("B1"), example.body("B2")]
        return example.town(units, bodies, functions, links=links, purchase_budget=1), PricedSettings()

    def measure(self, structure: Structure, settings: PricedSettings) -> int:
        return sum(tie.hours for tie in structure.ground.ties if structure.crosses(tie))

    def encode(self, choices: Choices, settings: PricedSettings) -> Expression:
        total = sum(tie.hours for tie in choices.ground.ties)
        return total - choices.kept_together([tie for tie in choices.ground.ties if tie.hours])
