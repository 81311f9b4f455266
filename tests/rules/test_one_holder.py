"""Opinions 2(2): a post is held by one person at most."""

import pytest

from orgplan.model import Town
from tests.rules.led import holding, leader, led, led_town, post
from tests.rules.plans import breaches, broken, lawful, solved

CODE = "one-holder"


def town_of() -> Town:
    """P1 may stay vacant, P2 may not."""
    return led_town([post("P1"), post("P2", required=True)], [leader("L1"), leader("L2"), leader("L3")])


@pytest.mark.parametrize("held", [{"L1": "P1", "L2": "P2"}, {"L1": "P1 P2"}, {"L3": "P2"}])
def test_one_holder_each_is_allowed(held: dict[str, str]) -> None:
    """Opinions 2(2), 2(4): one person may hold several posts; a post that is not required may be vacant."""
    town = town_of()
    assert breaches(CODE, town, led(town, **held)) == []


@pytest.mark.parametrize(("held", "short_by"), [({"L2": "P1"}, 1), ({"L2": "P1", "L3": "P1"}, 2)])
def test_several_holders_of_one_post_are_refused(held: dict[str, str], short_by: int) -> None:
    """One is right: two are one too many, three are two, whether or not the post is required."""
    town = town_of()
    made = led(town, L1="P1 P2", **held)
    assert breaches(CODE, town, made) == [(short_by, {"P1"})]
    (breach,) = broken(CODE, town, made)
    assert breach.row is not None
    assert (breach.row.sheet, breach.row.index) == ("posts", 0)


def test_a_town_that_names_no_leaders_is_not_bound() -> None:
    """Its posts may be listed before its people are: nothing to decide, nothing to break, and it solves."""
    town = town_of().model_copy(update={"leaders": ()})
    assert breaches(CODE, town, led(town)) == []
    outcome = solved(town)
    assert CODE not in {finding.code for finding in lawful(outcome).findings}
    assert outcome.plan is not None
    assert (outcome.plan.appointments, outcome.plan.oversight) == ((), ())


def test_solver_two_for_one_post_never_comes_about() -> None:
    """Two who hold the same post today: one of them keeps it."""
    town = led_town([post("P1", required=True)], [leader("L1", holds=("P1",)), leader("L2", holds=("P1",))])
    outcome = solved(town)
    assert sum("P1" in posts for posts in holding(lawful(outcome) and outcome.plan).values()) == 1
