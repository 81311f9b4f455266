"""Incumbent and bound as they move, small enough to stand beside a line of words."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from orgplan.limits import Progress

_WIDE, _HIGH, _ROOM = 420, 84, 6


def curve(progress: Sequence[Progress], label: str) -> str:
    """Steps from left to right: solid the best plan so far, dashed the bound below it."""
    known = [
        (step.seconds, float(step.objective), float(step.bound)) for step in progress if step.objective is not None
    ]
    if not known:
        return ""
    longest = max(known[-1][0], 0.01)
    low, high = min(bound for *_, bound in known), max(best for _, best, _ in known)
    spread = max(high - low, 1.0)

    def steps(values: list[tuple[float, float]]) -> str:
        points, before = [], values[0][1]
        for seconds, value in values:
            x = _ROOM + seconds / longest * (_WIDE - 2 * _ROOM)
            points += [f"{x:.1f},{_y(before)}", f"{x:.1f},{_y(value)}"]
            before = value
        return " ".join([*points, f"{_WIDE - _ROOM},{_y(before)}"])

    def _y(value: float) -> str:
        return f"{_HIGH - _ROOM - (value - low) / spread * (_HIGH - 2 * _ROOM):.1f}"

    best = steps([(seconds, value) for seconds, value, _ in known])
    bound = steps([(seconds, value) for seconds, _, value in known])
    return (
        f'<svg viewBox="0 0 {_WIDE} {_HIGH}" width="100%" role="img" aria-label="{escape(label, quote=True)}">'
        f"<title>{escape(label)}</title>"
        f'<polyline points="{best}" fill="none" stroke="#1F4E79" stroke-width="2"/>'
        f'<polyline points="{bound}" fill="none" stroke="#8A6D0B" stroke-width="2" stroke-dasharray="5 4"/></svg>'
    )
