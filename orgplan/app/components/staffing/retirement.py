"""Who reaches retirement age in the coming years, body by body."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import streamlit as st

from orgplan.app.components.grid import Cell, Figure
from orgplan.app.components.staffing.section import Section, Sourced
from orgplan.app.empty import instead
from orgplan.app.words import staffing as said
from orgplan.app.words.staffing import people as words
from orgplan.tables.retirement import BodyRetirement, Retirement, Retiring
from orgplan.text import Text


def show(section: Section) -> None:
    table = section.table("retirement", Retirement)
    if table is None:
        return
    if not section.town.staff:
        instead(words.NO_STAFF, words.NO_STAFF_NEXT, said.TO_DATA, "data")
        return
    section.figures(
        words.RETIRE_FIGURES,
        {
            "in_bodies": str(len(table.in_bodies)),
            "certain": str(len(table.in_bodies) - len(table.open)),
            "elsewhere": str(len(table.elsewhere)),
            "unknown": str(len(table.unknown)),
        },
        {"in_bodies": (table.last,)},
    )
    if table.in_bodies:
        section.grid([*words.RETIRE_HEADS, *_years(table)], rows(section, table), "total")
        if table.open:
            st.caption(words.RETIRE_NOTE[section.language])
    else:
        st.markdown(words.NO_RETIRING[section.language])
    section.assumptions("retirement")


def rows(section: Section, table: Retirement) -> list[tuple[Cell, ...]]:
    """Every body, those whose body is open, and everybody once."""
    language, total = section.language, len(table.in_bodies)
    found = [_row(section, table, row) for row in table.bodies]
    if table.open:
        rest = total - sum(row.least for row in table.bodies)
        found.append((words.BODY_OPEN[language], None, rest, None, None, *_by_year(table, table.open)))
    heads = sum(row.heads for row in table.bodies)
    last = (heads, total, total, _share(total, heads), *_by_year(table, table.in_bodies))
    return [*found, (said.SUM[language], *last)]


def _years(table: Retirement) -> list[Sourced]:
    """A column a year; those who reached the age before the first are in it."""
    first = Text(words.RETIRED_BEFORE.zh.format(table.first), words.RETIRED_BEFORE.en.format(table.first))
    later = [Text(str(year), str(year)) for year in range(table.first + 1, table.last + 1)]
    return [(title, words.RETIRE_YEAR) for title in (first, *later)]


def _by_year(table: Retirement, retiring: Iterable[Retiring]) -> list[int]:
    years = Counter(max(one.year, table.first) for one in retiring)
    return [years[year] for year in range(table.first, table.last + 1)]


def _row(section: Section, table: Retirement, row: BodyRetirement) -> tuple[Cell, ...]:
    figures = (row.heads, row.least, row.most, _share(row.most, row.heads))
    return (section.bodies.get(row.body, row.body), *figures, *_by_year(table, row.certain))


def _share(part: int, heads: int) -> Figure | None:
    return Figure(said.PERCENT.format(100 * part / heads)) if heads else None
