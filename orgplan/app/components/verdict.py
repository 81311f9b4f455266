"""The verdict in one row: how the plan came about, what it costs, how far from the best, whether lawful."""

from __future__ import annotations

from typing import cast

import streamlit as st

from orgplan.app import words
from orgplan.app.desk import Desk
from orgplan.app.plain import capital, plain
from orgplan.app.words import plan as said
from orgplan.endings import LAWFUL, NOT_LAWFUL
from orgplan.export.verdict import Reservations, Standing, beside_lawful, percent, reservations
from orgplan.model.outcome import Number, Outcome, Report
from orgplan.model.plan import Plan
from orgplan.model.quantities import whole
from orgplan.model.vocabulary import Status
from orgplan.rules.body_cap import BodyCap, BodyCapSettings
from orgplan.text import Language, Text

_COLOURS = {Status.OPTIMAL: "green", Status.FEASIBLE: "orange", Status.STOPPED: "orange"}


def standing_of(open_now: Desk, report: Report) -> Standing:
    """Of the plan in hand, which the report is on."""
    plan, policy = cast("Plan", open_now.plan), open_now.case.policy
    return Standing.of(plan, report, open_now.outcome, open_now.stale, policy)


def show_verdict(standing: Standing, language: Language) -> None:
    """Seven figures, each with a help text that says where it comes from."""
    doubts = reservations(standing.policy)
    about = "\n\n".join(filter(None, (words.RECHECK_HELP[language], plain_lines(doubts.list(language)))))
    bound_help = said.STALE_BOUND if standing.stale else words.BOUND_HELP
    figures: list[tuple[Text, str, str]] = [
        (words.STATUS, *_status(standing, language)),
        (words.OBJECTIVE, hours(standing.report.objective, language), words.OBJECTIVE_HELP[language]),
        (words.BOUND, hours(standing.bound, language), bound_help[language]),
        (words.GAP, percent(standing.gap), words.GAP_HELP[language]),
        (words.RECHECK, recheck(standing.report, doubts, language), about),
        (
            words.BODIES_SET_UP,
            bodies_set_up(standing, language),
            words.BODIES_HELP[language].format(plain(BodyCap.title[language])),
        ),
        (words.SECONDS, *_seconds(standing.outcome, language)),
    ]
    with st.container(key="verdict"):
        for column, (label, value, help_text) in zip(st.columns(len(figures), gap="small"), figures, strict=True):
            column.metric(label[language], value, help=help_text)
            if label is words.RECHECK and (short := beside_lawful(standing.report, doubts, language)):
                column.caption(f":orange[{short}]", help=plain_lines(doubts.list(language)) or None)


def plain_lines(text: str) -> str:
    return "\n\n".join(map(plain, text.split("\n\n"))) if text else ""


def hours(amount: Number | None, language: Language) -> str:
    return words.NONE[language] if amount is None else words.HOURS[language].format(f"{whole(amount):,}")


def recheck(report: Report, doubts: Reservations, language: Language) -> str:
    """Green only where every rule that binds by default was checked and bound, by the law's own figures."""
    if not report.lawful:
        return f":red[:material/gpp_bad: {capital(NOT_LAWFUL[language])}]"
    colour = "green" if doubts.none else "orange"
    return f":{colour}[:material/verified: {capital(LAWFUL[language])}]"


def most_bodies(standing: Standing) -> int:
    """The cap in force."""
    settings = standing.policy.settings.get(BodyCap.code)
    return settings.most if isinstance(settings, BodyCapSettings) else BodyCapSettings().most


def bodies_set_up(standing: Standing, language: Language) -> str:
    return words.OF_MOST[language].format(len(standing.report.bodies), most_bodies(standing))


def _status(standing: Standing, language: Language) -> tuple[str, str]:
    """The label in its colour, and what it means."""
    label = capital(standing.label[language])
    if standing.stale:
        return f":orange[{label}]", said.STALE_BOUND[language]
    if standing.by_hand:
        return f":blue[{label}]", said.BY_HAND_HELP[language].format(standing.by_hand)
    if standing.outcome is None:
        return label, words.STATUS_HELP[language]
    return f":{_COLOURS.get(standing.outcome.status, 'red')}[{label}]", words.STATUS_HELP[language]


def _seconds(outcome: Outcome | None, language: Language) -> tuple[str, str]:
    if outcome is None:
        return words.NONE[language], words.STATUS_HELP[language]
    answer = words.YES if outcome.reproducible else words.NO
    value = words.SECONDS_VALUE[language].format(f"{outcome.seconds:.1f}")
    return value, words.SECONDS_HELP[language].format(outcome.seed, answer[language])
