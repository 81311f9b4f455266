"""Towns at the edge: each is answered, by a lawful plan or by what clashes."""

from __future__ import annotations

from typing import Any

import pytest

from orgplan.model import Establishment, Pair, Pin, Town, errors
from orgplan.model.outcome import Outcome
from orgplan.model.vocabulary import BodyRole, Devolution, PairVerdict, PinVerdict, Status, UnitKind
from orgplan.run import case_of, solve
from orgplan.structure import example

BODIES = [example.body(f"B{i}", min_heads=1) for i in range(3)]


def answer(units: list[Any], bodies: list[Any] | None = None, functions: Any = None, **fields: Any) -> Outcome:
    return solve(case_of(example.town(units, BODIES if bodies is None else bodies, functions, **fields)))


def assert_lawful(outcome: Outcome) -> None:
    assert outcome.status is Status.OPTIMAL, outcome.findings
    assert outcome.report is not None
    assert errors(outcome.report.findings) == ()


def test_one_unit() -> None:
    outcome = answer([example.unit("U")], functions=[example.duty("F", "U")])
    assert_lawful(outcome)
    assert outcome.plan is not None
    assert len(outcome.plan.placements) == 1


def test_no_links() -> None:
    assert_lawful(answer([example.unit("U1"), example.unit("U2")], functions=[example.duty("F", "U1")]))


def test_no_functions() -> None:
    assert_lawful(answer([example.unit(f"U{i}") for i in range(4)]))


def test_no_heads() -> None:
    bodies = [example.body("B")]
    assert_lawful(answer([example.unit("U", heads=0)], bodies, [example.duty("F", "U")]))


def test_nothing_may_merge() -> None:
    units = [example.unit(f"U{i}") for i in range(3)]
    apart = tuple(Pair(a=a, b=b, verdict=PairVerdict.APART) for a, b in [("U0", "U1"), ("U1", "U2"), ("U0", "U2")])
    outcome = answer(units, pairs=apart)
    assert_lawful(outcome)
    assert outcome.report is not None
    assert len(outcome.report.bodies) == 3


def test_nothing_may_merge_and_there_are_too_few_bodies() -> None:
    units = [example.unit(f"U{i}") for i in range(3)]
    apart = tuple(Pair(a=a, b=b, verdict=PairVerdict.APART) for a, b in [("U0", "U1"), ("U1", "U2"), ("U0", "U2")])
    outcome = answer(units, BODIES[:2], pairs=apart)
    assert outcome.status is Status.INFEASIBLE
    assert [finding.place.row for finding in outcome.findings if finding.place] == [0, 1, 2]


def test_more_units_pinned_to_bodies_of_their_own_than_the_cap_allows() -> None:
    units = [example.unit(f"U{i:02}") for i in range(12)]
    bodies = [example.body(f"B{i:02}") for i in range(12)]
    pins = tuple(Pin(unit=f"U{i:02}", body=f"B{i:02}", verdict=PinVerdict.MUST) for i in range(12))
    outcome = answer(units, bodies, pins=pins)
    assert outcome.status is Status.INFEASIBLE
    codes = [finding.code for finding in outcome.findings]
    assert codes.count("body-cap") == 1
    assert codes.count("pins") == 11, "eleven pins, one more than the cap, are enough to clash"


def test_a_unit_bigger_than_any_body() -> None:
    outcome = answer([example.unit("U", heads=9)], [example.body("B", max_heads=4)])
    assert outcome.status is Status.INFEASIBLE
    assert [finding.code for finding in outcome.findings] == ["body-size"]


def test_a_unit_bigger_than_its_body_lends_heads_to_another() -> None:
    bodies = [example.body("B1", max_heads=6), example.body("B2", max_heads=6)]
    outcome = answer([example.unit("U1", heads=9), example.unit("U2", heads=1)], bodies)
    assert_lawful(outcome)


def test_only_stationed_units_that_may_all_stay() -> None:
    outcome = answer([example.unit("S", kind=UnitKind.STATIONED)])
    assert_lawful(outcome)


def test_nothing_to_place() -> None:
    units = [
        example.unit("N", counts=False),
        example.unit("S", kind=UnitKind.STATIONED, devolution=Devolution.NEVER, retain_reason="垂直管理"),
    ]
    outcome = answer(units)
    assert_lawful(outcome)
    assert outcome.plan is not None
    assert outcome.plan.placements == ()


def test_no_candidate_bodies_of_a_needed_role() -> None:
    functions = [example.duty("F", "U", stream=example.Stream.ENFORCEMENT)]
    outcome = answer([example.unit("U", certified=2)], functions=functions)
    assert outcome.status is Status.INFEASIBLE
    assert "enforcement-team" in {finding.code for finding in outcome.findings}


def test_no_certified_officer_in_the_whole_town() -> None:
    functions = [example.duty("F", "U", stream=example.Stream.ENFORCEMENT)]
    outcome = answer([example.unit("U")], [example.body("T", BodyRole.ENFORCEMENT)], functions)
    assert [finding.code for finding in outcome.findings] == ["certified-officers"]


@pytest.mark.parametrize("quota", [0, 1])
def test_heads_over_quota_are_absorbed_not_dropped(quota: int) -> None:
    outcome = answer([example.unit("U", heads=4)], quota=Establishment(institution=quota))
    assert_lawful(outcome)
    assert outcome.report is not None
    assert sum(row.heads for row in outcome.report.absorption) == 4 - quota
    assert sum(row.heads for row in outcome.report.bodies) == 4


def test_a_town_without_units_is_answered_too() -> None:
    town = Town(name="空镇", quota=Establishment(), bodies=tuple(BODIES))
    assert_lawful(solve(case_of(town)))
