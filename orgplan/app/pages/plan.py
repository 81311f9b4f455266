"""The plan: its chart before, after and as changes, the board to adjust it, and the verdict."""

from __future__ import annotations

from typing import Any, cast

import streamlit as st

from orgplan.app import solving, words
from orgplan.app.address import remember, remembered
from orgplan.app.components.board import show_board
from orgplan.app.components.bodies import show_load, show_table
from orgplan.app.components.card import show_card
from orgplan.app.components.chart import collapsed, pick, picked, show_chart
from orgplan.app.components.clash import show_clash
from orgplan.app.components.decisions import has_decisions, show_decisions
from orgplan.app.components.elsewhere import show_elsewhere
from orgplan.app.components.findings import show_findings, sorted_out
from orgplan.app.components.meeting_pins import show_meeting_pins
from orgplan.app.components.operation import sentences, show_operation
from orgplan.app.components.scoreboard import show_scoreboard
from orgplan.app.components.verdict import show_verdict, standing_of
from orgplan.app.desk import Desk
from orgplan.app.empty import needed_town
from orgplan.app.language import current
from orgplan.app.plain import capital, plain
from orgplan.app.planboard import PlanBoard, card_id, key_of, on_mark, on_move
from orgplan.app.words import desk as desk_words
from orgplan.app.words import plan as said
from orgplan.charts.layout import View
from orgplan.charts.organisation import organisation_chart
from orgplan.model.organisation import Town
from orgplan.model.outcome import Report
from orgplan.model.plan import Plan
from orgplan.model.vocabulary import Status
from orgplan.text import Language, Text

CHART_KEY, VIEW_KEY = "organisation", "view"
OPENED_CARD = "opened-card"
"""In the session: the card of the board that was opened last."""
_SIDE = 350


def page() -> None:
    language = current()
    open_now = needed_town()
    town = cast("Town", open_now.town)
    untried = open_now.outcome is None and not solving.broke_off(open_now)
    if untried and solving.watched(open_now) is None:
        solving.begin()
        st.rerun()
    _header(town, language)
    with st.container():  # a place of its own for what comes and goes: so nothing below is drawn anew
        running = solving.show_solving(open_now)
        if open_now.outcome is not None and open_now.outcome.plan is None and not running:
            show_clash(open_now.outcome, language)
            if open_now.report is not None:
                st.caption(said.BELOW_IS_BEFORE[language])
    report, plan = open_now.report, open_now.plan
    if plan is None or report is None:
        _without_plan(open_now, running, language)
        return
    show_verdict(standing_of(open_now, report), language)
    view = _controls(open_now, running, language)
    if view == "board":
        _board(open_now, town, plan, report, language)
    else:
        _chart(open_now, town, plan, report, cast("View", view), language)
    _details(open_now, town, plan, report, language)


def _header(town: Town, language: Language) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="plan-header"):
        seat = "".join((town.province, town.city, town.county))
        parts = [part for part in (seat, capital(town.kind.text[language]), town.zone_name) if part]
        title = words.PLAN_TITLE[language].format(plain(town.name))
        st.markdown(f"### {title} &nbsp; :small[:gray[{plain(' · '.join(parts))}]]", width="stretch")
        if town.note:
            with (
                st.container(width="content", key="plan-about"),
                st.popover(words.ABOUT_DATA[language], icon=":material/info:", type="tertiary"),
            ):
                st.markdown(words.NOTE_OF_DATA[language])
                st.markdown(plain(town.note))


def _without_plan(open_now: Desk, running: bool, language: Language) -> None:
    """Nothing to draw but today's structure; what is in hand may be no plan of data that have changed."""
    if isinstance(open_now.judged, tuple):
        show_findings(open_now.judged, language)
    if not running:
        _solve(open_now, said.SOLVE, language, primary=True, icon=":material/play_arrow:")
    chart = organisation_chart(cast("Town", open_now.town), None, None, language, view="today")
    with st.container(key="chart-place"):
        show_chart(chart, CHART_KEY, language)


def _controls(open_now: Desk, running: bool, language: Language) -> str:
    """Which view, and the way to a new plan; what is out of date says so."""
    options = list(said.VIEWS)
    with st.container(horizontal=True, vertical_alignment="center", key="plan-controls"):
        view = st.segmented_control(
            said.VIEW[language],
            options,
            default=remembered(VIEW_KEY, options, "plan"),
            required=True,
            format_func=lambda option: said.VIEWS[option][language],
            key=VIEW_KEY,
            on_change=remember,
            args=(VIEW_KEY,),
            label_visibility="collapsed",
            help=said.VIEW_HELP[language],
        )
        with st.container(width="stretch", key="stale"):  # beside, so that nothing below is pushed away
            if open_now.stale:
                st.markdown(f":orange[:material/update: {desk_words.STALE[language]}]")
        if standing_of(open_now, cast("Report", open_now.report)).near:
            st.button(
                said.SOLVE_AFRESH[language],
                key="afresh",
                type="tertiary",
                icon=":material/restart_alt:",
                help=said.SOLVE_AFRESH_HELP[language],
                on_click=solving.begin,
                kwargs={"afresh": True},
                disabled=running,
            )
        around = bool(open_now.by_hand) or open_now.stale
        _solve(
            open_now,
            said.SOLVE_AROUND if around else said.SOLVE_AGAIN,
            language,
            primary=around,
            icon=":material/autorenew:",
            help=said.SOLVE_AROUND_HELP[language],
            disabled=running,
        )
    return view


