"""Heads as they are, body by body: nobody is lost, nobody changes category, and less the plan's they are the moves."""

from __future__ import annotations

from collections import Counter

import pytest

from orgplan.model import Establishment, Retained, Staffing
from orgplan.model.vocabulary import Category, Devolution, UnitKind
from orgplan.structure import Groundwork, Structure, example
from orgplan.tables.as_is import Outside, gathered, heads_as_is, town_total
from orgplan.tables.ledger import LedgerSettings, LedgerTable
from tests.evaluate.worked import worked_plan, worked_town
from tests.rules.plans import plan
from tests.tables.sampled import TOWNS, laid, solved_town

ADMINISTRATIVE, INSTITUTION = Category.ADMINISTRATIVE, Category.INSTITUTION


@pytest.mark.parametrize("town", TOWNS)
def test_nobody_changes_category_or_is_lost(town: str) -> None:
    structure = solved_town(town)
    by_place: Counter[tuple[str, str]] = Counter()
    by_category: Counter[tuple[str, Category]] = Counter()
    for row in heads_as_is(structure):
        assert row.heads > 0
        by_place[row.unit, row.body] += row.heads
        by_category[row.unit, row.category] += row.heads
    assert by_place == Counter(structure.following()) - Counter()
    units = {unit for unit, _ in structure.following()}
    assert (
        by_category
        == Counter({(unit, c): structure.ground.units[unit].heads[c] for unit in units for c in Category}) - Counter()
    )


def test_who_is_moved_is_counted_where_the_work_lies() -> None:
    """In the worked plan 3 heads of U1 follow into econ and 1 into the hall; the plan sends 2 and 2."""
    found = list(heads_as_is(Structure(Groundwork(worked_town()), worked_plan())))
    assert Staffing(unit="U1", body="econ", category=ADMINISTRATIVE, heads=3) in found
    assert Staffing(unit="U1", body="hall", category=ADMINISTRATIVE, heads=1) in found


def test_whom_the_plan_forgets_still_does_the_work_today() -> None:
    units = [example.unit("U1", Establishment(administrative=2, institution=1))]
    town = example.town(units, [example.body("B")])
    found = list(heads_as_is(laid(town, {"U1": "B"}, heads={("U1", "B"): Establishment(institution=1)})))
    assert {(row.category, row.heads) for row in found} == {(ADMINISTRATIVE, 2), (INSTITUTION, 1)}


def test_who_is_counted_twice_is_not_more_than_there_are() -> None:
    town = example.town([example.unit("U1", 2)], [example.body("A"), example.body("B")])
    made = plan(town, {"U1": "A"}, {("U1", "A"): 2, ("U1", "B"): 2})
    assert [row.heads for row in heads_as_is(Structure(Groundwork(town), made))] == [2]


@pytest.mark.parametrize("town", TOWNS)
def test_the_rows_add_up_to_the_ledger(town: str) -> None:
    structure = solved_town(town)
    rows, ledger = gathered(structure), LedgerTable().make(structure, LedgerSettings())
    for total in town_total(rows):
        assert {c: total[c] for c in Category} == {c: row.to_be for c, row in ledger.categories.items()}
    county = Counter({row.place: row.after.total() for row in rows})[Outside.COUNTY]
    assert county == ledger.total.with_county


def test_a_unit_that_must_devolve_is_forgotten_and_not_the_countys_where_a_plan_leaves_it() -> None:
    """As the ledger counts it: page and exported sheet once had it in different rows."""
    must = example.unit("U2", 3, kind=UnitKind.STATIONED, devolution=Devolution.MUST)
    town = example.town([example.unit("U1", 2), must], [example.body("B")])
    made = plan(town, {"U1": "B"}, {("U1", "B"): 2}).changed(retained=(Retained(unit="U2"),))
    structure = Structure(Groundwork(town), made)
    rows = {row.place: row.after.total() for row in gathered(structure)}
    assert rows == {"B": 2, Outside.UNPLACED: 3}
    assert LedgerTable().make(structure, LedgerSettings()).total.missing == 3
