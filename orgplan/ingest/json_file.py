"""One JSON file with the sheets as keys."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from orgplan.ingest import limits
from orgplan.ingest.cells import Cell
from orgplan.ingest.columns import Sheet
from orgplan.ingest.csv_folder import decoded
from orgplan.ingest.faults import Refused
from orgplan.ingest.grids import Grid
from orgplan.ingest.rows import filled, records
from orgplan.ingest.sheets import KEY, SHEETS, VALUE, find_sheet
from orgplan.model.organisation import Town

STRING = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)


def read_json(files: Mapping[str, bytes]) -> tuple[Grid, ...]:
    ((name, data),) = files.items()
    found = parsed(name, data)
    if not isinstance(found, dict):
        raise Refused("JSON 的最外层应是以工作表名为键的对象", "The JSON must be an object with the sheets as keys")
    return tuple(_grid(name, key, rows) for key, rows in found.items() if rows is not None)


def parsed(name: str, data: bytes) -> Any:
    if not data.strip():
        raise Refused("文件是空的", "The file is empty")
    if len(data) > limits.MAX_JSON_BYTES:
        most = limits.MAX_JSON_BYTES // 1024**2
        raise Refused(f"JSON 文件超过 {most} MB", f"The JSON file is larger than {most} MB")
    text = decoded(name, data)
    _check_depth(text)
    try:
        return json.loads(text, object_pairs_hook=_object, parse_constant=_refuse_constant, parse_int=_whole)
    except json.JSONDecodeError as error:
        raise Refused(
            f"不是正确的 JSON：第 {error.lineno} 行第 {error.colno} 个字符处有误",
            f"Not proper JSON: mistake at line {error.lineno}, character {error.colno}",
        ) from error


def _check_depth(text: str) -> None:
    """Takes innermost brackets off until none are left."""
    brackets = re.sub(r"[^][{}]", "", STRING.sub("", text))
    for _ in range(limits.MAX_JSON_DEPTH):
        brackets = brackets.replace("[]", "").replace("{}", "")
    if brackets:
        raise Refused("JSON 嵌套过深，或括号不配对", "The JSON is nested too deeply, or its brackets do not match")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        double = next(key for key in keys if keys.count(key) > 1)[:60]
        raise Refused(f"JSON 中的键“{double}”重复", f"The JSON key '{double}' appears twice in one object")
    return found


def _refuse_constant(constant: str) -> None:
    raise Refused(f"JSON 中不得有 {constant}", f"{constant} is not a JSON number")


def _whole(digits: str) -> int:
    if len(digits) > limits.MAX_JSON_DIGITS:
        raise Refused(f"JSON 中有 {len(digits)} 位的数", f"The JSON has a number of {len(digits)} digits")
    return int(digits)


def _grid(file: str, name: str, rows: Any) -> Grid:
    """Rows are numbered as they would be in the workbook; the heading is the union of their keys."""
    sheet = find_sheet(name)
    if sheet is None:
        return Grid(file, name, ())
    if sheet.keyed and isinstance(rows, dict):
        rows = [{KEY.en: key, VALUE.en: value} for key, value in rows.items()]
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise Refused(f"“{name}”应是由对象组成的列表", f"'{name}' must be a list of objects")
    if len(rows) > limits.MAX_ROWS:
        raise Refused(f"“{name}”超过 {limits.MAX_ROWS} 行", f"'{name}' has more than {limits.MAX_ROWS} rows")
    heading = list(dict.fromkeys(key for row in rows for key in row))
    if len(heading) > limits.MAX_COLUMNS:
        raise Refused(f"“{name}”超过 {limits.MAX_COLUMNS} 列", f"'{name}' has more than {limits.MAX_COLUMNS} columns")
    lines = [(number, [_cell(name, row.get(key)) for key in heading]) for number, row in enumerate(rows, 2)]
    return Grid(file, name, ((1, heading), *lines) if lines else ())


def _cell(name: str, value: Any) -> Cell:
    parts = value if isinstance(value, list) else [value]
    if not all(part is None or isinstance(part, str | int | float) for part in parts):
        raise Refused(
            f"“{name}”中的值只能是文字、数、是否或它们的列表",
            f"Values in '{name}' must be text, numbers, booleans or lists of them",
        )
    cell: Cell = value
    return cell


def write_json(town: Town, path: Path) -> None:
    """Canonical words and keys; one row a line, so that two versions compare well."""
    sheets = [_written(sheet, town) for sheet in SHEETS if sheet.needed or records(sheet, town)]
    path.write_text("{\n" + ",\n".join(sheets) + "\n}\n", encoding="utf-8")


def _written(sheet: Sheet, town: Town) -> str:
    rows = [
        {column.name: column.kind.plain(value) for column, value in filled(sheet, row)} for row in records(sheet, town)
    ]
    if sheet.keyed:
        return f'"{sheet.name}": {json.dumps(rows[0], ensure_ascii=False, indent=2)}'
    lines = ",\n".join(f"  {json.dumps(row, ensure_ascii=False)}" for row in rows)
    return f'"{sheet.name}": [\n{lines}\n]'
