"""Coordination where a unit is split: the hours of its links are shared over its core functions."""

from orgplan.model import Function, Link, Plan, Town
from orgplan.structure import example
from tests.goals.measured import measure
from tests.rules.plans import plan

CODE = "coordination"


def town_of(link: Link, *functions: Function) -> Town:
    """U1 and W are splittable, U2 is not."""
    units = [example.unit("U1", splittable=True), example.unit("U2"), example.unit("W", splittable=True)]
    bodies = [example.body(name) for name in ("B1", "B2", "B3")]
    return example.town(units, bodies, list(functions), links=(link,), purchase_budget=1_000)


def hours(source: str, target: str, number: int) -> Link:
    return Link(source=source, target=target, handoffs=number, minutes=60_00)


def beside_u2(town: Town, function: str, **more: object) -> Plan:
    """U2 and this function of U1 in B1, the others in B2."""
    others = {("U1", f.id): "B2" for f in town.functions if f.unit == "U1"}
    return plan(town, {**others, ("U1", function): "B1", "U2": "B1", "W": "B3"}, **more)


def shares(total: int, *work: int) -> list[int]:
    """What each of U1's functions F1, F2, … gets of a link with U2: it crosses no more when that one lies there."""
    functions = [example.duty(f"F{i}", "U1", hours) for i, hours in enumerate(work, start=1)]
    town = town_of(hours("U1", "U2", total), *functions)
    return [total - measure(CODE, town, beside_u2(town, function.id)) for function in functions]


def test_hours_are_shared_by_work() -> None:
    """Exactly: 10 hours over 500, 300 and 200 hours of work."""
    assert shares(10, 500, 300, 200) == [5, 3, 2]


def test_the_largest_remainder_gets_the_odd_hour() -> None:
    """Exactly: 7 hours over 2 : 1 : 1 are 3.5, 1.75, 1.75; the two odd hours go to the two remainders of .75."""
    assert shares(7, 1_000, 500, 500) == [3, 2, 2]


def test_a_tie_goes_to_the_smaller_id() -> None:
    """Exactly: 10 and 11 hours over three equal functions: 3.33 and 3.67 each."""
    assert shares(10, 600, 600, 600) == [4, 3, 3]
    assert shares(11, 600, 600, 600) == [4, 4, 3]


def test_one_core_function_gets_everything() -> None:
    assert shares(10, 600) == [10]


def test_the_from_side_is_shared_first_then_the_to_side() -> None:
    """Exactly: 4 hours from U1 (two equal functions) to W (three): 2 and 2, then 1, 1, 0 each, so G3 gets none.

    The other way round W goes first: 2, 1, 1, of which each G gives F1 and F2 1 and 1, 1 and 0, 1 and 0; G3 gets one.
    """
    functions = [example.duty(f"F{i}", "U1", 500) for i in (1, 2)]
    functions += [example.duty(f"G{i}", "W", 500) for i in (1, 2, 3)]
    for source, target, crossing in (("U1", "W", 0), ("W", "U1", 1)):
        town = town_of(hours(source, target, 4), *functions)
        places = {("U1", "F1"): "B1", ("U1", "F2"): "B1", ("W", "G1"): "B1", ("W", "G2"): "B1", ("W", "G3"): "B3"}
        assert measure(CODE, town, plan(town, {**places, "U2": "B1"})) == crossing


def test_the_share_of_a_bought_function_crosses() -> None:
    """Exactly: a bought function lies in no body; its 3 of 10 hours cross though its portion lies beside U2."""
    functions = (example.duty("F1", "U1", 700), example.duty("F2", "U1", 300, purchasable=True, price=100))
    town = town_of(hours("U1", "U2", 10), *functions)
    places = {("U1", "F1"): "B1", ("U1", "F2"): "B1", "U2": "B1", "W": "B3"}
    assert measure(CODE, town, plan(town, places)) == 0
    assert measure(CODE, town, plan(town, places, purchased=["F2"])) == 3


def test_functions_of_a_split_unit_cross_when_they_lie_apart() -> None:
    """Exactly: each is a portion of its own."""
    functions = (example.duty("F1", "U1"), example.duty("F2", "U1"))
    town = town_of(hours("F1", "F2", 10), *functions)
    assert measure(CODE, town, beside_u2(town, "F1")) == 10
    together = {("U1", "F1"): "B1", ("U1", "F2"): "B1", "U2": "B2", "W": "B3"}
    assert measure(CODE, town, plan(town, together)) == 0
