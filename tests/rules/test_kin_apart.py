"""Civil Servants Law art. 74: relatives do not serve one directly above the other."""

import pytest

from orgplan.model import PolicyRow, Town
from orgplan.model.people import Leader
from orgplan.model.vocabulary import Rank, Strength, Track
from tests.rules.led import holding, leader, led, led_town, post
from tests.rules.plans import assert_switchable, breaches, broken, lawful, named, solved

CODE = "kin-apart"
POSTS = (
    post("D1", Track.PARTY, Rank.CHIEF, principal=True),
    post("D2", Track.PARTY),
    post("G1", Track.GOVERNMENT, Rank.CHIEF, principal=True, required=True),
    post("G2", Track.GOVERNMENT, required=True),
    post("C1", Track.CONGRESS),
    post("Z2", Track.ZONE),
)
KIN = (leader("L1", kin_of=("L2",)), leader("L2"), leader("L3"))
"""L3 is nobody's relative."""


def town_of(*leaders: Leader) -> Town:
    """Secretary D1 and deputy D2, head G1 and deputy G2, the congress C1, the zone Z2."""
    return led_town(POSTS, leaders or KIN)


@pytest.mark.parametrize("below", ["D2", "G1", "G2", "C1", "Z2"])
@pytest.mark.parametrize(("chief", "relative"), [("L1", "L2"), ("L2", "L1")])
def test_the_secretary_commands_no_relative(below: str, chief: str, relative: str) -> None:
    """Civil Servants Law art. 74; Opinions 2(2): the party committee leads every track. One naming the other will do.

    Short by one; both people and both posts are named.
    """
    town = town_of()
    made = led(town, **{chief: "D1", relative: below})
    assert breaches(CODE, town, made) == [(1, {"L1", "L2", "D1", below})]
    (breach,) = broken(CODE, town, made)
    for name in ("领导L1", "领导L2", "岗位D1", f"岗位{below}"):
        assert name in breach.message.zh
        assert name in breach.message.en


def test_the_head_of_government_commands_no_relative_as_deputy() -> None:
    """Civil Servants Law art. 74: 有直接上下级领导关系."""
    town = town_of()
    assert breaches(CODE, town, led(town, L1="G1", L2="G2")) == [(1, {"L1", "L2", "G1", "G2"})]


@pytest.mark.parametrize("held", [{"L1": "G1", "L2": "C1"}, {"L1": "G1", "L2": "D2"}, {"L1": "G2", "L2": "D2"}])
def test_relatives_outside_one_line_are_allowed(held: dict[str, str]) -> None:
    """Civil Servants Law art. 74 asks for a direct line: the head of government does not command other tracks."""
    town = town_of()
    assert breaches(CODE, town, led(town, **held)) == []


def test_people_who_are_not_relatives_may_stand_in_one_line() -> None:
    town = town_of()
    assert breaches(CODE, town, led(town, L1="D1", L3="D2 G1 G2 C1 Z2")) == []


def test_posts_of_one_person_are_no_line_of_relatives() -> None:
    town = town_of()
    assert breaches(CODE, town, led(town, L1="D1 G1", L3="G2")) == []


def test_relatives_who_name_each_other_count_once() -> None:
    town = town_of(leader("L1", kin_of=("L2",)), leader("L2", kin_of=("L1",)))
    assert breaches(CODE, town, led(town, L1="D1", L2="G2")) == [(1, {"L1", "L2", "D1", "G2"})]


def test_each_pair_of_posts_in_a_line_counts() -> None:
    """L1 as secretary and head is above L2 as deputy head twice over."""
    town = town_of()
    found = breaches(CODE, town, led(town, L1="D1 G1", L2="G2"))
    assert found == [(1, {"L1", "L2", "D1", "G2"}), (1, {"L1", "L2", "G1", "G2"})]


def test_two_chiefs_of_one_track_are_in_line() -> None:
    """Civil Servants Law art. 74: whichever of the two commands the other."""
    posts = (post("Z1", Track.ZONE, Rank.CHIEF, principal=True), post("Z9", Track.ZONE, Rank.CHIEF, principal=True))
    town = led_town(posts, KIN)
    found = breaches(CODE, town, led(town, L1="Z1", L2="Z9"))
    assert {frozenset(who) for _, who in found} == {frozenset({"L1", "L2", "Z1", "Z9"})}


def test_a_town_that_names_no_leaders_is_not_bound() -> None:
    town = town_of().model_copy(update={"leaders": ()})
    assert breaches(CODE, town, led(town)) == []


@pytest.mark.parametrize(("price", "objective"), [(300, 40), (30, 30)])
def test_solver_weighs_a_preferred_rule_against_continuity(price: int, objective: int) -> None:
    """Father and son hold the posts today. To part them costs one leader's continuity, 40 hours, if the law binds."""
    leaders = (leader("L1", holds=("G1",), kin_of=("L2",)), leader("L2", holds=("G2",)), leader("L3"))
    binding = lawful(solved(town_of(*leaders)))
    assert (binding.measures["continuity"], binding.costs["continuity"]) == (1, 40)
    rows = (PolicyRow(code=CODE, strength=Strength.PREFER), PolicyRow(code=CODE, setting="price", value=str(price)))
    costs = lawful(solved(town_of(*leaders), *rows)).costs
    assert costs["continuity"] + costs[CODE] == objective


def test_solver_finds_the_places_that_relatives_may_have() -> None:
    outcome = solved(town_of(leader("L1", kin_of=("L2",), max_posts=1), leader("L2"), leader("L3", max_posts=1)))
    assert lawful(outcome).lawful
    held = holding(outcome.plan)
    assert {"G1", "G2"} <= set.union(*held.values())


def test_solver_two_relatives_for_chief_and_deputy() -> None:
    town = town_of(leader("L1", kin_of=("L2",), max_posts=1), leader("L2", max_posts=1))
    assert named(solved(town)) == {CODE, "required-posts", "max-posts"}
    assert_switchable(CODE, town, short_by=1)
