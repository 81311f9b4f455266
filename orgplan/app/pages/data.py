"""The data page: every sheet as a table to type into, and beside it what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from orgplan.app import desk
from orgplan.app.address import remembered
from orgplan.app.components.file_notes import keep_notes, show_notes
from orgplan.app.components.findings import show_findings
from orgplan.app.components.sheet_editor import forget, locate, replaced, show_sheet
from orgplan.app.components.sheet_problems import Problem, counts, marked, problems_in, show_problems
from orgplan.app.components.unit_form import show_unit_form
from orgplan.app.components.upload import upload_box
from orgplan.app.desk import Desk
from orgplan.app.empty import needed
from orgplan.app.language import current
from orgplan.app.words import data as words
from orgplan.ingest import sheets_of, shipped_bodies, workbook_of
from orgplan.ingest.columns import Sheet
from orgplan.ingest.retyped import typed_rows
from orgplan.ingest.sheets import BODIES, SHEETS, UNITS, find_sheet
from orgplan.ingest.workbook import MIME
from orgplan.text import Language

SHEET_KEY = "sheet"
_CSS = Path(__file__).parents[1] / "data.css"
_BESIDE, _HIGH = 330, 500
"""Width and height of the list of problems, in pixels."""
_UPLOADS = "data-uploads"


def page() -> None:
    language = current()
    open_now = needed()
    st.html(_CSS)
    problems = problems_in(open_now.case.findings)
    _head(open_now, problems, language)
    with st.container():  # its own place: what comes and goes in it moves nothing below
        show_notes(open_now, language)
    sheet = _choose(open_now, problems, language)
    here = [problem for problem in problems if problem.sheet in (sheet.name, "")]
    with st.container():
        if sheet is BODIES and not open_now.sheets.get(BODIES.name):
            _offer_catalogue(language)
    with st.container(horizontal=True, wrap=False, key="sheet-row"):
        with st.container(key="sheet-place"):
            show_sheet(open_now, sheet, problems, language)
        if here:
            with st.container(width=_BESIDE, key="sheet-problems", gap="xsmall", height=_HIGH, border=False):
                st.markdown(f"**{words.FOUND[language]}** :gray[{len(here)}]")
                show_problems(sheet, here, language, locate)


# --- head ------------------------------------------------------------------------------------------------------------


def _head(open_now: Desk, problems: tuple[Problem, ...], language: Language) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="data-head", gap="small"):
        with st.container(gap=None, width="stretch"):
            st.markdown(f"### {words.TITLE[language]}")
            st.caption(words.SUBTITLE[language])
        with st.container(horizontal=True, vertical_alignment="center", gap="small", width="content"):
            _state(problems, language)
        st.download_button(
            words.DOWNLOAD[language],
            data=lambda: workbook_of(open_now.sheets, language),
            file_name=words.FILE[language].format(_file_stem(open_now)),
            mime=MIME,
            key="download-data",
            help=words.DOWNLOAD_HELP[language],
            icon=":material/download:",
            on_click="ignore",
        )
        with st.popover(  # its key closes it once the file is in
            words.REPLACE[language],
            icon=":material/upload_file:",
            help=words.REPLACE_HELP[language],
            key=f"replace-place-{st.session_state.get(_UPLOADS, 0)}",
        ):
            _replace(language)


def _state(problems: tuple[Problem, ...], language: Language) -> None:
    """Whether it can be solved, said in words beside the colour."""
    wrong = sum(problem.wrong for problem in problems)
    noted = len(problems) - wrong
    parts = [f":orange-badge[△ {words.WARNINGS[language].format(noted)}]"] if noted else []
    if wrong:
        parts.insert(0, f":red-badge[■ {words.ERRORS[language].format(wrong)} · {words.ERRORS_NEXT[language]}]")
    else:
        parts.insert(0, f":green-badge[:material/check: {words.CLEAN[language]}]")
    st.markdown(" ".join(parts), width="content")
    if not wrong:
        st.button(
            words.TO_PLAN[language],
            key="to-plan",
            type="primary",
            icon=":material/arrow_forward:",
            on_click=desk.go,
            args=("plan",),
        )


def _file_stem(open_now: Desk) -> str:
    """A name that every file system takes."""
    return "".join(char for char in open_now.scenario.town if char.isalnum() or char in "（）()-_ ")[:60] or "data"


def _replace(language: Language) -> None:
    st.caption(words.REPLACE_HELP[language])
    turn = st.session_state.get(_UPLOADS, 0)
    file = upload_box(words.REPLACE[language], f"replace-{turn}", language)
    if file is None:
        return
    sheets, findings = sheets_of(file.name, file.getvalue())
    if sheets is None:
        show_findings(findings, language)
        return
    name = Path(file.name).name
    st.session_state[_UPLOADS] = turn + 1
    forget()
    desk.record(words.REPLACED.filled(name), sheets=sheets)
    keep_notes(name, findings)
    st.rerun()


# --- sheets ----------------------------------------------------------------------------------------------------------


def _choose(open_now: Desk, problems: tuple[Problem, ...], language: Language) -> Sheet:
    """The sheet asked for, else the first with an error, else that of the units."""
    found = counts(problems)
    names = [sheet.name for sheet in SHEETS]
    first = next((name for name in names if found[name, True]), UNITS.name)
    titles = {
        sheet.name: marked(sheet.title[language], _rows(open_now, sheet), found, sheet.name, language)
        for sheet in SHEETS
    }
    st.session_state.setdefault(SHEET_KEY, remembered(SHEET_KEY, names, first))
    with st.container(key="sheets", horizontal=True, vertical_alignment="center", gap="small"):
        chosen = st.segmented_control(
            words.SHEET[language],
            names,
            required=True,
            format_func=titles.__getitem__,
            key=SHEET_KEY,
            label_visibility="collapsed",
        )
        if chosen == UNITS.name:
            popover = st.popover(  # its key closes it once the unit is in
                words.NEW_UNIT[language],
                icon=":material/add_business:",
                type="tertiary",
                key=f"new-unit-{open_now.version.id}",
            )
            with popover.container(key="new-unit-place"):
                st.caption(words.NEW_UNIT_HELP[language])
                show_unit_form(open_now, language)
    sheet = find_sheet(chosen or first) or UNITS
    st.query_params[SHEET_KEY] = sheet.name
    return sheet


def _rows(open_now: Desk, sheet: Sheet) -> int:
    """Filled ones; of the town, the items filled in."""
    least = 2 if sheet.keyed else 1
    return sum(len(row) >= least for row in open_now.sheets.get(sheet.name, []))


def _offer_catalogue(language: Language) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="catalogue"):
        st.caption(words.CATALOGUE[language], width="stretch")
        st.button(words.COPY_CATALOGUE[language], key="copy-catalogue", icon=":material/content_copy:", on_click=_copy)


def _copy() -> None:
    open_now = desk.opened()
    if open_now is not None:
        rows = typed_rows(BODIES, shipped_bodies())
        desk.record(words.COPIED, sheets=replaced(open_now.sheets, BODIES.name, rows))
