"""Opinions 2(2): 强化镇党委领导核心作用 — party work lies in party bodies."""

import pytest

from orgplan.model import Function, Town
from orgplan.model.vocabulary import BodyRole, Domain, Nature, Stream
from orgplan.structure import example
from tests.rules.plans import assert_switchable, breaches, plan

CODE = "party-work"


def town_of(*functions: Function, splittable: bool = False) -> Town:
    bodies = [
        example.body("P", nature=Nature.PARTY),
        example.body("G"),
        example.body("I", nature=Nature.INSTITUTION),
        example.body("H", BodyRole.SERVICE_HALL),
    ]
    return example.town([example.unit("U1", splittable=splittable)], bodies, list(functions), purchase_budget=1_000_000)


@pytest.mark.parametrize("domain", [Domain.PARTY_AFFAIRS, Domain.DISCIPLINE])
def test_party_affairs_and_discipline_lie_only_in_party_bodies(domain: Domain) -> None:
    """Opinions 2(2): allowed in a party body, refused in a government body and in an institution."""
    town = town_of(example.duty("F1", "U1", domain=domain))
    assert breaches(CODE, town, plan(town, {"U1": "P"})) == []
    assert breaches(CODE, town, plan(town, {"U1": "G"})) == [(1, {"U1", "G"})]
    assert breaches(CODE, town, plan(town, {"U1": "I"})) == [(1, {"U1", "I"})]


def test_other_work_may_lie_anywhere() -> None:
    """Opinions 2(2): the general office is no party work, and a party body may do other work too."""
    town = town_of(example.duty("F1", "U1", domain=Domain.GENERAL_OFFICE))
    assert breaches(CODE, town, plan(town, {"U1": "G"})) == breaches(CODE, town, plan(town, {"U1": "P"})) == []


def test_one_party_function_takes_the_whole_core_with_it() -> None:
    """Opinions 2(2): an hour of party affairs beside agriculture, in a unit that is not split."""
    town = town_of(example.duty("F1", "U1"), example.duty("F2", "U1", 1, domain=Domain.PARTY_AFFAIRS))
    assert breaches(CODE, town, plan(town, {"U1": "G"})) == [(1, {"U1", "G"})]


def test_a_split_unit_sends_only_its_party_work() -> None:
    """Opinions 2(2): agriculture may go to a government body, party affairs may not."""
    functions = (example.duty("F1", "U1"), example.duty("F2", "U1", domain=Domain.PARTY_AFFAIRS))
    town = town_of(*functions, splittable=True)
    assert breaches(CODE, town, plan(town, {("U1", "F1"): "G", ("U1", "F2"): "P"})) == []
    assert breaches(CODE, town, plan(town, {("U1", "F1"): "P", ("U1", "F2"): "G"})) == [(1, {"U1", "G"})]


def test_approvals_of_party_affairs_go_to_the_hall() -> None:
    """Opinions 2(3) sends every approval to the hall; this rule speaks of core work."""
    town = town_of(example.duty("F1", "U1", domain=Domain.PARTY_AFFAIRS, stream=Stream.APPROVAL))
    assert breaches(CODE, town, plan(town, {("U1", "approval"): "H"})) == []


def test_buying_party_work_does_not_free_its_portion() -> None:
    """Our reading of Opinions 2(2): such work is not for sale, so its portion stays where a party body is."""
    archive = example.duty("F2", "U1", domain=Domain.PARTY_AFFAIRS, purchasable=True, price=100)
    town = town_of(example.duty("F1", "U1"), archive)
    assert breaches(CODE, town, plan(town, {"U1": "G"})) == [(1, {"U1", "G"})]
    assert breaches(CODE, town, plan(town, {"U1": "G"}, purchased=["F2"])) == [(1, {"U1", "G"})]


def test_solver_party_work_and_only_a_government_body() -> None:
    town = town_of(example.duty("F1", "U1", domain=Domain.DISCIPLINE))
    assert_switchable(CODE, town.model_copy(update={"bodies": (example.body("G"),)}), short_by=1)
