"""The tables of a report: bodies, absorption of heads over quota, terms of retention."""

from __future__ import annotations

import pytest

from benchmarks.check_oracles import tiny_town
from orgplan.evaluate import evaluate
from orgplan.model import Establishment, Plan, PolicyRow, Town, Unit
from orgplan.model.outcome import Absorption, BodyRow, Report, RetentionTerms
from orgplan.model.vocabulary import Category, Devolution, Domain, Nature, Office, Strength, UnitKind
from orgplan.policy import read_policy
from orgplan.run import case_of, solve
from orgplan.structure import example
from tests.evaluate.worked import ROWS, worked_plan, worked_town
from tests.rules.plans import plan


def reported(town: Town, made: Plan, *rows: PolicyRow) -> Report:
    report = evaluate(town, made, read_policy(rows)[0])
    assert isinstance(report, Report)
    return report


# --- bodies -------------------------------------------------------------------------------------------------------


def test_the_rows_of_the_worked_town() -> None:
    """econ: 3,000 + 1,000 of U1 and 1,000 of F22 for 3 heads are 1,667 a head; idle is not set up."""
    hall, econ, agri = reported(worked_town(), worked_plan(), *ROWS).bodies
    assert econ == BodyRow(
        body="econ",
        name="econ",
        name_en="",
        nature=Nature.GOVERNMENT,
        office=Office.BACK,
        units=("U1", "U2"),
        heads=3,
        by_category=Establishment(administrative=2, institution=1),
        hours=5000,
        load=1667,
        domains=(Domain.AGRICULTURE, Domain.ECONOMY),
    )
    assert (hall.body, hall.units, hall.heads, hall.hours, hall.load) == ("hall", ("U1",), 2, 1000, 500)
    assert (agri.body, agri.units, agri.heads, agri.hours, agri.load) == ("agri", ("U2",), 2, 2000, 1000)


def test_what_is_bought_leaves_hours_and_domains() -> None:
    """Without F22 econ has 4,000 h for the same 3 heads: 1,333 a head."""
    _, econ, _ = reported(worked_town(), worked_plan("F22"), *ROWS).bodies
    assert (econ.hours, econ.load, econ.heads) == (4000, 1333, 3)


def test_a_body_without_heads_has_no_load() -> None:
    town = example.town([example.unit("U", 0)], [example.body("B")], [example.duty("F", "U", 100)])
    (row,) = reported(town, plan(town, {"U": "B"})).bodies
    assert (row.heads, row.hours, row.load) == (0, 100, None)


def test_loads_are_rounded_half_up() -> None:
    town = example.town([example.unit("U", 2)], [example.body("B")], [example.duty("F", "U", 101)])
    (row,) = reported(town, plan(town, {"U": "B"})).bodies
    assert row.load == 51, "50.5 goes up"


def test_rows_add_up_to_all_heads_and_hours_placed() -> None:
    lawful = 0
    for seed in range(40):
        town, _ = tiny_town(seed)
        outcome = solve(case_of(town))
        if outcome.plan is not None and outcome.report is not None:
            assert_complete(town, outcome.plan, outcome.report.bodies)
            lawful += 1
    assert lawful >= 10


def assert_complete(town: Town, made: Plan, rows: tuple[BodyRow, ...]) -> None:
    """Every head of each category and every hour that is neither bought nor the county's, once."""
    away = {row.unit for row in made.retained}
    placed = [unit for unit in town.units if unit.placeable and unit.id not in away]
    for category in Category:
        assert sum(row.by_category[category] for row in rows) == sum(unit.heads[category] for unit in placed)
    assert all(row.heads == row.by_category.total for row in rows)
    gone = set(made.purchased) | {f.id for f in town.functions if f.county_only}
    due = [f for f in town.functions if f.unit in {unit.id for unit in placed} and f.id not in gone]
    assert sum(row.hours for row in rows) == sum(f.workload for f in due)
    assert {unit for row in rows for unit in row.units} == {unit.id for unit in placed}


# --- absorption ---------------------------------------------------------------------------------------------------


def absorbed(units: list[Unit], quota: Establishment, *rows: PolicyRow, retained: tuple[str, ...] = ()) -> list[str]:
    """Category, heads and year of each row, in short."""
    town = example.town(units, [example.body("B")], quota=quota)
    stay = {unit.id for unit in units if not unit.placeable} | set(retained)
    made = plan(town, {unit.id: "B" for unit in units if unit.id not in stay}, retained=dict.fromkeys(retained, "理由"))
    return [f"{row.category.value} {row.heads} in {row.year}" for row in reported(town, made, *rows).absorption]


