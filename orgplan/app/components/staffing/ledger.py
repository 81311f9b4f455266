"""Establishment: heads as is, to be and net, by category and by body, and how heads over quota are absorbed."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from orgplan.app import words as common
from orgplan.app.components.decisions import absorption_rows, over_quota
from orgplan.app.components.grid import Cell, Figure, show_grid
from orgplan.app.components.staffing.bodies import table
from orgplan.app.components.staffing.section import Section, over
from orgplan.app.plain import capital, plain
from orgplan.app.words import staffing as said
from orgplan.app.words.staffing import ledger as words
from orgplan.tables.ledger import CategoryRow, Ledger, perhaps_taken


def show(section: Section) -> None:
    ledger = section.table("ledger", Ledger)
    if ledger is None:
        return
    total = ledger.total
    section.figures(
        words.LEDGER_FIGURES,
        {
            "quota": f"{total.quota:,}",
            "today": f"{total.today:,}",
            "to_be": f"{total.to_be:,}",
            "vacancies": over(f"{total.vacancies_today:,}", f"{total.vacancies:,}"),
            "over": over(f"{total.over_today:,}", f"{total.over:,}"),
        },
    )
    section.heading(words.BY_CATEGORY[section.language])
    section.grid(words.CATEGORY_HEADS, by_category(section, ledger), "total")
    for note in perhaps_taken(ledger):
        st.caption(plain(note[section.language]))
    section.heading(words.BY_BODY[section.language])
    st.html(table(section, ledger))
    with st.expander(words.SOURCES[section.language]):
        section.grid(words.SOURCE_HEADS, list(_sources(section, ledger)))
    _absorption(section, ledger)
    section.assumptions("ledger")


def by_category(section: Section, ledger: Ledger) -> list[tuple[Cell, ...]]:
    """Categories that the town has posts or heads of; the total last."""
    named = [(capital(category.text[section.language]), row) for category, row in ledger.categories.items()]
    lines = [(name, row) for name, row in named if row.quota or row.to_be or row.with_county]
    return [_figures(name, row) for name, row in (*lines, (said.SUM[section.language], ledger.total))]


def _figures(name: str, row: CategoryRow) -> tuple[Cell, ...]:
    return (
        name, row.quota, row.today, row.devolved, row.to_be, _signed(row.net),
        row.in_bodies, row.by_charter, row.vacancies_today, row.vacancies, row.over_today, row.over, row.with_county,
    )  # fmt: skip


def _signed(change: int) -> Figure:
    return Figure(f"{change:+}" if change else "0")


def _sources(section: Section, ledger: Ledger) -> Iterator[tuple[Cell, ...]]:
    for row in ledger.bodies:
        name = section.bodies.get(row.body, row.body)
        for source in row.sources:
            unit = section.units.get(source.unit, source.unit)
            yield name, unit, source.heads.total, source.with_work, source.moved
            name = ""


def _absorption(section: Section, ledger: Ledger) -> None:
    language = section.language
    section.heading(words.ABSORPTION[language])
    if not ledger.over_quota:
        st.markdown(f":green[:material/check_circle: {words.NOBODY_OVER[language]}]")
        return
    schedule = [step for row in ledger.over_quota for step in row.schedule]
    st.markdown(plain(over_quota(schedule, language)))
    show_grid(*absorption_rows(schedule, language), language, "narrow")
    for row in ledger.over_quota:
        holders = [
            words.HOLDER[language].format(section.units.get(holder.unit, holder.unit), holder.heads)
            for holder in row.units
        ]
        text = words.HOLDERS[language].format(section.listed(holders))
        st.caption(plain(f"{capital(row.category.text[language])}{common.COLON[language]}{text}"))
