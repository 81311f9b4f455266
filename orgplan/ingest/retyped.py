"""Between a town's data as typed and everything else: files, the town itself, workbooks to take away.

What a file says beyond its rows does not survive: titles, remarks, rows of totals, unknown sheets and columns, the
second of two equal columns. The findings of `sheets_of` name them.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from pathlib import Path

from orgplan.ingest.build import build
from orgplan.ingest.cells import Cell, Kind, Shown, text_of
from orgplan.ingest.columns import Sheet
from orgplan.ingest.faults import Refused, warning
from orgplan.ingest.grids import Grid
from orgplan.ingest.keyed import pairs
from orgplan.ingest.ledger import Ledger
from orgplan.ingest.limits import MAX_FINDINGS, MAX_TEXT
from orgplan.ingest.load import Opened, open_bytes, open_path, refused, shipped_bodies
from orgplan.ingest.numbers import Number, number_in, paper
from orgplan.ingest.rows import cells, meaning, records
from orgplan.ingest.sheets import KEY, MEANING, SHEETS, VALUE, find_sheet
from orgplan.ingest.sources import Loaded
from orgplan.ingest.tables import sort_out
from orgplan.ingest.typed import Row, Sheets, check_size, in_order, json_of
from orgplan.ingest.workbook import Workbook
from orgplan.model.base import Frozen
from orgplan.model.findings import Finding, Place
from orgplan.model.organisation import Town
from orgplan.text import Language, Text

EXCEL_ERROR = re.compile(r"#(REF!|N/A|NAME\?|VALUE!|DIV/0!|NULL!|NUM!)")


def sheets_of(name: str, data: bytes) -> tuple[Sheets | None, tuple[Finding, ...]]:
    """What was typed into an uploaded workbook or JSON file; nothing only where the file itself is refused."""
    return _sheets(open_bytes(name, data))


def sheets_of_folder(path: Path) -> tuple[Sheets | None, tuple[Finding, ...]]:
    """The same for a folder of CSV files; the path of a workbook or JSON file will do, too."""
    return _sheets(open_path(path))


def _sheets(opened: Opened | Loaded) -> tuple[Sheets | None, tuple[Finding, ...]]:
    if isinstance(opened, Loaded):
        return None, opened.findings
    tables = sort_out(opened.name, opened.grids, Ledger())
    sheets = in_order(
        {
            name: _pairs(table.sheet, opened.grids)
            if table.sheet.keyed
            else [_row(table.sheet, record.cells) for record in table.records]
            for name, table in tables.items()
        }
    )
    try:
        check_size(sheets, json_of(sheets))
    except Refused as refusal:
        return None, refused(opened.name, refusal).findings
    return sheets, opened.built().findings


def _row(sheet: Sheet, found: Mapping[str, Cell]) -> Row:
    return {name: _text(cell, sheet.by_name[name].kind) for name, cell in found.items()}


def _pairs(sheet: Sheet, grids: Iterable[Grid]) -> list[Row]:
    grid = next(grid for grid in grids if find_sheet(grid.name) is sheet)
    rows = []
    for _, key, cell in pairs(sheet, grid, Ledger()) or ():
        column = sheet.find(text_of(key))
        kind = column.kind if column else Kind()
        rows.append({KEY.en: column.name if column else text_of(key), VALUE.en: _text(cell, kind)})
    return rows


def _text(cell: Cell, kind: Kind) -> str:
    """A number as Excel shows it, in 15 digits and without an exponent."""
    value = number_in(cell) if isinstance(kind, Number) and not isinstance(cell, str) else None
    return text_of(cell) if value is None else format(value, "f")


def sheets_of_town(town: Town) -> Sheets:
    """The town in canonical words; it reads back as the same town."""
    found: Sheets = {}
    for sheet in SHEETS:
        rows = typed_rows(sheet, records(sheet, town))
        found[sheet.name] = [{KEY.en: key, VALUE.en: value} for key, value in rows[0].items()] if sheet.keyed else rows
    return in_order(found)


def typed_rows(sheet: Sheet, models: Iterable[Frozen]) -> list[Row]:
    """Rows of the model as one would type them; what is so by default stays empty."""
    return [{name: paper(value) for name, value in cells(sheet, model, "en").items()} for model in models]


def load_sheets(name: str, sheets: Sheets) -> Loaded:
    """The town in the data as typed, under the name of the file it came from.

    Places of findings have canonical sheet and column, and row i + 2 for the i-th row. The digest is that of `json_of`.
    """
    sheets, text = in_order(sheets), json_of(sheets)
    try:
        check_size(sheets, text)
    except Refused as refusal:
        return refused(name, refusal)
    digests = {name: hashlib.sha256(text.encode()).hexdigest()}
    loaded = build(name, _grids(name, sheets), digests, shipped_bodies())
    room = max(0, MAX_FINDINGS - len(loaded.findings))
    return Loaded(loaded.town, (*loaded.findings, *list(_suspects(name, sheets))[:room]), loaded.sources)


def _grids(name: str, sheets: Sheets) -> Iterator[Grid]:
    """Every column has its heading, so that an empty cell is told from a missing column."""
    for sheet in SHEETS:
        if sheet.name in sheets:
            heading = _heading(sheet)
            rows = enumerate(sheets[sheet.name], 2)
            lines = tuple((number, [row.get(name) for name in heading]) for number, row in rows if row)
            yield Grid(name, sheet.name, ((1, heading), *lines))


def _heading(sheet: Sheet) -> tuple[str, ...]:
    return (KEY.en, VALUE.en) if sheet.keyed else tuple(sheet.by_name)


def _suspects(name: str, sheets: Sheets) -> Iterator[Finding]:
    """What a workbook's reader refuses as an error of Excel is but text here; somebody should look at it."""
    message = Text("像是 Excel 错误值，已按文字读取", "This looks like an error of Excel; it is read as text")
    for sheet, rows in sheets.items():
        for number, row in enumerate(rows, 2):
            for column, text in row.items():
                if EXCEL_ERROR.fullmatch(text):
                    place = Place(file=name, sheet=sheet, row=number, column=column, value=text)
                    yield warning("cell-error", message, Text("数值或文字", "a value")).at(place)


