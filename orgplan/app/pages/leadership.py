"""The leadership: leaders against posts and bodies, conflicts, cross-appointments, and the rest decided anew."""

from __future__ import annotations

from typing import cast

import streamlit as st

from orgplan.app import desk
from orgplan.app import words as common
from orgplan.app.components.card import body_name
from orgplan.app.components.clash import show_demands
from orgplan.app.components.findings import show_findings
from orgplan.app.components.seats import show_seats
from orgplan.app.desk import Desk
from orgplan.app.empty import instead, needed_plan
from orgplan.app.language import current
from orgplan.app.plain import plain
from orgplan.app.seating import Seating, on_seat, set_by_hand
from orgplan.app.words import desk as desk_words
from orgplan.app.words import leadership as words
from orgplan.model.organisation import Town
from orgplan.model.outcome import Report
from orgplan.model.plan import Plan
from orgplan.run import led, led_clash
from orgplan.tables.leadership import LeadershipTable
from orgplan.text import Language

_REFUSED = "leadership-refused"


def page() -> None:
    language = current()
    open_now = needed_plan()
    town, plan, report = cast("Town", open_now.town), cast("Plan", open_now.plan), cast("Report", open_now.report)
    table = report.tables.get("leadership")
    if not (town.leaders and town.posts) or not isinstance(table, LeadershipTable):
        instead(words.NO_LEADERS, words.NO_LEADERS_NEXT, desk_words.TO_DATA, "data")
        return
    with st.container(horizontal=True, vertical_alignment="center", key="leadership-head"):
        st.markdown(f"### {words.TITLE[language].format(plain(town.name))}", width="stretch")
        st.button(
            words.AGAIN[language],
            key="lead-again",
            type="primary" if set_by_hand(open_now) else "secondary",
            icon=":material/autorenew:",
            help=words.AGAIN_HELP[language],
            on_click=again,
        )
    with st.container():
        _refused(open_now, language)
    _figures(table, language)
    seating = Seating(town, plan, report, table, language)
    show_seats(seating.leaders, seating.groups, open_now.version.id, "seats", language, on_seat)
    st.markdown(f"#### {words.RULES[language]}")
    if seating.breaches:
        show_findings(seating.breaches, language)
    else:
        st.markdown(f":green[:material/check_circle: {words.KEPT[language]}]")


def _refused(open_now: Desk, language: Language) -> None:
    """Why the last request could not be met: the seats that were to stay, and the rules that they clash with."""
    version, clashing = st.session_state.get(_REFUSED, ("", ()))
    if version != open_now.version.id:
        return
    seats = words_of(open_now, language)
    said = words.AGAIN_NOT_THESE if clashing else words.AGAIN_NOT
    with st.container(key="lead-refused", gap="xsmall"):
        st.error(said[language].format(plain(common.SEMICOLON[language].join(seats))), icon=":material/block:")
        show_demands(clashing, language)


def words_of(open_now: Desk, language: Language) -> list[str]:
    """The seats set by hand, in names."""
    town, (posts, bodies) = cast("Town", open_now.town), set_by_hand(open_now) or ((), ())
    leaders = {leader.id: leader.name for leader in town.leaders}
    called = {post.id: post.name for post in town.posts}
    named = {body.id: body_name(body, language) for body in town.bodies}
    return [
        *(
            words.SEATED[language].format(leaders.get(at.leader, at.leader), called.get(at.post, at.post))
            for at in posts
        ),
        *(
            words.OVERSEES[language].format(leaders.get(at.leader, at.leader), named.get(at.body, at.body))
            for at in bodies
        ),
    ]


def _figures(table: LeadershipTable, language: Language) -> None:
    quota = "—" if table.quota is None else str(table.quota)
    values = {
        "filled": words.OF[language].format(table.filled, quota),
        "vacant": str(len(table.vacant)),
        "crossed": str(table.cross_appointments),
        "rate": f"{table.cross_appointment_rate:.0%}" if table.zone_leaders else "—",
    }
    with st.container(key="verdict"):
        for column, (name, value) in zip(st.columns(len(values)), values.items(), strict=True):
            about = words.FIGURE_HELP[name][language].format(table.crossed_today)
            column.metric(words.FIGURES[name][language], value, help=about)


def again() -> None:
    """Everything but what was set by hand, decided anew at once: it takes a tenth of a second."""
    open_now = desk.opened()
    if open_now is None or open_now.plan is None:
        return
    appointments, oversight = set_by_hand(open_now) or ((), ())
    plan = led(open_now.case, open_now.plan, appointments, oversight)
    if plan is None:
        clashing = led_clash(open_now.case, open_now.plan, appointments, oversight)
        st.session_state[_REFUSED] = (open_now.version.id, clashing)
    elif plan != open_now.plan:
        desk.record(words.AGAIN_DID, plan=plan)
