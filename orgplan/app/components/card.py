"""The card of one unit, body or leading organ, beside the chart."""

from __future__ import annotations

import streamlit as st

from orgplan.app import words
from orgplan.app.components.chart import Picked, forget, pick
from orgplan.app.components.facts import fact, facts, head
from orgplan.app.components.grid import show_grid
from orgplan.app.components.organ_card import show_organ
from orgplan.app.plain import capital, plain
from orgplan.model.organisation import Body, Function, Town, Unit
from orgplan.model.plan import Plan
from orgplan.model.vocabulary import Category, Stream
from orgplan.text import Language


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
        _body(body, town, plan, language, key)
    if picked.about == "organ":
        show_organ(picked.id, town, plan, language)


def body_name(body: Body, language: Language) -> str:
    return body.called[language]


def where(unit: Unit, town: Town, plan: Plan, language: Language) -> tuple[str, ...]:
    """What becomes of a unit, one line for each body it goes to."""
    names = {body.id: body_name(body, language) for body in town.bodies}
    bodies = list(dict.fromkeys(row.body for row in plan.placements if row.unit == unit.id))
    if bodies:
        return tuple(
            words.CARD_PART[language].format(names.get(body, body), part(unit.id, body, plan, language))
            for body in bodies
        )
    if not unit.counts:
        return (words.CARD_APART[language],)
    kept = not unit.placeable or unit.id in {row.unit for row in plan.retained}
    return (words.CARD_RETAINED[language] if kept else words.CARD_UNPLACED[language],)


def part(unit: str, body: str, plan: Plan, language: Language) -> str:
    """What of a unit lies in a body: the whole, or its approvals, its enforcement, the rest."""
    rows = [row for row in plan.placements if row.unit == unit]
    if all(row.body == body for row in rows):
        return words.CARD_WHOLE[language]
    return _streams([row.stream for row in rows if row.body == body], language)


def _streams(streams: list[Stream], language: Language) -> str:
    names = (words.CARD_REST if stream is Stream.CORE else stream.text for stream in dict.fromkeys(streams))
    return words.LISTED[language].join(name[language] for name in names)


def _unit(unit: Unit, town: Town, plan: Plan, language: Language) -> None:
    head(unit.name, capital(unit.kind.text[language]))
    facts(words.CARD_PLACED, where(unit, town, plan, language), language)
    reason = unit.retain_reason or next((row.reason for row in plan.retained if row.unit == unit.id), "")
    fact(words.CARD_SUPERIOR, unit.superior, language)
    fact(words.CARD_REASON, reason, language)
    _heads(unit, language)
    duties = [function for function in town.functions if function.unit == unit.id]
    _duties(duties, set(plan.purchased), language)
    fact(words.CARD_BASIS, unit.basis, language)


def _body(body: Body, town: Town, plan: Plan, language: Language, key: str) -> None:
    head(body_name(body, language), f"{capital(body.nature.text[language])} · {capital(body.office.text[language])}")
    comma = words.LISTED[language]
    fact(words.CARD_OVERSEEN, comma.join(overseers(body.id, town, plan, language)), language)
    fact(words.CARD_PLATES, comma.join(body.plates), language)
    fact(words.CARD_FITS, comma.join(domain.text[language] for domain in body.domains), language)
    by_category = dict.fromkeys(Category, 0)
    for row in plan.staffing:
        by_category[row.category] += row.heads if row.body == body.id else 0
    _categories(by_category, language)
    _units(body, town, plan, language, key)


def overseers(body: str, town: Town, plan: Plan, language: Language) -> tuple[str, ...]:
    """Leaders who oversee a body, each with the posts held under the plan."""
    posts = {post.id: post.name for post in town.posts}
    names = {leader.id: leader.name for leader in town.leaders}
    said = []
    for row in plan.oversight:
        if row.body == body:
            held = [posts.get(other.post, other.post) for other in plan.appointments if other.leader == row.leader]
            name = names.get(row.leader, row.leader)
            titles = words.LISTED[language].join(held)
            said.append(words.CARD_LEADER[language].format(name, titles) if titles else name)
    return tuple(said)


def _units(body: Body, town: Town, plan: Plan, language: Language, key: str) -> None:
    """Each unit with its part and its heads; a click opens its card."""
    here = {row.unit for row in plan.placements if row.body == body.id}
    heads = dict.fromkeys(here, 0)
    for row in plan.staffing:
        if row.body == body.id and row.unit in heads:
            heads[row.unit] += row.heads
    st.markdown(f"**{words.CARD_UNITS[language]}**{words.COLON[language]}")
    with st.container(key="card-units", gap=None):
        for number, unit in enumerate(unit for unit in town.units if unit.id in here):
            name = words.CARD_PART[language].format(unit.name, part(unit.id, body.id, plan, language))
            label = plain(words.CARD_UNIT[language].format(name, f"{heads[unit.id]:,}"))
            args = (key, "unit", unit.id)
            st.button(label, key=f"card-unit-{number}", type="tertiary", on_click=pick, args=args)


def _heads(unit: Unit, language: Language) -> None:
    counts = words.CARD_HEADS[language].format(unit.heads.total, unit.quota.total)
    fact(words.HEADS, counts, language)
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
    heads = (words.DUTY[language], words.DUTY_STREAM[language], words.DUTY_HOURS[language])
    rows = [(duty.name, _stream(duty, bought, language), duty.workload) for duty in duties]
    show_grid(heads, rows, language, "", {words.DUTY_HOURS[language]: words.WORK_SOURCE[language]})


def _stream(duty: Function, bought: set[str], language: Language) -> str:
    if duty.id in bought:
        return capital(words.CARD_BOUGHT[language])
    return capital((words.CARD_COUNTY if duty.county_only else duty.stream.text)[language])
