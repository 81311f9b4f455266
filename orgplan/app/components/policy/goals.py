"""The goals: what is measured, its price and what that means, and what the plan in hand comes to."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from html import escape
from typing import Any, cast

import streamlit as st

from orgplan.app import words as common
from orgplan.app.components.policy.fieldset import show_fields, show_reset
from orgplan.app.desk import Desk
from orgplan.app.plain import capital, plain
from orgplan.app.rulebook import Entry, text
from orgplan.app.ruling import on_switch
from orgplan.app.words import policy as words
from orgplan.goals import Goal
from orgplan.goals.purchase import PurchaseSettings
from orgplan.model.outcome import Report
from orgplan.model.quantities import whole_parts
from orgplan.model.settings import FreeSettings, PricedSettings
from orgplan.text import Language


def show_goals(open_now: Desk, entries: Mapping[str, Entry], language: Language) -> None:
    st.caption(words.GOALS_NOTE[language])
    with st.container(key="goals", gap=None):
        for entry in entries.values():
            if isinstance(entry.of, Goal):
                _card(entry, open_now.report, language)
    if open_now.report is not None:
        _total(open_now.report, entries, language)


def _card(entry: Entry, report: Report | None, language: Language) -> None:
    goal = cast("Goal[Any, Any]", entry.of)
    with (
        st.container(key=f"{'goal' if entry.on else 'off'}-{goal.code}", gap=None),
        st.container(key=f"at-{goal.code}", horizontal=True, vertical_alignment="center", gap="small"),
    ):
        with st.container(width="stretch", gap=None, key=f"says-{goal.code}"):
            mark = " :blue[:material/edit:]" if entry.touched else ""
            st.markdown(f"**{plain(capital(goal.title[language]))}**{mark}")
            st.markdown(plain(goal.sentence[language]))
            st.markdown(f":small[:blue[{plain(meaning(entry, language))}]]")
        show_reset(entry, language)
        show_fields(entry, entry.names, language)
        with st.container(width=190, key=f"cost-{goal.code}"):
            st.html(cost(entry, report, language))
        show_switch(entry, words.GOAL_ON[language])


def show_switch(entry: Entry, label: str) -> None:
    key = f"switch-{entry.code}"
    st.session_state[key] = entry.on
    st.toggle(label, key=key, on_change=on_switch, args=(entry.code, key), width="content")


def meaning(entry: Entry, language: Language) -> str:
    """What one of the measure is worth, in plain words."""
    if not entry.on:
        return words.GOAL_OFF[language]
    if isinstance(entry.settings, FreeSettings):
        return words.FREE[language]
    price = cast("PricedSettings", entry.settings).price
    if not price:
        return words.WORTH_NOTHING[language]
    if isinstance(entry.settings, PurchaseSettings):
        return words.WORTH[entry.code][language].format(text(round(entry.settings.hour_cost / price, 2)))
    return words.WORTH[entry.code][language].format(text(price))


def unit_price(entry: Entry) -> Decimal:
    """Hours for one of the measure's unit: of purchases, the price of an hour's worth over what an hour costs."""
    goal = cast("Goal[Any, Any]", entry.of)
    exact = goal.price(entry.settings) * goal.scale
    return round(Decimal(exact.numerator) / exact.denominator, 4)


def cost(entry: Entry, report: Report | None, language: Language) -> str:
    """Hours under the plan in hand, with measure and price below, and a bar for its share of the objective."""
    goal = cast("Goal[Any, Any]", entry.of)
    if report is None:
        return f'<div class="orgplan-cost"><span>{words.NO_PLAN_YET[language]}</span></div>'
    if not entry.on or goal.code not in report.measures:
        return f'<div class="orgplan-cost"><b>{common.NONE[language]}</b></div>'
    measure, unit = f"{report.measures[goal.code]:,}", goal.unit[language]
    if isinstance(entry.settings, FreeSettings):
        return f'<div class="orgplan-cost"><span>{escape(words.FREE_COST[language].format(measure, unit))}</span></div>'
    hours, shown = report.costs.get(goal.code, 0), whole_parts(report.costs).get(goal.code, 0)
    share = 100 * hours / report.objective if report.objective else 0
    hint = words.COST_HELP[language].format(goal.title[language], measure, unit, f"{share:.0f}")
    return (
        f'<div class="orgplan-cost" title="{escape(hint, quote=True)}">'
        f"<b>{common.HOURS[language].format(f'{shown:,}')}</b>"
        f"<span>{escape(f'{measure} {unit} × {text(unit_price(entry))}')}</span>"
        f'<i style="width:{share:.1f}%"></i></div>'
    )


def _total(report: Report, entries: Mapping[str, Entry], language: Language) -> None:
    costs = whole_parts(report.costs)
    preferred = sum(cost for code, cost in costs.items() if not isinstance(entries[code].of, Goal))
    parts = [f"**{words.TOTAL[language].format(f'{sum(costs.values()):,}')}**"]
    if preferred:
        parts.append(f":orange[{words.TOTAL_PREFERRED[language].format(f'{preferred:,}')}]")
    with st.container(key="goals-total"):
        st.markdown("　".join(parts), help=words.TOTAL_HELP[language])
