"""Plans that are known before the search: completed to every variable, and suggested to the solver."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ortools.sat.python import cp_model

from orgplan.choices import Choices, Decisions
from orgplan.choices.model import Variable
from orgplan.solve.build import Built


@dataclass(frozen=True)
class Known:
    """A lawful solution, every variable of it."""

    values: tuple[int, ...]
    """By index of the variable."""
    cost: int
    """In the units of the built model's objective."""


def known(built: Built[Choices], solver: cp_model.CpSolver) -> Known:
    """What a solver has found."""
    return Known(tuple(solver.response_proto.solution), int(solver.value(built.objective)))


def completed(built: Built[Choices], decisions: Decisions) -> Known | None:
    """The decisions with the variables that follow from them; `None` when the model does not allow them.

    The solver takes a complete hint at once, while a partial one is worth less than none: so what follows is worked
    out first, by solving with the decisions fixed.
    """
    fixed = built.model.clone()
    for variable, value in built.choices.values(decisions).items():
        fixed.add(fixed.get_int_var_from_proto_index(variable.index) == value)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    if solver.solve(fixed) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None
    return known(built, solver)


def suggest(built: Built[Choices], start: Known) -> None:
    """Let the search begin from there."""
    variables = (built.model.get_int_var_from_proto_index(index) for index in range(len(start.values)))
    _hint(built, zip(variables, start.values, strict=True))


def suggest_partly(built: Built[Choices], decisions: Decisions) -> None:
    """Hint decisions that are not lawful as they stand."""
    _hint(built, built.choices.values(decisions).items())


def _hint(built: Built[Choices], values: Iterable[tuple[Variable, int]]) -> None:
    """These, and nothing that was hinted before."""
    built.model.clear_hints()  # type: ignore[no-untyped-call]  # it comes without types
    for variable, value in values:
        built.model.add_hint(variable, value)
