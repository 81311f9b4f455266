"""Administrative Penalty Law art. 58 and 64: who investigates neither reviews the case nor chairs the hearing."""

import pytest

from orgplan.model.vocabulary import LegalRole
from orgplan.structure import example
from tests.rules.plans import assert_switchable, breaches, plan

CODE = "review-apart"
BODIES = [example.body("B1"), example.body("B2"), example.body("B3")]
TOWN = example.town(
    [example.unit("U1"), example.unit("U2"), example.unit("U3")],
    BODIES,
    [
        example.duty("F1", "U1", role=LegalRole.INVESTIGATION),
        example.duty("F2", "U2", role=LegalRole.LEGAL_REVIEW),
        example.duty("F3", "U3", role=LegalRole.HEARING),
    ],
)


def test_review_and_hearing_apart_from_investigation_are_allowed() -> None:
    """Penalty Law art. 58, 64: together or each on its own."""
    assert breaches(CODE, TOWN, plan(TOWN, {"U1": "B1", "U2": "B2", "U3": "B2"})) == []
    assert breaches(CODE, TOWN, plan(TOWN, {"U1": "B1", "U2": "B2", "U3": "B3"})) == []


def test_legal_review_by_the_investigating_body_is_refused() -> None:
    """Penalty Law art. 58: the reviewer is not the case handler."""
    assert breaches(CODE, TOWN, plan(TOWN, {"U1": "B1", "U2": "B1", "U3": "B2"})) == [(1, {"U2", "B1"})]


def test_a_hearing_by_the_investigating_body_is_refused() -> None:
    """Penalty Law art. 64: chaired by somebody who did not investigate the case."""
    assert breaches(CODE, TOWN, plan(TOWN, {"U1": "B1", "U2": "B2", "U3": "B1"})) == [(1, {"U3", "B1"})]


def test_both_by_the_investigating_body_are_two_breaches() -> None:
    made = plan(TOWN, {"U1": "B1", "U2": "B1", "U3": "B1"})
    assert breaches(CODE, TOWN, made) == [(1, {"U2", "B1"}), (1, {"U3", "B1"})]


def test_every_investigating_body_is_barred() -> None:
    """Penalty Law art. 58: where two bodies investigate, neither reviews."""
    second = example.duty("F4", "U3", role=LegalRole.INVESTIGATION)
    town = TOWN.model_copy(update={"functions": (*TOWN.functions[:2], second)})
    assert breaches(CODE, town, plan(town, {"U1": "B1", "U2": "B2", "U3": "B2"})) == [(1, {"U2", "B2"})]
    assert breaches(CODE, town, plan(town, {"U1": "B1", "U2": "B3", "U3": "B2"})) == []


def test_a_town_that_does_not_investigate_may_review_anywhere() -> None:
    town = TOWN.model_copy(update={"functions": TOWN.functions[1:]})
    assert breaches(CODE, town, plan(town, {"U1": "B1", "U2": "B1", "U3": "B1"})) == []


@pytest.mark.parametrize("role", [LegalRole.LEGAL_REVIEW, LegalRole.HEARING])
def test_solver_one_unit_that_investigates_and_reviews(role: LegalRole) -> None:
    functions = [example.duty("F1", "U1", role=LegalRole.INVESTIGATION), example.duty("F2", "U1", role=role)]
    town = example.town([example.unit("U1")], BODIES, functions)
    assert_switchable(CODE, town, short_by=1)
