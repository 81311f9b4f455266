"""Why nothing is feasible: the rules, and the planner's own rows, that clash."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ortools.sat.python import cp_model

from orgplan.choices.model import ChoiceModel
from orgplan.policy import Policy
from orgplan.solve.build import Built, build_switched
from orgplan.solve.culprit import Culprit

EFFORT = 10.0
"""CP-SAT's deterministic time for one question: the same town is explained alike on any machine."""


@dataclass(frozen=True)
class Clash:
    """Demands that cannot all be met; `minimal` when it is shown that none of them can be spared."""

    culprits: tuple[Culprit, ...]
    minimal: bool


def clash(choices: ChoiceModel, policy: Policy) -> Clash:
    """The demands behind an infeasibility; none when they could not be singled out with the effort allowed.

    Assumptions are solved without an objective and by one worker: otherwise CP-SAT returns every one of them.
    What it returns is then thinned out by solving without one culprit after another.
    """
    built = build_switched(choices, policy)
    core, _ = _core(built, list(built.switches))
    minimal = core is not None
    for culprit in list(core or ()):
        if core is None or culprit not in core:
            continue
        fewer, answered = _core(built, [other for other in core if other != culprit])
        core = core if fewer is None else fewer
        minimal = minimal and answered
    return Clash(tuple(core or ()), minimal)


def _core(built: Built[Any], culprits: list[Culprit]) -> tuple[list[Culprit] | None, bool]:
    """Those of the culprits that suffice to make the model infeasible, `None` when they do not; and whether proven."""
    model = built.model
    model.clear_assumptions()
    model.add_assumptions([built.switches[culprit] for culprit in culprits])
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_deterministic_time = EFFORT
    code = solver.solve(model)
    if code != cp_model.INFEASIBLE:
        return None, code in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    enough = set(solver.sufficient_assumptions_for_infeasibility())
    return [culprit for culprit in culprits if built.switches[culprit].index in enough], True
