"""Sheets with one record a row: which column is which, said by the heading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from orgplan.ingest.cells import Cell, blank, excerpt, text_of
from orgplan.ingest.columns import Column, Sheet
from orgplan.ingest.faults import Fault, fold, warning
from orgplan.ingest.grids import Grid, Line
from orgplan.ingest.heading import heading_and_lines, missing_column, padded, unknown_columns
from orgplan.ingest.ledger import Ledger
from orgplan.ingest.records import Record, Table
from orgplan.ingest.sources import Names, spoken
from orgplan.model.findings import Place
from orgplan.text import Text

TOTAL = re.compile(r"(合计|总计|小计|共计|(sub|grand)?totals?)([:(].*)?")
"""What a row of totals begins with, folded."""
MOST_NAMED = 8


def rowwise(sheet: Sheet, grid: Grid, ledger: Ledger) -> Table:
    """A record from every row below the heading, except rows of totals."""
    needed = [column for column in sheet.columns if column.needed]
    (row, heading), lines = heading_and_lines(
        sheet, grid, lambda cell: _name(sheet, cell), (column.name for column in needed), ledger
    )
    found: dict[int, Column] = {}
    written: dict[str, str] = {}
    odd: list[tuple[int, Cell]] = []
    for index, cell in enumerate(padded(heading, lines)):
        column = sheet.find(text_of(cell))
        if column is None:
            odd.append((index, cell))
        elif column.name in written:
            place = Place(file=grid.file, sheet=grid.name, row=row, column=excerpt(cell))
            ledger.note(_doubled(column, written, cell), place)
        else:
            found[index] = column
            written[column.name] = text_of(cell)
    unknown_columns(sheet, odd, lines, Place(file=grid.file, sheet=grid.name, row=row), ledger)
    names = Names(grid.file, grid.name, written, spoken(written.values() or [grid.name]))
    for column in needed if grid.lines else ():
        if column.name not in written:
            place = Place(file=grid.file, sheet=grid.name, row=row, column=names.heading(column.name))
            ledger.note(missing_column(column.kind.expected), place)
    records = tuple(_records(names, found, _without_totals(grid, found, needed, lines, ledger)))
    return Table(sheet, names, records, bool(lines))


def _name(sheet: Sheet, cell: Cell) -> str | None:
    column = sheet.find(text_of(cell))
    return column.name if column else None


def _doubled(column: Column, written: Mapping[str, str], cell: Cell) -> Fault:
    first = written[column.name]
    if first == text_of(cell):
        message = Text("此列出现了两次，只能保留一列", "This column appears twice; keep one")
    else:
        message = Text(f"此列与“{first}”列相同，只能保留一列", f"This is the same column as '{first}'; keep one")
    return Fault("column-duplicate", message)


def _without_totals(
    grid: Grid, found: Mapping[int, Column], needed: Sequence[Column], lines: Sequence[Line], ledger: Ledger
) -> list[Line]:
    """A row with everything that a record needs is one, whatever its first cell says."""
    totals: list[int] = []
    kept: list[Line] = []
    for number, line in lines:
        first = next(text_of(cell) for cell in line if not blank(cell))
        if TOTAL.fullmatch(fold(first)) and any(column not in _filled(found, line) for column in needed):
            totals.append(number)
        else:
            kept.append((number, line))
    if totals:
        ledger.note(_skipped(totals), Place(file=grid.file, sheet=grid.name, row=totals[0]))
    return kept


def _filled(found: Mapping[int, Column], line: Sequence[Cell]) -> list[Column]:
    return [found[index] for index, cell in enumerate(line) if index in found and not blank(cell)]


def _skipped(rows: Sequence[int]) -> Fault:
    some, rest = [str(row) for row in rows[:MOST_NAMED]], len(rows) > MOST_NAMED
    message = Text(
        f"第 {'、'.join(some)}{' 等' if rest else ' '}行是合计行，已略过",
        f"Row {', '.join(some)}{' and others' if rest else ''}: a total, passed over",
    )
    return warning("total-row", message, Text("不含合计行", "no rows of totals"))


def _records(names: Names, found: Mapping[int, Column], lines: Sequence[Line]) -> Iterator[Record]:
    for number, line in lines:
        cells = {found[i].name: cell for i, cell in enumerate(line) if i in found and not blank(cell)}
        if cells:
            yield Record(names, number, cells)
