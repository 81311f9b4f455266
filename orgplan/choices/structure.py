"""The structure's decisions (`y`, `x`, `r`, `o`, `in`, `out`) and what rules and goals ask of them.

Symbols follow the model: `x[p,b]` portion p in body b, `y[b]` body b set up, `r[u]` unit u left with the county,
`o[f]` function f bought, `in[b]`, `out[b]` heads moved against "heads follow the work", `n[b]` heads, `W[b]` work.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from ortools.sat.python import cp_model

from orgplan.choices.decisions import Decisions
from orgplan.choices.model import ChoiceModel, Expression, Variable
from orgplan.model.organisation import Body, Function, Unit
from orgplan.model.vocabulary import Category
from orgplan.structure import End, Groundwork, Portion, Tie


class Choices(ChoiceModel):
    """Variables of one model and the words to speak of them.

    Everything that depends on a decision is asked for by a method; auxiliary variables are made on first use.
    """

    def __init__(self, ground: Groundwork) -> None:
        super().__init__()
        self.ground = ground
        self.bodies: tuple[Body, ...] = ground.town.bodies
        self.total_heads = sum(portion.heads for portion in ground.portions)
        self.y = {b.id: self.flag(f"y[{b.id}]") for b in self.bodies}
        self.r = {u: self.flag(f"r[{u}]") for u in ground.of_unit if ground.units[u].retainable}
        self.x = [[self.flag(f"x[{i},{b.id}]") for b in self.bodies] for i in range(len(ground.portions))]
        self._index = {portion.key: i for i, portion in enumerate(ground.portions)}
        self._position = {body.id: j for j, body in enumerate(self.bodies)}
        self._place_everything()
        self.entering, self.leaving = self._moves()
        self._bought: dict[str, Variable] = {}
        self._bought_in: dict[tuple[str, str], Variable] = {}
        self._unit_heads: dict[str, dict[str, Variable]] = {}
        self._category_heads: dict[str, dict[tuple[Category, str], Variable]] = {}
        self._buy()

    # --- structure --------------------------------------------------------------------------------------------

    def _place_everything(self) -> None:
        for i, portion in enumerate(self.ground.portions):
            outside = [self.r[portion.unit.id]] if portion.unit.id in self.r else []
            self.model.add_exactly_one(self.x[i] + outside)
        for j, body in enumerate(self.bodies):
            inside = [row[j] for row in self.x]
            for x in inside:
                self.model.add_implication(x, self.y[body.id])
            self.model.add_bool_or([*inside, ~self.y[body.id]])

    def _moves(self) -> tuple[list[Variable], list[Variable]]:
        entering = [self.count(self.total_heads, f"in[{b.id}]") for b in self.bodies]
        leaving = [self.count(self.total_heads, f"out[{b.id}]") for b in self.bodies]
        self.add(cp_model.LinearExpr.sum(entering) == cp_model.LinearExpr.sum(leaving))
        for j, body in enumerate(self.bodies):
            self.add(leaving[j] <= self.following(j))
            self.add(entering[j] <= self.total_heads * self.y[body.id])
        return entering, leaving

    def following(self, j: int, portions: Iterable[Portion] | None = None) -> cp_model.LinearExpr:
        """Heads that follow the work into the j-th body."""
        chosen = self.ground.portions if portions is None else tuple(portions)
        return cp_model.LinearExpr.weighted_sum([self.lies(p, j) for p in chosen], [p.heads for p in chosen])

    def lies(self, portion: Portion, j: int) -> Variable:
        """`x[p,b]` for the j-th body."""
        return self.x[self._index[portion.key]][j]

    def lies_in(self, portion: Portion, body: str) -> Expression:
        """`x[p,b]`; 0 for a body that the catalogue does not have."""
        return self.lies(portion, self._position[body]) if body in self._position else 0

    def placed(self, portion: Portion) -> Expression:
        """1 unless the portion's unit stays with the county."""
        return 1 - self.r[portion.unit.id] if portion.unit.id in self.r else 1

    def heads(self, j: int) -> Expression:
        """`n[b]` of the j-th body."""
        return self.following(j) + self.entering[j] - self.leaving[j]

    @cached_property
    def n(self) -> list[Variable]:
        """`n[b]` as variables, for whoever needs them as such."""
        numbers = [self.count(self.total_heads, f"n[{b.id}]") for b in self.bodies]
        for j, number in enumerate(numbers):
            self.add(number == self.heads(j))
        return numbers

    def work(self, j: int) -> Expression:
        """`W[b]` of the j-th body, bought hours taken off."""
        portions = self.ground.portions
        done = cp_model.LinearExpr.weighted_sum([row[j] for row in self.x], [p.hours for p in portions])
        bought = [(self.bought_in(f, j), f.workload) for f in self.purchasable]
        return done - cp_model.LinearExpr.weighted_sum([v for v, _ in bought], [h for _, h in bought])

    # --- purchases --------------------------------------------------------------------------------------------

    @property
    def purchasable(self) -> Sequence[Function]:
        """Functions that may be bought; none where the town has no budget for it."""
        return self.ground.purchasable if self.ground.town.purchase_budget else ()

    def _buy(self) -> None:
        for function in self.purchasable:
            bought = self.flag(f"o[{function.id}]")
            self._bought[function.id] = bought
            portion = self.ground.portion_of_function[function.id]
            if portion.unit.id in self.r:
                self.model.add_implication(bought, ~self.r[portion.unit.id])

    def bought(self, function: Function) -> Expression:
        """`o[f]`; 0 for what cannot be bought."""
        return self._bought.get(function.id, 0)

    def bought_in(self, function: Function, j: int) -> Variable:
        """Bought, and its portion lies in the j-th body."""
        key = (function.id, self.bodies[j].id)
        if key not in self._bought_in:
            row = [self.flag() for _ in self.bodies]
            portion = self.ground.portion_of_function[function.id]
            for k, (both, body) in enumerate(zip(row, self.bodies, strict=True)):
                self.model.add_implication(both, self.lies(portion, k))
                self._bought_in[function.id, body.id] = both
            self.add(cp_model.LinearExpr.sum(row) == self._bought[function.id])
        return self._bought_in[key]

    def held(self, function: Function, j: int) -> Expression:
        """1 when the j-th body performs the function: it lies there and is not bought."""
        lies = self.lies(self.ground.portion_of_function[function.id], j)
        return lies - self.bought_in(function, j) if function.id in self._bought else lies

    def held_in(self, function: Function, body: str) -> Expression:
        """`held` by the body's id; 0 for a body that the catalogue does not have."""
        return self.held(function, self._position[body]) if body in self._position else 0

    # --- heads of one unit ------------------------------------------------------------------------------------

    def unit_heads(self, unit: Unit) -> dict[str, Variable]:
        """Heads of a unit by body, followers and moved ones; made only for units that a rule asks about.

        The flows of all other units remain lumped in `in` and `out`, which must leave room for these.
        """
        if unit.id not in self._unit_heads:
            own = self.ground.of_unit[unit.id]
            total = unit.heads.total
            numbers = {b.id: self.count(total, f"heads[{unit.id},{b.id}]") for b in self.bodies}
            self.add(cp_model.LinearExpr.sum(list(numbers.values())) == total * self.placed(own[0]))
            self._unit_heads[unit.id] = numbers
        return self._unit_heads[unit.id]

    def category_heads(self, unit: Unit) -> dict[tuple[Category, str], Variable]:
        """Heads of a unit by establishment category and body; they add up to `unit_heads`."""
        numbers: dict[tuple[Category, str], Variable] = {}
        for category in Category:
            row = [self.count(unit.heads[category]) for _ in self.bodies]
            total = unit.heads[category] * self.placed(self.ground.of_unit[unit.id][0])
            self.add(cp_model.LinearExpr.sum(row) == total)
            numbers |= {(category, body.id): number for body, number in zip(self.bodies, row, strict=True)}
        for body_id, heads in self.unit_heads(unit).items():
            self.add(sum(numbers[category, body_id] for category in Category) == heads)
        self._category_heads[unit.id] = numbers
        return numbers

    def finish(self) -> None:
        """Tie the heads of units asked about to `in` and `out`."""
        if not self._unit_heads:
            return
        entering: dict[int, list[Variable]] = defaultdict(list)
        leaving: dict[int, list[Variable]] = defaultdict(list)
        for unit, numbers in self._unit_heads.items():
            own = self.ground.of_unit[unit]
            for j, body in enumerate(self.bodies):
                total = self.ground.units[unit].heads.total
                come, go = self.count(total), self.count(total)
                self.add(numbers[body.id] == self.following(j, own) + come - go)
                self.add(go <= self.following(j, own))
                entering[j].append(come)
                leaving[j].append(go)
        others = [p for p in self.ground.portions if p.unit.id not in self._unit_heads]
        for j in range(len(self.bodies)):
            self.add(cp_model.LinearExpr.sum(entering[j]) <= self.entering[j])
            self.add(cp_model.LinearExpr.sum(leaving[j]) <= self.leaving[j])
            rest = self.leaving[j] - cp_model.LinearExpr.sum(leaving[j])
            self.add(rest <= self.following(j, others))

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
        return cp_model.LinearExpr.weighted_sum([z for z, _ in terms], [hours for _, hours in terms])

    def _in_one_body(self, tie: Tie) -> list[Variable]:
        row = []
        for j in range(len(self.bodies)):
            z = self.flag()
            for end in (tie.a, tie.b):
                self._only_if_there(z, end, j)
            row.append(z)
        self.model.add_at_most_one(row)
        return row

    def _only_if_there(self, z: Variable, end: End, j: int) -> None:
        if end.function in self._bought:
            self.add(z <= self.held(self.ground.functions[end.function], j))
        elif end.portion is not None:
            self.model.add_implication(z, self.x[self._index[end.portion]][j])

    # --- from values and back ---------------------------------------------------------------------------------

    def values(self, decisions: Decisions) -> dict[Variable, int]:
        """Every decision variable with the value it has under these decisions."""
        retained = decisions.retained(self.ground)
        values = {r: int(unit in retained) for unit, r in self.r.items()}
        values |= {y: int(body in decisions.heads) for body, y in self.y.items()}
        for portion, row in zip(self.ground.portions, self.x, strict=True):
            place = decisions.body_of.get(portion.key)
            values |= {x: int(body.id == place) for x, body in zip(row, self.bodies, strict=True)}
        values |= {bought: int(function in decisions.purchased) for function, bought in self._bought.items()}
        for unit, heads in self._unit_heads.items():
            values |= {number: decisions.unit_heads.get(unit, {}).get(body, 0) for body, number in heads.items()}
        for unit, numbers in self._category_heads.items():
            values |= {number: decisions.category_heads.get(unit, {}).get(key, 0) for key, number in numbers.items()}
        return values | self._flows(decisions)

    def _flows(self, decisions: Decisions) -> dict[Variable, int]:
        """`in` and `out`, unit by unit where the decisions tell, else by body."""
        entering, leaving = decisions.moves(self.ground)
        pairs = zip(self.bodies, self.entering, self.leaving, strict=True)
        return {v: n for b, come, go in pairs for v, n in ((come, entering[b.id]), (go, leaving[b.id]))}

    def decisions(self, value: Callable[[Variable], int]) -> Decisions:
        """The decisions that a solution's values amount to."""
        body_of = {
            portion.key: body.id
            for portion, row in zip(self.ground.portions, self.x, strict=True)
            for x, body in zip(row, self.bodies, strict=True)
            if value(x)
        }
        set_up = set(body_of.values())
        following = dict.fromkeys((b.id for b in self.bodies if b.id in set_up), 0)
        for portion in self.ground.portions:
            if portion.key in body_of:
                following[body_of[portion.key]] += portion.heads
        moved = {b.id: value(self.entering[j]) - value(self.leaving[j]) for j, b in enumerate(self.bodies)}
        return Decisions(
            body_of,
            frozenset(function for function, bought in self._bought.items() if value(bought)),
            {body: heads + moved[body] for body, heads in following.items()},
            {u: {body: value(v) for body, v in heads.items()} for u, heads in self._unit_heads.items()},
            {u: {key: value(v) for key, v in heads.items()} for u, heads in self._category_heads.items()},
        )
