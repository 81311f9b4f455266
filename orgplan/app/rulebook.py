"""What the policy sheet says of each rule, goal and table, and the sheet as it reads after a change of one of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from orgplan.app.plain import capital
from orgplan.app.words import PRICED
from orgplan.goals import GOALS, Goal
from orgplan.ingest import Sheets
from orgplan.model.findings import Finding
from orgplan.model.policy import PolicyRow
from orgplan.model.settings import FreeSettings, Settings
from orgplan.model.vocabulary import Strength
from orgplan.policy import Policy, read_policy, title_of
from orgplan.rules import RULES, Rule
from orgplan.tables import TABLES, Table
from orgplan.text import Text

SHEET, PRICE = "policy", "price"
Spoken = Rule[Any, Any] | Goal[Any, Any] | Table[Any, Any]
"""All that the policy sheet can speak of."""


@dataclass(frozen=True)
class Entry:
    """A rule, goal or table as it is in force."""

    of: Spoken
    strength: Strength
    settings: Settings
    usual: Settings
    """The settings were there no row; a table borrows some of them from what is in force."""

    @property
    def code(self) -> str:
        return self.of.code

    @property
    def title(self) -> Text:
        return self.of.title

    @property
    def on(self) -> bool:
        return self.strength is not Strength.OFF

    @property
    def usual_strength(self) -> Strength:
        return usual_strength(self.of)

    @property
    def strengths(self) -> tuple[Strength, ...]:
        """What a planner may choose from."""
        if isinstance(self.of, Rule):
            return (Strength.MUST, Strength.PREFER, Strength.OFF)
        return (self.usual_strength, Strength.OFF)

    @property
    def names(self) -> tuple[str, ...]:
        """Settings that mean something as things are: a rule's price only where it is preferred."""
        fields = type(self.settings).model_fields
        free = isinstance(self.settings, FreeSettings)
        idle = free or (isinstance(self.of, Rule) and self.strength is not Strength.PREFER)
        return tuple(name for name in fields if not (idle and name == PRICE))

    @cached_property
    def changed(self) -> dict[str, str]:
        """Settings that differ from the usual ones, as text."""
        return {name: text(value) for name, value in self.settings if value != getattr(self.usual, name)}

    @property
    def touched(self) -> bool:
        return bool(self.changed) or self.strength is not self.usual_strength


def text(value: object) -> str:
    """As a planner would type it: 0.50 is 0.5."""
    return f"{value.normalize():f}" if hasattr(value, "normalize") else str(value)


def usual_strength(of: Spoken) -> Strength:
    if isinstance(of, Goal):
        return Strength.WEIGHT
    return of.strength if isinstance(of, Rule) else Strength.MUST


def headed(code: str) -> Text:
    """The two names of a rule or goal where they stand alone."""
    title = title_of(code)
    return Text(title.zh, capital(title.en))


def priced(code: str) -> Text:
    """The same as it counts in the objective: what it measures has the plain name."""
    return PRICED.filled(headed(code))


def entries(policy: Policy) -> dict[str, Entry]:
    """Every rule, goal and table by code, in the order of the registries."""
    strengths = {entry.rule.code: entry.strength for entry in policy.rules}
    strengths |= {entry.goal.code: Strength.WEIGHT for entry in policy.goals}
    strengths |= {entry.table.code: Strength.MUST for entry in policy.tables}
    spoken: tuple[Spoken, ...] = (*RULES, *GOALS, *TABLES)
    return {
        of.code: Entry(of, strengths.get(of.code, Strength.OFF), policy.settings[of.code], _usual(of, policy))
        for of in spoken
    }


def _usual(of: Spoken, policy: Policy) -> Settings:
    settings: type[Settings] = of.settings
    borrowed = of.borrowed if isinstance(of, Table) else {}
    return settings(**{name: getattr(policy.settings[owner], name) for name, owner in borrowed.items()})


def restored(sheets: Sheets, entry: Entry) -> Sheets:
    """The sheet without a row on this entry."""
    return _with(sheets, entry, ())


def all_restored(sheets: Sheets) -> Sheets:
    return {**sheets, SHEET: []}


def changed(
    sheets: Sheets, entry: Entry, strength: Strength | None = None, values: Mapping[str, str] | None = None
) -> tuple[Sheets, tuple[Finding, ...]]:
    """The sheet after the change, and what is wrong with it; only what differs from the usual gets a row."""
    rows = tuple(_rows(entry, strength or entry.strength, {**entry.changed, **(values or {})}))
    findings = read_policy([PolicyRow.model_validate(row) for row in rows])[1]
    return _with(sheets, entry, rows), findings


def _rows(entry: Entry, strength: Strength, values: Mapping[str, str]) -> Iterator[dict[str, str]]:
    if strength is not entry.usual_strength:
        yield {"code": entry.code, "strength": strength.value}
    for name, value in values.items():
        if value != text(getattr(entry.usual, name)):
            yield {"code": entry.code, "setting": name, "value": value}


def _with(sheets: Sheets, entry: Entry, rows: tuple[dict[str, str], ...]) -> Sheets:
    """The rows take the place of all that spoke of the entry, where the first of these stood."""
    names = {entry.code.casefold(), entry.title.zh.casefold(), entry.title.en.casefold()}
    before = sheets.get(SHEET, [])
    old = [at for at, row in enumerate(before) if row.get("code", "").strip().casefold() in names]
    first = old[0] if old else len(before)
    kept = [row for at, row in enumerate(before) if at not in old]
    return {**sheets, SHEET: [*kept[:first], *rows, *kept[first:]]}
