"""The structure's decisions (`y`, `x`, `r`, `o`, `in`, `out`) and what rules and goals ask of them.

Symbols follow the model: `x[p,b]` portion p in body b, `y[b]` body b set up, `r[u]` unit u left with the county,
`o[f]` function f bought, `in[b]`, `out[b]` heads moved against "heads follow the work", `n[b]` heads, `W[b]` work.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from ortools.sat.python import cp_model

from orgplan.choices.decisions import Decisions
from orgplan.choices.model import ChoiceModel, Expression, Variable
from orgplan.model.organisation import Body, Function, Unit
from orgplan.model.vocabulary import Category
from orgplan.structure import End, Groundwork, Portion, Tie

Sum = cp_model.LinearExpr.sum
WeightedSum = cp_model.LinearExpr.weighted_sum


class Choices(ChoiceModel):
    """Variables of one model and the words to speak of them; bodies are spoken of by their ids.

    Everything that depends on a decision is asked for by a method; auxiliary variables are made on first use.
    """

    def __init__(self, ground: Groundwork) -> None:
        super().__init__()
        self.ground = ground
        self.bodies: tuple[Body, ...] = ground.town.bodies
        self.total_heads = sum(portion.heads for portion in ground.portions)
        self.y = {b.id: self.flag(f"y[{b.id}]") for b in self.bodies}
        self.r = {u: self.flag(f"r[{u}]") for u in ground.of_unit if ground.units[u].retainable}
        self._x = {(p.key, b.id): self.flag(f"x[{p.key},{b.id}]") for p in ground.portions for b in self.bodies}
        self._o = {f.id: self.flag(f"o[{f.id}]") for f in ground.purchasable}
        self.entering = {b.id: self.count(self.total_heads, f"in[{b.id}]") for b in self.bodies}
        self.leaving = {b.id: self.count(self.total_heads, f"out[{b.id}]") for b in self.bodies}
        self._bought_in: dict[str, dict[str, Variable]] = {}
        self._unit_heads: dict[str, dict[str, Variable]] = {}
        self._category_heads: dict[str, dict[tuple[Category, str], Variable]] = {}
        self._place_everything()
        self._move_heads()

    # --- structure --------------------------------------------------------------------------------------------

    def _place_everything(self) -> None:
        for portion in self.ground.portions:
            outside = [self.r[portion.unit.id]] if portion.unit.id in self.r else []
            self.model.add_exactly_one([self._x[portion.key, b.id] for b in self.bodies] + outside)
        for body in self.bodies:
            inside = [self._x[portion.key, body.id] for portion in self.ground.portions]
            for x in inside:
                self.model.add_implication(x, self.y[body.id])
            self.model.add_bool_or([*inside, ~self.y[body.id]])
        for function in self.ground.purchasable:
            if function.unit in self.r:
                self.model.add_implication(self._o[function.id], ~self.r[function.unit])

    def _move_heads(self) -> None:
        self.add(Sum(list(self.entering.values())) == Sum(list(self.leaving.values())))
        for body in self.bodies:
            self.add(self.leaving[body.id] <= self.following(body.id))
            self.add(self.entering[body.id] <= self.total_heads * self.y[body.id])

    def following(self, body: str, portions: Iterable[Portion] | None = None) -> cp_model.LinearExpr:
        """Heads that follow the work into the body."""
        chosen = self.ground.portions if portions is None else tuple(portions)
        return WeightedSum([self._x[p.key, body] for p in chosen], [p.heads for p in chosen])

    def lies(self, portion: Portion, body: str) -> Expression:
        """`x[p,b]`; 0 for a body that the catalogue does not have."""
        return self._x.get((portion.key, body), 0)

    def placed(self, portion: Portion) -> Expression:
        """1 unless the portion's unit stays with the county."""
        return 1 - self.r[portion.unit.id] if portion.unit.id in self.r else 1

    @cached_property
    def n(self) -> dict[str, Variable]:
        """`n[b]`: heads by body."""
        numbers = {b.id: self.count(self.total_heads, f"n[{b.id}]") for b in self.bodies}
        for body, number in numbers.items():
            self.add(number == self.following(body) + self.entering[body] - self.leaving[body])
        return numbers

    def work(self, body: str) -> Expression:
        """`W[b]`, bought hours taken off."""
        portions, functions = self.ground.portions, self.ground.purchasable
        done = WeightedSum([self._x[p.key, body] for p in portions], [p.hours for p in portions])
        return done - WeightedSum([self.bought_in(f, body) for f in functions], [f.workload for f in functions])

    # --- purchases --------------------------------------------------------------------------------------------

    def bought(self, function: Function) -> Expression:
        """`o[f]`; 0 for what cannot be bought."""
        return self._o.get(function.id, 0)

    def bought_in(self, function: Function, body: str) -> Variable:
        """Bought, and its portion lies in the body."""
        if function.id not in self._bought_in:
            portion = self.ground.portion_of_function[function.id]
            row = {b.id: self.flag() for b in self.bodies}
            for code, both in row.items():
                self.model.add_implication(both, self._x[portion.key, code])
            self.add(Sum(list(row.values())) == self._o[function.id])
            self._bought_in[function.id] = row
        return self._bought_in[function.id][body]

    def held(self, function: Function, body: str) -> Expression:
        """1 when the body performs the function: it lies there and is not bought."""
        lies = self.lies(self.ground.portion_of_function[function.id], body)
        return lies - self.bought_in(function, body) if function.id in self._o and body in self.y else lies

    # --- heads of one unit ------------------------------------------------------------------------------------

    def unit_heads(self, unit: Unit) -> dict[str, Variable]:
        """Heads of a unit by body, followers and moved ones; made only for units that a rule asks about.

        The flows of all other units remain lumped in `in` and `out`, which must leave room for these.
        """
        if unit.id not in self._unit_heads:
            total = unit.heads.total
            numbers = {b.id: self.count(total, f"heads[{unit.id},{b.id}]") for b in self.bodies}
            self.add(Sum(list(numbers.values())) == total * self.placed(self.ground.of_unit[unit.id][0]))
            self._unit_heads[unit.id] = numbers
        return self._unit_heads[unit.id]

    def category_heads(self, unit: Unit) -> dict[tuple[Category, str], Variable]:
        """Heads of a unit by establishment category and body; they add up to `unit_heads`."""
        if unit.id not in self._category_heads:
            numbers = {(c, b.id): self.count(unit.heads[c]) for c in Category for b in self.bodies}
            placed = self.placed(self.ground.of_unit[unit.id][0])
            for category in Category:
                self.add(Sum([numbers[category, b.id] for b in self.bodies]) == unit.heads[category] * placed)
            for body, heads in self.unit_heads(unit).items():
                self.add(Sum([numbers[category, body] for category in Category]) == heads)
            self._category_heads[unit.id] = numbers
        return self._category_heads[unit.id]

    def finish(self) -> None:
        """Tie the heads of units asked about to `in` and `out`."""
        if not self._unit_heads:
            return
        others = [p for p in self.ground.portions if p.unit.id not in self._unit_heads]
        for body in self.entering:
            coming, going = [], []
            for unit, heads in self._unit_heads.items():
                own, total = self.ground.of_unit[unit], self.ground.units[unit].heads.total
                come, go = self.count(total), self.count(total)
                self.add(heads[body] == self.following(body, own) + come - go)
                self.add(go <= self.following(body, own))
                coming.append(come)
                going.append(go)
            self.add(Sum(coming) <= self.entering[body])
            self.add(Sum(going) <= self.leaving[body])
            self.add(self.leaving[body] - Sum(going) <= self.following(body, others))

    # --- sums -------------------------------------------------------------------------------------------------

    @property
    def most_imbalance(self) -> int:
        """No body can be further from its due than this, in hours."""
        hours = sum(portion.hours for portion in self.ground.portions)
        return hours + 2 * self.ground.tau * self.total_heads

    def kept_together(self, ties: Sequence[Tie]) -> Expression:
        """Hours of the ties whose two ends lie in one body.

        Only upper links are stated, enough as lying together is wanted. That an end lies in one body at most is
        stated as well: without it the bound is several times weaker.
        """
        inside = [tie for tie in ties if tie.a.portion is not None and tie.b.portion is not None]
        terms = [(z, tie.hours) for tie in inside for z in self._in_one_body(tie)]
        return WeightedSum([z for z, _ in terms], [hours for _, hours in terms])

    def _in_one_body(self, tie: Tie) -> list[Variable]:
        row = []
        for body in self.bodies:
            z = self.flag()
            for end in (tie.a, tie.b):
                self._only_if_there(z, end, body.id)
            row.append(z)
        self.model.add_at_most_one(row)
        return row

    def _only_if_there(self, z: Variable, end: End, body: str) -> None:
        if end.function in self._o:
            self.add(z <= self.held(self.ground.functions[end.function], body))
        elif end.portion is not None:
            self.model.add_implication(z, self._x[end.portion, body])

    # --- from values and back ---------------------------------------------------------------------------------

    def values(self, decisions: Decisions) -> dict[Variable, int]:
        """Every decision variable with the value it has under these decisions."""
        retained = decisions.retained(self.ground)
        values = {r: int(unit in retained) for unit, r in self.r.items()}
        values |= {y: int(body in decisions.heads) for body, y in self.y.items()}
        values |= {x: int(decisions.body_of.get(key) == body) for (key, body), x in self._x.items()}
        values |= {o: int(function in decisions.purchased) for function, o in self._o.items()}
        for unit, heads in self._unit_heads.items():
            values |= {number: decisions.unit_heads.get(unit, {}).get(body, 0) for body, number in heads.items()}
        for unit, numbers in self._category_heads.items():
            values |= {number: decisions.category_heads.get(unit, {}).get(key, 0) for key, number in numbers.items()}
        entering, leaving = decisions.moves(self.ground)
        values |= {self.entering[body]: heads for body, heads in entering.items()}
        return values | {self.leaving[body]: heads for body, heads in leaving.items()}

    def decisions(self, value: Callable[[Variable], int]) -> Decisions:
        """The decisions that a solution's values amount to."""
        body_of = {key: body for (key, body), x in self._x.items() if value(x)}
        heads = {b.id: value(self.entering[b.id]) - value(self.leaving[b.id]) for b in self.bodies}
        for portion in self.ground.portions:
            if portion.key in body_of:
                heads[body_of[portion.key]] += portion.heads
        set_up = set(body_of.values())
        return Decisions(
            body_of,
            frozenset(function for function, bought in self._o.items() if value(bought)),
            {body: number for body, number in heads.items() if body in set_up},
            {u: {body: value(v) for body, v in numbers.items()} for u, numbers in self._unit_heads.items()},
            {u: {key: value(v) for key, v in numbers.items()} for u, numbers in self._category_heads.items()},
        )
