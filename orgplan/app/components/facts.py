"""Lines of a card: its heading and its labelled facts."""

from __future__ import annotations

import streamlit as st

from orgplan.app import words
from orgplan.app.plain import plain
from orgplan.text import Language, Text


def head(name: str, kind: str = "") -> None:
    st.markdown(f"#### {plain(name)}")
    if kind:
        st.caption(plain(kind))


def fact(label: Text, value: str, language: Language) -> None:
    if value:
        st.markdown(f"**{label[language]}**{words.COLON[language]}{plain(value)}")


def facts(label: Text, values: tuple[str, ...], language: Language) -> None:
    if len(values) == 1:
        fact(label, values[0], language)
    elif values:
        st.markdown(
            "\n".join([f"**{label[language]}**{words.COLON[language]}", "", *(f"- {plain(v)}" for v in values)])
        )
