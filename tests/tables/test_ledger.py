"""Establishment ledgers: before, after and net by category; nobody lost; who is over quota and until when."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.check_oracles import tiny_town
from orgplan.evaluate import evaluate
from orgplan.model import Establishment, Person, Plan, Staffing, Town
from orgplan.model.outcome import Absorption, Report
from orgplan.model.vocabulary import Category, Devolution, UnitKind
from orgplan.policy import read_policy
from orgplan.run import case_of, solve
from orgplan.structure import Groundwork, Structure, example
from orgplan.tables.ledger import (
    BodyLedger,
    Holder,
    Ledger,
    LedgerSettings,
    LedgerTable,
    PersonOver,
    Source,
    absorption,
    perhaps_taken,
)
from tests.evaluate.worked import worked_plan, worked_town
from tests.rules.plans import assert_in_both_languages, plan
from tests.tables.sampled import TOWNS, assert_well_said, solved_town

ADMINISTRATIVE, INSTITUTION, WORKER = Category.ADMINISTRATIVE, Category.INSTITUTION, Category.WORKER


def ledger_of(town: Town, made: Plan, **figures: int) -> Ledger:
    table = LedgerTable()
    made_of = table.make(Structure(Groundwork(town), made), LedgerSettings(**figures))
    for text in table.says(made_of):
        assert_in_both_languages(text)
    return made_of


# --- categories ---------------------------------------------------------------------------------------------------


def mixed_town(**fields: object) -> Town:
    """Own units U1 and N (by charter), stationed S1 (must), S2 (may) and S3 (never)."""
    units = [
        example.unit("U1", Establishment(administrative=4, worker=1)),
        example.unit("N", Establishment(administrative=2), counts=False),
        example.unit("S1", Establishment(administrative=3), kind=UnitKind.STATIONED, devolution=Devolution.MUST),
        example.unit("S2", Establishment(institution=2), kind=UnitKind.STATIONED),
        example.unit("S3", Establishment(special=5), kind=UnitKind.STATIONED, devolution=Devolution.NEVER),
    ]
    fields.setdefault("quota", Establishment(administrative=8, institution=4, worker=1))
    return example.town(units, [example.body("B1"), example.body("B2")], **fields)


def test_a_category_before_after_and_net() -> None:
    """Administrative: 4 + 2 own, 3 devolve: 9 for 8 posts, over by 1; before, 2 posts were vacant."""
    row = ledger_of(mixed_town(), plan(mixed_town(), {"U1": "B1", "S1": "B1", "S2": "B2"})).categories[ADMINISTRATIVE]
    assert (row.quota, row.today, row.devolved, row.with_county, row.to_be, row.net) == (8, 6, 3, 0, 9, 3)
    assert (row.in_bodies, row.by_charter, row.missing) == (7, 2, 0)
    assert (row.vacancies_today, row.over_today, row.vacancies, row.over) == (2, 0, 0, 1)


def test_what_is_retained_stays_in_the_books_of_the_county() -> None:
    """S2's 2 institution heads stay when the plan says so; S3's 5 special ones by law."""
    made = plan(mixed_town(), {"U1": "B1", "S1": "B1"}, retained={"S2": "示例理由", "S3": "示例理由"})
    ledger = ledger_of(mixed_town(), made)
    institution, special = ledger.categories[INSTITUTION], ledger.categories[Category.SPECIAL]
    assert (institution.with_county, institution.to_be, institution.net, institution.vacancies) == (2, 0, 0, 4)
    assert (special.with_county, special.to_be) == (5, 0)


def test_the_total_is_the_sum() -> None:
    """Posts 8 + 4 + 1; heads 6 + 1 today and 3 + 2 to come; vacancies 2 of the institution, none to make up for the
    administrative head over quota."""
    total = ledger_of(mixed_town(), plan(mixed_town(), {"U1": "B1", "S1": "B1", "S2": "B2"})).total
    assert (total.quota, total.today, total.devolved, total.to_be, total.net) == (13, 7, 5, 12, 5)
    assert (total.vacancies, total.over, total.with_county) == (2, 1, 5)


def test_posts_that_people_left_with_the_county_may_sit_on_are_told() -> None:
    """6 special posts are vacant, on 5 of which S3's people may sit; S2's 2 leave the 4 of the institution alone."""
    quota = Establishment(administrative=9, institution=4, worker=1, special=6)
    ledger = ledger_of(mixed_town(quota=quota), plan(mixed_town(), {"U1": "B1", "S1": "B1", "S2": "B2"}))
    assert (ledger.total.vacancies, ledger.total.perhaps_taken) == (8, 5)
    (note,) = perhaps_taken(ledger)
    assert "政法专项编制 5 名" in note.zh
    assert "可用空编至少 3 名" in note.zh
    assert note in LedgerTable().says(ledger)


def test_a_plan_that_forgets_somebody_is_found_out() -> None:
    made = plan(mixed_town(), {"U1": "B1", "S1": "B1", "S2": "B2"}, {("U1", "B1"): 3})
    assert ledger_of(mixed_town(), made).total.missing == 2


# --- bodies -------------------------------------------------------------------------------------------------------


def test_where_the_heads_of_a_body_come_from() -> None:
    """In the worked plan 3 heads of U1 follow their work into econ and 2 are sent; 1 follows into the hall, 2 are."""
    ledger = ledger_of(worked_town(), worked_plan())
    one, two = Establishment(institution=1), Establishment(administrative=2)
    assert [row.body for row in ledger.bodies] == ["hall", "econ", "agri"]
    assert ledger.bodies[0] == BodyLedger(
        body="hall", heads=two, sources=(Source(unit="U1", heads=two, with_work=1, moved=1),)
    )
    assert ledger.bodies[1].heads == Establishment(administrative=2, institution=1)
    assert ledger.bodies[1].sources == (
        Source(unit="U1", heads=two, with_work=2, moved=0),
        Source(unit="U2", heads=one, with_work=1, moved=0),
    )


def test_a_row_without_heads_is_no_source() -> None:
    made = worked_plan()
    empty = Staffing(unit="U2", body="hall", category=WORKER, heads=0)
    more = made.model_copy(update={"staffing": (*made.staffing, empty)})
    assert ledger_of(worked_town(), more) == ledger_of(worked_town(), made)


# --- over quota ---------------------------------------------------------------------------------------------------


def crowded_town(**fields: object) -> Town:
    """12 workers for 5 posts: U1 has 6 for 5 of its own, U2 4 for 0, U3 2 for 0; 7 over."""
    units = [
        example.unit("U1", Establishment(worker=6), quota=Establishment(worker=5)),
        example.unit("U2", Establishment(worker=4)),
        example.unit("U3", Establishment(worker=2)),
    ]
    return example.town(units, [example.body("B")], quota=Establishment(worker=5), **fields)


def crowded_plan(town: Town) -> Plan:
    return plan(town, {"U1": "B", "U2": "B", "U3": "B"})


def test_heads_over_quota_by_unit() -> None:
    """Beyond their own posts: U2 4, U3 2, U1 1; together the 7."""
    (over,) = ledger_of(crowded_town(), crowded_plan(crowded_town())).over_quota
    assert (over.category, over.heads, over.persons) == (WORKER, 7, ())
    assert over.units == (Holder(unit="U2", heads=4), Holder(unit="U3", heads=2), Holder(unit="U1", heads=1))


def test_without_posts_of_the_units_the_largest_hold_them() -> None:
    """6 and 4 heads for a quota of 7: 3 over, all of them in the larger unit."""
    units = [example.unit("U1", Establishment(worker=4)), example.unit("U2", Establishment(worker=6))]
    town = example.town(units, [example.body("B")], quota=Establishment(worker=7))
    (over,) = ledger_of(town, plan(town, {"U1": "B", "U2": "B"})).over_quota
    assert over.units == (Holder(unit="U2", heads=3),)


def test_posts_of_the_units_beyond_the_town_s() -> None:
    """No unit is beyond its own posts, yet the town is by 2: they are in the largest unit."""
    posts = Establishment(worker=3)
    units = [example.unit(f"U{i}", Establishment(worker=i), quota=posts) for i in (2, 3)]
    town = example.town(units, [example.body("B")], quota=posts)
    (over,) = ledger_of(town, plan(town, {"U2": "B", "U3": "B"})).over_quota
    assert over.units == (Holder(unit="U3", heads=2),)


def worker(code: str, birth_year: int | None, unit: str = "U1", category: Category = WORKER) -> Person:
    return Person(id=code, unit=unit, category=category, birth_year=birth_year)


def test_people_over_quota_are_the_soonest_to_retire() -> None:
    """7 over at 40 % a year: 3, 3, 1. P1 is of another category; P2 has no year of birth and comes last."""
    staff = (
        worker("P1", 1950, category=ADMINISTRATIVE),
        worker("P2", None),
        worker("P3", 1970),
        worker("P4", 1966, "U2"),
        worker("P5", 1970),
        worker("P6", 1980),
    )
    town = crowded_town(staff=staff)
    (over,) = ledger_of(town, crowded_plan(town), absorbed_a_year=40).over_quota
    assert [row.heads for row in over.schedule] == [3, 3, 1]
    assert over.persons == (
        PersonOver(person="P4", unit="U2", birth_year=1966, year=1),
        PersonOver(person="P3", unit="U1", birth_year=1970, year=1),
        PersonOver(person="P5", unit="U1", birth_year=1970, year=1),
        PersonOver(person="P6", unit="U1", birth_year=1980, year=2),
        PersonOver(person="P2", unit="U1", birth_year=None, year=2),
    )


def test_no_more_people_than_heads_over() -> None:
    town = crowded_town(staff=tuple(worker(f"P{i}", 1960 + i) for i in range(12)))
    (over,) = ledger_of(town, crowded_plan(town)).over_quota
    assert [row.person for row in over.persons] == [f"P{i}" for i in range(7)]


@pytest.mark.parametrize(
    ("over", "share", "heads"),
    [(0, 20, []), (1, 20, [1]), (7, 20, [1, 1, 1, 1, 1, 1, 1]), (8, 20, [2, 2, 2, 2]), (5, 50, [3, 2]), (5, 100, [5])],
)
def test_the_schedule(over: int, share: int, heads: list[int]) -> None:
    """A year's share is rounded half up, at least one: 7 × 20 % = 1.4 → 1, 8 × 20 % = 1.6 → 2, 5 × 50 % = 2.5 → 3."""
    expected = [Absorption(category=WORKER, heads=number, year=i + 1) for i, number in enumerate(heads)]
    assert list(absorption(WORKER, over, share)) == expected


