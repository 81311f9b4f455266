"""How long and how to search, what is known on the way, and how far that is from a proof; free of the solver."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True)
class Limits:
    """When to stop and how to search; the seconds are for everything that is searched for, one thing after another.

    One worker is deterministic: the same recipe gives the same plan, unless the clock ends it. `effort` ends the
    search after a deterministic amount of work instead (CP-SAT's deterministic time).
    """

    seconds: float = 30.0
    seed: int = 0
    workers: int = 1
    effort: float | None = None


@dataclass(frozen=True)
class Progress:
    """What is known so far, in hours; `objective` is `None` before the first plan.

    Once a plan is to be disturbed less, `objective` may rise again: it is always that of the plan at hand.
    """

    objective: Fraction | None
    bound: Fraction
    seconds: float
    moved: int | None = None
    """Portions that lie elsewhere than in the plan to stay near; `None` while the best plan is looked for."""

    @property
    def gap(self) -> float | None:
        return None if self.objective is None else gap(self.objective, self.bound)


def gap(objective: Fraction | float, bound: Fraction | float) -> float:
    """(objective − bound) / objective, 6 digits; 0 only where they are equal, that is, when proven."""
    if objective <= bound or not objective:
        return 0.0
    return max(round(float((objective - bound) / objective), 6), 1e-6)
