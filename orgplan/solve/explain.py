"""Why nothing is feasible: the rules, and the planner's own rows, that clash."""

from __future__ import annotations

from typing import Any

from ortools.sat.python import cp_model

from orgplan.choices.model import ChoiceModel
from orgplan.policy import Policy
from orgplan.solve.build import Built, build_switched
from orgplan.solve.culprit import Culprit


def clash(choices: ChoiceModel, policy: Policy, seconds: float = 10.0) -> tuple[Culprit, ...]:
    """A set of demands that cannot all be met, none of which can be spared; empty if they clash for another reason.

    Assumptions are solved without an objective and by one worker: otherwise CP-SAT returns every one of them.
    What it returns is then thinned out by solving without one culprit after another.
    """
    built = build_switched(choices, policy)
    culprits = list(built.switches)
    core = _core(built, culprits, seconds)
    if core is None:
        return ()
    for culprit in list(core):
        fewer = _core(built, [other for other in core if other != culprit], seconds)
        core = core if fewer is None else fewer
    return tuple(core)


def _core(built: Built[Any], culprits: list[Culprit], seconds: float) -> list[Culprit] | None:
    """Those of the culprits that suffice to make the model infeasible; `None` when they do not."""
    model = built.model
    model.clear_assumptions()
    model.add_assumptions([built.switches[culprit] for culprit in culprits])
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_time_in_seconds = seconds
    if solver.solve(model) != cp_model.INFEASIBLE:
        return None
    enough = set(solver.sufficient_assumptions_for_infeasibility())
    return [culprit for culprit in culprits if built.switches[culprit].index in enough]