def workbook_of(sheets: Sheets, language: Language = "zh") -> bytes:
    """A workbook of the data, faulty or not: words in the language, numbers as numbers, the unreadable as typed."""
    stream = BytesIO()
    workbook = Workbook(stream, language)
    ordered = in_order({sheet.name: sheets.get(sheet.name, []) for sheet in SHEETS})
    for sheet in SHEETS:
        workbook.add_rows(sheet, list(_shown_rows(sheet, ordered[sheet.name], language)), {})
    workbook.close()
    return stream.getvalue()


def _shown_rows(sheet: Sheet, rows: list[Row], language: Language) -> Iterator[list[Shown]]:
    if sheet.keyed:
        yield [title[language] for title in (KEY, VALUE, MEANING)]
        yield from (_shown_pair(sheet, row, language) for row in rows)
        return
    yield [column.title[language] for column in sheet.columns]
    for row in rows:
        yield [_shown(column.kind, row.get(column.name, ""), language) for column in sheet.columns]


def _shown_pair(sheet: Sheet, row: Row, language: Language) -> list[Shown]:
    key, text = row.get(KEY.en, ""), row.get(VALUE.en, "")
    column = sheet.by_name.get(key)
    if column is None:
        return [key, text, ""]
    return [column.title[language], _shown(column.kind, text, language), meaning(column, language)]


def _shown(kind: Kind, text: str, language: Language) -> Shown:
    """In words and numbers where it can be read as it stands; else as typed."""
    if not text:
        return ""
    value, fault = kind.read(text)
    return text[:MAX_TEXT] if fault else kind.show(value, language)
