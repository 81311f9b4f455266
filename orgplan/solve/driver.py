"""The road from groundwork to an answer: build, hint, search, read the decisions."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction

from ortools.sat.python import cp_model

from orgplan.choices import Decisions
from orgplan.limits import Limits, Progress
from orgplan.model.vocabulary import Status
from orgplan.policy import Policy
from orgplan.solve.build import Built, build
from orgplan.solve.strategy import configure
from orgplan.structure import Groundwork


@dataclass(frozen=True)
class Solution:
    """How the search ended. `decisions` is `None` where no plan was found."""

    status: Status
    decisions: Decisions | None
    bound: Fraction | None
    seconds: float
    reproducible: bool


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
    built = build(ground, policy)
    if start is not None:
        _hint(built, start)
    solver = cp_model.CpSolver()
    configure(solver, limits)
    watch = _Watch(built, on_progress, began)
    if on_progress is not None:
        solver.best_bound_callback = watch.on_bound
    with _stopping(solver, stop):
        status = solver.solve(built.model, watch if on_progress is not None else None)
    return _read(built, solver, status, limits, time.monotonic() - began)


def _read(built: Built, solver: cp_model.CpSolver, code: object, limits: Limits, seconds: float) -> Solution:
    ended_by_clock = solver.wall_time >= limits.seconds
    if code == cp_model.INFEASIBLE:
        return Solution(Status.INFEASIBLE, None, None, seconds, True)
    if code not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return Solution(Status.STOPPED, None, None, seconds, False)
    status = Status.OPTIMAL if code == cp_model.OPTIMAL else Status.FEASIBLE
    reproducible = limits.workers == 1 and (status is Status.OPTIMAL or not ended_by_clock)
    bound = Fraction(round(solver.best_objective_bound), built.scale)
    return Solution(status, built.choices.decisions(solver.value), bound, seconds, reproducible)


def _hint(built: Built, start: Decisions) -> None:
    """Hint every variable: a complete hint is taken at once, a partial one is worth less than none."""
    values = built.choices.values(start)
    fixed = built.model.clone()
    for variable, value in values.items():
        fixed.add(fixed.get_int_var_from_proto_index(variable.index) == value)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_time_in_seconds = 5
    if solver.solve(fixed) in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        for index in range(len(fixed.proto.variables)):
            variable = built.model.get_int_var_from_proto_index(index)
            built.model.add_hint(variable, solver.value(fixed.get_int_var_from_proto_index(index)))
        return
    for variable, value in values.items():
        built.model.add_hint(variable, value)


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

    def __init__(self, built: Built, on_progress: OnProgress | None, began: float) -> None:
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
        if self._on_progress is not None:
            self._on_progress(Progress(self._objective, self._bound, time.monotonic() - self._began))
