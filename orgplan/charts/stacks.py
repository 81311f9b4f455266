"""The lower part of the chart: panels, in them the bodies side by side, under each its units."""

from __future__ import annotations

from collections.abc import Mapping

from orgplan.charts import words
from orgplan.charts.cards import SMALL, baseline, body_box, card_box
from orgplan.charts.contents import Card
from orgplan.charts.layout import Box, Stroke, TextLine, Tone
from orgplan.charts.lettering import measure
from orgplan.charts.ranks import (
    BESIDE,
    BETWEEN,
    BUS,
    GAP,
    NARROWEST,
    PANEL_GAP,
    PANEL_HEAD,
    PANEL_PAD,
    RAIL,
    ROW,
    SIDE,
    TICK,
    Row,
    Stack,
    panel_width,
)
from orgplan.charts.sheet import Sheet
from orgplan.text import Language, Text

Headings = Mapping[bool, tuple[Text, Text]]
"""Of the panels of back and front office: in full, and short where there is little room."""
OFFICES: Headings = {False: (words.BACK_LONG, words.BACK), True: (words.FRONT_LONG, words.FRONT)}


class Stacks:
    """Everything below the leading organs, measured first and then drawn at a place."""

    def __init__(self, rows: tuple[Row, ...], count: int, language: Language, headings: Headings = OFFICES) -> None:
        self.rows, self.count, self.language, self.headings = rows, count, language, headings
        self.card = self.rows[0].groups[0][0].card if self.rows else NARROWEST
        self.beside = BESIDE if len(self.rows) > 1 else 0

    @property
    def width(self) -> int:
        return max((row.width for row in self.rows), default=0) + self.beside

    @property
    def height(self) -> int:
        return max(sum(row.height + BETWEEN for row in self.rows) - BETWEEN, 0)

    @property
    def to_bus(self) -> int:
        """From the top of the panels to the line the bodies hang from."""
        return PANEL_HEAD + BUS

    def draw(self, sheet: Sheet, x: int, y: int, trunk: int) -> int:
        """Panels from `x`, `y`; the trunk comes down at `trunk`. Returns the lowest edge."""
        right, side = x + self.width, x + SIDE
        buses = []
        for number, row in enumerate(self.rows):
            buses.append(y + self.to_bus)
            starts = [side] * bool(self.beside) + [trunk] * (number == 0)
            end = right if self.beside else None
            y = self._row(sheet, row, (x + self.beside, y), starts, end) + BETWEEN
        if self.beside:
            sheet.draw((side, buses[0]), (side, buses[-1]))
        return y - BETWEEN if self.rows else y

    def _row(self, sheet: Sheet, row: Row, at: tuple[int, int], starts: list[int], end: int | None) -> int:
        """One row from `at`; its bodies hang from lines that begin at `starts`; the last panel reaches to `end`."""
        x, y = at
        bus = y + self.to_bus
        top = bus + BUS
        drops: list[tuple[int, Stroke]] = []
        panels: list[tuple[int, tuple[Stack, ...]]] = []
        for group in row.groups:
            panels.append((x, group))
            left = x + PANEL_PAD
            for stack in group:
                drops.append((left + stack.width // 2, "dashed" if stack.column.dashed else "solid"))
                left += stack.width + GAP
            x += panel_width(group) + PANEL_GAP
        self._branches(sheet, drops, starts, bus, top)
        bottom = max(self._stacks(sheet, left + PANEL_PAD, top, group, row.head) for left, group in panels) + PANEL_PAD
        for number, (left, group) in enumerate(panels):
            width = panel_width(group) if end is None or number < len(panels) - 1 else end - left
            sheet.backs.append(self._panel((left, y), (width, bottom - y), group[0].column.front, starts[-1]))
        return bottom

    def _branches(self, sheet: Sheet, drops: list[tuple[int, Stroke]], starts: list[int], bus: int, top: int) -> None:
        ends = [*starts, *(drop for drop, _ in drops)]
        sheet.draw((min(ends), bus), (max(ends), bus))
        for drop, stroke in drops:
            sheet.draw((drop, bus), (drop, top), stroke=stroke)

    def _stacks(self, sheet: Sheet, x: int, top: int, group: tuple[Stack, ...], head: int) -> int:
        lowest = top + head
        for stack in group:
            sheet.boxes.append(body_box(stack.column, x, top, stack.width, head))
            for number, rank in enumerate(stack.ranks):
                left = x + number * (stack.card + GAP)
                lowest = max(lowest, self._rank(sheet, stack, rank, left, top + head))
            x += stack.width + GAP
        return lowest

    def _rank(self, sheet: Sheet, stack: Stack, rank: tuple[Card, ...], x: int, top: int) -> int:
        """Cards below one another, hung on a rail at their left."""
        if not rank:
            return top
        rail, y = x + RAIL - TICK, top + GAP + 2
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

    def _panel(self, at: tuple[int, int], size: tuple[int, int], front: bool, trunk: int) -> Box:
        long, short = self.headings[front]
        text, left = self._heading(long[self.language], short[self.language], at[0], size[0], trunk)
        line = TextLine(text, left, baseline(at[1] + 7, SMALL), SMALL, "heading", "start", bold=True)
        tone: Tone = "front" if front else "back"
        return Box(f"panel:{tone}", "panel", tone, *at, *size, (line,), tooltip=long[self.language])

    def _heading(self, long: str, short: str, x: int, width: int, trunk: int) -> tuple[str, int]:
        """The wording and place that fit beside the trunk."""
        for text in (long, short):
            wide = measure(text, SMALL, bold=True)
            for left in (x + PANEL_PAD, trunk + PANEL_PAD):
                inside = x < left and left + wide <= x + width - PANEL_PAD
                if inside and not left - 4 <= trunk <= left + wide + 4:
                    return text, left
        return short, x + PANEL_PAD
