"""Pins in the planner's name: what was put somewhere by hand and is to stay there."""

from __future__ import annotations

from orgplan.model.policy import Pin
from orgplan.model.vocabulary import PinVerdict
from orgplan.structure.groundwork import Groundwork
from orgplan.structure.portions import Portion, PortionKey, buyable

BY_HAND = "调整方案时指定"
"""A reason is text of the workbook, in Chinese."""


def pins_for(ground: Groundwork, portion: PortionKey, body: str) -> Pin:
    """The pin that holds exactly this portion in the body.

    A function of the portion that cannot be bought is named before one that can: a pinned function is not bought.
    """
    chosen = ground.by_key[portion]
    return Pin(unit=chosen.unit.id, function=_named(ground, chosen), body=body, verdict=PinVerdict.MUST, reason=BY_HAND)


def pins_outside(ground: Groundwork, portion: PortionKey) -> tuple[Pin, ...]:
    """The pins that leave the portion's stationed unit with the county: it lies in no body of the catalogue."""
    chosen = ground.by_key[portion]
    function = _named(ground, chosen)
    return tuple(
        Pin(unit=chosen.unit.id, function=function, body=body, verdict=PinVerdict.NEVER, reason=BY_HAND)
        for body in ground.bodies
    )


def _named(ground: Groundwork, portion: Portion) -> str:
    """The function by which a pin speaks of the portion; empty where the unit's name says as much."""
    if ground.demanded(portion.unit.id) == (portion,):
        return ""
    return min(portion.functions, key=lambda function: (buyable(function), function.id)).id
