"""Staffing: load, establishment, assumptions, hall and team, powers, services, stationed units, people."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import cast

import streamlit as st

from orgplan.app.address import remember, remembered
from orgplan.app.components.staffing import (
    hall,
    ledger,
    load,
    people,
    powers,
    purchases,
    retirement,
    stationed,
    team,
    what_if,
)
from orgplan.app.components.staffing.section import Section
from orgplan.app.empty import needed_plan
from orgplan.app.language import current
from orgplan.app.plain import plain
from orgplan.app.solving import show_solving
from orgplan.app.words import desk as desk_words
from orgplan.app.words import staffing as words
from orgplan.text import Language

KEY = "section"
"""Name of the choice in the session and the address."""
_CSS = Path(__file__).parents[1] / "staffing.css"
SECTIONS: Mapping[str, Callable[[Section], None]] = {
    "load": load.show,
    "ledger": ledger.show,
    "what-if": what_if.show,
    "hall": hall.show,
    "team": team.show,
    "powers": powers.show,
    "purchases": purchases.show,
    "stationed": stationed.show,
    "people": people.show,
    "retirement": retirement.show,
}


def page() -> None:
    language = current()
    open_now = needed_plan()
    section = Section(open_now, language)
    st.html(_CSS)
    st.markdown(f"### {words.TITLE[language].format(plain(section.town.name))}")
    with st.container():
        show_solving(open_now)
    with st.container():
        if open_now.stale:
            st.warning(desk_words.STALE[language], icon=":material/update:")
    with st.container(key="staffing"):
        SECTIONS[_chosen(language)](section)


def _chosen(language: Language) -> str:
    options = list(SECTIONS)
    st.session_state.setdefault(KEY, remembered(KEY, options, "load"))
    return cast(
        "str",
        st.segmented_control(
            words.SECTION[language],
            options,
            required=True,
            format_func=lambda option: words.SECTIONS[option][language],
            key=KEY,
            on_change=remember,
            args=(KEY,),
            label_visibility="collapsed",
        ),
    )
