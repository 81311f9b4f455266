"""The bar above every page but the first: which scenario is open, what was last done, undo, save, versions."""

from __future__ import annotations

import streamlit as st

from orgplan.app import desk
from orgplan.app.clock import when
from orgplan.app.components.name_field import name_fault, name_field
from orgplan.app.desk import SAID, Desk
from orgplan.app.language import current
from orgplan.app.plain import plain
from orgplan.app.solving import carry
from orgplan.app.trouble import show_refused
from orgplan.app.words import desk as said
from orgplan.text import Language

_SHOWN = 30
"""Versions listed."""
_SAVES = "saves"
"""How often something was saved in this tab: part of the popover's key, which so closes it."""


def show_bar(page: str) -> None:
    """Also speaks what the last run had to say."""
    for text in st.session_state.pop(SAID, []):
        st.toast(plain(text), icon=":material/info:", duration="long")
    with st.container():
        show_refused()
    if page in ("", "start"):
        return
    open_now = desk.opened()
    if open_now is None:
        return
    language = current()
    with st.container(horizontal=True, vertical_alignment="center", key="bar", gap="small"):
        name, state = plain(open_now.scenario.name), _state(open_now, language)
        st.markdown(f"**{name}** &nbsp; :gray[{state}]", width="stretch")
        _history(open_now, language)
        _save(open_now, language)
        _versions(open_now, language)


def _state(open_now: Desk, language: Language) -> str:
    number = open_now.version.number
    if not open_now.own:
        return said.READ_ONLY[language]
    if open_now.scenario.saved is None:
        return said.DRAFT[language]
    text = said.SAVED if open_now.scenario.saved == open_now.version.id else said.UNSAVED
    return text[language].format(number)


def _history(open_now: Desk, language: Language) -> None:
    store, head = desk.store(), open_now.version.id
    backward = open_now.own and store.before(head)
    forward = open_now.own and store.after(head)
    undo_help = said.UNDO_HELP[language].format(open_now.version.did[language])
    st.button(
        said.UNDO[language],
        icon=":material/undo:",
        key="undo",
        disabled=not backward,
        on_click=desk.undo,
        help=plain(undo_help) if backward else said.NOTHING_TO_UNDO[language],
        type="tertiary",
    )
    st.button(
        said.REDO[language],
        icon=":material/redo:",
        key="redo",
        disabled=not forward,
        on_click=desk.redo,
        help=said.REDO_HELP[language],
        type="tertiary",
    )


def _save(open_now: Desk, language: Language) -> None:
    with st.popover(
        said.SAVE[language],
        icon=":material/save:",
        type="tertiary",
        help=said.SAVE_HELP[language],
        key=f"save-{st.session_state.get(_SAVES, 0)}",
    ):
        name = name_field(
            said.SAVE_AS[language],
            open_now.scenario.name,
            f"save-name-{open_now.scenario.id}",
            language,
            said.SAVE_AS_EXAMPLE[language],
        )
        sound = not name_fault(name, language)
        left, right = st.columns(2)
        if left.button(said.SAVE[language], key="save-now", type="primary", width="stretch") and sound:
            desk.save(name)
            _saved()
        if right.button(said.BRANCH[language], key="branch-now", width="stretch") and sound:
            desk.save_as(desk.copy_name(name) if name == open_now.scenario.name else name)
            carry(open_now.scenario.id)
            _saved()
        st.caption(said.BRANCH_HELP[language])
        st.caption(said.LINK_HELP[language])


def _saved() -> None:
    st.session_state[_SAVES] = st.session_state.get(_SAVES, 0) + 1
    st.rerun()


def _versions(open_now: Desk, language: Language) -> None:
    with st.popover(said.VERSIONS[language], icon=":material/history:", type="tertiary", width="content"):
        for version in desk.store().versions(open_now.scenario.id)[:_SHOWN]:
            row = st.container(horizontal=True, vertical_alignment="center", gap="small")
            number, did = said.VERSION[language].format(version.number), plain(version.did[language])
            row.markdown(f"**{number}** {did} :gray[{when(version.at, language)}]", width="stretch")
            if version.id == open_now.version.id:
                row.badge(said.VERSION_NOW[language])
            else:
                row.button(
                    said.RESTORE[language], key=f"restore-{version.id}", on_click=desk.restore, args=(version.id,)
                )
