"""From records to values: each cell read by the kind of its column."""

from __future__ import annotations

from collections.abc import Iterator

from orgplan.ingest.cells import Cell, Kind, Reading, broken
from orgplan.ingest.columns import Column
from orgplan.ingest.draft import Entry
from orgplan.ingest.faults import Fault
from orgplan.ingest.ledger import Ledger
from orgplan.ingest.records import Record, Table
from orgplan.text import Text


def parsed(table: Table, ledger: Ledger) -> Iterator[Entry]:
    """The values that could be read, and the rest in the ledger; a flood of errors ends it."""
    for record in table.records:
        if ledger.full:
            return
        entry = Entry(record)
        for column in table.sheet.columns:
            _parse(record, column, table.has(column.name), entry, ledger)
        yield entry


def _parse(record: Record, column: Column, there: bool, entry: Entry, ledger: Ledger) -> None:
    if column.name in record.cells:
        value, fault = _read(record.cells[column.name], column.kind)
        if fault is None or not fault.fatal:
            entry.values[column.name] = value
        ledger.note(fault, record.place(column.name))
    elif column.needed and there:
        ledger.note(_empty(column), record.place(column.name))


def _read(cell: Cell, kind: Kind) -> Reading:
    fault = broken(cell)
    return (None, fault) if fault else kind.read(cell)


def _empty(column: Column) -> Fault:
    message = Text(
        "不能为空；如为合并单元格，请取消合并后逐行填写",
        "Must not be empty; if cells are merged here, unmerge them and fill in every row",
    )
    return Fault("empty-cell", message, column.kind.expected)
