"""The first screen: a sample town, its proposed chart, the verdict, the bodies and the findings."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from orgplan.app import samples, words
from orgplan.app.address import remember, remembered
from orgplan.app.components.bodies import show_load, show_table
from orgplan.app.components.card import show_card
from orgplan.app.components.chart import forget, picked, show_chart
from orgplan.app.components.decisions import has_decisions, show_decisions
from orgplan.app.components.findings import show_findings, sorted_out
from orgplan.app.components.operation import sentences, show_operation
from orgplan.app.components.verdict import show_verdict
from orgplan.app.language import current
from orgplan.app.plain import capital, plain
from orgplan.charts.organisation import organisation_chart
from orgplan.model.findings import Finding
from orgplan.model.organisation import Town
from orgplan.model.outcome import Outcome, Report
from orgplan.model.plan import Plan
from orgplan.model.vocabulary import Status
from orgplan.run import Case
from orgplan.text import Language, Text

CHART_KEY, TOWN_KEY = "organisation", "town"
_CARD_WIDTH = 340


def page() -> None:
    """The head comes first: it needs one town read; names of the others and the solve follow."""
    language = current()
    folders = samples.sample_towns()
    if not folders:
        st.warning(words.NO_SAMPLES[language])
        return
    title, about, chooser = _header()
    case = samples.opened(_asked_for(folders))
    with title:
        _title(case.town, _asked_for(folders).name, language)
    with chooser:
        folder = _choose(folders, language)
    if case.town is None:
        _instead(words.NO_TOWN, words.NO_TOWN_NEXT, case.findings, language)
        return
    with about:
        _about(case.town, language)
    with st.spinner(words.SOLVING[language].format(samples.SECONDS)):
        case, outcome = samples.solved(folder)
    if case.town is None or outcome is None:
        return
    show_verdict(outcome, case.policy, language)
    if outcome.plan is None:
        _no_plan(outcome, language)
        return
    _chart(case.town, outcome, outcome.plan, language)
    _details(case, case.town, outcome, outcome.plan, language)


def _header() -> tuple[st.delta_generator.DeltaGenerator, ...]:
    """The town's name at the left; at the right where the data come from, and the chooser."""
    row = st.container(horizontal=True, vertical_alignment="center", key="plan-header")
    return row.container(gap=None), row.container(width="content", key="plan-about"), row.container(width=220)


def _asked_for(folders: tuple[Path, ...]) -> Path:
    """The town that the chooser shows, known before the chooser is drawn."""
    names = [folder.name for folder in folders]
    name = st.session_state.get(TOWN_KEY, remembered(TOWN_KEY, names, names[0]))
    return folders[names.index(name)] if name in names else folders[0]


def _choose(folders: tuple[Path, ...], language: Language) -> Path:
    by_name = {folder.name: folder for folder in folders}
    names = {name: samples.name_of(folder) for name, folder in by_name.items()}
    options = list(by_name)
    chosen = st.selectbox(
        words.SAMPLE[language],
        options,
        index=options.index(remembered(TOWN_KEY, options, options[0])),
        format_func=names.__getitem__,
        key=TOWN_KEY,
        on_change=_another_town,
        label_visibility="collapsed",
    )
    return by_name[chosen]


def _another_town() -> None:
    remember(TOWN_KEY)
    forget(CHART_KEY)


def _title(town: Town | None, otherwise: str, language: Language) -> None:
    if town is None:
        st.markdown(f"### {plain(otherwise)}")
        return
    st.markdown(f"### {words.PLAN_TITLE[language].format(plain(town.name))}")
    seat = "".join((town.province, town.city, town.county))
    parts = [part for part in (seat, capital(town.kind.text[language]), town.zone_name) if part]
    st.caption(plain(" · ".join(parts)))


def _about(town: Town, language: Language) -> None:
    """Folded on the screen; on paper it stands at the end."""
    with st.popover(words.ABOUT_SAMPLE[language], icon=":material/info:", type="tertiary"):
        st.markdown(words.SAMPLE_NOTE[language])
        st.markdown(plain(town.note) if town.note else words.NONE[language])


def _chart(town: Town, outcome: Outcome, plan: Plan, language: Language) -> None:
    """The chart keeps its place when a card opens beside it, so that a zoom by hand stays as it is."""
    with st.container(horizontal=True, wrap=False, key="chart-row"):
        with st.container(key="chart-place"):
            show_chart(organisation_chart(town, plan, outcome.report, language), CHART_KEY, language)
        selected = picked(CHART_KEY)
        if selected is not None:
            with st.container(border=True, width=_CARD_WIDTH, key="card", gap="xsmall"):
                show_card(selected, town, plan, language, CHART_KEY)


def _details(case: Case, town: Town, outcome: Outcome, plan: Plan, language: Language) -> None:
    report = outcome.report
    if report is not None:
        _figures(town, outcome, plan, report, language)
    checked, noticed = sorted_out((*(report.findings if report else ()), *outcome.findings), case.findings)
    with st.container(key="section-findings"):
        _heading(words.FINDINGS, language)
        show_findings(checked, language)
    if noticed:
        with st.container(key="section-data"):
            _heading(words.DATA_NOTES, language)
            show_findings(noticed, language)
    with st.container(key="paper-about", gap=None):
        st.caption(f"{words.ABOUT_SAMPLE[language]} — {words.SAMPLE_NOTE[language]} {plain(town.note)}")


def _figures(town: Town, outcome: Outcome, plan: Plan, report: Report, language: Language) -> None:
    with st.container(key="section-bodies"):
        _heading(words.TABLE, language)
        show_table(report.bodies, town, language)
    with st.container(key="section-load"):
        _heading(words.LOAD_CHART, language)
        show_load(report.bodies, town, outcome, language)
    if has_decisions(plan, report):
        with st.container(key="section-decisions"):
            _heading(words.DECISIONS, language)
            show_decisions(town, plan, report, language)
    if said := sentences(report):
        with st.container(key="section-operation"):
            _heading(words.OPERATION, language)
            show_operation(said, language)


def _no_plan(outcome: Outcome, language: Language) -> None:
    if outcome.status is Status.STOPPED:
        _instead(words.STOPPED, words.STOPPED_NEXT, outcome.findings, language)
    else:
        _instead(words.NO_PLAN, words.NO_PLAN_NEXT, outcome.findings, language)


def _instead(what: Text, next_step: Text, findings: tuple[Finding, ...], language: Language) -> None:
    """Where there is no chart to show: what is the matter and what to do."""
    st.error(f"**{what[language]}** {next_step[language]}", icon=":material/block:")
    _heading(words.FINDINGS, language)
    show_findings(findings, language)


def _heading(title: Text, language: Language) -> None:
    st.markdown(f"#### {title[language]}")
