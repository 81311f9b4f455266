"""The enforcement team: officers that law and work ask for, and those that the plan has."""

from __future__ import annotations

import streamlit as st

from orgplan.app.components.grid import Cell
from orgplan.app.components.staffing.section import Section
from orgplan.app.empty import instead
from orgplan.app.plain import plain
from orgplan.app.words import staffing as said
from orgplan.app.words.staffing import services as words
from orgplan.tables.team import Team


def show(section: Section) -> None:
    team = section.table("enforcement", Team)
    if team is None:
        return
    language = section.language
    if not team.needed:
        instead(words.TEAM_NONE, words.TEAM_NONE_NEXT, said.TO_DATA, "data")
        return
    names = ("needed", "certified", "gap", "to_move", "to_certify", "heads")
    section.figures(
        words.TEAM_FIGURES,
        {name: f"{getattr(team, name):,}" for name in names},
        {"needed": (team.needed_by_law, team.needed_by_hours), "heads": (f"{team.hours:,}",)},
    )
    st.caption(words.TEAM_RULE[language])
    section.grid(words.TEAM_HEADS, units(section, team))
    section.assumptions("enforcement")
    left, right = st.columns(2)
    with left:
        section.heading(words.APART[language])
        for row in team.apart:
            mark = ":green[:material/check_circle:]" if row.apart else ":orange[:material/warning:]"
            place = section.body_list(row.bodies)
            st.markdown(f"{mark} {plain(row.verdict[language])}{f' :gray[{plain(place)}]' if place else ''}")
    with right, st.expander(words.EQUIPMENT[language]):
        section.grid(
            words.EQUIPMENT_HEADS,
            [(item.name[language], item.by.text[language], item.quantity) for item in team.equipment],
        )


def units(section: Section, team: Team) -> list[tuple[Cell, ...]]:
    return [
        (
            row.name,
            row.heads_in_team,
            row.certified,
            row.certified_in_team,
            row.certified_elsewhere,
            row.to_move,
            section.body_list(row.elsewhere) or None,
        )
        for row in team.units
    ]
