"""Who goes where by name: the plan's counts hold, conflicts are few and told, skills meet the bodies' domains."""

from __future__ import annotations

import pytest

from orgplan.choices.persons import conflicts, name_staff
from orgplan.model import Establishment, Leader, Oversight, Person, Plan, Staffing, Town
from orgplan.model.people import Assignment
from orgplan.model.vocabulary import BodyRole, Category, Domain, Rank, Stream
from orgplan.structure import Groundwork, example
from tests.choices.seated import assert_counts_hold, assert_well_told
from tests.rules.plans import plan

INSTITUTION, ADMINISTRATIVE = Category.INSTITUTION, Category.ADMINISTRATIVE
BODIES = [
    example.body("farm"),
    example.body("cash"),
    example.body("team", BodyRole.ENFORCEMENT),
]
SEATS = {("U", "farm"): 2, ("U", "cash"): 2}


def person(code: str, unit: str = "U", **fields: object) -> Person:
    return Person.model_validate({"id": code, "unit": unit, "category": INSTITUTION, **fields})


def town_of(*staff: Person, **fields: object) -> Town:
    """U farms, V keeps the cash, W enforces; farm, cash and team hold one of them each."""
    units = [example.unit("U", 4), example.unit("V", 1), example.unit("W", 1)]
    units = [unit.model_copy(update={"certified": fields.pop(f"certified_{unit.id}", 0)}) for unit in units]
    functions = [
        example.duty("FU", "U", domain=Domain.AGRICULTURE),
        example.duty("FV", "V", domain=Domain.FINANCE),
        example.duty("FW", "W", domain=Domain.ENFORCEMENT, stream=Stream.ENFORCEMENT),
    ]
    return example.town(units, BODIES, functions, staff=staff, **fields)


def plan_of(town: Town, heads: dict[tuple[str, str], int | Establishment] | None = None) -> Plan:
    return plan(town, {"U": "farm", "V": "cash", ("W", "enforcement"): "team"}, heads)


def named(
    town: Town, heads: dict[tuple[str, str], int | Establishment], oversight: dict[str, str] | None = None
) -> tuple[tuple[Assignment, ...], list[str]]:
    """The assignments, and the codes of the conflicts; what always holds is looked at on the way."""
    rows = tuple(Oversight(leader=leader, body=body) for body, leader in (oversight or {}).items())
    made = plan_of(town, heads).model_copy(update={"oversight": rows})
    ground = Groundwork(town)
    assignments = name_staff(ground, made)
    assert_counts_hold(ground, made, assignments)
    found = conflicts(ground, made, assignments)
    assert_well_told(found)
    return assignments, [finding.code for finding in found]


def seated_in(assignments: tuple[Assignment, ...], body: str) -> list[str | None]:
    return [row.person for row in assignments if row.body == body]


# --- skills -------------------------------------------------------------------------------------------------------


def test_people_go_where_their_skills_are_asked_for() -> None:
    """Two of U's four go to cash: those who know finance."""
    finance, farming = {"skills": (Domain.FINANCE,)}, {"skills": (Domain.AGRICULTURE,)}
    town = town_of(person("P1", **finance), person("P2", **farming), person("P3", **finance), person("P4", **farming))
    assignments, found = named(town, SEATS)
    assert set(seated_in(assignments, "farm")) == {"P2", "P4"}
    assert found == []
    assert not any(row.mismatch for row in assignments)
    assert {row.body for row in assignments if row.moved} == {"cash"}


def test_a_mismatch_that_cannot_be_helped() -> None:
    """Three know farming only, one has no skills listed and never mismatches: one of the three is in cash."""
    town = town_of(person("P0"), *(person(f"P{i}", skills=(Domain.AGRICULTURE,)) for i in (1, 2, 3)))
    assignments, found = named(town, SEATS)
    assert "P0" in seated_in(assignments, "cash")
    assert [row.body for row in assignments if row.mismatch] == ["cash"]
    assert found == []


def test_one_of_several_skills_is_enough() -> None:
    town = town_of(person("P1", skills=(Domain.LAW, Domain.FINANCE)))
    assignments, _ = named(town, {("U", "cash"): 4})
    assert not any(row.mismatch for row in assignments)


def test_no_skill_is_wrong_where_no_duty_is_known() -> None:
    """What the body did is bought."""
    units = [example.unit("U", 1)]
    duty = example.duty("F", "U", purchasable=True, price=1)
    town = example.town(units, BODIES, [duty], staff=(person("P", skills=(Domain.LAW,)),))
    ground = Groundwork(town)
    (kept,) = name_staff(ground, plan(town, {"U": "farm"}))
    (bought,) = name_staff(ground, plan(town, {"U": "farm"}, purchased=["F"]))
    assert (kept.mismatch, bought.mismatch) == (True, False)


# --- who must stay ------------------------------------------------------------------------------------------------


def test_who_must_stay_stays_even_against_the_skills() -> None:
    stays = {"movable": False, "skills": (Domain.FINANCE,)}
    town = town_of(person("P1", **stays), person("P2"), person("P3"), person("P4", **stays))
    assignments, found = named(town, SEATS)
    assert set(seated_in(assignments, "farm")) == {"P1", "P4"}
    assert found == []


def test_too_many_who_must_stay() -> None:
    """Three must stay, two can: one is moved, and that is told."""
    town = town_of(person("P1"), *(person(f"P{i}", movable=False) for i in (2, 3, 4)))
    assignments, found = named(town, SEATS)
    assert "P1" in seated_in(assignments, "cash")
    assert found == ["immovable-moved"]


