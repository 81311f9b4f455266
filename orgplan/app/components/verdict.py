"""The verdict in one row: how the search ended, what the plan costs, how far from the best, whether lawful."""

from __future__ import annotations

import streamlit as st

from orgplan.app import words
from orgplan.app.plain import capital
from orgplan.model.outcome import Number, Outcome
from orgplan.model.vocabulary import Status
from orgplan.text import Language, Text

BODY_CAP, MOST, MOST_BY_LAW = "body-cap", "most", 10
"""Rule and setting that cap the bodies; at most ten (Opinions 二(二))."""
_COLOURS = {Status.OPTIMAL: "green", Status.FEASIBLE: "orange", Status.STOPPED: "orange"}


def show_verdict(outcome: Outcome, language: Language) -> None:
    """Seven figures, each with a help text that says where it comes from."""
    figures: list[tuple[Text, str, str]] = [
        (words.STATUS, _coloured(outcome, language), words.STATUS_HELP[language]),
        (words.OBJECTIVE, hours(outcome.objective, language), words.OBJECTIVE_HELP[language]),
        (words.BOUND, hours(outcome.bound, language), words.BOUND_HELP[language]),
        (words.GAP, percent(outcome.gap, language), words.GAP_HELP[language]),
        (words.RECHECK, recheck(outcome, language), words.RECHECK_HELP[language]),
        (words.BODIES_SET_UP, bodies_set_up(outcome, language), words.BODIES_HELP[language]),
        (words.SECONDS, words.SECONDS_VALUE[language].format(f"{outcome.seconds:.1f}"), _recipe(outcome, language)),
    ]
    with st.container(key="verdict"):
        for column, (label, value, help_text) in zip(st.columns(len(figures), gap="small"), figures, strict=True):
            column.metric(label[language], value, help=help_text)


def hours(amount: Number | None, language: Language) -> str:
    return words.NONE[language] if amount is None else words.HOURS[language].format(f"{round(amount):,}")


def percent(gap: float | None, language: Language) -> str:
    """0 % only when proven: a small gap is not rounded away."""
    if gap is None:
        return words.NONE[language]
    if gap == 0:
        return "0%"
    return f"{gap:.1%}" if gap >= 0.001 else "< 0.1%"  # noqa: PLR2004


def recheck(outcome: Outcome, language: Language) -> str:
    if outcome.report is None:
        return words.NONE[language]
    if outcome.report.lawful:
        return f":green[:material/verified: {words.LAWFUL[language]}]"
    return f":red[:material/gpp_bad: {words.NOT_LAWFUL[language]}]"


def most_bodies(outcome: Outcome) -> int:
    """The cap in force: asked for in this solve, else the rule's setting."""
    if outcome.recipe.max_bodies is not None:
        return outcome.recipe.max_bodies
    value = outcome.recipe.policy.get(BODY_CAP, {}).get(MOST, "")
    return int(value) if value.isdecimal() else MOST_BY_LAW


def bodies_set_up(outcome: Outcome, language: Language) -> str:
    if outcome.plan is None:
        return words.NONE[language]
    count = len({row.body for row in outcome.plan.placements})
    return words.OF_MOST[language].format(count, most_bodies(outcome))


def _coloured(outcome: Outcome, language: Language) -> str:
    return f":{_COLOURS.get(outcome.status, 'red')}[{capital(outcome.status.text[language])}]"


def _recipe(outcome: Outcome, language: Language) -> str:
    answer = words.YES if outcome.reproducible else words.NO
    return words.SECONDS_HELP[language].format(outcome.seed, answer[language])
