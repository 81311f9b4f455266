"""The catalogue: a body marked as required is set up, and every body set up holds something."""

from orgplan.structure import example
from tests.rules.plans import assert_switchable, breaches, plan

CODE = "required-bodies"
TOWN = example.town(
    [example.unit("U1"), example.unit("U2")],
    [example.body("B1", required=True), example.body("B2", required=True), example.body("B3")],
)


def test_required_bodies_that_hold_something_are_set_up() -> None:
    assert breaches(CODE, TOWN, plan(TOWN, {"U1": "B1", "U2": "B2"})) == []


def test_a_required_body_without_work_is_missing() -> None:
    """Catalogue, "required": B2 holds nothing, so it is not set up."""
    assert breaches(CODE, TOWN, plan(TOWN, {"U1": "B1", "U2": "B1"})) == [(1, {"B2"})]


def test_each_missing_body_is_named_on_its_own() -> None:
    """Catalogue, "required": two missing bodies are two breaches; B3 is nobody's due."""
    assert breaches(CODE, TOWN, plan(TOWN, {"U1": "B3", "U2": "B3"})) == [(1, {"B1"}), (1, {"B2"})]


def test_solver_one_unit_cannot_fill_two_required_bodies() -> None:
    town = TOWN.model_copy(update={"units": (example.unit("U1"),)})
    assert_switchable(CODE, town, short_by=1)
