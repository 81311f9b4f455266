"""Order 486 art. 26: leadership posts beyond the approved number (超职数配备) are not filled."""

import pytest

from orgplan.model import Town
from tests.rules.led import holding, leader, led, led_town, post
from tests.rules.plans import assert_switchable, breaches, broken, lawful, named, solved

CODE = "leader-quota"


def town_of(quota: int | None, required: int = 0) -> Town:
    """Four posts, of which so many must be filled, and two leaders."""
    posts = [post(f"P{i}", required=i <= required) for i in range(1, 5)]
    return led_town(posts, [leader("L1", max_posts=4), leader("L2", max_posts=4)], quota_leaders=quota)


@pytest.mark.parametrize("quota", [2, 3, None])
def test_as_many_posts_as_approved_are_allowed(quota: int | None) -> None:
    """Order 486 art. 26: two filled of two or three approved; an empty cell of the workbook knows no limit."""
    town = town_of(quota)
    assert breaches(CODE, town, led(town, L1="P1", L2="P3")) == []


@pytest.mark.parametrize(("quota", "short_by"), [(2, 1), (1, 2), (0, 3)])
def test_posts_beyond_the_number_are_refused(quota: int, short_by: int) -> None:
    """Order 486 art. 26: three posts are filled; every one of them is named, the vacant one is not."""
    town = town_of(quota)
    made = led(town, L1="P1 P2", L2="P4")
    assert breaches(CODE, town, made) == [(short_by, {"P1", "P2", "P4"})]
    (breach,) = broken(CODE, town, made)
    assert all(f"{number} " in breach.message.en and str(number) in breach.message.zh for number in (3, quota))


def test_a_post_counts_once_however_many_hold_it() -> None:
    """Posts are counted, not people: two holders of one post are another rule's matter."""
    town = town_of(1)
    assert breaches(CODE, town, led(town, L1="P1", L2="P1")) == []


def test_a_town_that_fills_no_post_exceeds_nothing() -> None:
    town = town_of(0).model_copy(update={"leaders": ()})
    assert breaches(CODE, town, led(town)) == []
    assert lawful(solved(town)).lawful


def test_solver_leaves_optional_posts_vacant() -> None:
    """Order 486 art. 26: L1 and L2 hold three posts today, two are approved: one of them loses, 40 hours."""
    posts = [post("P1"), post("P2"), post("P3")]
    leaders = [leader("L1", holds=("P1", "P2")), leader("L2", holds=("P3",))]
    outcome = solved(led_town(posts, leaders, quota_leaders=2))
    assert lawful(outcome).measures["continuity"] == 1
    assert 1 <= sum(map(len, holding(outcome.plan).values())) <= 2


def test_solver_more_required_posts_than_are_approved() -> None:
    town = town_of(quota=2, required=3)
    assert named(solved(town)) == {CODE, "required-posts"}
    assert_switchable(CODE, town, short_by=1)
