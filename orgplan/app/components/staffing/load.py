"""Load: who is busy and who is idle, today's units against the bodies of the plan."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from orgplan.app import words as common
from orgplan.app.components.grid import Cell, Figure
from orgplan.app.components.staffing.section import Section, over, share
from orgplan.app.words.staffing import SUM
from orgplan.app.words.staffing import load as words
from orgplan.charts.palette import BACK, FRONT
from orgplan.model.quantities import rounded
from orgplan.model.vocabulary import Office
from orgplan.tables.balance import Load
from orgplan.tables.spread import GroupLoad

_ROOM = 1.06
"""Of the longest bar, so that its end is seen."""


def show(section: Section) -> None:
    load = section.table("load", Load)
    if load is None:
        return
    language = section.language
    before, after = load.units.spread, load.bodies.spread
    ratios = [common.NONE[language] if s.ratio is None else f"{s.ratio / 100:.2f}" for s in (before, after)]
    section.figures(
        words.LOAD_FIGURES,
        {
            "tau": f"{load.tau:,}",
            "gini": over(share(before.gini, language), share(after.gini, language)),
            "beyond": over(f"{before.beyond:,}", f"{after.beyond:,}"),
            "ratio": over(*ratios),
            "front": over(share(load.offices_today.heads_share, language), share(load.offices.heads_share, language)),
        },
        {"beyond": (f"{load.band:,}",)},
    )
    st.html(bars(section, load))
    st.caption(words.LOAD_KEY[language].format(f"{load.tau:,}", f"{load.band:,}"))
    section.grid(words.LOAD_HEADS, [*rows(section, load), total(section, load)], "wide-load total")
    section.assumptions("load")


def bars(section: Section, load: Load) -> str:
    """A line a body: its bar, the rings of its units today, the band and the mean behind them."""
    units = {group.group: group for group in load.units.groups}
    loads = [group.load or 0 for group in (*load.bodies.groups, *load.units.groups)]
    most = max([*loads, load.tau + load.band, 1]) * _ROOM
    offices = {body.id: body.office for body in section.town.bodies}
    lines = []
    for group in load.bodies.groups:
        inside = [units[unit] for unit in group.units if unit in units]
        lines.append(_line(section, load, group, inside, most, offices.get(group.group, Office.BACK)))
    return f'<dl class="orgplan-strips">{"".join(lines)}</dl>'


def _line(
    section: Section, load: Load, group: GroupLoad, inside: Sequence[GroupLoad], most: float, office: Office
) -> str:
    language = section.language

    def at(hours: int) -> str:
        return f"{100 * hours / most:.2f}%"

    low, high = at(max(0, load.tau - load.band)), at(load.tau + load.band)
    name = escape(section.bodies.get(group.group, group.name[language]))
    said = common.NONE[language] if group.load is None else f"{group.load:,}"
    hint = words.LOAD_BODY[language].format(
        section.bodies.get(group.group, ""), f"{group.heads:,}", f"{group.hours:,}", said
    )
    rings = "".join(_ring(section, unit, at(unit.load)) for unit in inside if unit.load is not None)
    colour = FRONT if office is Office.FRONT else BACK
    return (
        f"<dt>{name}</dt>"
        f'<dd title="{escape(hint, quote=True)}"><i class="band" style="left:{low};right:calc(100% - {high})"></i>'
        f'<i class="mean" style="left:{at(load.tau)}"></i>'
        f'<i class="bar" style="width:{at(group.load or 0)};background:{colour}"></i>{rings}<b>{said}</b></dd>'
    )


def _ring(section: Section, unit: GroupLoad, place: str) -> str:
    hint = words.LOAD_UNIT[section.language].format(
        section.units.get(unit.group, unit.group), f"{unit.load:,}", f"{unit.heads:,}", f"{unit.hours:,}"
    )
    return f'<u style="left:{place}" title="{escape(hint, quote=True)}"></u>'


def rows(section: Section, load: Load) -> list[tuple[Cell, ...]]:
    units = {group.group: group.load for group in load.units.groups}
    peaks = {peak.body: peak.short_heads for peak in load.peaks}
    worth = {one.body: one.worth for one in load.one_more}
    lines: list[tuple[Cell, ...]] = []
    for group in load.bodies.groups:
        today = [known for unit in group.units if (known := units.get(unit)) is not None]
        spread = Figure(over(f"{min(today):,}", f"{max(today):,}").replace("→", "–")) if today else None
        name = section.bodies.get(group.group, group.group)
        figures = (group.heads, group.hours, group.load, spread, group.beyond)
        lines.append((name, *figures, peaks.get(group.group, 0), worth.get(group.group, 0)))
    return lines


def total(section: Section, load: Load) -> tuple[Cell, ...]:
    """All bodies: too busy and too idle do not make up for each other, so hours beyond the band add up unsigned."""
    groups = load.bodies.groups
    heads, hours = sum(group.heads for group in groups), sum(group.hours for group in groups)
    mean = rounded(hours, heads) if heads else None
    beyond, short = load.bodies.spread.beyond, sum(peak.short_heads for peak in load.peaks)
    return SUM[section.language], heads, hours, mean, "", beyond, short, ""
