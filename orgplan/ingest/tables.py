"""From grids to records: which sheet is which, which column is which, which row is a record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from orgplan.ingest.cells import Cell, blank, excerpt, text_of
from orgplan.ingest.columns import Column, Sheet
from orgplan.ingest.faults import Fault, fold, unknown, warning
from orgplan.ingest.grids import Grid, Line
from orgplan.ingest.ledger import Ledger
from orgplan.ingest.sheets import KEY, MEANING, SHEETS, VALUE, beside, find_sheet
from orgplan.ingest.sources import Names
from orgplan.model.findings import Place
from orgplan.text import Text


@dataclass(frozen=True)
class Record:
    """A row, its filled cells by canonical column."""

    names: Names
    row: int | None
    cells: Mapping[str, Cell]
    rows: Mapping[str, int] = field(default_factory=dict)
    """Where the cells of one record stand in different rows."""

    def place(self, column: str = "") -> Place:
        return Place(
            file=self.names.file,
            sheet=self.names.sheet,
            row=self.rows.get(column, self.row),
            column=self.names.columns.get(column, column),
            value=excerpt(self.cells.get(column)),
        )


@dataclass(frozen=True)
class Table:
    sheet: Sheet
    names: Names
    records: tuple[Record, ...]

    def has(self, column: str) -> bool:
        return column in self.names.columns


@dataclass
class Sorting:
    """Tables found so far, and what was noticed on the way."""

    file: str
    tables: dict[str, Table] = field(default_factory=dict)
    ledger: Ledger = field(default_factory=Ledger)

    def note(self, fault: Fault | None, place: Place) -> None:
        self.ledger.note(fault, place)


def sort_out(file: str, grids: Iterable[Grid]) -> Sorting:
    """Each grid to its sheet; the unknown, the doubled and the missing reported."""
    sorting = Sorting(file)
    for grid in grids:
        place_grid(grid, sorting)
    for sheet in SHEETS:
        if sheet.needed and sheet.name not in sorting.tables:
            message = Text(f"缺少工作表“{sheet.zh}”", f"The sheet '{sheet.name}' is missing")
            expected = Text(
                f"名为“{sheet.zh}”或 {sheet.name} 的工作表", f"a sheet called '{sheet.name}' or '{sheet.zh}'"
            )
            sorting.note(Fault("sheet-missing", message, expected), Place(file=file, sheet=sheet.name))
    return sorting


def place_grid(grid: Grid, sorting: Sorting) -> None:
    """To the table it holds, or to the findings."""
    sheet = find_sheet(grid.name)
    place = Place(file=grid.file, sheet=grid.name)
    if sheet is None:
        if not beside(grid.name):
            titles = [sheet.title for sheet in SHEETS]
            sorting.note(unknown("sheet-unknown", Text("工作表", "sheet"), grid.name, titles), place)
        return
    if sheet.name in sorting.tables:
        message = Text(
            f"工作表“{sheet.zh}”出现了两次，只能保留一个",
            f"The sheet '{sheet.name}' appears twice; keep one",
        )
        sorting.note(Fault("sheet-duplicate", message), place)
        return
    read = _keyed if sheet.keyed else _rowwise
    sorting.tables[sheet.name] = read(sheet, grid, sorting)


def _rowwise(sheet: Sheet, grid: Grid, sorting: Sorting) -> Table:
    heading, lines = _heading(sheet, grid, sorting)
    found: dict[int, Column] = {}
    columns: dict[str, str] = {}
    for index, cell in enumerate(_padded(heading[1], lines)):
        column = sheet.find(text_of(cell))
        place = Place(file=grid.file, sheet=grid.name, row=heading[0], column=excerpt(cell))
        if column is None:
            sorting.note(_unknown_column(sheet, index, cell, lines), place)
        elif column.name in columns:
            message = Text(
                f"列“{column.zh}”出现了两次（{columns[column.name]}、{excerpt(cell)}），只能保留一列",
                f"The column '{column.name}' appears twice ({columns[column.name]}, {excerpt(cell)}); keep one",
            )
            sorting.note(Fault("column-duplicate", message), place)
        else:
            found[index] = column
            columns[column.name] = text_of(cell)
    if grid.lines:
        _missing_columns(sheet, columns, Place(file=grid.file, sheet=grid.name, row=heading[0]), sorting)
    names = Names(grid.file, grid.name, columns)
    return Table(sheet, names, tuple(_records(names, found, lines)))


def _heading(sheet: Sheet, grid: Grid, sorting: Sorting) -> tuple[Line, Sequence[Line]]:
    if grid.lines:
        return grid.lines[0], grid.lines[1:]
    if sheet.needed:
        message = Text(f"工作表“{grid.name}”是空的", f"The sheet '{grid.name}' is empty")
        sorting.note(Fault("sheet-empty", message), Place(file=grid.file, sheet=grid.name))
    return (1, ()), ()


def _records(names: Names, found: Mapping[int, Column], lines: Iterable[Line]) -> Iterator[Record]:
    for number, line in lines:
        cells = {found[i].name: cell for i, cell in enumerate(line) if i in found and not blank(cell)}
        if cells:
            yield Record(names, number, cells)


def _unknown_column(sheet: Sheet, index: int, cell: Cell, lines: Iterable[Line]) -> Fault | None:
    """A heading nobody knows; a blank one matters only above a filled cell."""
    fault = unknown("column-unknown", Text("列", "column"), excerpt(cell), sheet.titles)
    if not blank(cell):
        return fault
    if all(blank(_at(line, index)) for _, line in lines):
        return None
    message = Text(f"第 {index + 1} 列有内容但没有列名，已忽略", f"Column {index + 1} has no heading and is ignored")
    return warning("column-unknown", message, fault.expected)


def _missing_columns(sheet: Sheet, columns: Mapping[str, str], place: Place, sorting: Sorting) -> None:
    for column in sheet.columns:
        if column.needed and column.name not in columns:
            message = Text(f"缺少必需的列“{column.zh}”", f"The required column '{column.name}' is missing")
            fault = Fault("column-missing", message, column.kind.expected)
            sorting.note(fault, place.model_copy(update={"column": column.name}))


def _keyed(sheet: Sheet, grid: Grid, sorting: Sorting) -> Table:
    """Rows of key and value make one record."""
    heading, lines = _heading(sheet, grid, sorting)
    spots = {fold(text_of(cell)): index for index, cell in reversed(list(enumerate(heading[1])))}
    key, value = (_spot(spots, title) for title in (KEY, VALUE))
    place = Place(file=grid.file, sheet=grid.name, row=heading[0])
    for title, spot in ((KEY, key), (VALUE, value)):
        if spot is None and grid.lines:
            message = Text(f"缺少必需的列“{title.zh}”", f"The required column '{title.en}' is missing")
            sorting.note(Fault("column-missing", message), place.model_copy(update={"column": title.en}))
    known = {fold(name) for title in (KEY, VALUE, MEANING) for name in (title.zh, title.en)}
    for index, cell in enumerate(_padded(heading[1], lines)):
        if fold(text_of(cell)) not in known:
            column_place = place.model_copy(update={"column": excerpt(cell)})
            sorting.note(_unknown_column(sheet, index, cell, lines), column_place)
    if key is None or value is None:
        return Table(sheet, Names(grid.file, grid.name), ())
    return _one_record(sheet, grid, [(number, _at(line, key), _at(line, value)) for number, line in lines], sorting)


def _spot(spots: Mapping[str, int], title: Text) -> int | None:
    return spots.get(fold(title.en), spots.get(fold(title.zh)))


def _padded(heading: Sequence[Cell], lines: Iterable[Line]) -> list[Cell]:
    """The heading as wide as what stands below it."""
    width = max((len(line) for _, line in lines), default=0)
    return [*heading, *[None] * (width - len(heading))]


def _at(line: Sequence[Cell], index: int) -> Cell:
    return line[index] if index < len(line) else None


def _one_record(sheet: Sheet, grid: Grid, entries: list[tuple[int, Cell, Cell]], sorting: Sorting) -> Table:
    columns: dict[str, str] = {}
    cells: dict[str, Cell] = {}
    rows: dict[str, int] = {}
    for number, key, cell in entries:
        place = Place(file=grid.file, sheet=grid.name, row=number, column=excerpt(key), value=excerpt(cell))
        column = sheet.find(text_of(key))
        if column is None:
            if not (blank(key) and blank(cell)):
                sorting.note(unknown("key-unknown", Text("项目", "key"), excerpt(key), sheet.titles), place)
        elif column.name in rows:
            first = rows[column.name]
            message = Text(
                f"项目“{column.zh}”重复，第 {first} 行已填", f"The key '{column.name}' is already set in row {first}"
            )
            sorting.note(Fault("key-duplicate", message), place)
        else:
            rows[column.name] = number
            columns[column.name] = text_of(key)
            cells |= {} if blank(cell) else {column.name: cell}
    for column in sheet.columns:
        if column.needed and column.name not in rows:
            message = Text(f"缺少必填项目“{column.zh}”", f"The required key '{column.name}' is missing")
            fault = Fault("key-missing", message, column.kind.expected)
            sorting.note(fault, Place(file=grid.file, sheet=grid.name, column=column.name))
    names = Names(grid.file, grid.name, columns)
    return Table(sheet, names, (Record(names, None, cells, rows),))
