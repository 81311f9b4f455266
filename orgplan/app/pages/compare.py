"""Up to five scenarios of one town side by side: measures, goals, load, where people go, and every change."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import streamlit as st

from orgplan.app import desk
from orgplan.app import words as common
from orgplan.app.clock import when
from orgplan.app.comparing import MOST, Contestant, candidates, goal_titles, names_of, unlike
from orgplan.app.components.bodies import band_percent
from orgplan.app.components.figure import show_figure
from orgplan.app.components.grid import show_grid
from orgplan.app.components.side_by_side import side_by_side
from orgplan.app.desk import Desk
from orgplan.app.empty import needed_plan
from orgplan.app.language import current
from orgplan.app.plain import capital, plain
from orgplan.app.words import compare as words
from orgplan.charts.flows import Weight
from orgplan.charts.loads import loads_chart
from orgplan.charts.radar import radar_chart
from orgplan.charts.sankey import sankey_chart
from orgplan.export.grids.delta import COUNTED, DELTA, delta_row
from orgplan.run import Change, ChangeKind, delta
from orgplan.structure import Groundwork
from orgplan.text import Language

WITH = "with"
"""In the address: ids of the scenarios compared with, parted by commas."""
_CSS = Path(__file__).parents[1] / "compare.css"


def page() -> None:
    st.html(_CSS)
    language = current()
    open_now = needed_plan()
    first = cast("Contestant", Contestant.of(open_now))
    st.markdown(f"### {words.TITLE[language].format(plain(first.town.name))}")
    with st.container():
        others = _others(open_now, language)
    contestants = (first, *others)
    reasons = ["", *(unlike(first, other, language) for other in others)]
    st.html(side_by_side(contestants, reasons, language))
    with st.container():
        for reason in filter(None, reasons):
            st.warning(plain(reason), icon=":material/balance:")
    with st.container():
        if others:
            _figures(contestants, not any(reasons), language)
    _flow(contestants, language)


def _others(open_now: Desk, language: Language) -> tuple[Contestant, ...]:
    found = candidates(open_now)
    if not found:
        st.info(f"**{words.ALONE[language]}** — {words.ALONE_NEXT[language]}", icon=":material/compare_arrows:")
        return ()
    asked = st.query_params.get(WITH, "").split(",")
    picked = st.pills(
        words.CHOOSE[language].format(MOST - 1),
        list(found),
        selection_mode="multi",
        default=[key for key in found if key in asked],
        format_func=lambda key: plain(words.ITEM[language].format(found[key].name, when(found[key].changed, language))),
        help=words.CHOOSE_HELP[language],
        key=f"compare-{open_now.scenario.id}",
    )
    chosen = picked[: MOST - 1]
    if len(picked) > len(chosen):
        st.caption(words.TOO_MANY[language].format(MOST - 1))
    st.query_params[WITH] = ",".join(chosen)
    read = [(found[key].name, Contestant.of(desk.read(key))) for key in chosen]
    if missing := [plain(name) for name, one in read if one is None]:
        st.caption(words.WITHOUT_PLAN[language].format(common.LISTED[language].join(missing)))
    return tuple(one for _, one in read if one is not None)


def _figures(contestants: tuple[Contestant, ...], like: bool, language: Language) -> None:
    names = names_of(contestants, language)
    with st.container(key="compare-figures"):
        left, right = st.columns(2, gap="large")
    with left:
        st.markdown(f"#### {words.RADAR[language]}")
        if not like:
            st.markdown(f":orange[:material/balance: {words.UNLIKE[language]}]")
        else:
            st.caption(f"{words.LIKE[language]} {words.RADAR_NOTE[language]}")
            plans = [(name, one.report.costs) for name, one in zip(names, contestants, strict=True)]
            figure = radar_chart(plans, goal_titles(contestants), language)
            show_figure(figure, "radar")
    with right:
        st.markdown(f"#### {words.LOADS[language]}")
        first = contestants[0]
        average = Groundwork(first.town).tau
        band = average * band_percent(first.open_now.case.policy) // 100
        rows = [(name, one.report.bodies) for name, one in zip(names, contestants, strict=True)]
        show_figure(loads_chart(rows, average, band, language), "loads")


def _flow(contestants: tuple[Contestant, ...], language: Language) -> None:
    """From today, or from one of the plans, to another."""
    names = [words.TODAY[language], *names_of(contestants, language)]
    st.markdown(f"#### {words.FLOW[language]}")
    left, right, wide, _ = st.columns([3, 3, 2, 2], vertical_alignment="bottom")
    before = left.selectbox(
        words.FLOW_FROM[language], range(len(names)), format_func=names.__getitem__, key="flow-from"
    )
    after = right.selectbox(
        words.FLOW_TO[language],
        range(1, len(names)),
        index=len(names) - 2,
        format_func=names.__getitem__,
        key="flow-to",
    )
    weight = wide.segmented_control(
        words.FLOW_WEIGHT[language],
        list(words.FLOW_WEIGHTS),
        default="heads",
        required=True,
        format_func=lambda option: words.FLOW_WEIGHTS[option][language],
        key="flow-weight",
    )
    target = contestants[after - 1]
    source = contestants[before - 1].plan if before else None
    st.caption(f"**{plain(names[before])} → {plain(names[after])}** · {words.FLOW_NOTE[language]}")
    figure = sankey_chart(target.town, source, target.plan, language, cast("Weight", weight))
    with st.container(key="flow-figure"):
        st.html(f"<style>.st-key-flow-figure {{ --high: {figure.layout.height}; }}</style>")  # for paper
        show_figure(figure, "sankey")
    st.markdown(f"#### {words.DELTA[language]}")
    _delta(delta(target.town, source, target.plan), language)


def _delta(lines: tuple[Change, ...], language: Language) -> None:
    if not lines:
        st.caption(words.NO_CHANGE[language])
        return
    kinds = [kind for kind in ChangeKind if any(line.kind is kind for line in lines)]
    shown = st.pills(
        words.KINDS[language],
        kinds,
        selection_mode="multi",
        default=kinds,
        format_func=lambda kind: f"{capital(kind.text[language])} {sum(line.kind is kind for line in lines)}",
        key="delta-kinds",
        label_visibility="collapsed",
    )
    st.caption(COUNTED[language])
    rows = [delta_row(line, language) for line in lines if line.kind in shown]
    with st.container(key="delta"):
        show_grid([column.title[language] for column in DELTA.columns], rows, language, "delta")
