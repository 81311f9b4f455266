"""Prices and settings that suit a kind of town, from the shipped catalogue: offered, never applied by themselves."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from orgplan.app.rulebook import Entry, changed, text
from orgplan.ingest import Sheets
from orgplan.model.vocabulary import TownKind
from orgplan.shipped import DATA
from orgplan.text import Text


@dataclass(frozen=True)
class Line:
    """One setting of a preset and why it is so."""

    code: str
    setting: str
    value: str
    reason: Text


@dataclass(frozen=True)
class Step:
    """What a line would change in the policy in force."""

    line: Line
    entry: Entry
    before: str

    @property
    def changes(self) -> bool:
        return self.before != self.line.value


@cache
def presets() -> Mapping[TownKind, tuple[Line, ...]]:
    """By kind of town, in the order of the vocabulary; a general town has none."""
    with (DATA / "catalogue" / "policy.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    lines = [(row["kind"], _line(row)) for row in rows]
    found = {kind: tuple(line for name, line in lines if name == kind) for kind in TownKind}
    return {kind: own for kind, own in found.items() if own}


def _line(row: Mapping[str, str]) -> Line:
    return Line(row["code"], row["setting"], row["value"], Text(row["reason_zh"], row["reason_en"]))


def steps(kind: TownKind, entries: Mapping[str, Entry]) -> tuple[Step, ...]:
    """Before and after, line by line."""
    return tuple(
        Step(line, entries[line.code], text(getattr(entries[line.code].settings, line.setting)))
        for line in presets()[kind]
    )


def applied(sheets: Sheets, kind: TownKind, entries: Mapping[str, Entry]) -> Sheets:
    """The policy sheet with the preset; what it does not speak of stays."""
    values: dict[str, dict[str, str]] = {}
    for line in presets()[kind]:
        values.setdefault(line.code, {})[line.setting] = line.value
    for code, own in values.items():
        sheets, _ = changed(sheets, entries[code], values=own)
    return sheets
