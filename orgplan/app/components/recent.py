"""Scenarios worked on of late, and by search and pages all older ones: open one, rename it, delete it."""

from __future__ import annotations

import streamlit as st

from orgplan.app import desk
from orgplan.app.clock import when
from orgplan.app.components.name_field import name_fault, name_field
from orgplan.app.components.pager import PAGE, first_page, show_pager, skipped
from orgplan.app.plain import plain
from orgplan.app.visitor import visitor
from orgplan.app.words import start as words
from orgplan.scenarios import Scenario
from orgplan.text import Language

_SHARES = (3.8, 2.2, 1.7, 1.9, 1.1, 1.2, 1.2)
_KEY, _SEARCH = "shelf", "shelf-search"


def show_recent(language: Language) -> None:
    total = desk.on_shelf()
    if not total:
        st.caption(words.RECENT_NONE[language])
        return
    sought = _search(language) if total > PAGE else ""
    total = desk.on_shelf(sought) if sought else total
    if not total:
        st.caption(words.NOT_FOUND[language].format(plain(sought)))
        return
    heads = (words.NAME, words.TOWN, words.WHEN, words.STATE)
    with st.container(key="shelf", gap=None):
        for place, head in zip(st.columns(_SHARES), heads, strict=False):
            place.caption(head[language])
        for number, scenario in enumerate(desk.shelf(PAGE, skipped(_KEY, total), sought)):
            _row(number, scenario, language)
    show_pager(_KEY, total, language)


def _search(language: Language) -> str:
    """Words of the name or the town; a new search begins on its first page."""
    typed = st.text_input(
        words.SEARCH[language],
        key=_SEARCH,
        placeholder=words.SEARCH[language],
        icon=":material/search:",
        label_visibility="collapsed",
        on_change=first_page,
        args=(_KEY,),
    )
    return " ".join(typed.split())


def _row(number: int, scenario: Scenario, language: Language) -> None:
    with st.container(key=f"shelf-row-{number}"):
        places = st.columns(_SHARES, vertical_alignment="center", gap="small")
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
        if scenario.owner != visitor():
            return
        with places[5].popover(words.RENAME[language], width="stretch", type="tertiary", key=f"re-{scenario.id}"):
            _rename(number, scenario, language)
        with places[6].popover(words.DELETE[language], width="stretch", type="tertiary", key=f"de-{scenario.id}"):
            _delete(number, scenario, language)


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
        key = f"rename-to-{number}-{scenario.id}"
        name = name_field(words.RENAME_TO[language], scenario.name, key, language)
        if st.form_submit_button(words.RENAME_DO[language], type="primary") and not name_fault(name, language):
            desk.rename(scenario.id, name)
            st.rerun()


def _delete(number: int, scenario: Scenario, language: Language) -> None:
    """Asked once more, with who else loses sight of it."""
    st.markdown(words.DELETE_ASK[language].format(plain(scenario.name)))
    st.caption((words.DELETE_NEXT if scenario.saved is None else words.DELETE_NEXT_SAVED)[language])
    st.button(
        words.DELETE_DO[language],
        key=f"delete-{number}",
        icon=":material/delete:",
        type="primary",
        on_click=desk.delete,
        args=(scenario.id,),
    )
