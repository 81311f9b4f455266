"""How long and how to search, and what is known on the way; free of the solver."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True)
class Limits:
    """When to stop and how to search.

    One worker is deterministic: the same recipe gives the same plan, unless the clock ends it. `effort` ends the
    search after a deterministic amount of work instead (CP-SAT's deterministic time).
    """

    seconds: float = 30.0
    seed: int = 0
    workers: int = 1
    effort: float | None = None


@dataclass(frozen=True)
class Progress:
    """What is known so far, in hours; `objective` is `None` before the first plan."""

    objective: Fraction | None
    bound: Fraction
    seconds: float

    @property
    def gap(self) -> float | None:
        """(objective − bound) / objective."""
        if self.objective is None:
            return None
        return float((self.objective - self.bound) / self.objective) if self.objective else 0.0
