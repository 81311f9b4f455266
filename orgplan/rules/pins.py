from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from orgplan.model.organisation import Town
from orgplan.model.policy import Pin
from orgplan.model.vocabulary import PinVerdict, UnitKind
from orgplan.rules.rule import Breach, Demand, Row, RuleSettings, StructureRule
from orgplan.structure import Portion, Structure, example
from orgplan.text import Text

if TYPE_CHECKING:
    from orgplan.choices import Choices
    from orgplan.choices.model import Expression


class Pins(StructureRule[RuleSettings]):
    """What the planner pinned lies where it must, and never where it must not.

    A unit is pinned with its core: approvals and enforcement go where the law sends them. A function is pinned with
    the portion that holds it, and one that must lie in a body is not bought.
    """

    code = "pins"
    title = Text("指定归属", "Pins")
    sentence_zh = "指定必须归入某机构的归入该机构，指定不得归入的不归入。"
    source = Text("编制部门意见", "The planner's own")
    settings = RuleSettings

    def example(self) -> tuple[Town, RuleSettings]:
        pins = (
            Pin(unit="U1", body="B1", verdict=PinVerdict.MUST),
            Pin(unit="U2", function="F2", body="B1", verdict=PinVerdict.NEVER),
            Pin(unit="U2", function="F3", body="B2", verdict=PinVerdict.MUST),
        )
        functions = [
            example.duty("F1", "U1"),
            example.duty("F2", "U2"),
            example.duty("F3", "U2", purchasable=True, price=1),
        ]
        units = [example.unit("U1", kind=UnitKind.STATIONED), example.unit("U2", splittable=True)]
        bodies = [example.body("B1"), example.body("B2")]
        return example.town(units, bodies, functions, pins=pins, purchase_budget=1), RuleSettings()

    def check(self, structure: Structure, settings: RuleSettings) -> Iterator[Breach]:
        for index, pin in enumerate(structure.town.pins):
            portions = structure.ground.demanded(pin.function or pin.unit)
            bought = pin.function in structure.purchased
            there = 0 if bought else sum(structure.lies_in(portion) == pin.body for portion in portions)
            short = there if pin.verdict is PinVerdict.NEVER else max(len(portions), 1) - there
            if short:
                yield Breach(short, _message(structure, pin), (pin.unit, pin.body), Row("pins", index))

    def encode(self, choices: Choices, settings: RuleSettings) -> Iterator[Demand]:
        for index, pin in enumerate(choices.ground.town.pins):
            portions = choices.ground.demanded(pin.function or pin.unit)
            there = sum(_there(choices, pin, portion) for portion in portions)
            short = there if pin.verdict is PinVerdict.NEVER else max(len(portions), 1) - there
            yield Demand(short, (pin.unit, pin.body), Row("pins", index))


def _there(choices: Choices, pin: Pin, portion: Portion) -> Expression:
    if pin.function:
        return choices.held(choices.ground.functions[pin.function], pin.body)
    return choices.lies(portion, pin.body)


def _message(structure: Structure, pin: Pin) -> Text:
    name = (structure.ground.functions if pin.function else structure.ground.units)[pin.function or pin.unit].name
    body = structure.ground.bodies[pin.body].name if pin.body in structure.ground.bodies else pin.body
    if pin.verdict is PinVerdict.MUST:
        return Text(
            f"“{name}”指定归入“{body}”，方案未照办。", f"{name} is pinned to {body}, but the plan puts it elsewhere."
        )
    return Text(
        f"“{name}”指定不得归入“{body}”，方案未照办。", f"{name} must never lie in {body}, but the plan puts it there."
    )
