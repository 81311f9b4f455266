"""A folder of CSV files named like the sheets."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from pathlib import Path

from orgplan.ingest import limits
from orgplan.ingest.faults import Refused
from orgplan.ingest.grids import Grid, grid
from orgplan.ingest.heading import TITLE_ROWS
from orgplan.ingest.numbers import paper
from orgplan.ingest.rows import table_rows
from orgplan.ingest.sheets import SHEETS
from orgplan.model.organisation import Town
from orgplan.text import Language

STARTS_FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠]")
"""What a spreadsheet would run, or what such text becomes: one more quote makes it text, one less undoes that."""
ESCAPED = re.compile(r"'+[=+\-@\t\r＝＋－＠]")


def escaped(text: str) -> str:
    return f"'{text}" if STARTS_FORMULA.match(text) else text


def unescaped(text: str) -> str:
    return text[1:] if ESCAPED.match(text) else text


def read_csv(files: Mapping[str, bytes]) -> tuple[Grid, ...]:
    return tuple(read_sheet(name, data) for name, data in files.items())


def read_sheet(name: str, data: bytes) -> Grid:
    """One file, one sheet."""
    text = decoded(name, data)
    top = text.split("\n", TITLE_ROWS)[:TITLE_ROWS]
    heading = next((line for line in top if "\t" in line or "," in line), "")
    delimiter = "\t" if "\t" in heading and "," not in heading else ","
    rows = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True):
            rows.append([unescaped(cell) for cell in row[: limits.MAX_COLUMNS]])
            _check_reach(name, rows, row)
    except csv.Error as error:
        raise Refused(
            f"{name} 第 {len(rows) + 1} 行起不是正确的 CSV（引号不配对，或单元格过长）",
            f"{name} is not proper CSV from row {len(rows) + 1} on (an unpaired quote, or too long a cell)",
        ) from error
    return grid(name, Path(name).stem, rows)


def _check_reach(name: str, rows: list[list[str]], row: list[str]) -> None:
    if len(rows) > limits.MAX_ROWS:
        raise Refused(f"{name} 超过 {limits.MAX_ROWS} 行", f"{name} has more than {limits.MAX_ROWS} rows")
    if any(row[limits.MAX_COLUMNS :]):
        raise Refused(f"{name} 超过 {limits.MAX_COLUMNS} 列", f"{name} has more than {limits.MAX_COLUMNS} columns")


def decoded(name: str, data: bytes) -> str:
    """UTF-8 with or without mark; else what Excel in China writes."""
    utf16 = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if utf16 else ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Refused(f"{name} 不是 UTF-8 或 GB18030 编码的文本", f"{name} is text in neither UTF-8 nor GB18030")


def write_csv(town: Town, folder: Path, language: Language = "zh") -> None:
    """Every sheet, headings at least, so that nothing older is left to be read with it."""
    folder.mkdir(parents=True, exist_ok=True)
    for sheet in SHEETS:
        path = folder / f"{sheet.title[language]}.csv"
        with path.open("w", encoding="utf-8-sig", newline="") as stream:
            writer = csv.writer(stream, lineterminator="\r\n")
            for row in table_rows(sheet, town, language):
                writer.writerow([escaped(cell) if isinstance(cell, str) else paper(cell) for cell in row])
