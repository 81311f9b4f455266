"""The road from groundwork to an answer: build, hint, search, read the decisions."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from fractions import Fraction

from ortools.sat.python import cp_model

from orgplan.choices import Choices, Decisions
from orgplan.limits import Limits, Progress
from orgplan.model.vocabulary import Stage, Status
from orgplan.policy import Policy
from orgplan.solve.build import Built, build
from orgplan.solve.strategy import configure
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


OnProgress = Callable[[Progress], None]


def solve(
    ground: Groundwork,
    policy: Policy,
    limits: Limits,
    start: Decisions | None = None,
    on_progress: OnProgress | None = None,
    stop: threading.Event | None = None,
) -> Solution:
    """The best structure within the limits, and a bound that no lawful structure can beat.

    `start` is a hint. Setting `stop` ends the search and keeps the best plan so far.
    """
    began = time.monotonic()
    built = build(Choices(ground), policy.of(Stage.STRUCTURE))
    known = None if start is None else _hint(built, start)
    solver = cp_model.CpSolver()
    configure(solver, limits)
    watch = None if on_progress is None else _Watch(built, on_progress, began)
    if watch is not None:
        solver.best_bound_callback = watch.on_bound
    with _stopping(solver, stop):
        code = solver.solve(built.model, watch)
    solution = _read(built, solver, code)
    if solution.status is Status.STOPPED and known is not None:
        solution = replace(solution, status=Status.FEASIBLE, decisions=known, bound=Fraction(0))
    effort_spent = limits.effort is not None and solver.deterministic_time > 0.99 * limits.effort
    certain = solution.status in (Status.OPTIMAL, Status.INFEASIBLE) or effort_spent
    return replace(solution, seconds=time.monotonic() - began, reproducible=certain and limits.workers == 1)


def _read(built: Built[Choices], solver: cp_model.CpSolver, code: object) -> Solution:
    if code == cp_model.INFEASIBLE:
        return Solution(Status.INFEASIBLE)
    if code == cp_model.MODEL_INVALID:
        return Solution(Status.INVALID)
    if code not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return Solution(Status.STOPPED)
    status = Status.OPTIMAL if code == cp_model.OPTIMAL else Status.FEASIBLE
    bound = Fraction(round(solver.best_objective_bound), built.scale)
    return Solution(status, built.choices.decisions(solver.value), bound)


def _hint(built: Built[Choices], start: Decisions) -> Decisions | None:
    """Hint every variable and return the start if it is lawful; one that is not still hints its decisions.

    A complete hint is taken at once, a partial one is worth less than none: so the variables that follow from the
    decisions are worked out first, by solving with the decisions fixed.
    """
    values = built.choices.values(start)
    fixed = built.model.clone()
    for variable, value in values.items():
        fixed.add(fixed.get_int_var_from_proto_index(variable.index) == value)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    if solver.solve(fixed) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        for variable, value in values.items():
            built.model.add_hint(variable, value)
        return None
    for index in range(len(fixed.proto.variables)):
        variable = built.model.get_int_var_from_proto_index(index)
        built.model.add_hint(variable, solver.value(fixed.get_int_var_from_proto_index(index)))
    return start


@contextmanager
def _stopping(solver: cp_model.CpSolver, stop: threading.Event | None) -> Iterator[None]:
    """Watch `stop` from a thread of its own: the search itself does not return to Python."""
    if stop is None:
        yield
        return
    over = threading.Event()

    def watch() -> None:
        while not over.wait(0.05):
            if stop.is_set():
                solver.stop_search()

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


class _Watch(cp_model.CpSolverSolutionCallback):
    """Passes on incumbents and bounds as they move, in hours."""

    def __init__(self, built: Built[Choices], on_progress: OnProgress, began: float) -> None:
        super().__init__()
        self._scale = built.scale
        self._on_progress = on_progress
        self._began = began
        self._objective: Fraction | None = None
        self._bound = Fraction(0)

    def on_solution_callback(self) -> None:
        self._objective = Fraction(round(self.objective_value), self._scale)
        self._bound = max(self._bound, Fraction(round(self.best_objective_bound), self._scale))
        self._tell()

    def on_bound(self, bound: float) -> None:
        self._bound = max(self._bound, Fraction(round(bound), self._scale))
        self._tell()

    def _tell(self) -> None:
        self._on_progress(Progress(self._objective, self._bound, time.monotonic() - self._began))
