"""What else the plan decides: heads over quota and their absorption, services bought, units that stay stationed."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from orgplan.app import words
from orgplan.app.components.grid import Cell, show_grid
from orgplan.app.plain import capital, plain
from orgplan.model.organisation import Town
from orgplan.model.outcome import Absorption, Report
from orgplan.model.plan import Plan
from orgplan.model.vocabulary import Category
from orgplan.text import Language

_FEN = 100


def has_decisions(plan: Plan, report: Report) -> bool:
    return bool(report.absorption or plan.purchased or report.retention)


def show_decisions(town: Town, plan: Plan, report: Report, language: Language) -> None:
    """One short table for each kind of decision that occurs."""
    if report.absorption:
        _block(over_quota(report.absorption, language), *absorption_rows(report.absorption, language), language)
    if plan.purchased:
        heads = (words.DUTY[language], words.DUTY_HOURS[language], words.PRICE[language])
        title = words.PURCHASES[language].format(len(plan.purchased))
        _block(title, heads, _bought(town, plan), language)
    if report.retention:
        heads = (words.RETAINED_UNIT[language], words.CARD_REASON[language], words.TOWN_SHARE[language])
        title = words.RETENTIONS[language].format(len(report.retention))
        _block(title, heads, _stationed(town, report, language), language)


def over_quota(rows: Sequence[Absorption], language: Language) -> str:
    return words.OVER_QUOTA[language].format(sum(row.heads for row in rows), max(row.year for row in rows))


def absorption_rows(rows: Sequence[Absorption], language: Language) -> tuple[tuple[str, ...], list[tuple[Cell, ...]]]:
    """A column a year, a line a category."""
    years = range(1, max(row.year for row in rows) + 1)
    heads = (words.CATEGORY[language], *(words.YEAR[language].format(year) for year in years))
    lines: list[tuple[Cell, ...]] = []
    for category in Category:
        absorbed = {row.year: row.heads for row in rows if row.category is category}
        if absorbed:
            lines.append((capital(category.text[language]), *(absorbed.get(year, 0) for year in years)))
    return heads, lines


def _bought(town: Town, plan: Plan) -> list[tuple[Cell, ...]]:
    duties = {function.id: function for function in town.functions}
    known = [duties[code] for code in plan.purchased if code in duties]
    return [(duty.name, duty.workload, duty.price // _FEN) for duty in known]


def _stationed(town: Town, report: Report, language: Language) -> list[tuple[Cell, ...]]:
    units = {unit.id: unit for unit in town.units}
    rows: list[tuple[Cell, ...]] = []
    for row in report.retention:
        unit = units.get(row.unit)
        reason = row.reason or (unit.retain_reason if unit else "")
        rows.append((unit.name if unit else row.unit, reason or None, f"{row.appraisal_share}%"))
    return rows


def _block(title: str, heads: Sequence[str], rows: Sequence[Sequence[Cell]], language: Language) -> None:
    with st.container(gap="xsmall"):
        st.markdown(f"**{plain(title)}**")
        show_grid(heads, rows, language, "narrow")
