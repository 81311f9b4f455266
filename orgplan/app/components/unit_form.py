"""The small form that adds a unit."""

from __future__ import annotations

from typing import TypeVar

import streamlit as st

from orgplan.app import desk
from orgplan.app.components.new_unit import NewUnit, free_unit_id, namesake, with_unit
from orgplan.app.components.sheet_columns import names_of
from orgplan.app.components.sheet_editor import locate
from orgplan.app.desk import Desk
from orgplan.app.plain import capital, plain
from orgplan.app.words import data as words
from orgplan.ingest.sheets import UNITS
from orgplan.ingest.typed import in_order
from orgplan.model.base import Word
from orgplan.model.vocabulary import Category, Domain, UnitKind
from orgplan.text import Language, Text

MOST_HEADS, MOST_HOURS = 9_999, 9_999_999
_USUAL_HANDOFFS = 100
AnyWord = TypeVar("AnyWord", bound=Word)


def show_unit_form(open_now: Desk, language: Language) -> None:
    """Only the name is needed; Enter adds the unit."""
    with st.form("new-unit", border=False):
        new = _fields(open_now, language)
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            wanted = st.form_submit_button(words.ADD[language], type="primary", icon=":material/add:")
            st.caption(words.UNIT_ID[language].format(plain(free_unit_id(open_now.sheets))), width="content")
    if not wanted:
        return
    if said := _missing(open_now, new, language):
        st.error(plain(said), icon=":material/error:")
        return
    sheets, code = with_unit(open_now.sheets, new)
    desk.record(words.ADDED.filled(new.name), sheets=in_order(sheets))
    locate("units", len(sheets["units"]) - 1, "name")
    desk.say(words.ADDED_SAID, new.name, code)
    st.rerun()


def _fields(open_now: Desk, language: Language) -> NewUnit:
    version = open_now.version.id  # empties the form once the unit is in
    name_place, kind_place = st.columns([2, 1])
    name = name_place.text_input(
        words.UNIT_NAME[language],
        key=f"new-name-{version}",
        max_chars=60,
        placeholder=words.UNIT_NAME_EXAMPLE[language],
    )
    kind = _word(kind_place, words.UNIT_KIND, UnitKind.INSTITUTION, language, f"new-kind-{version}")
    heads = {
        category: _count(place, _heads(category, language), category, version)
        for category, place in zip(Category, st.columns(len(Category)), strict=True)
    }
    duty_place, domain_place, hours_place = st.columns([2, 1, 1])
    duty = duty_place.text_input(
        words.DUTY[language], key=f"new-duty-{version}", max_chars=80, placeholder=words.DUTY_EXAMPLE[language]
    )
    domain = _word(domain_place, words.DOMAIN, Domain.GENERAL_OFFICE, language, f"new-domain-{version}")
    hours = hours_place.number_input(
        words.HOURS[language], min_value=0, max_value=MOST_HOURS, step=100, key=f"new-hours-{version}"
    )
    partner, handoffs = _tie(open_now, language, version)
    return NewUnit(name.strip(), kind, heads, duty.strip(), domain, int(hours), partner, handoffs)


def _word(
    place: st.delta_generator.DeltaGenerator, label: Text, usual: AnyWord, language: Language, key: str
) -> AnyWord:
    """Streamlit keeps the canonical spelling, so that a reload of the program cannot lose the choice."""
    vocabulary = type(usual)
    options = [word.value for word in vocabulary]
    chosen = place.selectbox(
        label[language],
        options,
        index=options.index(usual.value),
        format_func=lambda value: capital(vocabulary(value).text[language]),
        key=key,
    )
    return vocabulary(chosen or usual.value)


def _heads(category: Category, language: Language) -> str:
    """Heads on post, not posts approved."""
    return UNITS.by_name[f"heads_{category}"].zh if language == "zh" else f"{capital(category.text.en)} heads"


def _count(place: st.delta_generator.DeltaGenerator, label: str, category: Category, version: str) -> int:
    return int(
        place.number_input(label, min_value=0, max_value=MOST_HEADS, step=1, key=f"new-heads-{category}-{version}")
    )


def _tie(open_now: Desk, language: Language, version: str) -> tuple[str, int]:
    units = names_of(open_now.sheets).get("units", {})
    partner_place, times_place = st.columns([3, 1])
    partner = partner_place.selectbox(
        words.PARTNER[language],
        ["", *units],
        format_func=lambda code: f"{code} {units[code]}" if code else words.PARTNER_NONE[language],
        key=f"new-partner-{version}",
    )
    handoffs = times_place.number_input(
        words.HANDOFFS[language],
        min_value=0,
        max_value=MOST_HOURS,
        value=_USUAL_HANDOFFS,
        step=10,
        key=f"new-handoffs-{version}",
    )
    return partner, int(handoffs)


def _missing(open_now: Desk, new: NewUnit, language: Language) -> str:
    """What stands in the way, if anything."""
    if not new.name:
        return words.NAME_MISSING[language]
    if taken := namesake(open_now.sheets, new.name):
        return words.NAME_TAKEN[language].format(taken)
    if new.hours and not new.duty:
        return words.DUTY_MISSING[language]
    if new.duty and not new.hours:
        return words.HOURS_MISSING[language]
    return ""
