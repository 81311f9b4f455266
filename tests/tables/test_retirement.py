"""Retirements ahead by body: certain, possible, and between how many they lie."""

from __future__ import annotations

from itertools import combinations

import pytest

from orgplan.model import Establishment, Person, Plan, Staffing, Town
from orgplan.model.vocabulary import Category
from orgplan.structure import Groundwork, Structure, example
from orgplan.tables.retirement import Retirement, RetirementSettings, RetirementTable, Retiring
from tests.rules.plans import assert_in_both_languages, plan
from tests.tables.sampled import TOWNS, assert_well_said, solved_town

ADMINISTRATIVE, INSTITUTION = Category.ADMINISTRATIVE, Category.INSTITUTION
BODIES = [example.body("B1"), example.body("B2")]


def person(code: str, unit: str, birth_year: int | None, category: Category = INSTITUTION) -> Person:
    return Person(id=code, unit=unit, category=category, birth_year=birth_year)


def retirement_of(town: Town, made: Plan, **figures: int) -> Retirement:
    table = RetirementTable()
    made_of = table.make(Structure(Groundwork(town), made), RetirementSettings(**figures))
    for text in table.says(made_of):
        assert_in_both_languages(text)
    return made_of


def one_unit(*staff: Person) -> Retirement:
    town = example.town([example.unit("U", 5)], BODIES, staff=staff)
    return retirement_of(town, plan(town, {"U": "B1"}))


def test_who_reaches_the_age_in_time() -> None:
    """60 by 2031: born in 1971 or before. P4 was 60 before the year of reference and is listed first."""
    staff = [person("P1", "U", 1971), person("P2", "U", 1972), person("P3", "U", 1970), person("P4", "U", 1960)]
    (body,) = one_unit(*staff, person("P5", "U", None)).bodies
    assert [(one.person, one.year) for one in body.certain] == [("P4", 2020), ("P3", 2030), ("P1", 2031)]
    assert (body.heads, body.possible, body.least, body.most) == (5, (), 3, 3)


def test_who_has_no_year_of_birth_is_named() -> None:
    retirement = one_unit(person("P1", "U", None), person("P2", "U", 1960))
    assert retirement.unknown == ("P1",)
    assert len(RetirementTable().says(retirement)) == 2


def test_the_years_are_settings() -> None:
    """Born in 1971: 63 in 2034, within 9 years of 2025, not within 8."""
    town = example.town([example.unit("U")], BODIES, staff=(person("P", "U", 1971),))
    made = plan(town, {"U": "B1"})
    assert [row.certain for row in retirement_of(town, made, year=2025, age=63, within=8).bodies] == [()]
    found = retirement_of(town, made, year=2025, age=63, within=9)
    assert (found.first, found.last) == (2025, 2034)
    assert found.bodies[0].certain == (Retiring(person="P", unit="U", category=INSTITUTION, year=2034),)


def split_town(*staff: Person) -> tuple[Town, Plan]:
    """U's 5 institution heads: 3 to B1, 2 to B2; its 2 administrative ones to B1."""
    heads = Establishment(administrative=2, institution=5)
    units = [example.unit("U", heads), example.unit("V", 1)]
    town = example.town(units, BODIES, staff=staff)
    sent = {
        ("U", "B1"): Establishment(administrative=2, institution=3),
        ("U", "B2"): Establishment(institution=2),
        ("V", "B2"): 1,
    }
    return town, plan(town, {"U": "B1", "V": "B2"}, sent)


def test_who_may_go_either_way_is_possible_in_both() -> None:
    """4 of the 5 retire: at least 4 − 2 = 2 of the 3 in B1 and 4 − 3 = 1 of the 2 in B2, at most 3 and 2. The
    administrative P0 is certain in B1: 3 to 4 there."""
    town, made = split_town(
        person("P0", "U", 1969, ADMINISTRATIVE), *(person(f"P{i}", "U", 1960 + i) for i in range(1, 5))
    )
    retirement = retirement_of(town, made)
    first, second = retirement.bodies
    assert [one.person for one in retirement.in_bodies] == ["P1", "P2", "P3", "P4", "P0"], "each of them once"
    assert [one.person for one in retirement.open] == ["P1", "P2", "P3", "P4"]
    assert [one.person for one in first.certain] == ["P0"]
    assert [one.person for one in first.possible] == ["P1", "P2", "P3", "P4"] == [p.person for p in second.possible]
    assert (first.least, first.most, second.least, second.most) == (3, 4, 1, 2)


@pytest.mark.parametrize("retiring", range(6))
def test_between_least_and_most(retiring: int) -> None:
    """Every choice of the 3 of 5 who go to B1."""
    town, made = split_town(*(person(f"P{i}", "U", 1960 if i < retiring else 1999) for i in range(5)))
    first, second = retirement_of(town, made).bodies
    there = [sum(i < retiring for i in chosen) for chosen in combinations(range(5), 3)]
    assert (first.least, first.most) == (min(there), max(there))
    assert (second.least, second.most) == (retiring - max(there), retiring - min(there))


def test_who_goes_to_no_body_is_listed_apart() -> None:
    """N is set by charter."""
    units = [example.unit("U"), example.unit("N", counts=False)]
    town = example.town(units, BODIES, staff=(person("P1", "N", 1968), person("P2", "U", 1969)))
    retirement = retirement_of(town, plan(town, {"U": "B1"}))
    assert [one.person for one in retirement.elsewhere] == ["P1"]
    assert [one.person for one in retirement.bodies[0].certain] == ["P2"]


def test_a_row_without_heads_leaves_nobody_in_doubt() -> None:
    town = example.town([example.unit("U"), example.unit("V")], BODIES, staff=(person("P1", "U", 1968),))
    made = plan(town, {"U": "B1", "V": "B2"})
    empty = Staffing(unit="U", body="B2", category=INSTITUTION, heads=0)
    more = made.model_copy(update={"staffing": (*made.staffing, empty)})
    assert retirement_of(town, more) == retirement_of(town, made)


def test_more_rows_of_staff_than_heads() -> None:
    """7 retire of a unit with 5 heads: 5 at most."""
    (body,) = one_unit(*(person(f"P{i}", "U", 1960) for i in range(7))).bodies
    assert (len(body.certain), body.least, body.most) == (7, 5, 5)


@pytest.mark.parametrize("name", TOWNS)
def test_sample_towns(name: str) -> None:
    structure = solved_town(name)
    retirement = RetirementTable().make(structure, RetirementSettings())
    assert [row.body for row in retirement.bodies] == list(structure.contents)
    for row in retirement.bodies:
        assert len(row.certain) <= row.least <= row.most <= min(row.heads, len(row.certain) + len(row.possible))
    due = {p.id for p in structure.town.staff if p.birth_year is not None and p.birth_year <= 1971}
    listed = {one.person for row in retirement.bodies for one in (*row.certain, *row.possible)}
    assert listed | {one.person for one in retirement.elsewhere} == due
    assert_well_said(RetirementTable(), retirement)


def test_without_staff_there_is_nothing_to_say() -> None:
    retirement = one_unit()
    assert (retirement.bodies[0].certain, retirement.bodies[0].most) == ((), 0)
    assert RetirementTable().says(retirement) == ()


def test_an_empty_town() -> None:
    town = example.town([], [])
    assert retirement_of(town, Plan(town=town.name)).bodies == ()
