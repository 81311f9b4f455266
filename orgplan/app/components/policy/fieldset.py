"""The settings of one rule, goal or table side by side, and the way back to the usual."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from orgplan.app import words
from orgplan.app.forms import fields, show_field
from orgplan.app.plain import plain
from orgplan.app.rulebook import Entry
from orgplan.app.ruling import faults, on_reset, on_value
from orgplan.app.words import policy as said
from orgplan.model.findings import Finding
from orgplan.text import Language

WIDTH = 172
"""Of a field, in pixels: room for the longest label."""


def show_fields(entry: Entry, names: Iterable[str], language: Language) -> None:
    """One field a setting; each change is recorded at once."""
    for field in fields(entry.usual, names):
        key = f"set-{entry.code}-{field.name}"
        value = field.number(getattr(entry.settings, field.name))
        fault = _fault(faults().get(key), language)
        with st.container(width=WIDTH, gap=None, key=f"field-{entry.code}-{field.name}"):
            show_field(field, value, key, language, on_value, (entry.code, field.name, key), not entry.on, fault)


def show_reset(entry: Entry, language: Language) -> None:
    """Only where there is something to undo."""
    if entry.touched:
        st.button(
            said.RESET[language],
            key=f"reset-{entry.code}",
            type="tertiary",
            icon=":material/settings_backup_restore:",
            help=plain(said.RESET_HELP[language].format(entry.title[language])),
            on_click=on_reset,
            args=(entry.code,),
        )


def _fault(finding: Finding | None, language: Language) -> str:
    if finding is None:
        return ""
    expected = finding.expected[language] if finding.expected else ""
    tail = f" {words.EXPECTED[language]}{words.COLON[language]}{expected}" if expected else ""
    return plain(finding.message[language] + tail)
