"""The second question, once the structure stands: who holds which post, who oversees which body."""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace
from fractions import Fraction

from ortools.sat.python import cp_model

from orgplan.choices import Leadership, LeadershipChoices
from orgplan.choices.model import Expression
from orgplan.limits import Limits
from orgplan.model.vocabulary import Stage, Status
from orgplan.policy import Policy
from orgplan.solve.build import Built, build
from orgplan.solve.strategy import configure
from orgplan.structure import Structure

MOST_SECONDS_TO_SETTLE = 2.0
"""What costs nothing is not worth more; a goal that is not settled by then stays as the last plan has it."""


@dataclass(frozen=True)
class LeadershipSolution:
    """How the search ended; `bound` in hours, of the leadership's own goals."""

    status: Status
    decisions: Leadership = field(default_factory=Leadership)
    bound: Fraction = Fraction(0)
    certain: bool = True
    """Whether proofs or the stated effort ended every search, not the clock."""

    @property
    def found(self) -> bool:
        return self.status in (Status.OPTIMAL, Status.FEASIBLE)


def lead(
    structure: Structure,
    policy: Policy,
    limits: Limits,
    near: Leadership | None = None,
    held: Leadership | None = None,
) -> LeadershipSolution:
    """The cheapest lawful leadership of a structure; what costs the same is settled by the goals that cost nothing.

    With `near`, what costs the same is left as it is there before it is settled by those. What is `held` stays.

    A town that names no leaders gets none: nothing to decide, nothing to break.
    """
    if not structure.town.leaders:
        return LeadershipSolution(Status.OPTIMAL)
    began = time.monotonic()
    built = build(LeadershipChoices(structure), policy.of(Stage.LEADERSHIP))
    if near is not None:
        built.free.insert(0, _changed(built.choices, near))
    for variable, value in built.choices.values(held or Leadership()).items():
        if value:
            built.choices.add(variable == 1)
    solver = cp_model.CpSolver()
    configure(solver, limits)
    code = solver.solve(built.model)
    if code == cp_model.INFEASIBLE:
        return LeadershipSolution(Status.INFEASIBLE)
    if code not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return LeadershipSolution(Status.STOPPED)
    bound = Fraction(round(solver.best_objective_bound), built.scale)
    status = Status.OPTIMAL if code == cp_model.OPTIMAL else Status.FEASIBLE
    settled, certain = _settle(built, solver, limits, began)
    return LeadershipSolution(status, settled, bound, certain and _certain(code, solver, limits))


def _certain(code: object, solver: cp_model.CpSolver, limits: Limits) -> bool:
    return code == cp_model.OPTIMAL or (limits.effort is not None and solver.deterministic_time > 0.99 * limits.effort)


def _changed(choices: LeadershipChoices, near: Leadership) -> Expression:
    """Appointments and oversights that are new, and those that are gone from bodies still set up."""
    values = choices.values(near)
    return cp_model.LinearExpr.sum([1 - variable if value else variable for variable, value in values.items()])


def _settle(
    built: Built[LeadershipChoices], solver: cp_model.CpSolver, limits: Limits, began: float
) -> tuple[Leadership, bool]:
    """One free goal after the other, none at the expense of those before it; and whether the clock let them be."""
    best, certain = built.choices.decisions(solver.value), True
    reached, expression = round(solver.objective_value), built.objective
    for free in built.free:
        built.choices.add(expression <= reached)
        built.model.minimize(free)
        solver = cp_model.CpSolver()
        left = limits.seconds - (time.monotonic() - began)
        configure(solver, replace(limits, seconds=max(0.0, min(left, MOST_SECONDS_TO_SETTLE))))
        code = solver.solve(built.model)
        certain = certain and _certain(code, solver, limits)
        if code not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            break
        best = built.choices.decisions(solver.value)
        reached, expression = round(solver.objective_value), free
    return best, certain
