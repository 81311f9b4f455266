"""One trial solve of this tab: what would be the best under another demand; the open plan stays as it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import streamlit as st

from orgplan.app import jobs, words
from orgplan.app.components.scoreboard import signed
from orgplan.app.components.verdict import standing_of
from orgplan.app.desk import Desk
from orgplan.app.jobs import Job
from orgplan.app.language import current
from orgplan.app.plain import plain
from orgplan.app.words import desk as desk_words
from orgplan.app.words import plan as said
from orgplan.export.verdict import Standing
from orgplan.limits import Limits
from orgplan.model.outcome import Outcome, Report
from orgplan.model.quantities import whole
from orgplan.model.vocabulary import Status
from orgplan.run import Case
from orgplan.text import Language, Text

_TRIAL = "trial"
"""Session state: the job and what it is of."""
_SECONDS = 10
_AT_ONCE = 1.0


@dataclass(frozen=True)
class Said:
    """What is said of a trial that is over."""

    found: Text
    """Filled with the total, its change and how sure it is."""
    impossible: Text
    """Where it is proven that there is none."""


def begin(case: Case, *of: str) -> None:
    """Solve it beside the open plan; `of` names what is tried, the version of the plan first."""
    job = jobs.start(case, Limits(seconds=_SECONDS))
    st.session_state[_TRIAL] = (job.id, *of)
    job.wait(_AT_ONCE)


def show_trial(open_now: Desk, texts: Said, language: Language, *of: str) -> None:
    """Total and change against the open plan; nothing unless just this was tried last."""
    key, *last = st.session_state.get(_TRIAL, ("",))
    job = jobs.get(key) if last == [*of] else None
    if job is None:
        return
    if job.running:
        _await(job.id)
    elif job.outcome is None or job.outcome.objective is None:
        st.caption(without_plan(job, texts)[language])
    elif open_now.report is not None:
        st.markdown(plain(found(job.outcome, open_now.report, texts, language)))
        if parts := [said.DIFFERENCE_OF[part][language] for part in contained(standing_of(open_now, open_now.report))]:
            st.caption(said.DIFFERENCE[language].format(words.SEMICOLON[language].join(parts)))


def found(outcome: Outcome, report: Report, texts: Said, language: Language) -> str:
    """As both are shown, so that the change is that of the figures."""
    total, now = whole(outcome.objective or 0), whole(report.objective)
    sure = said.TRIED_PROVEN if outcome.status is Status.OPTIMAL else said.TRIED_BEST
    return texts.found[language].format(words.HOURS[language].format(f"{total:,}"), signed(total - now), sure[language])


def without_plan(job: Job, texts: Said) -> Text:
    """Only a proof says that there is none; time that was up or a fault says nothing of the kind."""
    if job.outcome is None:
        return said.TRIED_NOTHING if job.failure is None else job.failure.message
    if job.outcome.status is Status.INFEASIBLE:
        return texts.impossible
    if job.outcome.status is Status.STOPPED:
        return said.TRIED_STOPPED.filled(f"{job.limits.seconds:g}")
    return said.TRIED_NOTHING


def contained(standing: Standing) -> Iterator[str]:
    """What sets the open plan apart from the best, beside the demand that is tried."""
    if standing.stale:
        yield "stale"
    if standing.by_hand:
        yield "by-hand"
    if standing.outcome is None:
        return
    if standing.near:
        yield "near"
    if standing.outcome.status is not Status.OPTIMAL:
        yield "unproven"


@st.fragment(run_every=0.5)
def _await(key: str) -> None:
    job, language = jobs.get(key), current()
    if job is None or not job.running:
        st.rerun()
        return
    waiting = job.begun is None
    st.caption((desk_words.WAITING.filled(jobs.jobs().ahead(job)) if waiting else said.OPTIMISING)[language])
