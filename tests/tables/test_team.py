"""Administrative Penalty Law art. 42, 58, 64: two certified officers an action, reviewer and chair apart."""

from __future__ import annotations

import pytest

from orgplan.model import Person, Town
from orgplan.model.vocabulary import BodyRole, Category, Devolution, LegalRole, Stream, UnitKind
from orgplan.structure import Structure, example
from orgplan.tables.team import Team, TeamSettings, TeamTable
from tests.tables.sampled import TOWNS, assert_well_said, laid, solved_town

BODIES = [example.body("T", BodyRole.ENFORCEMENT), example.body("B"), example.body("C")]
PLACES = {("U1", "enforcement"): "T", "U2": "B", "U3": "B"}


def made(structure: Structure, **settings: int) -> Team:
    table = TeamTable()
    team = table.make(structure, TeamSettings(**settings))
    assert_well_said(table, team)
    return team


def town_of(hours: int = 5280, **fields: object) -> Town:
    """U1 enforces with four heads, one certified; U2 and U3 have certified heads elsewhere, S keeps its own."""
    units = [
        example.unit("U1", 4, certified=1),
        example.unit("U2", 3, certified=1),
        example.unit("U3", 3, certified=2),
        example.unit(
            "S", 5, certified=3, kind=UnitKind.STATIONED, devolution=Devolution.NEVER, retain_reason="垂直管理"
        ),
    ]
    functions = [
        example.duty("E", "U1", hours, Stream.ENFORCEMENT),
        example.duty("F2", "U2", 100, role=LegalRole.LEGAL_REVIEW),
        example.duty("F3", "U3", 100),
    ]
    return example.town(units, BODIES, functions, **fields)


def structure_of(town: Town) -> Structure:
    return laid(town, PLACES, retained={"S": "垂直管理"})


def test_hours_may_ask_for_more_than_the_law() -> None:
    """5,280 h / 1,760 = 3 officers, more than two; one is there: a gap of two, both from U3, which has most."""
    team = made(structure_of(town_of()))
    assert (team.needed_by_law, team.needed_by_hours, team.needed) == (2, 3, 3)
    assert (team.heads, team.hours, team.certified, team.gap) == (4, 5280, 1, 2)
    assert (team.to_move, team.to_certify, team.can_certify) == (2, 0, 3)
    rows = {row.unit: row for row in team.units}
    assert {unit: (row.certified_in_team, row.certified_elsewhere, row.movable) for unit, row in rows.items()} == {
        "U1": (1, 0, 0),
        "U2": (0, 1, 1),
        "U3": (0, 2, 2),
        "S": (0, 3, 0),
    }
    assert {unit: row.to_move for unit, row in rows.items() if row.to_move} == {"U3": 2}
    assert rows["U3"].elsewhere == ("B",)


@pytest.mark.parametrize(("patrols", "shifts", "needed"), [(1, 1, 2), (2, 1, 4), (1, 2, 4), (3, 2, 12)])
def test_two_for_each_patrol_and_shift(patrols: int, shifts: int, needed: int) -> None:
    """Penalty Law art. 42; 100 h of work alone would take one officer."""
    team = made(structure_of(town_of(100)), patrols=patrols, shifts=shifts)
    assert (team.needed_by_law, team.needed) == (needed, needed)


def test_what_nobody_can_lend_must_be_certified() -> None:
    """Twelve needed, one there: three move in from U2 and U3, eight are to be certified, three of them on the spot."""
    team = made(structure_of(town_of()), patrols=3, shifts=2)
    assert (team.gap, team.to_move, team.to_certify, team.can_certify) == (11, 3, 8, 3)


def test_they_count_only_up_to_the_heads_in_the_team() -> None:
    """The same counting as the rule: three certified, one head of U1 in the team."""
    town = example.town(
        [example.unit("U1", 4, certified=3)], BODIES, [example.duty("E", "U1", 100, Stream.ENFORCEMENT)]
    )
    team = made(laid(town, {("U1", "enforcement"): "T"}, heads={("U1", "T"): 1, ("U1", "B"): 3}))
    (row,) = team.units
    assert (team.certified, row.certified_elsewhere, row.movable, row.to_move) == (1, 2, 2, 1)


def test_persons_held_to_their_work_are_not_proposed() -> None:
    """Two of U3 are certified; the staff sheet holds one of them: only one may move, the other comes from U2."""
    bound = Person(id="P1", unit="U3", category=Category.INSTITUTION, certified=True, movable=False)
    team = made(structure_of(town_of(staff=(bound,))))
    assert {row.unit: row.to_move for row in team.units if row.to_move} == {"U2": 1, "U3": 1}


def test_legal_review_lies_outside_the_team() -> None:
    """Penalty Law art. 58: in B, with six heads there; nobody is named to chair hearings (art. 64)."""
    review, hearing = made(structure_of(town_of())).apart
    assert (review.role, review.needed, review.bodies, review.heads, review.hours, review.apart) == (
        LegalRole.LEGAL_REVIEW, 1, ("B",), 6, 100, True,
    )  # fmt: skip
    assert (hearing.role, hearing.needed, hearing.bodies, hearing.apart) == (LegalRole.HEARING, 1, (), False)


@pytest.mark.parametrize(("body", "heads"), [("T", None), ("C", 0)])
def test_review_by_the_team_or_by_nobody_is_not_apart(body: str, heads: int | None) -> None:
    """Penalty Law art. 58: U2 lies in the team itself, or in a body without heads."""
    told = {} if heads is None else {("U2", "B"): 3}
    review, _ = made(laid(town_of(), PLACES | {"U2": body}, heads=told, retained={"S": "垂直管理"})).apart
    assert (review.needed, review.bodies, review.heads, review.apart) == (1, (body,), 0, False)


def test_equipment_follows_officers_and_patrols() -> None:
    """Two patrols in one shift: four officers, so four cameras, two terminals, one docking station."""
    team = made(structure_of(town_of(100)), patrols=2)
    quantity = {row.name.en: row.quantity for row in team.equipment}
    assert (quantity["body-worn camera"], quantity["mobile enforcement terminal"]) == (4, 2)
    assert quantity["camera docking station"] == 1


@pytest.mark.parametrize(
    "town",
    [example.town([], []), example.town([example.unit("U1", certified=1)], BODIES, [example.duty("F", "U1")])],
    ids=["empty", "no enforcement"],
)
def test_without_enforcement_nobody_is_needed(town: Town) -> None:
    team = made(laid(town, {"U1": "B"} if town.units else {}))
    assert (team.needed, team.gap, team.equipment, team.bodies) == (0, 0, (), ())
    assert [row.needed for row in team.apart] == [0, 0]


@pytest.mark.parametrize("name", TOWNS)
def test_sample_towns(name: str) -> None:
    structure = solved_town(name)
    team = made(structure)
    assert team.gap == max(0, team.needed - team.certified) == team.to_move + team.to_certify
    assert sum(row.certified for row in team.units) == sum(unit.certified for unit in structure.town.units)
    enforces = any(f.stream is Stream.ENFORCEMENT for f in structure.town.functions)
    assert bool(team.needed) == enforces == (name != "feicheng-1993")
    assert team.certified >= team.needed_by_law, "the rule on certified officers asks for two"
