"""A scenario out of the way, and back: its owner deletes it, and nothing of it is lost."""

from __future__ import annotations

from orgplan.app.desk.desk import store
from orgplan.app.desk.opening import open_scenario, put_away
from orgplan.app.desk.refusal import told
from orgplan.app.desk.speech import say
from orgplan.app.visitor import visitor
from orgplan.app.words import desk as words
from orgplan.scenarios import Scenario


@told
def delete(scenario: str) -> None:
    """One's own; another's stays. Where it lies open in this tab, the desk is then empty."""
    found = _own(scenario)
    if found is not None:
        store().delete(scenario)
        put_away(scenario)
        say(words.DELETED, found.name)


@told
def undelete(scenario: str) -> None:
    """One's own, where it was."""
    found = _own(scenario)
    if found is not None:
        store().undelete(scenario)
        say(words.UNDELETED, found.name)


@told
def undelete_here(scenario: str) -> None:
    """The one that a link has led to: it then lies open."""
    undelete(scenario)
    open_scenario(scenario)


def deleted(most: int = 12, skip: int = 0) -> tuple[Scenario, ...]:
    """What this visitor has deleted, the last one first."""
    return store().deleted(visitor(), most, skip)


def deleted_count() -> int:
    return store().deleted_count(visitor())


def _own(scenario: str) -> Scenario | None:
    found = store().scenario(scenario)
    return found if found is not None and found.owner == visitor() else None
