"""Where groups and what is in them stand in a network: a panel a group, panels in a ring, none over another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil, cos, pi, sin, sqrt

from orgplan.charts.groups import Group
from orgplan.charts.lettering import measure
from orgplan.graph import Part

Spot = tuple[float, float]
WIDTH = 1280
"""Pixels across, as wide as a page of the screen; upwards counts as minus."""
TITLE, HEADING = 12, 22
"""Size of a panel's heading, and the height it takes."""
_LONGEST = 320
"""Pixels of a heading that a panel makes room for."""
_GAP, _PAD, _RISE = 14, 10, 250
_ROUNDS = 400
"""After half of them panels only move up and down, where there is room without end."""


@dataclass(frozen=True)
class Panel:
    """One group: its middle and its size in pixels."""

    group: Group
    x: float
    y: float
    width: float
    height: float
    columns: int
    cell: Spot

    @property
    def top(self) -> float:
        return self.y - self.height / 2

    def spots(self) -> dict[Part, Spot]:
        """Units in rows, every second one half a place aside, so that no tie runs along a row of names."""
        across, down = self.cell
        left = self.x - across * (self.columns - 1) / 2
        found = {}
        for at, part in enumerate(self.group.parts):
            row, column = divmod(at, self.columns)
            aside = across / 4 * (1 if row % 2 else -1) if len(self.group.parts) > self.columns else 0.0
            found[part] = (left + column * across + aside, self.top + HEADING + (row + 0.35) * down)
        return found


def panels(groups: Sequence[Group], cell: Spot) -> tuple[Panel, ...]:
    """The first group on top, then clockwise; a big one takes a longer piece of the ring."""
    sized = [_sized(group, cell) for group in groups]
    lengths = [panel.width + 2 * panel.height for panel in sized]
    placed, passed = [], -lengths[0] / 2 if lengths else 0.0
    for panel, length in zip(sized, lengths, strict=True):
        angle = 2 * pi * (passed + length / 2) / sum(lengths)
        passed += length
        placed.append(replace(panel, x=sin(angle) * _reach(panel), y=-cos(angle) * _RISE))
    return tuple(_apart(placed)) if len(placed) > 1 else tuple(sized)


def _sized(group: Group, cell: Spot) -> Panel:
    """Wider than high, and not narrower than its heading, unless that is very long."""
    number = max(len(group.parts), 1)
    columns = ceil(sqrt(number * 1.2 * cell[1] / cell[0]))
    rows = ceil(number / columns)
    heading = min(measure(group.name, TITLE, bold=True), _LONGEST)
    width = max((columns + (0.5 if rows > 1 else 0)) * cell[0], heading)
    return Panel(group, 0.0, 0.0, width + 2 * _PAD, HEADING + rows * cell[1] + _PAD, columns, cell)


def _reach(panel: Panel) -> float:
    """How far from the middle it may stand to the left and right."""
    return max(0.0, (WIDTH - panel.width) / 2)


def _apart(placed: list[Panel]) -> list[Panel]:
    """Push what overlaps apart until nothing does, in the same way every time."""
    for turn in range(_ROUNDS):
        moved = False
        for second in range(1, len(placed)):
            for first in range(second):
                a, b = placed[first], placed[second]
                x = (a.width + b.width) / 2 + _GAP - abs(a.x - b.x)
                y = (a.height + b.height) / 2 + _GAP - abs(a.y - b.y)
                if x <= 0 or y <= 0:
                    continue
                moved = True
                sideways = x < y and turn < _ROUNDS // 2
                placed[first], placed[second] = _pushed(a, b, x) if sideways else _lifted(a, b, y)
        if not moved:
            break
    return placed


def _pushed(a: Panel, b: Panel, by: float) -> tuple[Panel, Panel]:
    way = by / 2 + 0.5 if a.x <= b.x else -by / 2 - 0.5
    return _beside(a, -way), _beside(b, way)


def _beside(panel: Panel, way: float) -> Panel:
    return replace(panel, x=max(-_reach(panel), min(_reach(panel), panel.x + way)))


def _lifted(a: Panel, b: Panel, by: float) -> tuple[Panel, Panel]:
    way = by / 2 + 0.5 if a.y <= b.y else -by / 2 - 0.5
    return replace(a, y=a.y - way), replace(b, y=b.y + way)
