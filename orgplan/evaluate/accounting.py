"""Accounting of its own: every figure of a plan worked out again from the workbook's rows.

It shares no code with the rules, the goals or the structure they speak about, so that one misreading cannot vouch for
itself. It works function by function and link by link, where those work portion by portion.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from fractions import Fraction
from math import floor
from typing import Any

from orgplan.model.organisation import Function, Link, Town, Unit
from orgplan.model.plan import Plan
from orgplan.model.vocabulary import Category, Devolution, Domain, Stream, Track, UnitKind

Home = tuple[str, str, str]
"""Unit, stream, and the function where the unit is split."""


def half_up(value: Fraction) -> int:
    return floor(value + Fraction(1, 2))


def shared(total: int, weights: Mapping[str, int]) -> dict[str, int]:
    """Largest remainder, ties to the smaller key; equal parts where nothing weighs."""
    weighing = dict(weights) if sum(weights.values()) else dict.fromkeys(weights, 1)
    exact = {key: Fraction(total * weight, sum(weighing.values())) for key, weight in weighing.items()}
    result = {key: floor(part) for key, part in exact.items()}
    left = total - sum(result.values())
    for key in sorted(exact, key=lambda key: (result[key] - exact[key], key))[:left]:
        result[key] += 1
    return result


class Accounts:
    """The books of one plan. Bodies are in the order of the catalogue."""

    def __init__(self, town: Town, plan: Plan) -> None:
        self.town = town
        self.plan = plan
        self.bought = frozenset(plan.purchased)
        self.body: dict[Home, str] = {
            (row.unit, row.stream.value, row.function or ""): row.body for row in plan.placements
        }
        self.units: dict[str, Unit] = {unit.id: unit for unit in town.units if _takes_part(unit)}
        self.home: dict[str, Home] = {
            f.id: _home(self.units[f.unit], f) for f in town.functions if f.unit in self.units and not f.county_only
        }
        self.work: Counter[Home] = Counter()
        for function in town.functions:
            if function.id in self.home:
                self.work[self.home[function.id]] += _hours(function)
        self._homes: dict[str, list[Home]] = defaultdict(list)
        for home in sorted(set(self.home.values())):
            self._homes[home[0]].append(home)

    # --- who and what ---------------------------------------------------------------------------------------

    def homes(self, unit: Unit) -> list[Home]:
        """The unit's portions; one without functions when it has none."""
        return self._homes.get(unit.id) or [(unit.id, Stream.CORE.value, "")]

    def performed_in(self, function: Function) -> str | None:
        return None if function.id in self.bought else self.body.get(self.home.get(function.id, ("", "", "")))

    def bodies(self) -> list[str]:
        holding = set(self.body.values())
        return [body.id for body in self.town.bodies if body.id in holding]

    def heads(self) -> dict[str, Counter[Category]]:
        books: dict[str, Counter[Category]] = {body: Counter() for body in self.bodies()}
        for row in self.plan.staffing:
            books.setdefault(row.body, Counter())[row.category] += row.heads
        return books

    def hours(self) -> dict[str, int]:
        books = dict.fromkeys(self.bodies(), 0)
        for function in self.town.functions:
            if (body := self.performed_in(function)) is not None:
                books[body] += _hours(function)
        return books

    def tau(self) -> int:
        heads = sum(unit.heads.total for unit in self.units.values())
        hours = sum(_hours(function) for function in self.town.functions if function.id in self.home)
        return half_up(Fraction(hours, heads)) if heads else 0

    # --- measures -------------------------------------------------------------------------------------------

    def coordination(self) -> int:
        return sum(self._crossing(link) for link in self.town.links if link.source != link.target)

    def _crossing(self, link: Link) -> int:
        hours = half_up(Fraction(link.handoffs * link.minutes, 6000))
        lost = 0
        for a, share in self._ends(link.source, hours).items():
            for b, part in self._ends(link.target, share).items():
                same_portion = a[0] is not None and a[0] == b[0]
                apart = self._at(a) is None or self._at(a) != self._at(b)
                lost += part if apart and not same_portion else 0
        return lost

    def _at(self, end: tuple[Home | None, str]) -> str | None:
        home, function = end
        return None if home is None or function in self.bought else self.body.get(home)

    def _ends(self, code: str, hours: int) -> dict[tuple[Home | None, str], int]:
        """Where a link's end takes hold, and with how many of its hours."""
        if code in self.home:
            return {(self.home[code], code): hours}
        unit = self.units.get(code)
        if unit is None:
            return {(None, ""): hours}
        homes = self.homes(unit)
        split = {home[2]: self.work[home] for home in homes if home[2]}
        if split:
            parts = shared(hours, split)
            return {((unit.id, Stream.CORE.value, function), function): part for function, part in parts.items()}
        core = (unit.id, Stream.CORE.value, "")
        busiest = max(homes, key=lambda home: (self.work[home], home[1] == Stream.APPROVAL.value))
        return {(core if core in homes else busiest, ""): hours}

    def balance(self, band: int) -> int:
        tau, hours, heads = self.tau(), self.hours(), self.heads()
        per_head = tau * band // 100
        numbers = {body: sum(heads[body].values()) for body in hours}
        return sum(max(0, abs(hours[b] - tau * n) - per_head * n) for b, n in numbers.items())

    def change(self) -> int:
        due: dict[tuple[str, str], int] = defaultdict(int)
        core: dict[str, set[str | None]] = defaultdict(set)
        for function in self.town.functions:
            if function.stream is Stream.CORE:
                core[function.unit].add(self.performed_in(function))
        splits = sum(len(core[unit] - {None}) > 1 for unit in self.units)
        for unit in self.units.values():
            work = {home[1] + "/" + home[2]: self.work[home] for home in self.homes(unit)}
            heads = shared(unit.heads.total, work)
            for home in self.homes(unit):
                if home in self.body:
                    due[unit.id, self.body[home]] += heads[home[1] + "/" + home[2]]
        there: Counter[tuple[str, str]] = Counter()
        for row in self.plan.staffing:
            there[row.unit, row.body] += row.heads
        return splits + sum(max(0, heads - there[place]) for place, heads in due.items())

    def mandate(self) -> int:
        fits = {body.id: body.domains for body in self.town.bodies}
        core = ((f, self.performed_in(f)) for f in self.town.functions if f.stream is Stream.CORE)
        return sum(_hours(f) for f, body in core if body is not None and f.domain not in fits[body])

    def devolution(self) -> int:
        left = {row.unit for row in self.plan.retained}
        return sum(
            u.id in left and u.kind is UnitKind.STATIONED and u.devolution is Devolution.MAY
            for u in self.units.values()
        )

    def lean(self) -> int:
        return len(self.bodies())

    def span(self, comfortable: int) -> int:
        return sum(max(0, sum(heads.values()) - comfortable) for heads in self.heads().values())

    def purchase(self) -> int:
        return sum(function.price for function in self.town.functions if function.id in self.bought)

    # --- leadership -----------------------------------------------------------------------------------------

    def continuity(self) -> int:
        now = {(row.leader, row.post) for row in self.plan.appointments}
        return sum(any((leader.id, post) not in now for post in leader.holds) for leader in self.town.leaders)

    def posts_lost(self) -> int:
        track = {post.id: post.track for post in self.town.posts}
        now = {(row.leader, row.post) for row in self.plan.appointments}
        lost = [post for leader in self.town.leaders for post in leader.holds if (leader.id, post) not in now]
        return len(lost) + sum(track[post] is not Track.ZONE for post in lost)

    def oversight_balance(self) -> int:
        hours, overseen = self.hours(), Counter[str]()
        for row in self.plan.oversight:
            overseen[row.leader] += hours.get(row.body, 0)
        return max(overseen.values(), default=0)

    def experience(self) -> int:
        known = {leader.id: set(leader.experience) for leader in self.town.leaders}
        done: dict[str, set[Domain]] = defaultdict(set)
        for function in self.town.functions:
            done[self.body.get(self.home.get(function.id, ("", "", "")), "")].add(function.domain)
        return sum(bool(done[row.body]) and not done[row.body] & known[row.leader] for row in self.plan.oversight)

    # --- today ----------------------------------------------------------------------------------------------

    def coordination_today(self) -> int:
        """The same measure of today's structure: a unit is a body of its own unless it has a `home`.

        What lies in no body under any plan lies in none today.
        """
        unit_of = {f.id: f.unit for f in self.town.functions} | {unit.id: unit.id for unit in self.town.units}
        units = {unit.id: unit for unit in self.town.units}
        kept_out = {function.id for function in self.town.functions if function.county_only}

        def place(end: str) -> str | None:
            unit = units[unit_of[end]]
            return (unit.home or f"unit {unit.id}") if _takes_part(unit) and end not in kept_out else None

        linked = (link for link in self.town.links if link.source != link.target)
        apart = (link for link in linked if place(link.source) is None or place(link.source) != place(link.target))
        return sum(half_up(Fraction(link.handoffs * link.minutes, 6000)) for link in apart)

    def balance_today(self, band: int) -> int:
        tau = self.tau()
        hours: Counter[str] = Counter()
        heads: Counter[str] = Counter()
        for unit in self.units.values():
            place = unit.home or f"unit {unit.id}"
            hours[place] += sum(self.work[home] for home in self.homes(unit))
            heads[place] += unit.heads.total
        return sum(max(0, abs(hours[p] - tau * heads[p]) - tau * band // 100 * heads[p]) for p in heads)


def _takes_part(unit: Unit) -> bool:
    never = unit.kind is UnitKind.STATIONED and unit.devolution is Devolution.NEVER
    return unit.counts and not never


def _home(unit: Unit, function: Function) -> Home:
    alone = unit.splittable and function.stream is Stream.CORE
    return (unit.id, function.stream.value, function.id if alone else "")


def _hours(function: Function) -> int:
    if function.hours is not None:
        return function.hours
    return half_up(Fraction((function.cases or 0) * (function.minutes or 0), 6000))


COUNTS: dict[str, Callable[[Accounts, Any], int]] = {
    "coordination": lambda accounts, _: accounts.coordination(),
    "balance": lambda accounts, settings: accounts.balance(settings.band),
    "change": lambda accounts, _: accounts.change(),
    "mandate": lambda accounts, _: accounts.mandate(),
    "devolution": lambda accounts, _: accounts.devolution(),
    "lean": lambda accounts, _: accounts.lean(),
    "span": lambda accounts, settings: accounts.span(settings.comfortable),
    "purchase": lambda accounts, _: accounts.purchase(),
    "continuity": lambda accounts, _: accounts.continuity(),
    "posts-lost": lambda accounts, _: accounts.posts_lost(),
    "oversight-balance": lambda accounts, _: accounts.oversight_balance(),
    "experience": lambda accounts, _: accounts.experience(),
}
"""How each goal is counted again, by its code; the second argument is the goal's settings."""
