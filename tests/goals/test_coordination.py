"""Coordination: hours of hand-offs that cross a body border."""

import pytest

from orgplan.model import Function, Link, Plan, Town
from orgplan.model.vocabulary import BodyRole, Devolution, Domain, Stream, UnitKind
from orgplan.structure import example
from tests.goals.measured import cost, measure, report
from tests.rules.plans import plan

CODE = "coordination"
BODIES = [
    example.body("B1"),
    example.body("B2"),
    example.body("H", BodyRole.SERVICE_HALL),
    example.body("T", BodyRole.ENFORCEMENT),
]


def hours(source: str, target: str, number: int) -> Link:
    """So many hours a year when it crosses."""
    return Link(source=source, target=target, handoffs=number, minutes=60_00)


def town_of(*links: Link, functions: tuple[Function, ...] = (), **unit: object) -> Town:
    """U1 as given, U2 with one function, stationed units S1 and S2, N set by charter and V that never devolves."""
    units = [
        example.unit("U1", **unit),
        example.unit("U2"),
        example.unit("S1", kind=UnitKind.STATIONED),
        example.unit("S2", kind=UnitKind.STATIONED),
        example.unit("N", counts=False),
        example.unit("V", kind=UnitKind.STATIONED, devolution=Devolution.NEVER, retain_reason="垂直管理"),
    ]
    return example.town(units, BODIES, list(functions), links=links, purchase_budget=1_000)


def placed(town: Town, places: dict[str | tuple[str, str], str], **more: object) -> Plan:
    """S1 and S2 in B2 unless retained; V stays with the county."""
    left = {"V": "垂直管理"} | dict.fromkeys(more.pop("left", ()), "垂直管理")
    return plan(town, {s: "B2" for s in ("S1", "S2") if s not in left} | places, retained=left, **more)


@pytest.mark.parametrize(
    ("handoffs", "minutes", "expected"),
    [(1, 29_99, 0), (1, 30_00, 1), (3, 30_00, 2), (100, 30_00, 50), (7, 10_00, 1), (9, 10_00, 2), (0, 30_00, 0)],
)
def test_hours_of_a_link_are_rounded_half_up(handoffs: int, minutes: int, expected: int) -> None:
    """Exactly: round(handoffs × minutes / 60); 1 × 30 / 60 is a half and gives 1, 9 × 10 / 60 = 1.5 gives 2."""
    town = town_of(Link(source="U1", target="U2", handoffs=handoffs, minutes=minutes))
    assert measure(CODE, town, placed(town, {"U1": "B1", "U2": "B2"})) == expected


def test_a_handoff_takes_half_an_hour_unless_the_workbook_says_otherwise() -> None:
    town = town_of(Link(source="U1", target="U2", handoffs=100))
    assert measure(CODE, town, placed(town, {"U1": "B1", "U2": "B2"})) == 50


def test_a_link_crosses_unless_both_ends_lie_in_the_same_body() -> None:
    town = town_of(hours("U1", "U2", 40))
    assert measure(CODE, town, placed(town, {"U1": "B1", "U2": "B2"})) == 40
    assert measure(CODE, town, placed(town, {"U1": "B1", "U2": "B1"})) == 0


def test_either_direction_is_summed() -> None:
    """Each row is rounded on its own: twice a half hour gives 2."""
    half = [Link(source=a, target=b, handoffs=1, minutes=30_00) for a, b in (("U1", "U2"), ("U2", "U1"))]
    town = town_of(*half)
    assert measure(CODE, town, placed(town, {"U1": "B1", "U2": "B2"})) == 2


def test_an_hour_costs_an_hour() -> None:
    town = town_of(hours("U1", "U2", 40))
    made = placed(town, {"U1": "B1", "U2": "B2"})
    assert cost(CODE, town, made) == 40
    assert cost(CODE, town, made, price="1.5") == 60


# --- where a link takes hold ---------------------------------------------------------------------------------------


def test_a_link_of_a_unit_belongs_to_its_core() -> None:
    """Exactly: to its core portion, though the approvals are far more work."""
    functions = (example.duty("F1", "U1", 10), example.duty("F2", "U1", 9_000, stream=Stream.APPROVAL))
    town = town_of(hours("U1", "U2", 40), functions=functions)
    assert measure(CODE, town, placed(town, {"U1": "B1", ("U1", "approval"): "H", "U2": "B1"})) == 0
    assert measure(CODE, town, placed(town, {"U1": "B1", ("U1", "approval"): "H", "U2": "B2"})) == 40


@pytest.mark.parametrize(
    ("approval", "enforcement", "with_the_hall"),
    [(101, 100, 0), (100, 100, 0), (99, 100, 40)],
)
def test_without_core_it_belongs_to_the_portion_with_most_hours(
    approval: int, enforcement: int, with_the_hall: int
) -> None:
    """Exactly: ties go to the approvals. U2, public service, lies in the hall."""
    functions = (
        example.duty("F1", "U1", approval, stream=Stream.APPROVAL),
        example.duty("F2", "U1", enforcement, stream=Stream.ENFORCEMENT),
        example.duty("F3", "U2", domain=Domain.PUBLIC_SERVICE),
    )
    town = town_of(hours("U1", "U2", 40), functions=functions)
    made = placed(town, {("U1", "approval"): "H", ("U1", "enforcement"): "T", "U2": "H"})
    assert measure(CODE, town, made) == with_the_hall


