"""What there is to know or to mend, worst first, each with its clause and its place in the input."""

from __future__ import annotations

from pathlib import PurePath

import streamlit as st

from orgplan.app import words
from orgplan.app.plain import capital, plain
from orgplan.app.samples import SOURCE
from orgplan.ingest.sheets import find_sheet
from orgplan.model.findings import Finding, Place
from orgplan.model.vocabulary import Severity
from orgplan.text import Language

_ORDER = tuple(Severity)
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "orange", Severity.NOTE: "blue"}
_SHOWN = 12


def sorted_out(
    checked: tuple[Finding, ...], noticed: tuple[Finding, ...]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """What the checker says, with the places that the reader of the data knows, and what only the reader says."""
    places = {(finding.code, finding.subjects): finding.place for finding in noticed}
    said = {(finding.code, finding.subjects) for finding in checked}
    located = tuple(
        finding if finding.place else finding.model_copy(update={"place": places.get((finding.code, finding.subjects))})
        for finding in checked
    )
    return located, tuple(finding for finding in noticed if (finding.code, finding.subjects) not in said)


def show_findings(findings: tuple[Finding, ...], language: Language) -> None:
    """The list; a long one keeps its tail folded, an empty one says that it is empty."""
    if not findings:
        st.markdown(f":green[:material/check_circle:] {words.NO_FINDINGS[language]}")
        return
    ordered = sorted(findings, key=lambda finding: _ORDER.index(finding.severity))
    _list(ordered[:_SHOWN], language)
    if len(ordered) > _SHOWN:
        with st.expander(words.MORE[language].format(len(ordered) - _SHOWN)):
            _list(ordered[_SHOWN:], language)


def place_of(place: Place, language: Language) -> str:
    """File, sheet, row and column, as far as known, by their titles; in a file also as it spells them.

    What lies on the desk is no file of anybody's, and its spelling is the program's own.
    """
    file = "" if place.file == SOURCE else place.file
    sheet = find_sheet(place.sheet)
    column = sheet.find(place.column) if sheet else None
    row = words.ROW[language].format(place.row) if place.row is not None else ""
    value = f"“{place.value}”" if place.value else ""
    sheet_said = _titled(place.sheet, sheet.title[language] if sheet else "", file, language)
    column_said = _titled(place.column, column.title[language] if column else "", file, language)
    return " › ".join(part for part in (file, sheet_said, row, column_said, value) if part)


def _titled(written: str, title: str, file: str, language: Language) -> str:
    """The title; beside it what the reader will see in the file, where that is something else."""
    if not title or not written:
        return written
    same = not file or written.casefold() == title.casefold() or written == PurePath(file).stem
    return title if same else words.BRACKETED[language].format(title, written)


def _list(findings: list[Finding], language: Language) -> None:
    for finding in findings:
        with st.container(border=True, gap=None):
            badge = f":{_COLOURS[finding.severity]}-badge[{capital(finding.severity.text[language])}]"
            st.markdown(f"{badge} {plain(finding.message[language])}")
            notes = _notes(finding, language)
            if notes:
                st.caption("　".join(notes))


def _notes(finding: Finding, language: Language) -> list[str]:
    colon = words.COLON[language]
    notes = []
    if finding.expected:
        notes.append(f"{words.EXPECTED[language]}{colon}{plain(finding.expected[language])}")
    if finding.source:
        notes.append(f"{words.CLAUSE[language]}{colon}{plain(finding.source[language])}")
    if finding.place and (place := place_of(finding.place, language)):
        notes.append(f"{words.PLACE[language]}{colon}{plain(place)}")
    return notes
