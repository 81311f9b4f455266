"""Plans side by side: who takes part, whether like is compared with like, and the table of measures."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from html import escape

from orgplan.app import desk, words
from orgplan.app.components.scoreboard import signed
from orgplan.app.components.verdict import Standing, percent
from orgplan.app.desk import Desk
from orgplan.app.plain import capital
from orgplan.app.words import compare as said
from orgplan.evaluate.compare import moves
from orgplan.ingest.sheets import find_sheet
from orgplan.model.organisation import Town
from orgplan.model.outcome import Number, Report
from orgplan.model.plan import Plan
from orgplan.policy import title_of
from orgplan.scenarios import Scenario
from orgplan.text import Language, Text

MOST = 5
_SEARCHED, _OFFERED = 500, 24
"""Scenarios looked through, of all towns; those offered, of this one."""
_DEMANDS = {"pins", "pairs", "policy"}
"""Sheets that say what the planner wants, not what the town is: plans of other wishes compare well."""


@dataclass(frozen=True)
class Contestant:
    """A plan that takes part, as judged under its own data and rules."""

    name: str
    open_now: Desk
    town: Town
    plan: Plan
    report: Report

    @classmethod
    def of(cls, open_now: Desk | None) -> Contestant | None:
        """`None` where there is no plan that can be judged."""
        if open_now is None or open_now.town is None or open_now.plan is None or open_now.report is None:
            return None
        return cls(open_now.scenario.name, open_now, open_now.town, open_now.plan, open_now.report)

    @cached_property
    def standing(self) -> Standing:
        return Standing.of(self.open_now, self.report)

    @property
    def prices(self) -> dict[str, dict[str, str]]:
        """Goals in force with all their settings, and the rules that are paid for."""
        policy = self.open_now.case.policy
        described = policy.described()
        codes = [entry.goal.code for entry in policy.goals] + [e.rule.code for e in policy.rules if not e.binds]
        return {code: described[code] for code in codes}


def candidates(open_now: Desk) -> dict[str, Scenario]:
    """Other scenarios of the same town, newest first."""
    town = open_now.town.name if open_now.town else ""
    found = [s for s in desk.shelf(_SEARCHED) if s.town == town and s.id != open_now.scenario.id]
    return {s.id: s for s in found[:_OFFERED]}


def unlike(first: Contestant, other: Contestant, language: Language) -> str:
    """Why the two do not compare; empty where they do."""
    sheets = [
        name
        for name in dict.fromkeys((*first.open_now.sheets, *other.open_now.sheets))
        if name not in _DEMANDS and first.open_now.sheets.get(name) != other.open_now.sheets.get(name)
    ]
    comma = words.LISTED[language]
    if sheets:
        titles = [sheet.title[language] for name in sheets if (sheet := find_sheet(name))]
        return said.UNLIKE_SHEETS[language].format(other.name, comma.join(titles))
    codes = [c for c in dict.fromkeys((*first.prices, *other.prices)) if first.prices.get(c) != other.prices.get(c)]
    if codes:
        titles = [title_of(code)[language] for code in codes]
        return said.UNLIKE_PRICES[language].format(other.name, comma.join(titles))
    return ""


def names_of(contestants: tuple[Contestant, ...], language: Language) -> list[str]:
    """Told apart where two scenarios have one name."""
    names = [one.name for one in contestants]
    numbered = (words.BRACKETED[language].format(name, at) for at, name in enumerate(names, 1))
    return [other if names.count(name) > 1 else name for name, other in zip(names, numbered, strict=True)]


def goal_titles(contestants: tuple[Contestant, ...]) -> dict[str, Text]:
    """Goals and preferred rules that cost something in any of the plans."""
    codes = dict.fromkeys(code for one in contestants for code, cost in one.report.costs.items() if cost)
    return {code: Text(title_of(code).zh, capital(title_of(code).en)) for code in codes}


def table(contestants: tuple[Contestant, ...], language: Language) -> str:
    """A column a plan; below each figure its difference to the first, signed and coloured."""
    first = contestants[0]
    heads = "".join(f'<th class="number">{escape(name)}</th>' for name in names_of(contestants, language))
    rows = [
        _words(said.STATUS, [one.standing.label(language) for one in contestants], language),
        _words(said.LAWFUL, [_lawful(one, language) for one in contestants], language),
        _words(said.GAP, [percent(one.standing.gap, language) for one in contestants], language),
        _figures(said.OBJECTIVE, [one.report.objective for one in contestants], language, words.OBJECTIVE_HELP),
    ]
    for code, title in goal_titles(contestants).items():
        rows.append(_figures(title, [one.report.costs.get(code, 0) for one in contestants], language))
    rows.append(_figures(said.BODIES, [len(one.report.bodies) for one in contestants], language))
    rows.append(_words(said.LIGHTEST, [_range(one) for one in contestants], language))
    rows.append(_words(said.MOVED, [f"{len(moves(first.plan, one.plan)):,}" for one in contestants], language))
    return (
        f'<table class="orgplan-grid compare"><thead><tr><th>{said.METRIC[language]}</th>{heads}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table>"
    )


def _lawful(one: Contestant, language: Language) -> str:
    return f"✓ {words.LAWFUL[language]}" if one.report.lawful else f"✕ {words.NOT_LAWFUL[language]}"


def _range(one: Contestant) -> str:
    loads = [row.load for row in one.report.bodies if row.load is not None]
    return f"{min(loads):,} ～ {max(loads):,}" if loads else "—"


def _words(title: Text, values: list[str], language: Language) -> str:
    cells = "".join(f'<td class="number">{escape(value)}</td>' for value in values)
    return f"<tr><td>{escape(title[language])}</td>{cells}</tr>"


def _figures(title: Text, values: list[Number], language: Language, source: Text | None = None) -> str:
    hint = f' title="{escape(source[language], quote=True)}"' if source else ""
    cells = [f'<td class="number">{round(values[0]):,}</td>']
    for value in values[1:]:
        change = value - values[0]
        mood = "" if not round(change) else " worse" if change > 0 else " better"
        text = (said.WORSE if change > 0 else said.BETTER)[language].format(f"{abs(round(change)):,}")
        note = f'<br><small class="{mood.strip()}" title="{escape(text)}">{signed(change)}</small>' if mood else ""
        cells.append(f'<td class="number">{round(value):,}{note}</td>')
    return f"<tr{hint}><td>{escape(title[language])}</td>{''.join(cells)}</tr>"
