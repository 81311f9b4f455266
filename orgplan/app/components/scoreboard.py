"""The live scoreboard: each goal in hours with its change since the solve, each rule kept or broken and by whom."""

from __future__ import annotations

from html import escape

import streamlit as st

from orgplan.app import words
from orgplan.app.components.findings import show_findings
from orgplan.app.components.verdict import plain_lines
from orgplan.app.plain import capital
from orgplan.app.words import plan as said
from orgplan.export.verdict import reservations
from orgplan.model.findings import Finding
from orgplan.model.outcome import Number, Report
from orgplan.model.quantities import whole, whole_parts
from orgplan.model.vocabulary import Severity
from orgplan.policy import GoalInForce, Policy
from orgplan.rules import RULES
from orgplan.text import Language

_CODES = {rule.code for rule in RULES}


def show_scoreboard(report: Report, before: Report | None, policy: Policy, language: Language) -> None:
    """`before` is the report on the plan as solved; without one there are no changes to show."""
    st.markdown(f"**{said.SCORE[language]}**", help=said.SCORE_HELP[language])
    st.html(score_table(report, before, policy, language))
    broken, unmet = breaches(report)
    if not broken:
        kept = said.RULES_KEPT[language].format(len(policy.rules) - len({finding.code for finding in unmet}))
        st.markdown(f":green[:material/check_circle: {kept}]")
    doubts = reservations(policy)
    if not doubts.none:
        st.caption(f":orange[{doubts.short(language)}]", help=plain_lines(doubts.list(language)))
    if broken:
        st.markdown(f":red[:material/error: {said.RULES_BROKEN[language].format(len(broken))}]")
        show_findings(broken, language)
    if unmet:
        with st.expander(said.RULES_PAID[language].format(len(unmet))):
            show_findings(unmet, language)


def breaches(report: Report) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Rules that bind and are broken; preferred ones that are not met."""
    of_rules = [finding for finding in report.findings if finding.code in _CODES]
    return (
        tuple(finding for finding in of_rules if finding.severity is Severity.ERROR),
        tuple(finding for finding in of_rules if finding.severity is Severity.WARNING),
    )


def score_table(report: Report, before: Report | None, policy: Policy, language: Language) -> str:
    """Rows of goals that cost something now or cost something before; the total last."""
    titles = {entry.goal.code: capital(entry.goal.title[language]) for entry in policy.goals}
    titles |= {entry.rule.code: capital(entry.rule.title[language]) for entry in policy.rules}
    hints = {entry.goal.code: _source(entry, report, language) for entry in policy.goals}
    now, old = whole_parts(report.costs), whole_parts(before.costs) if before else {}
    rows = [
        _row(titles.get(code, code), cost, cost - old.get(code, 0) if before else None, hints.get(code, ""))
        for code, cost in now.items()
        if report.costs[code] or old.get(code)
    ]
    total, earlier = sum(now.values()), sum(old.values())
    change = total - earlier if before else None
    rows.append(_row(said.SCORE_TOTAL[language], total, change, words.OBJECTIVE_HELP[language], "total"))
    heads = (said.SCORE_GOAL, said.SCORE_COST, said.SCORE_CHANGE)
    top = "".join(f"<th{' class=number' if at else ''}>{head[language]}</th>" for at, head in enumerate(heads))
    return f'<table class="orgplan-grid score"><thead><tr>{top}</tr></thead><tbody>{"".join(rows)}</tbody></table>'


def signed(change: Number | None) -> str:
    """▲ more hours, ▼ fewer; nothing where nothing changed."""
    if change is None or not whole(abs(change)):
        return "" if change is None else "—"
    return f"{'▲' if change > 0 else '▼'} {whole(abs(change)):,}"


def _row(title: str, cost: Number, change: Number | None, hint: str, kind: str = "") -> str:
    mood = "" if change is None or not whole(abs(change)) else " worse" if change > 0 else " better"
    return (
        f'<tr class="{kind}" title="{escape(hint, quote=True)}"><td>{escape(title)}</td>'
        f'<td class="number">{whole(cost):,}</td><td class="number{mood}">{signed(change)}</td></tr>'
    )


def _source(entry: GoalInForce, report: Report, language: Language) -> str:
    """Measure and price behind a cost."""
    code = entry.goal.code
    measure = f"{report.measures.get(code, 0):,} {entry.goal.unit[language]}"
    price = f"{float(entry.price * entry.goal.scale):g}"
    cost = f"{whole(report.costs.get(code, 0)):,}"
    return said.SCORE_SOURCE[language].format(entry.goal.title[language], measure, price, cost)
