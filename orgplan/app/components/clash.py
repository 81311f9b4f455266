"""No plan meets every demand: what clashes, each with the way to the rule or to the row it stands in."""

from __future__ import annotations

import streamlit as st

from orgplan.app import desk, words
from orgplan.app.components.findings import show_findings
from orgplan.app.components.sheet_editor import locate
from orgplan.app.components.sheet_table import FIRST_ROW
from orgplan.app.plain import plain
from orgplan.app.words import plan as said
from orgplan.model.findings import Finding
from orgplan.model.outcome import Outcome
from orgplan.model.vocabulary import Severity, Status
from orgplan.rules import RULES
from orgplan.text import Language

RULE, SHEET = "rule", "sheet"
"""Names in the address by which the pages of rules and data open the right place."""
_CODES = {rule.code for rule in RULES}


def show_clash(outcome: Outcome, language: Language) -> None:
    stopped = outcome.status is Status.STOPPED
    what, next_step = (words.STOPPED, words.STOPPED_NEXT) if stopped else (words.NO_PLAN, words.NO_PLAN_NEXT)
    st.error(f"**{what[language]}** {next_step[language]}", icon=":material/block:")
    show_demands(outcome.findings, language)


def show_demands(findings: tuple[Finding, ...], language: Language) -> None:
    """What clashes; whatever else is said of it comes after."""
    demands = [finding for finding in findings if finding.code in _CODES]
    for at, finding in enumerate(demands):
        _demand(at, finding, language)
    if rest := tuple(finding for finding in findings if finding.code not in _CODES):
        show_findings(rest, language)


def _demand(at: int, finding: Finding, language: Language) -> None:
    with st.container(border=True, horizontal=True, vertical_alignment="center", key=f"clash-{at}"):
        clause = f" :gray[{plain(finding.source[language])}]" if finding.source else ""
        mark = ":red[:material/close:]" if finding.severity is Severity.ERROR else ":orange[:material/warning:]"
        st.markdown(f"{mark} {plain(finding.message[language])}{clause}", width="stretch")
        st.button(
            said.CLASH_LINK[language],
            key=f"clash-rule-{at}",
            type="tertiary",
            icon=":material/gavel:",
            on_click=_to_rule,
            args=(finding.code,),
        )
        if finding.place is not None and finding.place.row is not None:
            st.button(
                said.CLASH_ROW[language],
                key=f"clash-row-{at}",
                type="tertiary",
                icon=":material/table:",
                on_click=_to_row,
                args=(finding.place.sheet, finding.place.row),
            )


def _to_rule(code: str) -> None:
    st.session_state[RULE] = code
    desk.go("policy")


def _to_row(sheet: str, row: int) -> None:
    st.session_state[SHEET] = sheet
    locate(sheet, row - FIRST_ROW, "")
    desk.go("data")
