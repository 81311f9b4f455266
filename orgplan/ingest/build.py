"""From grids to a town: every cell parsed, everything checked, all findings at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import ValidationError

from orgplan.ingest.checks import CHECKS
from orgplan.ingest.columns import Sheet
from orgplan.ingest.commas import part_at_commas
from orgplan.ingest.draft import Draft, Entry
from orgplan.ingest.faults import Fault
from orgplan.ingest.grids import Grid
from orgplan.ingest.headings import rowwise
from orgplan.ingest.ledger import Ledger
from orgplan.ingest.parse import parsed
from orgplan.ingest.records import Table
from orgplan.ingest.sheets import SHEETS, TOWN
from orgplan.ingest.sources import Loaded, Sources
from orgplan.ingest.tables import Tables, sort_out
from orgplan.model.base import Frozen
from orgplan.model.findings import Finding
from orgplan.model.organisation import Body, Town
from orgplan.text import Text


def build(file: str, grids: Iterable[Grid], digests: Mapping[str, str], shipped: tuple[Body, ...]) -> Loaded:
    """The town that the grids describe, unless something is wrong with it."""
    ledger = Ledger()
    tables = sort_out(file, grids, ledger)
    entries = {name: tuple(parsed(table, ledger)) for name, table in tables.items()}
    draft = Draft(tables, entries, shipped)
    part_at_commas(draft)
    for check in CHECKS:
        ledger.keep_all(check(draft))
    town = None if ledger.errors else _town(entries, ledger)
    findings = (*_in_order(ledger.found, tables), *ledger.closing())
    return Loaded(town, findings, _sources(file, tables, digests))


def rows_of(sheet: Sheet, grid: Grid) -> tuple[tuple[Frozen, ...], tuple[Finding, ...]]:
    """The rows of one sheet that stands alone."""
    ledger = Ledger()
    entries = parsed(rowwise(sheet, grid, ledger), ledger)
    rows = tuple(row for entry in entries if (row := _row(sheet, entry, ledger)))
    return rows, tuple(ledger.found)


def _town(entries: Mapping[str, tuple[Entry, ...]], ledger: Ledger) -> Town | None:
    rows = {
        sheet.name: tuple(row for entry in entries.get(sheet.name, ()) if (row := _row(sheet, entry, ledger)))
        for sheet in SHEETS
        if not sheet.keyed
    }
    town = _row(TOWN, entries[TOWN.name][0], ledger)
    if ledger.errors or not isinstance(town, Town):
        return None
    return town.model_copy(update=rows)


def _row(sheet: Sheet, entry: Entry, ledger: Ledger) -> Frozen | None:
    """The model of one record; what only the model refuses becomes a finding too."""
    values: dict[str, Any] = {}
    for name, value in entry.values.items():
        outer, _, inner = sheet.by_name[name].path.partition(".")
        if inner:
            values.setdefault(outer, {})[inner] = value
        else:
            values[outer] = value
    try:
        return sheet.model.model_validate(values)
    except ValidationError as refusal:
        for error in refusal.errors():
            path = ".".join(map(str, error["loc"]))
            column = next((column.name for column in sheet.columns if column.path == path), path)
            message = Text(f"此值不合要求：{error['msg']}", f"This value is not accepted: {error['msg']}")
            ledger.note(Fault("bad-value", message), entry.record.place(column))
        return None


def _sources(file: str, tables: Tables, digests: Mapping[str, str]) -> Sources:
    return Sources(
        file=file,
        rows={name: _rows(table) for name, table in tables.items()},
        digests=dict(digests),
        names={name: table.names for name, table in tables.items()},
    )


def _rows(table: Table) -> tuple[int, ...]:
    if not table.sheet.keyed:
        return tuple(record.row or 0 for record in table.records)
    return tuple(record.rows.get(name, 0) for record in table.records for name in table.sheet.by_name)


def _in_order(findings: list[Finding], tables: Tables) -> tuple[Finding, ...]:
    """As one leafs through the workbook."""
    sheets = [tables[sheet.name].names.sheet for sheet in SHEETS if sheet.name in tables]

    def place(finding: Finding) -> tuple[int, int]:
        where = finding.place
        if where is None or where.sheet not in sheets:
            return -1, 0
        return sheets.index(where.sheet), where.row or 0

    return tuple(sorted(findings, key=place))
