"""Workbooks that planners upload on their journeys: one with mistakes, one very big, one with names that bite."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from benchmarks.towns import free_town, synthetic_town
from orgplan.app.components.sheet_table import FIRST_ROW
from orgplan.ingest import sheets_of_folder, workbook_of, write_excel
from orgplan.ingest.columns import Sheet
from orgplan.ingest.sheets import FUNCTIONS, UNITS
from orgplan.model import Town
from orgplan.shipped import DATA
from orgplan.text import Language, Text


@dataclass(frozen=True)
class Mistake:
    """A cell that a planner mistyped."""

    of: Sheet
    at: int
    """Row of the data, from 0."""
    name: str
    typed: str
    mended: Text

    @property
    def sheet(self) -> Text:
        return self.of.title

    @property
    def column(self) -> Text:
        return self.of.by_name[self.name].title

    @property
    def row(self) -> int:
        """As the workbook counts."""
        return self.at + FIRST_ROW


MENDED = (
    Mistake(UNITS, 4, "kind", "党委机够", Text("政府", "government")),
    Mistake(FUNCTIONS, 10, "hours", "三千", Text("3000", "3000")),
    Mistake(FUNCTIONS, 30, "unit", "U99", Text("U10", "U10")),
)


def spoiled(folder: Path, language: Language) -> Path:
    """合隆镇 with three mistakes."""
    sheets, _ = sheets_of_folder(DATA / "helong")
    assert sheets
    for mistake in MENDED:
        sheets[mistake.of.name][mistake.at][mistake.name] = mistake.typed
    return _written(folder / "town.xlsx", workbook_of(sheets, language))


def big(folder: Path) -> Path:
    """300 units, solved to the end within seconds."""
    return _workbook(folder / "big.xlsx", synthetic_town(300, 1))


def stubborn(folder: Path) -> Path:
    """Forty units that keep the solver busy as long as it may."""
    return _workbook(folder / "stubborn.xlsx", free_town(40, 1))


def _workbook(path: Path, town: Town) -> Path:
    write_excel(town, path)
    return path


SCRIPT = "<img src=x onerror=alert(1)>"
PICTURE = "![](http://example.org/x.png)"
FORMULA = "=cmd|' /C calc'!A0"
LONG = (
    "县委县政府关于进一步深化乡镇和街道机构改革统筹推进基层治理体系"
    "和治理能力现代化工作领导小组办公室驻镇综合协调联络服务中心"
)
HOSTILE = (SCRIPT, PICTURE, FORMULA, LONG)
NAMED = (0, 1, 2, 7)
"""Rows that bear these names, from 0; their units are all for the plan to place."""


def hostile(folder: Path) -> Path:
    """合隆镇 of which some units, leaders and functions bear such names."""
    sheets, _ = sheets_of_folder(DATA / "helong")
    assert sheets
    for name in ("units", "functions", "leaders"):
        for at, text in zip(NAMED, HOSTILE, strict=True):
            sheets[name][at]["name"] = text
    return _written(folder / "hostile.xlsx", workbook_of(sheets, "zh"))


def _written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path
