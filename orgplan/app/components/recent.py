"""Scenarios worked on of late: open one, or give it another name."""

from __future__ import annotations

import streamlit as st

from orgplan.app import desk
from orgplan.app.clock import when
from orgplan.app.plain import plain
from orgplan.app.visitor import visitor
from orgplan.app.words import start as words
from orgplan.scenarios import Scenario
from orgplan.text import Language

_SHARES = (4.2, 2.6, 1.8, 2, 1.2, 1.2)


def show_recent(language: Language) -> None:
    found = desk.shelf()
    if not found:
        st.caption(words.RECENT_NONE[language])
        return
    heads = (words.NAME, words.TOWN, words.WHEN, words.STATE)
    with st.container(key="shelf", gap=None):
        for place, head in zip(st.columns(_SHARES), heads, strict=False):
            place.caption(head[language])
        for number, scenario in enumerate(found):
            _row(number, scenario, language)


def _row(number: int, scenario: Scenario, language: Language) -> None:
    with st.container(key=f"shelf-row-{number}"):
        places = st.columns(_SHARES, vertical_alignment="center")
        places[0].markdown(f"**{plain(scenario.name)}**")
        places[1].markdown(plain(scenario.town))
        places[2].markdown(f":gray[{when(scenario.changed, language)}]")
        places[3].markdown(_state(scenario, language))
        places[4].button(
            words.OPEN[language],
            key=f"recent-open-{number}",
            on_click=_open,
            args=(scenario.id,),
            width="stretch",
            type="secondary",
        )
        if scenario.owner == visitor():
            with places[5].popover(words.RENAME[language], width="stretch", type="tertiary"):
                _rename(number, scenario, language)


def _state(scenario: Scenario, language: Language) -> str:
    if scenario.owner != visitor():
        return f":blue-badge[{words.OTHERS[language]}]"
    if scenario.saved is None:
        return f":gray-badge[{words.DRAFT[language]}]"
    if scenario.saved != scenario.head:
        return f":orange-badge[{words.UNSAVED[language]}]"
    return f":green-badge[{words.SAVED[language]}]"


def _open(scenario: str) -> None:
    if desk.open_scenario(scenario):
        desk.go("plan")


def _rename(number: int, scenario: Scenario, language: Language) -> None:
    with st.form(f"rename-{number}", border=False):
        name = st.text_input(
            words.RENAME_TO[language], value=scenario.name, max_chars=80, key=f"rename-to-{number}-{scenario.id}"
        )
        if st.form_submit_button(words.RENAME_DO[language], type="primary") and name.strip():
            desk.rename(scenario.id, name.strip())
            st.rerun()
