"""One trial solve of this tab: what would be the best under another demand; the open plan stays as it is."""

from __future__ import annotations

import streamlit as st

from orgplan.app import jobs, words
from orgplan.app.components.scoreboard import signed
from orgplan.app.language import current
from orgplan.app.plain import plain
from orgplan.app.words import plan as said
from orgplan.limits import Limits
from orgplan.model.outcome import Report
from orgplan.run import Case
from orgplan.text import Language, Text

_TRIAL = "trial"
"""Session state: the job and what it is of."""
_SECONDS = 10
_AT_ONCE = 1.0


def begin(case: Case, *of: str) -> None:
    """Solve it beside the open plan; `of` names what is tried, the version of the plan first."""
    job = jobs.start(case, Limits(seconds=_SECONDS))
    st.session_state[_TRIAL] = (job.id, *of)
    job.wait(_AT_ONCE)


def show_trial(report: Report, found: Text, not_found: Text, language: Language, *of: str) -> None:
    """Total and change against the open plan, as `found` says them; nothing unless just this was tried last."""
    key, *last = st.session_state.get(_TRIAL, ("",))
    job = jobs.get(key) if last == [*of] else None
    if job is None:
        return
    if job.running:
        _await(job.id)
    elif job.outcome is None or job.outcome.objective is None:
        st.caption(not_found[language])
    else:
        total = words.HOURS[language].format(f"{round(job.outcome.objective):,}")
        st.markdown(plain(found[language].format(total, signed(job.outcome.objective - report.objective))))


@st.fragment(run_every=0.5)
def _await(key: str) -> None:
    job = jobs.get(key)
    if job is None or not job.running:
        st.rerun()
    st.caption(said.OPTIMISING[current()])
