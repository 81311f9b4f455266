"""Links brought down to portions: each sentence of the model on attachment, and its arithmetic.

A hand-off of half an hour is the default, so that `handoffs` = 2 × hours throughout.
"""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from orgplan.model import Function, Link, Unit
from orgplan.model.vocabulary import Devolution, LegalRole, Stream, UnitKind
from orgplan.structure import End, Groundwork, example

APPROVAL, ENFORCEMENT = Stream.APPROVAL, Stream.ENFORCEMENT
OUTSIDE = "outside"


def hours(source: str, target: str, number: int) -> Link:
    return example.link(source, target, 2 * number)


def tied(units: Iterable[Unit], functions: Iterable[Function], *links: Link) -> dict[tuple[str, str], int]:
    """Hours by pair of ends, each written "unit stream function", the function only where it is placed alone."""
    ground = Groundwork(example.town(list(units), [example.body("B")], list(functions), links=links))
    found = {(_named(tie.a), _named(tie.b)): tie.hours for tie in ground.ties}
    assert len(found) == len(ground.ties), "parallel ties are added up"
    return {(min(pair), max(pair)): number for pair, number in found.items()}


def _named(end: End) -> str:
    return OUTSIDE if end.portion is None else " ".join(part for part in end.portion if part)


ONE = [example.unit("U1"), example.unit("U2")]
STREAMS = [
    example.duty("C", "U1", 100),
    example.duty("A", "U1", 900, APPROVAL),
    example.duty("E", "U1", 800, ENFORCEMENT),
    example.duty("D", "U2", 100),
]


def test_a_link_of_a_unit_belongs_to_its_core_portion_however_small() -> None:
    assert tied(ONE, STREAMS, hours("U1", "U2", 7)) == {("U1 core", "U2 core"): 7}


@pytest.mark.parametrize(
    ("approval", "enforcement", "stream"), [(500, 400, "approval"), (400, 500, "enforcement"), (500, 500, "approval")]
)
def test_without_a_core_it_belongs_to_the_portion_with_most_hours_and_approval_first(
    approval: int, enforcement: int, stream: str
) -> None:
    functions = [example.duty("A", "U1", approval, APPROVAL), example.duty("E", "U1", enforcement, ENFORCEMENT)]
    assert tied(ONE, functions, hours("U1", "U2", 7)) == {(f"U1 {stream}", "U2 core"): 7}


def test_a_splittable_unit_without_core_functions_is_no_different() -> None:
    units = [example.unit("U1", splittable=True), example.unit("U2")]
    functions = [example.duty("A", "U1", 10, APPROVAL), example.duty("E", "U1", 20, ENFORCEMENT)]
    assert tied(units, functions, hours("U1", "U2", 7)) == {("U1 enforcement", "U2 core"): 7}


@pytest.mark.parametrize(("function", "portion"), [("C", "U1 core"), ("A", "U1 approval"), ("E", "U1 enforcement")])
def test_a_link_of_a_function_belongs_to_the_portion_that_holds_it(function: str, portion: str) -> None:
    assert tied(ONE, STREAMS, hours("U2", function, 7)) == {(portion, "U2 core"): 7}


def test_two_portions_of_one_unit_are_tied_like_any_other() -> None:
    assert tied(ONE, STREAMS, hours("A", "E", 7), hours("U1", "A", 2)) == {
        ("U1 approval", "U1 enforcement"): 7,
        ("U1 approval", "U1 core"): 2,
    }


def test_the_two_ends_of_one_portion_never_cross() -> None:
    functions = [*STREAMS, example.duty("C2", "U1")]
    assert tied(ONE, functions, hours("C", "C2", 7), hours("U1", "C", 2)) == {}


@pytest.mark.parametrize("code", ["U1", "U2", "N", "F1", "F2"])
def test_nothing_crosses_to_itself(code: str) -> None:
    """A self link is no work between two; neither of a split unit nor of one outside every body."""
    units = [example.unit("U1"), example.unit("U2", splittable=True), example.unit("N", counts=False)]
    functions = [example.duty("F1", "U2", 100), example.duty("F2", "U2", 100, purchasable=True, price=1)]
    assert tied(units, functions, hours(code, code, 9)) == {}


SPLIT = [example.unit("S", splittable=True), example.unit("T", splittable=True), example.unit("U")]
SHARES = [
    example.duty("F1", "S", 200),
    example.duty("F2", "S", 100),
    example.duty("F3", "S", 9999, APPROVAL),
    example.duty("G1", "T", 300),
    example.duty("G2", "T", 100),
]


def test_hours_of_a_split_unit_are_shared_over_its_core_functions_by_hours() -> None:
    """7 over 200 : 100 = 4.67 and 2.33, so 5 and 2; the approvals are not core."""
    assert tied(SPLIT, SHARES, hours("S", "U", 7)) == {("S core F1", "U core"): 5, ("S core F2", "U core"): 2}


