"""One body alone, for pages or slides of its own: its units, and what each of them does there."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import product

from orgplan.charts import words
from orgplan.charts.cards import (
    BODY_SIZE,
    LEADING,
    ORGAN_SIZE,
    PAD,
    SMALL,
    UNIT_SIZE,
    Row,
    baseline,
    marked,
    name_lines,
    stacked,
)
from orgplan.charts.changes import changed
from orgplan.charts.contents import Card, Column, contents
from orgplan.charts.layout import Box, Chart, Stroke, TextLine, View
from orgplan.charts.lettering import clean, measure, wrap
from orgplan.charts.ranks import TICK
from orgplan.charts.sheet import Sheet
from orgplan.charts.today import contents_today
from orgplan.model.organisation import Function, Town
from orgplan.model.outcome import Report
from orgplan.model.plan import Plan
from orgplan.model.vocabulary import Category
from orgplan.structure import portions
from orgplan.text import Language

MARGIN, WIDTH = 16, 1120
_ACROSS, _GAP, _RAIL = 3, 14, 12
_MOST = (12, 8, 5, 3, 2, 1, 0, -1)
"""Duties of a unit that are named, the most that let the sheet keep the shape of a page; the rest is counted.

Less than none: not even counted, where that saves a second sheet.
"""
_LINES = (6, 2, 1)
"""Lines of one name, the most that do not cost a duty; the name of a unit has two, and what is here of it, always."""
_TALL = 790
"""Height at which the sheet has the shape of A4 laid across."""
_HEAD_PAD, _CARD_PAD = 12, 7
_COUNT, _BESIDE, _HANG = 44, 10, 10
"""Room for heads, space before hours, and how far a duty's further lines stand in."""


@dataclass(frozen=True)
class _Line:
    row: Row
    right: str = ""
    """What stands at its right end."""
    inset: int = 0


@dataclass(frozen=True)
class _Unit:
    """A unit's card with its duties in this body."""

    card: Card
    duties: tuple[Function, ...]
    most: int
    """Duties that are named."""
    lines: int
    """Lines that a name may take."""
    width: int
    language: Language

    @cached_property
    def written(self) -> list[_Line]:
        room, heads = self.width - 2 * PAD, f"{self.card.heads:,}" if self.card.heads else ""
        names = name_lines(self.card, BODY_SIZE - 1, room - _COUNT, True, max(self.lines, 2))
        lines = [_Line(Row(text, BODY_SIZE - 1, "name", bold=True), heads * (at == 0)) for at, text in enumerate(names)]
        for duty in self.duties[: max(self.most, 0)]:
            lines += self._duty(duty, room)
        if (rest := len(self.duties) - self.most) > 0 and self.most >= 0:
            said = words.MORE if self.most else words.DUTIES
            lines.append(_Line(Row(said[self.language].format(rest), SMALL, "sub", before=2)))
        return lines

    def _duty(self, duty: Function, room: int) -> list[_Line]:
        """Its hours stand beside its first line, so that one is the shortest; the others hang below it."""
        hours = words.HOURS[self.language].format(f"{duty.workload:,}")
        aside = measure(hours, SMALL) + _BESIDE - _HANG
        first, *others = wrap(clean(duty.name), UNIT_SIZE, room - _HANG, most=self.lines, indent=aside)
        hung = (_Line(Row(text, UNIT_SIZE, "sub"), inset=_HANG) for text in others)
        return [_Line(Row(first, UNIT_SIZE, "sub", before=2), hours), *hung]

    @cached_property
    def height(self) -> int:
        return 2 * _CARD_PAD + sum(line.row.height for line in self.written)

    def box(self, body: str, x: int, y: int) -> Box:
        lines, top = [], y + _CARD_PAD
        for line in self.written:
            row = line.row
            top += row.before
            foot = baseline(top, row.size)
            lines.append(TextLine(row.text, x + PAD + line.inset, foot, row.size, row.role, "start", row.bold))
            if line.right:
                lines.append(TextLine(line.right, x + self.width - PAD, foot, SMALL, "count", "end"))
            top += LEADING[row.size]
        card = self.card
        return Box(
            f"unit:{card.unit}@{body}",
            card.kind,
            card.tone,
            x,
            y,
            self.width,
            self.height,
            tuple(lines),
            card.dashed,
            card.tooltip,
            "unit",
            card.unit,
        )


