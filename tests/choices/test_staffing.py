"""Which heads, of which category, go where: the flow from the heads of bodies to the rows of a plan."""

from __future__ import annotations

import time
from collections import Counter
from random import Random

import pytest

from benchmarks.check_oracles import tiny_town
from benchmarks.towns import synthetic_town
from orgplan.choices import Decisions, staff
from orgplan.model import Establishment, Staffing, Unit
from orgplan.model.vocabulary import Category, Nature, UnitKind
from orgplan.structure import Groundwork, Structure, example
from orgplan.structure.portions import PortionKey
from tests.evaluate.drawn import drawn

ADMINISTRATIVE, INSTITUTION, WORKER = Category.ADMINISTRATIVE, Category.INSTITUTION, Category.WORKER
BODIES = [
    example.body("gov"),
    example.body("inst", nature=Nature.INSTITUTION),
    example.body("party", nature=Nature.PARTY),
]
U1, U2 = ("U1", "core", ""), ("U2", "core", "")


def ground_of(*units: Unit) -> Groundwork:
    return Groundwork(example.town(list(units), BODIES))


def placed(body_of: dict[PortionKey, str], **heads: int) -> Decisions:
    return Decisions(body_of, frozenset(), heads)


def sent(rows: tuple[Staffing, ...]) -> dict[tuple[str, str], int]:
    """Heads by unit and body."""
    found: Counter[tuple[str, str]] = Counter()
    for row in rows:
        assert row.heads > 0
        found[row.unit, row.body] += row.heads
    return dict(found)


def ledger(rows: tuple[Staffing, ...]) -> dict[tuple[str, str], int]:
    """Heads by category and body."""
    found: Counter[tuple[str, str]] = Counter()
    for row in rows:
        found[row.category.value, row.body] += row.heads
    return dict(found)


# --- on random towns ----------------------------------------------------------------------------------------------


def assert_all_there(ground: Groundwork, decisions: Decisions, rows: tuple[Staffing, ...]) -> None:
    """Every head of every placed unit in its own category, and every body with exactly its heads."""
    into: Counter[str] = Counter()
    of: Counter[tuple[str, Category]] = Counter()
    for row in rows:
        into[row.body] += row.heads
        of[row.unit, row.category] += row.heads
    away = decisions.retained(ground)
    due = {(u, c): ground.units[u].heads[c] for u in ground.of_unit if u not in away for c in Category}
    assert dict(of) == {key: heads for key, heads in due.items() if heads}
    assert dict(into) == {body: heads for body, heads in decisions.heads.items() if heads}


def moved(ground: Groundwork, decisions: Decisions, rows: tuple[Staffing, ...]) -> int:
    """Heads that left the work they follow."""
    there = sent(rows)
    following: Counter[tuple[str, str]] = Counter()
    for portion in ground.portions:
        if portion.key in decisions.body_of:
            following[portion.unit.id, decisions.body_of[portion.key]] += portion.heads
    return sum(max(0, heads - there.get(place, 0)) for place, heads in following.items())


@pytest.mark.parametrize("known", [False, True], ids=["heads of bodies", "heads of units"])
def test_heads_in_are_heads_out_and_nobody_moves_without_need(known: bool) -> None:
    """Needed are Σ out, which `moves` works out from the decisions alone."""
    for seed in range(120):
        ground = Groundwork(tiny_town(seed)[0])
        whole = Decisions.of(Structure(ground, drawn(ground, Random(seed))))
        unit_heads = dict(list(whole.unit_heads.items())[: 2 * known])
        decisions = Decisions(whole.body_of, whole.purchased, whole.heads, unit_heads)
        rows = staff(ground, decisions)
        assert_all_there(ground, decisions, rows)
        assert moved(ground, decisions, rows) == sum(decisions.moves(ground)[1].values())
        for unit, heads in unit_heads.items():
            found = {body: number for (code, body), number in sent(rows).items() if code == unit}
            assert found == {body: number for body, number in heads.items() if number}


def test_every_row_as_the_decisions_have_it() -> None:
    """With units and categories all told, nothing is left to choose."""
    for seed in range(60):
        ground = Groundwork(tiny_town(seed)[0])
        plan = drawn(ground, Random(seed))
        assert set(staff(ground, Decisions.of(Structure(ground, plan)))) == set(plan.staffing)


