"""What lies on the planner's desk: the open scenario, as read and judged. Session state holds its ids only."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, cast

import streamlit as st

from orgplan.app import samples
from orgplan.app.language import current
from orgplan.app.visitor import visitor
from orgplan.app.words import desk as words
from orgplan.evaluate.compare import Move, moves
from orgplan.ingest import Sheets, json_of, sheets_of, sheets_of_json
from orgplan.model.findings import Finding
from orgplan.model.organisation import Town
from orgplan.model.outcome import Outcome, Report
from orgplan.model.plan import Plan
from orgplan.run import Case, evaluate, open_sheets
from orgplan.scenarios import Content, HeadMoved, Scenario, Store, Version
from orgplan.text import Text

SCENARIO, VERSION, TOWN, GO, SAID = "scenario", "version", "town", "go-to", "said"
"""Names in the session and, of the first and third, in the address."""
_SAME: Any = object()
"""For what a new version takes over from the one before it."""


@dataclass(frozen=True)
class Desk:
    """One version of a scenario: its data, the plan in hand, and how the last solve ended."""

    scenario: Scenario
    version: Version
    sheets: Sheets
    case: Case
    plan: Plan | None
    outcome: Outcome | None
    """Without its report: what is judged is the plan in hand."""

    @property
    def town(self) -> Town | None:
        """`None` where the data has errors."""
        return self.case.town

    @cached_property
    def judged(self) -> Report | tuple[Finding, ...] | None:
        """The independent report on the plan in hand, or what makes it no plan of the data as they are now."""
        if self.plan is None or self.town is None:
            return None
        return _judged(json_of(self.sheets), self.plan.model_dump_json(by_alias=True))

    @property
    def report(self) -> Report | None:
        return self.judged if isinstance(self.judged, Report) else None

    @cached_property
    def solved(self) -> Report | None:
        """The report on the plan as the last solve left it, under the data and prices as they are now."""
        plan = self.outcome.plan if self.outcome else None
        if plan is None or self.town is None:
            return None
        judged = _judged(json_of(self.sheets), plan.model_dump_json(by_alias=True))
        return judged if isinstance(judged, Report) else None

    @property
    def stale(self) -> bool:
        """Whether the data or the rules have changed since the last solve."""
        return self.outcome is not None and self.outcome.recipe.inputs != dict(self.case.inputs)

    @property
    def by_hand(self) -> tuple[Move, ...]:
        """What the planner has put elsewhere since the last solve."""
        solved = self.outcome.plan if self.outcome else None
        return moves(solved, self.plan) if solved and self.plan else ()

    @property
    def own(self) -> bool:
        """Whether changes go into this scenario; those to another's are branched off."""
        return self.scenario.owner == visitor()


@st.cache_resource
def store() -> Store:
    """One for the whole server; it is safe to use from every thread."""
    return Store()


# --- what is open ----------------------------------------------------------------------------------------------------


def opened() -> Desk | None:
    """The scenario of this tab, else that of the link."""
    if SCENARIO not in st.session_state and not _linked():
        return None
    st.query_params[SCENARIO] = st.session_state[SCENARIO]
    return _laid(st.session_state[SCENARIO], st.session_state[VERSION])


def _linked() -> bool:
    """Follow the address: to a scenario, or to a sample town, of which everyone gets a draft of their own."""
    scenario, town = st.query_params.get(SCENARIO), st.query_params.pop(TOWN, None)
    if scenario is not None:
        return open_scenario(scenario)
    if town not in {folder.name for folder in samples.sample_towns()}:
        return False
    begin_sample(town)
    return True


def read(scenario: str) -> Desk | None:
    """Another scenario, to compare with."""
    found = store().scenario(scenario)
    return None if found is None else _laid(found.id, _shown(found))


def shelf() -> tuple[Scenario, ...]:
    """What this visitor may see: saved scenarios and own drafts, newest first."""
    return store().recent(visitor())


def open_scenario(scenario: str) -> bool:
    """Lay a scenario on the desk of this tab; `False` where there is none of that id."""
    found = store().scenario(scenario)
    if found is None:
        say(words.GONE)
        st.query_params.pop(SCENARIO, None)
        return False
    _lay(found.id, _shown(found))
    return True


def _shown(scenario: Scenario) -> str:
    """Its owner sees the last change, others what was saved."""
    return scenario.head if scenario.owner == visitor() else scenario.saved or scenario.head


def _lay(scenario: str, version: str) -> None:
    st.session_state[SCENARIO], st.session_state[VERSION] = scenario, version
    st.query_params[SCENARIO] = scenario


def _laid(scenario: str, version: str) -> Desk | None:
    found, at = store().scenario(scenario), store().version(version)
    if found is None or at is None:
        return None
    content = store().content(version)
    plan = Plan.model_validate_json(content.plan) if content.plan else None
    outcome = Outcome.model_validate_json(content.outcome) if content.outcome else None
    return Desk(found, at, sheets_of_json(content.data), _case(content.data), plan, outcome)


