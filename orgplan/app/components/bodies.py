"""The per-body table and the load chart."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from orgplan.app import words
from orgplan.app.plain import capital
from orgplan.charts.lettering import measure
from orgplan.charts.load import load_chart
from orgplan.model.organisation import Town
from orgplan.model.outcome import BodyRow, Outcome
from orgplan.model.vocabulary import Category
from orgplan.structure.groundwork import Groundwork
from orgplan.text import Language

BALANCE, BAND, BAND_DEFAULT = "balance", "band", 10
"""Goal and setting of the tolerance band, percent."""


def table(rows: tuple[BodyRow, ...], town: Town, language: Language) -> pd.DataFrame:
    """One line a body, headers in the language; a category nobody has gets no column."""
    units = {unit.id: unit.name for unit in town.units}
    comma = words.LISTED[language]
    columns: dict[str, list[object]] = {
        words.BODY[language]: [row.name_en if language == "en" and row.name_en else row.name for row in rows],
        words.NATURE[language]: [capital(row.nature.text[language]) for row in rows],
        words.OFFICE[language]: [capital(row.office.text[language]) for row in rows],
        words.HEADS[language]: [row.heads for row in rows],
    }
    for category in Category:
        if any(row.by_category[category] for row in rows):
            columns[capital(category.text[language])] = [row.by_category[category] for row in rows]
    columns[words.WORK[language]] = [row.hours for row in rows]
    columns[words.LOAD[language]] = [row.load for row in rows]
    columns[words.UNITS[language]] = [comma.join(units.get(unit, unit) for unit in row.units) for row in rows]
    columns[words.DOMAINS[language]] = [comma.join(domain.text[language] for domain in row.domains) for row in rows]
    return pd.DataFrame(columns)


def show_table(rows: tuple[BodyRow, ...], town: Town, language: Language) -> None:
    frame = table(rows, town, language)
    numbers = [str(name) for name in frame.columns if pd.api.types.is_numeric_dtype(frame[name])]
    column = st.column_config
    longest = max(frame[words.BODY[language]], key=len, default="")
    config = {name: column.NumberColumn(format="localized", width=_room(name)) for name in numbers}
    config[words.BODY[language]] = column.TextColumn(width=_room(longest))
    config[words.UNITS[language]] = column.TextColumn(width="large")
    config[words.DOMAINS[language]] = column.TextColumn(width="large")
    st.dataframe(frame, hide_index=True, height="content", column_config=config, placeholder=words.NONE[language])


def _room(text: str) -> int:
    """Width of a column that shows a text whole, within reason."""
    return min(measure(text, 14) + 26, 290)


def band_percent(outcome: Outcome) -> int:
    """The tolerance that the solve used."""
    value = outcome.recipe.policy.get(BALANCE, {}).get(BAND, "")
    return int(value) if value.isdecimal() else BAND_DEFAULT


def show_load(rows: tuple[BodyRow, ...], town: Town, outcome: Outcome, language: Language) -> None:
    average, percent = Groundwork(town).tau, band_percent(outcome)
    figure = load_chart(rows, average, average * percent // 100, language)
    st.plotly_chart(figure, theme=None, config={"displayModeBar": False, "displaylogo": False}, key="load-chart")
    st.caption(words.LOAD_CHART_NOTE[language].format(percent))
