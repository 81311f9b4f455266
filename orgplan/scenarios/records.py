"""What the store gives and takes: values, free of the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from orgplan.model.findings import Finding
from orgplan.text import Text


@dataclass(frozen=True)
class Content:
    """JSON texts: the town's sheets, the plan in the planner's hands, the last outcome."""

    data: str
    plan: str | None = None
    outcome: str | None = None


@dataclass(frozen=True)
class Version:
    """One state of a scenario; it never changes."""

    id: str
    scenario: str
    number: int
    """Counted within the scenario, from 1."""
    parent: str | None
    at: datetime
    """UTC."""
    did: Text
    """What led to it."""


@dataclass(frozen=True)
class Scenario:
    """A line of versions under a name."""

    id: str
    name: str
    town: str
    head: str
    """Version that its owner works on."""
    saved: str | None
    """Version that others see; `None` = a draft, seen by its owner and by who has the link."""
    owner: str
    branched_from: str | None
    """Version of another scenario."""
    created: datetime
    changed: datetime
    deleted: datetime | None = None
    """UTC; out of every list since then, whole and ready to be taken back. `None` = in use."""


class HeadMoved(Exception):  # noqa: N818  it is no error: somebody else was quicker
    """The scenario has gone on since this version was read; nothing was written."""

    def __init__(self, head: str) -> None:
        super().__init__(head)
        self.head = head


class StoreError(Exception):
    """The database cannot be used; the finding says why and what to do."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message.en)
        self.finding = finding
