from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from orgplan.goals.goal import StructureGoal
from orgplan.model.organisation import Town
from orgplan.model.settings import Price, PricedSettings, setting
from orgplan.model.vocabulary import Domain
from orgplan.structure import Structure, example
from orgplan.text import Text

if TYPE_CHECKING:
    from orgplan.choices import Choices
    from orgplan.choices.model import Expression


class MandateSettings(PricedSettings):
    price: Price = setting(Decimal("0.5"), "每工时错位折合工时", "hours for each hour out of place")


class Mandate(StructureGoal[MandateSettings]):
    """Core hours that sit in a body whose domains do not list theirs."""

    code = "mandate"
    title = Text("职能匹配", "Fit of mandate")
    sentence_zh = "核心职能归入领域不对口的机构，所涉及的工时。"
    unit = Text("工时/年", "hours a year")
    settings = MandateSettings

    def example(self) -> tuple[Town, MandateSettings]:
        functions = [
            example.duty("F1", "U1", 1000),
            example.duty("F2", "U1", 700, domain=Domain.FINANCE, purchasable=True, price=1),
            example.duty("F3", "U2", 500, domain=Domain.CULTURE),
        ]
        bodies = [example.body("B1", domains=(Domain.AGRICULTURE,)), example.body("B2", domains=(Domain.FINANCE,))]
        town = example.town([example.unit("U1"), example.unit("U2")], bodies, functions, purchase_budget=1)
        return town, MandateSettings()

    def measure(self, structure: Structure, settings: MandateSettings) -> int:
        core = (function for p in structure.ground.portions if p.core for function in p.functions)
        return sum(
            function.workload
            for function in core
            if (body := structure.held_in(function)) is not None
            and function.domain not in structure.ground.bodies[body].domains
        )

    def encode(self, choices: Choices, settings: MandateSettings) -> Expression:
        return choices.weighted(
            (choices.held(function, body.id), function.workload)
            for portion in choices.ground.portions
            if portion.core
            for function in portion.functions
            for body in choices.bodies
            if function.domain not in body.domains
        )
