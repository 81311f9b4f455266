"""How unevenly work lies on heads: variation and Gini coefficient of the load of groups."""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction
from itertools import combinations
from math import isqrt

from orgplan.model.base import Frozen
from orgplan.model.quantities import Count, Heads, Hours, Hundredths, rounded
from orgplan.text import Text


class GroupLoad(Frozen):
    """The load of a unit, of the units of one home, or of a body."""

    group: str
    """Its id; of a unit without a home, the unit's."""
    name: Text
    units: tuple[str, ...]
    heads: Heads
    hours: Hours
    load: Hours | None
    """Hours a head, rounded half up; `None` without heads."""
    beyond: int
    """Hours beyond the band, max(0, |W − τ n| − ⌊τ · band⌋ n); negative where the group is idle."""


class Spread(Frozen):
    """How unevenly load lies on heads. Every head of a group carries the group's hours / heads.

    Groups without heads have no load: they count in `without_heads` and `beyond` alone.
    """

    without_heads: Count
    """Groups with hours and no heads."""
    ratio: Hundredths | None
    """Greatest load / least load, in hundredths; `None` where the least is 0."""
    variation: Hundredths | None
    """Standard deviation of load over heads / mean load, percent in hundredths; `None` without hours."""
    gini: Hundredths | None
    """Gini coefficient of load over heads, percent in hundredths; `None` without hours."""
    beyond: Hours
    """Hours beyond the band over all groups: the measure of the goal `balance`."""


def spread(groups: Collection[GroupLoad]) -> Spread:
    """How unevenly load lies on the heads of these groups."""
    staffed = [(group.hours, group.heads) for group in groups if group.heads]
    loads = [Fraction(hours, heads) for hours, heads in staffed]
    hours, heads = sum(w for w, _ in staffed), sum(n for _, n in staffed)
    variation = gini = None
    if hours:
        mean = Fraction(hours, heads)
        squares = (n * (load / mean - 1) ** 2 for load, (_, n) in zip(loads, staffed, strict=True))
        variation = _root(10_000**2 * sum(squares, Fraction(0)) / heads)
        apart = sum(abs(w * m - v * n) for (w, n), (v, m) in combinations(staffed, 2))
        gini = percent(apart, heads * hours)
    ratio = 100 * max(loads) / min(loads) if loads and all(loads) else None
    return Spread(
        without_heads=sum(1 for group in groups if group.hours and not group.heads),
        ratio=None if ratio is None else rounded(ratio.numerator, ratio.denominator),
        variation=variation,
        gini=gini,
        beyond=sum(abs(group.beyond) for group in groups),
    )


def _root(value: Fraction) -> int:
    """√value rounded half up, exactly."""
    return (isqrt(4 * value.numerator // value.denominator) + 1) // 2


def percent(part: int, whole: int) -> int | None:
    """Percent in hundredths, rounded half up; `None` of nothing."""
    return rounded(10_000 * part, whole) if whole else None
