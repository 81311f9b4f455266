"""The per-body table and the load chart."""

from __future__ import annotations

from html import escape
from itertools import chain

import pandas as pd
import streamlit as st

from orgplan.app import words
from orgplan.app.components.figure import show_figure
from orgplan.app.components.grid import Cell, show_grid
from orgplan.app.plain import capital, plain
from orgplan.charts.load import load_chart
from orgplan.charts.palette import BACK, FRONT
from orgplan.goals.balance import Balance, BalanceSettings
from orgplan.model.organisation import Town
from orgplan.model.outcome import BodyRow
from orgplan.model.quantities import rounded
from orgplan.model.vocabulary import Category, Office
from orgplan.policy import Policy
from orgplan.structure.groundwork import Groundwork
from orgplan.text import Language


def table(rows: tuple[BodyRow, ...], town: Town, language: Language) -> pd.DataFrame:
    """One line a body, headers in the language; a category nobody has gets no column."""
    units = {unit.id: unit.name for unit in town.units}
    comma = words.LISTED[language]
    columns: dict[str, list[Cell]] = {
        words.BODY[language]: [name_of(row, language) for row in rows],
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
    return pd.DataFrame(columns, dtype=object)


def name_of(row: BodyRow, language: Language) -> str:
    return row.called[language]


def show_table(rows: tuple[BodyRow, ...], town: Town, language: Language) -> None:
    frame = table(rows, town, language)
    lines = [*frame.to_numpy().tolist(), total(rows, frame, language)]
    show_grid(list(frame.columns), lines, language, "wide total", sources(language))


def total(rows: tuple[BodyRow, ...], frame: pd.DataFrame, language: Language) -> list[Cell]:
    """Heads and work of all bodies; of a unit that lies in several, no body has the whole."""
    heads, hours = sum(row.heads for row in rows), sum(row.hours for row in rows)
    known: dict[str, Cell] = {
        words.BODY[language]: words.TOTAL[language],
        words.HEADS[language]: heads,
        words.WORK[language]: hours,
        words.LOAD[language]: rounded(hours, heads) if heads else None,
    }
    for category in Category:
        known[capital(category.text[language])] = sum(row.by_category[category] for row in rows)
    return [known.get(column, "") for column in frame.columns]


def sources(language: Language) -> dict[str, str]:
    """Where the figures of the table come from, by head."""
    by_category = {capital(category.text[language]): words.HEADS_SOURCE[language] for category in Category}
    return by_category | {
        words.HEADS[language]: words.HEADS_SOURCE[language],
        words.WORK[language]: words.WORK_SOURCE[language],
        words.LOAD[language]: words.LOAD_SOURCE[language],
        words.UNITS[language]: words.UNITS_SOURCE[language],
        words.DOMAINS[language]: words.DOMAINS_SOURCE[language],
    }


def band_percent(policy: Policy) -> int:
    """The tolerance in force."""
    settings = policy.settings.get(Balance.code)
    return settings.band if isinstance(settings, BalanceSettings) else BalanceSettings().band


def show_load(rows: tuple[BodyRow, ...], town: Town, policy: Policy, language: Language) -> None:
    """On the screen a figure that answers the mouse, on paper bars that fit every width."""
    average, percent = Groundwork(town).tau, band_percent(policy)
    band = average * percent // 100
    with st.container(key="load-screen"):
        show_figure(load_chart(rows, average, band, language), "load-chart")
    st.html(load_bars(rows, average, band, language))
    goal, setting = Balance.title[language], BalanceSettings.label("band")[language].partition("(")[0].strip()
    st.caption(plain(words.LOAD_CHART_NOTE[language].format(percent=percent, goal=goal, setting=setting)))


def load_bars(rows: tuple[BodyRow, ...], average: int, band: int, language: Language) -> str:
    """The same as bars of plain HTML; only paper shows them."""
    most = max(chain((row.load or 0 for row in rows), (average + band, 1))) * 1.05
    low, high, middle = (f"{value * 100 / most:.2f}%" for value in (max(0, average - band), average + band, average))
    scale = (
        f'<i class="band" style="left:{low};right:calc(100% - {high})"></i><i class="mean" style="left:{middle}"></i>'
    )
    lines = []
    for row in rows:
        colour = FRONT if row.office is Office.FRONT else BACK
        bar = f'<i class="bar" style="width:{(row.load or 0) * 100 / most:.2f}%;background:{colour}"></i>'
        said = words.NONE[language] if row.load is None else f"{row.load:,}"
        lines.append(f"<dt>{escape(name_of(row, language))}</dt><dd>{scale}{bar}<b>{said}</b></dd>")
    return f'<dl class="orgplan-load">{"".join(lines)}</dl>'
