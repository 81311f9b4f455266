"""The plain formulation: the text of the model put into CP-SAT as it reads, with default solver settings.

It is what the real formulation is measured against (`band=0`, `flows=True`), and, with the band of the text, an
independent oracle for the optimum of small towns (`band=10`, with or without flows).
"""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import permutations
from math import lcm
from typing import Any

from ortools.sat.python import cp_model

from benchmarks.plain_data import End, Portion, links_of, may_lie, portions_of
from benchmarks.plain_rules import state_rules
from benchmarks.terms import Terms
from orgplan.model import Function, Town, Unit
from orgplan.model.quantities import rounded
from orgplan.model.vocabulary import Category, Stream


@dataclass(frozen=True)
class Result:
    """How the search ended; objective and bound in hours."""

    status: str
    objective: Fraction | None
    bound: float | None
    seconds: float
    measures: dict[str, int]
    placements: dict[tuple[str, str, str], str]

    @property
    def gap(self) -> float | None:
        if self.objective is None or self.bound is None:
            return None
        return max(0.0, float(self.objective) - self.bound) / max(1.0, float(self.objective))


def solve_plain(
    town: Town,
    *,
    seconds: float = 60,
    workers: int = 2,
    seed: int = 0,
    band: int = 10,
    flows: bool = False,
    terms: Terms | None = None,
) -> Result:
    """Build and solve; `flows` = heads as integer flows unit × body × category, else in and out of each body."""
    start = time.perf_counter()
    plain = Plain(town, replace(terms or Terms(), band=band), flows)
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = max(0.1, seconds - (time.perf_counter() - start))
    solver.parameters.num_workers = workers
    solver.parameters.random_seed = seed
    status = solver.solve(plain.model)
    known = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    return Result(
        status=str(solver.status_name(status)).lower(),
        objective=Fraction(round(solver.objective_value), plain.scale) if known else None,
        bound=solver.best_objective_bound / plain.scale if known else None,
        seconds=time.perf_counter() - start,
        measures={name: solver.value(measure) for name, measure in plain.measures.items()} if known else {},
        placements=plain.placements(solver) if known else {},
    )


