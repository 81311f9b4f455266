"""The bodies arranged for a sheet of paper: of all ways to set them, the one whose letters come out largest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from orgplan.charts.cards import body_fits, card_breaks, card_height, name_rows
from orgplan.charts.contents import Column
from orgplan.charts.ranks import BETWEEN, GAP, PANEL_PAD, RAIL, ROW, Row, Stack, arranged, dealt, filled

_NARROWEST, _WIDEST, _STEP = 92, 200, 4
"""Of a card with its rail: narrower than on a screen, where nobody needs to hit it."""
_TALLEST = (160, 220, 280, 340, 420, 520, 640, 800)
"""Heights, in pixels, above which the cards of a body stand in several ranks."""
_MOST_ROWS = 4
_NEARLY = 0.985
"""Share of the largest scale that is as good."""
_LINES = 3
"""Of a name, the most that it may take."""


@dataclass(frozen=True)
class Room:
    """What a chart has on its sheet."""

    shape: float
    """Width over height."""
    besides: int
    """Pixels of the height that are taken by other things than the bodies."""
    least: int
    """Pixels that these are wide."""

    def scale(self, rows: Sequence[Row]) -> float:
        """How large a pixel comes out, as a share of the sheet's height."""
        width = max(self.least, *(row.width for row in rows))
        height = self.besides + sum(row.height + BETWEEN for row in rows)
        return min(self.shape / width, 1 / height)


def largest(ways: Sequence[tuple[Row, ...]], room: Room) -> tuple[Row, ...]:
    """The arrangement that comes out largest; of those nearly as large the one with the widest cards, whose names are
    broken least.
    """
    scales = [room.scale(rows) for rows in ways]
    near = (rows for rows, scale in zip(ways, scales, strict=True) if scale >= _NEARLY * max(scales))
    return max(near, key=lambda rows: rows[0].groups[0][0].card)


def arrangements(columns: tuple[Column, ...], count: int) -> tuple[tuple[Row, ...], ...]:
    """All that are worth a trial, that of the screen first."""
    return (arranged(columns, count), *_ways(columns, count))


def _ways(columns: tuple[Column, ...], count: int) -> Iterator[tuple[Row, ...]]:
    for width in range(_NARROWEST, _WIDEST, _STEP):
        if not _read(columns, width - RAIL, count):
            continue
        heights = [sum(card_height(card, width - RAIL, count) + ROW for card in column.cards) for column in columns]
        shapes = dict.fromkeys(tuple(max(-(-height // most), 1) for height in heights) for most in _TALLEST)
        for shape in shapes:
            ranks = zip(columns, shape, strict=True)
            stacks = [Stack(column, width, dealt(column.cards, number), count) for column, number in ranks]
            if all(body_fits(stack.column, stack.width) for stack in stacks):
                yield from (_broken(stacks, rows) for rows in range(1, min(_MOST_ROWS, len(stacks)) + 1))


def _read(columns: tuple[Column, ...], width: int, count: int) -> bool:
    """Whether names stay whole, but for a few that are long beyond measure."""
    cards = [card for column in columns for card in column.cards]
    poor = sum(len(name_rows(card, width, count)) > _LINES or card_breaks(card, width, count) for card in cards)
    return poor * 8 <= len(cards)


def _broken(stacks: list[Stack], rows: int) -> tuple[Row, ...]:
    """In so many rows or fewer, the widest as narrow as can be."""
    low = max(stack.width for stack in stacks) + 2 * PANEL_PAD
    high = sum(stack.width + GAP for stack in stacks) + 4 * PANEL_PAD + GAP
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if len(filled(stacks, middle)) <= rows else (middle + 1, high)
    return filled(stacks, high)
