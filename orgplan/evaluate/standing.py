"""How things stand, today or under a plan: where each portion and its heads are, what is bought, who leads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from orgplan.model.vocabulary import UnitKind
from orgplan.structure import Groundwork, Structure
from orgplan.structure.portions import Portion, PortionKey
from orgplan.text import Text


class Place(NamedTuple):
    """Where work lies: in a body; in its own unit, which stands alone; with the county; or nowhere."""

    kind: str
    code: str = ""


COUNTY = Place("county")
NOWHERE = Place("nowhere")


@dataclass(frozen=True)
class Standing:
    """Today's structure or a plan's, in the same terms."""

    place: Mapping[PortionKey, Place]
    apart: Mapping[tuple[str, Place], int]
    """Unit and place: heads there beyond those that follow the work; negative where some have left it."""
    heads: Mapping[str, int]
    """Body set up: heads."""
    hours: Mapping[str, int]
    """Body set up: work."""
    away: frozenset[str]
    """Units with the county."""
    bought: frozenset[str] = frozenset()
    overseers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    holders: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def today(ground: Groundwork) -> Standing:
    """A unit is part of its `home`, a stationed one without is the county's, any other stands alone.

    A home need not be in the catalogue: such a body was, and will not be again.
    """
    place = {portion.key: _today(portion) for portion in ground.portions}
    heads: dict[str, int] = defaultdict(int)
    hours: dict[str, int] = defaultdict(int)
    for portion in ground.portions:
        if place[portion.key].kind == "body":
            heads[place[portion.key].code] += portion.heads
            hours[place[portion.key].code] += portion.hours
    holders: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for leader in ground.town.leaders:
        for post in leader.holds:
            holders[post] += (leader.id,)
    away = {portion.unit.id for portion in ground.portions if place[portion.key] == COUNTY}
    away |= {unit.id for unit in ground.town.units if unit.never_devolves}
    return Standing(place, {}, dict(heads), dict(hours), frozenset(away), holders=dict(holders))


def _today(portion: Portion) -> Place:
    unit = portion.unit
    if unit.home:
        return Place("body", unit.home)
    return COUNTY if unit.kind is UnitKind.STATIONED else Place("unit", unit.id)


def planned(structure: Structure) -> Standing:
    """As the plan has it."""
    place = {portion.key: _planned(structure, portion) for portion in structure.ground.portions}
    following = structure.following()
    apart = {
        (unit, Place("body", body)): structure.unit_heads.get((unit, body), 0) - following.get((unit, body), 0)
        for unit, body in sorted(structure.unit_heads.keys() | following.keys())
    }
    return Standing(
        place,
        apart,
        structure.heads,
        structure.hours,
        structure.retained,
        structure.purchased,
        structure.overseers,
        structure.holders_of,
    )


def _planned(structure: Structure, portion: Portion) -> Place:
    body = structure.lies_in(portion)
    if body is not None:
        return Place("body", body)
    return COUNTY if portion.unit.id in structure.retained else NOWHERE


def named(ground: Groundwork, place: Place) -> Text:
    """The place in words."""
    if place.kind == "body":
        known = ground.bodies.get(place.code)
        return known.called if known else Text(place.code, place.code)
    if place.kind == "unit":
        return Text("单独设置", "a unit of its own")
    return Text("县直部门派驻", "stationed by the county") if place == COUNTY else Text("未安排", "nowhere")
