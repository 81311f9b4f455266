"""Plans of a town drawn at random: every portion somewhere, every head somewhere, lawful or not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from random import Random

from orgplan.model import Placement, Plan, Retained, Staffing, Unit
from orgplan.model.vocabulary import Category
from orgplan.structure import Groundwork


def drawn(ground: Groundwork, rng: Random) -> Plan:
    """The same plan for the same state of `rng`."""
    town = ground.town
    away = {unit for unit in ground.of_unit if ground.units[unit].retainable and rng.random() < 0.3}
    placed = [portion for portion in ground.portions if portion.unit.id not in away]
    placements = tuple(
        Placement(unit=p.unit.id, stream=p.stream, function=p.split_function or None, body=rng.choice(town.bodies).id)
        for p in placed
    )
    set_up = sorted({row.body for row in placements})
    units = {portion.unit.id: portion.unit for portion in placed}
    never = {unit.id for unit in town.units if unit.never_devolves}
    return Plan(
        town=town.name,
        placements=placements,
        retained=tuple(Retained(unit=unit, reason="示例理由") for unit in away | never),
        staffing=tuple(row for unit in units.values() for row in _sent(unit, set_up, rng)),
        purchased=tuple(f.id for f in ground.purchasable if f.unit not in away and rng.random() < 0.4),
    )


def _sent(unit: Unit, bodies: list[str], rng: Random) -> Iterator[Staffing]:
    for category in Category:
        places = Counter(rng.choice(bodies) for _ in range(unit.heads[category]))
        for body, heads in places.items():
            yield Staffing(unit=unit.id, body=body, category=category, heads=heads)