# --- on random, sample and degenerate towns -----------------------------------------------------------------------


def assert_nobody_lost(structure: Structure) -> None:
    """Heads in = heads out, by category and in all; the bodies' books add up to the categories'."""
    table = LedgerTable()
    ledger = table.make(structure, LedgerSettings())
    for category, row in ledger.categories.items():
        everybody = sum(unit.heads[category] for unit in structure.town.units)
        assert everybody == row.today + row.devolved + row.with_county
        assert everybody == row.in_bodies + row.by_charter + row.with_county
        assert row.missing == 0
        assert row.in_bodies == sum(body.heads[category] for body in ledger.bodies)
        assert row.to_be + row.vacancies - row.over == row.quota
        assert row.net == row.to_be - row.today
    for body in ledger.bodies:
        assert body.heads.total == structure.heads[body.body]
        assert body.heads.total == sum(source.with_work + source.moved for source in body.sources)
        assert all(source.heads.total == source.with_work + source.moved for source in body.sources)
    for over in ledger.over_quota:
        assert over.heads == ledger.categories[over.category].over
        assert over.heads == sum(holder.heads for holder in over.units) == sum(row.heads for row in over.schedule)
    for text in table.says(ledger):
        assert_in_both_languages(text)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(st.integers(0, 100_000))
