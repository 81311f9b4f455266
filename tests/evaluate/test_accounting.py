"""The accounts, against figures worked out by hand."""

from __future__ import annotations

import pytest

from orgplan.evaluate.accounting import Accounts, half_up, shared
from orgplan.model import Establishment, Link, Plan, Town
from orgplan.model.vocabulary import Category, Devolution, Stream, UnitKind
from orgplan.structure import example
from tests.evaluate.worked import BOUGHT, MEASURES, worked_plan, worked_town
from tests.rules.plans import plan

SETTINGS = {"balance": {"band": 10}, "span": {"comfortable": 2}}
APPROVAL, ENFORCEMENT = Stream.APPROVAL, Stream.ENFORCEMENT


def measured(accounts: Accounts, code: str) -> int:
    count = getattr(accounts, code)(**SETTINGS.get(code, {}))
    return int(count) // 100 if code == "purchase" else int(count)


@pytest.mark.parametrize("code", MEASURES)
def test_every_measure_of_the_worked_town(code: str) -> None:
    assert measured(Accounts.open(worked_town(), worked_plan()), code) == MEASURES[code]


@pytest.mark.parametrize("code", MEASURES)
def test_every_measure_when_a_function_is_bought(code: str) -> None:
    assert measured(Accounts.open(worked_town(), worked_plan("F22")), code) == BOUGHT[code]


def test_the_books_of_the_worked_town() -> None:
    accounts = Accounts.open(worked_town(), worked_plan())
    assert accounts.tau() == 1000
    assert accounts.bodies() == ["hall", "econ", "agri"]
    assert accounts.hours() == {"hall": 1000, "econ": 5000, "agri": 2000}
    assert accounts.heads() == {
        "hall": {Category.ADMINISTRATIVE: 2},
        "econ": {Category.ADMINISTRATIVE: 2, Category.INSTITUTION: 1},
        "agri": {Category.INSTITUTION: 2},
    }
    assert [unit.id for unit in accounts.units()] == ["U1", "U2", "U3"]


@pytest.mark.parametrize(("band", "beyond"), [(0, 3000), (10, 2500), (33, 1350), (100, 0)])
def test_the_band_is_a_share_of_tau_per_head(band: int, beyond: int) -> None:
    """Off by econ 2,000 with 3 heads and hall 1,000 with 2; at 33 %: 2,000 − 990, 1,000 − 660."""
    assert Accounts.open(worked_town(), worked_plan()).balance(band) == beyond


def test_the_band_is_cut_to_whole_hours_per_head() -> None:
    """τ = 1,999 / 2 = 999.5 → 1,000 of 2 heads … τ × band // 100: 15 × 10 // 100 = 1 h a head, not 1.5."""
    functions = [example.duty("F1", "U1", 10), example.duty("F2", "U2", 50)]
    units = [example.unit("U1"), example.unit("U2")]
    town = example.town(units, [example.body("B1"), example.body("B2")], functions)
    accounts = Accounts.open(town, plan(town, {"U1": "B1", "U2": "B2"}))
    assert accounts.tau() == 15
    assert accounts.balance(10) == (30 - 10 - 2) + (50 - 30 - 2)


# --- today --------------------------------------------------------------------------------------------------------


def test_today_a_unit_is_a_body_of_its_own() -> None:
    """U1–U2 6, U3–U1 10, N–U1 7, F22–F11 3: 26. U1 5,000 h, 4 heads: 600; U2 even; U3 1,000 h, 2 heads: 800."""
    accounts = Accounts.open(worked_town(), worked_plan())
    assert accounts.coordination_today() == 26
    assert accounts.balance_today(10) == 1400


def test_today_units_of_one_home_are_one_body() -> None:
    """U3 beside U1 in econ: its 10 h stay inside, and 6,000 h for 6 heads are even."""
    town = worked_town()
    units = tuple(u.model_copy(update={"home": "econ"}) if u.id == "U3" else u for u in town.units)
    accounts = Accounts.open(town.model_copy(update={"units": units}), worked_plan())
    assert accounts.coordination_today() == 16
    assert accounts.balance_today(10) == 0


def test_a_home_is_no_unit_of_the_same_code() -> None:
    """U1 belongs to the body X today; the unit X is another thing."""
    units = [example.unit("U1", home="X"), example.unit("X")]
    town = example.town(units, [example.body("X")], links=(example.link("U1", "X", 10),))
    accounts = Accounts.open(town, plan(town, {"U1": "X", "X": "X"}))
    assert accounts.coordination_today() == 5
    assert accounts.coordination() == 0


# --- arithmetic and attachment ------------------------------------------------------------------------------------


def test_shares_by_largest_remainder() -> None:
    """7 over 2 : 1 = 4.67, 2.33; 5 over 1 : 1 ties at 2.5; nothing weighs: alike."""
    assert shared(7, {"b": 200, "a": 100}) == {"b": 5, "a": 2}
    assert shared(5, {"b": 1, "a": 1}) == {"b": 2, "a": 3}
    assert shared(4, {"b": 0, "a": 0, "c": 0}) == {"a": 2, "b": 1, "c": 1}


def test_half_hours_go_up() -> None:
    town = pair(Link(source="U1", target="U2", handoffs=1), Link(source="U2", target="U1", handoffs=3, minutes=2900))
    assert Accounts.open(town, apart(town)).coordination() == 1 + 1
    assert half_up(Accounts.open(town, apart(town)).tau() * half_unit()) == 880


def half_unit():  # type: ignore[no-untyped-def]
    from fractions import Fraction

    return Fraction(1, 2)


def pair(*links: Link) -> Town:
    bodies = [example.body("B1"), example.body("B2")]
    functions = [example.duty("F1", "U1", 3520), example.duty("F2", "U2", 3520)]
    return example.town([example.unit("U1"), example.unit("U2")], bodies, functions, links=links)


def apart(town: Town) -> Plan:
    return plan(town, {"U1": "B1", "U2": "B2"})
