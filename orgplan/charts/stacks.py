"""The lower part of the chart: two panels, in them the bodies side by side, under each its units."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median

from orgplan.charts import words
from orgplan.charts.cards import (
    SMALL,
    baseline,
    body_box,
    body_fits,
    body_height,
    card_box,
    card_breaks,
    card_height,
    card_rows,
)
from orgplan.charts.contents import Card, Column
from orgplan.charts.layout import Box, Stroke, TextLine, Tone
from orgplan.charts.lettering import measure
from orgplan.charts.sheet import Sheet
from orgplan.text import Language, Text

GAP, ROW = 8, 6
PANEL_PAD, PANEL_GAP, PANEL_HEAD = 10, 12, 26
BUS = 12
"""From a panel's heading to the line the bodies hang from, and on to the bodies."""
RAIL = 11
_ONE_RANK, _LOW = 12, 400
_GOOD = 2
"""Lines of a card that reads at a glance."""
_NARROWEST, _WIDEST, _STEP = 118, 208, 6
_COMFORT = 1288
"""Width that a screen of 1366 pixels shows without shrinking."""


@dataclass(frozen=True)
class Stack:
    """A column measured for one card width, its cards in one rank or in several side by side."""

    column: Column
    card: int
    """Width of a card with the rail at its left."""
    ranks: tuple[tuple[Card, ...], ...]

    @property
    def width(self) -> int:
        return max(len(self.ranks), 1) * (self.card + GAP) - GAP


def stacked(columns: tuple[Column, ...], count: int) -> list[Stack]:
    """Every column at the width that suits the chart, tall ones broken so that the chart stays low."""
    ranks = _ranks(columns, _NARROWEST, count)
    width = _card_width(columns, sum(ranks), count)
    ranks = _ranks(columns, width, count)
    return [Stack(column, width, _dealt(column.cards, number)) for column, number in zip(columns, ranks, strict=True)]


