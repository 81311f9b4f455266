"""Plans of one town side by side."""

from __future__ import annotations

from orgplan.model.base import Frozen
from orgplan.model.outcome import Number, Report
from orgplan.model.plan import Plan


class Move(Frozen):
    """A portion that two plans put into different places; `None` = left with the county."""

    unit: str
    stream: str
    function: str | None
    before: str | None
    after: str | None


class Comparison(Frozen):
    """Several plans against the first."""

    reports: tuple[Report, ...]
    differences: tuple[dict[str, Number], ...]
    """For each plan: measure minus that of the first; `objective` too."""
    moves: tuple[tuple[Move, ...], ...]
    """For each plan: what it puts elsewhere than the first."""


def compare(plans: tuple[Plan, ...], reports: tuple[Report, ...]) -> Comparison:
    """Both in the same order, at least one."""
    first = reports[0]
    differences = tuple(
        {code: value - first.measures[code] for code, value in report.measures.items()}
        | {"objective": report.objective - first.objective}
        for report in reports
    )
    return Comparison(reports=reports, differences=differences, moves=tuple(moves(plans[0], plan) for plan in plans))


def touched(before: Plan, after: Plan) -> int:
    """How many decisions differ: places, seats and oversight; what follows from these alone counts as one."""
    posts = {row.post for row in {*before.appointments} ^ {*after.appointments}}
    bodies = {row.body for row in {*before.oversight} ^ {*after.oversight}}
    return len(moves(before, after)) + len(posts) + len(bodies) or int(before != after)


def moves(before: Plan, after: Plan) -> tuple[Move, ...]:
    """Everything that lies elsewhere in `after` than in `before`."""
    old = {(row.unit, row.stream.value, row.function): row.body for row in before.placements}
    new = {(row.unit, row.stream.value, row.function): row.body for row in after.placements}
    keys = sorted(old.keys() | new.keys(), key=lambda key: (key[0], key[1], key[2] or ""))
    return tuple(
        Move(unit=unit, stream=stream, function=function, before=old.get(key), after=new.get(key))
        for key in keys
        if old.get(key) != new.get(key)
        for unit, stream, function in (key,)
    )
