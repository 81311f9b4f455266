"""A plan laid over its town: who holds what, how many heads, how many hours, what crosses."""

from __future__ import annotations

from orgplan.model import Plan, Town
from orgplan.model.vocabulary import LegalRole, Stream, UnitKind
from orgplan.structure import Groundwork, Structure, example
from tests.rules.plans import plan

APPROVAL = Stream.APPROVAL


def town_of() -> Town:
    """U1 has 5 heads and 1000 h: core 800 (4 heads), approval 200 (1 head). U2 has 2 heads, U3 is stationed."""
    functions = [
        example.duty("F1", "U1", 500, role=LegalRole.TREASURY),
        example.duty("F2", "U1", 300, purchasable=True, price=1),
        example.duty("F3", "U1", 200, APPROVAL),
        example.duty("F4", "U2", 900, role=LegalRole.CASHIER),
        example.duty("F5", "U3", 700, role=LegalRole.BOOKKEEPING),
        example.duty("X", "U2", 50, role=LegalRole.CASHIER, county_only=True),
    ]
    units = [example.unit("U1", 5), example.unit("U2"), example.unit("U3", kind=UnitKind.STATIONED)]
    links = (
        example.link("U1", "U2", 2),
        example.link("F2", "U2", 4),
        example.link("F3", "U1", 6),
        example.link("U3", "U2", 8),
        example.link("X", "U2", 10),
    )
    bodies = [example.body("B9"), example.body("B1"), example.body("B0")]
    return example.town(units, bodies, functions, links=links, purchase_budget=9)


def laid(**fields: object) -> Structure:
    """U1's core and U2 in B1, U1's approvals in B9, U3 with the county."""
    town = town_of()
    places = {"U1": "B1", ("U1", "approval"): "B9", "U2": "B1"}
    made: Plan = plan(town, places, retained={"U3": "reason"}, **fields)
    return Structure(Groundwork(town), made)


def test_bodies_are_set_up_by_what_lies_in_them_in_the_order_of_the_catalogue() -> None:
    structure = laid()
    assert [body.id for body in structure.set_up] == ["B9", "B1"]
    contents = {body: [portion.key for portion in inside] for body, inside in structure.contents.items()}
    assert contents == {"B9": [("U1", "approval", "")], "B1": [("U1", "core", ""), ("U2", "core", "")]}


def test_where_portions_and_functions_lie() -> None:
    structure = laid(purchased=["F2"])
    ground, functions = structure.ground, structure.ground.functions
    assert structure.lies_in(ground.by_key["U1", "core", ""]) == "B1"
    assert structure.lies_in(ground.by_key["U3", "core", ""]) is None
    held = {code: structure.held_in(function) for code, function in functions.items()}
    assert held == {"F1": "B1", "F2": None, "F3": "B9", "F4": "B1", "F5": None, "X": None}


def test_holders_of_a_role_are_bodies_only() -> None:
    structure = laid()
    assert structure.holders(LegalRole.TREASURY, LegalRole.CASHIER) == {"B1"}
    assert structure.holders(LegalRole.BOOKKEEPING) == frozenset(), "retained"
    assert structure.holders(LegalRole.HEARING) == frozenset()


def test_hours_leave_the_body_with_what_is_bought() -> None:
    """B1: 800 of U1 and 900 of U2, less 300 for F2. X is the county's."""
    assert laid().hours == {"B9": 200, "B1": 1700}
    assert laid(purchased=["F2"]).hours == {"B9": 200, "B1": 1400}


def test_heads_are_those_of_the_plan_and_followers_those_of_the_work() -> None:
    """One of the four heads that follow U1's core goes to B9: 1 + 1 there, 3 + 2 in B1."""
    structure = laid(heads={("U1", "B1"): 3, ("U1", "B9"): 2})
    assert structure.heads == {"B9": 2, "B1": 5}
    assert structure.unit_heads == {("U1", "B1"): 3, ("U1", "B9"): 2, ("U2", "B1"): 2}
    assert structure.following() == {("U1", "B9"): 1, ("U1", "B1"): 4, ("U2", "B1"): 2}


def test_a_body_with_duties_and_nobody_has_no_heads() -> None:
    structure = laid(heads={("U1", "B1"): 5})
    assert structure.heads == {"B9": 0, "B1": 7}


def crossing(structure: Structure) -> int:
    return sum(tie.hours for tie in structure.ground.ties if structure.crosses(tie))


def test_a_link_crosses_unless_both_ends_lie_in_one_body() -> None:
    """In B1 both ends: U1–U2 1 h, F2–U2 2 h. Apart: F3–U1 3 h, U3–U2 4 h (retained), X–U2 5 h (the county's)."""
    assert crossing(laid()) == 3 + 4 + 5


def test_a_function_bought_lies_in_no_body() -> None:
    """F2–U2 crosses too, 2 h more; the rest of U1 is where it was."""
    assert crossing(laid(purchased=["F2"])) == 3 + 4 + 5 + 2
