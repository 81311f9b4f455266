"""Organic Law art. 76: whatever the reform moves, no duty of the town falls through."""

import pytest

from orgplan.model.outcome import Report
from orgplan.model.vocabulary import BodyRole, Devolution, Stream, UnitKind
from orgplan.run import case_of, evaluate
from orgplan.structure import example
from tests.rules.plans import breaches, lawful, plan, solved

CODE = "every-duty-placed"
TOWN = example.town(
    [
        example.unit("U1"),
        example.unit("U2", splittable=True),
        example.unit("S1", kind=UnitKind.STATIONED),
        example.unit("N", counts=False),
    ],
    [example.body("H", BodyRole.SERVICE_HALL), example.body("B1"), example.body("B2")],
    [
        example.duty("F1", "U1"),
        example.duty("F2", "U1", stream=Stream.APPROVAL),
        example.duty("F3", "U2"),
        example.duty("F4", "U2", purchasable=True, price=100),
        example.duty("F5", "S1", purchasable=True, price=100),
        example.duty("F6", "N"),
        example.duty("F7", "U1", county_only=True),
    ],
    purchase_budget=1_000,
)
PLACES = {"U1": "B1", ("U1", "approval"): "H", ("U2", "F3"): "B1", ("U2", "F4"): "B2", "S1": "B2"}


def without(*parts: object) -> dict[str | tuple[str, str], str]:
    return {part: body for part, body in PLACES.items() if part not in parts}


def test_every_duty_in_a_body_is_allowed() -> None:
    """Organic Law art. 76: those of a unit set by charter, and those that only the county may do, aside."""
    assert breaches(CODE, TOWN, plan(TOWN, PLACES)) == []


def test_a_bought_duty_is_looked_after() -> None:
    """Opinions 2(4): bought as a service."""
    assert breaches(CODE, TOWN, plan(TOWN, PLACES, purchased=["F4"])) == []


def test_an_approval_that_is_forgotten() -> None:
    """Organic Law art. 76: one portion of U1 is in no body."""
    assert breaches(CODE, TOWN, plan(TOWN, without(("U1", "approval")))) == [(1, {"U1"})]


def test_one_function_of_a_split_unit_that_is_forgotten() -> None:
    assert breaches(CODE, TOWN, plan(TOWN, without(("U2", "F3")))) == [(1, {"U2"})]


def test_a_whole_unit_that_is_forgotten() -> None:
    """Organic Law art. 76: a unit without functions is one portion, and its people have to go somewhere."""
    town = example.town([example.unit("U1"), example.unit("U2")], [example.body("B")])
    assert breaches(CODE, town, plan(town, {"U1": "B"})) == [(1, {"U2"})]


def test_a_unit_left_with_the_county_is_not_forgotten() -> None:
    made = plan(TOWN, without("S1"), retained={"S1": "垂直管理"})
    assert breaches(CODE, TOWN, made) == []


def test_a_unit_cannot_be_left_with_the_county_and_placed_at_once() -> None:
    assert breaches(CODE, TOWN, plan(TOWN, PLACES, retained={"S1": "垂直管理"})) == [(1, {"S1"})]


def test_what_stays_with_the_county_is_not_bought_by_the_town() -> None:
    made = plan(TOWN, without("S1"), retained={"S1": "垂直管理"}, purchased=["F5"])
    assert breaches(CODE, TOWN, made) == [(1, {"F5"})]


@pytest.mark.parametrize("function", ["F6", "F7", "F8"])
def test_what_no_body_may_hold_is_not_bought_either(function: str) -> None:
    """Opinions 2(1): of a unit set by charter, reserved to the county, of an office that never devolves."""
    never = example.unit("S2", kind=UnitKind.STATIONED, devolution=Devolution.NEVER, retain_reason="垂直管理")
    outside = [
        example.duty("F6", "N", purchasable=True, price=100),
        example.duty("F7", "U1", county_only=True, purchasable=True, price=100),
        example.duty("F8", "S2", purchasable=True, price=100),
    ]
    changed = {"units": (*TOWN.units, never), "functions": (*TOWN.functions[:5], *outside)}
    town = TOWN.model_copy(update=changed)
    report = evaluate(case_of(town), plan(town, PLACES, retained={"S2": "垂直管理"}, purchased=[function]))
    assert not (isinstance(report, Report) and report.lawful)
    assert evaluate(case_of(town), plan(town, PLACES, retained={"S2": "垂直管理"})).lawful


def test_a_duty_in_two_bodies_makes_no_plan() -> None:
    """Organic Law art. 76 as modelled: exactly one body."""
    made = plan(TOWN, PLACES)
    doubled = made.model_copy(update={"placements": (*made.placements, plan(TOWN, {"U1": "B2"}).placements[0])})
    assert not isinstance(evaluate(case_of(TOWN), doubled), Report)


def test_a_plan_that_forgets_a_duty_is_not_lawful() -> None:
    report = evaluate(case_of(TOWN), plan(TOWN, without(("U1", "approval"))))
    assert isinstance(report, Report)
    assert not report.lawful
    assert CODE in {finding.code for finding in report.findings}


def test_solver_places_every_duty() -> None:
    outcome = solved(TOWN)
    lawful(outcome)
    assert outcome.plan is not None
    assert breaches(CODE, TOWN, outcome.plan) == []
