"""Export: one drawing and one set of tables in every format that an office opens."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import cast

import streamlit as st

from orgplan.app import words
from orgplan.app.components.chart import show_chart
from orgplan.app.empty import needed_plan
from orgplan.app.language import current
from orgplan.app.plain import plain
from orgplan.app.words import report as said
from orgplan.charts.organisation import organisation_chart
from orgplan.export import EXPORTS, Export, Material, Options, Paper, export, file_name, warnings
from orgplan.export.foot import foot
from orgplan.export.words import VIEWS
from orgplan.model.organisation import Town
from orgplan.model.plan import Plan
from orgplan.run import material
from orgplan.text import Language

_ACROSS = 2
HTML = "html"
"""The format in which all that the others letter is written, too."""


def page() -> None:
    language = current()
    open_now = needed_plan()
    town = cast("Town", open_now.town)
    st.markdown(f"### {said.TITLE[language].format(plain(town.name))}")
    st.caption(said.NOTE[language])
    with st.container():
        if open_now.report is not None and not open_now.report.lawful:
            st.warning(said.NOT_LAWFUL[language], icon=":material/gpp_bad:")
        if open_now.stale:
            st.warning(said.STALE[language], icon=":material/update:")
    options = _options(language)
    stuff = material(
        open_now.case,
        cast("Plan", open_now.plan),
        open_now.outcome,
        open_now.report,
        scenario=open_now.scenario.name,
        number=open_now.version.number,
    )
    with st.container():
        for finding in warnings(HTML, stuff, options):
            st.warning(plain(finding.message[language]), icon=":material/font_download:")
    _files(stuff, options, language)
    with st.container(key="export-preview"):
        st.markdown(f"#### {said.PREVIEW[language]}")
        st.caption(plain(foot(stuff, options)))
        chart = organisation_chart(town, open_now.plan, open_now.report, options.language, view=options.view)
        show_chart(chart, "export-chart", language)


def _options(language: Language) -> Options:
    with st.container(horizontal=True, vertical_alignment="bottom", key="export-options"):
        view = st.segmented_control(
            said.VIEW[language],
            list(VIEWS),
            default="plan",
            required=True,
            format_func=lambda option: VIEWS[option][language],
            key="export-view",
        )
        paper = st.segmented_control(
            said.PAPER[language],
            list(said.PAPERS),
            default="a3",
            required=True,
            format_func=lambda option: said.PAPERS[option][language],
            key="export-paper",
        )
        tongue = st.segmented_control(
            said.LANGUAGE[language],
            list(words.LANGUAGE_NAMES),
            default=language,
            required=True,
            format_func=words.LANGUAGE_NAMES.__getitem__,
            key="export-language",
        )
        by = said.PAGED_TODAY if view == "today" else said.PAGED
        paged = st.checkbox(by[language], help=said.PAGED_HELP[language], key="export-paged")
    today = datetime.now().astimezone().date()
    return Options(language=tongue, view=view, paper=cast("Paper", paper), paged=paged, on=today)


def _files(stuff: Material, options: Options, language: Language) -> None:
    columns = st.columns(_ACROSS)
    for at, entry in enumerate(EXPORTS):
        with columns[at % _ACROSS].container(
            border=True, horizontal=True, wrap=False, vertical_alignment="center", key=f"export-{entry.code}"
        ):
            about = said.ABOUT[entry.code][language]
            st.markdown(f"**{plain(entry.title[language])}**  \n:gray[{about}]", width="stretch")
            st.download_button(
                said.DOWNLOAD[language].format(entry.suffix),
                data=_making(stuff, entry, options),
                file_name=file_name(stuff, options, entry),
                mime=entry.mime,
                icon=":material/download:",
                key=f"download-{entry.code}",
                on_click="ignore",
            )


def _making(stuff: Material, entry: Export, options: Options) -> Callable[[], bytes]:
    """Made when it is asked for."""

    def make() -> bytes:
        return export(entry.code, stuff, options)

    return make
