"""The first screen: a sample town, its proposed chart, the verdict, the bodies and the findings."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from orgplan.app import samples, words
from orgplan.app.address import remember, remembered
from orgplan.app.components.bodies import show_load, show_table
from orgplan.app.components.card import show_card
from orgplan.app.components.chart import forget, picked, show_chart
from orgplan.app.components.findings import show_findings
from orgplan.app.components.verdict import show_verdict
from orgplan.app.language import current
from orgplan.app.plain import capital, plain
from orgplan.charts.organisation import organisation_chart
from orgplan.model.findings import Finding
from orgplan.model.organisation import Town
from orgplan.model.outcome import Outcome
from orgplan.model.plan import Plan
from orgplan.model.vocabulary import Status
from orgplan.text import Language, Text

CHART_KEY, TOWN_KEY = "organisation", "town"
_CARD_WIDTH = 340


def page() -> None:
    language = current()
    folders = samples.sample_towns()
    if not folders:
        st.warning(words.NO_SAMPLES[language])
        return
    title, chooser = _header()
    with chooser:
        folder = _choose(folders, language)
    with st.spinner(words.SOLVING[language].format(samples.SECONDS)):
        case, outcome = samples.solved(folder)
    if case.town is None or outcome is None:
        with title:
            st.markdown(f"### {plain(folder.name)}")
        _instead(words.NO_TOWN, words.NO_TOWN_NEXT, case.findings, language)
        return
    with title:
        _title(case.town, language)
    if case.town.note:
        st.caption(f":material/info: {plain(case.town.note)}")
    show_verdict(outcome, language)
    if outcome.plan is None:
        _no_plan(outcome, language)
        return
    _chart(case.town, outcome, outcome.plan, language)
    _details(case.town, case.findings, outcome, language)


def _header() -> tuple[st.delta_generator.DeltaGenerator, st.delta_generator.DeltaGenerator]:
    """The town's name at the left, the chooser at the right, filled in once the town is known."""
    row = st.container(horizontal=True, vertical_alignment="center", key="plan-header")
    return row.container(gap=None), row.container(width=220)


def _choose(folders: tuple[Path, ...], language: Language) -> Path:
    by_name = {folder.name: folder for folder in folders}
    names = {name: samples.name_of(folder) for name, folder in by_name.items()}
    options = list(by_name)
    chosen = st.selectbox(
        words.SAMPLE[language],
        options,
        index=options.index(remembered(TOWN_KEY, options, options[0])),
        format_func=names.__getitem__,
        help=words.SAMPLE_HELP[language],
        key=TOWN_KEY,
        on_change=_another_town,
        label_visibility="collapsed",
    )
    return by_name[chosen]


def _another_town() -> None:
    remember(TOWN_KEY)
    forget(CHART_KEY)


def _title(town: Town, language: Language) -> None:
    st.markdown(f"### {words.PLAN_TITLE[language].format(plain(town.name))}")
    seat = "".join((town.province, town.city, town.county))
    parts = [part for part in (seat, capital(town.kind.text[language]), town.zone_name) if part]
    st.caption(plain(" · ".join(parts)))


def _chart(town: Town, outcome: Outcome, plan: Plan, language: Language) -> None:
    """The chart keeps its place when a card opens beside it, so that its zoom stays as it is."""
    with st.container(horizontal=True, wrap=False, key="chart-row"):
        with st.container():
            show_chart(organisation_chart(town, plan, outcome.report, language), CHART_KEY, language)
        selected = picked(CHART_KEY)
        if selected is not None:
            with st.container(border=True, width=_CARD_WIDTH, key="card", gap="xsmall"):
                show_card(selected, town, plan, language, CHART_KEY)


def _details(town: Town, noticed: tuple[Finding, ...], outcome: Outcome, language: Language) -> None:
    report = outcome.report
    if report is not None:
        _heading(words.TABLE, language)
        show_table(report.bodies, town, language)
        _heading(words.LOAD_CHART, language)
        show_load(report.bodies, town, outcome, language)
    _heading(words.FINDINGS, language)
    show_findings((*(report.findings if report else ()), *outcome.findings), language)
    if noticed:
        _heading(words.DATA_NOTES, language)
        show_findings(noticed, language)


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
