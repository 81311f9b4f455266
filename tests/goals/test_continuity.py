"""Continuity: leaders who lose a post they hold today."""

import pytest

from orgplan.model import PolicyRow, Town
from orgplan.model.people import Leader
from orgplan.model.vocabulary import Strength
from tests.goals.measured import cost, measure
from tests.rules.led import holding, leader, led, led_town, post
from tests.rules.plans import lawful, solved

CODE = "continuity"
TODAY = (leader("L1", holds=("P1", "P2")), leader("L2", holds=("P3",)), leader("L3"))


def town_of(*leaders: Leader) -> Town:
    """Today L1 holds P1 and P2, L2 holds P3, L3 nothing; P4 is vacant."""
    return led_town([post(f"P{i}") for i in range(1, 5)], leaders or TODAY)


TOWN = town_of()


def test_nobody_loses_who_keeps_every_post() -> None:
    """Another post on top, or a first one, is no loss."""
    assert measure(CODE, TOWN, led(TOWN, L1="P1 P2", L2="P3")) == 0
    assert measure(CODE, TOWN, led(TOWN, L1="P1 P2 P3", L2="P3", L3="P4")) == 0


@pytest.mark.parametrize(
    ("held", "losing"),
    [
        ({"L1": "P1", "L2": "P3"}, 1),
        ({"L2": "P3"}, 1),
        ({"L1": "P1 P2"}, 1),
        ({"L1": "P1 P3", "L2": "P2"}, 2),
        ({}, 2),
    ],
)
def test_leaders_count_not_posts(held: dict[str, str], losing: int) -> None:
    """Model: L1 without one post or without both is one leader; two who change a post are two."""
    assert measure(CODE, TOWN, led(TOWN, **held)) == losing


def test_a_post_in_exchange_makes_no_amends() -> None:
    """L2 moves from P3 to P4: a post held is lost."""
    assert measure(CODE, TOWN, led(TOWN, L1="P1 P2", L2="P4")) == 1


def test_who_holds_nothing_today_loses_nothing() -> None:
    town = town_of(leader("L1"), leader("L2"))
    assert measure(CODE, town, led(town)) == 0


def test_a_town_that_names_no_leaders_loses_none() -> None:
    town = TOWN.model_copy(update={"leaders": ()})
    assert measure(CODE, town, led(town)) == 0


def test_forty_hours_each() -> None:
    assert cost(CODE, TOWN, led(TOWN, L1="P1")) == 80
    assert cost(CODE, TOWN, led(TOWN, L1="P1"), price="2.5") == 5


def test_solver_keeps_those_who_may_stay() -> None:
    """Opinions 2(4): those who do well keep their posts; required or not, nothing speaks against it."""
    outcome = solved(TOWN)
    assert lawful(outcome).costs[CODE] == 0
    held = holding(outcome.plan)
    assert held["L1"] >= {"P1", "P2"}
    assert held["L2"] >= {"P3"}


def test_solver_lets_one_leader_lose_two_posts_rather_than_two_leaders_one_each() -> None:
    """Of four posts held today two are approved: L1 keeps both or L2 and L3 keep theirs, so the least is one."""
    leaders = (leader("L1", holds=("P1", "P2")), leader("L2", holds=("P3",)), leader("L3", holds=("P4",)))
    outcome = solved(town_of(*leaders).model_copy(update={"quota_leaders": 2}))
    assert lawful(outcome).measures[CODE] == 1
    held = holding(outcome.plan)
    assert (held["L2"], held["L3"]) == ({"P3"}, {"P4"})


def test_off_it_is_neither_measured_nor_paid_for() -> None:
    report = lawful(solved(TOWN, PolicyRow(code=CODE, strength=Strength.OFF)))
    assert CODE not in report.measures
    assert CODE not in report.costs
