"""Load: how unevenly it lies, the busiest month, one more head, front and back office; worked by hand."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgplan.evaluate.accounting import Accounts
from orgplan.goals.balance import Balance, BalanceSettings
from orgplan.goals.span import Span, SpanSettings
from orgplan.model import Plan, Town
from orgplan.model.vocabulary import Office, Stream
from orgplan.structure import Groundwork, Structure, example
from orgplan.tables.balance import Load, LoadSettings, LoadTable, OneMore, Peak
from orgplan.tables.spread import GroupLoad, Spread, spread
from orgplan.text import Text
from tests.evaluate.worked import worked_plan, worked_town
from tests.rules.plans import assert_in_both_languages, plan
from tests.tables.sampled import TOWNS, assert_well_said, solved_town


def load_of(town: Town, made: Plan, **figures: int) -> Load:
    return LoadTable().make(Structure(Groundwork(town), made), LoadSettings(**figures))


def group(hours: int, heads: int, beyond: int = 0) -> GroupLoad:
    name = Text("组", "group")
    return GroupLoad(group="g", name=name, units=(), heads=heads, hours=hours, load=None, beyond=beyond)


# --- evenness -----------------------------------------------------------------------------------------------------


def test_two_bodies_of_two_heads() -> None:
    """Loads 1,500 and 500, mean 1,000: deviation 500 each, variation 50 %, ratio 3.

    Of the 16 ordered pairs of heads 8 differ, by 1,000: mean difference 500, half of it over the mean 25 %.
    """
    found = spread([group(3000, 2), group(1000, 2)])
    assert (found.ratio, found.variation, found.gini) == (300, 5000, 2500)


def test_heads_weigh() -> None:
    """One head with 1,000 hours, three with 2,000 each: mean 1,750; (750² + 3 × 250²) / 4 = 187,500, its root 433.01,
    over the mean 24.74 %. Pairs of heads that differ: 6 of 16, by 1,000: 375 / (2 × 1,750) = 10.71 %."""
    found = spread([group(1000, 1), group(6000, 3)])
    assert (found.ratio, found.variation, found.gini) == (200, 2474, 1071)


def test_three_bodies() -> None:
    """Heads 1, 2, 1 with loads 900, 1,000, 1,200: hours 4,100, mean 1,025. Σ n d² = 15,625 + 2 × 625 + 30,625 =
    47,500; / 4 = 11,875, its root 108.97, over 1,025 10.63 %. Gini: (|900·2 − 2,000| + |900 − 1,200| +
    |2,000 − 1,200·2|) / (4 × 4,100) = (200 + 300 + 400) / 16,400 = 5.49 %. Ratio 1.33."""
    found = spread([group(900, 1), group(2000, 2), group(1200, 1)])
    assert (found.ratio, found.variation, found.gini) == (133, 1063, 549)


def test_all_the_work_on_one_head_of_four() -> None:
    """The textbook case: n − 1 heads of n idle, Gini (n − 1) / n = 75 %; deviation √3 times the mean; no ratio."""
    assert spread([group(1000, 1), group(0, 3)]) == Spread(
        without_heads=0, ratio=None, variation=17321, gini=7500, beyond=0
    )


def test_even_load() -> None:
    found = spread([group(1000, 1), group(3000, 3)])
    assert (found.ratio, found.variation, found.gini) == (100, 0, 0)


def test_a_group_without_heads_has_no_load() -> None:
    """Its hours beyond the band count all the same, and so do those of the idle."""
    found = spread([group(1000, 1, -50), group(500, 0, 500), group(0, 0)])
    assert (found.without_heads, found.beyond, found.gini) == (1, 550, 0)


@pytest.mark.parametrize("groups", [[], [group(0, 0)], [group(0, 3)], [group(500, 0)]])
def test_nothing_to_compare(groups: list[GroupLoad]) -> None:
    found = spread(groups)
    assert (found.ratio, found.variation, found.gini) == (None, None, None)


@given(st.lists(st.tuples(st.integers(0, 9000), st.integers(1, 6)), min_size=1, max_size=6))
def test_as_if_head_by_head(rows: list[tuple[int, int]]) -> None:
    """The definitions written out over single heads, in floating point."""
    found = spread([group(hours, heads) for hours, heads in rows])
    loads = [hours / heads for hours, heads in rows for _ in range(heads)]
    mean = sum(loads) / len(loads)
    if not mean:
        assert found.gini is None
        return
    deviation = (sum((load - mean) ** 2 for load in loads) / len(loads)) ** 0.5
    difference = sum(abs(a - b) for a in loads for b in loads) / len(loads) ** 2
    assert found.variation == pytest.approx(10_000 * deviation / mean, abs=0.51)
    assert found.gini == pytest.approx(10_000 * difference / (2 * mean), abs=0.51)


# --- groups -------------------------------------------------------------------------------------------------------


def test_the_worked_town_before_and_after() -> None:
    """τ 1,000, band 100. Today U1 5,000 h for 4 heads: 600 beyond; U2 and U3 are even or idle: 1,000 h for 2 heads
    lack 1,000 less 200. After: econ 1,700 over, hall 800 under."""
    load = load_of(worked_town(), worked_plan())
    assert (load.tau, load.band) == (1000, 100)
    today = [(row.group, row.heads, row.hours, row.load, row.beyond) for row in load.units.groups]
    assert today == [("U1", 4, 5000, 1250, 600), ("U2", 3, 3000, 1000, 0), ("U3", 2, 1000, 500, -800)]
    assert load.units.spread.beyond == 1400
    after = [(row.group, row.heads, row.hours, row.load, row.beyond) for row in load.bodies.groups]
    assert after == [("hall", 2, 1000, 500, -800), ("econ", 3, 5000, 1667, 1700), ("agri", 2, 2000, 1000, 0)]
    assert load.bodies.spread.beyond == 2500


def test_units_of_one_home_are_one_group() -> None:
    """The home may be a body of the catalogue, a name of its own, or by chance the id of another unit."""
    units = [
        example.unit("U1", home="B"),
        example.unit("U2", home="B"),
        example.unit("U3", home="U4"),
        example.unit("U4"),
    ]
    town = example.town(units, [example.body("B", name_en="Body B")])
    load = load_of(town, plan(town, {unit.id: "B" for unit in units}))
    rows = [(row.group, row.units, row.name.en) for row in load.homes.groups]
    assert rows == [("B", ("U1", "U2"), "Body B"), ("U4", ("U3",), "U4"), ("U4", ("U4",), "U4")]


def test_charter_units_and_those_that_never_devolve_are_left_out() -> None:
    load = load_of(worked_town(), worked_plan())
    assert "N" not in {unit for row in load.units.groups for unit in row.units}


# --- peak ---------------------------------------------------------------------------------------------------------


def peak_of(heads: int, *duties: dict[str, Any], purchased: tuple[str, ...] = ()) -> Peak:
    functions = [example.duty(f"F{i}", "U", **fields) for i, fields in enumerate(duties)]
    town = example.town([example.unit("U", heads)], [example.body("B")], functions, hours_per_head=1200)
    load = load_of(town, plan(town, {"U": "B"}, purchased=purchased))
    assert load.short_in_peak == tuple(peak.body for peak in load.peaks if peak.short)
    return load.peaks[0]


def test_the_busiest_month() -> None:
    """2,400 h × 1.5 and 1,200 h even: (3,600 + 1,200) / 12 = 400 h in a month, two heads give 200: two more needed."""
    peak = peak_of(2, {"hours": 2400, "peak": 150}, {"hours": 1200})
    assert peak == Peak(body="B", hours=400, capacity=200, short=200, short_heads=2)


def test_a_peak_within_the_capacity() -> None:
    """1,200 h × 2 / 12 = 200 h, which two heads give."""
    assert peak_of(2, {"hours": 1200, "peak": 200}) == Peak(body="B", hours=200, capacity=200, short=0, short_heads=0)


def test_part_of_a_head_short_is_a_head() -> None:
    """1,212 h / 12 = 101 h against 100."""
    assert peak_of(1, {"hours": 1212}).short_heads == 1


def test_what_is_bought_has_no_peak() -> None:
    duty = {"hours": 2400, "peak": 300, "purchasable": True, "price": 1}
    assert peak_of(1, duty, purchased=("F0",)).hours == 0


# --- one more head ------------------------------------------------------------------------------------------------


def test_one_more_head_in_the_worked_town() -> None:
    """econ: 5,000 h for 4 heads are 1,000 over less 400: 600, that is 1,100 less, but with 2 comfortable it costs 60.
    hall: 1,000 h for 3 heads lack 2,000 less 300: 1,700, that is 900 more. agri: 2,000 h for 3 heads lack 700."""
    assert load_of(worked_town(), worked_plan(), comfortable=2).one_more == (
        OneMore(body="hall", relief=-900, span_cost=60, worth=-960),
        OneMore(body="econ", relief=1100, span_cost=60, worth=1040),
        OneMore(body="agri", relief=-700, span_cost=60, worth=-760),
    )


def test_below_the_comfortable_size_a_head_costs_nothing() -> None:
    assert {row.span_cost for row in load_of(worked_town(), worked_plan(), comfortable=4).one_more} == {0}


# --- front and back office ----------------------------------------------------------------------------------------


def test_front_office_before_and_after() -> None:
    """U: approval 1,000 h, of the core 1,000 h stated as front and 2,000 h back: 2 of its 4 heads and 2,000 of 4,000 h
    are front. V has no work: its head is back office. After, the hall alone is front: 1,000 h and the 1 head that
    follows; W's 2 heads have 0 front hours."""
    functions = [
        example.duty("A", "U", 1000, Stream.APPROVAL),
        example.duty("F1", "U", 1000, office=Office.FRONT),
        example.duty("F2", "U", 2000),
        example.duty("F3", "W", 1000),
    ]
    bodies = [example.body("H", office=Office.FRONT), example.body("B")]
    town = example.town([example.unit("U", 4), example.unit("V", 1), example.unit("W", 2)], bodies, functions)
    load = load_of(town, plan(town, {"U": "B", ("U", "approval"): "H", "V": "B", "W": "B"}))
    before, after = load.offices_today, load.offices
    assert (before.front_heads, before.back_heads, before.front_hours, before.back_hours) == (2, 5, 2000, 3000)
    assert (before.heads_share, before.hours_share) == (2857, 4000)
    assert (after.front_heads, after.back_heads, after.front_hours, after.back_hours) == (1, 6, 1000, 4000)
    assert (after.heads_share, after.hours_share) == (1429, 2000)


