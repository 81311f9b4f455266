"""The field for a scenario's name. Nothing that is typed into it is cut: what is too long is refused in words."""

from __future__ import annotations

import streamlit as st

from orgplan.app.words import desk as words
from orgplan.scenarios import NAME, one_line
from orgplan.text import Language


def name_field(label: str, name: str, key: str, language: Language, example: str = "") -> str:
    """What was typed, on one line, with its limit below it or what is wrong with it."""
    typed = one_line(st.text_input(label, value=name, placeholder=example, key=key))
    if fault := name_fault(typed, language):
        st.error(fault, icon=":material/block:")
    else:
        st.caption(words.NAME_LIMIT[language].format(NAME))
    return typed


def name_fault(name: str, language: Language) -> str:
    """Why this name cannot be kept; empty where it can."""
    if not name:
        return words.NAME_MISSING[language]
    return words.NAME_TOO_LONG[language].format(len(name), NAME) if len(name) > NAME else ""
