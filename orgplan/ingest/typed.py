"""A town's data as typed: rows of text under canonical names, right or wrong, to be edited, kept and read again."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from orgplan.ingest import limits
from orgplan.ingest.cells import clean
from orgplan.ingest.columns import Sheet
from orgplan.ingest.faults import Refused
from orgplan.ingest.json_file import parsed
from orgplan.ingest.sheets import KEY, SHEETS, VALUE

Row = dict[str, str]
"""Canonical column: text. Empty cells are left out."""
Sheets = dict[str, list[Row]]
"""Canonical sheet: its rows, the i-th (from 0) being row i + 2 in findings, as Excel numbers it below a heading.

The town is rows of `key` and `value`: every key of the contract in its order, then whatever else was typed. A sheet
that was not there is left out. All that makes `Sheets` here keeps to this form; `in_order` brings the rest into it.
"""


def in_order(sheets: Mapping[str, Sequence[Mapping[str, str]]]) -> Sheets:
    """The same data in the one form of `Sheets`: the contract's order, no empty cells, no empty rows at the end."""
    return {sheet.name: _ordered(sheet, sheets[sheet.name]) for sheet in SHEETS if sheet.name in sheets}


def _ordered(sheet: Sheet, rows: Sequence[Mapping[str, str]]) -> list[Row]:
    names = (KEY.en, VALUE.en) if sheet.keyed else tuple(sheet.by_name)
    found = [{name: text for name in names if (text := clean(row.get(name, "")))} for row in rows]
    if sheet.keyed:
        found = _all_keys(sheet, found)
    while found and not found[-1]:
        found.pop()
    return found


def _all_keys(sheet: Sheet, rows: list[Row]) -> list[Row]:
    """The first row of each key in the contract's order, empty ones too; then the doubled and unknown."""
    first: dict[str, Row] = {}
    beyond: list[Row] = []
    for row in rows:
        key = row.get(KEY.en, "")
        if key in sheet.by_name and key not in first:
            first[key] = row
        elif row and not (key in sheet.by_name and len(row) == 1):
            beyond.append(row)
    return [first.get(key, {KEY.en: key}) for key in sheet.by_name] + beyond


def json_of(sheets: Mapping[str, Sequence[Mapping[str, str]]]) -> str:
    """One text for the same data, whatever the order it was typed in; itself a JSON file that can be uploaded."""
    written = [_written(sheet, rows) for sheet in SHEETS if (rows := in_order(sheets).get(sheet.name)) is not None]
    return "{\n" + ",\n".join(written) + "\n}\n"


def _written(sheet: Sheet, rows: list[Row]) -> str:
    """One row a line; the keys of the town that are empty need not be said."""
    said = [row for row in rows if not sheet.keyed or len(row) > 1 or row.get(KEY.en) not in sheet.by_name]
    lines = ",\n".join(f"  {json.dumps(row, ensure_ascii=False)}" for row in said)
    return f'"{sheet.name}": [\n{lines}\n]'


def sheets_of_json(text: str) -> Sheets:
    """The data that `json_of` wrote; anything else, or too much of it, is `Refused`."""
    found = parsed("data", text.encode())
    if not isinstance(found, dict) or not all(_is_rows(rows) for rows in found.values()):
        raise Refused("不是本程序保存的数据", "This is not data as this program keeps it")
    sheets = in_order(found)
    check_size(sheets, text)
    return sheets


def _is_rows(rows: Any) -> bool:
    return isinstance(rows, list) and all(
        isinstance(row, dict) and all(isinstance(cell, str) for cell in row.values()) for row in rows
    )


def check_size(sheets: Sheets, text: str) -> None:
    """Refuses what the JSON reader would: `text` is the data as `json_of` has it."""
    for name, rows in sheets.items():
        if len(rows) > limits.MAX_ROWS:
            raise Refused(f"“{name}”超过 {limits.MAX_ROWS} 行", f"'{name}' has more than {limits.MAX_ROWS} rows")
    if len(text.encode()) > limits.MAX_JSON_BYTES:
        most = limits.MAX_JSON_BYTES // 1024**2
        raise Refused(f"数据超过 {most} MB", f"The data is larger than {most} MB")
