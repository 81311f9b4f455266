"""What is done to the open scenario: every change is a new version, kept at once; nothing is ever overwritten."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from orgplan.app.desk.desk import Desk, content, store
from orgplan.app.desk.opening import in_hand, lay, open_scenario
from orgplan.app.desk.refusal import told
from orgplan.app.desk.speech import say
from orgplan.app.language import current
from orgplan.app.visitor import visitor
from orgplan.app.words import desk as words
from orgplan.ingest import Sheets
from orgplan.model.outcome import Outcome
from orgplan.model.plan import Plan
from orgplan.scenarios import Content, HeadMoved, Version, shortened
from orgplan.text import Text

_SAME: Any = object()
"""For what a new version takes over from the one before it."""


@told
def record(did: Text, *, sheets: Sheets = _SAME, plan: Plan | None = _SAME, outcome: Outcome | None = _SAME) -> None:
    """Append a version: what is not given stays. A change that cannot go into the scenario is branched off."""
    desk = _in_hand()
    new = content(
        desk.sheets if sheets is _SAME else sheets,
        desk.plan if plan is _SAME else plan,
        desk.outcome if outcome is _SAME else outcome,
    )
    _keep(desk, new, did)


def _keep(desk: Desk, new: Content, did: Text) -> None:
    """After the open version where that is the planner's own head, else in a branch of it."""
    if not desk.own or desk.scenario.deleted:
        _branch_with(desk, new, did, words.DELETED_MEANWHILE if desk.scenario.deleted else words.NOT_YOURS)
        return
    try:
        version = store().append(desk.scenario.id, desk.version.id, new, did)
    except HeadMoved:
        _branch_with(desk, new, did, words.MOVED_ELSEWHERE)
        return
    lay(desk.scenario.id, version.id)


def _in_hand() -> Desk:
    """The open scenario, deleted meanwhile or not; without it, as when its file was taken away, nothing is done."""
    desk = in_hand()
    if desk is None:
        say(words.GONE)
        st.rerun()
    return desk


def _branch_with(desk: Desk, new: Content, did: Text, why: Text) -> None:
    name = copy_name(desk.scenario.name)
    copy = store().branch(desk.version.id, name=name, owner=visitor(), did=_branched(desk))
    version = store().append(copy.id, copy.head, new, did)
    lay(copy.id, version.id)
    say(why, name)


@told
def branch(name: str, sheets: Sheets | None = None, outcome: Outcome | None = None) -> None:
    """A new draft from the open version, with other data and their outcome where given; it is then the open one."""
    desk = _in_hand()
    copy = store().branch(desk.version.id, name=name, owner=visitor(), did=_branched(desk))
    lay(copy.id, copy.head)
    if sheets is not None:
        plan = outcome.plan if outcome and outcome.plan else desk.plan
        record(_branched(desk), sheets=sheets, plan=plan, outcome=outcome or desk.outcome)


@told
def save_as(name: str) -> None:
    """What is in hand goes into a new draft; one's own original is again as it was saved, as in an office program."""
    original = _in_hand()
    branch(name)
    if not original.own or original.scenario.saved == original.version.id:
        return
    if original.scenario.saved is None:
        say(words.ORIGINAL_TOO, original.scenario.name)
        return
    try:
        version = store().revert(original.scenario.id, original.version.id)
    except HeadMoved:  # what another window made of it stays in it
        say(words.ORIGINAL_MOVED, original.scenario.name)
        return
    if version is not None:
        say(words.ORIGINAL_AS_SAVED, original.scenario.name, version.number)


def copy_name(name: str) -> str:
    """Of a copy that nobody has named."""
    return shortened(name, words.BRANCH_NAME[current()].format(""))


def _branched(desk: Desk) -> Text:
    return words.BRANCHED.filled(desk.scenario.name)


@told
def rename(scenario: str, name: str) -> None:
    """One's own; another's stays as it is called."""
    found = store().scenario(scenario)
    if found is not None and found.owner == visitor():
        store().rename(scenario, name)


@told
def save(name: str) -> None:
    """Under a name, for others to see: the version in hand."""
    desk = _in_hand()
    if not desk.own or desk.scenario.deleted:
        branch(name)
        desk = _in_hand()
    store().rename(desk.scenario.id, name)
    store().save(desk.scenario.id, desk.version.id)


@told
def undo() -> None:
    _step(store().undo)


@told
def redo() -> None:
    _step(store().redo)


def _step(step: Callable[[str, str], Version | None]) -> None:
    desk = _in_hand()
    if not desk.own:
        return
    try:
        version = step(desk.scenario.id, desk.version.id)
    except HeadMoved:
        open_scenario(desk.scenario.id)
        say(words.MOVED_ON)
        return
    if version is not None:
        lay(desk.scenario.id, version.id)


@told
def restore(version: str) -> None:
    """An old version's content as the newest."""
    desk, old = _in_hand(), store().version(version)
    if old is None:
        return
    _keep(desk, store().content(version), words.RESTORED.filled(old.number))
