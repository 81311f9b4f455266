"""Administrative Penalty Law art. 42: only certified officers, two at the least for each action."""

import pytest

from orgplan.model import Pin, Town
from orgplan.model.vocabulary import BodyRole, PinVerdict, Stream
from orgplan.structure import example
from tests.rules.plans import assert_switchable, breaches, lawful, plan, solved

CODE = "certified-officers"


def town_of(certified: int, elsewhere: int = 0) -> Town:
    """U1 enforces, U2 does something else."""
    return example.town(
        [example.unit("U1", 4, certified=certified), example.unit("U2", 4, certified=elsewhere)],
        [example.body("T", BodyRole.ENFORCEMENT), example.body("T2", BodyRole.ENFORCEMENT), example.body("B")],
        [example.duty("F1", "U1", stream=Stream.ENFORCEMENT), example.duty("F2", "U2")],
    )


IN_PLACE = {("U1", "enforcement"): "T", "U2": "B"}


@pytest.mark.parametrize("certified", [2, 3])
def test_two_certified_officers_are_enough(certified: int) -> None:
    """Penalty Law art. 42: at least two."""
    town = town_of(certified)
    assert breaches(CODE, town, plan(town, IN_PLACE)) == []


@pytest.mark.parametrize(("certified", "short_by"), [(1, 1), (0, 2)])
def test_one_certified_officer_is_one_too_few(certified: int, short_by: int) -> None:
    """Penalty Law art. 42: nobody acts alone."""
    town = town_of(certified)
    assert [short for short, _ in breaches(CODE, town, plan(town, IN_PLACE))] == [short_by]
    assert "T" in breaches(CODE, town, plan(town, IN_PLACE))[0][1]


def test_two_shifts_ask_for_four() -> None:
    """Penalty Law art. 42, two patrols at a time: least four, three are one too few."""
    town = town_of(3)
    assert [short for short, _ in breaches(CODE, town, plan(town, IN_PLACE), least=4)] == [1]


def test_certified_heads_of_other_bodies_do_not_count() -> None:
    """Opinions 2(3): it is the team that must have them."""
    town = town_of(certified=1, elsewhere=4)
    assert [short for short, _ in breaches(CODE, town, plan(town, IN_PLACE))] == [1]


def test_they_count_only_up_to_the_heads_in_the_team() -> None:
    """Three of U1 are certified but only one of its heads works in the team."""
    town = town_of(3)
    made = plan(town, IN_PLACE, heads={("U1", "T"): 1, ("U1", "B"): 3})
    assert [short for short, _ in breaches(CODE, town, made)] == [1]


def test_heads_in_the_team_are_counted_as_certified_first() -> None:
    """Two of U1's four are certified and two of them stay in the team: those two."""
    town = town_of(2)
    made = plan(town, IN_PLACE, heads={("U1", "T"): 2, ("U1", "B"): 2})
    assert breaches(CODE, town, made) == []


def test_heads_moved_in_count_too() -> None:
    """One certified head of U2 joins the team: two in all."""
    town = town_of(certified=1, elsewhere=1)
    made = plan(town, IN_PLACE, heads={("U2", "T"): 1, ("U2", "B"): 3})
    assert breaches(CODE, town, made) == []


def test_of_those_moved_in_only_as_many_as_are_certified_count() -> None:
    """Three heads of U2 join the team, one of them certified; U1 has none."""
    town = town_of(certified=0, elsewhere=1)
    made = plan(town, IN_PLACE, heads={("U2", "T"): 3, ("U2", "B"): 1})
    assert [short for short, _ in breaches(CODE, town, made)] == [1]


def test_one_certified_person_is_not_two_where_two_teams_are_set_up() -> None:
    """Penalty Law art. 42 counts officers: U1 has one, wherever its heads work."""
    town = town_of(certified=1)
    places = {("U1", "enforcement"): "T", "U2": "T2"}
    made = plan(town, places, heads={("U1", "T"): 2, ("U1", "T2"): 2})
    assert [short for short, _ in breaches(CODE, town, made)] == [1]


def test_a_town_without_enforcement_needs_no_officers() -> None:
    town = example.town([example.unit("U1")], [example.body("B")], [example.duty("F1", "U1")])
    assert breaches(CODE, town, plan(town, {"U1": "B"})) == []


def test_solver_one_certified_officer_in_the_whole_town() -> None:
    assert_switchable(CODE, town_of(certified=1), short_by=1)


def test_solver_moves_a_certified_head_into_the_team() -> None:
    town = town_of(certified=1, elsewhere=1)
    pins = (Pin(unit="U2", body="B", verdict=PinVerdict.MUST),)
    outcome = solved(town.model_copy(update={"pins": pins}))
    lawful(outcome)
    assert outcome.plan is not None
    assert sum(row.heads for row in outcome.plan.staffing if (row.unit, row.body[0]) == ("U2", "T")) == 1
