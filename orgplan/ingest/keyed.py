"""The sheet of keys and values: many rows, one record."""

from __future__ import annotations

from collections.abc import Sequence

from orgplan.ingest.cells import Cell, blank, excerpt, text_of
from orgplan.ingest.columns import Column, Sheet
from orgplan.ingest.faults import Fault, fold, unknown
from orgplan.ingest.grids import Grid, at
from orgplan.ingest.heading import heading_and_lines, missing_column, padded, unknown_columns
from orgplan.ingest.ledger import Ledger
from orgplan.ingest.records import Record, Table
from orgplan.ingest.sheets import KEY, MEANING, VALUE
from orgplan.ingest.sources import Names, spoken
from orgplan.model.findings import Place
from orgplan.text import Text

Pair = tuple[int, Cell, Cell]
"""Row number, key and value."""


def keyed(sheet: Sheet, grid: Grid, ledger: Ledger) -> Table:
    """One record; what stands in the column of meanings is passed over."""
    found = pairs(sheet, grid, ledger)
    if found is None:
        return Table(sheet, Names(grid.file, grid.name), ())
    record = _record(sheet, grid, found, ledger)
    return Table(sheet, record.names, (record,))


def pairs(sheet: Sheet, grid: Grid, ledger: Ledger) -> tuple[Pair, ...] | None:
    """Every row as it stands, doubled and unknown keys too; nothing where either column is missing."""
    (row, heading), lines = heading_and_lines(sheet, grid, _known, (KEY.en, VALUE.en), ledger)
    key, value = _spot(heading, KEY), _spot(heading, VALUE)
    place = Place(file=grid.file, sheet=grid.name, row=row)
    odd = [(index, cell) for index, cell in enumerate(padded(heading, lines)) if not _known(cell)]
    unknown_columns(sheet, odd, lines, place, ledger)
    language = spoken([grid.name])
    for title, spot in ((KEY, key), (VALUE, value)):
        if spot is None and grid.lines:
            ledger.note(missing_column(), place.model_copy(update={"column": title[language]}))
    if key is None or value is None:
        return None
    return tuple((number, at(line, key), at(line, value)) for number, line in lines)


def _means(cell: Cell, title: Text) -> bool:
    return fold(text_of(cell)) in (fold(title.zh), fold(title.en))


def _known(cell: Cell) -> str | None:
    return next((title.en for title in (KEY, VALUE, MEANING) if _means(cell, title)), None)


def _spot(heading: Sequence[Cell], title: Text) -> int | None:
    return next((index for index, cell in enumerate(heading) if _means(cell, title)), None)


def _record(sheet: Sheet, grid: Grid, pairs: Sequence[Pair], ledger: Ledger) -> Record:
    written: dict[str, str] = {}
    cells: dict[str, Cell] = {}
    rows: dict[str, int] = {}
    for number, key, cell in pairs:
        column = sheet.find(text_of(key))
        if column and column.name not in rows:
            rows[column.name] = number
            written[column.name] = text_of(key)
            cells |= {} if blank(cell) else {column.name: cell}
        elif not (blank(key) and blank(cell)):
            place = Place(file=grid.file, sheet=grid.name, row=number, column=excerpt(key), value=excerpt(cell))
            ledger.note(_doubled(column, rows) if column else _unknown(sheet, key), place)
    names = Names(grid.file, grid.name, written, spoken([grid.name, *written.values()]))
    for column in sheet.columns:
        if column.needed and column.name not in rows:
            place = Place(file=grid.file, sheet=grid.name, column=names.heading(column.name))
            ledger.note(_missing(column), place)
    return Record(names, None, cells, rows)


def _unknown(sheet: Sheet, key: Cell) -> Fault:
    return unknown("key-unknown", Text("项目", "key"), excerpt(key), sheet.titles)


def _doubled(column: Column, rows: dict[str, int]) -> Fault:
    first = rows[column.name]
    message = Text(f"此项目重复，第 {first} 行已填", f"This key is already set in row {first}")
    return Fault("key-duplicate", message)


def _missing(column: Column) -> Fault:
    message = Text("缺少这一必填项目", "This required key is missing")
    return Fault("key-missing", message, column.kind.expected)
