"""Chinese or English: by the browser at first, then as chosen; the choice is part of the address."""

from __future__ import annotations

from typing import cast, get_args

import streamlit as st

from orgplan.app import words
from orgplan.app.address import remember, remembered
from orgplan.text import Language

KEY = "lang"
_LANGUAGES: tuple[Language, ...] = get_args(Language)


def of_browser(locale: str | None) -> Language:
    """English for those who say so; the tool's home is Chinese."""
    return "en" if (locale or "").lower().startswith("en") else "zh"


def current() -> Language:
    """The language in force: switched to, else of the address, else of the browser."""
    usual = remembered(KEY, _LANGUAGES, of_browser(st.context.locale))
    chosen = st.session_state.get(KEY, usual)
    return cast("Language", chosen if chosen in _LANGUAGES else usual)


def switch() -> None:
    """The switch in the page's head."""
    with st.container(key="language-switch"):
        st.segmented_control(
            words.LANGUAGE[current()],
            _LANGUAGES,
            default=current(),
            required=True,
            format_func=words.LANGUAGE_NAMES.__getitem__,
            key=KEY,
            on_change=remember,
            args=(KEY,),
            label_visibility="collapsed",
        )
