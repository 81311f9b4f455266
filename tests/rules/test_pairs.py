"""The planner's own: these two share a body, or they do not."""

import pytest

from orgplan.model import Function, Pair, Town
from orgplan.model.vocabulary import BodyRole, PairVerdict, Stream, UnitKind
from orgplan.structure import example
from tests.rules.plans import assert_switchable, breaches, broken, named, plan, solved

CODE = "pairs"
TOGETHER, APART = PairVerdict.TOGETHER, PairVerdict.APART
FUNCTIONS = (example.duty("F1", "U1"), example.duty("F2", "U1"))


def town_of(*pairs: Pair, functions: tuple[Function, ...] = FUNCTIONS, **unit: object) -> Town:
    bodies = [example.body("B1"), example.body("B2"), example.body("H", BodyRole.SERVICE_HALL)]
    units = [example.unit("U1", **unit), example.unit("U2"), example.unit("S1", kind=UnitKind.STATIONED)]
    return example.town(units, bodies, list(functions), pairs=pairs)


@pytest.mark.parametrize(("verdict", "body"), [(TOGETHER, "B1"), (APART, "B2")])
def test_a_pair_as_the_planner_wants_it_is_allowed(verdict: PairVerdict, body: str) -> None:
    town = town_of(Pair(a="U1", b="U2", verdict=verdict))
    assert breaches(CODE, town, plan(town, {"U1": "B1", "U2": body, "S1": "B2"})) == []


@pytest.mark.parametrize(("verdict", "body"), [(TOGETHER, "B2"), (APART, "B1")])
def test_a_pair_otherwise_is_refused(verdict: PairVerdict, body: str) -> None:
    """Planner's own: short by one, both are named."""
    town = town_of(Pair(a="U1", b="U2", verdict=verdict))
    assert breaches(CODE, town, plan(town, {"U1": "B1", "U2": body, "S1": "B2"})) == [(1, {"U1", "U2"})]


def test_the_row_of_the_pair_is_named() -> None:
    town = town_of(Pair(a="U1", b="U2", verdict=TOGETHER), Pair(a="U1", b="S1", verdict=APART))
    (breach,) = broken(CODE, town, plan(town, {"U1": "B1", "U2": "B1", "S1": "B1"}))
    assert breach.row is not None
    assert (breach.row.sheet, breach.row.index) == ("pairs", 1)


def test_a_unit_is_meant_with_its_core() -> None:
    """Opinions 2(3): approvals in the hall do not tear U1 from U2."""
    functions = (example.duty("F1", "U1"), example.duty("F2", "U1", stream=Stream.APPROVAL))
    town = town_of(Pair(a="U1", b="U2", verdict=TOGETHER), functions=functions)
    made = plan(town, {"U1": "B1", ("U1", "approval"): "H", "U2": "B1", "S1": "B2"})
    assert breaches(CODE, town, made) == []


def test_functions_may_be_paired() -> None:
    """Planner's own: two functions of one split unit are kept apart."""
    town = town_of(Pair(a="F1", b="F2", verdict=APART), splittable=True)
    apart = plan(town, {("U1", "F1"): "B1", ("U1", "F2"): "B2", "U2": "B1", "S1": "B2"})
    together = plan(town, {("U1", "F1"): "B1", ("U1", "F2"): "B1", "U2": "B1", "S1": "B2"})
    assert breaches(CODE, town, apart) == []
    assert breaches(CODE, town, together) == [(1, {"F1", "F2"})]


def test_each_part_of_a_split_unit_that_breaks_the_pair_counts() -> None:
    """Planner's own: one of U1's two functions is away from U2, then both."""
    town = town_of(Pair(a="U1", b="U2", verdict=TOGETHER), splittable=True)
    one = plan(town, {("U1", "F1"): "B1", ("U1", "F2"): "B2", "U2": "B1", "S1": "B2"})
    both = plan(town, {("U1", "F1"): "B2", ("U1", "F2"): "B2", "U2": "B1", "S1": "B2"})
    assert breaches(CODE, town, one) == [(1, {"U1", "U2"})]
    assert breaches(CODE, town, both) == [(2, {"U1", "U2"})]


def test_a_unit_left_with_the_county_is_apart_from_those_in_bodies() -> None:
    town = town_of(Pair(a="U1", b="S1", verdict=APART))
    assert breaches(CODE, town, plan(town, {"U1": "B1", "U2": "B1"}, retained={"S1": "垂直管理"})) == []


def test_two_units_left_with_the_county_share_no_body() -> None:
    """Planner's own: what lies in no body is apart."""
    town = town_of(Pair(a="U1", b="S1", verdict=APART), kind=UnitKind.STATIONED)
    made = plan(town, {"U2": "B1"}, retained={"U1": "垂直管理", "S1": "垂直管理"})
    assert breaches(CODE, town, made) == []


def test_a_unit_left_with_the_county_is_not_together_with_one_in_a_body() -> None:
    town = town_of(Pair(a="U1", b="S1", verdict=TOGETHER))
    made = plan(town, {"U1": "B1", "U2": "B1"}, retained={"S1": "垂直管理"})
    assert breaches(CODE, town, made) == [(1, {"U1", "S1"})]


def test_solver_the_same_two_together_and_apart() -> None:
    """Planner's own: both rows are named, for either may be given up."""
    town = town_of(Pair(a="U1", b="U2", verdict=TOGETHER), Pair(a="U2", b="U1", verdict=APART))
    assert_switchable(CODE, town, short_by=1)
    refused = solved(town)
    assert named(refused) == {CODE}
    rows = [(f.place.sheet, f.place.row) for f in refused.findings if f.place is not None]
    assert rows == [("pairs", 0), ("pairs", 1)]
