"""A sheet of the data as a table to type into, and back: words in the reader's language here, canonical ones there.

The table has spare empty rows at its end, as Excel has. Columns that are not data begin with `#`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from orgplan.ingest.cells import JOINED, Kind, Many, OneOf, Reference, YesNo, clean, items
from orgplan.ingest.columns import Column, Sheet
from orgplan.ingest.typed import Row
from orgplan.text import Language

if TYPE_CHECKING:
    from pandas import DataFrame, Series

CHOSEN, NUMBER, PROBLEM, MEANING = "#chosen", "#number", "#problem", "#meaning"
KEY, VALUE = "key", "value"
BLOCK = 50
"""The table grows by so many rows at a time; at least as many are spare."""
FIRST_ROW = 2
"""Number of the first row below the heading, as Excel counts."""

Changes = Mapping[int, Mapping[str, Any]]
"""Row of the table (from 0): column: what stands there now."""


def table(sheet: Sheet, rows: Sequence[Row], problems: Mapping[int, str], language: Language) -> DataFrame:
    """Everything as text, lists as lists; `problems` says what is wrong with which row."""
    from pandas import DataFrame

    length = len(rows) if sheet.keyed else (len(rows) // BLOCK + 2) * BLOCK
    padded = [*rows, *({} for _ in range(length - len(rows)))]
    columns: dict[str, list[Any]] = {
        CHOSEN: [False] * length,
        NUMBER: [str(number) for number in range(FIRST_ROW, length + FIRST_ROW)],
        PROBLEM: [problems.get(index, "") for index in range(length)],
    }
    if sheet.keyed:
        columns |= _keyed(sheet, rows, language)
    else:
        for column in sheet.columns:
            columns[column.name] = [_cell(column.kind, row.get(column.name, ""), language) for row in padded]
    lists = {column.name for column in sheet.columns if listing(column.kind)}
    return DataFrame({name: _typed(name, cells, name in lists) for name, cells in columns.items()})


def _typed(name: str, cells: Sequence[Any], several: bool) -> Series:
    """A column of one type even while empty: with its first value it would else be another table to Streamlit."""
    import pyarrow
    from pandas import ArrowDtype, Series

    if name == CHOSEN:
        return Series(cells, dtype=bool)
    return Series(cells, dtype=ArrowDtype(pyarrow.list_(pyarrow.string())) if several else "str")


def _keyed(sheet: Sheet, rows: Sequence[Row], language: Language) -> dict[str, list[Any]]:
    known = [sheet.by_name.get(row.get(KEY, "")) for row in rows]
    pairs = list(zip(rows, known, strict=True))
    return {
        KEY: [column.title[language] if column else row.get(KEY, "") for row, column in pairs],
        VALUE: [displayed(column.kind if column else Kind(), row.get(VALUE, ""), language) for row, column in pairs],
        MEANING: [_meaning(column, language) if column else "" for column in known],
    }


def _meaning(column: Column, language: Language) -> str:
    expected = "" if type(column.kind) is Kind else f"（{column.kind.expected.zh}）"
    return column.help.zh + expected if language == "zh" else f"{column.help.en} ({column.kind.expected.en})"


def listing(kind: Kind) -> bool:
    """Whether its cells are lists of things to choose from."""
    return isinstance(kind, Many) and isinstance(kind.item, OneOf | Reference)


def _cell(kind: Kind, text: str, language: Language) -> Any:
    """Chosen items of a list one by one; anything else as text, and nothing where nothing stands."""
    if listing(kind) and isinstance(kind, Many):
        return [displayed(kind.item, str(part), language) for part in items(text)]
    return displayed(kind, text, language) or None


def displayed(kind: Kind, text: str, language: Language) -> str:
    """A word of a closed list as the reader calls it; everything else as typed."""
    if isinstance(kind, Many):
        return JOINED[language].join(displayed(kind.item, str(part), language) for part in items(text))
    if isinstance(kind, OneOf | YesNo) and text:
        value, fault = kind.read(text)
        return text if fault else str(kind.show(value, language))
    return text


def stored(kind: Kind, value: Any) -> str:
    """What is kept of a cell: the canonical word where there is one, else what was typed."""
    if value is None:
        return ""
    if isinstance(kind, Many):
        parts = value if isinstance(value, list | tuple) else items(clean(str(value)))
        return JOINED["en"].join(filter(None, (stored(kind.item, part) for part in parts)))
    text = clean(str(value))
    if isinstance(kind, OneOf | YesNo) and text:
        read, fault = kind.read(text)
        return text if fault else str(kind.show(read, "en"))
    return text


def edited(sheet: Sheet, rows: Sequence[Row], changes: Changes) -> list[Row]:
    """The rows with what was typed into the table; spare rows that were typed into become rows."""
    found = [dict(row) for row in rows]
    for index, cells in sorted(changes.items()):
        told = {name: value for name, value in cells.items() if not name.startswith("#")}
        if told:
            found += [{} for _ in range(index + 1 - len(found))]
            found[index] = _changed(sheet, found[index], told)
    return found


def _changed(sheet: Sheet, row: Row, cells: Mapping[str, Any]) -> Row:
    changed = dict(row)
    for name, value in cells.items():
        column = sheet.by_name.get(row.get(KEY, "") if sheet.keyed else name)
        changed[name] = stored(column.kind if column else Kind(), value)
    return {name: text for name, text in changed.items() if text}


def as_typed(sheet: Sheet, rows: Sequence[Row], changes: Changes) -> bool:
    """Whether the table shows of the rows exactly what was typed; else it must be drawn anew."""
    for index, cells in changes.items():
        row = rows[index] if index < len(rows) else {}
        for name, value in cells.items():
            column = sheet.by_name.get(row.get(KEY, "") if sheet.keyed else name)
            kind = column.kind if column else Kind()
            if not name.startswith("#") and _either_way(kind, row.get(name, ""), value):
                return False
    return True


def _either_way(kind: Kind, text: str, value: Any) -> bool:
    """Whether what is shown of a stored text differs from what was typed, in either language."""
    typed = value or ([] if listing(kind) else None)
    return all((_cell(kind, text, language) or typed) != typed for language in ("zh", "en"))


def chosen(changes: Changes) -> tuple[int, ...]:
    """Rows with a tick."""
    return tuple(sorted(index for index, cells in changes.items() if cells.get(CHOSEN)))


def without(rows: Sequence[Row], gone: Sequence[int]) -> list[Row]:
    return [row for index, row in enumerate(rows) if index not in gone]


def with_gap(rows: Sequence[Row], before: int) -> list[Row]:
    """An empty row above another."""
    return [*rows[:before], {}, *rows[before:]]
