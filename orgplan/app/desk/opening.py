"""What is open in this tab: the session holds its ids, the address says the same."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from orgplan.app import samples
from orgplan.app.desk.desk import Desk, content, laid, store
from orgplan.app.desk.refusal import FAULTS, finding_of, told
from orgplan.app.desk.speech import say
from orgplan.app.visitor import visitor
from orgplan.app.words import desk as words
from orgplan.ingest import Sheets, sheets_of
from orgplan.model.findings import Finding
from orgplan.model.outcome import Outcome
from orgplan.scenarios import Content, Scenario
from orgplan.text import Text

SCENARIO, VERSION, TOWN = "scenario", "version", "town"
"""Names in the session and, of the first and third, in the address."""


def opened() -> Desk | None:
    """The scenario of this tab, else that of the link; not one that was deleted (see `deleted_here`)."""
    desk = in_hand()
    return None if desk is None or desk.scenario.deleted else desk


def deleted_here() -> Scenario | None:
    """What would lie open in this tab had it not been deleted."""
    key = st.session_state.get(SCENARIO)
    found = store().scenario(key) if key else None
    return found if found is not None and found.deleted else None


def in_hand() -> Desk | None:
    """What lies open in this tab, deleted meanwhile or not."""
    if SCENARIO not in st.session_state and not _linked():
        return None
    st.query_params[SCENARIO] = st.session_state[SCENARIO]
    return laid(st.session_state[SCENARIO], st.session_state[VERSION])


def _linked() -> bool:
    """Follow the address: to a scenario, or to a sample town, of which everyone gets a draft of their own."""
    scenario, town = st.query_params.get(SCENARIO), st.query_params.pop(TOWN, None)
    if scenario is not None:
        return _open(scenario)
    if town not in {folder.name for folder in samples.sample_towns()}:
        return False
    begin_sample(town)
    return True


def read(scenario: str) -> Desk | None:
    """Another scenario, to compare with."""
    found = store().scenario(scenario)
    return None if found is None or found.deleted else laid(found.id, _shown(found))


def shelf(most: int = 12, skip: int = 0, sought: str = "") -> tuple[Scenario, ...]:
    """What this visitor may see: saved scenarios and own drafts, newest first; those that have all the words sought."""
    return store().recent(visitor(), most, skip, sought)


def on_shelf(sought: str = "") -> int:
    """How many they are."""
    return store().count(visitor(), sought)


@told
def open_scenario(scenario: str) -> bool:
    """Lay a scenario on the desk of this tab; `False` where there is none of that id."""
    return _open(scenario)


def _open(scenario: str) -> bool:
    found = store().scenario(scenario)
    if found is None:
        say(words.GONE)
        st.query_params.pop(SCENARIO, None)
        return False
    lay(found.id, _shown(found))
    return True


def _shown(scenario: Scenario) -> str:
    """Its owner sees the last change, others what was saved."""
    return scenario.head if scenario.owner == visitor() else scenario.saved or scenario.head


def lay(scenario: str, version: str) -> None:
    """From now on this version is the open one."""
    st.session_state[SCENARIO], st.session_state[VERSION] = scenario, version
    st.query_params[SCENARIO] = scenario


def put_away(scenario: str) -> None:
    """Nothing lies open in this tab any more where that did."""
    if st.session_state.get(SCENARIO) == scenario:
        del st.session_state[SCENARIO], st.session_state[VERSION]
        st.query_params.pop(SCENARIO, None)


@told
def begin_sample(name: str) -> None:
    """A draft of one's own from a sample town, with the plan that everyone gets."""
    folder = next(folder for folder in samples.sample_towns() if folder.name == name)
    sheets, outcome = samples.solved(folder)
    begin(sheets, _name(sheets, name), words.OPENED_SAMPLE, outcome)


def begin_upload(name: str, data: bytes) -> tuple[Finding, ...]:
    """A draft from an uploaded file, mistakes and all; the findings when there is nothing in it to open."""
    sheets, findings = sheets_of(name, data)
    if sheets is None:
        return findings
    did = words.OPENED_UPLOAD.filled(Path(name).name)
    try:
        begin(sheets, _name(sheets, Path(name).stem), did)
    except FAULTS as error:  # the file lies in its box still: another run would only fail again
        return (finding_of(error),)
    return ()


def begin(sheets: Sheets, name: str, did: Text, outcome: Outcome | None = None) -> None:
    """A draft of one's own from these data; one that has not been touched since is taken up again."""
    new = content(sheets, None, outcome)
    for draft in store().recent(visitor()):
        if draft.saved is None and draft.owner == visitor() and _untouched(draft, new):
            lay(draft.id, draft.head)
            return
    scenario = store().create(new, name=name, town=name, owner=visitor(), did=did)
    lay(scenario.id, scenario.head)


def _untouched(draft: Scenario, new: Content) -> bool:
    head = store().version(draft.head)
    return head is not None and head.parent is None and store().content(head.id) == new


def _name(sheets: Sheets, otherwise: str) -> str:
    rows = {row.get("key"): row.get("value", "") for row in sheets.get("town", [])}
    return rows.get("name") or otherwise
