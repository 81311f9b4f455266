"""A row of cells under their canonical columns, still knowing what the user called everything."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from orgplan.ingest.cells import Cell, excerpt
from orgplan.ingest.columns import Sheet
from orgplan.ingest.sources import Names
from orgplan.model.findings import Place


@dataclass(frozen=True)
class Record:
    """A row, its filled cells by canonical column."""

    names: Names
    row: int | None
    cells: Mapping[str, Cell]
    rows: Mapping[str, int] = field(default_factory=dict)
    """Where the cells of one record stand in different rows."""

    def place(self, column: str = "") -> Place:
        return Place(
            file=self.names.file,
            sheet=self.names.sheet,
            row=self.rows.get(column, self.row),
            column=self.names.heading(column),
            value=excerpt(self.cells.get(column)),
        )


@dataclass(frozen=True)
class Table:
    sheet: Sheet
    names: Names
    records: tuple[Record, ...]
    filled: bool = False
    """There are rows, whether or not any cell of them could be told."""

    def has(self, column: str) -> bool:
        return column in self.names.columns