def test_a_link_of_a_function_belongs_to_the_portion_that_holds_it() -> None:
    """Exactly: F1 with the core, F2 with the approvals."""
    functions = (example.duty("F1", "U1"), example.duty("F2", "U1", stream=Stream.APPROVAL))
    town = town_of(hours("F1", "U2", 7), hours("F2", "U2", 40), functions=functions)
    assert measure(CODE, town, placed(town, {"U1": "B1", ("U1", "approval"): "H", "U2": "B1"})) == 40
    assert measure(CODE, town, placed(town, {"U1": "B1", ("U1", "approval"): "H", "U2": "B2"})) == 47


# --- outside every body --------------------------------------------------------------------------------------------


def test_a_retained_unit_is_outside_every_body() -> None:
    """Exactly: taken in beside U1 its hand-offs do not cross; retained they do."""
    town = town_of(hours("U1", "S1", 40))
    assert measure(CODE, town, placed(town, {"U1": "B2", "U2": "B2"})) == 0
    assert measure(CODE, town, placed(town, {"U1": "B2", "U2": "B2"}, left=["S1"])) == 40


def test_two_retained_units_do_not_lie_together() -> None:
    """Exactly: they lie in no body, so not in the same one."""
    town = town_of(hours("S1", "S2", 40))
    assert measure(CODE, town, placed(town, {"U1": "B2", "U2": "B2"}, left=["S1", "S2"])) == 40


@pytest.mark.parametrize(("a", "b"), [("U1", "N"), ("V", "U1"), ("N", "V")])
def test_units_that_no_plan_places_cross_whatever_the_plan(a: str, b: str) -> None:
    """Exactly: `never` and `counts = no` lie in no body; constants count."""
    town = town_of(hours(a, b, 40))
    for body in ("B1", "B2"):
        assert measure(CODE, town, placed(town, {"U1": body, "U2": body})) == 40


def test_functions_reserved_to_the_county_lie_in_no_body() -> None:
    """Opinions 2(1): kept out of every body."""
    functions = (example.duty("F1", "U1"), example.duty("F2", "U1", county_only=True))
    town = town_of(hours("F2", "U2", 40), functions=functions)
    assert measure(CODE, town, placed(town, {"U1": "B1", "U2": "B1"})) == 40


def test_a_bought_function_lies_in_no_body() -> None:
    """Exactly: bought, F2 is across the border from everybody."""
    functions = (example.duty("F1", "U1"), example.duty("F2", "U1", purchasable=True, price=100))
    town = town_of(hours("F2", "U2", 40), functions=functions)
    assert measure(CODE, town, placed(town, {"U1": "B1", "U2": "B1"})) == 0
    assert measure(CODE, town, placed(town, {"U1": "B1", "U2": "B1"}, purchased=["F2"])) == 40


def test_a_link_of_the_unit_does_not_follow_a_bought_function() -> None:
    """Exactly: it belongs to the core portion, which stays."""
    functions = (example.duty("F1", "U1", 1), example.duty("F2", "U1", 9_000, purchasable=True, price=100))
    town = town_of(hours("U1", "U2", 40), functions=functions)
    assert measure(CODE, town, placed(town, {"U1": "B1", "U2": "B1"}, purchased=["F2"])) == 0


def test_the_two_ends_of_one_portion_never_cross() -> None:
    """Exactly: nor when one of them is bought, nor when the unit is retained."""
    functions = (
        example.duty("F1", "U1"),
        example.duty("F2", "U1", purchasable=True, price=100),
        example.duty("F3", "S1"),
        example.duty("F4", "S1"),
    )
    town = town_of(hours("F1", "F2", 40), hours("U1", "F2", 9), hours("F3", "F4", 7), functions=functions)
    assert measure(CODE, town, placed(town, {"U1": "B1", "U2": "B1"}, purchased=["F2"])) == 0
    assert measure(CODE, town, placed(town, {"U1": "B1", "U2": "B1"}, left=["S1"])) == 0


def test_two_portions_of_one_unit_cross_when_they_lie_apart() -> None:
    """Exactly: core and approvals are two portions."""
    functions = (example.duty("F1", "U1"), example.duty("F2", "U1", stream=Stream.APPROVAL))
    town = town_of(hours("F1", "F2", 40), functions=functions)
    assert measure(CODE, town, placed(town, {"U1": "B1", ("U1", "approval"): "H", "U2": "B1"})) == 40


# --- today and the plan are measured alike -------------------------------------------------------------------------


def test_today_and_a_plan_that_changes_nothing_measure_the_same() -> None:
    """Exactly: constants count in both. U1 with N, S1 with V, and U1 with U2: 1 + 2 + 4 hours."""
    town = town_of(hours("U1", "N", 1), hours("S1", "V", 2), hours("U1", "U2", 4))
    made = plan(town, {"U1": "B1", "U2": "B2", "S1": "H", "S2": "T"}, retained={"V": "垂直管理"})
    assert measure(CODE, town, made) == 7
    assert report(town, made).today[CODE] == 7


def test_work_inside_a_unit_that_no_plan_places_measures_the_same_today_and_in_a_plan() -> None:
    """Exactly: such units lie in no body, constants count, and no plan can change them: 40 + 7 in both."""
    functions = (example.duty("F1", "V"), example.duty("F2", "V"), example.duty("F3", "N"), example.duty("F4", "N"))
    town = town_of(hours("F1", "F2", 40), hours("F3", "F4", 7), functions=functions)
    made = placed(town, {"U1": "B1", "U2": "B1"})
    assert measure(CODE, town, made) == 47
    assert report(town, made).today[CODE] == 47
