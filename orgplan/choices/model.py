"""What every set of choices has in common: a CP-SAT model, and words for the constraints that rules and goals need."""

from __future__ import annotations

from collections.abc import Iterable

from ortools.sat.python import cp_model

Expression = cp_model.LinearExpr | int
Variable = cp_model.IntVar


class ChoiceModel:
    """A model being written. Its decisions are made by the subclass, auxiliary variables on demand."""

    def __init__(self) -> None:
        self.model = cp_model.CpModel()

    def flag(self, name: str = "") -> Variable:
        """A new yes or no."""
        return self.model.new_bool_var(name)

    def count(self, most: int, name: str = "") -> Variable:
        """A new whole number from 0 to `most`."""
        return self.model.new_int_var(0, most, name)

    def add(self, constraint: cp_model.BoundedLinearExpression | bool) -> cp_model.Constraint:
        return self.model.add(constraint)

    def excess(self, amount: Expression, limit: Expression, most: int) -> Variable:
        """At least `max(0, amount − limit)`, and at most `most`."""
        over = self.count(most)
        self.add(over >= amount - limit)
        return over

    @staticmethod
    def weighted(terms: Iterable[tuple[Expression, int]]) -> Expression:
        """Σ coefficient × expression."""
        return cp_model.LinearExpr.sum([expression * weight for expression, weight in terms])

    def finish(self) -> None:
        """State what can only be stated once every rule and goal has been encoded."""
