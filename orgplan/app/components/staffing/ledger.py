"""Establishment: heads as is, to be and net, by category and by body, and how heads over quota are absorbed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import streamlit as st

from orgplan.app import words as common
from orgplan.app.components.decisions import absorption_rows, over_quota
from orgplan.app.components.grid import Cell, show_grid
from orgplan.app.components.staffing.section import Section, Sourced, over
from orgplan.app.plain import capital, plain
from orgplan.app.words import staffing as said
from orgplan.app.words.staffing import ledger as words
from orgplan.model.vocabulary import Category
from orgplan.structure import Groundwork, Structure
from orgplan.tables.ledger import CategoryRow, Ledger
from orgplan.text import Text


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
    section.heading(words.BY_BODY[section.language])
    section.grid(_body_heads(ledger), by_body(section, ledger), "total")
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
        name, row.quota, row.today, row.devolved, row.to_be, f"{row.net:+}" if row.net else "0",
        row.in_bodies, row.by_charter, row.vacancies_today, row.vacancies, row.over_today, row.over, row.with_county,
    )  # fmt: skip


def _used(ledger: Ledger) -> list[Category]:
    """Categories that somebody has."""
    return [category for category, row in ledger.categories.items() if row.to_be or row.with_county]


def _body_heads(ledger: Ledger) -> list[Sourced]:
    categories = [(category.text, words.TO_BE[1]) for category in _used(ledger)]
    return [(said.BODY, Text("", "")), *categories, words.AS_IS, words.TO_BE, words.NET]


def by_body(section: Section, ledger: Ledger) -> list[tuple[Cell, ...]]:
    """Bodies, then who lies in none, then the sum: nobody is lost."""
    language, used = section.language, _used(ledger)
    following = Counter[str]()
    for (_, body), heads in Structure(Groundwork(section.town), section.plan).following().items():
        following[body] += heads
    lines: list[tuple[str, list[int], int]] = [
        (section.bodies.get(row.body, row.body), [row.heads[c] for c in used], following[row.body])
        for row in ledger.bodies
    ]
    for name, field in (("charter", "by_charter"), ("county", "with_county")):
        heads = [getattr(ledger.categories[category], field) for category in used]
        if sum(heads):
            lines.append((words.OUTSIDE[name][language], heads, sum(heads)))
    columns = [sum(heads) for heads in zip(*(heads for _, heads, _ in lines), strict=True)]
    lines.append((said.SUM[language], columns, sum(before for *_, before in lines)))
    return [(name, *heads, before, sum(heads), _signed(sum(heads) - before)) for name, heads, before in lines]


def _signed(change: int) -> str:
    return f"{change:+}" if change else "0"


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
