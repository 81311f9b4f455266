"""Opinions 2(2): stationed units devolve in principle; one that stays does so on terms, and costs coordination."""

from __future__ import annotations

import pytest

from orgplan.goals.coordination import Coordination
from orgplan.model import Town
from orgplan.model.settings import PricedSettings
from orgplan.model.vocabulary import Devolution, Stream, UnitKind
from orgplan.structure import Structure, example
from orgplan.tables.stationed import Fate, Stationed, StationedSettings, StationedTable
from tests.tables.sampled import TOWNS, assert_well_said, laid, solved_town

BODIES = [example.body("B"), example.body("C"), example.body("idle")]


def made(structure: Structure, **settings: int) -> Stationed:
    table = StationedTable()
    stationed = table.make(structure, StationedSettings(**settings))
    assert_well_said(table, stationed)
    return stationed


def town_of(devolution: Devolution = Devolution.MAY) -> Town:
    """S works with U1 50 h, with U2's bought F2 40 h and its F3 30 h, with N 90 h; its own two portions 5 h."""
    units = [
        example.unit("S", 3, kind=UnitKind.STATIONED, devolution=devolution, superior="县局", retain_reason="垂直管理"),
        example.unit("U1"),
        example.unit("U2"),
        example.unit("N", counts=False),
    ]
    functions = [
        example.duty("FS", "S", 100),
        example.duty("AS", "S", 50, Stream.APPROVAL),
        example.duty("F1", "U1", 100),
        example.duty("F2", "U2", 100, purchasable=True, price=1),
        example.duty("F3", "U2", 100),
    ]
    links = (
        example.link("S", "U1", 100),
        example.link("F2", "FS", 80),
        example.link("AS", "F3", 60),
        example.link("N", "S", 180),
        example.link("FS", "AS", 10),
        example.link("U1", "U2", 500),
    )
    return example.town(units, BODIES, functions, links=links)


STAYS = {"S": "暂留"}
PLACES = {"U1": "B", "U2": "C"}


def test_hours_lost_are_those_of_the_best_body() -> None:
    """B keeps 50 + 5 h, C keeps 40 + 30 + 5 h: 75 h are lost. Links to N cross wherever S lies."""
    (row,) = made(laid(town_of(), PLACES, retained=STAYS)).units
    assert (row.fate, row.best_body, row.lost_hours) == (Fate.RETAINED, "C", 75)


def test_what_is_bought_lies_in_no_body() -> None:
    """With F2 bought C keeps 30 + 5 h; B, with 55 h, is the best."""
    (row,) = made(laid(town_of(), PLACES, retained=STAYS, purchased=["F2"])).units
    assert (row.best_body, row.lost_hours) == ("B", 55)


@pytest.mark.parametrize("purchased", [[], ["F2"]])
def test_so_much_the_goal_on_coordination_would_fall(purchased: list[str]) -> None:
    """The definition, tried out: S moved into each body in turn."""
    town = town_of()
    stays = laid(town, PLACES, retained=STAYS, purchased=purchased)
    goal, settings = Coordination(), PricedSettings()
    moved = [laid(town, PLACES | {"S": b, ("S", "approval"): b}, purchased=purchased) for b in ("B", "C")]
    falls = [goal.measure(stays, settings) - goal.measure(structure, settings) for structure in moved]
    assert made(stays).units[0].lost_hours == max(falls)


def test_a_unit_that_never_devolves_loses_the_same() -> None:
    """It has no portions; its links count as if it had."""
    stationed = made(laid(town_of(Devolution.NEVER), PLACES, retained=STAYS))
    (row,) = stationed.units
    assert (row.fate, row.best_body, row.lost_hours) == (Fate.NEVER, "C", 75)
    assert (stationed.never, stationed.staying_heads, stationed.lost_hours) == (1, 3, 75)


def test_terms_of_one_that_stays() -> None:
    """Opinions 2(2): appraised mainly by the town, heard before appointments; the reason is the plan's own."""
    (row,) = made(laid(town_of(), PLACES, retained=STAYS), appraisal_share=70).units
    assert row.terms is not None
    assert (row.terms.appraisal_share, row.terms.heard_before_appointments, row.terms.co_location) == (70, True, True)
    assert (row.reason, row.superior, row.heads) == ("暂留", "县局", 3)


def test_one_that_devolves_needs_no_terms_and_loses_nothing() -> None:
    stationed = made(laid(town_of(), PLACES | {"S": "B", ("S", "approval"): "C"}))
    (row,) = stationed.units
    assert (row.fate, row.bodies, row.terms, row.reason, row.lost_hours) == (Fate.DEVOLVED, ("B", "C"), None, "", 0)
    assert (stationed.devolved, stationed.devolved_heads, stationed.staying_heads) == (1, 3, 0)


def test_a_plan_that_forgets_a_unit_is_told_so() -> None:
    (row,) = made(laid(town_of(), PLACES)).units
    assert (row.fate, row.terms, row.lost_hours) == (Fate.UNDECIDED, None, 75)


def test_no_ties_no_loss_and_no_best_body() -> None:
    town = town_of().model_copy(update={"links": ()})
    (row,) = made(laid(town, PLACES, retained=STAYS)).units
    assert (row.best_body, row.lost_hours) == (None, 0)


def test_no_body_is_set_up() -> None:
    units = [example.unit("S", kind=UnitKind.STATIONED), example.unit("N", counts=False)]
    town = example.town(units, BODIES, [example.duty("F", "S")], links=(example.link("S", "N"),))
    (row,) = made(laid(town, {}, retained=STAYS)).units
    assert (row.best_body, row.lost_hours) == (None, 0)


@pytest.mark.parametrize("town", [example.town([], []), example.town([example.unit("U1")], BODIES)])
def test_a_town_without_stationed_units(town: Town) -> None:
    stationed = made(laid(town, {"U1": "B"} if town.units else {}))
    assert (stationed.units, stationed.lost_hours) == ((), 0)
    assert StationedTable().says(stationed) == ()


@pytest.mark.parametrize("name", TOWNS)
def test_sample_towns(name: str) -> None:
    structure = solved_town(name)
    stationed = made(structure)
    assert len(stationed.units) == sum(unit.kind is UnitKind.STATIONED for unit in structure.town.units)
    assert stationed.devolved + stationed.retained + stationed.never == len(stationed.units)
    assert {row.unit for row in stationed.units if row.terms is not None} == structure.retained
    for row in stationed.units:
        assert bool(row.reason) == (row.fate is not Fate.DEVOLVED)
        assert row.lost_hours == 0 or row.best_body in structure.contents
