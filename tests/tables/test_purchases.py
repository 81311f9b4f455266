"""Opinions 2(4): services bought; 2(5): what the county delegates it funds."""

from __future__ import annotations

import pytest

from orgplan.model import Town
from orgplan.model.vocabulary import LegalRole, Stream, UnitKind
from orgplan.structure import Structure, example
from orgplan.tables.purchases import Purchases, PurchasesSettings, PurchasesTable
from tests.tables.sampled import TOWNS, assert_well_said, laid, solved_town

BODIES = [example.body("B"), example.body("C")]


def made(structure: Structure, **settings: int) -> Purchases:
    table = PurchasesTable()
    purchases = table.make(structure, PurchasesSettings(**settings))
    assert_well_said(table, purchases)
    return purchases


def town_of() -> Town:
    """U1, two heads, 5,000 h; U2, two heads, 1,000 h. F2 and F3 may be bought; F4 has a statutory role."""
    functions = [
        example.duty("F1", "U1", 3000),
        example.duty("F2", "U1", 2000, purchasable=True, price=9_000_000),
        example.duty("F3", "U2", 700, purchasable=True, price=4_500_000),
        example.duty("F4", "U2", 300, purchasable=True, price=1, role=LegalRole.CASHIER),
    ]
    return example.town([example.unit("U1"), example.unit("U2")], BODIES, functions, purchase_budget=10_000_000)


PLACES = {"U1": "B", "U2": "C"}


def test_what_is_bought_and_what_it_costs() -> None:
    """F2: 9,000,000 fen / 2,000 h = 4,500 fen an hour, under the town's 6,000. B: 5,000 → 3,000 h on two heads.
    F3: 4,500,000 / 700 = 6,428.57 → 6,429 fen, over it. C would fall from 1,000 to 300 h: 500 → 150 a head.
    """
    purchases = made(laid(town_of(), PLACES, purchased=["F2"]))
    f2, f3 = purchases.functions
    assert (f2.function, f2.bought, f2.hours, f2.hour_price, f2.cheaper) == ("F2", True, 2000, 4500, True)
    assert (f2.body, f2.load_done, f2.load_bought) == ("B", 2500, 1500)
    assert (f3.function, f3.bought, f3.hours, f3.hour_price, f3.cheaper) == ("F3", False, 700, 6429, False)
    assert (f3.body, f3.load_done, f3.load_bought) == ("C", 500, 150)


def test_within_the_budget() -> None:
    """CNY 100,000 less 90,000."""
    purchases = made(laid(town_of(), PLACES, purchased=["F2"]))
    assert (purchases.spent, purchases.budget, purchases.left) == (9_000_000, 10_000_000, 1_000_000)
    assert (purchases.hours_freed, purchases.hour_price) == (2000, 4500)


def test_beyond_the_budget_less_than_nothing_is_left() -> None:
    """90,000 + 45,000 of 100,000; 13,500,000 fen / 2,700 h = 5,000."""
    purchases = made(laid(town_of(), PLACES, purchased=["F2", "F3"]))
    assert (purchases.left, purchases.hour_price) == (-3_500_000, 5000)


def test_whom_it_relieves() -> None:
    purchases = made(laid(town_of(), PLACES, purchased=["F2"]))
    (row,) = purchases.bodies
    assert (row.body, row.heads, row.hours_before, row.hours_after) == ("B", 2, 5000, 3000)
    assert (row.load_before, row.load_after) == (2500, 1500)


def test_the_price_of_an_hour_settles_what_is_cheaper() -> None:
    """At CNY 45 an hour F2 costs just as much as the town's own work: not cheaper."""
    purchases = made(laid(town_of(), PLACES), hour_cost=45)
    assert [row.cheaper for row in purchases.functions] == [False, False]


def test_no_heads_and_no_hours_give_no_quotient() -> None:
    functions = [example.duty("F", "U1", 0, purchasable=True, price=5)]
    (row,) = made(laid(example.town([example.unit("U1", 0)], BODIES, functions), {"U1": "B"})).functions
    assert (row.hour_price, row.load_done, row.load_bought, row.cheaper) == (None, None, None, False)


def test_delegated_duties_ask_for_money() -> None:
    """Opinions 2(5): D1 100 h × CNY 60 = 6,000; D2 is bought for CNY 5,000; D3 is reserved to the county, D4 stays
    with it, F1 is the town's own.
    """
    units = [example.unit("U1"), example.unit("U2"), example.unit("S", kind=UnitKind.STATIONED)]
    functions = [
        example.duty("D1", "U1", 100, Stream.APPROVAL, delegated_from="县住建局"),
        example.duty("D2", "U2", 90, delegated_from="县水利局", purchasable=True, price=500_000),
        example.duty("D3", "U1", 80, delegated_from="县公安局", county_only=True),
        example.duty("D4", "S", 70, delegated_from="县林业局"),
        example.duty("D5", "U2", 10, delegated_from="县住建局"),
        example.duty("F1", "U1", 60),
    ]
    places = {"U1": "B", ("U1", "approval"): "C", "U2": "B"}
    purchases = made(laid(example.town(units, BODIES, functions), places, retained={"S": "暂留"}, purchased=["D2"]))
    assert [(row.function, row.body, row.hours, row.bought, row.cost) for row in purchases.unfunded] == [
        ("D1", "C", 100, False, 600_000),
        ("D2", "B", 90, True, 500_000),
        ("D5", "B", 10, False, 60_000),
    ]
    assert [(row.department, row.duties, row.hours, row.cost) for row in purchases.departments] == [
        ("县住建局", 2, 110, 660_000),
        ("县水利局", 1, 90, 500_000),
    ]
    assert purchases.unfunded_cost == 1_160_000


def test_a_service_of_a_unit_that_stays_with_the_county_relieves_nobody() -> None:
    units = [example.unit("S", kind=UnitKind.STATIONED)]
    town = example.town(units, BODIES, [example.duty("F", "S", 100, purchasable=True, price=1)])
    (row,) = made(laid(town, {}, retained={"S": "暂留"})).functions
    assert (row.bought, row.body, row.load_done) == (False, None, None)
    against_the_rules = made(laid(town, {}, retained={"S": "暂留"}, purchased=["F"]))
    assert (against_the_rules.bodies, against_the_rules.spent) == ((), 1)


def test_a_town_that_buys_nothing_and_was_given_nothing() -> None:
    purchases = made(laid(example.town([], []), {}))
    assert (purchases.functions, purchases.bodies, purchases.unfunded) == ((), (), ())
    assert (purchases.spent, purchases.left, purchases.hour_price) == (0, 0, None)


@pytest.mark.parametrize("name", TOWNS)
def test_sample_towns(name: str) -> None:
    structure = solved_town(name)
    purchases = made(structure)
    assert {row.function for row in purchases.functions if row.bought} == set(structure.plan.purchased)
    assert purchases.left >= 0
    assert purchases.hours_freed == sum(row.hours_before - row.hours_after for row in purchases.bodies)
    assert {row.body: row.hours_after for row in purchases.bodies}.items() <= structure.hours.items()
    assert purchases.unfunded_cost == sum(row.cost for row in purchases.departments)
    assert bool(purchases.unfunded) == (name != "feicheng-1993")
