"""Where a step or a page has failed: what is the matter and what to do, in place of a traceback."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from orgplan.app import desk
from orgplan.app.desk import FAULTS, REFUSED, finding_of
from orgplan.app.language import current
from orgplan.app.plain import plain
from orgplan.app.words import desk as desk_words
from orgplan.app.words import trouble as words
from orgplan.model.findings import Finding
from orgplan.text import Text


@contextmanager
def told_here(place: str) -> Iterator[None]:
    """Instead of the rest of this part of the page; what comes after it is drawn all the same."""
    try:
        yield
    except FAULTS as error:
        with st.container(key=f"trouble-{place}"):
            _tell(words.NOT_SHOWN, finding_of(error))
            with st.container(horizontal=True, gap="small"):
                st.button(words.RETRY[current()], key=f"retry-{place}", icon=":material/refresh:", type="primary")
                if place != "start":
                    st.button(desk_words.TO_START[current()], key="leave", on_click=desk.go, args=("start",))


def show_refused() -> None:
    """What the last run could not do."""
    for finding in st.session_state.pop(REFUSED, []):
        _tell(words.NOT_DONE, finding)


def _tell(what: Text, finding: Finding) -> None:
    language = current()
    st.error(f"**{what[language]}**\n\n{plain(finding.message[language])}", icon=":material/block:")
