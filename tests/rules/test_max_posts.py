"""Opinions 2(2): posts of town and zone are held crosswise (交叉任职), but no one person holds them all."""

import pytest

from orgplan.model import Town
from orgplan.model.people import Leader
from tests.rules.led import holding, leader, led, led_town, post
from tests.rules.plans import assert_switchable, breaches, broken, lawful, named, solved

CODE = "max-posts"


def town_of(*leaders: Leader, required: bool = False) -> Town:
    return led_town([post(f"P{i}", required=required) for i in range(1, 5)], leaders)


@pytest.mark.parametrize(("most", "posts"), [(3, "P1 P2 P3"), (1, "P4"), (0, ""), (4, "P1 P2 P3 P4")])
def test_as_many_posts_as_a_leader_may_hold_are_allowed(most: int, posts: str) -> None:
    """Opinions 2(2): 交叉任职, up to the number of the leader's own row."""
    town = town_of(leader("L1", max_posts=most))
    assert breaches(CODE, town, led(town, L1=posts)) == []


@pytest.mark.parametrize(("most", "posts", "short_by"), [(3, "P1 P2 P3 P4", 1), (1, "P1 P3 P4", 2), (0, "P2", 1)])
def test_more_posts_are_refused(most: int, posts: str, short_by: int) -> None:
    """One post beyond the number is one too many; the leader and all posts held are named."""
    town = town_of(leader("L1", max_posts=most))
    assert breaches(CODE, town, led(town, L1=posts)) == [(short_by, {"L1", *posts.split()})]
    (breach,) = broken(CODE, town, led(town, L1=posts))
    assert "领导L1" in breach.message.zh
    assert "领导L1" in breach.message.en


def test_three_posts_unless_the_row_says_otherwise() -> None:
    """Data contract: `max_posts` default 3."""
    town = town_of(leader("L1"))
    assert breaches(CODE, town, led(town, L1="P1 P2 P3")) == []
    assert breaches(CODE, town, led(town, L1="P1 P2 P3 P4")) == [(1, {"L1", "P1", "P2", "P3", "P4"})]


def test_each_leader_has_a_number_of_his_or_her_own() -> None:
    """L2's free seat does not serve L1."""
    town = town_of(leader("L1", max_posts=1), leader("L2", max_posts=3))
    assert breaches(CODE, town, led(town, L1="P1 P2", L2="P3 P4")) == [(1, {"L1", "P1", "P2"})]


def test_a_town_that_names_no_leaders_is_not_bound() -> None:
    assert breaches(CODE, town_of(required=True), led(town_of(required=True))) == []


def test_solver_spreads_the_posts() -> None:
    town = town_of(leader("L1", max_posts=1), leader("L2", max_posts=3), required=True)
    outcome = solved(town)
    assert lawful(outcome).lawful
    assert {name: len(posts) for name, posts in holding(outcome.plan).items()} == {"L1": 1, "L2": 3}


def test_solver_more_required_posts_than_seats() -> None:
    """Four required posts, three seats: every post is needed for the clash."""
    town = town_of(leader("L1", max_posts=1), leader("L2", max_posts=2), required=True)
    assert named(solved(town)) == {CODE, "required-posts"}
    assert_switchable(CODE, town, short_by=1)
