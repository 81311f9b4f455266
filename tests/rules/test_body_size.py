"""The catalogue: a body has its least and its most heads."""

import pytest

from orgplan.model import Body, Pin, Town
from orgplan.model.vocabulary import Nature, PinVerdict
from orgplan.structure import example
from tests.rules.plans import assert_switchable, breaches, lawful, plan, solved

CODE = "body-size"


def town_of(heads: int) -> Town:
    return example.town(
        [example.unit("U1", heads), example.unit("U2", 9)],
        [example.body("B1", min_heads=3, max_heads=5), example.body("B2", min_heads=3)],
    )


def test_least_size_is_three_unless_the_catalogue_says_otherwise() -> None:
    assert Body(id="B", name="B", nature=Nature.GOVERNMENT).min_heads == 3


@pytest.mark.parametrize("heads", [3, 4, 5])
def test_from_the_least_to_the_most_is_allowed(heads: int) -> None:
    """Catalogue, least 3 and most 5: both bounds belong."""
    town = town_of(heads)
    assert breaches(CODE, town, plan(town, {"U1": "B1", "U2": "B2"})) == []


@pytest.mark.parametrize(("heads", "short_by"), [(2, 1), (0, 3), (6, 1), (8, 3)])
def test_below_the_least_or_above_the_most_is_refused(heads: int, short_by: int) -> None:
    """Catalogue, least 3 and most 5: two heads are one too few, six are one too many."""
    town = town_of(heads)
    assert breaches(CODE, town, plan(town, {"U1": "B1", "U2": "B2"})) == [(short_by, {"B1"})]


def test_without_a_most_any_number_is_allowed() -> None:
    town = town_of(40)
    assert breaches(CODE, town, plan(town, {"U1": "B2", "U2": "B2"})) == []


def test_a_body_that_is_not_set_up_owes_no_heads() -> None:
    town = town_of(3)
    assert breaches(CODE, town, plan(town, {"U1": "B2", "U2": "B2"})) == []


def test_heads_moved_away_are_missing_where_they_were() -> None:
    """n_b counts heads in and out: of three that follow the work one leaves, so B1 has two."""
    town = town_of(3)
    moved = plan(town, {"U1": "B1", "U2": "B2"}, heads={("U1", "B1"): 2, ("U1", "B2"): 1})
    assert breaches(CODE, town, moved) == [(1, {"B1"})]


def test_solver_two_heads_in_all_are_too_few() -> None:
    town = example.town([example.unit("U1", 2)], [example.body("B1", min_heads=3)])
    assert_switchable(CODE, town, short_by=1)


def test_solver_moves_a_head_rather_than_leave_a_body_too_small() -> None:
    pins = tuple(Pin(unit=unit, body=body, verdict=PinVerdict.MUST) for unit, body in (("U1", "B1"), ("U2", "B2")))
    report = lawful(solved(town_of(2).model_copy(update={"pins": pins})))
    assert {row.body: row.heads for row in report.bodies} == {"B1": 3, "B2": 8}
