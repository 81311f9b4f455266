"""Where everything came from, for whoever must answer for a figure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from orgplan.ingest.sheets import find_sheet
from orgplan.model.findings import Finding, Place
from orgplan.model.organisation import Town
from orgplan.text import Language

CHINESE = re.compile("[\u3400-\u9fff]")


def spoken(words: Iterable[str]) -> Language:
    """The language that these headings or titles are in."""
    return "zh" if any(map(CHINESE.search, words)) else "en"


@dataclass(frozen=True)
class Names:
    """A sheet and its columns as the user wrote them."""

    file: str
    sheet: str
    columns: Mapping[str, str] = field(default_factory=dict)
    """Canonical name: as written."""
    language: Language = "en"
    """In which the sheet is written; names what is not there."""

    def heading(self, column: str) -> str:
        """The column as the user calls it, or would."""
        sheet = find_sheet(self.sheet)
        known = sheet.by_name.get(column) if sheet else None
        return self.columns.get(column, known.title[self.language] if known else column)


@dataclass(frozen=True)
class Sources:
    """Where each row came from."""

    file: str
    rows: Mapping[str, tuple[int, ...]]
    """Sheet: Excel row number of the i-th record; of `town`, of its i-th key as the contract has them (0 = absent)."""
    digests: Mapping[str, str]
    """File name: sha256 of its bytes."""
    names: Mapping[str, Names] = field(default_factory=dict)

    def place(self, sheet: str, index: int, column: str = "", value: str = "") -> Place:
        """The place of a record, or of one cell of it; of a key of the town whatever the index."""
        names = self.names.get(sheet, Names(self.file, sheet))
        table = find_sheet(sheet)
        if table and table.keyed and column in table.by_name:
            index = list(table.by_name).index(column)
        rows = self.rows.get(sheet, ())
        row = rows[index] if 0 <= index < len(rows) else 0
        return Place(file=names.file, sheet=names.sheet, row=row or None, column=names.heading(column), value=value)


@dataclass(frozen=True)
class Loaded:
    """What a file gave: a town, or the reasons why not, and always everything worth saying."""

    town: Town | None
    """`None` when any finding is an error."""
    findings: tuple[Finding, ...]
    sources: Sources
