"""Opinions 2(4): the leading posts of the town are filled."""

from orgplan.model import PolicyRow, Town
from orgplan.model.vocabulary import Rank, Severity, Status, Strength
from tests.rules.led import holding, leader, led, led_town, post
from tests.rules.plans import assert_in_both_languages, breaches, broken, lawful, named, solved

CODE = "required-posts"


def town_of() -> Town:
    """P1 may stay vacant, P2 may not."""
    return led_town([post("P1"), post("P2", required=True)], [leader("L1"), leader("L2"), leader("L3")])


def short_handed() -> Town:
    """Nobody has the rank for the chief post in the second row."""
    posts = [post("P1", required=True), post("P2", rank=Rank.CHIEF, required=True)]
    return led_town(posts, [leader("L1", Rank.DEPUTY), leader("L2", Rank.DEPUTY)])


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


def test_a_post_that_is_not_required_may_be_vacant() -> None:
    town = town_of()
    assert breaches(CODE, town, led(town, L3="P2")) == []


def test_a_town_that_names_no_leaders_is_not_bound() -> None:
    town = town_of().model_copy(update={"leaders": ()})
    assert breaches(CODE, town, led(town)) == []


def test_solver_where_the_planner_insists_names_the_post_nobody_can_hold_and_its_row() -> None:
    """Opinions 2(4): a vacancy is a finding, not a crash; the post that can be filled is not blamed."""
    outcome = solved(short_handed())
    assert outcome.status is Status.INFEASIBLE
    assert named(outcome) == {CODE, "eligible-rank"}
    (vacancy,) = [finding for finding in outcome.findings if finding.code == CODE]
    assert vacancy.place is not None
    assert (vacancy.place.sheet, vacancy.place.row) == ("posts", 1)
    assert "岗位P2" in vacancy.message.zh
    assert "岗位P2" in vacancy.message.en


def test_solver_leaves_the_post_vacant_and_warns() -> None:
    """A vacancy is a finding, not a crash: the rest of the plan stands, at 1,000 hours unless told otherwise."""
    town = short_handed()
    free = town.model_copy(update={"policy": ()})
    outcome = solved(free)
    report = lawful(outcome)
    assert report.costs[CODE] == 1000
    (warning,) = [finding for finding in report.findings if finding.code == CODE]
    assert warning.severity is Severity.WARNING
    assert warning.subjects == ("P2",)
    assert warning.place is not None
    assert (warning.place.sheet, warning.place.row) == ("posts", 1)
    assert_in_both_languages(warning.message)
    assert set.union(*holding(outcome.plan).values()) == {"P1"}
    off = free.model_copy(update={"policy": (PolicyRow(code=CODE, strength=Strength.OFF),)})
    assert CODE not in lawful(solved(off)).costs
