"""One cell or sheet out of order, and the finding that must say so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from orgplan.ingest import Loaded
from orgplan.model import Finding
from orgplan.model.vocabulary import Severity

from .sample import Sheets, read, sound

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE


OF_LISTS = {"kin-one-sided", "post-held-twice", "twin-apart", "holds-not-eligible"}
"""They must say which item of the list they mean; other messages need not repeat what the place shows."""


class Cell(NamedTuple):
    """One cell typed wrongly; the finding points at it."""

    sheet: str
    row: int
    column: str
    typed: Any
    code: str
    severity: Severity = ERROR


class Spoilt(NamedTuple):
    """A whole sheet, row or column out of order."""

    what: str
    spoil: Callable[[Sheets], object]
    code: str
    severity: Severity
    sheet: str
    row: int | None = None
    column: str = ""


def without(sheet: str, column: str) -> Callable[[Sheets], None]:
    def spoil(sheets: Sheets) -> None:
        index = sheets[sheet][0].index(column)
        for row in sheets[sheet]:
            del row[index]

    return spoil


def beside(sheet: str, heading: Any, cell: Any) -> Callable[[Sheets], None]:
    """One more column to the right."""

    def spoil(sheets: Sheets) -> None:
        sheets[sheet][0].append(heading)
        sheets[sheet][1].append(cell)

    return spoil


def well_said(loaded: Loaded) -> None:
    """Whatever is found is said once, in both languages, and stands in the way only if it is an error."""
    for finding in loaded.findings:
        assert finding.message.zh.endswith(("。", "？"))
        assert finding.message.en.endswith((".", "?"))
        assert finding.expected is None or (finding.expected.zh and finding.expected.en)
        assert finding.expected is None or "：" not in finding.expected.zh, "the line has a colon already"
        said = finding.place.value if finding.place and finding.code not in OF_LISTS else ""
        assert not said or (f"“{said}”" not in finding.message.zh and f"'{said}'" not in finding.message.en)
    assert (loaded.town is None) == any(finding.severity is ERROR for finding in loaded.findings)


def found(loaded: Loaded, code: str) -> Finding:
    matches = [finding for finding in loaded.findings if finding.code == code]
    assert matches, [(finding.code, finding.message.en) for finding in loaded.findings]
    return matches[0]


def check_cell(case: Cell, row: int | None = None, where: str | None = None) -> None:
    """The finding is in that cell, or elsewhere if `row` or `where` say so."""
    sheets = sound()
    rows = sheets[case.sheet]
    column = 1 if case.sheet == "town" else rows[0].index(case.column)
    rows[case.row - 1][column] = case.typed
    loaded = read(sheets)
    finding = found(loaded, case.code)
    assert finding.severity is case.severity
    assert finding.place is not None
    assert (finding.place.file, finding.place.sheet) == ("town.xlsx", case.sheet)
    assert (finding.place.row, finding.place.column) == (row or case.row, where or case.column)
    assert finding.code in {"repeated-row", "county-only", "staff-not-placed"} or finding.expected is not None
    well_said(loaded)


def check_spoilt(case: Spoilt) -> None:
    sheets = sound()
    case.spoil(sheets)
    loaded = read(sheets)
    findings = [
        (finding.code, finding.severity, finding.place.sheet, finding.place.row, finding.place.column)
        for finding in loaded.findings
        if finding.place
    ]
    assert (case.code, case.severity, case.sheet, case.row, case.column) in findings
    well_said(loaded)
