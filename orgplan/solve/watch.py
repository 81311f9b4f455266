"""Watching a search: telling of incumbents and bounds as they move, and ending it from outside."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from fractions import Fraction

from ortools.sat.python import cp_model

from orgplan.choices import Choices
from orgplan.choices.model import Expression
from orgplan.limits import Progress
from orgplan.solve.build import Built

OnProgress = Callable[[Progress], None]


@contextmanager
def stopping(solver: cp_model.CpSolver, stop: threading.Event | None) -> Iterator[None]:
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


class Watch(cp_model.CpSolverSolutionCallback):
    """Passes on incumbents and bounds of the search for the best plan, in hours."""

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


class NearWatch(cp_model.CpSolverSolutionCallback):
    """Passes on the plans found while another plan is disturbed less and less; the bound stands already."""

    def __init__(
        self, built: Built[Choices], moved: Expression, bound: Fraction, on_progress: OnProgress, began: float
    ) -> None:
        super().__init__()
        self._built = built
        self._moved = moved
        self._bound = bound
        self._on_progress = on_progress
        self._began = began

    def on_solution_callback(self) -> None:
        cost = Fraction(self.value(self._built.objective), self._built.scale)
        seconds, moved = time.monotonic() - self._began, self.value(self._moved)
        self._on_progress(Progress(cost, self._bound, seconds, moved))
