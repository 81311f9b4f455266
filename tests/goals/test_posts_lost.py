"""Posts lost: it settles what continuity, which counts leaders, leaves open."""

from orgplan.model import PolicyRow
from orgplan.model.vocabulary import Rank, Strength, Track
from tests.goals.measured import measure
from tests.rules.led import leader, led, led_town, post
from tests.rules.plans import lawful, solved

CODE = "posts-lost"
TOWN = led_town(
    [post("P1"), post("P2"), post("Z1", track=Track.ZONE)],
    (leader("L1", holds=("P1", "P2")), leader("L2", holds=("Z1",)), leader("L3")),
)


def test_a_post_of_the_town_counts_twice_as_much_as_one_of_the_zone() -> None:
    assert measure(CODE, TOWN, led(TOWN, L1="P1 P2", L2="Z1")) == 0
    assert measure(CODE, TOWN, led(TOWN, L1="P1 P2")) == 1
    assert measure(CODE, TOWN, led(TOWN, L1="P1", L2="Z1", L3="P2")) == 2
    assert measure(CODE, TOWN, led(TOWN, L3="P1")) == 2 + 2 + 1


def test_solver_gives_twin_posts_to_the_holder_of_the_town_post() -> None:
    """Opinions 2(2): one of two must lose a post; continuity counts one leader either way, the town's holder stays."""
    posts = [
        post("P1", track=Track.PARTY, principal=True, same_holder_as="Z1", required=True),
        post("Z1", track=Track.ZONE, principal=True),
        post("P2"),
    ]
    leaders = (
        leader("L1", holds=("Z1",), rank=Rank.HIGHER),
        leader("L2", holds=("P1",), rank=Rank.CHIEF),
    )
    outcome = solved(led_town(posts, leaders))
    report = lawful(outcome)
    assert (report.measures["continuity"], report.measures[CODE]) == (1, 1)
    assert outcome.plan is not None
    assert {(row.post, row.leader) for row in outcome.plan.appointments} >= {("P1", "L2"), ("Z1", "L2")}


def test_off_it_is_not_measured() -> None:
    assert CODE not in lawful(solved(TOWN, PolicyRow(code=CODE, strength=Strength.OFF))).measures
