"""The planner's own, and Civil Servants Law art. 74: posts of which one watches the other are not held together."""

import pytest

from orgplan.model import Town
from orgplan.model.people import Leader, Post
from orgplan.model.vocabulary import Track
from tests.rules.led import holding, leader, led, led_town, post
from tests.rules.plans import assert_switchable, breaches, broken, lawful, named, solved

CODE = "posts-apart"
BOTH = (leader("L1"), leader("L2"))


def town_of(p1: tuple[str, ...] = (), p2: tuple[str, ...] = (), leaders: tuple[Leader, ...] = BOTH) -> Town:
    """P1 discipline secretary, P2 and P3 deputy heads; what P1 and P2 exclude."""
    posts: list[Post] = [
        post("P1", Track.PARTY, required=True, apart_from=p1),
        post("P2", required=True, apart_from=p2),
        post("P3"),
    ]
    return led_town(posts, leaders)


@pytest.mark.parametrize("held", [{"L1": "P1", "L2": "P2 P3"}, {"L1": "P1 P3", "L2": "P2"}, {"L1": "P1"}])
def test_held_by_two_people_they_are_allowed(held: dict[str, str]) -> None:
    """Planner's own: P1 excludes P2; what it does not name may go with it."""
    town = town_of(p1=("P2",))
    assert breaches(CODE, town, led(town, **held)) == []


@pytest.mark.parametrize(("p1", "p2"), [(("P2",), ()), ((), ("P1",)), (("P2",), ("P1",))])
def test_held_by_one_person_they_are_refused(p1: tuple[str, ...], p2: tuple[str, ...]) -> None:
    """Planner's own: whichever of the two names the other, or both, it is one breach with leader and posts named."""
    town = town_of(p1, p2)
    made = led(town, L2="P1 P2")
    assert breaches(CODE, town, made) == [(1, {"L2", "P1", "P2"})]
    (breach,) = broken(CODE, town, made)
    for name in ("领导L2", "岗位P1", "岗位P2"):
        assert name in breach.message.zh
        assert name in breach.message.en


def test_each_pair_held_together_counts() -> None:
    """P1 excludes both deputy heads, who do not exclude each other."""
    town = town_of(p1=("P2", "P3"))
    assert breaches(CODE, town, led(town, L1="P1 P2 P3")) == [(1, {"L1", "P1", "P2"}), (1, {"L1", "P1", "P3"})]


def test_each_leader_who_holds_both_counts() -> None:
    town = town_of(p1=("P2",))
    found = breaches(CODE, town, led(town, L1="P1 P2", L2="P1 P2"))
    assert found == [(1, {"L1", "P1", "P2"}), (1, {"L2", "P1", "P2"})]


def test_where_no_post_excludes_another_all_may_be_held_together() -> None:
    assert breaches(CODE, town_of(), led(town_of(), L1="P1 P2 P3")) == []


def test_a_town_that_names_no_leaders_is_not_bound() -> None:
    town = town_of(p1=("P2",), leaders=())
    assert breaches(CODE, town, led(town)) == []
    assert lawful(solved(town)).lawful


def test_solver_takes_one_of_the_posts_from_whoever_holds_both_today() -> None:
    town = town_of(p1=("P2",), leaders=(leader("L1", holds=("P1", "P2")), leader("L2")))
    outcome = solved(town)
    assert lawful(outcome).measures["continuity"] == 1
    assert not {"P1", "P2"} <= holding(outcome.plan)["L1"]


def test_solver_one_leader_for_both() -> None:
    town = town_of(p1=("P2",), leaders=BOTH[:1])
    assert named(solved(town)) == {CODE, "required-posts"}
    assert_switchable(CODE, town, short_by=1)