@st.cache_resource(max_entries=32, show_spinner=False)
def _case(data: str) -> Case:
    """Read once for everyone who holds the same data."""
    return open_sheets(samples.SOURCE, sheets_of_json(data))


@st.cache_resource(max_entries=128, show_spinner=False)
def _judged(data: str, plan: str) -> Report | tuple[Finding, ...]:
    return evaluate(_case(data), Plan.model_validate_json(plan))


# --- what is begun ---------------------------------------------------------------------------------------------------


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
    did = Text(*(words.OPENED_UPLOAD[language].format(Path(name).name) for language in ("zh", "en")))
    begin(sheets, _name(sheets, Path(name).stem), did)
    return ()


def begin(sheets: Sheets, name: str, did: Text, outcome: Outcome | None = None) -> None:
    scenario = store().create(_content(sheets, None, outcome), name=name, town=name, owner=visitor(), did=did)
    _lay(scenario.id, scenario.head)


def _name(sheets: Sheets, otherwise: str) -> str:
    rows = {row.get("key"): row.get("value", "") for row in sheets.get("town", [])}
    return rows.get("name") or otherwise


# --- what is done ----------------------------------------------------------------------------------------------------


def record(did: Text, *, sheets: Sheets = _SAME, plan: Plan | None = _SAME, outcome: Outcome | None = _SAME) -> None:
    """Append a version: what is not given stays. A change that cannot go into the scenario is branched off."""
    desk = cast("Desk", opened())
    content = _content(
        desk.sheets if sheets is _SAME else sheets,
        desk.plan if plan is _SAME else plan,
        desk.outcome if outcome is _SAME else outcome,
    )
    if not desk.own:
        _branch_with(desk, content, did, words.NOT_YOURS)
        return
    try:
        version = store().append(desk.scenario.id, desk.version.id, content, did)
    except HeadMoved:
        _branch_with(desk, content, did, words.MOVED_ELSEWHERE)
        return
    _lay(desk.scenario.id, version.id)


def _branch_with(desk: Desk, content: Content, did: Text, why: Text) -> None:
    name = words.BRANCH_NAME[current()].format(desk.scenario.name)
    copy = store().branch(desk.version.id, name=name, owner=visitor(), did=_branched(desk))
    version = store().append(copy.id, copy.head, content, did)
    _lay(copy.id, version.id)
    say(why, name)


def branch(name: str, sheets: Sheets | None = None, outcome: Outcome | None = None) -> None:
    """A new draft from the open version, with other data and their outcome where given; it is then the open one."""
    desk = cast("Desk", opened())
    copy = store().branch(desk.version.id, name=name, owner=visitor(), did=_branched(desk))
    _lay(copy.id, copy.head)
    if sheets is not None:
        plan = outcome.plan if outcome and outcome.plan else desk.plan
        record(_branched(desk), sheets=sheets, plan=plan, outcome=outcome or desk.outcome)


def _branched(desk: Desk) -> Text:
    return Text(*(words.BRANCHED[language].format(desk.scenario.name) for language in ("zh", "en")))


def rename(scenario: str, name: str) -> None:
    store().rename(scenario, name)


def save(name: str) -> None:
    """Under a name, for others to see: the version in hand."""
    desk = cast("Desk", opened())
    if not desk.own:
        branch(name)
        desk = cast("Desk", opened())
    store().rename(desk.scenario.id, name)
    store().save(desk.scenario.id, desk.version.id)


def undo() -> None:
    _step(store().undo)


def redo() -> None:
    _step(store().redo)


def _step(step: Any) -> None:
    desk = cast("Desk", opened())
    try:
        version = step(desk.scenario.id, desk.version.id)
    except HeadMoved:
        open_scenario(desk.scenario.id)
        return
    if version is not None:
        _lay(desk.scenario.id, version.id)


def restore(version: str) -> None:
    """An old version's content as the newest."""
    desk, old = cast("Desk", opened()), store().version(version)
    if old is None:
        return
    did = Text(*(words.RESTORED[language].format(old.number) for language in ("zh", "en")))
    content = store().content(version)
    if desk.own and desk.scenario.head == desk.version.id:
        _lay(desk.scenario.id, store().append(desk.scenario.id, desk.version.id, content, did).id)
    else:
        _branch_with(desk, content, did, words.NOT_YOURS)


def _content(sheets: Sheets, plan: Plan | None, outcome: Outcome | None) -> Content:
    """The report is left out: it follows from data and plan, and is always made anew."""
    bare = outcome.model_copy(update={"report": None}) if outcome else None
    held = plan or (outcome.plan if outcome else None)
    return Content(
        data=json_of(sheets),
        plan=held.model_dump_json(by_alias=True) if held else None,
        outcome=bare.model_dump_json(by_alias=True) if bare else None,
    )


# --- what is said and where one goes ---------------------------------------------------------------------------------


def say(text: Text, *details: object) -> None:
    """A passing word, shown with the next drawing of the page."""
    st.session_state.setdefault(SAID, []).append(text[current()].format(*details))


def go(page: str) -> None:
    """Another page, with the next run; may be called from a callback."""
    st.session_state[GO] = page
