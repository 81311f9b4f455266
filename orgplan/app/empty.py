"""What a page shows where there is nothing to show yet: what is missing, and the button that leads there."""

from __future__ import annotations

import streamlit as st

from orgplan.app import desk
from orgplan.app.desk import Desk
from orgplan.app.language import current
from orgplan.app.plain import plain
from orgplan.app.visitor import visitor
from orgplan.app.words import desk as words
from orgplan.model.findings import errors
from orgplan.text import Text


def needed() -> Desk:
    """The open scenario; without one the page ends here."""
    open_now = desk.opened()
    if open_now is None:
        _nothing()
        st.stop()
    return open_now


def _nothing() -> None:
    """No scenario at all, or one that was deleted: its owner can take it back here."""
    gone, language = desk.deleted_here(), current()
    if gone is None:
        instead(words.EMPTY, words.EMPTY_NEXT, words.TO_START, "start")
        return
    if gone.owner != visitor():
        instead(words.DELETED_HERE, words.DELETED_BY_OTHER, words.TO_START, "start", plain(gone.name))
        return
    with st.container(key="empty", border=True, horizontal_alignment="center"):
        st.markdown(f"#### {words.DELETED_HERE[language]}")
        st.markdown(words.DELETED_HERE_NEXT[language].format(plain(gone.name)))
        with st.container(horizontal=True, horizontal_alignment="center", gap="small"):
            st.button(
                words.UNDELETE[language],
                key="undelete-here",
                type="primary",
                on_click=desk.undelete_here,
                args=(gone.id,),
            )
            st.button(words.TO_START[language], key="to-start", on_click=desk.go, args=("start",))


def needed_town() -> Desk:
    """The open scenario with data that can be read; otherwise the page ends here."""
    open_now = needed()
    if open_now.town is None:
        count = len(errors(open_now.case.findings))
        instead(words.NO_TOWN, words.NO_TOWN_NEXT, words.TO_DATA, "data", count)
        st.stop()
    return open_now


def needed_plan() -> Desk:
    """The open scenario with a plan that can be judged; otherwise the page ends here."""
    open_now = needed_town()
    if open_now.report is None:
        instead(words.NO_PLAN, words.NO_PLAN_NEXT, words.TO_PLAN, "plan")
        st.stop()
    return open_now


def instead(what: Text, next_step: Text, label: Text, page: str, *details: object) -> None:
    """What is missing, what to do, and the button to the page where it is done; details go into the second."""
    language = current()
    with st.container(key="empty", border=True, horizontal_alignment="center"):
        st.markdown(f"#### {what[language]}")
        st.markdown(next_step[language].format(*details))
        st.button(label[language], key=f"to-{page}", type="primary", on_click=desk.go, args=(page,))
