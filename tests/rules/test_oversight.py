"""Opinions 2(2): flat management (管理扁平): every body has one leader above it, and a leader only a few bodies."""

import pytest

from orgplan.model import Oversight, PolicyRow, Town
from orgplan.model.people import Leader
from orgplan.structure import example
from tests.rules.led import holding, leader, led, led_town, overseeing, post
from tests.rules.plans import assert_switchable, breaches, broken, lawful, named, solved

CODE = "oversight"
TWO = (leader("L1"), leader("L2"))


def town_of(bodies: int, *leaders: Leader, required: int = 1, span: int | None = None) -> Town:
    """P1, P2, of which the first so many are required."""
    posts = [post(f"P{i}", required=i <= required) for i in (1, 2)]
    policy = () if span is None else (PolicyRow(code=CODE, setting="span", value=str(span)),)
    return led_town(posts, leaders, bodies, policy=policy)


@pytest.mark.parametrize("overseen", [{"L1": "B1 B2"}, {"L1": "B1", "L2": "B2"}, {"L2": "B2 B1"}])
def test_one_leader_above_each_body_is_allowed(overseen: dict[str, str]) -> None:
    """Opinions 2(2): one may have several bodies, another none."""
    town = town_of(2, *TWO)
    assert breaches(CODE, town, led(town, overseen, L1="P1", L2="P2")) == []


def test_a_body_that_nobody_oversees_is_refused() -> None:
    town = town_of(2, *TWO)
    made = led(town, {"L1": "B1"}, L1="P1")
    assert breaches(CODE, town, made) == [(1, {"B2"})]
    (breach,) = broken(CODE, town, made)
    assert "B2" in breach.message.zh
    assert "B2" in breach.message.en


@pytest.mark.parametrize(("others", "short_by"), [({"L2": "B1"}, 1), ({"L2": "B1", "L3": "B1"}, 2)])
def test_a_body_with_several_above_it_is_refused(others: dict[str, str], short_by: int) -> None:
    """One is right: two are one too many, three are two."""
    town = led_town([post("P1"), post("P2"), post("P3")], [*TWO, leader("L3")])
    made = led(town, {"L1": "B1", **others}, L1="P1", L2="P2", L3="P3")
    assert breaches(CODE, town, made) == [(short_by, {"B1"})]


@pytest.mark.parametrize(("bodies", "found"), [(4, []), (5, [(1, {"L1"})]), (7, [(3, {"L1"})])])
def test_four_bodies_are_within_the_span(bodies: int, found: list[tuple[int, set[str]]]) -> None:
    """Model: span at most 4; the fifth is one too many."""
    town = town_of(bodies, *TWO)
    made = led(town, {"L1": " ".join(f"B{i}" for i in range(1, bodies + 1))}, L1="P1")
    assert breaches(CODE, town, made) == found


def test_the_span_is_a_setting() -> None:
    town = town_of(3, *TWO)
    made = led(town, {"L1": "B1 B2 B3"}, L1="P1")
    assert breaches(CODE, town, made, span=3) == []
    assert breaches(CODE, town, made, span=1) == [(2, {"L1"})]


def test_who_holds_no_post_oversees_nothing() -> None:
    """A leader leads from a post: short by each body overseen without one."""
    town = town_of(3, *TWO)
    made = led(town, {"L1": "B1", "L2": "B2 B3"}, L1="P1 P2")
    assert breaches(CODE, town, made) == [(2, {"L2"})]
    (breach,) = broken(CODE, town, made)
    assert "领导L2" in breach.message.zh
    assert "领导L2" in breach.message.en


def test_candidates_that_are_not_set_up_need_nobody() -> None:
    """B2 holds nothing in this plan."""
    town = town_of(2, *TWO)
    made = led(town, {"L1": "B1"}, L1="P1")
    placements = tuple(row.model_copy(update={"body": "B1"}) for row in made.placements)
    assert breaches(CODE, town, made.model_copy(update={"placements": placements})) == []


def test_a_town_that_names_no_leaders_is_not_bound() -> None:
    town = town_of(2)
    assert breaches(CODE, town, led(town)) == []
    outcome = solved(town)
    assert lawful(outcome).lawful
    assert outcome.plan is not None
    assert outcome.plan.oversight == ()


def test_solver_fills_a_post_so_that_its_holder_may_oversee() -> None:
    """P2 is not required, but each of two leaders can have one body only, and needs a post for it."""
    outcome = solved(town_of(2, *TWO, span=1))
    assert lawful(outcome).lawful
    assert {name: len(bodies) for name, bodies in overseeing(outcome.plan).items()} == {"L1": 1, "L2": 1}
    assert set(holding(outcome.plan)) == {"L1", "L2"}


def test_solver_more_bodies_than_the_leaders_may_oversee() -> None:
    """Three bodies for one leader who may have two: one too many."""
    town = town_of(3, *TWO[:1], span=2)
    assert named(solved(town)) == {CODE}
    assert_switchable(CODE, town, short_by=1)


def test_solver_nobody_who_could_hold_a_post() -> None:
    """Nobody may hold a post, so nobody may oversee: a finding, not a crash."""
    town = town_of(2, leader("L1", max_posts=0), required=0)
    assert named(solved(town)) == {CODE, "max-posts"}
    assert_switchable(CODE, town, short_by=2)


def test_a_body_that_is_not_set_up_cannot_be_overseen() -> None:
    """Nobody answers for what does not exist; each such entry is one too many."""
    town = town_of(1, *TWO)
    town = town.model_copy(update={"bodies": (*town.bodies, example.body("B9"))})
    made = led(town, L1="P1")
    made = made.model_copy(update={"oversight": tuple(Oversight(leader="L1", body=body.id) for body in town.bodies)})
    assert (1, {"B9"}) in breaches(CODE, town, made)
