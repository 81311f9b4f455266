"""Opinions 2(2): within ten functional bodies."""

import pytest

from orgplan.model import Pair, PolicyRow, Town
from orgplan.model.vocabulary import PairVerdict
from orgplan.structure import example
from tests.rules.plans import assert_switchable, breaches, plan

CODE = "body-cap"


def town_of(number: int) -> Town:
    """As many units as candidate bodies."""
    return example.town([example.unit(f"U{i}") for i in range(number)], [example.body(f"B{i}") for i in range(number)])


@pytest.mark.parametrize("number", [1, 9, 10])
def test_up_to_ten_bodies_are_allowed(number: int) -> None:
    """Opinions 2(2): within ten, ten included."""
    town = town_of(number)
    assert breaches(CODE, town, plan(town, {f"U{i}": f"B{i}" for i in range(number)})) == []


def test_eleven_bodies_are_one_too_many() -> None:
    """Opinions 2(2): ten bodies are allowed, eleven are one too many."""
    town = town_of(11)
    everywhere = plan(town, {f"U{i}": f"B{i}" for i in range(11)})
    assert breaches(CODE, town, everywhere) == [(1, {f"B{i}" for i in range(11)})]


def test_candidates_that_hold_nothing_do_not_count() -> None:
    """Opinions 2(2): what is counted are bodies set up; the eleventh candidate stays empty."""
    town = town_of(11)
    merged = plan(town, {f"U{i}": f"B{min(i, 9)}" for i in range(11)})
    assert breaches(CODE, town, merged) == []


def test_units_set_by_charter_or_law_do_not_count() -> None:
    """Opinions 2(2) caps functional bodies; a unit outside the cap takes none of the places."""
    town = example.town([example.unit("U1"), example.unit("N", counts=False)], [example.body("B1")])
    assert breaches(CODE, town, plan(town, {"U1": "B1"}), most=1) == []


def test_extra_name_plates_do_not_count() -> None:
    """A plate hung on a body (加挂牌子) adds no body."""
    town = example.town([example.unit("U1")], [example.body("B1", plates=("统计站", "财政所"))])
    assert breaches(CODE, town, plan(town, {"U1": "B1"}), most=1) == []


def test_a_lower_cap_is_a_setting() -> None:
    """A county may ask for fewer than ten: of eleven, eight allowed, three are too many."""
    town = town_of(11)
    everywhere = plan(town, {f"U{i}": f"B{i}" for i in range(11)})
    assert [short for short, _ in breaches(CODE, town, everywhere, most=8)] == [3]


def test_solver_three_units_kept_apart_need_three_bodies() -> None:
    apart = [Pair(a=a, b=b, verdict=PairVerdict.APART) for a, b in (("U0", "U1"), ("U0", "U2"), ("U1", "U2"))]
    rows = (PolicyRow(code=CODE, setting="most", value="2"),)
    town = town_of(3).model_copy(update={"pairs": tuple(apart), "policy": rows})
    assert_switchable(CODE, town, short_by=1)
