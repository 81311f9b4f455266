"""A town in the making: parsed rows, right or wrong, for the checks to look at together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from orgplan.ingest.cells import Reference
from orgplan.ingest.faults import Fault
from orgplan.ingest.records import Record, Table
from orgplan.ingest.sheets import UNITS, find_sheet
from orgplan.model.findings import Finding
from orgplan.model.organisation import Body


@dataclass(frozen=True)
class Entry:
    """A record and those of its values that could be read."""

    record: Record
    values: dict[str, Any] = field(default_factory=dict)

    def __getitem__(self, column: str) -> Any:
        """The value, or `None` where the cell is empty or could not be read."""
        return self.values.get(column)

    def filled(self, column: str) -> bool:
        return column in self.record.cells

    def unread(self, *columns: str) -> bool:
        """Whether a cell there was filled but could not be read, so nothing can be said about it."""
        return any(self.filled(column) and self[column] is None for column in columns)

    def find(self, fault: Fault, column: str = "") -> Finding:
        return fault.at(self.record.place(column))


@dataclass(frozen=True)
class Draft:
    tables: Mapping[str, Table]
    entries: Mapping[str, tuple[Entry, ...]]
    shipped: tuple[Body, ...]
    """The catalogue that stands in for an absent `bodies` sheet."""

    def __getitem__(self, sheet: str) -> tuple[Entry, ...]:
        return self.entries.get(sheet, ())

    @cached_property
    def by_id(self) -> dict[str, dict[str, Entry]]:
        """Sheet: id: the first row that has it."""
        return {sheet: _first_by_id(entries) for sheet, entries in self.entries.items()}

    @cached_property
    def names(self) -> dict[str, dict[str, str]]:
        """Sheet: id: name, of everything that can be referred to."""
        names = {
            sheet: {key: entry["name"] or "" for key, entry in entries.items()} for sheet, entries in self.by_id.items()
        }
        if not self["bodies"]:
            names["bodies"] = {body.id: body.name for body in self.shipped}
        return names

    def known(self, reference: Reference) -> dict[str, str]:
        """Id: name, of all that a column may refer to."""
        return {key: name for sheet in reference.sheets for key, name in self.names.get(sheet, {}).items()}

    def knows(self, reference: Reference) -> bool:
        """Whether the ids that a column refers to are there to compare with; a missing sheet was reported before."""
        return all(self._has_ids(sheet) for sheet in reference.sheets)

    def without_id(self, sheet: str) -> int:
        """How many rows of a sheet have an id that is missing, unreadable or another row's; each is an error."""
        return len(self[sheet]) - len(self.by_id.get(sheet, {}))

    def _has_ids(self, name: str) -> bool:
        sheet, table = find_sheet(name), self.tables.get(name)
        if table is None:
            return not (sheet and sheet.needed)
        if sheet is UNITS and not table.records:
            return False
        return table.has("id") or not table.filled


def _first_by_id(entries: tuple[Entry, ...]) -> dict[str, Entry]:
    first: dict[str, Entry] = {}
    for entry in entries:
        if entry["id"]:
            first.setdefault(entry["id"], entry)
    return first
