"""What reading a file had to say that the data, once read, says no more: unknown sheets and columns, rows of totals."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from orgplan.app import desk
from orgplan.app.components.findings import show_findings
from orgplan.app.desk import Desk
from orgplan.app.plain import plain
from orgplan.app.words import data as words
from orgplan.model.findings import Finding
from orgplan.text import Language

NOTES = "file-notes"


def keep_notes(name: str, findings: tuple[Finding, ...]) -> None:
    """Of the file that the open scenario has just been read from."""
    open_now = desk.opened()
    if open_now is None:
        return
    known = {finding.code for finding in open_now.case.findings}
    notes = tuple(finding for finding in findings if finding.code not in known)
    st.session_state[NOTES] = {"scenario": open_now.scenario.id, "name": Path(name).name, "notes": notes}
    if notes:
        desk.say(words.FILE_NOTES_SAID, Path(name).name, len(notes))


def show_notes(open_now: Desk, language: Language) -> None:
    """Folded; nothing where there is nothing to say."""
    kept = st.session_state.get(NOTES)
    if not kept or kept["scenario"] != open_now.scenario.id or not kept["notes"]:
        return
    label = words.FILE_NOTES[language].format(plain(kept["name"]), len(kept["notes"]))
    with st.expander(label, icon=":material/info:", key="file-notes"):
        show_findings(kept["notes"], language)
