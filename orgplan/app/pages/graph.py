"""Who works with whom: network and matrix, before and after, and what the graph says in figures."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import streamlit as st

from orgplan.app import words as common
from orgplan.app.address import remember, remembered
from orgplan.app.components.figure import show_figure
from orgplan.app.components.grid import Cell, show_grid
from orgplan.app.desk import Desk
from orgplan.app.empty import needed_town
from orgplan.app.language import current
from orgplan.app.plain import capital, plain
from orgplan.app.words import graph as words
from orgplan.charts.figure_words import TIES_SHOWN
from orgplan.charts.matrix import matrix_chart
from orgplan.charts.network import network_chart, shown
from orgplan.model.organisation import Town
from orgplan.model.outcome import GraphMeasures, Report
from orgplan.model.plan import Plan
from orgplan.model.vocabulary import Domain, Stream
from orgplan.text import Language, Text

_CSS = Path(__file__).parents[1] / "graph.css"


def page() -> None:
    st.html(_CSS)
    language = current()
    open_now = needed_town()
    town = cast("Town", open_now.town)
    st.markdown(f"### {words.TITLE[language].format(plain(town.name))}")
    note = st.container()
    if not town.links:
        note.caption(words.NOTE[language])
        st.info(words.NO_LINKS[language])
        return
    shape, when = _controls(open_now, language)
    plan = open_now.plan if when == "after" and open_now.report is not None else None
    note.caption((words.NOTE_PLAN if plan else words.NOTE)[language])
    with st.container(key="graph-figure"):
        _figure(town, plan, shape, language)
    if open_now.report is not None:
        _measures(town, open_now.report, language)


def _controls(open_now: Desk, language: Language) -> tuple[str, str]:
    with st.container(horizontal=True, vertical_alignment="center", key="graph-controls"):
        shape = _choice("shape", words.SHAPE, words.SHAPES, "network", language)
        if open_now.report is None:
            return shape, "before"
        return shape, _choice("when", words.WHEN, words.WHENS, "after", language)


def _choice(key: str, label: Text, options: dict[str, Text], usual: str, language: Language) -> str:
    return st.segmented_control(
        label[language],
        list(options),
        default=remembered(key, list(options), usual),
        required=True,
        format_func=lambda option: options[option][language],
        key=key,
        on_change=remember,
        args=(key,),
        label_visibility="collapsed",
    )


def _figure(town: Town, plan: Plan | None, shape: str, language: Language) -> None:
    if shape == "matrix":
        st.caption((words.MATRIX_NOTE if plan else words.MATRIX_NOTE_TODAY)[language])
        show_figure(matrix_chart(town, plan, language), "matrix", width="content")
        return
    note = words.NETWORK_NOTE if plan else words.NETWORK_NOTE_TODAY
    st.caption(note[language].format(TIES_SHOWN[language].format(*shown(town, plan))))
    show_figure(network_chart(town, plan, language), "network")


def _measures(town: Town, report: Report, language: Language) -> None:
    left, right = st.columns(2, gap="large")
    with left:
        st.markdown(f"#### {words.MEASURES[language]}")
        heads = (words.MEASURE[language], words.BEFORE[language], words.AFTER[language])
        st.html(measures(report.graph_today, report.graph, language, heads))
        _overlaps(town, report, language)
    with right:
        st.markdown(f"#### {words.STRONGEST[language]}")
        st.caption(words.STRONGEST_NOTE[language])
        names = {unit.id: unit.name for unit in town.units}
        rows: list[tuple[Cell, ...]] = [
            (
                f"{names.get(tie.a, tie.a)} ↔ {names.get(tie.b, tie.b)}",
                tie.hours,
                (words.SAME if tie.together else words.APART)[language],
            )
            for tie in report.graph.strongest
        ]
        sources = {
            words.HOURS[language]: words.HOURS_SOURCE[language],
            words.TOGETHER[language]: words.TOGETHER_SOURCE[language],
        }
        heads = (words.PAIR[language], words.HOURS[language], words.TOGETHER[language])
        show_grid(heads, rows, language, sources=sources)


def _overlaps(town: Town, report: Report, language: Language) -> None:
    """Which duties several bodies do, before and after; a unit and a body may share a code."""
    units = {unit.id: unit.name for unit in town.units}
    bodies = {body.id: body.called[language] for body in town.bodies}
    before = _shared(report.graph_today, bodies | units, language)
    after = _shared(report.graph, units | bodies, language)
    with st.expander(words.OVERLAPS[language].format(len(before), len(after))):
        rows: list[tuple[Cell, ...]] = [
            (*(capital(word.text[language]) for word in duty), before.get(duty), after.get(duty))
            for duty in sorted(before.keys() | after.keys())
        ]
        st.caption(words.OVERLAPS_NOTE[language])
        heads = (words.DOMAIN[language], words.STREAM[language], words.BEFORE[language], words.AFTER[language])
        show_grid(heads, rows, language)


def _shared(graph: GraphMeasures, names: dict[str, str], language: Language) -> dict[tuple[Domain, Stream], str]:
    """By duty the groups that do it."""
    comma = common.LISTED[language]
    return {(one.domain, one.stream): comma.join(names.get(g, g) for g in one.groups) for one in graph.overlaps}


def measures(before: GraphMeasures, after: GraphMeasures, language: Language, heads: tuple[str, str, str]) -> str:
    """One row a measure, with its source for the mouse."""
    top = "".join(f"<th{' class=number' * bool(at)}>{head}</th>" for at, head in enumerate(heads))
    rows = "".join(
        f'<tr title="{words.SOURCES[name][language]}"><td>{title[language]}</td>'
        + "".join(f'<td class="number">{_said(getattr(each, name))}</td>' for each in (before, after))
        + "</tr>"
        for name, title in words.ROWS.items()
    )
    return f'<table class="orgplan-grid"><thead><tr>{top}</tr></thead><tbody>{rows}</tbody></table>'


def _said(value: float) -> str:
    return f"{value:,}" if isinstance(value, int) else f"{value:.1%}"
