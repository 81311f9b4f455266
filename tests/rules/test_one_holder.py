"""Opinions 2(4): the leading posts of the town are filled, each with one person."""

import pytest

from orgplan.model import PolicyRow, Town
from orgplan.model.vocabulary import Rank, Severity, Status, Strength
from tests.rules.led import holding, leader, led, led_town, post
from tests.rules.plans import assert_in_both_languages, assert_switchable, breaches, broken, lawful, named, solved

CODE = "one-holder"


def town_of() -> Town:
    """P1 may stay vacant, P2 may not."""
    return led_town([post("P1"), post("P2", required=True)], [leader("L1"), leader("L2"), leader("L3")])


def short_handed() -> Town:
    """Nobody has the rank for the chief post in the second row."""
    posts = [post("P1", required=True), post("P2", rank=Rank.CHIEF, required=True)]
    return led_town(posts, [leader("L1", Rank.DEPUTY), leader("L2", Rank.DEPUTY)])


@pytest.mark.parametrize("held", [{"L1": "P1", "L2": "P2"}, {"L1": "P1 P2"}, {"L3": "P2"}])
def test_one_holder_each_is_allowed(held: dict[str, str]) -> None:
    """Opinions 2(2), 2(4): one person may hold several posts; a post that is not required may be vacant."""
    town = town_of()
    assert breaches(CODE, town, led(town, **held)) == []


def test_a_vacant_required_post_is_refused() -> None:
    """Opinions 2(4): 选配; short by one, the post and its row of the posts sheet are named."""
    town = town_of()
    made = led(town, L1="P1")
    assert breaches(CODE, town, made) == [(1, {"P2"})]
    (breach,) = broken(CODE, town, made)
    assert breach.row is not None
    assert (breach.row.sheet, breach.row.index) == ("posts", 1)
    assert "岗位P2" in breach.message.zh
    assert "岗位P2" in breach.message.en


@pytest.mark.parametrize(("held", "short_by"), [({"L2": "P1"}, 1), ({"L2": "P1", "L3": "P1"}, 2)])
def test_several_holders_of_one_post_are_refused(held: dict[str, str], short_by: int) -> None:
    """One is right: two are one too many, three are two, whether or not the post is required."""
    town = town_of()
    made = led(town, L1="P1 P2", **held)
    assert breaches(CODE, town, made) == [(short_by, {"P1"})]
    (breach,) = broken(CODE, town, made)
    assert breach.row is not None
    assert (breach.row.sheet, breach.row.index) == ("posts", 0)


def test_each_post_is_a_breach_of_its_own() -> None:
    town = town_of()
    assert breaches(CODE, town, led(town, L1="P1", L2="P1")) == [(1, {"P1"}), (1, {"P2"})]


def test_a_town_that_names_no_leaders_is_not_bound() -> None:
    """Its posts may be listed before its people are: nothing to decide, nothing to break, and it solves."""
    town = town_of().model_copy(update={"leaders": ()})
    assert breaches(CODE, town, led(town)) == []
    outcome = solved(town)
    assert CODE not in {finding.code for finding in lawful(outcome).findings}
    assert outcome.plan is not None
    assert (outcome.plan.appointments, outcome.plan.oversight) == ((), ())


def test_solver_names_the_post_nobody_can_hold_and_its_row() -> None:
    """Opinions 2(4): a vacancy is a finding, not a crash; the post that can be filled is not blamed."""
    outcome = solved(short_handed())
    assert outcome.status is Status.INFEASIBLE
    assert named(outcome) == {CODE, "eligible-rank"}
    (vacancy,) = [finding for finding in outcome.findings if finding.code == CODE]
    assert vacancy.place is not None
    assert (vacancy.place.sheet, vacancy.place.row) == ("posts", 1)
    assert "岗位P2" in vacancy.message.zh
    assert "岗位P2" in vacancy.message.en


def test_solver_preferred_leaves_the_post_vacant_and_warns() -> None:
    """The rest of the leadership stands: P1 is filled, P2 is a warning with its row."""
    assert_switchable(CODE, short_handed(), short_by=1)
    outcome = solved(short_handed(), PolicyRow(code=CODE, strength=Strength.PREFER))
    (warning,) = [finding for finding in lawful(outcome).findings if finding.code == CODE]
    assert warning.severity is Severity.WARNING
    assert warning.subjects == ("P2",)
    assert warning.place is not None
    assert (warning.place.sheet, warning.place.row) == ("posts", 1)
    assert_in_both_languages(warning.message)
    assert set.union(*holding(outcome.plan).values()) == {"P1"}
