"""A unit added in one go: its row, its main duty and its tie to another, with ids that are free."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from orgplan.ingest import Sheets
from orgplan.ingest.faults import fold
from orgplan.ingest.typed import Row
from orgplan.model.vocabulary import Category, Domain, UnitKind

_NUMBERED = re.compile(r"(.*?)([0-9]{1,9})")
"""Of longer numbers the last digits count: Python reads no number of any length."""


@dataclass(frozen=True)
class NewUnit:
    """What is known of it at first; the rest is filled in later."""

    name: str
    kind: UnitKind
    heads: Mapping[Category, int] = field(default_factory=dict)
    duty: str = ""
    domain: Domain = Domain.GENERAL_OFFICE
    hours: int = 0
    """Person-hours a year of the duty."""
    partner: str = ""
    """Id of a unit it works with."""
    handoffs: int = 0
    """A year, with that unit."""


def with_unit(sheets: Sheets, new: NewUnit) -> tuple[Sheets, str]:
    """The data with the unit at the end of its sheets, and the id it got."""
    unit = free_unit_id(sheets)
    rows: dict[str, list[Row]] = {"units": [_unit(unit, new)]}
    if new.duty:
        rows["functions"] = [_function(free_function_id(sheets, unit), unit, new)]
    if new.partner and new.handoffs:
        rows["links"] = [{"from": unit, "to": new.partner, "handoffs": str(new.handoffs)}]
    return sheets | {name: [*filled(sheets.get(name, [])), *added] for name, added in rows.items()}, unit


def filled(rows: Iterable[Row]) -> list[Row]:
    """Without the empty rows at the end."""
    found = list(rows)
    while found and not found[-1]:
        found.pop()
    return found


def _unit(code: str, new: NewUnit) -> Row:
    heads = {f"heads_{category}": str(count) for category, count in new.heads.items() if count}
    return {"id": code, "name": new.name, "kind": new.kind.value, **heads}


def _function(code: str, unit: str, new: NewUnit) -> Row:
    return {"id": code, "name": new.duty, "unit": unit, "domain": new.domain.value, "hours": str(new.hours)}


def namesake(sheets: Sheets, name: str) -> str:
    """The unit that is called so already."""
    return next((row["name"] for row in sheets.get("units", []) if fold(row.get("name", "")) == fold(name)), "")


def free_unit_id(sheets: Sheets) -> str:
    """The next number after the highest, in the way the ids are written: U43 → U44."""
    return _next(_ids(sheets, "units"), _taken(sheets), "U01")


def free_function_id(sheets: Sheets, unit: str) -> str:
    """Where duties are numbered within their unit, so is this one: U44 → F4401."""
    ids = _ids(sheets, "functions")
    digits, letters = re.sub(r"\D", "", unit), _prefix(ids) or "F"
    own = f"{letters}{digits}01"
    within = [row for row in sheets.get("functions", []) if _numbered_within(row)]
    taken = _taken(sheets) | {unit}
    if digits and own not in taken and 2 * len(within) >= len(ids):
        return own
    return _next(ids, taken, "F01")


def _numbered_within(row: Row) -> bool:
    unit, code = re.sub(r"\D", "", row.get("unit", "")), re.sub(r"\D", "", row.get("id", ""))
    return bool(unit) and code.startswith(unit) and len(code) > len(unit)


def _ids(sheets: Sheets, sheet: str) -> list[str]:
    return [row["id"] for row in sheets.get(sheet, []) if row.get("id")]


def _taken(sheets: Sheets) -> set[str]:
    """Units and functions share one space of ids."""
    return {*_ids(sheets, "units"), *_ids(sheets, "functions")}


def _prefix(ids: Iterable[str]) -> str:
    return next((match[1] for code in ids if (match := _NUMBERED.fullmatch(code))), "")


def _next(ids: Iterable[str], taken: Collection[str], first: str) -> str:
    matches = [match for code in ids if (match := _NUMBERED.fullmatch(code))]
    highest = max(matches, key=lambda match: int(match[2]), default=_NUMBERED.fullmatch(first))
    assert highest
    letters, width = highest[1], len(highest[2])
    number = int(highest[2]) + (1 if matches else 0)
    while (code := f"{letters}{number:0{width}}") in taken:
        number += 1
    return code
