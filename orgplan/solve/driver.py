"""The road from groundwork to an answer: build, hint, search, read the decisions."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, replace
from fractions import Fraction

from ortools.sat.python import cp_model

from orgplan.choices import Choices, Decisions
from orgplan.limits import Limits
from orgplan.model.vocabulary import Stage, Status
from orgplan.policy import Policy
from orgplan.solve.build import Built, build
from orgplan.solve.hint import Known, completed, known, suggest, suggest_partly
from orgplan.solve.near import Beginning, Near, nearest, reserve
from orgplan.solve.strategy import configure
from orgplan.solve.watch import OnProgress, Watch, stopping
from orgplan.structure import Groundwork


@dataclass(frozen=True)
class Solution:
    """How the search ended, without `decisions` where no plan was found; invalid = numbers too large to be weighed."""

    status: Status
    decisions: Decisions | None = None
    bound: Fraction | None = None
    """Hours; no lawful structure costs less."""
    seconds: float = 0.0
    reproducible: bool = False
    """Whether the same recipe gives this again: one worker, and a proof or the stated effort ended the search."""
    best: Fraction | None = None
    """Hours of the best structure found, where one near a given plan was preferred to it."""


def solve(
    ground: Groundwork,
    policy: Policy,
    limits: Limits,
    start: Decisions | None = None,
    on_progress: OnProgress | None = None,
    stop: threading.Event | None = None,
    near: Near | None = None,
) -> Solution:
    """The best structure within the limits, and a bound that no lawful structure can beat.

    `start` is a hint. Setting `stop` ends the search and keeps the best plan so far. With `near`, the structure is the
    nearest to that plan among those that cost little more than the best.
    """
    began = time.monotonic()
    search = _Search(build(Choices(ground), policy.of(Stage.STRUCTURE)), limits, on_progress, stop, began)
    hint = start or (near.decisions if near else None)
    solution = search.best(limits.seconds - (reserve(limits) if near else 0), hint)
    if near is not None and search.found is not None and not (stop is not None and stop.is_set()):
        solution = search.near(near, solution)
    reproducible = solution.reproducible and limits.workers == 1
    return replace(solution, seconds=time.monotonic() - began, reproducible=reproducible)


@dataclass
class _Search:
    built: Built[Choices]
    limits: Limits
    on_progress: OnProgress | None
    stop: threading.Event | None
    began: float
    found: Known | None = None
    """The best so far."""

    def best(self, seconds: float, start: Decisions | None) -> Solution:
        """The best structure; where no time was left to find any, the one to start from if it is lawful."""
        whole = None if start is None else self._hint(start)
        solver = cp_model.CpSolver()
        left = max(0.0, seconds - (time.monotonic() - self.began))
        configure(solver, replace(self.limits, seconds=left))
        watch = None if self.on_progress is None else Watch(self.built, self.on_progress, self.began)
        if watch is not None:
            solver.best_bound_callback = watch.on_bound
        with stopping(solver, self.stop):
            code = solver.solve(self.built.model, watch)
        solution = self._read(solver, code)
        if solution.status is Status.STOPPED and whole is not None:
            self.found = whole
            solution = Solution(Status.FEASIBLE, self._decisions(whole), Fraction(0))
        effort = self.limits.effort
        spent = effort is not None and solver.deterministic_time > 0.99 * effort
        return replace(solution, reproducible=spent or solution.status in (Status.OPTIMAL, Status.INFEASIBLE))

    def near(self, near: Near, best: Solution) -> Solution:
        """The structure nearest to a plan, once the best has been found."""
        assert self.found is not None and best.bound is not None
        itself = completed(self.built, near.decisions)
        first = self.found if itself is None or itself.cost > self.found.cost else itself
        begin = Beginning(first, itself, best.bound, self.began)
        result = nearest(self.built, near, begin, self.limits, self.on_progress, self.stop)
        proven = Fraction(result.found.cost, self.built.scale) == best.bound
        return replace(
            best,
            status=Status.OPTIMAL if proven else Status.FEASIBLE,
            decisions=self._decisions(result.found),
            reproducible=best.reproducible and result.certain,
            best=Fraction(first.cost, self.built.scale),
        )

    def _hint(self, start: Decisions) -> Known | None:
        """Begin there; the whole of it where it is lawful."""
        whole = completed(self.built, start)
        if whole is None:
            suggest_partly(self.built, start)
        else:
            suggest(self.built, whole)
        return whole

    def _read(self, solver: cp_model.CpSolver, code: object) -> Solution:
        if code == cp_model.INFEASIBLE:
            return Solution(Status.INFEASIBLE)
        if code == cp_model.MODEL_INVALID:
            return Solution(Status.INVALID)
        if code not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return Solution(Status.STOPPED)
        self.found = known(self.built, solver)
        status = Status.OPTIMAL if code == cp_model.OPTIMAL else Status.FEASIBLE
        bound = Fraction(round(solver.best_objective_bound), self.built.scale)
        return Solution(status, self._decisions(self.found), bound)

    def _decisions(self, found: Known) -> Decisions:
        return self.built.choices.decisions(lambda variable: found.values[variable.index])