def _ranks(columns: tuple[Column, ...], width: int, count: int) -> list[int]:
    """How many ranks each column takes: more than one when it has many cards or towers over the others."""
    heights = [sum(card_height(card, width - RAIL, count) + ROW for card in column.cards) for column in columns]
    least = [1 + (len(column.cards) > _ONE_RANK) for column in columns]
    usual = median([height // ranks for height, ranks in zip(heights, least, strict=True)] or [0])
    tallest = max(_LOW, int(usual * 5 / 4))
    return [max(ranks, -(-height // tallest)) for height, ranks in zip(heights, least, strict=True)]


def _dealt(cards: tuple[Card, ...], ranks: int) -> tuple[tuple[Card, ...], ...]:
    tall = -(-len(cards) // ranks) if cards else 1
    return tuple(cards[start : start + tall] for start in range(0, len(cards), tall))


def _card_width(columns: tuple[Column, ...], ranks: int, count: int) -> int:
    """The narrowest width at which names stay whole and mostly within two lines; wider where there is room."""
    spare = _COMFORT - 4 * PANEL_PAD - PANEL_GAP - 32
    least = min(max(spare // max(ranks, 1) - GAP, _NARROWEST), 168)
    for width in range(least, _WIDEST, _STEP):
        if all(body_fits(column, width) for column in columns) and _cards_fit(columns, width - RAIL, count):
            return width
    return _WIDEST


def _cards_fit(columns: tuple[Column, ...], width: int, count: int) -> bool:
    cards = [card for column in columns for card in column.cards]
    poor = sum(len(card_rows(card, width, count)) > _GOOD or card_breaks(card, width, count) for card in cards)
    return poor * 8 <= len(cards)


Headings = Mapping[bool, tuple[Text, Text]]
"""Of the panels of back and front office: in full, and short where there is little room."""
OFFICES: Headings = {False: (words.BACK_LONG, words.BACK), True: (words.FRONT_LONG, words.FRONT)}


class Stacks:
    """Everything below the leading organs, measured first and then drawn at a place."""

    def __init__(
        self, columns: tuple[Column, ...], count: int, language: Language, headings: Headings = OFFICES
    ) -> None:
        self.count, self.language, self.headings = count, language, headings
        stacks = stacked(columns, count)
        groups = [[s for s in stacks if not s.column.front], [s for s in stacks if s.column.front]]
        self.groups = [group for group in groups if group]
        self.card = stacks[0].card if stacks else _NARROWEST
        self.head = max((body_height(s.column, s.width) for s in stacks), default=0)

    @property
    def width(self) -> int:
        return sum(map(self._panel_width, self.groups)) + PANEL_GAP * max(len(self.groups) - 1, 0)

    @property
    def to_bus(self) -> int:
        """From the top of the panels to the line the bodies hang from."""
        return PANEL_HEAD + BUS

    def draw(self, sheet: Sheet, x: int, y: int, trunk: int) -> int:
        """Panels from `x`, `y`; the trunk comes down at `trunk`. Returns the lowest edge."""
        bus = y + self.to_bus
        top = bus + BUS
        drops: list[tuple[int, Stroke]] = []
        panels: list[tuple[int, list[Stack]]] = []
        for group in self.groups:
            panels.append((x, group))
            left = x + PANEL_PAD
            for stack in group:
                drops.append((left + stack.width // 2, "dashed" if stack.column.dashed else "solid"))
                left += stack.width + GAP
            x += self._panel_width(group) + PANEL_GAP
        self._branches(sheet, drops, trunk, bus, top)
        bottom = max((self._stacks(sheet, left + PANEL_PAD, top, group) for left, group in panels), default=y)
        for left, group in panels:
            sheet.backs.append(self._panel(left, y, group, bottom + PANEL_PAD - y, trunk))
        return bottom + PANEL_PAD

    def _branches(self, sheet: Sheet, drops: list[tuple[int, Stroke]], trunk: int, bus: int, top: int) -> None:
        if not drops:
            return
        ends = [trunk, *(drop for drop, _ in drops)]
        sheet.draw((min(ends), bus), (max(ends), bus))
        for drop, stroke in drops:
            sheet.draw((drop, bus), (drop, top), stroke=stroke)

    def _stacks(self, sheet: Sheet, x: int, top: int, group: list[Stack]) -> int:
        lowest = top + self.head
        for stack in group:
            sheet.boxes.append(body_box(stack.column, x, top, stack.width, self.head))
            for number, rank in enumerate(stack.ranks):
                left = x + number * (stack.card + GAP)
                lowest = max(lowest, self._rank(sheet, stack, rank, left, top + self.head))
            x += stack.width + GAP
        return lowest

    def _rank(self, sheet: Sheet, stack: Stack, rank: tuple[Card, ...], x: int, top: int) -> int:
        """Cards below one another, hung on a rail at their left."""
        if not rank:
            return top
        rail, y = x + RAIL // 2, top + GAP + 2
        ends: list[tuple[int, Stroke]] = []
        for card in rank:
            box = card_box(card, stack.column.body, x + RAIL, y, stack.card - RAIL, self.count)
            sheet.boxes.append(box)
            ends.append((box.middle[1], "dashed" if card.dashed else "solid"))
            sheet.tie(stack.column.box, box.id, ends[-1][1])
            y = box.bottom + ROW
        solid = [middle for middle, stroke in ends if stroke == "solid"]
        turn = max(solid, default=top)
        sheet.draw((rail, top), (rail, turn))
        if ends[-1][0] > turn:
            sheet.draw((rail, turn), (rail, ends[-1][0]), stroke="dashed")
        for middle, stroke in ends:
            sheet.draw((rail, middle), (x + RAIL, middle), stroke=stroke)
        return y - ROW

    def _panel_width(self, group: list[Stack]) -> int:
        return sum(stack.width + GAP for stack in group) - GAP + 2 * PANEL_PAD

    def _panel(self, x: int, y: int, group: list[Stack], height: int, trunk: int) -> Box:
        front = group[0].column.front
        width = self._panel_width(group)
        long, short = self.headings[front]
        text, left = self._heading(long[self.language], short[self.language], x, width, trunk)
        line = TextLine(text, left, baseline(y + 7, SMALL), SMALL, "heading", "start", bold=True)
        tone: Tone = "front" if front else "back"
        return Box(f"panel:{tone}", "panel", tone, x, y, width, height, (line,), tooltip=long[self.language])

    def _heading(self, long: str, short: str, x: int, width: int, trunk: int) -> tuple[str, int]:
        """The wording and place that fit beside the trunk."""
        for text in (long, short):
            wide = measure(text, SMALL, bold=True)
            for left in (x + PANEL_PAD, trunk + PANEL_PAD):
                inside = x < left and left + wide <= x + width - PANEL_PAD
                if inside and not left - 4 <= trunk <= left + wide + 4:
                    return text, left
        return short, x + PANEL_PAD
