"""What flows from where to where: heads, or hours of work, from today or from one plan to another."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Literal

from orgplan.model.organisation import Function, Town
from orgplan.model.plan import Plan
from orgplan.model.vocabulary import UnitKind
from orgplan.structure import Groundwork, Structure

Flow = tuple[str, str]
"""Keys of its ends: `unit:` or `body:` and an id; `COUNTY`, `BOUGHT`."""
Weight = Literal["heads", "hours"]
COUNTY, BOUGHT = "county", "bought"


def flows(town: Town, before: Plan | None, after: Plan, weight: Weight) -> Counter[Flow]:
    """`before` = `None` starts from the units of today.

    Units that keep their place by their charter do not take part; county offices that stay flow to the county.
    """
    if weight == "hours":
        found = _hours(town, before, after)
    else:
        found = _heads_of_units(town, after) if before is None else _heads_between(before, after)
    return Counter({flow: amount for flow, amount in found.items() if amount})


def _heads_of_units(town: Town, after: Plan) -> Counter[Flow]:
    found: Counter[Flow] = Counter()
    for row in after.staffing:
        found[f"unit:{row.unit}", f"body:{row.body}"] += row.heads
    gone = {row.unit for row in after.staffing}
    for unit in town.units:
        if unit.kind is UnitKind.STATIONED and unit.id not in gone:
            found[f"unit:{unit.id}", COUNTY] += unit.heads.total
    return found


def _heads_between(before: Plan, after: Plan) -> Counter[Flow]:
    """Unit by unit and category by category: heads that are in both stay, the rest goes where there is room."""
    found: Counter[Flow] = Counter()
    old, new = _seats(before), _seats(after)
    for key in old.keys() | new.keys():
        left, right = old[key], new[key]
        for body in sorted(left.keys() & right.keys()):
            same = min(left[body], right[body])
            found[body, body] += same
            left[body] -= same
            right[body] -= same
        goes, comes = _one_by_one(left), _one_by_one(right)
        goes += [COUNTY] * (len(comes) - len(goes))
        comes += [COUNTY] * (len(goes) - len(comes))
        for flow in zip(goes, comes, strict=True):
            found[flow] += 1
    return found


def _seats(plan: Plan) -> defaultdict[tuple[str, str], Counter[str]]:
    seats: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for row in plan.staffing:
        seats[row.unit, row.category.value][f"body:{row.body}"] += row.heads
    return seats


def _one_by_one(seats: Counter[str]) -> list[str]:
    return [body for body in sorted(seats) for _ in range(seats[body])]


def _hours(town: Town, before: Plan | None, after: Plan) -> Counter[Flow]:
    """Duty by duty, for a duty lies in one place."""
    ground = Groundwork(town)
    old, new = Structure(ground, before) if before else None, Structure(ground, after)
    found: Counter[Flow] = Counter()
    for function in town.functions:
        unit = ground.units[function.unit]
        if unit.placeable or unit.kind is UnitKind.STATIONED:
            start = _doer(old, function) if old else f"unit:{unit.id}"
            found[start, _doer(new, function)] += function.workload
    return found


def _doer(structure: Structure, function: Function) -> str:
    if function.id in structure.purchased:
        return BOUGHT
    body = structure.held_in(function)
    return COUNTY if body is None else f"body:{body}"
