"""Rules and goals: what binds, what is weighed at which price, what the tables rest on; each change is kept at once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import cast

import streamlit as st

from orgplan.app import solving
from orgplan.app import words as common
from orgplan.app.address import remember, remembered
from orgplan.app.components.policy.goals import show_goals
from orgplan.app.components.policy.presets import show_presets
from orgplan.app.components.policy.reveal import arrives
from orgplan.app.components.policy.rules import FILTER, SEARCH, cards, lawful, show_rules
from orgplan.app.components.policy.tables import show_tables
from orgplan.app.desk import Desk
from orgplan.app.empty import needed_town
from orgplan.app.language import current
from orgplan.app.plain import plain
from orgplan.app.rulebook import Entry, entries
from orgplan.app.ruling import on_reset_all
from orgplan.app.words import policy as words
from orgplan.export.verdict import reservations
from orgplan.goals import GOALS
from orgplan.model.organisation import Town
from orgplan.policy import Policy
from orgplan.rules import RULES, Rule
from orgplan.tables import TABLES
from orgplan.text import Language

PART = "part"
"""Name of the choice in the session and the address."""
_CSS = Path(__file__).parents[1] / "policy.css"
_NAMED = 12
"""Changed entries that are named in a line."""


def page() -> None:
    language = current()
    open_now = needed_town()
    town = cast("Town", open_now.town)
    st.html(_CSS)
    found = entries(open_now.case.policy)
    if arrives():
        st.session_state.update({PART: "rules", FILTER: "all", SEARCH: ""})
    running = solving.watched(open_now) is not None
    _head(open_now, town, running, language)
    with st.container():
        solving.show_solving(open_now)
    _changes(found, language)
    part = _part(language)
    if part == "rules":
        with st.container(key="policy-warning"):
            _warning(open_now.case.policy, found, language)
        show_rules(cards(open_now, found), language)
    elif part == "goals":
        show_goals(open_now, found, language)
    elif part == "tables":
        show_tables(found, language)
    else:
        show_presets(town, found, language)


def _head(open_now: Desk, town: Town, running: bool, language: Language) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="policy-head"):
        st.markdown(f"### {words.TITLE[language].format(plain(town.name))}", width="content")
        with st.container(width="stretch", key="policy-stale"):  # beside, so that nothing below is pushed away
            if open_now.stale and not running:
                st.markdown(f":orange[:material/update: {words.STALE[language]}]")
        st.button(
            words.RESOLVE[language],
            key="policy-solve",
            type="primary" if open_now.stale else "secondary",
            icon=":material/autorenew:",
            help=words.RESOLVE_HELP[language],
            on_click=solving.begin,
            disabled=running,
        )


def _changes(found: Mapping[str, Entry], language: Language) -> None:
    """What differs from the usual, named, and the way back."""
    touched = [entry.title[language] for entry in found.values() if entry.touched]
    with st.container(horizontal=True, vertical_alignment="center", key="policy-changes", gap="small"):
        if not touched:
            st.markdown(f":gray[{words.NOTHING_CHANGED[language]}]")
            return
        more = [common.MORE[language].format(len(touched) - _NAMED)] if len(touched) > _NAMED else []
        names = common.LISTED[language].join((*touched[:_NAMED], *more))
        said = plain(words.CHANGED[language].format(len(touched), names))
        st.markdown(f":blue[:material/edit:] {said}", width="stretch")
        st.button(
            words.RESET_ALL[language],
            key="reset-all",
            type="tertiary",
            icon=":material/settings_backup_restore:",
            help=words.RESET_ALL_HELP[language],
            on_click=on_reset_all,
        )


def _part(language: Language) -> str:
    counts = {"rules": len(RULES), "goals": len(GOALS), "tables": len(TABLES)}
    options = list(words.PARTS)
    st.session_state.setdefault(PART, remembered(PART, options, "rules"))
    return cast(
        "str",
        st.segmented_control(
            words.PART[language],
            options,
            required=True,
            format_func=lambda option: words.PARTS[option][language].format(counts.get(option, "")),
            key=PART,
            on_change=remember,
            args=(PART,),
            label_visibility="collapsed",
            help=words.PART_HELP[language],
        ),
    )


def _warning(policy: Policy, found: Mapping[str, Entry], language: Language) -> None:
    """A rule of law that is off, or is laxer than the law, stays in sight; so does that there is none."""
    off = [entry.title[language] for entry in found.values() if _off_though_lawful(entry)]
    wide = [said[language] for said in reservations(policy).laxer]
    for text, names in ((words.OFF_LAWFUL, off), (words.LAXER_LAWFUL, wide)):
        if names:
            listed = common.LISTED[language].join(names)
            st.warning(plain(f"{text[language].format(len(names))} {listed}"), icon=":material/gpp_maybe:")
    if not off and not wide:
        st.success(words.AS_THE_LAW_SAYS[language], icon=":material/gpp_good:")


def _off_though_lawful(entry: Entry) -> bool:
    """By the planner's choice: a rule that is off by itself is no gap."""
    return isinstance(entry.of, Rule) and lawful(entry.of) and not entry.on and entry.touched
