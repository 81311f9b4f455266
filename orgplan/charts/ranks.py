"""How wide the cards are, in how many ranks they stand under their body, and in how many rows the bodies stand."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from statistics import median

from orgplan.charts.cards import body_fits, body_height, card_breaks, card_height, name_rows
from orgplan.charts.contents import Card, Column

GAP, ROW = 7, 5
PANEL_PAD, PANEL_GAP = 8, 10
PANEL_HEAD, BUS = 24, 10
"""From the top of a panel to the line the bodies hang from, but for as much as from there to the bodies."""
BETWEEN = 12
"""From a row to the next."""
RAIL = 10
TICK = RAIL - RAIL // 2
"""From the line that cards hang on to the cards."""
BESIDE = 14
"""What several rows leave free at their left for the line that leads down to them."""
SIDE = BESIDE // 3
"""From there to that line."""
_ONE_RANK, _LOW, _HIGH = 12, 400, 720
"""Cards that may stand in one rank; heights, in pixels, that a rank may always have and never exceeds."""
_GOOD = 2
"""Lines of a name that reads at a glance."""
NARROWEST, _WIDEST, _STEP = 118, 208, 6
_COMFORT = 1288
"""Width that a screen of 1366 pixels shows without shrinking."""
_BREAK = 2000
"""A chart wider than this is broken into rows: its letters would be too small on a screen."""


@dataclass(frozen=True)
class Stack:
    """A column measured for one card width, its cards in one rank or in several side by side."""

    column: Column
    card: int
    """Width of a card with the rail at its left."""
    ranks: tuple[tuple[Card, ...], ...]
    count: int
    """Width of the head counts in the cards."""

    @cached_property
    def width(self) -> int:
        return max(len(self.ranks), 1) * (self.card + GAP) - GAP

    @cached_property
    def height(self) -> int:
        """Of the highest rank, from the foot of the body."""
        heights = (sum(card_height(card, self.card - RAIL, self.count) + ROW for card in rank) for rank in self.ranks)
        return GAP + 2 + max(heights, default=0) - ROW


@dataclass(frozen=True)
class Row:
    """Bodies side by side, those of one office next to one another in a panel."""

    groups: tuple[tuple[Stack, ...], ...]

    @property
    def width(self) -> int:
        return sum(map(panel_width, self.groups)) + PANEL_GAP * max(len(self.groups) - 1, 0)

    @property
    def head(self) -> int:
        """Height of its bodies."""
        return max(body_height(stack.column, stack.width) for group in self.groups for stack in group)

    @property
    def height(self) -> int:
        """From the top of its panels to their foot."""
        below = max(stack.height for group in self.groups for stack in group)
        return PANEL_HEAD + 2 * BUS + self.head + below + PANEL_PAD


def panel_width(group: tuple[Stack, ...]) -> int:
    return sum(stack.width + GAP for stack in group) - GAP + 2 * PANEL_PAD


def arranged(columns: tuple[Column, ...], count: int) -> tuple[Row, ...]:
    """Every column at the width that suits the chart, in one row or, when that were too wide, in several alike."""
    stacks = _stacked(columns, count)
    least = max((_row([stack]).width for stack in stacks), default=0)
    whole = _row(stacks).width if stacks else 0
    if whole <= _BREAK:
        return (_row(stacks),) if stacks else ()
    rows = -(-whole // _BREAK)
    for limit in range(max(least, whole // rows), whole, _STEP):
        broken = filled(stacks, limit)
        if len(broken) <= rows:
            return broken
    return filled(stacks, max(least, _BREAK))


def _row(stacks: list[Stack]) -> Row:
    groups = ([s for s in stacks if not s.column.front], [s for s in stacks if s.column.front])
    return Row(tuple(tuple(group) for group in groups if group))


def filled(stacks: list[Stack], limit: int) -> tuple[Row, ...]:
    """Rows no wider than the limit, one body after another."""
    rows: list[list[Stack]] = [[]]
    for stack in stacks:
        if rows[-1] and _row([*rows[-1], stack]).width > limit:
            rows.append([])
        rows[-1].append(stack)
    return tuple(map(_row, rows))


def _stacked(columns: tuple[Column, ...], count: int) -> list[Stack]:
    ranks = _ranks(columns, NARROWEST, count)
    width = _card_width(columns, sum(ranks), count)
    ranks = _ranks(columns, width, count)
    return [
        Stack(column, width, dealt(column.cards, number), count) for column, number in zip(columns, ranks, strict=True)
    ]


def _ranks(columns: tuple[Column, ...], width: int, count: int) -> list[int]:
    """How many ranks each column takes: more than one when it has many cards or towers over the others."""
    heights = [sum(card_height(card, width - RAIL, count) + ROW for card in column.cards) for column in columns]
    least = [1 + (len(column.cards) > _ONE_RANK) for column in columns]
    usual = median([height // ranks for height, ranks in zip(heights, least, strict=True)] or [0])
    tallest = min(max(_LOW, int(usual * 5 / 4)), _HIGH)
    most = (_BREAK - 2 * PANEL_PAD + GAP) // (width + GAP)
    return [min(max(ranks, -(-height // tallest)), most) for height, ranks in zip(heights, least, strict=True)]


def dealt(cards: tuple[Card, ...], ranks: int) -> tuple[tuple[Card, ...], ...]:
    tall = -(-len(cards) // ranks) if cards else 1
    return tuple(cards[start : start + tall] for start in range(0, len(cards), tall))


def _card_width(columns: tuple[Column, ...], ranks: int, count: int) -> int:
    """The narrowest width at which names stay whole and mostly within two lines; wider where there is room."""
    spare = _COMFORT - 4 * PANEL_PAD - PANEL_GAP - 32
    least = min(max(spare // max(ranks, 1) - GAP, NARROWEST), 168)
    for width in range(least, _WIDEST, _STEP):
        if all(body_fits(column, width) for column in columns) and _cards_fit(columns, width - RAIL, count):
            return width
    return _WIDEST


def _cards_fit(columns: tuple[Column, ...], width: int, count: int) -> bool:
    cards = [card for column in columns for card in column.cards]
    poor = sum(len(name_rows(card, width, count)) > _GOOD or card_breaks(card, width, count) for card in cards)
    return poor * 8 <= len(cards)
