"""Workbooks: read with openpyxl behind the guard."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import date, time, timedelta
from itertools import zip_longest
from typing import Any

from orgplan.ingest import limits
from orgplan.ingest.cells import Broken, Cell
from orgplan.ingest.faults import Refused
from orgplan.ingest.grids import Grid, grid
from orgplan.ingest.guard import damaged, inspect
from orgplan.ingest.sheets import find_sheet

Row = tuple[Any, ...]


def read_excel(files: Mapping[str, bytes]) -> tuple[Grid, ...]:
    """The sheets of a workbook; of sheets that we do not know only the name."""
    ((name, data),) = files.items()
    survey = inspect(data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of features that it will not keep; we only read
            grids = tuple(_sheets(name, data, survey.formulas))
    except Refused:
        raise
    except Exception as error:  # openpyxl raises whatever it likes on strange workbooks
        raise damaged() from error
    if not grids:
        raise damaged()
    return grids


def _sheets(name: str, data: bytes, formulas: bool) -> Iterator[Grid]:
    twins = dict(_tables(data, data_only=False)) if formulas else {}
    for count, (title, rows) in enumerate(_tables(data, data_only=True)):
        if count >= limits.MAX_SHEETS:
            most = limits.MAX_SHEETS
            raise Refused(f"工作簿超过 {most} 个工作表", f"The workbook has more than {most} sheets")
        if find_sheet(title) is None:
            yield Grid(name, title, ())
        else:
            pairs = zip_longest(rows, twins.get(title, ()), fillvalue=())
            yield grid(name, title, [_line(row, twin) for row, twin in pairs])


def _tables(data: bytes, data_only: bool) -> Iterator[tuple[str, list[Row]]]:
    """Title and rows of each sheet; of sheets that we do not know only the title."""
    from openpyxl import load_workbook

    with closing(load_workbook(io.BytesIO(data), read_only=True, data_only=data_only, keep_links=False)) as book:
        for sheet in book.worksheets:
            sheet.reset_dimensions()  # what a sheet says of its own size is not to be believed
            rows = sheet.iter_rows(max_row=limits.MAX_ROWS, max_col=limits.MAX_COLUMNS)
            yield sheet.title, [_trimmed(row) for row in rows] if find_sheet(sheet.title) else []


def _trimmed(row: Row) -> Row:
    width = max((index for index, cell in enumerate(row, 1) if cell.value is not None), default=0)
    return row[:width]


def _line(row: Row, formulas: Row) -> list[Cell]:
    return [_value(cell, formula) for cell, formula in zip_longest(row, formulas)]


def _formula(value: Any) -> str:
    """As typed; of a matrix or data table openpyxl keeps an object."""
    text = value if isinstance(value, str) else str(getattr(value, "text", None) or "")
    return text if text.startswith("=") else f"={text}"


def _value(cell: Any, formula: Any) -> Cell:
    """Of a cell with its stored result, and of its twin with the formula; either may lie beyond its row's end."""
    value = cell.value if cell is not None else None
    if value is None:
        result_missing = cell is None or cell.data_type == "n"
        return Broken(_formula(formula.value)) if formula and formula.data_type == "f" and result_missing else None
    if cell.data_type == "e":
        return Broken(str(value))
    if isinstance(value, str):
        return value.replace("_x000D_", "")
    if isinstance(value, int | float) and not isinstance(value, bool) and "%" in cell.number_format:
        return f"{value * 100:.15g}%"
    return value if isinstance(value, int | float | date | time | timedelta) else str(value)
