"""Sheets with one record a row: which column is which, said by the first row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from orgplan.ingest.cells import Cell, blank, excerpt, text_of
from orgplan.ingest.columns import Column, Sheet
from orgplan.ingest.faults import Fault, unknown, warning
from orgplan.ingest.grids import Grid, Line, at
from orgplan.ingest.ledger import Ledger
from orgplan.ingest.records import Record, Table
from orgplan.ingest.sources import Names
from orgplan.model.findings import Place
from orgplan.text import Text


def rowwise(sheet: Sheet, grid: Grid, ledger: Ledger) -> Table:
    """A record from every row below the heading."""
    (row, heading), lines = heading_and_lines(sheet, grid, ledger)
    found: dict[int, Column] = {}
    written: dict[str, str] = {}
    for index, cell in enumerate(padded(heading, lines)):
        column = sheet.find(text_of(cell))
        if column and column.name not in written:
            found[index] = column
            written[column.name] = text_of(cell)
            continue
        fault = _doubled(column, written, cell) if column else unknown_column(sheet, index, cell, lines)
        ledger.note(fault, Place(file=grid.file, sheet=grid.name, row=row, column=excerpt(cell)))
    for column in sheet.columns if grid.lines else ():
        if column.needed and column.name not in written:
            place = Place(file=grid.file, sheet=grid.name, row=row, column=column.name)
            ledger.note(missing_column(column.title, column.kind.expected), place)
    names = Names(grid.file, grid.name, written)
    return Table(sheet, names, tuple(_records(names, found, lines)))


def heading_and_lines(sheet: Sheet, grid: Grid, ledger: Ledger) -> tuple[Line, Sequence[Line]]:
    if grid.lines:
        return grid.lines[0], grid.lines[1:]
    if sheet.needed:
        message = Text(f"工作表“{grid.name}”是空的", f"The sheet '{grid.name}' is empty")
        ledger.note(Fault("sheet-empty", message), Place(file=grid.file, sheet=grid.name))
    return (1, ()), ()


def padded(heading: Sequence[Cell], lines: Iterable[Line]) -> list[Cell]:
    """The heading as wide as what stands below it."""
    width = max((len(line) for _, line in lines), default=0)
    return [*heading, *[None] * (width - len(heading))]


def unknown_column(sheet: Sheet, index: int, cell: Cell, lines: Iterable[Line]) -> Fault | None:
    """A heading nobody knows; a blank one matters only above a filled cell."""
    fault = unknown("column-unknown", Text("列", "column"), excerpt(cell), sheet.titles)
    if not blank(cell):
        return fault
    if all(blank(at(line, index)) for _, line in lines):
        return None
    message = Text(f"第 {index + 1} 列有内容但没有列名，已忽略", f"Column {index + 1} has no heading and is ignored")
    return warning("column-unknown", message, fault.expected)


def missing_column(title: Text, expected: Text | None = None) -> Fault:
    message = Text(f"缺少必需的列“{title.zh}”", f"The required column '{title.en}' is missing")
    return Fault("column-missing", message, expected)


def _doubled(column: Column, written: Mapping[str, str], cell: Cell) -> Fault:
    first, second = written[column.name], excerpt(cell)
    message = Text(
        f"列“{column.zh}”出现了两次（{first}、{second}），只能保留一列",
        f"The column '{column.name}' appears twice ({first}, {second}); keep one",
    )
    return Fault("column-duplicate", message)


def _records(names: Names, found: Mapping[int, Column], lines: Iterable[Line]) -> Iterator[Record]:
    for number, line in lines:
        cells = {found[i].name: cell for i, cell in enumerate(line) if i in found and not blank(cell)}
        if cells:
            yield Record(names, number, cells)