# --- relatives ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("side", ["P1", "P2", "both"])
def test_relatives_sit_apart(side: str) -> None:
    """Whoever of the two names the other."""
    first = {"kin_of": ("P2",)} if side != "P2" else {}
    second = {"kin_of": ("P1",)} if side != "P1" else {}
    town = town_of(person("P1", **first), person("P2", **second), person("P3"), person("P4"))
    assignments, found = named(town, SEATS)
    assert len({"P1", "P2"} & set(seated_in(assignments, "farm"))) == 1
    assert found == []


def test_relatives_who_cannot_sit_apart() -> None:
    town = town_of(person("P1", kin_of=("P2",)), person("P2"))
    _, found = named(town, {("U", "farm"): 4})
    assert found == ["kin-in-one-body"]


def test_relatives_of_two_units() -> None:
    """V has one head and it is in cash: P1 of U must not join."""
    town = town_of(person("P1", kin_of=("P9",)), person("P2"), person("P3"), person("P4"), person("P9", "V"))
    assignments, found = named(town, SEATS)
    assert "P1" in seated_in(assignments, "farm")
    assert found == []


def leader(**fields: object) -> Leader:
    return Leader.model_validate({"id": "L", "name": "L", "rank": Rank.DEPUTY, **fields})


@pytest.mark.parametrize("told_by", ["person", "leader"])
def test_nobody_under_a_related_leader(told_by: str) -> None:
    kin = {"kin_of": ("L",)} if told_by == "person" else {}
    head = leader(kin_of=("P1",)) if told_by == "leader" else leader()
    town = town_of(person("P1", **kin), person("P2"), person("P3"), person("P4"), leaders=(head,))
    for body, other in (("farm", "cash"), ("cash", "farm")):
        assignments, found = named(town, SEATS, {body: "L"})
        assert "P1" in seated_in(assignments, other)
        assert found == []


def test_a_related_leader_over_both() -> None:
    town = town_of(person("P1", kin_of=("L",)), leaders=(leader(),))
    _, found = named(town, SEATS, {"farm": "L", "cash": "L"})
    assert found == ["kin-under-leader"]


def test_not_oneself() -> None:
    _, found = named(town_of(person("P1", kin_of=("P1",))), SEATS)
    assert found == []


# --- certificates -------------------------------------------------------------------------------------------------

TEAM = {("U", "farm"): 3, ("U", "team"): 1}


def test_the_certified_go_to_the_team() -> None:
    """U is counted with one certified head in the team; P3 has the certificate, whatever the skills say."""
    staff = [person("P1"), person("P2", skills=(Domain.ENFORCEMENT,)), person("P3", certified=True), person("P4")]
    staff[2] = staff[2].model_copy(update={"skills": (Domain.AGRICULTURE,)})
    assignments, found = named(town_of(*staff, certified_U=1), TEAM)
    assert seated_in(assignments, "team")[0] == "P3"
    assert found == []


def test_the_certificate_is_missing() -> None:
    """The unit counts one, the sheet has none."""
    town = town_of(*(person(f"P{i}") for i in range(4)), certified_U=1)
    _, found = named(town, TEAM)
    assert found == ["certified-elsewhere"]


def test_somebody_without_a_name_may_have_the_certificate() -> None:
    _, found = named(town_of(person("P1", movable=False), certified_U=1), TEAM)
    assert found == []


# --- more or fewer names than heads -------------------------------------------------------------------------------


def test_fewer_names_than_heads() -> None:
    assignments, found = named(town_of(person("P1", skills=(Domain.FINANCE,))), SEATS)
    assert seated_in(assignments, "cash") == ["P1", None, None]
    assert seated_in(assignments, "farm") == [None, None]
    assert found == []


def test_more_names_than_heads() -> None:
    town = town_of(*(person(f"P{i}") for i in range(6)))
    assignments, found = named(town, SEATS)
    assert sum(row.person is not None for row in assignments) == 4
    assert found == ["without-seat"]


def test_names_of_a_category_without_heads() -> None:
    _, found = named(town_of(person("P1", category=ADMINISTRATIVE)), SEATS)
    assert found == ["without-seat"]


def test_staff_of_units_that_the_plan_does_not_place() -> None:
    """Of a unit set by charter nothing is said."""
    units = [example.unit("U", 1), example.unit("N", 1, counts=False)]
    town = example.town(units, BODIES, staff=(person("P1"), person("P2", "N")))
    made = plan(town, {"U": "farm"})
    assignments = name_staff(Groundwork(town), made)
    assert [row.person for row in assignments] == ["P1"]
    assert conflicts(Groundwork(town), made, assignments) == ()


def test_a_row_without_heads_has_no_seat() -> None:
    town = town_of(person("P1", skills=(Domain.FINANCE,)))
    made = plan_of(town)
    empty = Staffing(unit="U", body="cash", category=INSTITUTION, heads=0)
    more = made.model_copy(update={"staffing": (*made.staffing, empty)})
    assert name_staff(Groundwork(town), more) == name_staff(Groundwork(town), made)


def test_without_a_staff_sheet() -> None:
    ground = Groundwork(town_of())
    assert name_staff(ground, plan_of(ground.town)) == ()
    assert conflicts(ground, plan_of(ground.town), ()) == ()
