"""The verdict in one row: how the search ended, what the plan costs, how far from the best, whether lawful."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from orgplan.app import words
from orgplan.app.plain import capital, plain
from orgplan.model.outcome import Number, Outcome
from orgplan.model.vocabulary import Status, Strength
from orgplan.policy import Policy
from orgplan.rules import RULES
from orgplan.rules.body_cap import BodyCap, BodyCapSettings
from orgplan.text import Language, Text

_COLOURS = {Status.OPTIMAL: "green", Status.FEASIBLE: "orange", Status.STOPPED: "orange"}

LEAST_GAP_SHOWN = 0.001


@dataclass(frozen=True)
class Reservations:
    """Rules that the word "lawful" does not vouch for."""

    off: tuple[Text, ...]
    preferred: tuple[Text, ...]

    def short(self, language: Language) -> str:
        """How many, for all to see."""
        parts = ((words.RULES_OFF, self.off), (words.RULES_PREFERRED, self.preferred))
        return words.LISTED[language].join(said[language].format(len(rules)) for said, rules in parts if rules)

    def list(self, language: Language) -> str:
        """Which ones."""
        parts = ((words.RULES_OFF_LIST, self.off), (words.RULES_PREFERRED_LIST, self.preferred))
        comma = words.LISTED[language]
        return "\n\n".join(
            said[language].format(comma.join(rule[language] for rule in rules)) for said, rules in parts if rules
        )


def reservations(policy: Policy) -> Reservations:
    """Rules that bind by default and are off, or only preferred, in this town."""
    binding = [rule for rule in RULES if rule.strength is Strength.MUST]
    found = [(rule.title, policy.rule(rule.code)) for rule in binding]
    return Reservations(
        off=tuple(title for title, entry in found if entry is None),
        preferred=tuple(title for title, entry in found if entry is not None and not entry.binds),
    )


def show_verdict(outcome: Outcome, policy: Policy, language: Language) -> None:
    """Seven figures, each with a help text that says where it comes from."""
    doubts = reservations(policy)
    about = "\n\n".join(filter(None, (words.RECHECK_HELP[language], plain_lines(doubts.list(language)))))
    figures: list[tuple[Text, str, str]] = [
        (words.STATUS, _coloured(outcome, language), words.STATUS_HELP[language]),
        (words.OBJECTIVE, hours(outcome.objective, language), words.OBJECTIVE_HELP[language]),
        (words.BOUND, hours(outcome.bound, language), words.BOUND_HELP[language]),
        (words.GAP, percent(outcome.gap, language), words.GAP_HELP[language]),
        (words.RECHECK, recheck(outcome, doubts, language), about),
        (words.BODIES_SET_UP, bodies_set_up(outcome, language), words.BODIES_HELP[language].format(_cap(language))),
        (words.SECONDS, words.SECONDS_VALUE[language].format(f"{outcome.seconds:.1f}"), _recipe(outcome, language)),
    ]
    with st.container(key="verdict"):
        for column, (label, value, help_text) in zip(st.columns(len(figures), gap="small"), figures, strict=True):
            column.metric(label[language], value, help=help_text)
            if label is words.RECHECK and outcome.report is not None and (short := doubts.short(language)):
                column.caption(f":orange[{short}]", help=plain_lines(doubts.list(language)))


def plain_lines(text: str) -> str:
    return "\n\n".join(map(plain, text.split("\n\n"))) if text else ""


def _cap(language: Language) -> str:
    return plain(BodyCap.title[language])


def hours(amount: Number | None, language: Language) -> str:
    return words.NONE[language] if amount is None else words.HOURS[language].format(f"{round(amount):,}")


def percent(gap: float | None, language: Language) -> str:
    """0 % only when proven: a small gap is not rounded away."""
    if gap is None:
        return words.NONE[language]
    if gap == 0:
        return "0%"
    return f"{gap:.1%}" if gap >= LEAST_GAP_SHOWN else "< 0.1%"


def recheck(outcome: Outcome, doubts: Reservations, language: Language) -> str:
    """Green only where every rule that binds by default was checked and bound."""
    if outcome.report is None:
        return words.NONE[language]
    if not outcome.report.lawful:
        return f":red[:material/gpp_bad: {words.NOT_LAWFUL[language]}]"
    colour = "orange" if doubts.off or doubts.preferred else "green"
    return f":{colour}[:material/verified: {words.LAWFUL[language]}]"


def most_bodies(outcome: Outcome) -> int:
    """The cap in force: asked for in this solve, else the rule's setting."""
    if outcome.recipe.max_bodies is not None:
        return outcome.recipe.max_bodies
    value = outcome.recipe.policy.get(BodyCap.code, {}).get("most", "")
    return int(value) if value.isdecimal() else BodyCapSettings().most


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
