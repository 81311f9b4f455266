"""Values and decisions are two spellings of one thing: what goes into the model comes out of it."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from ortools.sat.python import cp_model

from benchmarks.check_oracles import tiny_town
from orgplan.choices import Choices, Decisions
from orgplan.model.vocabulary import Stream, UnitKind
from orgplan.structure import Groundwork, Structure, example
from tests.evaluate.drawn import drawn
from tests.rules.plans import plan

SEEDS = range(60)


def through(choices: Choices, decisions: Decisions) -> Decisions | None:
    """The decisions of a solution in which every decision variable has the value that these say."""
    model = choices.model.clone()
    for variable, value in choices.values(decisions).items():
        model.add(model.get_int_var_from_proto_index(variable.index) == value)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    if solver.solve(model) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None
    return choices.decisions(lambda v: solver.value(model.get_int_var_from_proto_index(v.index)))


def drawn_decisions(seed: int) -> tuple[Groundwork, Decisions]:
    """Of a town with a budget, so that what its plan buys can be bought."""
    town = tiny_town(seed)[0].model_copy(update={"purchase_budget": 1})
    ground = Groundwork(town)
    return ground, Decisions.of(Structure(ground, drawn(ground, Random(seed))))


def test_heads_lumped_by_body_come_back() -> None:
    for seed in SEEDS:
        ground, whole = drawn_decisions(seed)
        lumped = replace(whole, unit_heads={}, category_heads={})
        assert through(Choices(ground), lumped) == lumped, seed


def test_heads_of_units_that_a_rule_asks_about_come_back() -> None:
    for seed in SEEDS:
        ground, whole = drawn_decisions(seed)
        choices = Choices(ground)
        asked = sorted(ground.of_unit)[:2]
        for unit in asked:
            choices.unit_heads(ground.units[unit])
        choices.finish()
        found = through(choices, whole)
        assert found is not None, seed
        assert (found.body_of, found.purchased, found.heads) == (whole.body_of, whole.purchased, whole.heads)
        assert set(found.unit_heads) == set(asked)
        for unit in asked:
            told = {body: heads for body, heads in found.unit_heads[unit].items() if heads}
            assert told == whole.unit_heads.get(unit, {})


def test_categories_that_a_rule_asks_about_come_back() -> None:
    for seed in SEEDS:
        ground, whole = drawn_decisions(seed)
        choices = Choices(ground)
        for unit in ground.of_unit:
            choices.category_heads(ground.units[unit])
        choices.finish()
        found = through(choices, whole)
        assert found is not None, seed
        for unit in ground.of_unit:
            told = {key: heads for key, heads in found.category_heads[unit].items() if heads}
            assert told == whole.category_heads.get(unit, {})


def test_every_variable_of_the_structure_has_a_value() -> None:
    """`y`, `x`, `r`, `o`, `in`, `out`: nothing is left for the solver to choose."""
    ground, whole = drawn_decisions(7)
    choices = Choices(ground)
    values = {variable.index: value for variable, value in choices.values(whole).items()}
    assert set(values) == set(range(len(choices.model.proto.variables)))


def test_a_unit_asked_about_twice_has_its_heads_once() -> None:
    choices, _ = sample()
    unit = choices.ground.units["U1"]
    heads, by_category = choices.unit_heads(unit), choices.category_heads(unit)
    size = len(choices.model.proto.variables)
    assert choices.unit_heads(unit) is heads
    assert choices.category_heads(unit) is by_category
    assert len(choices.model.proto.variables) == size


# --- what the structure forbids -----------------------------------------------------------------------------------


def sample() -> tuple[Choices, Decisions]:
    """U1's core (3 heads) in B0, its approvals (1) in B1, S (2) in B1."""
    functions = [example.duty("F1", "U1", 300), example.duty("F2", "U1", 100, stream=Stream.APPROVAL)]
    units = [example.unit("U1", 4), example.unit("S", kind=UnitKind.STATIONED)]
    town = example.town(units, [example.body(f"B{i}") for i in range(3)], functions)
    ground = Groundwork(town)
    made = plan(town, {"U1": "B0", ("U1", "approval"): "B1", "S": "B1"})
    return Choices(ground), replace(Decisions.of(Structure(ground, made)), unit_heads={}, category_heads={})


def test_the_sample_is_possible() -> None:
    choices, decisions = sample()
    assert through(choices, decisions) == decisions


def test_a_unit_stays_with_the_county_or_comes_whole() -> None:
    choices, decisions = sample()
    without = {key: body for key, body in decisions.body_of.items() if key[0] != "S"}
    assert through(choices, replace(decisions, body_of=without, heads={"B0": 3, "B1": 1})) is not None
    without = {key: body for key, body in decisions.body_of.items() if key[1] != "approval"}
    assert through(choices, replace(decisions, body_of=without, heads={"B0": 4, "B1": 2})) is None


@pytest.mark.parametrize(
    ("heads", "possible"),
    [
        ({"B0": 3, "B1": 3}, True),
        ({"B0": 6, "B1": 0}, True),  # everybody leaves B1
        ({"B0": 4, "B1": 3}, False),  # Σ in = Σ out: one is invented
        ({"B0": 2, "B1": 3}, False),  # one is lost
        ({"B0": 7, "B1": -1}, False),  # more leave B1 than follow its work
        ({"B0": 3, "B1": 2, "B2": 1}, False),  # B2 holds nothing
    ],
)
def test_heads_that_move_come_from_somewhere_and_go_where_there_is_a_body(
    heads: dict[str, int], possible: bool
) -> None:
    choices, decisions = sample()
    assert (through(choices, replace(decisions, heads=heads)) is not None) is possible


def test_nobody_goes_to_a_body_that_is_not_set_up() -> None:
    choices, _ = sample()
    choices.add(choices.y["B2"] == 0)
    solver = cp_model.CpSolver()
    assert solver.solve(choices.model) == cp_model.OPTIMAL
    choices.add(choices.entering["B2"] >= 1)
    assert solver.solve(choices.model) == cp_model.INFEASIBLE


def test_what_costs_nothing_may_be_bought_without_a_budget() -> None:
    """The budget is a rule of its own; a free service is within any budget."""
    functions = [example.duty("F1", "U1", purchasable=True, price=0)]
    choices = Choices(Groundwork(example.town([example.unit("U1")], [example.body("B")], functions)))
    assert not isinstance(choices.bought(functions[0]), int)


def test_a_body_that_the_catalogue_lacks_holds_nothing() -> None:
    choices, _ = sample()
    portion = choices.ground.by_key["U1", "core", ""]
    assert choices.lies(portion, "elsewhere") == 0
    assert choices.held(portion.functions[0], "elsewhere") == 0
    assert choices.bought(portion.functions[0]) == 0


def test_only_units_that_may_stay_can() -> None:
    choices, _ = sample()
    assert set(choices.r) == {"S"}
    assert choices.placed(choices.ground.by_key["U1", "core", ""]) == 1
