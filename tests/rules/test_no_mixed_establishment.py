"""Order 486 art. 15: administrative posts only in administrative bodies, institution posts only in institutions."""

import pytest

from orgplan.model import Establishment, PolicyRow, Town
from orgplan.model.vocabulary import Nature, Strength
from orgplan.rules import RULES
from orgplan.structure import example
from tests.rules.plans import assert_switchable, breaches, lawful, plan, solved

CODE = "no-mixed-establishment"


def town_of(heads: Establishment) -> Town:
    return example.town(
        [example.unit("U1", heads)],
        [
            example.body("P", nature=Nature.PARTY),
            example.body("G"),
            example.body("I", nature=Nature.INSTITUTION),
        ],
    )


@pytest.mark.parametrize(
    ("category", "body"),
    [("administrative", "P"), ("administrative", "G"), ("institution", "I")],
)
def test_heads_in_bodies_of_their_own_establishment_are_allowed(category: str, body: str) -> None:
    """Order 486 art. 15: each post where it belongs."""
    town = town_of(Establishment(**{category: 3}))
    assert breaches(CODE, town, plan(town, {"U1": body})) == []


@pytest.mark.parametrize(
    ("category", "body"),
    [("administrative", "I"), ("institution", "P"), ("institution", "G")],
)
def test_heads_in_bodies_of_the_other_establishment_are_refused(category: str, body: str) -> None:
    """Order 486 art. 15: each of the three heads is one too many; unit and body are named."""
    town = town_of(Establishment(**{category: 3}))
    assert breaches(CODE, town, plan(town, {"U1": body})) == [(3, {"U1", body})]


@pytest.mark.parametrize("body", ["P", "G", "I"])
def test_workers_and_special_posts_may_work_anywhere(body: str) -> None:
    """Order 486 art. 15 as modelled speaks of administrative and institution posts only."""
    town = town_of(Establishment(worker=2, special=2))
    assert breaches(CODE, town, plan(town, {"U1": body})) == []


def test_only_the_heads_that_are_mixed_count() -> None:
    """Order 486 art. 15: of a mixed unit in a government body only the one institution head is out of place."""
    town = town_of(Establishment(administrative=4, institution=1))
    assert breaches(CODE, town, plan(town, {"U1": "G"})) == [(1, {"U1", "G"})]


def test_it_is_off_unless_switched_on() -> None:
    """A body of pooled posts with ledgers kept apart is the other lawful way."""
    assert next(rule for rule in RULES if rule.code == CODE).strength is Strength.OFF
    town = town_of(Establishment(institution=2)).model_copy(update={"bodies": (example.body("G"),)})
    assert CODE not in {finding.code for finding in lawful(solved(town)).findings}


def test_solver_institution_heads_and_only_a_government_body() -> None:
    on = (PolicyRow(code=CODE, strength=Strength.MUST),)
    town = town_of(Establishment(institution=2)).model_copy(update={"bodies": (example.body("G"),), "policy": on})
    assert_switchable(CODE, town, short_by=2)
