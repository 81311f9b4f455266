"""The second question about the structure, where a plan is to be disturbed least: who of the almost best is nearest.

"Almost best" = costs at most a share more than the best found. Among those, the plan that puts the fewest portions
elsewhere is taken, and of these the cheapest: heads move where that pays.
"""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, replace
from fractions import Fraction
from math import floor

from ortools.sat.python import cp_model

from orgplan.choices import Choices, Decisions
from orgplan.choices.model import Expression
from orgplan.limits import Limits
from orgplan.solve.build import Built
from orgplan.solve.hint import Known, known, suggest
from orgplan.solve.strategy import configure
from orgplan.solve.watch import NearWatch, OnProgress, stopping

MOST_SECONDS = 2.0
"""A meeting waits no longer for what is only a matter of taste."""
MOST_EFFORT = 1.0
"""Deterministic work after which to stop: reached before the clock on any machine, so that the recipe decides."""


@dataclass(frozen=True)
class Near:
    """A plan to stay near, and what that may cost, as a share of the best."""

    decisions: Decisions
    tolerance: Fraction


@dataclass(frozen=True)
class Beginning:
    """What is known when the second question is asked."""

    best: Known
    itself: Known | None
    """The plan to stay near, where it is lawful."""
    bound: Fraction
    """Hours; of the first question."""
    began: float
    """When the first was asked, on the monotonic clock."""


@dataclass(frozen=True)
class Nearest:
    """What was found, and whether the same recipe finds it again."""

    found: Known
    certain: bool


def reserve(limits: Limits) -> float:
    """Seconds of the budget that the first question leaves to the second."""
    return min(MOST_SECONDS, limits.seconds / 4)


def nearest(
    built: Built[Choices],
    near: Near,
    begin: Beginning,
    limits: Limits,
    on_progress: OnProgress | None,
    stop: threading.Event | None,
) -> Nearest:
    """The nearest of the almost best plans, as far as the time allows; at worst the best one.

    Whether nothing need move at all is a small question, and asked first. In the large one a move weighs more than
    all that the tolerance leaves to be gained.
    """
    most = floor(begin.best.cost * (1 + near.tolerance))
    moved = _moved(built.choices, near.decisions)
    built.choices.add(built.objective <= most)
    watch = None if on_progress is None else NearWatch(built, moved, begin.bound, on_progress, begin.began)
    search = _Search(built, limits, watch, stop, begin.began)
    unmoved = built.model.clone()
    unmoved.add(moved == 0)
    found = search.within(unmoved)
    if found is not None and found.certain:
        return found
    built.model.minimize(moved * (most + 1) + built.objective)
    suggest(built, begin.best if begin.itself is None or begin.itself.cost > most else begin.itself)
    return search.within(built.model) or found or Nearest(begin.best, False)


@dataclass
class _Search:
    built: Built[Choices]
    limits: Limits
    watch: NearWatch | None
    stop: threading.Event | None
    began: float

    def within(self, model: cp_model.CpModel) -> Nearest | None:
        """The answer to one of the questions, within what the second question may take."""
        solver = cp_model.CpSolver()
        effort = MOST_EFFORT if self.limits.effort is None else min(self.limits.effort, MOST_EFFORT)
        left = self.limits.seconds - (time.monotonic() - self.began)
        configure(solver, replace(self.limits, seconds=max(0.0, min(MOST_SECONDS, left)), effort=effort))
        with stopping(solver, self.stop):
            code = solver.solve(model, self.watch)
        if code not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return None
        return Nearest(known(self.built, solver), code == cp_model.OPTIMAL or solver.deterministic_time > 0.99 * effort)


def _moved(choices: Choices, near: Decisions) -> Expression:
    """How many portions lie elsewhere; those of a unit that was left with the county move when it is taken in."""
    away: list[Expression] = []
    for portion in choices.ground.portions:
        body = near.body_of.get(portion.key)
        away.append(choices.placed(portion) if body is None else 1 - choices.lies(portion, body))
    return cp_model.LinearExpr.sum(away)
