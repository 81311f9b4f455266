"""Which scenarios a list holds, as conditions of its query, and in which order."""

from __future__ import annotations

from sqlalchemy import ColumnElement, or_

from orgplan.scenarios.tables import ScenarioRow

NEWEST = (ScenarioRow.changed.desc(), ScenarioRow.id)
"""Of two changed in the same moment always the same one comes first: pages of a list must not overlap."""
_WORDS = 8
"""Words of a search that are heeded."""


def shelf(owner: str, words: str = "") -> tuple[ColumnElement[bool], ...]:
    """Saved scenarios of everyone and drafts of the owner; those whose name or town has all the words."""
    seen = or_(ScenarioRow.saved.is_not(None), ScenarioRow.owner == owner)
    return ScenarioRow.deleted.is_(None), seen, *map(_named_with, words.split()[:_WORDS])


def deleted(owner: str) -> tuple[ColumnElement[bool], ...]:
    return ScenarioRow.deleted.is_not(None), ScenarioRow.owner == owner


def _named_with(word: str) -> ColumnElement[bool]:
    """As typed: nothing in it is a wildcard."""
    return or_(*(column.icontains(word, autoescape=True) for column in (ScenarioRow.name, ScenarioRow.town)))