def body_charts(
    town: Town,
    plan: Plan,
    report: Report | None,
    body: str,
    language: Language,
    view: View = "plan",
    before: Plan | None = None,
) -> tuple[Chart, ...]:
    """The body of that id with its overseer, plates and heads above, its units with their duties and hours below.

    One sheet, or where one does not hold the units several alike. Changes are those since `before`, or since today.
    A body that the plan does not set up has no sheet.
    """
    shown = contents(town, plan, report, language)
    shown = changed(shown, town, plan, language, before) if view == "changes" else shown
    column = next((column for column in shown.columns if column.body == body), None)
    if column is None:
        return ()
    heads: Counter[Category] = Counter()
    for row in plan.staffing:
        heads[row.category] += row.heads if row.body == body else 0
    return _sheets(town, column, heads, _duties(town, plan, body), language)


def today_charts(town: Town, language: Language) -> tuple[Chart, ...]:
    """Today's structure in the same way: one kind of unit after another, first the bodies that units have as homes."""
    units = {unit.id: unit for unit in town.units}
    duties: dict[str, list[Function]] = defaultdict(list)
    for function in town.functions:
        duties[function.unit].append(function)
    sheets: list[Chart] = []
    for known in contents_today(town, language).columns:
        column = replace(known, facts=known.facts[::-1])  # heads first, then by category, as of a body
        heads: Counter[Category] = Counter()
        for card in column.cards:
            heads.update({category: units[card.unit].heads[category] for category in Category})
        here = {card.unit: tuple(duties[card.unit]) for card in column.cards}
        sheets += _sheets(town, column, heads, here, language)
    return tuple(sheets)


def _sheets(
    town: Town,
    column: Column,
    heads: Mapping[Category, int],
    duties: Mapping[str, tuple[Function, ...]],
    language: Language,
) -> tuple[Chart, ...]:
    """What does not stand on the first sheet goes on under the same heading."""
    said = _categories(heads, language)
    further = replace(column, name=words.CONTINUED[language].format(column.name))
    head = _head(further, said, WIDTH - 2 * MARGIN)
    dealt = _dealt_out(column, duties, _TALL - head.bottom - 2 * _GAP - MARGIN, language)
    return tuple(
        _sheet(town, further if number else column, said, units, language) for number, units in enumerate(dealt)
    )


def _sheet(town: Town, column: Column, categories: tuple[str, ...], units: list[_Unit], language: Language) -> Chart:
    sheet = Sheet()
    head = _head(column, categories, WIDTH - 2 * MARGIN)
    sheet.boxes.append(head)
    bottom = _lay(sheet, column, head, units)
    return Chart(
        width=WIDTH,
        height=bottom + MARGIN,
        title=words.TITLE_OF_BODY[language].format(clean(town.name), column.name),
        description=words.UNITS[language].format(len(units)),
        boxes=sheet.everything(),
        lines=tuple(sheet.lines),
        ties=tuple(sheet.ties),
    )


def _categories(heads: Mapping[Category, int], language: Language) -> tuple[str, ...]:
    """Heads by establishment category, those there are."""
    return tuple(
        words.CATEGORY[language].format(category.text[language], f"{heads[category]:,}")
        for category in Category
        if heads.get(category)
    )


