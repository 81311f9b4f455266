"""Findings on the data, sorted by the cell they speak of: for the table's column, and as a list beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import streamlit as st

from orgplan.app.components.sheet_table import FIRST_ROW
from orgplan.app.plain import plain
from orgplan.app.words import data as words
from orgplan.ingest.columns import Sheet
from orgplan.ingest.sheets import find_sheet
from orgplan.model.findings import Finding
from orgplan.model.vocabulary import Severity
from orgplan.text import Language

LISTED = 40
"""Problems shown at a time; nobody mends more in one go."""
_MARKS = {Severity.ERROR: "■", Severity.WARNING: "△", Severity.NOTE: "△"}
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "orange", Severity.NOTE: "blue"}
_ORDER = tuple(Severity)


@dataclass(frozen=True)
class Problem:
    """A finding and the row of the sheet it speaks of, from 0; `None` = the sheet as a whole."""

    finding: Finding
    sheet: str
    """Canonical; empty = the data as a whole."""
    row: int | None
    column: str
    """Canonical; of the town, its key."""

    @property
    def wrong(self) -> bool:
        return self.finding.severity is Severity.ERROR


def problems_in(findings: Iterable[Finding]) -> tuple[Problem, ...]:
    """Errors first, then as the sheets have them."""
    found = [_problem(finding) for finding in findings]
    return tuple(sorted(found, key=lambda problem: _ORDER.index(problem.finding.severity)))


def _problem(finding: Finding) -> Problem:
    place = finding.place
    sheet = find_sheet(place.sheet) if place else None
    if place is None or sheet is None:
        return Problem(finding, "", None, "")
    column = sheet.find(place.column)
    row = None if place.row is None else place.row - FIRST_ROW
    return Problem(finding, sheet.name, row, column.name if column else "")


def counts(problems: Iterable[Problem]) -> Counter[tuple[str, bool]]:
    """By sheet and by whether they are errors."""
    return Counter((problem.sheet, problem.wrong) for problem in problems)


def by_row(sheet: Sheet, problems: Iterable[Problem], language: Language) -> dict[int, str]:
    """What the table says beside each row, with a mark that needs no colour."""
    said: dict[int, list[str]] = {}
    for problem in problems:
        if problem.sheet == sheet.name and problem.row is not None and problem.row >= 0:
            said.setdefault(problem.row, []).append(_short(sheet, problem, language))
    return {row: "  ".join(parts) for row, parts in said.items()}


def _short(sheet: Sheet, problem: Problem, language: Language) -> str:
    mark, message = _MARKS[problem.finding.severity], problem.finding.message[language]
    column = sheet.by_name.get(problem.column)
    if column is None or sheet.keyed:
        return words.ROW_PROBLEM_WHOLE[language].format(mark, message)
    return words.ROW_PROBLEM[language].format(mark, column.title[language], message)


def show_problems(
    sheet: Sheet, problems: Iterable[Problem], language: Language, on_locate: Callable[[str, int, str], None]
) -> None:
    """Each with its place, what stands there, what is expected, and a button that shows the cell."""
    here = list(problems)
    for number, problem in enumerate(here[:LISTED]):
        with st.container(border=True, gap=None, key=f"problem-{number}"):
            with st.container(horizontal=True, vertical_alignment="center", gap="small"):
                st.markdown(_head(sheet, problem, language), width="stretch")
                if problem.row is not None:
                    st.button(
                        words.LOCATE[language],
                        key=f"locate-{number}",
                        help=words.LOCATE_HELP[language],
                        icon=":material/my_location:",
                        type="tertiary",
                        on_click=on_locate,
                        args=(sheet.name, problem.row, problem.column),
                    )
            st.markdown(plain(problem.finding.message[language]))
            if notes := _notes(problem, language):
                st.caption("　".join(notes))
    if len(here) > LISTED:
        st.caption(words.MORE[language].format(len(here) - LISTED))


def _head(sheet: Sheet, problem: Problem, language: Language) -> str:
    severity = problem.finding.severity
    word = (words.ERROR if problem.wrong else words.WARNING)[language]
    badge = f":{_COLOURS[severity]}-badge[{_MARKS[severity]} {word}]"
    return f"{badge} **{plain(place_of(sheet, problem, language))}**"


def place_of(sheet: Sheet, problem: Problem, language: Language) -> str:
    """Row and column, as far as known."""
    column = sheet.by_name.get(problem.column)
    if sheet.keyed:
        return column.title[language] if column else sheet.title[language]
    if problem.row is None:
        return words.AT_COLUMN[language].format(column.title[language]) if column else sheet.title[language]
    number = problem.row + FIRST_ROW
    if column is None:
        return words.AT_ROW[language].format(number)
    return words.AT[language].format(number, column.title[language])


def _notes(problem: Problem, language: Language) -> list[str]:
    finding = problem.finding
    notes = []
    if finding.place and problem.row is not None and problem.column:
        value = finding.place.value
        notes.append(words.TYPED[language].format(plain(value)) if value else words.TYPED_NOTHING[language])
    if finding.expected:
        notes.append(words.EXPECTED[language].format(plain(finding.expected[language])))
    return notes


def marked(title: str, rows: int, found: Mapping[tuple[str, bool], int], sheet: str, language: Language) -> str:
    """A sheet's name with the number of its rows, and of its errors or else its notes."""
    if wrong := found.get((sheet, True), 0):
        return words.TAB_WRONG[language].format(title, rows, wrong)
    if noted := found.get((sheet, False), 0):
        return words.TAB_NOTED[language].format(title, rows, noted)
    return words.TAB[language].format(title, rows)
