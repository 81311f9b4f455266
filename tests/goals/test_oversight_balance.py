"""Balance of oversight: hours of work overseen by the busiest leader (Opinions 2(4): 苦乐不均)."""

import pytest

from orgplan.model import Plan, PolicyRow, Town
from orgplan.model.people import Leader
from orgplan.model.vocabulary import Strength
from orgplan.policy import read_policy
from orgplan.structure import example
from tests.goals.measured import cost, measure
from tests.rules.led import leader, led, led_town, overseeing, post
from tests.rules.plans import lawful, solved

CODE = "oversight-balance"
TWO = (leader("L1"), leader("L2"))


def town_of(*leaders: Leader) -> Town:
    """B1 with 900 hours, B2 with 800, B3 with 700, of which 300 may be bought."""
    functions = [
        example.duty("F1", "U1", 900),
        example.duty("F2", "U2", 800),
        example.duty("F3", "U3", 400),
        example.duty("F4", "U3", 300, purchasable=True, price=100),
    ]
    posts = [post("P1", required=True), post("P2")]
    return led_town(posts, leaders or TWO, bodies=3, functions=functions, purchase_budget=1_000)


TOWN = town_of()


def made(overseen: dict[str, str], purchased: tuple[str, ...] = ()) -> Plan:
    return led(TOWN, overseen, L1="P1", L2="P2").model_copy(update={"purchased": purchased})


@pytest.mark.parametrize(
    ("overseen", "hours"),
    [
        ({"L1": "B1 B2 B3"}, 2_400),
        ({"L1": "B1 B2", "L2": "B3"}, 1_700),
        ({"L1": "B1 B3", "L2": "B2"}, 1_600),
        ({"L1": "B1", "L2": "B2 B3"}, 1_500),
        ({"L2": "B1"}, 900),
        ({}, 0),
    ],
)
def test_the_busiest_leader_counts(overseen: dict[str, str], hours: int) -> None:
    """The most that one leader has, wherever the others stand."""
    assert measure(CODE, TOWN, made(overseen)) == hours


def test_who_shares_a_body_has_all_of_it() -> None:
    """Two above one body are unlawful; while they are, each answers for all its hours."""
    assert measure(CODE, TOWN, made({"L1": "B1", "L2": "B1 B3"})) == 1_600


def test_what_is_bought_is_not_overseen() -> None:
    """Opinions 2(4): 300 of B3's hours have left it."""
    assert measure(CODE, TOWN, made({"L1": "B1", "L2": "B2 B3"}, purchased=("F4",))) == 1_200


def test_it_costs_nothing() -> None:
    """It settles what is left open where the cost is least."""
    assert cost(CODE, TOWN, made({"L1": "B1 B2 B3"})) == 0


def test_a_price_for_it_is_refused() -> None:
    """Its settings bound the price by nought: a row that states another is a finding, not silently accepted."""
    _, findings = read_policy([PolicyRow(code=CODE, setting="price", value="1")])
    assert [finding.code for finding in findings] == ["bad-setting"]


def test_solver_shares_the_work_as_evenly_as_bodies_allow() -> None:
    """900 beside 800 and 700: the least is 1,500; for that the second post is filled, required or not."""
    outcome = solved(TOWN)
    assert lawful(outcome).measures[CODE] == 1_500
    assert sorted(map(sorted, overseeing(outcome.plan).values())) == [["B1"], ["B2", "B3"]]


def test_solver_takes_no_post_away_for_it() -> None:
    """L1 holds both posts today: to free one for L2 would cost 40 hours, so L1 oversees everything."""
    town = town_of(leader("L1", holds=("P1", "P2")), leader("L2"))
    report = lawful(solved(town))
    assert (report.measures["continuity"], report.measures[CODE]) == (0, 2_400)


def test_off_it_is_not_measured() -> None:
    assert CODE not in lawful(solved(TOWN, PolicyRow(code=CODE, strength=Strength.OFF))).measures
