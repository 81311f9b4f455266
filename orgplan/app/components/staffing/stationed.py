"""Stationed units: which devolve, which stay and on what terms, and what their staying costs."""

from __future__ import annotations

import streamlit as st

from orgplan.app.components.grid import Cell, Figure
from orgplan.app.components.staffing.section import Section
from orgplan.app.empty import instead
from orgplan.app.plain import capital, plain
from orgplan.app.words import staffing as said
from orgplan.app.words.staffing import powers as words
from orgplan.policy import title_of
from orgplan.tables.stationed import Stationed, StationedUnit


def show(section: Section) -> None:
    table = section.table("stationed", Stationed)
    if table is None:
        return
    if not table.units:
        instead(words.NO_STATIONED, words.NO_STATIONED_NEXT, said.TO_DATA, "data")
        return
    language = section.language
    section.figures(
        words.STATIONED_FIGURES,
        {
            "devolved": str(table.devolved),
            "staying": str(table.retained + table.never),
            "never": str(table.never),
            "lost": f"{table.lost_hours:,}",
        },
        {
            "devolved": (table.devolved_heads,),
            "staying": (table.staying_heads, table.retained, title_of("devolution")[language]),
        },
    )
    section.grid(words.STATIONED_HEADS, [_row(section, unit) for unit in table.units], "list")
    terms = next((unit.terms for unit in table.units if unit.terms), None)
    if terms is not None:
        st.caption(plain(words.TERMS[section.language].format(terms.appraisal_share)))
    section.assumptions("stationed")


def _row(section: Section, unit: StationedUnit) -> tuple[Cell, ...]:
    return (
        unit.name,
        unit.superior or None,
        unit.heads,
        capital(unit.fate.text[section.language]),
        section.body_list(unit.bodies) or None,
        unit.reason or None,
        Figure(f"{unit.terms.appraisal_share}%") if unit.terms else None,
        unit.lost_hours if unit.terms else None,
    )
