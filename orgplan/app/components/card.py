"""The card of one unit or body, beside the chart."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from orgplan.app import words
from orgplan.app.components.chart import Picked, forget
from orgplan.app.plain import capital, plain
from orgplan.model.organisation import Body, Function, Town, Unit
from orgplan.model.plan import Plan
from orgplan.model.vocabulary import Category, Stream
from orgplan.text import Language, Text


def show_card(picked: Picked, town: Town, plan: Plan, language: Language, key: str) -> None:
    """The card of what was picked; only its close button when the town has no such id."""
    st.button(
        words.CLOSE[language], key="card-close", icon=":material/close:", type="tertiary", on_click=forget, args=(key,)
    )
    unit = next((unit for unit in town.units if unit.id == picked.id), None)
    body = next((body for body in town.bodies if body.id == picked.id), None)
    if picked.about == "unit" and unit:
        _unit(unit, town, plan, language)
    if picked.about == "body" and body:
        _body(body, town, plan, language)


def body_name(body: Body, language: Language) -> str:
    return body.name_en if language == "en" and body.name_en else body.name


def where(unit: Unit, town: Town, plan: Plan, language: Language) -> tuple[str, ...]:
    """What becomes of a unit, one line for each body it goes to."""
    names = {body.id: body_name(body, language) for body in town.bodies}
    rows = [row for row in plan.placements if row.unit == unit.id]
    bodies = list(dict.fromkeys(row.body for row in rows))
    if len(bodies) == 1:
        return (words.CARD_PART[language].format(names.get(bodies[0], bodies[0]), words.CARD_WHOLE[language]),)
    if bodies:
        return tuple(
            words.CARD_PART[language].format(
                names.get(body, body), _streams([row.stream for row in rows if row.body == body], language)
            )
            for body in bodies
        )
    if not unit.counts:
        return (words.CARD_APART[language],)
    kept = not unit.placeable or unit.id in {row.unit for row in plan.retained}
    return (words.CARD_RETAINED[language] if kept else words.CARD_UNPLACED[language],)


def _streams(streams: list[Stream], language: Language) -> str:
    return words.LISTED[language].join(dict.fromkeys(stream.text[language] for stream in streams))


def _unit(unit: Unit, town: Town, plan: Plan, language: Language) -> None:
    _head(unit.name, capital(unit.kind.text[language]))
    _facts(words.CARD_PLACED, where(unit, town, plan, language), language)
    reason = unit.retain_reason or next((row.reason for row in plan.retained if row.unit == unit.id), "")
    _fact(words.CARD_SUPERIOR, unit.superior, language)
    _fact(words.CARD_REASON, reason, language)
    _heads(unit, language)
    duties = [function for function in town.functions if function.unit == unit.id]
    _duties(duties, set(plan.purchased), language)
    _fact(words.CARD_BASIS, unit.basis, language)


def _body(body: Body, town: Town, plan: Plan, language: Language) -> None:
    _head(body_name(body, language), f"{capital(body.nature.text[language])} · {capital(body.office.text[language])}")
    here = {row.unit for row in plan.placements if row.body == body.id}
    _fact(words.CARD_PLATES, words.LISTED[language].join(body.plates), language)
    _fact(words.CARD_FITS, words.LISTED[language].join(domain.text[language] for domain in body.domains), language)
    by_category = dict.fromkeys(Category, 0)
    for row in plan.staffing:
        by_category[row.category] += row.heads if row.body == body.id else 0
    _categories(by_category, language)
    _facts(words.CARD_UNITS, tuple(unit.name for unit in town.units if unit.id in here), language)


def _head(name: str, kind: str) -> None:
    st.markdown(f"#### {plain(name)}")
    st.caption(plain(kind))


def _fact(label: Text, value: str, language: Language) -> None:
    if value:
        st.markdown(f"**{label[language]}**{words.COLON[language]}{plain(value)}")


def _facts(label: Text, values: tuple[str, ...], language: Language) -> None:
    if len(values) == 1:
        _fact(label, values[0], language)
    elif values:
        st.markdown(
            "\n".join([f"**{label[language]}**{words.COLON[language]}", "", *(f"- {plain(v)}" for v in values)])
        )


def _heads(unit: Unit, language: Language) -> None:
    counts = words.CARD_HEADS[language].format(unit.heads.total, unit.quota.total)
    _fact(words.HEADS, counts, language)
    _categories({category: unit.heads[category] for category in Category}, language)
    if unit.certified:
        st.caption(words.CARD_CERTIFIED[language].format(unit.certified))


def _categories(heads: dict[Category, int], language: Language) -> None:
    parts = [f"{capital(category.text[language])} {count}" for category, count in heads.items() if count]
    if parts:
        st.caption(" · ".join(parts))


def _duties(duties: list[Function], bought: set[str], language: Language) -> None:
    if not duties:
        st.caption(words.CARD_NO_DUTIES[language])
        return
    streams = [_stream(duty, bought, language) for duty in duties]
    columns = {
        words.DUTY[language]: [duty.name for duty in duties],
        words.DUTY_STREAM[language]: streams,
        words.DUTY_HOURS[language]: [duty.workload for duty in duties],
    }
    st.dataframe(
        pd.DataFrame(columns),
        hide_index=True,
        height="auto",
        column_config={
            words.DUTY[language]: st.column_config.TextColumn(width=150),
            words.DUTY_STREAM[language]: st.column_config.TextColumn(width=60),
            words.DUTY_HOURS[language]: st.column_config.NumberColumn(format="localized", width=70),
        },
    )


def _stream(duty: Function, bought: set[str], language: Language) -> str:
    if duty.id in bought:
        return capital(words.CARD_BOUGHT[language])
    return capital((words.CARD_COUNTY if duty.county_only else duty.stream.text)[language])
