"""What always holds of who goes where by name."""

from __future__ import annotations

from collections import Counter

from orgplan.model import Plan
from orgplan.model.findings import Finding
from orgplan.model.people import Assignment
from orgplan.model.vocabulary import Severity
from orgplan.structure import Groundwork
from tests.rules.plans import assert_in_both_languages


def assert_well_told(found: tuple[Finding, ...]) -> None:
    for finding in found:
        assert finding.severity is Severity.WARNING
        assert finding.subjects
        assert_in_both_languages(finding.message)


def assert_counts_hold(ground: Groundwork, made: Plan, assignments: tuple[Assignment, ...]) -> None:
    """As many rows as heads, nobody twice, everybody of the own unit and category, as many named as can be."""
    seats = Counter({(row.unit, row.category, row.body): row.heads for row in made.staffing if row.heads})
    assert Counter((row.unit, row.category, row.body) for row in assignments) == seats
    people = {person.id: person for person in ground.town.staff}
    seated = [row for row in assignments if row.person is not None]
    assert len({row.person for row in seated}) == len(seated)
    for row in seated:
        assert row.person is not None
        assert (people[row.person].unit, people[row.person].category) == (row.unit, row.category)
    pools = Counter((person.unit, person.category) for person in people.values())
    due = Counter((unit, category) for unit, category, _ in seats.elements())
    assert Counter((row.unit, row.category) for row in seated) == pools & due
