"""Lean: bodies set up."""

from orgplan.structure import example
from tests.goals.measured import cost, measure
from tests.rules.plans import plan

CODE = "lean"
TOWN = example.town(
    [example.unit("U1"), example.unit("U2"), example.unit("U3"), example.unit("N", counts=False)],
    [example.body("B1"), example.body("B2", plates=("统计站",)), example.body("B3"), example.body("B4", required=True)],
)


def test_bodies_that_hold_something_count() -> None:
    """Candidates that hold nothing, units outside the cap and extra plates are no bodies."""
    assert measure(CODE, TOWN, plan(TOWN, {"U1": "B1", "U2": "B1", "U3": "B1"})) == 1
    assert measure(CODE, TOWN, plan(TOWN, {"U1": "B1", "U2": "B2", "U3": "B1"})) == 2
    assert measure(CODE, TOWN, plan(TOWN, {"U1": "B1", "U2": "B2", "U3": "B3"})) == 3


def test_a_body_without_work_or_heads_is_set_up_all_the_same() -> None:
    """A unit without functions is one portion; the body that holds it is set up."""
    town = TOWN.model_copy(update={"units": (example.unit("U1", 0), example.unit("U2"))})
    assert measure(CODE, town, plan(town, {"U1": "B1", "U2": "B2"})) == 2


def test_three_hundred_hours_each() -> None:
    two = plan(TOWN, {"U1": "B1", "U2": "B2", "U3": "B1"})
    assert cost(CODE, TOWN, two) == 600
    assert cost(CODE, TOWN, two, price="0.5") == 1
