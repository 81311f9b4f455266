"""Delegated powers, the power list and the responsibility list, and who answers for what."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import cast

import streamlit as st

from orgplan.app.components.staffing.lists import Listed, show_list
from orgplan.app.components.staffing.section import Section
from orgplan.app.words.staffing import powers as words
from orgplan.tables.powers import Powers
from orgplan.tables.responsibility import Responsibility


def show(section: Section) -> None:
    powers = section.table("powers", Powers)
    if powers is None:
        return
    language = section.language
    counted = {"items": len(powers.items), "can_take": powers.can_take}
    counted |= {"needs_heads": powers.needs_heads, "cannot": powers.cannot}
    section.figures(words.POWER_FIGURES, {name: f"{number:,}" for name, number in counted.items()})
    chosen = st.segmented_control(
        words.LISTS["powers"][language],
        list(words.LISTS),
        default="capacity" if powers.items else "powers",
        required=True,
        format_func=lambda name: words.LISTS[name][language],
        key="powers-list",
        label_visibility="collapsed",
    )
    if chosen == "answers":
        _answers(section)
        return
    heads = {"capacity": words.CAPACITY_HEADS, "powers": words.POWER_HEADS, "duties": words.DUTY_HEADS}
    made: Mapping[str, Callable[[Section, Powers], list[Listed]]] = {
        "capacity": capacity,
        "powers": power_list,
        "duties": responsibility_list,
    }
    show_list(section, heads[chosen], made[chosen](section, powers), chosen)


def _heads(section: Section) -> Mapping[str, int]:
    return {row.body: row.heads for row in section.report.bodies}


def capacity(section: Section, powers: Powers) -> list[Listed]:
    language = section.language
    return [
        Listed(
            item.body or "",
            (
                item.name,
                item.department,
                section.bodies.get(item.body or "", item.body),
                item.hours,
                item.capacity.text[language],
                item.reason[language],
                item.basis or None,
            ),
        )
        for item in powers.items
    ]


def power_list(section: Section, powers: Powers) -> list[Listed]:
    heads = _heads(section)
    return [
        Listed(
            row.body,
            (
                section.bodies.get(row.body, row.body_name),
                heads.get(row.body),
                row.name,
                row.kind.text[section.language],
                row.unit_name,
                row.department or None,
                row.basis or None,
            ),
        )
        for row in powers.powers
    ]


def responsibility_list(section: Section, powers: Powers) -> list[Listed]:
    heads = _heads(section)
    return [
        Listed(
            row.body,
            (
                section.bodies.get(row.body, row.body_name),
                heads.get(row.body),
                row.name,
                row.unit_name,
                row.department or None,
                (words.DONE_BOUGHT if row.bought else words.DONE_ITSELF)[section.language],
                row.basis or None,
            ),
        )
        for row in powers.responsibilities
    ]


def _answers(section: Section) -> None:
    table = section.table("responsibility", Responsibility)
    if table is None:
        return
    duties = {function.id: function.name for function in section.town.functions}
    leaders = {leader.id: leader.name for leader in section.town.leaders}
    rows = [
        Listed(
            row.lead,
            (
                duties.get(row.function, row.function),
                section.bodies.get(row.lead, row.lead),
                leaders.get(cast("str", row.accountable), row.accountable),
                section.body_list(row.support) or None,
                section.body_list(row.consulted) or None,
            ),
        )
        for row in table.rows
    ]
    show_list(section, words.ANSWER_HEADS, rows, "answers")
    section.assumptions("responsibility")
