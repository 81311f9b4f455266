"""What lies on a planner's desk: one version of a scenario, as read and judged."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import streamlit as st
from pydantic import ValidationError

from orgplan.app import samples
from orgplan.app.visitor import visitor
from orgplan.app.words import trouble as words
from orgplan.evaluate.compare import Move, moves
from orgplan.ingest import Sheets, json_of, sheets_of_json
from orgplan.ingest.faults import Refused
from orgplan.ingest.typed import check_size
from orgplan.model.findings import Finding
from orgplan.model.organisation import Town
from orgplan.model.outcome import Outcome, Report
from orgplan.model.plan import Plan
from orgplan.model.vocabulary import Severity
from orgplan.run import Case, evaluate, open_sheets, outdated
from orgplan.scenarios import Content, Scenario, Store, StoreError, Version


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
        return self.outcome is not None and outdated(self.case, self.outcome)

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


def laid(scenario: str, version: str) -> Desk | None:
    """That version of that scenario; `None` where there is none of that id."""
    found, at = store().scenario(scenario), store().version(version)
    if found is None or at is None:
        return None
    kept = store().content(version)
    try:
        plan = Plan.model_validate_json(kept.plan) if kept.plan else None
        outcome = Outcome.model_validate_json(kept.outcome) if kept.outcome else None
        return Desk(found, at, sheets_of_json(kept.data), _case(kept.data), plan, outcome)
    except (Refused, ValidationError) as error:
        raise _unreadable(found, at) from error


def _unreadable(scenario: Scenario, version: Version) -> StoreError:
    message = words.UNREADABLE.filled(scenario.name, version.number)
    return StoreError(Finding(code="version-unreadable", severity=Severity.ERROR, message=message))


@st.cache_resource(max_entries=32, show_spinner=False)
def _case(data: str) -> Case:
    """Read once for everyone who holds the same data."""
    return open_sheets(samples.SOURCE, sheets_of_json(data))


@st.cache_resource(max_entries=128, show_spinner=False)
def _judged(data: str, plan: str) -> Report | tuple[Finding, ...]:
    return evaluate(_case(data), Plan.model_validate_json(plan))


def content(sheets: Sheets, plan: Plan | None, outcome: Outcome | None) -> Content:
    """The report is left out: it follows from data and plan, and is always made anew.

    More than could be read again is `Refused`.
    """
    data = json_of(sheets)
    check_size(sheets, data)
    bare = outcome.model_copy(update={"report": None}) if outcome else None
    held = plan or (outcome.plan if outcome else None)
    return Content(
        data=data,
        plan=held.model_dump_json(by_alias=True) if held else None,
        outcome=bare.model_dump_json(by_alias=True) if bare else None,
    )