# --- by hand ------------------------------------------------------------------------------------------------------


def test_heads_follow_the_work() -> None:
    ground = ground_of(example.unit("U1", 3), example.unit("U2", 2))
    rows = staff(ground, placed({U1: "gov", U2: "inst"}, gov=3, inst=2))
    assert sent(rows) == {("U1", "gov"): 3, ("U2", "inst"): 2}


def test_only_those_move_that_must() -> None:
    """gov wants 2 of its 3 followers, inst takes the third: U2's two stay."""
    ground = ground_of(example.unit("U1", 3), example.unit("U2", 2))
    rows = staff(ground, placed({U1: "gov", U2: "inst"}, gov=2, inst=3))
    assert sent(rows) == {("U1", "gov"): 2, ("U1", "inst"): 1, ("U2", "inst"): 2}


def test_a_body_set_up_may_stand_without_heads() -> None:
    ground = ground_of(example.unit("U1", 3), example.unit("U2", 0))
    assert sent(staff(ground, placed({U1: "gov", U2: "inst"}, gov=3, inst=0))) == {("U1", "gov"): 3}


def test_a_town_without_heads_has_no_rows() -> None:
    assert staff(ground_of(example.unit("U1", 0)), placed({U1: "gov"}, gov=0)) == ()


def test_heads_of_a_unit_left_with_the_county_are_not_staffed() -> None:
    ground = ground_of(example.unit("U1", 3), example.unit("U2", 2, kind=UnitKind.STATIONED))
    assert sent(staff(ground, placed({U1: "gov"}, gov=3))) == {("U1", "gov"): 3}


def test_rows_are_sorted() -> None:
    ground = ground_of(example.unit("U2", Establishment(administrative=2, institution=1)), example.unit("U1", 1))
    rows = staff(ground, placed({U1: "party", U2: "gov"}, gov=2, party=2))
    keys = [(row.unit, row.body, row.category) for row in rows]
    assert keys == sorted(keys)


# --- who of a unit ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("category", "nature", "expected"),
    [
        (ADMINISTRATIVE, Nature.PARTY, False),
        (ADMINISTRATIVE, Nature.GOVERNMENT, False),
        (ADMINISTRATIVE, Nature.INSTITUTION, True),
        (INSTITUTION, Nature.PARTY, True),
        (INSTITUTION, Nature.GOVERNMENT, True),
        (INSTITUTION, Nature.INSTITUTION, False),
        (WORKER, Nature.INSTITUTION, False),
        (WORKER, Nature.GOVERNMENT, False),
        (Category.SPECIAL, Nature.INSTITUTION, False),
    ],
)
def test_what_counts_as_mixing(category: Category, nature: Nature, expected: bool) -> None:
    """Order 486 art. 15 speaks of administrative and institution posts; the others have no side here."""
    assert example.body("B", nature=nature).mixes(category) is expected


@pytest.mark.parametrize("office", ["gov", "party"])
def test_where_it_costs_no_move_administrative_heads_go_to_party_and_government(office: str) -> None:
    """U1 has work in both bodies, one head following each; which of its two heads is free to choose."""
    unit = example.unit("U1", Establishment(administrative=1, institution=1), splittable=True)
    functions = [example.duty("F1", "U1", 100), example.duty("F2", "U1", 100)]
    ground = Groundwork(example.town([unit], BODIES, functions))
    body_of = {("U1", "core", "F1"): "inst", ("U1", "core", "F2"): office}
    rows = staff(ground, Decisions(body_of, frozenset(), {"inst": 1, office: 1}))
    assert ledger(rows) == {("institution", "inst"): 1, ("administrative", office): 1}


def test_among_those_who_must_move_the_fitting_one_does() -> None:
    """One of U1's three leaves the institution for the government body: the administrative one."""
    unit = example.unit("U1", Establishment(administrative=1, institution=2))
    rows = staff(ground_of(unit, example.unit("U2", 0)), placed({U1: "inst", U2: "gov"}, gov=1, inst=2))
    assert ledger(rows) == {("institution", "inst"): 2, ("administrative", "gov"): 1}


