"""Which row of a sheet is its heading, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import islice

from orgplan.ingest.cells import Cell, blank, excerpt, text_of
from orgplan.ingest.columns import Sheet
from orgplan.ingest.faults import Fault, alike, listed, unknown, warning
from orgplan.ingest.grids import Grid, Line, at
from orgplan.ingest.ledger import Ledger
from orgplan.model.findings import Place
from orgplan.text import Text

Known = Callable[[Cell], str | None]
"""The canonical name that a heading means, if any."""
TITLE_ROWS = 5
"""Office tables have a title above the heading, perhaps a line of remarks; no more than this is looked through."""
MOST_NAMED = 8
"""Unknown columns listed by name."""


def heading_and_lines(
    sheet: Sheet, grid: Grid, known: Known, needed: Iterable[str], ledger: Ledger
) -> tuple[Line, Sequence[Line]]:
    if not grid.lines:
        if sheet.keyed:
            message = Text("工作表是空的", "The sheet is empty")
            ledger.note(Fault("sheet-empty", message), Place(file=grid.file, sheet=grid.name))
        return (1, ()), ()
    index = _position(grid.lines[:TITLE_ROWS], known, frozenset(needed))
    if index:
        above, row = [number for number, _ in grid.lines[:index]], grid.lines[index][0]
        ledger.note(_moved(above, row), Place(file=grid.file, sheet=grid.name, row=above[0]))
    return grid.lines[index], grid.lines[index + 1 :]


def _position(lines: Sequence[Line], known: Known, needed: frozenset[str]) -> int:
    """The first row unless it lacks required columns; then one that has them all, or else one that has some."""
    found = [{name for cell in line if (name := known(cell))} for _, line in lines]
    first = next((index for index, names in enumerate(found) if needed <= names), None)
    if first is None and not found[0]:
        first = next((index for index, names in enumerate(found) if len(names) > 1), None)
    return first or 0


def _moved(above: Sequence[int], row: int) -> Fault:
    zh, en = "、".join(map(str, above)), ", ".join(map(str, above))
    message = Text(
        f"第 {zh} 行像是标题，已以第 {row} 行为表头",
        f"Row {en} looks like a title; row {row} is taken as the heading",
    )
    return warning("heading-moved", message, Text("第 1 行为表头", "the heading in row 1"))


def padded(heading: Sequence[Cell], lines: Iterable[Line]) -> list[Cell]:
    """The heading as wide as what stands below it."""
    width = max((len(line) for _, line in lines), default=0)
    return [*heading, *[None] * (width - len(heading))]


def unknown_columns(
    sheet: Sheet, odd: Iterable[tuple[int, Cell]], lines: Sequence[Line], place: Place, ledger: Ledger
) -> None:
    """One finding for the headings nobody knows; a blank one matters only above a filled cell."""
    odd = [(i, cell) for i, cell in odd if not blank(cell) or not all(blank(at(line, i)) for _, line in lines)]
    if len(odd) == 1:
        index, cell = odd[0]
        fault = (
            _nameless(index)
            if blank(cell)
            else unknown("column-unknown", Text("列", "column"), excerpt(cell), sheet.titles)
        )
        ledger.note(fault, place.model_copy(update={"column": excerpt(cell)}))
    elif odd:
        ledger.note(_several(sheet, odd), place)


def _nameless(index: int) -> Fault:
    message = Text(f"第 {index + 1} 列有内容但没有列名，已忽略", f"Column {index + 1} has no heading and is ignored")
    return warning("column-unknown", message, Text("列名", "a heading"))


def _several(sheet: Sheet, odd: Sequence[tuple[int, Cell]]) -> Fault:
    names = [_named(sheet, index, cell) for index, cell in islice(odd, MOST_NAMED)]
    zh, en = "、".join(name.zh for name in names), ", ".join(name.en for name in names)
    rest = len(odd) > len(names)
    message = Text(
        f"未识别的列有 {len(odd)} 个，已忽略：{zh}{'等' if rest else ''}",
        f"{len(odd)} unknown columns are ignored: {en}{' and others' if rest else ''}",
    )
    return warning("column-unknown", message, listed(sheet.titles))


def _named(sheet: Sheet, index: int, cell: Cell) -> Text:
    if blank(cell):
        return Text(f"第 {index + 1} 列（没有列名）", f"column {index + 1} (no heading)")
    shown, guess = excerpt(cell), alike(text_of(cell), sheet.titles)
    if guess is None:
        return Text(f"“{shown}”", f"'{shown}'")
    return Text(f"“{shown}”（是否应为“{guess.zh}”？）", f"'{shown}' (did you mean '{guess.en}'?)")


def missing_column(expected: Text | None = None) -> Fault:
    return Fault("column-missing", Text("缺少这一必需的列", "This required column is missing"), expected)
