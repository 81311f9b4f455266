"""Findings: what a person can act on, said in both languages, with its place."""

from __future__ import annotations

from orgplan.model.base import Frozen
from orgplan.model.vocabulary import Severity
from orgplan.text import Text


class Place(Frozen):
    """Where in the input: the row is numbered as Excel numbers it (the header is row 1)."""

    file: str = ""
    sheet: str = ""
    row: int | None = None
    column: str = ""
    value: str = ""


class Finding(Frozen):
    """One thing to know or to mend."""

    code: str
    """Kebab-case and stable: a kind of input fault, or the code of a rule."""
    severity: Severity
    message: Text
    """What is the matter and what to do."""
    expected: Text | None = None
    """What was expected instead; input faults only."""
    place: Place | None = None
    subjects: tuple[str, ...] = ()
    """Ids of the units, functions, bodies, posts or leaders concerned."""
    short_by: int = 0
    """By how much a rule is missed, in the rule's own unit."""
    source: Text | None = None
    """Clause of law or policy behind a rule."""


def errors(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Only those that stand in the way."""
    return tuple(finding for finding in findings if finding.severity is Severity.ERROR)