def test_ties_of_the_sharing_go_by_id() -> None:
    """5 over 100 : 100 = 2.5 each."""
    functions = [example.duty("F2", "S", 100), example.duty("F1", "S", 100)]
    assert tied(SPLIT, functions, hours("U", "S", 5)) == {("S core F1", "U core"): 3, ("S core F2", "U core"): 2}


def test_functions_without_hours_share_alike() -> None:
    functions = [example.duty("F1", "S", 0), example.duty("F2", "S", 0)]
    assert tied(SPLIT, functions, hours("U", "S", 4)) == {("S core F1", "U core"): 2, ("S core F2", "U core"): 2}


def test_the_from_side_is_shared_first() -> None:
    """From S: 7 over 2 : 1 = 5, 2; then over 3 : 1 each: 5 = 3.75, 1.25 → 4, 1 and 2 = 1.5, 0.5 → 2, 0 (tie by id).

    From T: 7 over 3 : 1 = 5.25, 1.75 → 5, 2; then over 2 : 1 each: 5 = 3.33, 1.67 → 3, 2 and 2 = 1.33, 0.67 → 1, 1.
    """
    assert tied(SPLIT, SHARES, hours("S", "T", 7)) == {
        ("S core F1", "T core G1"): 4,
        ("S core F1", "T core G2"): 1,
        ("S core F2", "T core G1"): 2,
    }
    assert tied(SPLIT, SHARES, hours("T", "S", 7)) == {
        ("S core F1", "T core G1"): 3,
        ("S core F1", "T core G2"): 1,
        ("S core F2", "T core G1"): 2,
        ("S core F2", "T core G2"): 1,
    }


def test_a_split_unit_is_tied_to_one_of_its_own_functions_with_the_share_of_the_others() -> None:
    """9 over 2 : 1 = 6, 3: the 6 would join F1 to itself, the 3 join F2 to F1."""
    assert tied(SPLIT, SHARES, hours("S", "F1", 9)) == {("S core F1", "S core F2"): 3}


OUTSIDERS = [
    example.unit("U"),
    example.unit("N", counts=False),
    example.unit("K", kind=UnitKind.STATIONED, devolution=Devolution.NEVER),
]
THEIRS = [example.duty("F", "U"), example.duty("FN", "N"), example.duty("X", "U", county_only=True)]


@pytest.mark.parametrize("code", ["N", "K", "FN", "X"])
def test_what_lies_in_no_body_ends_outside(code: str) -> None:
    """`counts = no`, `never`, a function of such a unit, and a county-only function, even toward its own unit."""
    assert tied(OUTSIDERS, THEIRS, hours("U", code, 7)) == {("U core", OUTSIDE): 7}


def test_two_that_lie_in_no_body_are_a_constant() -> None:
    assert tied(OUTSIDERS, THEIRS, hours("N", "K", 7), hours("K", "FN", 2)) == {(OUTSIDE, OUTSIDE): 9}


def test_both_directions_add_up() -> None:
    links = [hours("U1", "U2", 7), hours("U2", "U1", 2), hours("C", "D", 1)]
    assert tied(ONE, STREAMS, *links) == {("U1 core", "U2 core"): 10}


def test_each_row_is_rounded_half_up_before_it_is_added() -> None:
    """1 × 30 min = 0.5 → 1; 1 × 29.99 min → 0; 3 × 50 min = 2.5 → 3."""
    rows = [(1, 3000), (1, 3000), (1, 2999), (3, 5000)]
    links = [Link(source="U1", target="U2", handoffs=number, minutes=minutes) for number, minutes in rows]
    assert tied(ONE, STREAMS, *links) == {("U1 core", "U2 core"): 5}


def test_links_of_no_hours_are_left_out() -> None:
    assert tied(ONE, STREAMS, example.link("U1", "U2", 0)) == {}


def test_a_function_that_may_be_bought_is_an_end_of_its_own() -> None:
    """Bought, it leaves the body that its portion stays in; one with a statutory role never leaves."""
    functions = [
        example.duty("C", "U1", purchasable=True, price=1),
        example.duty("R", "U1", purchasable=True, price=1, role=LegalRole.CASHIER),
        example.duty("D", "U2"),
    ]
    links = [hours("C", "D", 7), hours("U1", "U2", 2), hours("R", "U2", 1)]
    ground = Groundwork(example.town(ONE, [example.body("B")], functions, links=links))
    core, other = ("U1", "core", ""), ("U2", "core", "")
    assert [(tie.a, tie.b, tie.hours) for tie in ground.ties] == [
        (End(core), End(other), 3),
        (End(core, "C"), End(other), 7),
    ]


def test_a_function_that_may_be_bought_never_crosses_to_its_own_portion() -> None:
    functions = [example.duty("C", "U1", purchasable=True, price=1), example.duty("C2", "U1")]
    assert tied(ONE, functions, hours("C", "C2", 7), hours("U1", "C", 2)) == {}
