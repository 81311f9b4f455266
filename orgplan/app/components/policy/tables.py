"""The tables of the report and the figures they rest on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

import streamlit as st

from orgplan.app import words as common
from orgplan.app.components.policy.fieldset import show_fields, show_reset
from orgplan.app.components.policy.goals import show_switch
from orgplan.app.plain import capital, plain
from orgplan.app.rulebook import Entry
from orgplan.app.words import policy as words
from orgplan.policy import title_of
from orgplan.tables import Table
from orgplan.text import Language

_ACROSS = 4
"""Fields in one line."""


def show_tables(entries: Mapping[str, Entry], language: Language) -> None:
    st.caption(words.TABLES_NOTE[language])
    with st.container(key="tables", gap=None):
        for entry in entries.values():
            if isinstance(entry.of, Table):
                _card(entry, language)


def _card(entry: Entry, language: Language) -> None:
    table = cast("Table[Any, Any]", entry.of)
    with st.container(key=f"{'table' if entry.on else 'off'}-{table.code}", gap="xsmall"):
        with st.container(key=f"at-{table.code}", horizontal=True, vertical_alignment="center", gap="small"):
            with st.container(width="stretch", gap=None, key=f"says-{table.code}"):
                mark = " :blue[:material/edit:]" if entry.touched else ""
                st.markdown(f"**{plain(capital(table.title[language]))}**{mark}")
                st.markdown(f":gray[:small[{plain(_notes(table, entry, language))}]]")
            show_reset(entry, language)
            show_switch(entry, words.TABLE_ON[language])
        for first in range(0, len(entry.names), _ACROSS):
            with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
                show_fields(entry, entry.names[first : first + _ACROSS], language)


def _notes(table: Table[Any, Any], entry: Entry, language: Language) -> str:
    """Its source, and whose values it follows."""
    owners = dict.fromkeys(table.borrowed[name] for name in entry.names if name in table.borrowed)
    follows = common.LISTED[language].join(title_of(code)[language] for code in owners)
    parts = [table.source[language]]
    parts += [words.BORROWED[language].format(follows)] if follows else []
    parts += [] if entry.names else [words.NO_SETTINGS[language]]
    return " · ".join(parts)