class Plain:
    """One CP-SAT model, variables named as in the text."""

    def __init__(self, town: Town, terms: Terms, flows: bool) -> None:
        self.town, self.terms, self.flows = town, terms, flows
        self.model = cp_model.CpModel()
        self.bodies = {body.id: body for body in town.bodies}
        self.portions = portions_of(town)
        self.units = [unit for unit in town.units if unit.placeable]
        self.people = sum(portion.heads for portion in self.portions)
        work = sum(portion.hours for portion in self.portions)
        self.tau = rounded(work, self.people) if self.people else 0
        self.measures: dict[str, Any] = {}
        self._place()
        self._buy()
        self._staff()
        state_rules(self)
        self._measure_placement()
        self._measure_links()
        self._measure_heads()
        self._minimise()

    def flag(self, name: str) -> Any:
        return self.model.new_bool_var(name)

    def number(self, most: int, name: str) -> Any:
        return self.model.new_int_var(0, most, name)

    def _place(self) -> None:
        """Each portion in one lawful body or with the county; a body is set up exactly when it holds something."""
        self.y = {b: self.flag(f"y {b}") for b in self.bodies}
        self.r = {unit.id: self.flag(f"r {unit.id}") if unit.retainable else 0 for unit in self.units}
        streams = {portion.stream for portion in self.portions}
        self.x = {
            (p, b): self.flag(f"x {p} {b}") if may_lie(portion, body, self.town, streams) else 0
            for p, portion in enumerate(self.portions)
            for b, body in self.bodies.items()
        }
        for p, portion in enumerate(self.portions):
            self.model.add(sum(self.x[p, b] for b in self.bodies) + self.r[portion.unit.id] == 1)
        for b in self.bodies:
            held = [self.x[p, b] for p in range(len(self.portions))]
            for x in held:
                self.model.add(x <= self.y[b])
            self.model.add(self.y[b] <= sum(held))

    def _buy(self) -> None:
        """`o` = bought as a service; `lies[f, b]` = the function is in the body and not bought."""
        self.o: dict[str, Any] = {}
        self.lies: dict[tuple[str, str], Any] = {}
        for p, portion in enumerate(self.portions):
            for f in portion.functions:
                if not f.purchasable or f.role is not None:
                    self.lies.update({(f.id, b): self.x[p, b] for b in self.bodies})
                    continue
                self.o[f.id] = self.flag(f"o {f.id}")
                self.model.add(self.o[f.id] + self.r[portion.unit.id] <= 1)
                for b in self.bodies:
                    self.lies[f.id, b] = self._both(self.x[p, b], 1 - self.o[f.id], f"lies {f.id} {b}")
        prices = {f.id: f.price for f in self.town.functions}
        self.measures["purchase"] = sum(prices[f] * o for f, o in self.o.items())
        self.model.add(self.measures["purchase"] <= self.town.purchase_budget)

    def _both(self, one: Any, other: Any, name: str) -> Any:
        """The product of two flags."""
        if isinstance(one, int) or isinstance(other, int):
            return one * other
        product = self.flag(name)
        self.model.add(product <= one)
        self.model.add(product <= other)
        self.model.add(product >= one + other - 1)
        return product

    def follow(self, unit: Unit, b: str) -> Any:
        """Heads of the unit that come to a body with their work."""
        own = [(p, portion) for p, portion in enumerate(self.portions) if portion.unit.id == unit.id]
        return sum(portion.heads * self.x[p, b] for p, portion in own)

    def _staff(self) -> None:
        """`z[u, b]` heads of a unit in a body; without flows only for units with certified heads, the rest as a sum."""
        alone = [unit for unit in self.units if self.flows or unit.certified]
        rest = [unit for unit in self.units if unit not in alone]
        self.z: dict[tuple[str, str], Any] = {}
        self.moved = [gone for unit in alone for gone in self._place_heads(unit)]
        moved_in = {b: self.number(self.people, f"in {b}") for b in self.bodies}
        moved_out = {b: self.number(self.people, f"out {b}") for b in self.bodies}
        self.model.add(sum(moved_in.values()) == sum(moved_out.values()))
        self.moved += moved_out.values()
        self.n = {b: self.number(self.people, f"n {b}") for b in self.bodies}
        for b in self.bodies:
            there = sum(self.follow(unit, b) for unit in rest)
            self.model.add(moved_out[b] <= there)
            own = sum(self.z[unit.id, b] for unit in alone)
            self.model.add(self.n[b] == own + there + moved_in[b] - moved_out[b])
            self.model.add(self.n[b] <= self.people * self.y[b])

    def _place_heads(self, unit: Unit) -> list[Any]:
        """Every head of a unit in one body, by category when heads are flows; how many leave their work's body."""
        kinds = {"all": unit.heads.total}
        if self.flows:
            kinds = {c.value: unit.heads[c] for c in Category if unit.heads[c]}
        heads = {
            (kind, b): self.number(most, f"z {unit.id} {b} {kind}") for kind, most in kinds.items() for b in self.y
        }
        for kind, most in kinds.items():
            self.model.add(sum(heads[kind, b] for b in self.y) == most * (1 - self.r[unit.id]))
        moved = []
        for b, y in self.y.items():
            self.z[unit.id, b] = sum(heads[kind, b] for kind in kinds)
            self.model.add(self.z[unit.id, b] <= unit.heads.total * y)
            moved.append(self.number(unit.heads.total, f"gone {unit.id} {b}"))
            self.model.add(moved[-1] >= self.follow(unit, b) - self.z[unit.id, b])
        return moved

    def _measure_placement(self) -> None:
        core = [f for portion in self.portions if portion.stream is Stream.CORE for f in portion.functions]
        self.measures["mandate"] = sum(
            f.workload * self.lies[f.id, b]
            for f in core
            for b, body in self.bodies.items()
            if f.domain not in body.domains
        )
        self.measures["devolution"] = sum(self.r.values())
        self.measures["lean"] = sum(self.y.values())
        self.measures["split"] = sum(self._split(unit, core) for unit in self.units if unit.splittable)

    def _split(self, unit: Unit, core: list[Function]) -> Any:
        """Whether the unit's core functions lie in more than one body."""
        split = self.flag(f"split {unit.id}")
        own = [f.id for f in core if f.unit == unit.id]
        for f, g in permutations(own, 2):
            for b in self.bodies:
                elsewhere = sum(self.lies[g, other] for other in self.bodies if other != b)
                self.model.add(split >= self.lies[f, b] + elsewhere - 1)
        return split

    def _measure_links(self) -> None:
        """A link costs its hours unless both ends lie in one body."""
        hours = links_of(self.town, self.portions)
        self.measures["coordination"] = sum(h * self._crosses(a, b) for (a, b), h in hours.items())

    def _crosses(self, a: End, b: End) -> Any:
        if a.portion < 0 or b.portion < 0:
            return 1
        stays = sum(self._both(self._at(a, body), self._at(b, body), f"{a} {b} {body}") for body in self.bodies)
        self.model.add(stays <= 1)
        return 1 - stays

    def _at(self, end: End, b: str) -> Any:
        return self.lies[end.function, b] if end.function in self.o else self.x[end.portion, b]

    def _measure_heads(self) -> None:
        """Hours beyond the tolerance band, heads beyond the comfortable span, heads moved."""
        edge = self.tau * self.terms.band // 100
        work = sum(portion.hours for portion in self.portions)
        beyond, wide = [], []
        for b in self.bodies:
            load = sum(f.workload * self.lies[f.id, b] for portion in self.portions for f in portion.functions)
            beyond.append(self.number(work + self.tau * self.people, f"beyond {b}"))
            self.model.add(beyond[-1] >= load - (self.tau + edge) * self.n[b])
            self.model.add(beyond[-1] >= (self.tau - edge) * self.n[b] - load)
            wide.append(self.number(self.people, f"wide {b}"))
            self.model.add(wide[-1] >= self.n[b] - self.terms.comfortable)
        self.measures |= {"balance": sum(beyond), "span": sum(wide), "moved": sum(self.moved)}

    def _minimise(self) -> None:
        """The sum of measures times prices, scaled to whole numbers."""
        terms = self.terms
        prices = {
            "coordination": Fraction(1),
            "balance": Fraction(1),
            "moved": Fraction(terms.head),
            "split": Fraction(terms.split),
            "mandate": terms.mandate,
            "devolution": Fraction(terms.devolution),
            "lean": Fraction(terms.lean),
            "span": Fraction(terms.span),
            "purchase": Fraction(1, terms.fen_per_hour if self.o else 1),
        }
        self.scale = lcm(*(price.denominator for price in prices.values()))
        self.model.minimize(sum(int(price * self.scale) * self.measures[name] for name, price in prices.items()))

    def placements(self, solver: cp_model.CpSolver) -> dict[tuple[str, str, str], str]:
        """Where each portion lies: (unit, stream, function when split) → body."""
        return {
            _name(self.portions[p]): b for (p, b), x in self.x.items() if not isinstance(x, int) and solver.value(x)
        }


def _name(portion: Portion) -> tuple[str, str, str]:
    return portion.unit.id, portion.stream.value, portion.functions[0].id if portion.alone else ""