# --- on sample and degenerate towns -------------------------------------------------------------------------------


@pytest.mark.parametrize("name", TOWNS)
def test_sample_towns(name: str) -> None:
    """The hours beyond the band are the goal's and the accounts'; one more head is worth what the goals say."""
    structure = solved_town(name)
    load = LoadTable().make(structure, LoadSettings())
    accounts = Accounts(structure.town, structure.plan)
    assert load.bodies.spread.beyond == Balance().measure(structure, BalanceSettings())
    assert load.homes.spread.beyond == accounts.balance_today(10)
    wide = {row.group for row in load.bodies.groups if row.heads >= 30}
    assert {row.body for row in load.one_more if row.span_cost} == wide
    assert sum(max(0, row.heads - 30) for row in load.bodies.groups) == Span().measure(structure, SpanSettings())
    for groups in (load.units, load.homes, load.bodies):
        assert 0 <= (groups.spread.gini or 0) < 10_000
        assert groups.spread.ratio is None or groups.spread.ratio >= 100
    assert load.offices.front_heads + load.offices.back_heads == sum(structure.heads.values())
    assert load.offices.front_hours + load.offices.back_hours == sum(structure.hours.values())
    portions = structure.ground.portions
    today = load.offices_today
    assert today.front_heads + today.back_heads == sum(portion.heads for portion in portions)
    assert today.front_hours + today.back_hours == sum(portion.hours for portion in portions)
    assert LoadTable().says(load)
    assert_well_said(LoadTable(), load)


