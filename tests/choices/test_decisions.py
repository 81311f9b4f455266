"""Decisions: read off a plan, counted as moves, and made into the same plan again."""

from __future__ import annotations

from random import Random

from benchmarks.check_oracles import tiny_town
from orgplan.choices import Decisions
from orgplan.model import Plan, Retained
from orgplan.model.vocabulary import Category, Devolution, Stream, UnitKind
from orgplan.run import case_of, solve
from orgplan.solve import plan_of
from orgplan.structure import Groundwork, Structure, example
from tests.evaluate.drawn import drawn
from tests.evaluate.worked import worked_plan, worked_town
from tests.rules.plans import plan

ADMINISTRATIVE, INSTITUTION = Category.ADMINISTRATIVE, Category.INSTITUTION


def again(ground: Groundwork, made: Plan) -> Plan:
    return plan_of(ground, Decisions.of(Structure(ground, made)))


def without_reasons(made: Plan) -> Plan:
    return made.model_copy(update={"retained": tuple(Retained(unit=row.unit) for row in made.retained)})


# --- there and back -----------------------------------------------------------------------------------------------


def test_the_decisions_of_the_worked_plan() -> None:
    town = worked_town()
    decisions = Decisions.of(Structure(Groundwork(town), worked_plan("F22")))
    assert decisions == Decisions(
        body_of={
            ("U1", "core", ""): "econ",
            ("U1", "approval", ""): "hall",
            ("U2", "core", "F21"): "agri",
            ("U2", "core", "F22"): "econ",
        },
        purchased=frozenset({"F22"}),
        heads={"hall": 2, "econ": 3, "agri": 2},
        unit_heads={"U1": {"econ": 2, "hall": 2}, "U2": {"agri": 2, "econ": 1}},
        category_heads={
            "U1": {(ADMINISTRATIVE, "econ"): 2, (ADMINISTRATIVE, "hall"): 2},
            "U2": {(INSTITUTION, "agri"): 2, (INSTITUTION, "econ"): 1},
        },
    )


def test_a_plan_made_of_its_own_decisions_is_the_same_plan() -> None:
    """Any plan, lawful or not; reasons are not decisions and are given anew."""
    for seed in range(100):
        ground = Groundwork(tiny_town(seed)[0])
        made = drawn(ground, Random(seed))
        assert without_reasons(again(ground, made)) == without_reasons(made)


def test_a_plan_that_the_solver_made_comes_back_word_for_word() -> None:
    found = 0
    for seed in range(40):
        town, _ = tiny_town(seed)
        made = solve(case_of(town)).plan
        if made is not None:
            assert again(Groundwork(town), made) == made
            found += 1
    assert found >= 10


def test_what_stays_with_the_county_is_what_lies_nowhere() -> None:
    """The reason of the sheet goes into the plan; one that the goals decided is said to be so in both languages."""
    units = [
        example.unit("U"),
        example.unit("S", kind=UnitKind.STATIONED),
        example.unit("R", kind=UnitKind.STATIONED, retain_reason="人少事少"),
        example.unit("K", kind=UnitKind.STATIONED, devolution=Devolution.NEVER, retain_reason="垂直管理"),
    ]
    ground = Groundwork(example.town(units, [example.body("B")]))
    decisions = Decisions({("U", "core", ""): "B"}, frozenset(), {"B": 2})
    assert decisions.retained(ground) == {"S", "R"}
    reasons = {row.unit: row.reason for row in plan_of(ground, decisions).retained}
    assert set(reasons) == {"S", "R", "K"}
    assert (reasons["R"], reasons["K"]) == ("人少事少", "垂直管理")
    assert "综合权衡" in reasons["S"]


# --- moves --------------------------------------------------------------------------------------------------------


def ground_of() -> Groundwork:
    """U1 has 4 heads: 3 follow its core, 1 its approvals. U2 has 2, U3 has 1."""
    functions = [example.duty("F1", "U1", 300), example.duty("F2", "U1", 100, stream=Stream.APPROVAL)]
    units = [example.unit("U1", 4), example.unit("U2"), example.unit("U3", 1)]
    return Groundwork(example.town(units, [example.body(f"B{i}") for i in range(4)], functions))


PLACES = {("U1", "core", ""): "B0", ("U1", "approval", ""): "B1", ("U2", "core", ""): "B1", ("U3", "core", ""): "B2"}


def moves(heads: dict[str, int], unit_heads: dict[str, dict[str, int]]) -> tuple[dict[str, int], dict[str, int]]:
    """Entering and leaving, bodies without either left out. Following the work: B0 3, B1 1 + 2, B2 1."""
    entering, leaving = Decisions(PLACES, frozenset(), heads, unit_heads).moves(ground_of())
    assert list(entering) == list(leaving) == ["B0", "B1", "B2", "B3"]
    return {b: n for b, n in entering.items() if n}, {b: n for b, n in leaving.items() if n}


def test_nobody_moves_where_heads_follow_the_work() -> None:
    assert moves({"B0": 3, "B1": 3, "B2": 1}, {}) == ({}, {})


def test_by_body_only_the_difference_is_seen() -> None:
    """B0 3 → 1, B1 3 → 4, B2 1 → 2."""
    assert moves({"B0": 1, "B1": 4, "B2": 2}, {}) == ({"B1": 1, "B2": 1}, {"B0": 2})


def test_unit_by_unit_those_who_change_places_are_seen_too() -> None:
    """One of U1 goes from B0 to B1, one of U2 the other way: the sums are those of before, but two move."""
    told = {"U1": {"B0": 2, "B1": 2}, "U2": {"B0": 1, "B1": 1}}
    assert moves({"B0": 3, "B1": 3, "B2": 1}, told) == ({"B0": 1, "B1": 1}, {"B0": 1, "B1": 1})


def test_units_told_and_units_lumped_add_up() -> None:
    """U1 sends one from B0 to B2; besides, of the others, one leaves B1 for B0: 3 − 1 + 1, 3 − 1, 1 + 1."""
    told = {"U1": {"B0": 2, "B1": 1, "B2": 1}}
    assert moves({"B0": 3, "B1": 2, "B2": 2}, told) == ({"B0": 1, "B2": 1}, {"B0": 1, "B1": 1})


def test_a_retained_unit_neither_comes_nor_goes() -> None:
    units = [example.unit("U"), example.unit("S", kind=UnitKind.STATIONED)]
    town = example.town(units, [example.body("B")])
    decisions = Decisions.of(Structure(Groundwork(town), plan(town, {"U": "B"}, retained={"S": "x"})))
    assert decisions.moves(Groundwork(town)) == ({"B": 0}, {"B": 0})
