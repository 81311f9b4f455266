"""The rules in groups: sentence, clause, strength, settings, and whether the plan in hand keeps each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

import streamlit as st

from orgplan.app.components.policy.fieldset import show_fields, show_reset
from orgplan.app.components.policy.reveal import asked, reveal
from orgplan.app.desk import Desk
from orgplan.app.plain import capital, plain
from orgplan.app.rulebook import Entry
from orgplan.app.ruling import on_strength
from orgplan.app.words import policy as words
from orgplan.model.findings import Finding
from orgplan.model.vocabulary import Severity, Stage, Strength
from orgplan.rules import Rule
from orgplan.text import Language

_DUTIES = {
    "service-hall", "enforcement-team", "approval-apart-from-enforcement", "certified-officers", "collection-apart",
    "review-apart", "treasury", "safety-body",
}  # fmt: skip
_PEOPLE = {"quota", "no-conversion", "no-mixed-establishment", "purchase-budget"}
_OWN = {"pins", "pairs"}
FILTER, SEARCH = "policy-filter", "policy-search"
_SAID = 3
"""Breaches told beside a rule; the plan page lists all."""


def group_of(rule: Rule[Any, Any]) -> str:
    """Where the page shows the rule."""
    if rule.stage is Stage.LEADERSHIP:
        return "leadership"
    groups = {"duties": _DUTIES, "people": _PEOPLE, "own": _OWN}
    return next((name for name, codes in groups.items() if rule.code in codes), "structure")


def lawful(rule: Rule[Any, Any]) -> bool:
    """Whether it rests on a law or document, not on the catalogue or on the planner's own wish."""
    return "《" in rule.source.zh


@dataclass(frozen=True)
class RuleCard:
    """A rule as it is in force and as the plan in hand keeps it."""

    entry: Entry
    findings: tuple[Finding, ...]
    judged: bool
    """Whether there is a plan to judge."""

    @property
    def rule(self) -> Rule[Any, Any]:
        return cast("Rule[Any, Any]", self.entry.of)

    @property
    def broken(self) -> bool:
        return any(finding.severity is not Severity.NOTE for finding in self.findings)

    def speaks_of(self, query: str) -> bool:
        """Case and blanks do not matter."""
        rule = self.rule
        texts = (rule.title, rule.source, rule.sentence)
        known = " ".join((rule.code, *(text[language] for text in texts for language in ("zh", "en")))).casefold()
        return all(word in known for word in query.casefold().split())

    def passes(self, choice: str) -> bool:
        tests = {"changed": self.entry.touched, "off": not self.entry.on, "broken": self.broken}
        return tests.get(choice, True)


def cards(open_now: Desk, entries: Mapping[str, Entry]) -> tuple[RuleCard, ...]:
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in open_now.report.findings if open_now.report else ():
        found[finding.code].append(finding)
    return tuple(
        RuleCard(entry, tuple(found[code]), open_now.report is not None)
        for code, entry in entries.items()
        if isinstance(entry.of, Rule)
    )


def show_rules(shown: Sequence[RuleCard], language: Language) -> None:
    """All groups, or those that the search and the filter leave."""
    jump = asked()
    query, choice = _search(shown, language)
    matching = [card for card in shown if card.speaks_of(query) and card.passes(choice)]
    if not matching:
        st.caption(words.NONE_FOUND[language])
    for name, title in words.GROUPS.items():
        inside = [card for card in matching if group_of(card.rule) == name]
        if inside:
            _group(title[language], inside, jump, language)
    reveal(jump)


def _search(shown: Sequence[RuleCard], language: Language) -> tuple[str, str]:
    st.session_state.setdefault(FILTER, "all")
    counts = {choice: sum(card.passes(choice) for card in shown) for choice in words.FILTERS}
    with st.container(horizontal=True, vertical_alignment="center", key="policy-find", gap="small"):
        query = st.text_input(
            words.SEARCH[language],
            key=SEARCH,
            placeholder=words.SEARCH_EXAMPLE[language],
            label_visibility="collapsed",
            max_chars=80,
            icon=":material/search:",
            width=360,
        )
        choice = st.segmented_control(
            words.FILTER[language],
            list(words.FILTERS),
            required=True,
            format_func=lambda option: f"{words.FILTERS[option][language]} {counts[option]}",
            key=FILTER,
            label_visibility="collapsed",
        )
    return query or "", choice or "all"


def _group(title: str, inside: Sequence[RuleCard], jump: str, language: Language) -> None:
    off = sum(not card.entry.on for card in inside)
    notes = [words.GROUP_COUNT[language].format(len(inside))]
    notes += [words.GROUP_OFF[language].format(off)] if off else []
    st.markdown(f"#### {title} :small[:gray[{' · '.join(notes)}]]")
    with st.container(key=f"group-{group_of(inside[0].rule)}", gap=None):
        for card in inside:
            _card(card, card.rule.code == jump, language)


def _card(card: RuleCard, sought: bool, language: Language) -> None:
    entry, code = card.entry, card.rule.code
    look = "sought" if sought else "rule" if entry.on else "off"
    with (
        st.container(key=f"{look}-{code}", gap=None),
        st.container(key=f"at-{code}", horizontal=True, vertical_alignment="center", gap="small"),
    ):
        with st.container(width="stretch", gap=None, key=f"says-{code}"):
            st.markdown(_head(card, language))
            clause = f"{card.rule.source[language]} · {code}"
            st.markdown(f"{plain(card.rule.sentence[language])} :gray[:small[{plain(clause)}]]")
            for finding in card.findings[:_SAID]:
                colour = "red" if finding.severity is Severity.ERROR else "orange"
                st.markdown(f":{colour}[:small[{plain(finding.message[language])}]]")
        show_reset(entry, language)
        show_fields(entry, entry.names, language)
        _switch(entry, language)


def _head(card: RuleCard, language: Language) -> str:
    title = f"**{plain(capital(card.rule.title[language]))}**"
    mark = " :blue[:material/edit:]" if card.entry.touched else ""
    return f"{title}{mark} {_state(card, language)}"


def _state(card: RuleCard, language: Language) -> str:
    """Colour and word."""
    if not card.entry.on:
        return f":gray-badge[{words.UNCHECKED[language]}]"
    if not card.judged:
        return ""
    if not card.broken:
        return f":green-badge[:material/check: {words.KEPT[language]}]"
    must = card.entry.strength is Strength.MUST
    word, colour = (words.BROKEN, "red") if must else (words.UNMET, "orange")
    return f":{colour}-badge[:material/close: {word[language].format(len(card.findings))}]"


def _switch(entry: Entry, language: Language) -> None:
    key = f"strength-{entry.code}"
    st.session_state[key] = entry.strength.value
    names = {strength.value: capital(strength.text[language]) for strength in entry.strengths}
    st.segmented_control(
        words.STRENGTH[language],
        list(names),
        format_func=names.__getitem__,
        key=key,
        on_change=on_strength,
        args=(entry.code, key),
        label_visibility="collapsed",
        help=words.STRENGTH_HELP[language].format(names[entry.usual_strength.value]),
        required=True,
        width="content",
    )
