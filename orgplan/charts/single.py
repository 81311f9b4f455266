"""One body alone, for a page or a slide of its own: its units, and what each of them does there."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from orgplan.charts import words
from orgplan.charts.cards import BODY_SIZE, LEADING, ORGAN_SIZE, PAD, SMALL, UNIT_SIZE, Row, baseline, stacked
from orgplan.charts.changes import changed
from orgplan.charts.contents import Card, Column, contents
from orgplan.charts.layout import Box, Chart, Stroke, TextLine, View
from orgplan.charts.lettering import clean, measure, shorten, wrap
from orgplan.charts.sheet import Sheet
from orgplan.model.organisation import Function, Town
from orgplan.model.outcome import Report
from orgplan.model.plan import Plan
from orgplan.structure import portions
from orgplan.text import Language

MARGIN, WIDTH = 16, 1120
_ACROSS, _GAP, _RAIL = 3, 14, 12
_MOST = 8
"""Duties of a unit that are named; the rest is counted."""
_HEAD_PAD, _CARD_PAD = 12, 7


@dataclass(frozen=True)
class _Unit:
    """A unit's card with its duties in this body."""

    card: Card
    duties: tuple[Function, ...]
    width: int
    language: Language

    @property
    def rows(self) -> list[tuple[Row, str]]:
        """Lines at the left, each with what stands at its right."""
        room, heads = self.width - 2 * PAD, f"{self.card.heads:,}" if self.card.heads else ""
        names = wrap(self.card.name + self.card.tag, BODY_SIZE - 1, room - 44, True, 2)
        rows = [(Row(line, BODY_SIZE - 1, "name", bold=True), heads * (at == 0)) for at, line in enumerate(names)]
        for duty in self.duties[:_MOST]:
            hours = words.HOURS[self.language].format(f"{duty.workload:,}")
            name = shorten(clean(duty.name), UNIT_SIZE, room - measure(hours, SMALL) - 10)
            rows.append((Row(name, UNIT_SIZE, "sub", before=2), hours))
        if len(self.duties) > _MOST:
            rows.append((Row(words.MORE[self.language].format(len(self.duties) - _MOST), SMALL, "sub", before=2), ""))
        return rows

    @property
    def height(self) -> int:
        return 2 * _CARD_PAD + sum(row.height for row, _ in self.rows)

    def box(self, body: str, x: int, y: int) -> Box:
        lines, top = [], y + _CARD_PAD
        for row, right in self.rows:
            top += row.before
            foot = baseline(top, row.size)
            lines.append(TextLine(row.text, x + PAD, foot, row.size, row.role, "start", row.bold))
            if right:
                lines.append(TextLine(right, x + self.width - PAD, foot, SMALL, "count", "end"))
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


def body_chart(
    town: Town, plan: Plan, report: Report | None, body: str, language: Language, view: View = "plan"
) -> Chart:
    """The body of that id with its overseer, plates and heads above, its units with their duties and hours below.

    A body that the plan does not set up is an empty sheet with its id.
    """
    shown = contents(town, plan, report, language)
    shown = changed(shown, town, plan, language) if view == "changes" else shown
    column = next((column for column in shown.columns if column.body == body), None)
    if column is None:
        return Chart(WIDTH, 2 * MARGIN, body, body)
    sheet = Sheet()
    head = _head(column, WIDTH - 2 * MARGIN)
    sheet.boxes.append(head)
    width = (WIDTH - 2 * MARGIN - (_ACROSS - 1) * _GAP) // _ACROSS - _RAIL
    duties = _duties(town, plan, body)
    units = [_Unit(card, duties[card.unit], width, language) for card in column.cards]
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


def _head(column: Column, width: int) -> Box:
    rows = [Row(line, ORGAN_SIZE, "name", bold=True) for line in wrap(column.name, ORGAN_SIZE, width - 24, True, 2)]
    rows += [Row(line, UNIT_SIZE, "sub", before=2) for line in wrap(" · ".join(column.facts), UNIT_SIZE, width - 24)]
    if column.plates:
        rows += [Row(line, UNIT_SIZE, "plate", before=2) for line in wrap(column.plates, UNIT_SIZE, width - 24)]
    height = 2 * _HEAD_PAD + sum(row.height for row in rows)
    tooltip = "\n".join((column.name, *column.facts, column.plates)).strip()
    box = Box(column.box, "body", column.tone, MARGIN, MARGIN, width, height, (), False, tooltip, "body", column.body)
    return stacked(box, rows)


def _duties(town: Town, plan: Plan, body: str) -> dict[str, tuple[Function, ...]]:
    """Unit: its functions that lie in the body."""
    where = {(row.unit, row.stream.value, row.function or ""): row.body for row in plan.placements}
    found: dict[str, list[Function]] = defaultdict(list)
    for portion in portions(town):
        if where.get(portion.key) == body:
            found[portion.unit.id] += portion.functions
    return defaultdict(tuple, {unit: tuple(functions) for unit, functions in found.items()})


def _lay(sheet: Sheet, column: Column, head: Box, units: list[_Unit]) -> int:
    """Each card into the rank that is shortest so far; returns the lowest edge."""
    top = head.bottom + 2 * _GAP
    ends = [top] * _ACROSS
    middles: list[list[tuple[int, Stroke]]] = [[] for _ in range(_ACROSS)]
    for unit in units:
        rank = ends.index(min(ends))
        x = MARGIN + rank * (unit.width + _RAIL + _GAP) + _RAIL
        box = unit.box(column.body, x, ends[rank])
        sheet.boxes.append(box)
        stroke: Stroke = "dashed" if unit.card.dashed else "solid"
        middles[rank].append((box.y + min(box.h // 2, 20), stroke))
        sheet.tie(head.id, box.id, stroke)
        ends[rank] = box.bottom + _GAP
    for rank, ticks in enumerate(middles):
        if ticks:
            _rail(sheet, MARGIN + rank * (units[0].width + _RAIL + _GAP) + 2, head.bottom, ticks)
    return max(ends) - _GAP


def _rail(sheet: Sheet, x: int, top: int, ticks: list[tuple[int, Stroke]]) -> None:
    sheet.draw((x, top), (x, ticks[-1][0]))
    for y, stroke in ticks:
        sheet.draw((x, y), (x + _RAIL - 2, y), stroke=stroke)
