"""Civil Servants Law art. 17-19: posts go with ranks. Opinions 2(4): the promoted may keep their post."""

import pytest

from orgplan.model import Town
from orgplan.model.people import Leader
from orgplan.model.vocabulary import Rank, Track
from tests.rules.led import holding, leader, led, led_town, post
from tests.rules.plans import assert_switchable, breaches, broken, lawful, named, solved

CODE = "eligible-rank"
HIGHER, CHIEF, DEPUTY = Rank.HIGHER, Rank.CHIEF, Rank.DEPUTY
POSTS = (post("P1", Track.PARTY, CHIEF, required=True, principal=True), post("P2"), post("P3", rank=HIGHER))


def town_of(*leaders: Leader) -> Town:
    """P1 is the chief post of the party, P2 a deputy's, P3 one of the county's rank."""
    return led_town(POSTS, leaders)


@pytest.mark.parametrize(
    ("rank", "posts"),
    [(DEPUTY, "P2"), (CHIEF, "P1"), (CHIEF, "P2"), (HIGHER, "P1"), (HIGHER, "P2"), (HIGHER, "P3")],
)
def test_a_rank_opens_the_posts_of_that_rank_and_below(rank: Rank, posts: str) -> None:
    """Civil Servants Law art. 17-19."""
    town = town_of(leader("L1", rank))
    assert breaches(CODE, town, led(town, L1=posts)) == []


@pytest.mark.parametrize(("rank", "posts"), [(DEPUTY, "P1"), (DEPUTY, "P3"), (CHIEF, "P3")])
def test_a_post_above_the_rank_is_refused(rank: Rank, posts: str) -> None:
    """Civil Servants Law art. 17-19: one rank too low is too low; leader and post are named."""
    town = town_of(leader("L1", rank))
    assert breaches(CODE, town, led(town, L1=posts)) == [(1, {"L1", posts})]
    (breach,) = broken(CODE, town, led(town, L1=posts))
    assert "领导L1" in breach.message.zh
    assert f"岗位{posts}" in breach.message.en


def test_each_appointment_counts() -> None:
    town = town_of(leader("L1", DEPUTY), leader("L2", DEPUTY))
    made = led(town, L1="P1 P2 P3", L2="P1")
    assert breaches(CODE, town, made) == [(1, {"L1", "P1"}), (1, {"L1", "P3"}), (1, {"L2", "P1"})]


def test_posts_named_as_open_take_the_place_of_the_rank() -> None:
    """Data contract: `eligible` empty = by rank; stated, it opens what it names and nothing else."""
    town = town_of(leader("L1", DEPUTY, eligible=("P1",)), leader("L2", HIGHER, eligible=("P1",)))
    assert breaches(CODE, town, led(town, L1="P1")) == []
    assert breaches(CODE, town, led(town, L1="P1", L2="P2")) == [(1, {"L2", "P2"})]


def test_whoever_holds_a_post_today_may_keep_it() -> None:
    """Continuing in a post is no new appointment: neither rank nor the posts named as open stand against it."""
    town = town_of(leader("L1", DEPUTY, holds=("P1",)), leader("L2", CHIEF, holds=("P2",), eligible=("P1",)))
    assert breaches(CODE, town, led(town, L1="P1", L2="P2")) == []


def test_someone_promoted_to_the_countys_leadership_keeps_the_chief_post() -> None:
    """Opinions 2(4): 提拔为上一级领导班子成员并继续兼任现有职务; the solver keeps them in it."""
    town = town_of(leader("L2", CHIEF), leader("L1", HIGHER, holds=("P1",)))
    assert breaches(CODE, town, led(town, L1="P1")) == []
    outcome = solved(town)
    assert lawful(outcome).measures["continuity"] == 0
    assert "P1" in holding(outcome.plan)["L1"]


def test_a_town_that_names_no_leaders_is_not_bound() -> None:
    assert breaches(CODE, town_of(), led(town_of())) == []


def test_solver_nobody_has_the_rank() -> None:
    town = town_of(leader("L1", DEPUTY))
    assert named(solved(town)) == {CODE, "required-posts"}
    assert_switchable(CODE, town, short_by=1)
