"""Opinions 2(2): stationed offices devolve in principle; one that stays does so for a reason, on the town's terms."""

import pytest

from orgplan.model import PolicyRow, Retained, Town
from orgplan.model.vocabulary import Devolution, UnitKind
from orgplan.structure import example
from tests.rules.plans import breaches, lawful, plan, solved

CODE = "stationed-devolve"
REASON = "国家垂直管理"


def town_of(devolution: Devolution) -> Town:
    stationed = example.unit("S1", kind=UnitKind.STATIONED, devolution=devolution, retain_reason=REASON)
    return example.town([stationed, example.unit("U1")], [example.body("B")])


@pytest.mark.parametrize("devolution", [Devolution.MUST, Devolution.MAY])
def test_a_unit_that_must_or_may_devolve_is_taken_in(devolution: Devolution) -> None:
    """Opinions 2(2): 原则上都要下放，实行属地管理."""
    town = town_of(devolution)
    assert breaches(CODE, town, plan(town, {"S1": "B", "U1": "B"})) == []


def test_a_unit_that_must_devolve_may_not_stay() -> None:
    """Opinions 2(2): whatever the reason."""
    town = town_of(Devolution.MUST)
    assert breaches(CODE, town, plan(town, {"U1": "B"}, retained={"S1": REASON})) == [(1, {"S1"})]


@pytest.mark.parametrize("devolution", [Devolution.MAY, Devolution.NEVER])
def test_a_unit_that_may_or_must_stay_stays_with_a_reason(devolution: Devolution) -> None:
    """Opinions 2(2): 如必须继续实行派驻体制的 — the reason is stated; without it the plan is one short."""
    town = town_of(devolution)
    assert breaches(CODE, town, plan(town, {"U1": "B"}, retained={"S1": REASON})) == []
    assert breaches(CODE, town, plan(town, {"U1": "B"}, retained={"S1": ""})) == [(1, {"S1"})]


def test_a_unit_that_never_devolves_must_be_listed_as_staying() -> None:
    """Opinions 2(2): the plan says which offices remain stationed."""
    town = town_of(Devolution.NEVER)
    assert breaches(CODE, town, plan(town, {"U1": "B"})) == [(1, {"S1"})]


def test_the_towns_own_unit_cannot_be_left_with_the_county() -> None:
    town = town_of(Devolution.MAY)
    assert breaches(CODE, town, plan(town, {"S1": "B"}, retained={"U1": REASON})) == [(1, {"U1"})]


def test_solver_says_why_and_on_which_terms_a_unit_stays() -> None:
    """Opinions 2(2): appraised mainly by the town (60 % at the least), heard before appointments."""
    outcome = solved(town_of(Devolution.NEVER))
    (terms,) = lawful(outcome).retention
    assert (terms.unit, terms.reason) == ("S1", REASON)
    assert terms.appraisal_share == 60
    assert terms.town_heard_before_appointments
    assert outcome.plan is not None
    assert outcome.plan.retained == (Retained(unit="S1", reason=REASON),)


def test_solver_takes_the_towns_share_of_the_appraisal_from_the_policy() -> None:
    row = PolicyRow(code=CODE, setting="appraisal_share", value="75")
    (terms,) = lawful(solved(town_of(Devolution.NEVER), row)).retention
    assert terms.appraisal_share == 75


def test_solver_takes_in_a_unit_that_must_devolve() -> None:
    """However dear: here an office that nobody else needs costs a body of its own."""
    outcome = solved(town_of(Devolution.MUST), PolicyRow(code="lean", setting="price", value="100000"))
    assert lawful(outcome).retention == ()
