"""Which grid is which sheet; the unknown, the doubled and the missing reported."""

from __future__ import annotations

from collections.abc import Iterable

from orgplan.ingest.faults import Fault, unknown
from orgplan.ingest.grids import Grid
from orgplan.ingest.headings import rowwise
from orgplan.ingest.keyed import keyed
from orgplan.ingest.ledger import Ledger
from orgplan.ingest.records import Table
from orgplan.ingest.sheets import SHEETS, beside, find_sheet
from orgplan.ingest.sources import spoken
from orgplan.model.findings import Place
from orgplan.text import Text

Tables = dict[str, Table]
"""By the canonical name of their sheet."""


def sort_out(file: str, grids: Iterable[Grid], ledger: Ledger) -> Tables:
    tables: Tables = {}
    for grid in grids:
        sheet = find_sheet(grid.name)
        if sheet is None or sheet.name in tables:
            ledger.note(_misplaced(grid.name), Place(file=grid.file, sheet=grid.name))
        else:
            tables[sheet.name] = keyed(sheet, grid, ledger) if sheet.keyed else rowwise(sheet, grid, ledger)
    language = spoken(table.names.sheet for table in tables.values())
    for sheet in SHEETS:
        if sheet.needed and sheet.name not in tables:
            ledger.note(_missing(sheet.title), Place(file=file, sheet=sheet.title[language]))
    return tables


def _misplaced(name: str) -> Fault | None:
    sheet = find_sheet(name)
    if sheet:
        message = Text(
            f"工作表“{sheet.zh}”出现了两次，只能保留一个", f"The sheet '{sheet.name}' appears twice; keep one"
        )
        return Fault("sheet-duplicate", message)
    if beside(name):
        return None
    return unknown("sheet-unknown", Text("工作表", "sheet"), name, [sheet.title for sheet in SHEETS])


def _missing(title: Text) -> Fault:
    message = Text("缺少这一必需的工作表", "This required sheet is missing")
    expected = Text(f"名为“{title.zh}”或 {title.en} 的工作表", f"a sheet called '{title.en}' or '{title.zh}'")
    return Fault("sheet-missing", message, expected)
