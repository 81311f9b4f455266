"""Which group a unit belongs to, before and after, in the order and the colours that all figures share."""

from __future__ import annotations

from dataclasses import dataclass

from orgplan.charts import words
from orgplan.charts.figure_words import NO_BODY
from orgplan.charts.lettering import clean
from orgplan.model.organisation import Town
from orgplan.model.plan import Plan
from orgplan.model.vocabulary import Stream, UnitKind
from orgplan.text import Language

COLOURS = (
    "#1F4E79", "#B45309", "#2B6F63", "#8C1C1C", "#5B4B9A", "#6B7F1F", "#A23B72", "#3C6E91", "#8A6D0B", "#4A5A6A",
    "#C2571A", "#1B6B3A", "#7A4A2B", "#4F6DB8", "#94618E",
)  # fmt: skip
NOWHERE = "#9AA7B5"


@dataclass(frozen=True)
class Group:
    """Units that belong together; `inside` says whether what they do with one another crosses no border."""

    id: str
    name: str
    colour: str
    units: tuple[str, ...]
    inside: bool


def groups_of(town: Town, plan: Plan | None, language: Language) -> tuple[Group, ...]:
    """The plan's bodies with the units whose core lies in them, then what lies in none; today the kinds of unit."""
    return _today(town, language) if plan is None else _planned(town, plan, language)


def _today(town: Town, language: Language) -> tuple[Group, ...]:
    found = []
    for at, kind in enumerate(UnitKind):
        units = tuple(unit.id for unit in town.units if unit.kind is kind)
        if units:
            found.append(Group(kind.value, words.KINDS[kind][language], COLOURS[at], units, inside=False))
    return tuple(found)


def _planned(town: Town, plan: Plan, language: Language) -> tuple[Group, ...]:
    rows = sorted(plan.placements, key=lambda row: row.stream is not Stream.CORE)
    home: dict[str, str] = {}
    for row in rows:
        home.setdefault(row.unit, row.body)
    found = []
    for at, body in enumerate(body for body in town.bodies if body.id in set(home.values())):
        name = clean(body.called[language])
        units = tuple(unit.id for unit in town.units if home.get(unit.id) == body.id)
        found.append(Group(body.id, name, COLOURS[at % len(COLOURS)], units, inside=True))
    rest = tuple(unit.id for unit in town.units if unit.id not in home)
    return (*found, Group("", NO_BODY[language], NOWHERE, rest, inside=False)) if rest else tuple(found)


def met(first: Group, second: Group) -> bool:
    """Whether a tie between units of the two crosses no border."""
    return first.inside and first.id == second.id


def faint(colour: str, opacity: float) -> str:
    """A colour `#rrggbb` that lets through what lies behind it."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity})"
