"""Who reaches retirement age in the coming years, body by body."""

from __future__ import annotations

from collections import Counter

import streamlit as st

from orgplan.app.components.grid import Cell, Figure
from orgplan.app.components.staffing.section import Section, Sourced
from orgplan.app.empty import instead
from orgplan.app.words import staffing as said
from orgplan.app.words.staffing import people as words
from orgplan.tables.retirement import BodyRetirement, Retirement
from orgplan.text import Text


def show(section: Section) -> None:
    table = section.table("retirement", Retirement)
    if table is None:
        return
    if not section.town.staff:
        instead(words.NO_STAFF, words.NO_STAFF_NEXT, said.TO_DATA, "data")
        return
    certain = sum(len(row.certain) for row in table.bodies)
    section.figures(
        words.RETIRE_FIGURES,
        {"certain": str(certain), "elsewhere": str(len(table.elsewhere)), "unknown": str(len(table.unknown))},
        {"certain": (table.last,)},
    )
    rows = [_row(section, table, row) for row in table.bodies if row.most]
    if rows:
        section.grid([*words.RETIRE_HEADS, *_years(table)], rows)
    else:
        st.markdown(words.NO_RETIRING[section.language])
    section.assumptions("retirement")


def _years(table: Retirement) -> list[Sourced]:
    """A column a year; those who reached the age before the first are in it."""
    source = Text("去向机构已确定的人", "Whose body is certain")
    first = (Text(words.RETIRED_BEFORE.zh.format(table.first), words.RETIRED_BEFORE.en.format(table.first)), source)
    later = [(Text(str(year), str(year)), source) for year in range(table.first + 1, table.last + 1)]
    return [first, *later]


def _row(section: Section, table: Retirement, row: BodyRetirement) -> tuple[Cell, ...]:
    years = Counter(max(one.year, table.first) for one in row.certain)
    share = Figure(said.PERCENT.format(100 * row.most / row.heads)) if row.heads else None
    figures = (row.heads, row.least, row.most, share)
    of_years = (years[year] for year in range(table.first, table.last + 1))
    return (section.bodies.get(row.body, row.body), *figures, *of_years)
