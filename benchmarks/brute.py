"""The best plan of a tiny town, found by looking at every plan there is: every placement, retention and purchase,
and for each of them every way to place whole heads. Slow and plain on purpose; nothing here is shared with a solver."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain, combinations, product
from typing import Any

from benchmarks.brute_rules import held_roles, lawful
from benchmarks.terms import Terms
from orgplan.model import Function, Link, Town, Unit
from orgplan.model.vocabulary import BodyRole, Devolution, LegalRole, Stream, UnitKind

Key = tuple[str, str, str]
"""A portion: unit, stream, and the function when the unit is split."""
End = tuple[Key | None, str]
"""Where a link ends: a portion (`None` = outside) and the function in it, if the link names one."""


@dataclass(frozen=True)
class Sketch:
    """A plan without its heads."""

    where: dict[Key, str]
    retained: frozenset[str]
    bought: frozenset[str]


class Tiny:
    """A town with everything derived from its data once."""

    def __init__(self, town: Town, terms: Terms) -> None:
        self.town = town
        self.terms = terms
        self.units = [unit for unit in town.units if unit.placeable]
        self.bodies = {body.id: body for body in town.bodies}
        self.portions: dict[Key, list[Function]] = {}
        for unit in self.units:
            self.portions.update(portions_of(unit, town))
        self.portion_of = {f.id: key for key, held in self.portions.items() for f in held}
        self.heads: dict[Key, int] = {}
        for unit in self.units:
            weights = {key: self.hours(key) for key in self.portions if key[0] == unit.id}
            self.heads.update(share(unit.heads.total, weights))
        people = sum(self.heads.values())
        work = sum(self.hours(key) for key in self.portions)
        self.tau = int(Fraction(work, people) + Fraction(1, 2)) if people else 0
        self.parts = [part for link in town.links for part in self._parts(link)]

    def hours(self, key: Key) -> int:
        return sum(f.workload for f in self.portions[key])

    def core_of(self, unit: str) -> list[Key]:
        """What a demand on a whole unit concerns: its core portions, or all it has."""
        own = [key for key in self.portions if key[0] == unit]
        return [key for key in own if key[1] == Stream.CORE] or own

    def meant_by(self, name: str) -> list[Key]:
        """The portions a unit's or function's id stands for; none when it lies outside every body."""
        if any(unit.id == name for unit in self.town.units):
            return self.core_of(name)
        return [self.portion_of[name]] if name in self.portion_of else []

    def _parts(self, link: Link) -> list[tuple[End, End, int]]:
        """The hours of a link, shared over its ends; links of a thing to itself or within a portion never cross."""
        if link.source == link.target:
            return []
        hours = int(Fraction(link.handoffs * link.minutes, 6000) + Fraction(1, 2))
        return [
            (a, b, part)
            for a, first in self._ends(link.source, hours)
            for b, part in self._ends(link.target, first)
            if a[0] is None or a[0] != b[0]
        ]

    def _ends(self, name: str, hours: int) -> list[tuple[End, int]]:
        unit = next((unit for unit in self.units if unit.id == name), None)
        if unit is None:
            return [((self.portion_of.get(name), name), hours)]
        own = self.core_of(unit.id)
        if own[0][2]:
            shares = share(hours, {key: self.hours(key) for key in own})
            return [((key, key[2]), part) for key, part in shares.items()]
        busiest = min(own, key=lambda key: (-self.hours(key), key[1]))
        return [((busiest, ""), hours)]


def portions_of(unit: Unit, town: Town) -> dict[Key, list[Function]]:
    """Approvals, enforcement and the rest of a unit; the rest function by function when it may be split."""
    portions: dict[Key, list[Function]] = defaultdict(list)
    for f in town.functions:
        if f.unit == unit.id and not f.county_only:
            split = unit.splittable and f.stream is Stream.CORE
            portions[unit.id, f.stream.value, f.id if split else ""].append(f)
    return dict(portions) or {(unit.id, Stream.CORE.value, ""): []}


def share(total: int, weights: dict[Key, int]) -> dict[Key, int]:
    """Whole shares in proportion to the weights; what rounding leaves goes to the largest fractions, then to ids."""
    whole = sum(weights.values())
    exact = {key: Fraction(total * w, whole) if whole else Fraction(total, len(weights)) for key, w in weights.items()}
    shares = {key: int(value) for key, value in exact.items()}
    by_fraction = sorted(exact, key=lambda key: (shares[key] - exact[key], key))
    for key in by_fraction[: total - sum(shares.values())]:
        shares[key] += 1
    return shares


def best_plan(town: Town, terms: Terms | None = None) -> dict[str, Any] | None:
    """The cheapest lawful plan and its measures as plain values; `None` when no plan is lawful."""
    tiny = Tiny(town, terms or Terms())
    options = []
    for sketch in sketches(tiny):
        measures = placement_measures(tiny, sketch)
        options.append((cost(tiny.terms, measures), measures, sketch))
    options.sort(key=lambda option: option[0])
    best: dict[str, Any] | None = None
    for base, measures, sketch in options:
        if best is not None and base >= best["objective"]:
            break
        best = _staffed(tiny, sketch, measures, best)
    return best


def sketches(tiny: Tiny) -> Iterator[Sketch]:
    """Every lawful choice of retained units, bodies for the others, and purchases within the budget."""
    may = [u.id for u in tiny.units if u.kind is UnitKind.STATIONED and u.devolution is Devolution.MAY]
    goods = {f.id: f for held in tiny.portions.values() for f in held if f.purchasable and f.role is None}
    for retained in map(frozenset, _subsets(may)):
        keys = [key for key in tiny.portions if key[0] not in retained]
        on_offer = [name for name, f in goods.items() if f.unit not in retained]
        affordable = [
            frozenset(basket)
            for basket in _subsets(on_offer)
            if sum(goods[name].price for name in basket) <= tiny.town.purchase_budget
        ]
        for bodies in product(tiny.bodies, repeat=len(keys)):
            where = dict(zip(keys, bodies, strict=True))
            options = (Sketch(where, retained, basket) for basket in affordable)
            yield from (option for option in options if lawful(tiny, option))


def _subsets(items: list[str]) -> Iterator[tuple[str, ...]]:
    return chain.from_iterable(combinations(items, size) for size in range(len(items) + 1))


def placement_measures(tiny: Tiny, sketch: Sketch) -> dict[str, Fraction]:
    """The measures that heads do not touch."""
    lying = {
        f.id: (f, sketch.where[key])
        for key, held in tiny.portions.items()
        for f in held
        if key in sketch.where and f.id not in sketch.bought
    }
    core: dict[str, set[str]] = defaultdict(set)
    foreign = 0
    for f, body in lying.values():
        if f.stream is Stream.CORE:
            core[f.unit].add(body)
            foreign += f.workload * (f.domain not in tiny.bodies[body].domains)
    prices = {f.id: f.price for f in tiny.town.functions}
    return {
        "coordination": Fraction(sum(hours for a, b, hours in tiny.parts if _crosses(a, b, sketch))),
        "split": Fraction(sum(len(bodies) > 1 for bodies in core.values())),
        "mandate": Fraction(foreign),
        "devolution": Fraction(len(sketch.retained)),
        "lean": Fraction(len(set(sketch.where.values()))),
        "purchase": Fraction(sum(prices[name] for name in sketch.bought)),
    }


def _crosses(a: End, b: End, sketch: Sketch) -> bool:
    if None in (a[0], b[0]) or sketch.bought & {a[1], b[1]}:
        return True
    bodies = {sketch.where.get(a[0]), sketch.where.get(b[0])}
    return None in bodies or len(bodies) > 1


def cost(terms: Terms, measures: dict[str, Fraction]) -> Fraction:
    prices = {
        "coordination": 1,
        "balance": 1,
        "moved": terms.head,
        "split": terms.split,
        "mandate": terms.mandate,
        "devolution": terms.devolution,
        "lean": terms.lean,
        "span": terms.span,
        "purchase": Fraction(1, terms.fen_per_hour),
    }
    return sum((value * prices[name] for name, value in measures.items()), Fraction())


def _staffed(
    tiny: Tiny, sketch: Sketch, measures: dict[str, Fraction], best: dict[str, Any] | None
) -> dict[str, Any] | None:
    """The sketch with the best of all ways to place its heads, when that beats the best so far."""
    bodies = sorted(set(sketch.where.values()))
    for (heads, certified), (moved, rows) in _staffings(tiny, sketch, bodies).items():
        n = dict(zip(bodies, heads, strict=True))
        if not _staffing_is_lawful(tiny, sketch, n, certified):
            continue
        full = measures | {
            "moved": Fraction(moved),
            "balance": Fraction(sum(_imbalance(tiny, sketch, body, n[body]) for body in bodies)),
            "span": Fraction(sum(max(0, n[body] - tiny.terms.comfortable) for body in bodies)),
        }
        objective = cost(tiny.terms, full)
        if best is None or objective < best["objective"]:
            best = {
                "objective": objective,
                "measures": full,
                "placements": sketch.where,
                "retained": sorted(sketch.retained),
                "purchased": sorted(sketch.bought),
                "heads": {(u, b): k for u, row in rows for b, k in zip(bodies, row, strict=True) if k},
            }
    return best


Row = tuple[str, tuple[int, ...]]


def _staffings(
    tiny: Tiny, sketch: Sketch, bodies: list[str]
) -> dict[tuple[tuple[int, ...], int], tuple[int, tuple[Row, ...]]]:
    """Heads per body and certified heads in the team: the fewest heads that move to get there, and from which unit."""
    least = tiny.terms.least
    reached: dict[tuple[tuple[int, ...], int], tuple[int, tuple[Row, ...]]] = {((0,) * len(bodies), 0): (0, ())}
    for unit in tiny.units:
        if unit.id in sketch.retained:
            continue
        follow = [
            sum(tiny.heads[key] for key, at in sketch.where.items() if key[0] == unit.id and at == body)
            for body in bodies
        ]
        after: dict[tuple[tuple[int, ...], int], tuple[int, tuple[Row, ...]]] = {}
        for row in _ways(unit.heads.total, len(bodies)):
            moves = sum(max(0, f - k) for f, k in zip(follow, row, strict=True))
            useful = sum(
                min(unit.certified, k)
                for body, k in zip(bodies, row, strict=True)
                if tiny.bodies[body].role is BodyRole.ENFORCEMENT
            )
            for (heads, certified), (moved, rows) in reached.items():
                state = (tuple(map(sum, zip(heads, row, strict=True))), min(least, certified + useful))
                if state not in after or after[state][0] > moved + moves:
                    after[state] = (moved + moves, (*rows, (unit.id, row)))
        reached = after
    return reached


def _ways(heads: int, bodies: int) -> Iterator[tuple[int, ...]]:
    """Every way to put so many heads into so many bodies."""
    if bodies == 0:
        yield from [()] if heads == 0 else []
    elif bodies == 1:
        yield (heads,)
    else:
        for first in range(heads + 1):
            for rest in _ways(heads - first, bodies - 1):
                yield (first, *rest)


def _staffing_is_lawful(tiny: Tiny, sketch: Sketch, n: dict[str, int], certified: int) -> bool:
    for body, heads in n.items():
        most = tiny.bodies[body].max_heads
        if heads < tiny.bodies[body].min_heads or (most is not None and heads > most):
            return False
    purse = held_roles(tiny, sketch, {LegalRole.CASHIER, LegalRole.BOOKKEEPING})
    if purse and sum(n[body] for body in purse) < 2:
        return False
    enforces = any(key[1] == Stream.ENFORCEMENT for key in tiny.portions)
    return not enforces or certified >= tiny.terms.least


def _imbalance(tiny: Tiny, sketch: Sketch, body: str, heads: int) -> int:
    """Hours beyond the tolerance band, too many or too few."""
    work = sum(
        f.workload
        for key, at in sketch.where.items()
        if at == body
        for f in tiny.portions[key]
        if f.id not in sketch.bought
    )
    return max(0, abs(work - tiny.tau * heads) - tiny.tau * tiny.terms.band // 100 * heads)
