"""Chinese or English: by the browser at first, then as chosen; the choice is part of the address."""

from __future__ import annotations

from typing import get_args

import streamlit as st

from orgplan.app import words
from orgplan.text import Language

KEY = "lang"
_LANGUAGES: tuple[Language, ...] = get_args(Language)


def of_browser(locale: str | None) -> Language:
    """English for those who say so; the tool's home is Chinese."""
    return "en" if (locale or "").lower().startswith("en") else "zh"


def current() -> Language:
    """The language in force; the switch stands before every page."""
    chosen = st.session_state.get(KEY)
    return chosen if chosen in _LANGUAGES else of_browser(st.context.locale)


def switch() -> None:
    """The switch in the page's head."""
    with st.container(key="language-switch"):
        st.segmented_control(
            words.LANGUAGE[current()],
            _LANGUAGES,
            default=of_browser(st.context.locale),
            required=True,
            format_func=lambda language: words.LANGUAGE_NAMES[language],
            key=KEY,
            label_visibility="collapsed",
            bind="query-params",
            persist_state="session",
        )
