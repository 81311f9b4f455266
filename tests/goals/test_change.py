"""Change: heads that leave the work they follow, and units that are split."""

import pytest

from orgplan.model import Establishment, Town
from orgplan.model.vocabulary import BodyRole, Domain, Stream, UnitKind
from orgplan.structure import example
from tests.goals.measured import cost, measure
from tests.rules.plans import plan

CODE = "change"
BODIES = [example.body("B1"), example.body("B2"), example.body("B3"), example.body("H", BodyRole.SERVICE_HALL)]


def served(heads: int | Establishment, core: int, approval: int) -> Town:
    """One unit with core work and approvals."""
    functions = [example.duty("F1", "U1", core), example.duty("F2", "U1", approval, stream=Stream.APPROVAL)]
    return example.town([example.unit("U1", heads)], BODIES, functions)


def moved(town: Town, in_body: int, in_hall: int) -> int:
    heads = {("U1", "B1"): in_body, ("U1", "H"): in_hall}
    return measure(CODE, town, plan(town, {"U1": "B1", ("U1", "approval"): "H"}, heads=heads))


def split(purchased: tuple[str, ...] = (), **places: str) -> int:
    """U1, splittable and without heads, with its core functions F1, F2, F3 in these bodies; F2 may be bought."""
    functions = [example.duty(name, "U1", purchasable=name == "F2", price=100) for name in places]
    unit = example.unit("U1", 0, splittable=True)
    town = example.town([unit, example.unit("U2")], BODIES, functions, purchase_budget=1_000)
    where = {("U1", function): body for function, body in places.items()}
    return measure(CODE, town, plan(town, {**where, "U2": "B1"}, purchased=purchased))


def test_heads_follow_the_work_by_hours() -> None:
    """Five heads over 2000 and 1000 hours are 3.33 and 1.67: three and two. Anybody elsewhere has moved."""
    town = served(5, 2_000, 1_000)
    assert moved(town, 3, 2) == 0
    assert moved(town, 4, 1) == 1
    assert moved(town, 0, 5) == 3


def test_a_tie_of_remainders_goes_to_the_smaller_id() -> None:
    """Three heads over equal hours are 1.5 each: the odd one follows the approvals, whose id comes before core."""
    town = served(3, 500, 500)
    assert moved(town, 1, 2) == 0
    assert moved(town, 2, 1) == 1


def test_in_a_split_unit_the_smaller_function_id_gets_the_odd_head() -> None:
    """Four heads over three equal functions: two, one and one."""
    functions = [example.duty(name, "U1", 500) for name in ("F1", "F2", "F3")]
    town = example.town([example.unit("U1", 4, splittable=True)], BODIES, functions)
    places = {("U1", "F1"): "B1", ("U1", "F2"): "B2", ("U1", "F3"): "B3"}
    follow = {("U1", "B1"): 2, ("U1", "B2"): 1, ("U1", "B3"): 1}
    swapped = {("U1", "B1"): 1, ("U1", "B2"): 1, ("U1", "B3"): 2}
    assert measure(CODE, town, plan(town, places, heads=follow)) == 1
    assert measure(CODE, town, plan(town, places, heads=swapped)) == 2


def test_a_unit_without_functions_keeps_its_heads_together() -> None:
    town = example.town([example.unit("U1", 4), example.unit("U2", 1)], BODIES)
    everybody = plan(town, {"U1": "B1", "U2": "B2"}, heads={("U1", "B1"): 4})
    one_lent = plan(town, {"U1": "B1", "U2": "B2"}, heads={("U1", "B1"): 3, ("U1", "B2"): 1})
    assert measure(CODE, town, everybody) == 0
    assert measure(CODE, town, one_lent) == 1


def test_a_head_that_moves_is_counted_once() -> None:
    """Out of one body and into another is one move, not two."""
    town = example.town([example.unit("U1", 4), example.unit("U2", 1)], BODIES)
    made = plan(town, {"U1": "B1", "U2": "B2"}, heads={("U1", "B1"): 2, ("U1", "B2"): 2})
    assert measure(CODE, town, made) == 2