def _dealt_out(
    column: Column, duties: Mapping[str, tuple[Function, ...]], room: int, language: Language
) -> list[list[_Unit]]:
    """The cards sheet by sheet: as few sheets as hold them, as many duties named as leave each within `room`.

    A card that is higher than a sheet cannot be helped: it stands alone.
    """
    width = (WIDTH - 2 * MARGIN - (_ACROSS - 1) * _GAP) // _ACROSS - _RAIL
    whole = len(column.cards)
    dealt: list[list[_Unit]] = [[]]
    for number in range(1, whole + 1):
        size = -(-whole // number)
        for most, lines in product(_MOST if number == 1 else _MOST[:-1], _LINES):
            units = [_Unit(card, duties[card.unit], most, lines, width, language) for card in column.cards]
            dealt = [units[start : start + size] for start in range(0, whole, size)]
            if all(max(_dealt(sheet)[1]) <= room for sheet in dealt):
                return dealt
    return dealt


def _dealt(units: list[_Unit]) -> tuple[list[int], list[int]]:
    """Each card into the rank that is shortest so far: rank by card, height by rank."""
    heights = [0] * _ACROSS
    ranks = []
    for unit in units:
        rank = heights.index(min(heights))
        ranks.append(rank)
        heights[rank] += unit.height + _GAP
    return ranks, heights


def _head(column: Column, categories: tuple[str, ...], width: int) -> Box:
    facts = (*column.facts[:1], *categories, *column.facts[1:])
    said = [line for line in (" · ".join(facts), column.plates) if line]
    rows = [
        Row(line, ORGAN_SIZE, "name", bold=True)
        for line in marked(column.mark, column.name, ORGAN_SIZE, width - 24, True, 2)
    ]
    rows += [Row(line, UNIT_SIZE, "sub", before=2) for text in said for line in wrap(text, UNIT_SIZE, width - 24)]
    height = 2 * _HEAD_PAD + sum(row.height for row in rows)
    place = MARGIN, MARGIN, width, height
    tooltip = "\n".join(filter(None, (column.name, *said, column.hint)))
    return stacked(
        Box(column.box, "body", column.tone, *place, tooltip=tooltip, about="body", subject=column.body), rows
    )


def _duties(town: Town, plan: Plan, body: str) -> dict[str, tuple[Function, ...]]:
    """Unit: its functions that lie in the body."""
    where = {row.portion: row.body for row in plan.placements}
    found: dict[str, list[Function]] = defaultdict(list)
    for portion in portions(town):
        if where.get(portion.key) == body:
            found[portion.unit.id] += portion.functions
    return defaultdict(tuple, {unit: tuple(functions) for unit, functions in found.items()})


def _lay(sheet: Sheet, column: Column, head: Box, units: list[_Unit]) -> int:
    """The cards rank by rank, hung on rails from the body; returns the lowest edge."""
    top = head.bottom + 2 * _GAP
    ends = [top] * _ACROSS
    ticks: list[list[tuple[int, Stroke]]] = [[] for _ in range(_ACROSS)]
    for unit, rank in zip(units, _dealt(units)[0], strict=True):
        x = MARGIN + rank * (unit.width + _RAIL + _GAP) + _RAIL
        box = unit.box(column.body, x, ends[rank])
        sheet.boxes.append(box)
        stroke: Stroke = "dashed" if unit.card.dashed else "solid"
        ticks[rank].append((box.y + min(box.h // 2, 20), stroke))
        sheet.tie(head.id, box.id, stroke)
        ends[rank] = box.bottom + _GAP
    for rank, hung in enumerate(ticks):
        if hung:
            _rail(sheet, MARGIN + rank * (units[0].width + _RAIL + _GAP) + _RAIL - TICK, head.bottom, hung)
    return max(ends) - _GAP


def _rail(sheet: Sheet, x: int, top: int, ticks: list[tuple[int, Stroke]]) -> None:
    """Solid down to the last solid tick, dashed from there."""
    turn = max((y for y, stroke in ticks if stroke == "solid"), default=top)
    sheet.draw((x, top), (x, turn))
    if ticks[-1][0] > turn:
        sheet.draw((x, turn), (x, ticks[-1][0]), stroke="dashed")
    for y, stroke in ticks:
        sheet.draw((x, y), (x + TICK, y), stroke=stroke)
