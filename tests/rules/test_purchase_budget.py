"""Opinions 2(4): services may be bought, within the money there is for it."""

import pytest

from orgplan.model import PolicyRow, Town
from orgplan.model.vocabulary import Domain, Severity, Strength
from orgplan.structure import example
from tests.rules.plans import breaches, lawful, plan, solved

CODE = "purchase-budget"


def town_of(budget: int) -> Town:
    """Two services at CNY 2 that fit no body: keeping one in costs 880 hours of poor fit, buying it two minutes."""
    functions = [example.duty(name, "U1", domain=Domain.CULTURE, purchasable=True, price=200) for name in ("F1", "F2")]
    bodies = [example.body("B", domains=(Domain.ECONOMY,))]
    off = (PolicyRow(code="balance", strength=Strength.OFF),)
    return example.town([example.unit("U1")], bodies, functions, purchase_budget=budget, policy=off)


@pytest.mark.parametrize("budget", [400, 401])
def test_up_to_the_budget_is_allowed(budget: int) -> None:
    """Opinions 2(4): to the last fen."""
    town = town_of(budget)
    assert breaches(CODE, town, plan(town, {"U1": "B"}, purchased=["F1", "F2"])) == []


@pytest.mark.parametrize(("budget", "short_by"), [(399, 1), (200, 200), (0, 400)])
def test_a_fen_over_the_budget_is_refused(budget: int, short_by: int) -> None:
    """Opinions 2(4): short by fen; what is bought is named. Without a budget nothing is bought."""
    town = town_of(budget)
    made = plan(town, {"U1": "B"}, purchased=["F1", "F2"])
    assert breaches(CODE, town, made) == [(short_by, {"F1", "F2"})]


def test_what_is_not_bought_costs_nothing() -> None:
    town = town_of(0)
    assert breaches(CODE, town, plan(town, {"U1": "B"})) == []


def test_solver_buys_as_far_as_the_money_goes() -> None:
    """CNY 3 for two services at 2 each: one of them."""
    assert lawful(solved(town_of(300))).measures["purchase"] == 2


def test_solver_buys_both_where_the_rule_is_off() -> None:
    assert lawful(solved(town_of(300), PolicyRow(code=CODE, strength=Strength.OFF))).measures["purchase"] == 4


def test_solver_pays_for_going_over_where_the_rule_is_preferred() -> None:
    """A tenth of an hour for each of 100 fen over the budget: 10 hours, less than the 880 of keeping it in."""
    rows = PolicyRow(code=CODE, strength=Strength.PREFER), PolicyRow(code=CODE, setting="price", value="0.1")
    report = lawful(solved(town_of(300), *rows))
    (warning,) = (finding for finding in report.findings if finding.code == CODE)
    assert (warning.severity, warning.short_by) == (Severity.WARNING, 100)
    assert report.costs[CODE] == 10
