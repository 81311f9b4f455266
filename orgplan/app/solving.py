"""Solving in view: begun, watched, stopped and put on the desk; the page stays usable meanwhile."""

from __future__ import annotations

import streamlit as st

from orgplan.app import desk, jobs
from orgplan.app.components.curve import curve
from orgplan.app.demands import pin_moves
from orgplan.app.desk import Desk
from orgplan.app.jobs import Job
from orgplan.app.language import current
from orgplan.app.seating import kept
from orgplan.app.words import desk as words
from orgplan.export.verdict import percent
from orgplan.limits import Limits
from orgplan.model.quantities import whole
from orgplan.structure import Groundwork
from orgplan.text import Language

JOBS = "jobs"
"""Of this tab: scenario → the job that solves it, and the version it began from."""
FAILED = "failed"
AT_ONCE = 1.2
"""Seconds for which a fresh solve is awaited without a word: most towns are done by then."""
_EVERY = 0.4
USUAL, LONGER = Limits().seconds, 120.0
"""Time allowed, and that offered where none of it brought a plan."""


def begin(seconds: float = USUAL, *, afresh: bool = False) -> None:
    """Solve the open scenario; moves by hand become pins first, and the rest is disturbed least, but for `afresh`."""
    open_now = desk.opened()
    if open_now is None or open_now.town is None:
        return
    by_hand = open_now.by_hand
    if by_hand:
        did = words.KEPT_MOVES.filled(len(by_hand))
        desk.record(did, sheets=pin_moves(open_now.sheets, Groundwork(open_now.town), by_hand))
        open_now = desk.opened() or open_now
    st.session_state.pop(FAILED, None)
    near = None if afresh or open_now.report is None else open_now.plan
    job = jobs.start(open_now.case, Limits(seconds=seconds), near=near)
    st.session_state.setdefault(JOBS, {})[open_now.scenario.id] = (job.id, open_now.version.id)
    job.wait(AT_ONCE)


def watched(open_now: Desk) -> Job | None:
    """The solve of this scenario that this tab has begun, until its result is on the desk."""
    key, _ = st.session_state.get(JOBS, {}).get(open_now.scenario.id, ("", ""))
    return jobs.get(key)


def carry(scenario: str) -> None:
    """What is solved for a scenario goes on for the copy that is open now: the original is again what it was."""
    entry, open_now = st.session_state.get(JOBS, {}).pop(scenario, None), desk.opened()
    if entry is not None and open_now is not None:
        st.session_state[JOBS][open_now.scenario.id] = (entry[0], open_now.version.id)


def collect() -> None:
    """Put a finished solve on the desk, on whatever page its result comes in."""
    open_now = desk.opened()
    job = watched(open_now) if open_now else None
    if open_now is None or job is None or job.running:
        return
    if desk.REFUSED in st.session_state:  # said first; the next run tries again
        return
    _, began = st.session_state[JOBS][open_now.scenario.id]
    _put(open_now, job, began)
    del st.session_state[JOBS][open_now.scenario.id]


def _put(open_now: Desk, job: Job, began: str) -> None:
    """What was changed while it solved is not lost: it is the version before, and that is said."""
    outcome = job.outcome
    moved = desk.store().content(began).plan != desk.store().content(open_now.version.id).plan
    if outcome is None:
        st.session_state[FAILED] = open_now.version.id
        return
    if outcome.plan is None or outcome.report is None:
        desk.record(words.SOLVED_NOTHING, outcome=outcome)
        desk.say(words.SOLVED_NOTHING_SAID)
    else:
        plan = kept(open_now, outcome)
        figures = f"{whole(outcome.report.objective):,}", len(outcome.report.bodies)
        desk.record(words.SOLVED.filled(*figures), plan=plan or outcome.plan, outcome=outcome)
        if plan != outcome.plan:
            desk.say(words.SEATS_GIVEN_UP if plan is None else words.SEATS_KEPT)
        if moved:
            desk.say(words.MOVED_MEANWHILE)


def broke_off(open_now: Desk) -> bool:
    """Whether the last solve of this very version ended in a fault of the program."""
    return bool(st.session_state.get(FAILED) == open_now.version.id)


def show_solving(open_now: Desk) -> bool:
    """What the running solve has found so far; whether there is one."""
    if broke_off(open_now):
        st.error(words.CRASHED[current()], icon=":material/error:")
    job = watched(open_now)
    if job is None or not job.running:
        return False
    _watch(job.id)
    return True


@st.fragment(run_every=_EVERY)
def _watch(key: str) -> None:
    job, language = jobs.get(key), current()
    if job is None or not job.running:
        st.rerun()
        return
    with st.container(border=True, key="solving"):
        left, right = st.columns([3, 2], vertical_alignment="center")
        left.markdown(f"**{_said(job, language)}**")
        left.caption(words.ELAPSED[language].format(f"{job.seconds:.1f}", f"{job.limits.seconds:g}"))
        if job.cancelled:
            left.markdown(words.CANCELLING[language])
        else:
            stop = words.CANCEL if _has_plan(job) else words.CANCEL_EMPTY
            left.button(stop[language], key="cancel", icon=":material/stop_circle:", on_click=job.cancel)
        if drawn := curve(job.progress, words.CURVE[language]):
            right.html(drawn)


def _has_plan(job: Job) -> bool:
    return bool(job.progress) and job.progress[-1].objective is not None


def _said(job: Job, language: Language) -> str:
    if job.begun is None:
        return words.WAITING[language].format(jobs.jobs().ahead(job))
    if not job.progress:
        return words.BUILDING[language]
    last = job.progress[-1]
    if last.objective is None:
        return words.NO_INCUMBENT[language]
    best, bound = f"{whole(last.objective):,}", f"{whole(last.bound):,}"
    return words.INCUMBENT[language].format(best, bound, percent(last.gap))
