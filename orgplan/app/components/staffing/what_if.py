"""What if: sliders for quota, cap and budget; the town solved under them in the background, set beside the plan."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

import streamlit as st

from orgplan.app import jobs
from orgplan.app import words as common
from orgplan.app.components.clash import show_clash
from orgplan.app.components.staffing.purchases import show_unbought
from orgplan.app.components.staffing.section import Section, Sourced
from orgplan.app.language import current
from orgplan.app.plain import capital, plain
from orgplan.app.rulebook import priced
from orgplan.app.what_if import (
    BUDGET,
    CAP,
    QUOTA,
    Assumption,
    Lever,
    adopt,
    assume,
    drop,
    heads_of,
    job_of,
    levers,
    standing,
)
from orgplan.app.words.staffing import what_if as words
from orgplan.endings import LAWFUL, NOT_LAWFUL
from orgplan.export.verdict import beside_lawful, percent, reservations
from orgplan.limits import Progress
from orgplan.model.outcome import Outcome, Report
from orgplan.model.quantities import whole, whole_parts
from orgplan.model.vocabulary import Category, Status
from orgplan.policy import Policy, title_of
from orgplan.rules.body_cap import BodyCap
from orgplan.tables.balance import Load
from orgplan.tables.ledger import Ledger
from orgplan.tables.purchases import Purchases
from orgplan.text import Language

_LEFT = 330
_EVERY = 0.5
_LESS_IS_BETTER = {"objective", "goal", "moved", "coordination", "gini", "over", "retained"}


def show(section: Section) -> None:
    st.caption(words.WHAT_IF_NOTE[section.language])
    with st.container(horizontal=True, wrap=False, key="what-if-row"):
        with st.container(width=_LEFT, border=True, gap="xsmall", key="levers"):
            for lever in levers(section.open_now):
                _slider(section, lever)
                if lever.name == BUDGET:
                    show_unbought(section)
            st.button(
                words.AS_OPEN[section.language],
                key="what-if-drop",
                icon=":material/settings_backup_restore:",
                on_click=drop,
                disabled=standing(section.open_now) is None,
            )
        with st.container(key="compared"):
            _result(section)


def _slider(section: Section, lever: Lever) -> None:
    """Starts where things are; a fresh version starts anew."""
    if st.session_state.get("what-if-of") != section.open_now.version.id:
        st.session_state["what-if-of"] = section.open_now.version.id
        for other in levers(section.open_now):
            st.session_state[other.key] = other.now
    st.session_state.setdefault(lever.key, lever.now)
    st.slider(
        capital(lever.label[section.language]),
        min_value=lever.least,
        max_value=lever.most,
        step=lever.step,
        key=lever.key,
        on_change=assume,
        format="%.1f" if lever.name == BUDGET else "%d",
        help=plain(_source(section, lever)),
    )


def _source(section: Section, lever: Lever) -> str:
    language, now = section.language, f"{lever.now:g}"
    if lever.name == CAP:
        return words.FROM_RULE[language].format(now, title_of(BodyCap.code)[language])
    if lever.name == BUDGET:
        return words.FROM_BUDGET[language].format(now)
    heads = heads_of(section.town, Category(lever.name.removeprefix(QUOTA)))
    return words.FROM_TOWN[language].format(now, heads)


def _result(section: Section) -> None:
    language = section.language
    assumption = standing(section.open_now)
    job = job_of(assumption) if assumption else None
    if assumption is None or job is None:
        st.info(words.NOT_ASSUMED[language], icon=":material/tune:")
        st.html(compared(section, None, None))
        return
    if job.running:
        _await(job.id)
        st.html(compared(section, None, None))
        return
    outcome = job.outcome
    if outcome is None:
        st.error(job.failure.message[language] if job.failure else "", icon=":material/error:")
    elif outcome.report is None:
        show_clash(outcome, language)
    else:
        _found(section, assumption, outcome)


def _found(section: Section, assumption: Assumption, outcome: Outcome) -> None:
    language = section.language
    st.html(compared(section, outcome.report, assumption.policy))
    if outcome.status is not Status.OPTIMAL:
        st.caption(words.NOT_PROVEN[language].format(percent(outcome.gap)))
    if section.open_now.stale:
        st.caption(words.STALE_NOW[language])
    st.button(
        words.ADOPT[language],
        key="what-if-adopt",
        type="primary",
        icon=":material/call_split:",
        help=words.ADOPT_HELP[language],
        on_click=adopt,
    )


@st.fragment(run_every=_EVERY)
def _await(key: str) -> None:
    """Drawn anew by itself until the solve is over."""
    job, language = jobs.get(key), current()
    if job is None or not job.running:
        st.rerun()
        return
    text = so_far(job.progress[-1] if job.progress else None, language)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f":material/hourglass_top: {text}", width="stretch")
        st.button(words.STOP[language], key="what-if-stop", on_click=job.cancel)


def so_far(last: Progress | None, language: Language) -> str:
    """What is known of the solve that is under way."""
    if last is None or last.objective is None:
        return words.SOLVING[language]
    return words.SOLVING_BEST[language].format(f"{whole(last.objective):,}", f"{whole(last.bound):,}")


def figures(report: Report) -> Mapping[str, float | None]:
    """What is set side by side below the goals."""
    ledger, load, bought = (report.tables.get(code) for code in ("ledger", "load", "purchases"))
    spread = load.bodies.spread.gini if isinstance(load, Load) else None
    total = ledger.total if isinstance(ledger, Ledger) else None
    return {
        "bodies": len(report.bodies),
        "moved": report.measures.get("change"),
        "coordination": report.measures.get("coordination"),
        "gini": None if spread is None else spread / 100,
        "heads": sum(row.heads for row in report.bodies),
        "vacancies": total.vacancies if total else None,
        "over": total.over if total else None,
        "retained": report.measures.get("devolution"),
        "spent": bought.spent // 100 if isinstance(bought, Purchases) else None,
    }


def compared(section: Section, other: Report | None, policy: Policy | None) -> str:
    """Now against assumed; without a result the right side is empty. `policy` is that of the other report."""
    language = section.language
    now, then = figures(section.report), figures(other) if other else {}
    top = "".join(
        f"<th{' class=number' if at else ''}>{head[language]}</th>"
        for at, head in enumerate((words.MEASURE, words.NOW, words.ASSUMING, words.CHANGE))
    )
    lines = [_lawful(section, other, policy), *_goals(section, other)]
    lines += [_line(section, words.COMPARED[name], name, value, then.get(name)) for name, value in now.items()]
    return f'<table class="orgplan-grid what-if"><thead><tr>{top}</tr></thead><tbody>{"".join(lines)}</tbody></table>'


def _lawful(section: Section, other: Report | None, policy: Policy | None) -> str:
    title, source = words.COMPARED["lawful"]
    judged = ((section.report, section.open_now.case.policy), (other, policy))
    cells = "".join(f'<td class="number">{_verdict(*each, section.language)}</td>' for each in judged)
    hint = escape(source[section.language], quote=True)
    return f'<tr title="{hint}"><td>{title[section.language]}</td>{cells}<td></td></tr>'


def _verdict(report: Report | None, policy: Policy | None, language: Language) -> str:
    """The word, and what must be read with it as on the plan page."""
    if report is None or policy is None:
        return common.NONE[language]
    said = escape((LAWFUL if report.lawful else NOT_LAWFUL)[language])
    beside = beside_lawful(report, reservations(policy), language)
    return f'{said}<br><small class="beside">{escape(beside)}</small>' if beside else said


def _goals(section: Section, other: Report | None) -> list[str]:
    """The objective, and below it the goals it is made of; as they are shown, these add up to it on either side."""
    now = whole_parts(section.report.costs)
    then = whole_parts(other.costs) if other else {}
    total = sum(then.values()) if other else None
    lines = [_line(section, words.COMPARED["objective"], "objective", sum(now.values()), total)]
    for code in dict.fromkeys((*now, *then)):
        before, after = now.get(code, 0), then.get(code, 0) if other else None
        if before or after:
            lines.append(_line(section, (priced(code), common.PRICED_SOURCE), "goal", before, after))
    return lines


def _line(section: Section, said: Sourced, name: str, now: float | None, then: float | None) -> str:
    title, source = said
    change = None if now is None or then is None else then - now
    mood = "" if not change or name not in _LESS_IS_BETTER else " worse" if change > 0 else " better"
    hint = escape(source[section.language], quote=True)
    return (
        f'<tr class="{name}" title="{hint}"><td>{escape(title[section.language])}</td>'
        f'<td class="number">{_number(section, now)}</td>'
        f'<td class="number"><b>{_number(section, then)}</b></td><td class="number{mood}">{_signed(change)}</td></tr>'
    )


def _number(section: Section, value: float | None) -> str:
    if value is None:
        return common.NONE[section.language]
    return f"{value:,.2f}" if isinstance(value, float) else f"{value:,}"


def _signed(change: float | None) -> str:
    if change is None or not round(change, 2):
        return "" if change is None else "—"
    size = f"{abs(change):,.2f}" if isinstance(change, float) else f"{abs(change):,}"
    return f"{'▲' if change > 0 else '▼'} {size}"