def _solve(open_now: Desk, usual: Text, language: Language, *, primary: bool, **looks: Any) -> None:
    """The button that solves; it allows more time where the usual time has brought no plan of these data."""
    outcome = open_now.outcome
    longer = outcome is not None and outcome.status is Status.STOPPED and not open_now.stale
    st.button(
        said.SOLVE_LONGER[language].format(f"{solving.LONGER:g}") if longer else usual[language],
        type="primary" if primary or longer else "secondary",
        key="solve",
        on_click=solving.begin,
        args=(solving.LONGER,) if longer else (),
        **looks,
    )


def _chart(open_now: Desk, town: Town, plan: Plan, report: Report, view: View, language: Language) -> None:
    """The chart keeps its place when a card opens beside it, so that a zoom by hand stays as it is."""
    with st.container(horizontal=True, wrap=False, key="chart-row"):
        with st.container(key="chart-place"):
            chart = organisation_chart(town, plan, report, language, view=view, collapsed=collapsed(CHART_KEY))
            show_chart(chart, CHART_KEY, language)
        if picked(CHART_KEY) is not None:
            with st.container(border=True, width=_SIDE, key="card", gap="xsmall"):
                _card(open_now, town, plan, language)


def _card(open_now: Desk, town: Town, plan: Plan, language: Language) -> None:
    selected = picked(CHART_KEY)
    if selected is None:
        return
    show_card(selected, town, plan, language, CHART_KEY)
    if selected.about == "unit":
        show_elsewhere(open_now, town, selected.id, language)


def _board(open_now: Desk, town: Town, plan: Plan, report: Report, language: Language) -> None:
    """Beside the board the scoreboard, below it the card of the unit in hand."""
    board = PlanBoard.of(open_now, town, plan, report, language)
    rev = open_now.version.id
    with st.container(horizontal=True, wrap=False, key="board-row"):
        with st.container(key="board-place"):
            show_board(
                board.columns,
                board.offers,
                rev,
                "board",
                language,
                on_move,
                lambda mark: on_mark(mark, rev),
                _open,
                _in_hand(board),
            )
        with st.container(border=True, width=_SIDE, key="card", gap="xsmall"):
            show_scoreboard(report, open_now.solved, open_now.case.policy, language)
            with st.container():
                show_meeting_pins(open_now, language)
            _card(open_now, town, plan, language)


def _in_hand(board: PlanBoard) -> str | None:
    """Of the picked unit, which may lie in several bodies, the card that was opened, else that of its core work."""
    selected = picked(CHART_KEY)
    if selected is None:
        return None
    portions = sorted(board.ground.portions, key=lambda portion: not portion.core)
    cards = [card_id(portion.key) for portion in portions if portion.unit.id == selected.id]
    opened = st.session_state.get(OPENED_CARD)
    return opened if opened in cards else next(iter(cards), None)


def _open(card: str) -> None:
    key = key_of(card)
    if key is not None:
        st.session_state[OPENED_CARD] = card
        pick(CHART_KEY, "unit", key[0])


def _details(open_now: Desk, town: Town, plan: Plan, report: Report, language: Language) -> None:
    _figures(open_now, town, plan, report, language)
    found = open_now.outcome.findings if open_now.outcome and open_now.outcome.plan else ()
    checked, noticed = sorted_out((*report.findings, *found), open_now.case.findings)
    with st.container(key="section-findings"):
        _heading(words.FINDINGS, language)
        show_findings(checked, language)
    if noticed:
        with st.container(key="section-data"):
            _heading(words.DATA_NOTES, language)
            show_findings(noticed, language)
    if town.note:
        with st.container(key="paper-about", gap=None):
            st.caption(f"{words.ABOUT_DATA[language]} — {words.NOTE_OF_DATA[language]} {plain(town.note)}")


def _figures(open_now: Desk, town: Town, plan: Plan, report: Report, language: Language) -> None:
    with st.container(key="section-bodies"):
        _heading(words.TABLE, language)
        show_table(report.bodies, town, language)
    with st.container(key="section-load"):
        _heading(words.LOAD_CHART, language)
        show_load(report.bodies, town, open_now.case.policy, language)
    if has_decisions(plan, report):
        with st.container(key="section-decisions"):
            _heading(words.DECISIONS, language)
            show_decisions(town, plan, report, language)
    if text := sentences(report):
        with st.container(key="section-operation"):
            _heading(words.OPERATION, language)
            show_operation(text, language)


def _heading(title: Text, language: Language) -> None:
    st.markdown(f"#### {title[language]}")