def test_nobody_moves_for_the_sake_of_the_ledger() -> None:
    """Administrative heads that follow work into an institution stay there, and the other way round."""
    units = [example.unit("U1", Establishment(administrative=9)), example.unit("U2", Establishment(institution=9))]
    rows = staff(ground_of(*units), placed({U1: "inst", U2: "gov"}, gov=9, inst=9))
    assert ledger(rows) == {("administrative", "inst"): 9, ("institution", "gov"): 9}


# --- heads that a rule has settled --------------------------------------------------------------------------------


def test_heads_of_a_unit_that_are_told_are_honoured_even_where_others_would_move_less() -> None:
    """U1 and U2 change places by decision, U3 stays."""
    ground = ground_of(example.unit("U1", 2), example.unit("U2", 2), example.unit("U3", 1))
    body_of = {U1: "gov", U2: "inst", ("U3", "core", ""): "gov"}
    told = {"U1": {"inst": 2}, "U2": {"gov": 2, "inst": 0}}
    rows = staff(ground, Decisions(body_of, frozenset(), {"gov": 3, "inst": 2}, told))
    assert sent(rows) == {("U1", "inst"): 2, ("U2", "gov"): 2, ("U3", "gov"): 1}


def test_categories_that_are_told_are_honoured_even_where_they_mix() -> None:
    unit = example.unit("U1", Establishment(administrative=1, institution=1))
    told = {"U1": {(ADMINISTRATIVE, "inst"): 1, (INSTITUTION, "gov"): 1}}
    body_of, heads = {U1: "gov", U2: "inst"}, {"gov": 1, "inst": 1}
    ground = ground_of(unit, example.unit("U2", 0))
    rows = staff(ground, Decisions(body_of, frozenset(), heads, {"U1": {"gov": 1, "inst": 1}}, told))
    assert ledger(rows) == {("administrative", "inst"): 1, ("institution", "gov"): 1}


# --- what cannot be ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("gov", "inst"), [(3, 3), (3, 1), (0, 0), (6, -1)])
def test_heads_of_bodies_that_do_not_add_up_are_refused(gov: int, inst: int) -> None:
    """Three and two heads are five."""
    ground = ground_of(example.unit("U1", 3), example.unit("U2", 2))
    with pytest.raises(ValueError, match="do not add up"):
        staff(ground, placed({U1: "gov", U2: "inst"}, gov=gov, inst=inst))


@pytest.mark.parametrize(
    "told",
    [
        {"U1": {"gov": 2}},  # one of three is missing
        {"U1": {"gov": 4}},  # one too many
        {"U1": {"gov": 2, "party": 1}},  # into a body that is not set up
    ],
)
def test_heads_of_a_unit_that_do_not_add_up_are_refused(told: dict[str, dict[str, int]]) -> None:
    ground = ground_of(example.unit("U1", 3), example.unit("U2", 2))
    with pytest.raises(ValueError, match="do not add up"):
        staff(ground, Decisions({U1: "gov", U2: "inst"}, frozenset(), {"gov": 3, "inst": 2}, told))


def test_categories_that_do_not_add_up_are_refused() -> None:
    """The unit has no worker, and its institution heads are missing."""
    told = {"U1": {(WORKER, "gov"): 3}}
    decisions = Decisions({U1: "gov"}, frozenset(), {"gov": 3}, {"U1": {"gov": 3}}, told)
    with pytest.raises(ValueError, match="do not add up"):
        staff(ground_of(example.unit("U1", 3)), decisions)


# --- speed --------------------------------------------------------------------------------------------------------


def test_eighty_units_take_no_time() -> None:
    ground = Groundwork(synthetic_town(80, 0))
    whole = Decisions.of(Structure(ground, drawn(ground, Random(0))))
    decisions = Decisions(whole.body_of, whole.purchased, whole.heads)
    times = []
    for _ in range(3):
        began = time.perf_counter()
        rows = staff(ground, decisions)
        times.append(time.perf_counter() - began)
    assert_all_there(ground, decisions, rows)
    assert min(times) < 0.1
