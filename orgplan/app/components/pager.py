"""A long list by pages: each is drawn as quickly as the first, however many there are."""

from __future__ import annotations

import streamlit as st

from orgplan.app.words import start as words
from orgplan.text import Language

PAGE = 12
"""Rows of a page."""


def skipped(key: str, total: int) -> int:
    """How many rows stand before the page that this list shows; never beyond its last one."""
    last = max(total - 1, 0) // PAGE
    st.session_state[_at(key)] = at = min(st.session_state.get(_at(key), 0), last)
    return int(at) * PAGE


def show_pager(key: str, total: int, language: Language) -> None:
    """Below the rows; nothing where all fit on one page."""
    if total <= PAGE:
        return
    skip = skipped(key, total)
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"{key}-pager"):
        shown = words.SHOWN[language].format(f"{skip + 1:,}", f"{min(skip + PAGE, total):,}", f"{total:,}")
        st.caption(shown, width="content")
        _step(key, -1, words.NEWER[language], "chevron_left", disabled=skip == 0)
        _step(key, 1, words.OLDER[language], "chevron_right", disabled=skip + PAGE >= total)


def first_page(key: str) -> None:
    """Back to the beginning of a list that holds something else now."""
    st.session_state.pop(_at(key), None)


def _step(key: str, by: int, label: str, icon: str, *, disabled: bool) -> None:
    st.button(
        label,
        key=f"{key}-{'older' if by > 0 else 'newer'}",
        icon=f":material/{icon}:",
        type="tertiary",
        disabled=disabled,
        on_click=_turn,
        args=(key, by),
    )


def _turn(key: str, by: int) -> None:
    st.session_state[_at(key)] = max(st.session_state.get(_at(key), 0) + by, 0)


def _at(key: str) -> str:
    return f"{key}-page"
