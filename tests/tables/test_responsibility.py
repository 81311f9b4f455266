"""Who answers for what: lead, accountable leader, support, consulted and informed, function by function."""

from __future__ import annotations

import pytest

from orgplan.model import Leader, Oversight, Plan, Town
from orgplan.model.vocabulary import BodyRole, Rank, Stream
from orgplan.structure import Groundwork, Structure, example
from orgplan.tables.responsibility import (
    FunctionRow,
    Part,
    Responsibility,
    ResponsibilitySettings,
    ResponsibilityTable,
)
from tests.rules.plans import assert_in_both_languages, plan
from tests.tables.sampled import TOWNS, assert_well_said, solved_town

PLACES = {"U1": "econ", ("U1", "approval"): "hall", "U2": "agri", "U3": "peace", "G": "office"}


def tied_town() -> Town:
    """U1's core is tied by 100 h: 60 to U2, 25 to U3, 9 to its own approvals' hall, 6 to N, which lies in no body."""
    units = [example.unit(code) for code in ("U1", "U2", "U3", "G")]
    units.append(example.unit("N", counts=False))
    functions = [
        example.duty("F1", "U1"),
        example.duty("F2", "U1", 900, purchasable=True, price=1),
        example.duty("A1", "U1", 500, Stream.APPROVAL),
        example.duty("F3", "U2"),
        example.duty("FN", "N"),
    ]
    links = (
        example.link("U1", "U2", 120),
        example.link("U3", "F1", 50),
        example.link("A1", "F1", 18),
        example.link("F1", "N", 12),
    )
    bodies = [
        example.body("hall", BodyRole.SERVICE_HALL),
        example.body("econ"),
        example.body("agri"),
        example.body("peace"),
        example.body("office", BodyRole.GENERAL_OFFICE),
        example.body("idle"),
    ]
    leaders = tuple(Leader(id=code, name=code, rank=Rank.DEPUTY) for code in ("L1", "L2"))
    return example.town(units, bodies, functions, links=links, leaders=leaders, purchase_budget=1)


def matrix_of(town: Town, made: Plan, **figures: int) -> Responsibility:
    return ResponsibilityTable().make(Structure(Groundwork(town), made), ResponsibilitySettings(**figures))


def rows_of(made: Plan, **figures: int) -> dict[str, FunctionRow]:
    return {row.function: row for row in matrix_of(tied_town(), made, **figures).rows}


def led(made: Plan, oversight: dict[str, str]) -> Plan:
    rows = tuple(Oversight(leader=leader, body=body) for body, leader in oversight.items())
    return made.model_copy(update={"oversight": rows})


def test_one_row_for_each_function_that_lies_in_a_body() -> None:
    """FN is of a unit set by charter; G and U3 have no functions."""
    assert sorted(rows_of(plan(tied_town(), PLACES))) == ["A1", "F1", "F2", "F3"]


def test_support_and_consultation_by_share_of_the_ties() -> None:
    """60 % supports, 25 % is consulted, 9 % and what lies in no body are not; the general office is informed."""
    made = led(plan(tied_town(), PLACES), {"econ": "L1", "agri": "L2"})
    assert rows_of(made)["F1"] == FunctionRow(
        function="F1",
        unit="U1",
        lead="econ",
        accountable="L1",
        support=("agri",),
        consulted=("peace",),
        informed=("office",),
        bought=False,
    )


def test_the_shares_are_settings() -> None:
    made = plan(tied_town(), PLACES)
    row = rows_of(made, support=25, consulted=9)["F1"]
    assert (row.support, row.consulted) == (("agri", "peace"), ("hall",))
    row = rows_of(made, support=100, consulted=61)["F1"]
    assert (row.support, row.consulted) == ((), ())


def test_a_tie_within_the_body_asks_nobody_else() -> None:
    """U2 in econ as well: its 60 h count in the whole, so that 25 h remain 25 %."""
    row = rows_of(plan(tied_town(), PLACES | {"U2": "econ"}))["F1"]
    assert (row.support, row.consulted) == ((), ("peace",))


def test_the_body_still_answers_for_what_is_bought() -> None:
    row = rows_of(plan(tied_town(), PLACES, purchased=["F2"]))["F2"]
    assert (row.lead, row.bought) == ("econ", True)


def test_ties_of_what_is_bought_are_gone() -> None:
    """F2 alone is tied to U3. Kept, U3's body supports; bought, there is nothing left to support."""
    town = tied_town().model_copy(update={"links": (example.link("F2", "U3"),)})
    kept, bought = (matrix_of(town, plan(town, PLACES, purchased=codes)) for codes in ([], ["F2"]))
    assert [row.support for row in kept.rows if row.function == "F1"] == [("peace",)]
    assert [row.support for row in bought.rows if row.function == "F1"] == [()]


def test_a_body_tied_to_what_is_bought_elsewhere_is_not_asked() -> None:
    """F3 is tied to F2 alone; bought, F2 lies in no body."""
    town = tied_town().model_copy(update={"links": (example.link("F3", "F2"),)})
    kept, bought = (matrix_of(town, plan(town, PLACES, purchased=codes)) for codes in ([], ["F2"]))
    assert [row.support for row in kept.rows if row.function == "F3"] == [("econ",)]
    assert [row.support for row in bought.rows if row.function == "F3"] == [()]


def test_the_general_office_is_not_told_what_it_leads_or_supports() -> None:
    rows = rows_of(plan(tied_town(), PLACES | {"U2": "office"}))
    assert rows["F3"].informed == ()
    assert (rows["F1"].support, rows["F1"].informed) == (("office",), ())


def test_bodies_that_nobody_oversees() -> None:
    made = led(plan(tied_town(), PLACES), {"econ": "L1"})
    matrix = matrix_of(tied_town(), made)
    assert matrix.without_leader == ("hall", "agri", "peace", "office")
    assert {row.function: row.accountable for row in matrix.rows} == {"A1": None, "F1": "L1", "F2": "L1", "F3": None}
    everything, nobody = ResponsibilityTable().says(matrix)
    assert_in_both_languages(everything)
    assert nobody.en.endswith("4.")


def test_the_parts_have_two_names() -> None:
    for part in Part:
        assert_in_both_languages(part.text)


@pytest.mark.parametrize("name", TOWNS)
def test_sample_towns(name: str) -> None:
    """Every function that lies in a body has one row and one lead, and nobody plays two parts in it."""
    structure = solved_town(name)
    matrix = ResponsibilityTable().make(structure, ResponsibilitySettings())
    placed = {f.id for p in structure.ground.portions if structure.lies_in(p) for f in p.functions}
    assert sorted(row.function for row in matrix.rows) == sorted(placed)
    for row in matrix.rows:
        parts = [row.lead, *row.support, *row.consulted, *row.informed]
        assert len(set(parts)) == len(parts)
        assert set(parts) <= structure.contents.keys()
        assert row.accountable in (structure.overseers.get(row.lead) or (None,))
    assert any(row.support or row.consulted for row in matrix.rows)
    assert_well_said(ResponsibilityTable(), matrix)


def test_an_empty_town() -> None:
    town = example.town([], [])
    matrix = matrix_of(town, Plan(town=town.name))
    assert matrix == Responsibility(rows=(), without_leader=())
    assert ResponsibilityTable().says(matrix) == ()