@pytest.mark.parametrize(
    ("over", "share", "heads"),
    [
        (0, 20, []),
        (1, 20, [1]),
        (2, 20, [1, 1]),  # 0.4 a year is nobody: at least one
        (5, 20, [1, 1, 1, 1, 1]),
        (13, 20, [3, 3, 3, 3, 1]),  # 2.6 → 3 a year
        (7, 50, [4, 3]),  # 3.5 → 4
        (9, 100, [9]),
        (3, 1, [1, 1, 1]),
    ],
)
def test_heads_over_quota_are_absorbed_year_by_year_until_none_is_left(over: int, share: int, heads: list[int]) -> None:
    row = PolicyRow(code="quota", setting="absorbed_a_year", value=str(share))
    found = absorbed([example.unit("U", 10 + over)], Establishment(institution=10), row)
    assert found == [f"institution {number} in {year}" for year, number in enumerate(heads, 1)]
    assert sum(heads) == over


@pytest.mark.parametrize("share", [1, 7, 20, 33, 100])
def test_the_schedule_adds_up_and_ends(share: int) -> None:
    row = PolicyRow(code="quota", setting="absorbed_a_year", value=str(share))
    for over in range(60):
        town = example.town([example.unit("U", over)], [example.body("B")], quota=Establishment())
        schedule = reported(town, plan(town, {"U": "B"}), row).absorption
        assert sum(line.heads for line in schedule) == over
        assert [line.year for line in schedule] == list(range(1, len(schedule) + 1))
        assert all(line.heads > 0 for line in schedule)


def test_each_category_has_a_schedule_of_its_own() -> None:
    """Spare institution posts are no posts for workers (Order 486 art. 15)."""
    unit = example.unit("U", Establishment(administrative=2, institution=1, worker=1))
    quota = Establishment(administrative=1, institution=9)
    assert absorbed([unit], quota) == ["administrative 1 in 1", "worker 1 in 1"]


def test_units_left_as_they_are_count_and_those_left_with_the_county_do_not() -> None:
    """N's 2 and U's 1 against 2 posts: one over. S brings 2 more unless it stays; K never comes."""
    units = [
        example.unit("U", 1),
        example.unit("N", 2, counts=False),
        example.unit("S", 2, kind=UnitKind.STATIONED),
        example.unit("K", 9, kind=UnitKind.STATIONED, devolution=Devolution.NEVER),
    ]
    quota = Establishment(institution=2)
    assert absorbed(units, quota, retained=("S",)) == ["institution 1 in 1"]
    assert absorbed(units, quota) == ["institution 1 in 1", "institution 1 in 2", "institution 1 in 3"]


def test_the_schedule_is_there_when_the_rule_is_off() -> None:
    """Whoever switches the quota off still has to absorb the heads; by default a fifth a year."""
    off = PolicyRow(code="quota", strength=Strength.OFF)
    town = example.town([example.unit("U", 5)], [example.body("B")], quota=Establishment())
    schedule = reported(town, plan(town, {"U": "B"}), off).absorption
    assert schedule == tuple(Absorption(category=Category.INSTITUTION, heads=1, year=year) for year in range(1, 6))


# --- retention ----------------------------------------------------------------------------------------------------


def retention_town() -> tuple[Town, Plan]:
    units = [
        example.unit("S", kind=UnitKind.STATIONED),
        example.unit("K", kind=UnitKind.STATIONED, devolution=Devolution.NEVER, retain_reason="垂直管理"),
    ]
    town = example.town(units, [example.body("B")])
    return town, plan(town, {}, retained={"S": "权衡", "K": "垂直管理"})


def test_every_unit_left_with_the_county_stays_on_the_towns_terms() -> None:
    """Opinions 2(2): the town has at least 60 % of the appraisal and is heard before appointments."""
    assert reported(*retention_town()).retention == (
        RetentionTerms(unit="K", reason="垂直管理", appraisal_share=60, town_heard_before_appointments=True),
        RetentionTerms(unit="S", reason="权衡", appraisal_share=60, town_heard_before_appointments=True),
    )


@pytest.mark.parametrize("strength", [Strength.MUST, Strength.PREFER, Strength.OFF])
def test_the_share_of_the_appraisal_is_a_setting(strength: Strength) -> None:
    """Switched off, the rule checks nothing, but the terms in the report are still the planner's."""
    row = PolicyRow(code="stationed-devolve", strength=strength, setting="appraisal_share", value="75")
    found = reported(*retention_town(), row).retention
    assert {terms.appraisal_share for terms in found} == {75}


def test_a_unit_that_comes_to_the_town_carries_no_terms() -> None:
    town, _ = retention_town()
    assert [terms.unit for terms in reported(town, plan(town, {"S": "B"}, retained={"K": "x"})).retention] == ["K"]