def test_heads_are_followed_unit_by_unit() -> None:
    """Two people who change places have both moved, though each body has as many heads as before."""
    town = example.town([example.unit("U1", 4), example.unit("U2", 4)], BODIES)
    heads = {("U1", "B1"): 3, ("U1", "B2"): 1, ("U2", "B2"): 3, ("U2", "B1"): 1}
    assert measure(CODE, town, plan(town, {"U1": "B1", "U2": "B2"}, heads=heads)) == 2


def test_which_category_a_head_belongs_to_makes_no_difference() -> None:
    """Two follow the core and two the approvals, whoever of the two categories they are."""
    town = served(Establishment(administrative=2, institution=2), 900, 900)
    alike = {("U1", "B1"): Establishment(administrative=2), ("U1", "H"): Establishment(institution=2)}
    mixed = {
        ("U1", "B1"): Establishment(administrative=1, institution=1),
        ("U1", "H"): Establishment(administrative=1, institution=1),
    }
    for heads in (alike, mixed):
        assert measure(CODE, town, plan(town, {"U1": "B1", ("U1", "approval"): "H"}, heads=heads)) == 0


def test_a_unit_taken_in_whole_or_left_with_the_county_moves_nobody() -> None:
    town = example.town([example.unit("U1"), example.unit("S1", 5, kind=UnitKind.STATIONED)], BODIES)
    assert measure(CODE, town, plan(town, {"U1": "B1", "S1": "B2"})) == 0
    assert measure(CODE, town, plan(town, {"U1": "B1"}, retained={"S1": "垂直管理"})) == 0


def test_a_unit_whose_core_lies_in_several_bodies_is_split_once() -> None:
    """Exactly: core functions in more than one body; two or three bodies are one split."""
    assert split(F1="B1", F2="B1", F3="B1") == 0
    assert split(F1="B1", F2="B2", F3="B1") == 1
    assert split(F1="B1", F2="B2", F3="B3") == 1


def test_each_split_unit_counts() -> None:
    units = [example.unit(name, 0, splittable=True) for name in ("U1", "U2")]
    functions = [example.duty(f"{unit.id}F{i}", unit.id) for unit in units for i in (1, 2)]
    town = example.town(units, BODIES, functions)
    places = {("U1", "U1F1"): "B1", ("U1", "U1F2"): "B2", ("U2", "U2F1"): "B1", ("U2", "U2F2"): "B2"}
    assert measure(CODE, town, plan(town, places)) == 2


def test_approvals_in_the_hall_split_nothing() -> None:
    """Opinions 2(3) sends them there: core functions alone tell whether a unit is split."""
    assert moved(served(2, 900, 900), 1, 1) == 0


def test_a_bought_function_splits_nothing() -> None:
    """Exactly: it lies in no body, wherever its portion is."""
    assert split(F1="B1", F2="B2", purchased=("F2",)) == 0
    assert split(F1="B1", F2="B2", F3="B3", purchased=("F2",)) == 1


@pytest.mark.parametrize(("in_body", "in_hall", "expected"), [(3, 2, 0), (4, 1, 80), (5, 0, 160)])
def test_eighty_hours_a_head(in_body: int, in_hall: int, expected: int) -> None:
    town = served(5, 2_000, 1_000)
    heads = {("U1", "B1"): in_body, ("U1", "H"): in_hall}
    assert cost(CODE, town, plan(town, {"U1": "B1", ("U1", "approval"): "H"}, heads=heads)) == expected


def test_eighty_hours_a_split() -> None:
    functions = [example.duty("F1", "U1"), example.duty("F2", "U1", domain=Domain.CULTURE)]
    town = example.town([example.unit("U1", 2, splittable=True)], BODIES, functions)
    assert cost(CODE, town, plan(town, {("U1", "F1"): "B1", ("U1", "F2"): "B2"})) == 80
