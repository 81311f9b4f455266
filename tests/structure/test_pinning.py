"""Pins made for what was moved by hand: each holds its portion and nothing else."""

from __future__ import annotations

import pytest

from benchmarks.check_oracles import tiny_town
from orgplan.model import Pin
from orgplan.model.vocabulary import PinVerdict, Stream, UnitKind
from orgplan.structure import Groundwork, example, pins_for, pins_outside


def test_a_core_is_pinned_by_its_unit_and_any_other_portion_by_a_function() -> None:
    functions = [
        example.duty("F1", "U"),
        example.duty("F2", "U", stream=Stream.APPROVAL, purchasable=True, price=1),
        example.duty("F3", "U", stream=Stream.APPROVAL),
    ]
    ground = Groundwork(example.town([example.unit("U")], [example.body("B")], functions))
    assert (pins_for(ground, ("U", "core", ""), "B").unit, pins_for(ground, ("U", "core", ""), "B").function) == (
        "U",
        "",
    )
    approval = pins_for(ground, ("U", "approval", ""), "B")
    assert approval.function == "F3", "a pinned function is not bought, so that one which cannot be is named"
    assert approval.verdict is PinVerdict.MUST
    assert approval.reason


@pytest.mark.parametrize("seed", range(40))
def test_a_pin_speaks_of_exactly_its_portion(seed: int) -> None:
    ground = Groundwork(tiny_town(seed)[0])
    for portion in ground.portions:
        pin = pins_for(ground, portion.key, ground.town.bodies[0].id)
        assert ground.demanded(pin.function or pin.unit) == (portion,)


def test_a_unit_is_held_with_the_county_by_keeping_it_out_of_every_body() -> None:
    bodies = [example.body("B1"), example.body("B2")]
    ground = Groundwork(example.town([example.unit("S", kind=UnitKind.STATIONED)], bodies))
    pins = pins_outside(ground, ("S", "core", ""))
    assert [(pin.body, pin.verdict) for pin in pins] == [("B1", PinVerdict.NEVER), ("B2", PinVerdict.NEVER)]
    assert all(isinstance(pin, Pin) and pin.unit == "S" for pin in pins)