def test_it_says_who_is_short_and_who_is_worth_a_head() -> None:
    """With 1,200 hours a head the 3 of econ give 300 h a month; it has 5,000 / 12 = 417."""
    town = worked_town().model_copy(update={"hours_per_head": 1200})
    alike = load_of(town, worked_plan())
    assert len(LoadTable().says(alike)) == 2, "where no duty has a peak nothing is said of the busiest month"
    peaked = town.functions[-1].model_copy(update={"peak": 101, "hours": 0})
    load = load_of(town.model_copy(update={"functions": (*town.functions[:-1], peaked)}), worked_plan())
    load = alike.model_copy(update={"peaked": load.peaked})
    gini, short, most = LoadTable().says(load)
    assert load.short_in_peak == ("econ",)
    assert "econ" in short.en
    assert "econ" in most.en
    for text in (gini, short, most):
        assert_in_both_languages(text)


def test_an_empty_town() -> None:
    town = example.town([], [])
    load = load_of(town, Plan(town=town.name))
    assert (load.tau, load.bodies.groups, load.peaks, load.one_more) == (0, (), (), ())
    assert (load.offices.heads_share, load.offices_today.hours_share) == (None, None)
    assert LoadTable().says(load) == ()


def test_a_town_without_heads() -> None:
    town = example.town([example.unit("U", 0)], [example.body("B")], [example.duty("F", "U", 1200)])
    load = load_of(town, plan(town, {"U": "B"}))
    assert (load.tau, load.bodies.groups[0].load, load.bodies.groups[0].beyond) == (0, None, 1200)
    assert load.bodies.spread.without_heads == 1
    assert load.peaks[0].short_heads == 1
