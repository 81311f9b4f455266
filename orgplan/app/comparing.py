"""Plans side by side: who takes part, and whether like is compared with like."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from orgplan.app import desk, words
from orgplan.app.components.verdict import standing_of
from orgplan.app.desk import Desk
from orgplan.app.rulebook import headed
from orgplan.app.words import compare as said
from orgplan.export.verdict import Standing
from orgplan.ingest.sheets import find_sheet
from orgplan.model.organisation import Town
from orgplan.model.outcome import Report
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
        return standing_of(self.open_now, self.report)

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
    return {code: headed(code) for code in codes}
