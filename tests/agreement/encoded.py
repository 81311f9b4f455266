"""What an encoding says of a plan: fix the decisions in the model and ask for the least value."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ortools.sat.python import cp_model

from orgplan.choices import Choices, Decisions, Leadership, LeadershipChoices
from orgplan.choices.model import Expression
from orgplan.model.plan import Plan
from orgplan.model.vocabulary import Stage
from orgplan.structure import Groundwork, Structure


class Encoded:
    """An expression over the choices of one town and stage, to be read off plan by plan.

    All plans of the leadership stage share one structure.
    """

    def __init__(self, ground: Groundwork, stage: Stage, first: Plan, encode: Callable[[Any], Expression]) -> None:
        self._ground = ground
        self._choices = Choices(ground) if stage is Stage.STRUCTURE else LeadershipChoices(Structure(ground, first))
        expression = encode(self._choices)
        self._choices.finish()
        self._choices.model.minimize(expression)
        self._solver = cp_model.CpSolver()
        self._solver.parameters.num_workers = 1

    def least(self, plan: Plan) -> int | None:
        """The expression's least value under the plan's decisions; `None` when the choices cannot express it."""
        model = self._choices.model.clone()
        for variable, value in self._values(plan).items():
            if value not in _domain(model, variable.index):
                return None
            model.add(model.get_int_var_from_proto_index(variable.index) == value)
        status = self._solver.solve(model)
        return round(self._solver.objective_value) if status == cp_model.OPTIMAL else None

    def _values(self, plan: Plan) -> dict[Any, int]:
        if isinstance(self._choices, LeadershipChoices):
            return self._choices.values(Leadership(plan.appointments, plan.oversight))
        return self._choices.values(Decisions.of(Structure(self._ground, plan)))


def _domain(model: cp_model.CpModel, index: int) -> range:
    low, *_, high = model.proto.variables[index].domain
    return range(low, high + 1)
