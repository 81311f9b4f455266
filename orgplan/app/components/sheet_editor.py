"""A sheet on the screen, typed into in place: each change becomes a version of the open scenario."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import streamlit as st

from orgplan.app import desk
from orgplan.app.components import sheet_table as tables
from orgplan.app.components.sheet_columns import columns, pinned, widths
from orgplan.app.components.sheet_problems import Problem, by_row
from orgplan.app.components.sheet_table import FIRST_ROW, KEY, MEANING, NUMBER, PROBLEM
from orgplan.app.desk import Desk
from orgplan.app.words import data as words
from orgplan.ingest import Sheets
from orgplan.ingest.columns import Sheet
from orgplan.ingest.sheets import find_sheet
from orgplan.ingest.typed import Row, in_order
from orgplan.text import Language, Text

ROW_HEIGHT, HEIGHT = 35, 458
"""Of a row and of the table, in pixels."""
TURN, LOCATED = "data-turn", "data-located"
"""Session state: counts what must make the table forget its ticks; the cell to show."""
_STYLED = 2_000
"""Rows up to which problems are coloured too."""
_locator = st.components.v2.component(
    "orgplan.locate",
    html="<span></span>\n",
    js=(Path(__file__).parent / "locate.js").read_text(encoding="utf-8"),
)


def show_sheet(open_now: Desk, sheet: Sheet, problems: Iterable[Problem], language: Language) -> None:
    """The table, what can be done to ticked rows, and the frame around a cell that was asked for."""
    rows = open_now.sheets.get(sheet.name, [])
    said = by_row(sheet, problems, language)
    key = f"rows-{sheet.name}-{language}-{open_now.scenario.id}-{st.session_state.get(TURN, 0)}"
    with st.container(key="sheet-table", gap=None):
        st.data_editor(
            _coloured(tables.table(sheet, rows, said, language)),
            key=key,
            height=HEIGHT,
            row_height=ROW_HEIGHT,
            num_rows="fixed",  # else Streamlit would draw the table anew, from its top, after every change
            hide_index=True,
            column_order=list(widths(sheet, language, bool(said))),
            disabled=[NUMBER, PROBLEM, KEY, MEANING],
            column_config=columns(sheet, open_now.sheets, language, bool(said)),
            on_change=_typed,
            args=(key, sheet.name),
            placeholder="",
            alt=words.TABLE_LABEL[language].format(sheet.title[language]),
        )
    _show_located(sheet, language, bool(said))
    _show_row_actions(sheet, key, language)


def _coloured(frame: Any) -> Any:
    """Colour beside the marks, also while there are none: a plain table would be another one to Streamlit.

    Streamlit colours no cells that can be typed into.
    """
    return frame if len(frame) > _STYLED else frame.style.map(_colour, subset=[PROBLEM])


def _colour(text: str) -> str:
    if not text:
        return ""
    return "background-color: #fbe9e7; color: #8e1b0e" if "■" in text else "background-color: #fff6df; color: #6b4e00"


# --- what was typed --------------------------------------------------------------------------------------------------


def _typed(key: str, name: str) -> None:
    """Streamlit calls this also when it has taken over what is stored: then nothing is new."""
    open_now, sheet = desk.opened(), find_sheet(name)
    if open_now is None or sheet is None:
        return
    changes = changes_in(key)
    rows = open_now.sheets.get(name, [])
    changed = replaced(open_now.sheets, name, tables.edited(sheet, rows, changes))
    if changed == open_now.sheets:
        return
    numbers = [index + FIRST_ROW for index, cells in changes.items() if any(not c.startswith("#") for c in cells)]
    desk.record(_did(sheet, numbers), sheets=changed)
    if not tables.as_typed(sheet, changed[name], changes):
        forget()


def changes_in(key: str) -> dict[int, dict[str, Any]]:
    """What the browser has that the data has not."""
    state = st.session_state.get(key) or {}
    return {int(index): dict(cells) for index, cells in state.get("edited_rows", {}).items()}


def replaced(sheets: Sheets, name: str, rows: list[Row]) -> Sheets:
    return in_order(sheets | {name: rows})


def _did(sheet: Sheet, numbers: list[int]) -> Text:
    text, detail = (words.CHANGED, numbers[0]) if len(numbers) == 1 else (words.CHANGED_MANY, len(numbers))
    return text.filled(sheet.title, detail)


def forget() -> None:
    """Let the table be drawn anew, without ticks."""
    st.session_state[TURN] = st.session_state.get(TURN, 0) + 1


# --- ticked rows -----------------------------------------------------------------------------------------------------


def _show_row_actions(sheet: Sheet, key: str, language: Language) -> None:
    ticked = tables.chosen(changes_in(key))
    help_text = None if ticked else words.TICK_FIRST[language]
    with st.container(horizontal=True, vertical_alignment="center", key="row-actions", gap="small"):
        st.button(
            (words.DELETE if ticked else words.DELETE_NONE)[language].format(len(ticked)),
            key="delete-rows",
            icon=":material/delete:",
            disabled=not ticked,
            help=help_text,
            on_click=_delete,
            args=(sheet.name, ticked),
            type="tertiary",
        )
        if not sheet.keyed:
            st.button(
                words.INSERT[language],
                key="insert-row",
                icon=":material/add_row_above:",
                disabled=not ticked,
                help=help_text,
                on_click=_insert,
                args=(sheet.name, ticked[0] if ticked else 0),
                type="tertiary",
            )
        st.caption(_hint(sheet, language), width="stretch")


def _hint(sheet: Sheet, language: Language) -> str:
    parts = [sheet.help] if sheet.keyed else [sheet.help, words.REQUIRED, words.SPARE]
    ends = {"zh": "。", "en": "."}
    said = [part[language].rstrip(ends[language]) + ends[language] for part in parts]
    return "".join(said) if language == "zh" else " ".join(said)


def _delete(name: str, gone: tuple[int, ...]) -> None:
    open_now, sheet = desk.opened(), find_sheet(name)
    if open_now is None or sheet is None:
        return
    changed = replaced(open_now.sheets, name, tables.without(open_now.sheets.get(name, []), gone))
    forget()
    if changed != open_now.sheets:
        desk.record(words.DELETED.filled(sheet.title, len(gone)), sheets=changed)


def _insert(name: str, before: int) -> None:
    open_now, sheet = desk.opened(), find_sheet(name)
    if open_now is None or sheet is None:
        return
    changed = replaced(open_now.sheets, name, tables.with_gap(open_now.sheets.get(name, []), before))
    forget()
    if changed != open_now.sheets:
        desk.record(words.INSERTED.filled(sheet.title, before + FIRST_ROW), sheets=changed)


# --- a cell to look at -----------------------------------------------------------------------------------------------


def locate(sheet: str, row: int, column: str) -> None:
    """Show a cell with the next drawing; of the town's keys, the value."""
    turn = st.session_state.get(LOCATED, {}).get("turn", 0) + 1
    st.session_state[LOCATED] = {"sheet": sheet, "row": row, "column": column, "turn": turn}


def _show_located(sheet: Sheet, language: Language, problems: bool) -> None:
    asked = st.session_state.get(LOCATED)
    if asked is None or asked["sheet"] != sheet.name:
        return
    wide, kept = widths(sheet, language, problems), pinned(sheet)
    column = tables.VALUE if sheet.keyed else asked["column"]
    column = column if column in wide else NUMBER
    order = [*kept, *(name for name in wide if name not in kept)]
    data = {
        "turn": asked["turn"],
        "row": asked["row"],
        "left": sum(wide[name] for name in order[: order.index(column)]),
        "width": wide[column],
        "pinned": sum(wide[name] for name in kept),
        "kept": column in kept,
        "height": ROW_HEIGHT,
    }
    _locator(key="locator", data=data)
