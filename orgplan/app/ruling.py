"""What is done on the page of rules and goals: each change is checked, and kept as a version of the scenario."""

from __future__ import annotations

import streamlit as st

from orgplan.app import desk, rulebook, solving
from orgplan.app.forms import Field, fields, typed
from orgplan.app.presets import applied
from orgplan.app.rulebook import Entry, entries
from orgplan.app.words import policy as words
from orgplan.ingest import Sheets
from orgplan.model.findings import Finding
from orgplan.model.vocabulary import Strength, TownKind
from orgplan.text import Text

FAULTS = "policy-faults"
"""Session state: field → what was wrong with what was typed there last."""


def on_strength(code: str, key: str) -> None:
    """The switch of a rule; a click on the choice that holds lets go of it, and means nothing."""
    chosen = st.session_state.get(key)
    if chosen is not None:
        _strengthen(code, Strength(chosen))


def on_switch(code: str, key: str) -> None:
    """Whether a goal counts, or a table is made."""
    of = _entry(code)[1].of
    _strengthen(code, rulebook.usual_strength(of) if st.session_state[key] else Strength.OFF)


def _strengthen(code: str, strength: Strength) -> None:
    sheets, entry = _entry(code)
    if strength is not entry.strength:
        new, _ = rulebook.changed(sheets, entry, strength)
        desk.record(_filled(words.SET_STRENGTH, entry.title, strength.text), sheets=new)


def on_value(code: str, name: str, key: str) -> None:
    """A value out of bounds changes nothing: it stays in its field with what is wrong with it."""
    sheets, entry = _entry(code)
    field = fields(entry.usual, (name,))[0]
    value = typed(field, key)
    new, findings = rulebook.changed(sheets, entry, values={name: value})
    if findings:
        faults()[key] = findings[0]
        return
    faults().pop(key, None)
    if value != rulebook.text(getattr(entry.settings, name)):
        desk.record(_filled(words.SET_VALUE, entry.title, _bare(field), Text(value, value)), sheets=new)


def on_reset(code: str) -> None:
    sheets, entry = _entry(code)
    faults().clear()
    desk.record(_filled(words.SET_USUAL, entry.title), sheets=rulebook.restored(sheets, entry))


def on_reset_all() -> None:
    open_now = desk.opened()
    if open_now is not None:
        faults().clear()
        desk.record(words.RESET_ALL_DID, sheets=rulebook.all_restored(open_now.sheets))


def on_preset(kind: TownKind, solve: bool) -> None:
    open_now = desk.opened()
    if open_now is None:
        return
    faults().clear()
    sheets = applied(open_now.sheets, kind, entries(open_now.case.policy))
    if sheets != open_now.sheets:
        desk.record(_filled(words.APPLIED, kind.text), sheets=sheets)
    if solve:
        solving.begin()


def faults() -> dict[str, Finding]:
    """Of this tab."""
    found: dict[str, Finding] = st.session_state.setdefault(FAULTS, {})
    return found


def _entry(code: str) -> tuple[Sheets, Entry]:
    """As it is at the moment of the click."""
    open_now = desk.opened()
    if open_now is None:
        raise LookupError("the page of rules needs an open scenario")
    return open_now.sheets, entries(open_now.case.policy)[code]


def _bare(field: Field) -> Text:
    """Its label without the unit."""
    return Text(field.label.zh.partition("(")[0].strip(), field.label.en.partition("(")[0].strip())


def _filled(sentence: Text, *parts: Text) -> Text:
    return Text(
        sentence.zh.format(*(part.zh for part in parts)),
        sentence.en.format(*(part.en for part in parts)),
    )
