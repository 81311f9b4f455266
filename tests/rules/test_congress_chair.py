"""Organic Law art. 18: chair and deputy chairs of the town's congress hold no post in the state's administration."""

import pytest

from orgplan.model import Town
from orgplan.model.people import Leader
from orgplan.model.vocabulary import Rank, Track
from tests.rules.led import holding, leader, led, led_town, post
from tests.rules.plans import assert_switchable, breaches, broken, lawful, named, solved

CODE = "congress-chair"
BOTH = (leader("L1"), leader("L2"))
POSTS = (
    post("C1", Track.CONGRESS, Rank.CHIEF, required=True),
    post("C2", Track.CONGRESS),
    post("G1", Track.GOVERNMENT, Rank.CHIEF, required=True, principal=True),
    post("G2", Track.GOVERNMENT),
    post("D1", Track.PARTY),
    post("Z1", Track.ZONE),
)


def town_of(*leaders: Leader) -> Town:
    """Congress C1, C2; government G1, G2; party D1; zone Z1."""
    return led_town(POSTS, leaders)


@pytest.mark.parametrize("held", [{"L1": "C1 C2", "L2": "G1 G2 Z1"}, {"L1": "C1 D1", "L2": "G1 D1"}, {"L1": "G1 G2"}])
def test_congress_and_executive_in_two_hands_are_allowed(held: dict[str, str]) -> None:
    """Organic Law art. 18 speaks of administrative posts: a post in the party goes with either."""
    town = town_of(*BOTH)
    assert breaches(CODE, town, led(town, **held)) == []


@pytest.mark.parametrize("congress", ["C1", "C2"])
@pytest.mark.parametrize("executive", ["G1", "G2", "Z1"])
def test_an_executive_post_is_refused(congress: str, executive: str) -> None:
    """Organic Law art. 18: 主席、副主席; chief or deputy, in the town or in the zone that is run with it."""
    town = town_of(*BOTH)
    made = led(town, L1=f"{congress} D1 {executive}", L2="D1")
    assert breaches(CODE, town, made) == [(1, {"L1", congress, executive})]
    (breach,) = broken(CODE, town, made)
    for name in ("领导L1", f"岗位{congress}", f"岗位{executive}"):
        assert name in breach.message.zh
        assert name in breach.message.en


def test_each_executive_post_counts() -> None:
    town = town_of(*BOTH)
    found = breaches(CODE, town, led(town, L1="C1 G1 Z1", L2="C2 G2"))
    assert sorted((short, sorted(who)) for short, who in found) == [
        (1, ["C1", "G1", "L1"]),
        (1, ["C1", "L1", "Z1"]),
        (1, ["C2", "G2", "L2"]),
    ]


def test_a_town_that_names_no_leaders_is_not_bound() -> None:
    assert breaches(CODE, town_of(), led(town_of())) == []


def test_solver_whoever_holds_both_today_gives_one_up() -> None:
    """Organic Law art. 18: 必须辞去; it costs one leader's continuity."""
    outcome = solved(town_of(leader("L1", holds=("C1", "G2")), leader("L2", holds=("G1",))))
    assert lawful(outcome).measures["continuity"] == 1
    held = holding(outcome.plan)
    assert all(not (posts & {"C1", "C2"} and posts & {"G1", "G2", "Z1"}) for posts in held.values())


def test_solver_one_leader_for_congress_and_government() -> None:
    town = town_of(leader("L1", max_posts=9))
    assert named(solved(town)) == {CODE, "required-posts"}
    assert_switchable(CODE, town, short_by=1)
