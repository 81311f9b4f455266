"""The planner's own: this unit, or this function, must or must never lie in that body."""

import pytest

from orgplan.model import Function, Pin, Town
from orgplan.model.vocabulary import BodyRole, PinVerdict, Stream, UnitKind
from orgplan.structure import example
from tests.rules.plans import assert_switchable, breaches, broken, named, plan, solved

CODE = "pins"
MUST, NEVER = PinVerdict.MUST, PinVerdict.NEVER
FUNCTIONS = (example.duty("F1", "U1"), example.duty("F2", "U1"))


def town_of(*pins: Pin, functions: tuple[Function, ...] = FUNCTIONS, **unit: object) -> Town:
    bodies = [example.body("B1"), example.body("B2"), example.body("H", BodyRole.SERVICE_HALL)]
    units = [example.unit("U1", **unit), example.unit("U2")]
    return example.town(units, bodies, list(functions), pins=pins, purchase_budget=1_000)


@pytest.mark.parametrize(("verdict", "body"), [(MUST, "B1"), (NEVER, "B2")])
def test_a_unit_where_the_planner_wants_it_is_allowed(verdict: PinVerdict, body: str) -> None:
    town = town_of(Pin(unit="U1", body=body, verdict=verdict))
    assert breaches(CODE, town, plan(town, {"U1": "B1", "U2": "B2"})) == []


@pytest.mark.parametrize(("verdict", "body"), [(MUST, "B2"), (NEVER, "B1")])
def test_a_unit_elsewhere_is_refused(verdict: PinVerdict, body: str) -> None:
    """Planner's own: short by one, unit and body of the pin are named."""
    town = town_of(Pin(unit="U1", body=body, verdict=verdict))
    assert breaches(CODE, town, plan(town, {"U1": "B1", "U2": "B2"})) == [(1, {"U1", body})]


def test_the_row_of_the_pin_is_named() -> None:
    """Planner's own: the second row is the one not followed."""
    town = town_of(Pin(unit="U1", body="B1", verdict=MUST), Pin(unit="U2", body="B2", verdict=NEVER))
    (breach,) = broken(CODE, town, plan(town, {"U1": "B1", "U2": "B2"}))
    assert breach.row is not None
    assert (breach.row.sheet, breach.row.index) == ("pins", 1)


def test_a_unit_is_pinned_with_its_core() -> None:
    """Opinions 2(3): its approvals go to the hall whatever the planner says of the unit."""
    functions = (example.duty("F1", "U1"), example.duty("F2", "U1", stream=Stream.APPROVAL))
    town = town_of(Pin(unit="U1", body="B1", verdict=MUST), functions=functions)
    assert breaches(CODE, town, plan(town, {"U1": "B1", ("U1", "approval"): "H", "U2": "B2"})) == []


def test_a_split_unit_is_pinned_with_all_its_core_functions() -> None:
    """Planner's own: one of two functions is elsewhere, then both."""
    town = town_of(Pin(unit="U1", body="B1", verdict=MUST), splittable=True)
    assert breaches(CODE, town, plan(town, {("U1", "F1"): "B1", ("U1", "F2"): "B1", "U2": "B2"})) == []
    assert breaches(CODE, town, plan(town, {("U1", "F1"): "B1", ("U1", "F2"): "B2", "U2": "B2"})) == [(1, {"U1", "B1"})]
    assert breaches(CODE, town, plan(town, {("U1", "F1"): "B2", ("U1", "F2"): "B2", "U2": "B2"})) == [(2, {"U1", "B1"})]


def test_one_function_of_a_split_unit_may_be_pinned() -> None:
    """Planner's own: the other function is free."""
    town = town_of(Pin(unit="U1", function="F2", body="B2", verdict=MUST), splittable=True)
    assert breaches(CODE, town, plan(town, {("U1", "F1"): "B1", ("U1", "F2"): "B2", "U2": "B2"})) == []
    assert breaches(CODE, town, plan(town, {("U1", "F1"): "B2", ("U1", "F2"): "B1", "U2": "B2"})) == [(1, {"U1", "B2"})]


def test_a_bought_function_lies_in_no_body() -> None:
    """Opinions 2(4): bought, F2 is not where it must be, nor where it must not be."""
    functions = (example.duty("F1", "U1"), example.duty("F2", "U1", purchasable=True, price=100))
    for verdict, short in ((MUST, [(1, {"U1", "B1"})]), (NEVER, [])):
        town = town_of(Pin(unit="U1", function="F2", body="B1", verdict=verdict), functions=functions)
        assert breaches(CODE, town, plan(town, {"U1": "B1", "U2": "B2"}, purchased=["F2"])) == short


def test_a_unit_left_with_the_county_lies_in_no_body() -> None:
    """Planner's own: what must lie in B1 may not stay outside; what must never lie there may."""
    for verdict, short in ((MUST, [(1, {"U1", "B1"})]), (NEVER, [])):
        town = town_of(Pin(unit="U1", body="B1", verdict=verdict), kind=UnitKind.STATIONED)
        assert breaches(CODE, town, plan(town, {"U2": "B2"}, retained={"U1": "垂直管理"})) == short


def test_solver_one_unit_pinned_to_two_bodies() -> None:
    """Planner's own: both rows are named, for either may be given up."""
    town = town_of(Pin(unit="U1", body="B1", verdict=MUST), Pin(unit="U1", body="B2", verdict=MUST))
    assert_switchable(CODE, town, short_by=1)
    refused = solved(town)
    assert named(refused) == {CODE}
    assert [(f.place.sheet, f.place.row) for f in refused.findings if f.place is not None] == [("pins", 0), ("pins", 1)]
