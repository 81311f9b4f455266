"""The pages in the order of the work, and the way from one to another; a page is loaded when it is first shown."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from orgplan.app.astray import NOWHERE
from orgplan.app.desk import GO
from orgplan.app.words import pages as words
from orgplan.text import Language, Text

PAGES: tuple[tuple[str, Text, str], ...] = (
    ("start", words.START, "home"),
    ("data", words.DATA, "table"),
    ("graph", words.GRAPH, "hub"),
    ("policy", words.POLICY, "gavel"),
    ("plan", words.PLAN, "account_tree"),
    ("staffing", words.STAFFING, "groups"),
    ("leadership", words.LEADERSHIP, "badge"),
    ("compare", words.COMPARE, "compare_arrows"),
    ("report", words.REPORT, "description"),
)
"""Name of the module and of the address, title, icon."""


def navigation(language: Language) -> StreamlitPage:
    """The page to show, after a jump that the last run asked for."""
    pages = {
        name: st.Page(
            _drawn(name), title=title[language], url_path=name, icon=f":material/{icon}:", default=name == "start"
        )
        for name, title, icon in PAGES
    }
    pages[NOWHERE] = st.Page(_drawn(NOWHERE), title=words.NOWHERE[language], url_path=NOWHERE, visibility="hidden")
    shown = st.navigation(list(pages.values()), position="top")
    asked = pages.get(st.session_state.get(GO, ""))
    if asked is not None and asked.url_path != shown.url_path:
        # The wish stays until the page is there: a message that the old page still sends would else call it off.
        st.switch_page(asked, query_params=st.query_params.to_dict())
    st.session_state.pop(GO, None)
    return shown


def _drawn(name: str) -> Callable[[], None]:
    def draw() -> None:
        import_module(f"orgplan.app.pages.{name}").page()

    draw.__name__ = name
    return draw