def test_nobody_is_lost_in_a_random_town(seed: int) -> None:
    town, _ = tiny_town(seed)
    made = solve(case_of(town)).plan
    if made is not None:
        assert_nobody_lost(Structure(Groundwork(town), made))


@pytest.mark.parametrize("name", TOWNS)
def test_sample_towns(name: str) -> None:
    """Nobody is lost, and those over quota are absorbed as the report says."""
    structure = solved_town(name)
    assert_nobody_lost(structure)
    ledger = LedgerTable().make(structure, LedgerSettings())
    assert_well_said(LedgerTable(), ledger)
    report = evaluate(structure.town, structure.plan, read_policy(structure.town.policy)[0])
    assert isinstance(report, Report)
    assert report.absorption == tuple(row for over in ledger.over_quota for row in over.schedule)
    assert [body.body for body in ledger.bodies] == [row.body for row in report.bodies]
    assert [body.heads for body in ledger.bodies] == [row.by_category for row in report.bodies]


def test_anguang_has_workers_over_quota() -> None:
    ledger = LedgerTable().make(solved_town("anguang"), LedgerSettings())
    assert WORKER in {over.category for over in ledger.over_quota}


def test_an_empty_town() -> None:
    town = example.town([], [])
    ledger = ledger_of(town, Plan(town=town.name))
    assert (ledger.bodies, ledger.over_quota, ledger.total.to_be) == ((), (), 0)
