"""Every plan of a tiny town: where portions lie, what stays with the county, what is bought, who moves."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import combinations, product
from typing import Any

from orgplan.model.organisation import Town, Unit
from orgplan.model.plan import Appointment, Oversight, Placement, Plan, Retained, Staffing
from orgplan.model.vocabulary import Category
from orgplan.structure import Groundwork, Portion

Seats = tuple[str | None, ...]
"""The body of each portion, in the order of the groundwork; `None` = with the county."""


def every_plan(town: Town) -> list[Plan]:
    """All of them, each in a fixed order."""
    ground = Groundwork(town)
    return [
        Plan(
            town=town.name,
            placements=_placements(ground, seats),
            retained=_retained(ground, seats),
            staffing=staffing,
            purchased=bought,
        )
        for seats in _seats(ground)
        for bought in _purchases(ground, seats)
        for staffing in _staffings(ground, seats)
    ]


def sampled(plans: list[Plan], most: int, seed: int = 0) -> list[Plan]:
    """At most so many of the plans, drawn the same way every time."""
    return plans if len(plans) <= most else random.Random(seed).sample(plans, most)


def _seats(ground: Groundwork) -> Iterator[Seats]:
    bodies: list[str | None] = [body.id for body in ground.town.bodies]
    options = [[*bodies, None] if portion.unit.retainable else bodies for portion in ground.portions]
    for seats in product(*options):
        places = zip(ground.portions, seats, strict=True)
        away = {portion.unit.id for portion, seat in places if seat is None}
        if all((seat is None) == (p.unit.id in away) for p, seat in zip(ground.portions, seats, strict=True)):
            yield seats


def _purchases(ground: Groundwork, seats: Seats) -> Iterator[tuple[str, ...]]:
    placed = {p.unit.id for p, seat in zip(ground.portions, seats, strict=True) if seat is not None}
    buyable = [f.id for f in ground.purchasable if f.unit in placed]
    for number in range(len(buyable) + 1):
        yield from combinations(buyable, number)


def _placements(ground: Groundwork, seats: Seats) -> tuple[Placement, ...]:
    return tuple(
        Placement(unit=p.unit.id, stream=p.stream, function=p.split_function or None, body=seat)
        for p, seat in zip(ground.portions, seats, strict=True)
        if seat is not None
    )


def _retained(ground: Groundwork, seats: Seats) -> tuple[Retained, ...]:
    places: list[tuple[Portion, str | None]] = list(zip(ground.portions, seats, strict=True))
    away = {portion.unit.id for portion, seat in places if seat is None}
    away |= {unit.id for unit in ground.town.units if unit.never_devolves}
    return tuple(Retained(unit=unit, reason="示例理由") for unit in sorted(away))


def _staffings(ground: Groundwork, seats: Seats) -> Iterator[tuple[Staffing, ...]]:
    """Every way to share the heads of every placed unit over the bodies set up."""
    set_up = sorted({seat for seat in seats if seat is not None})
    placed = [u for u in ground.of_unit if not _away(ground, seats, u)]
    choices = [list(_of_unit(ground.units[unit], set_up)) for unit in placed]
    for rows in product(*choices):
        yield tuple(row for group in rows for row in group if row.heads)


def _away(ground: Groundwork, seats: Seats, unit: str) -> bool:
    return any(p.unit.id == unit and seat is None for p, seat in zip(ground.portions, seats, strict=True))


def _of_unit(unit: Unit, bodies: list[str]) -> Iterator[tuple[Staffing, ...]]:
    categories = [category for category in Category if unit.heads[category]]
    for shares in product(*(list(_compositions(unit.heads[category], len(bodies))) for category in categories)):
        yield tuple(
            Staffing(unit=unit.id, body=body, category=category, heads=heads)
            for category, share in zip(categories, shares, strict=True)
            for body, heads in zip(bodies, share, strict=True)
        )


def _compositions(total: int, parts: int) -> Iterator[tuple[int, ...]]:
    if parts == 1:
        yield (total,)
        return
    for first in range(total + 1):
        for rest in _compositions(total - first, parts - 1):
            yield (first, *rest)


def every_leadership(town: Town) -> list[Plan]:
    """Every way to fill the posts and oversee the bodies, over one fixed structure; nobody or one leader, or two."""
    base = every_plan(town.model_copy(update={"posts": (), "leaders": ()}))
    widest = max(base, key=lambda plan: len({row.body for row in plan.placements}))
    leaders = [leader.id for leader in town.leaders]
    some = [(), *((leader,) for leader in leaders), *combinations(leaders, 2)]
    bodies = sorted({row.body for row in widest.placements})
    return [
        widest.model_copy(
            update={
                "appointments": tuple(
                    Appointment(leader=leader, post=post.id)
                    for post, holders in zip(town.posts, held, strict=True)
                    for leader in holders
                ),
                "oversight": tuple(
                    Oversight(leader=leader, body=body)
                    for body, overseers in zip(bodies, seen, strict=True)
                    for leader in overseers
                ),
            }
        )
        for held in product(some, repeat=len(town.posts))
        for seen in _few(some, len(bodies), held)
    ]


def _few(some: list[Any], bodies: int, held: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    """Oversights to go with an appointment: not all of them with each, but all of them with some."""
    every = list(product(some, repeat=bodies))
    start = sum(len(h) * 7**i + sum(map(ord, "".join(h))) for i, h in enumerate(held))
    yield from (every[(start + step) % len(every)] for step in range(3))
