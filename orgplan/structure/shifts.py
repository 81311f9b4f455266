"""Heads that come and heads that go, between two seatings of the same people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

Seats = Mapping[tuple[str, str], int]
"""Heads by unit and body."""


def shifts(before: Seats, now: Seats) -> dict[str, tuple[int, int]]:
    """Body: heads that come and heads that go, unit by unit; one that is dissolved loses what it had."""
    come: Counter[str] = Counter()
    gone: Counter[str] = Counter()
    for unit, body in now.keys() | before.keys():
        difference = now.get((unit, body), 0) - before.get((unit, body), 0)
        come[body] += max(difference, 0)
        gone[body] += max(-difference, 0)
    return {body: (come[body], gone[body]) for body in come.keys() | gone.keys()}
