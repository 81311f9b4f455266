"""Opinions 2(2): town and zone have one team and two plates (一套班子、两块牌子), posts held crosswise."""

import pytest

from orgplan.model import Town
from orgplan.model.people import Leader, Post
from orgplan.model.vocabulary import Rank, Track
from tests.rules.led import holding, leader, led, led_town, post
from tests.rules.plans import assert_switchable, breaches, broken, lawful, named, solved

CODE = "one-team-two-plates"
THREE = (leader("L1"), leader("L2"), leader("L3"))
POSTS = (
    post("D1", Track.PARTY, Rank.CHIEF, principal=True, required=True, same_holder_as="Z1"),
    post("G2", Track.GOVERNMENT),
    post("C1", Track.CONGRESS),
    post("Z1", Track.ZONE, Rank.CHIEF, principal=True, required=True),
    post("Z2", Track.ZONE),
)


def town_of(*leaders: Leader, posts: tuple[Post, ...] = POSTS) -> Town:
    """Secretary D1 with the twin Z1 in the zone, deputy head G2, the congress C1, the zone's deputy Z2."""
    return led_town(posts, leaders)


@pytest.mark.parametrize("held", [{"L1": "D1 Z1", "L2": "G2 Z2"}, {"L1": "D1 Z1 Z2"}, {"L3": "D1 Z1", "L2": "G2"}, {}])
def test_one_team_is_allowed(held: dict[str, str]) -> None:
    """Opinions 2(2): the secretary leads the zone, its deputy has a post in the town; vacant twins are alike."""
    town = town_of(*THREE)
    assert breaches(CODE, town, led(town, **held)) == []


def test_two_heads_for_town_and_zone_are_refused() -> None:
    """Opinions 2(2): L1 lacks the zone, L2 the town, so two are apart; twins and people are named."""
    town = town_of(*THREE)
    made = led(town, L1="D1", L2="Z1 G2")
    assert breaches(CODE, town, made) == [(2, {"D1", "Z1", "L1", "L2"})]
    (breach,) = broken(CODE, town, made)
    for name in ("岗位D1", "岗位Z1"):
        assert name in breach.message.zh
        assert name in breach.message.en


@pytest.mark.parametrize("held", [{"L1": "D1"}, {"L1": "Z1 G2"}])
def test_one_of_the_twins_vacant_is_refused(held: dict[str, str]) -> None:
    """Opinions 2(2): the holder of the one is the holder of the other."""
    town = town_of(*THREE)
    assert breaches(CODE, town, led(town, **held)) == [(1, {"D1", "Z1", "L1"})]


def test_a_second_holder_of_one_twin_is_refused() -> None:
    town = town_of(*THREE)
    assert breaches(CODE, town, led(town, L1="D1 Z1", L2="G2 Z1")) == [(1, {"D1", "Z1", "L2"})]


def test_a_leader_in_the_zone_only_is_refused() -> None:
    """Opinions 2(2): 镇区干部实行交叉任职; once for each leader, however many posts in the zone."""
    town = town_of(*THREE)
    made = led(town, L1="D1 Z1", L2="Z2")
    assert breaches(CODE, town, made) == [(1, {"L2"})]
    (breach,) = broken(CODE, town, made)
    assert "领导L2" in breach.message.zh
    assert "领导L2" in breach.message.en
    assert breaches(CODE, town, led(town, L2="Z1 Z2")) == [(1, {"D1", "Z1", "L2"}), (1, {"L2"})]


@pytest.mark.parametrize("own", ["G2", "C1", "D1 Z1"])
def test_any_post_in_the_town_makes_a_cross_appointment(own: str) -> None:
    """Opinions 2(2); whether congress and zone go together is for another rule."""
    town = town_of(*THREE)
    first = {} if "D1" in own else {"L1": "D1 Z1"}
    assert breaches(CODE, town, led(town, **first, L2=f"{own} Z2")) == []


def test_a_twin_that_is_not_principal_may_be_vacant_but_goes_to_nobody_else() -> None:
    """G2 names Z2: its holder may leave Z2 vacant, but nobody else holds it."""
    posts = (*POSTS[:1], POSTS[1].model_copy(update={"same_holder_as": "Z2"}), *POSTS[2:])
    town = town_of(*THREE, posts=posts)
    assert breaches(CODE, town, led(town, L1="D1 Z1", L2="G2 Z2")) == []
    assert breaches(CODE, town, led(town, L1="D1 Z1", L2="G2")) == []
    assert breaches(CODE, town, led(town, L1="D1 Z1 Z2", L2="G2")) == [(1, {"G2", "Z2", "L1"})]


def test_a_town_without_a_zone_or_without_leaders_is_not_bound() -> None:
    alone = town_of(*THREE, posts=(post("D1", Track.PARTY), post("G2")))
    assert breaches(CODE, alone, led(alone, L1="D1", L2="G2")) == []
    unled = town_of()
    assert breaches(CODE, unled, led(unled)) == []


def test_solver_today_two_teams_tomorrow_one() -> None:
    """Opinions 2(2): of the two heads L1 and L2 one has both posts, the other loses one: 40 hours."""
    outcome = solved(town_of(leader("L1", holds=("D1",)), leader("L2", holds=("Z1",))))
    assert lawful(outcome).costs["continuity"] == 40
    assert [posts >= {"D1", "Z1"} for posts in holding(outcome.plan).values()].count(True) == 1


def test_solver_nobody_may_hold_both() -> None:
    """Each may hold one post: the twins are apart by two, and one leader is in the zone only."""
    town = town_of(leader("L1", max_posts=1), leader("L2", max_posts=1))
    assert {CODE, "max-posts"} <= named(solved(town))
    assert_switchable(CODE, town, short_by=3)
