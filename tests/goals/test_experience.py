"""Fit of experience: bodies overseen by a leader who knows none of the domains they do (Opinions 2(4): 能力强)."""

import pytest

from orgplan.model import Function, PolicyRow, Town
from orgplan.model.people import Leader
from orgplan.model.vocabulary import Domain, Stream, Strength
from orgplan.policy import read_policy
from orgplan.structure import example
from tests.goals.measured import cost, measure
from tests.rules.led import leader, led, led_town, overseeing, post
from tests.rules.plans import lawful, solved

CODE = "experience"
FARMING, FINANCE, LAW = Domain.AGRICULTURE, Domain.FINANCE, Domain.LAW
FUNCTIONS = (
    example.duty("F1", "U1", 900, domain=FARMING),
    example.duty("F2", "U1", 100, domain=FINANCE),
    example.duty("F3", "U2", 1_000, domain=LAW),
)
KNOWING = (leader("L1", experience=(FARMING,)), leader("L2", experience=(LAW, FINANCE)), leader("L3"))


def town_of(*leaders: Leader, functions: tuple[Function, ...] = FUNCTIONS) -> Town:
    """B1 does farming and finance, B2 law."""
    posts = [post("P1"), post("P2"), post("P3")]
    return led_town(posts, leaders or KNOWING, bodies=2, functions=list(functions))


TOWN = town_of()


@pytest.mark.parametrize(
    ("overseen", "strangers"),
    [
        ({"L1": "B1", "L2": "B2"}, 0),
        ({"L2": "B1 B2"}, 0),
        ({"L1": "B1 B2"}, 1),
        ({"L1": "B2", "L2": "B1"}, 1),
        ({"L3": "B1 B2"}, 2),
        ({}, 0),
    ],
)
def test_one_domain_in_common_is_enough(overseen: dict[str, str], strangers: int) -> None:
    """L1 knows farming, L2 law and finance, L3 nothing on record."""
    assert measure(CODE, TOWN, led(TOWN, overseen, L1="P1", L2="P2", L3="P3")) == strangers


def test_each_who_oversees_counts() -> None:
    """Two above one body are unlawful; while they are, each is looked at."""
    assert measure(CODE, TOWN, led(TOWN, {"L1": "B2", "L3": "B2"}, L1="P1", L3="P3")) == 2


def test_a_body_without_duties_asks_for_no_experience() -> None:
    """U2 has heads but no functions."""
    town = town_of(functions=FUNCTIONS[:2])
    assert measure(CODE, town, led(town, {"L1": "B1", "L3": "B2"}, L1="P1", L3="P3")) == 0


def test_approvals_are_work_like_any_other() -> None:
    """Opinions 2(3): approvals in the hall have domains too."""
    approval = example.duty("F1", "U1", domain=LAW, stream=Stream.APPROVAL)
    hall = example.body("H")
    town = example.town([example.unit("U1")], [hall], [approval], posts=(post("P1"),), leaders=KNOWING)
    made = led(town, {"L1": "H"}, L1="P1")
    placements = (made.placements[0].model_copy(update={"stream": Stream.APPROVAL, "body": "H"}),)
    staffing = tuple(row.model_copy(update={"body": "H"}) for row in made.staffing)
    by_stranger = made.model_copy(update={"placements": placements, "staffing": staffing})
    assert measure(CODE, town, by_stranger) == 1


def test_it_costs_nothing() -> None:
    """It settles what is left open where the cost is least."""
    assert cost(CODE, TOWN, led(TOWN, {"L3": "B1 B2"}, L3="P3")) == 0


def test_a_price_for_it_is_refused() -> None:
    """Its settings bound the price by nought: a row that states another is a finding, not silently accepted."""
    _, findings = read_policy([PolicyRow(code=CODE, setting="price", value="0.5")])
    assert [finding.code for finding in findings] == ["bad-setting"]


def test_solver_gives_each_body_to_someone_who_knows_it() -> None:
    """Equal hours: the busiest has 1,000 whoever takes which, so experience settles it."""
    outcome = solved(TOWN)
    report = lawful(outcome)
    assert (report.measures["oversight-balance"], report.measures[CODE]) == (1_000, 0)
    assert overseeing(outcome.plan) == {"L1": {"B1"}, "L2": {"B2"}}


def test_solver_balance_goes_before_experience() -> None:
    """L2 knows both bodies, but then one would have all the work; with L3 for the other, one body has a stranger."""
    town = town_of(leader("L2", experience=(LAW, FINANCE)), leader("L3"))
    report = lawful(solved(town))
    assert (report.measures["oversight-balance"], report.measures[CODE]) == (1_000, 1)
    alone = solved(town, PolicyRow(code="oversight-balance", strength=Strength.OFF))
    assert lawful(alone).measures[CODE] == 0
    assert overseeing(alone.plan) == {"L2": {"B1", "B2"}}


def test_off_it_is_not_measured() -> None:
    assert CODE not in lawful(solved(TOWN, PolicyRow(code=CODE, strength=Strength.OFF))).measures
