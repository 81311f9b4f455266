"""What is placed: one portion for each stream of a unit, and the heads that follow it."""

from __future__ import annotations

import pytest

from orgplan.model import Establishment, Function, Town, Unit
from orgplan.model.vocabulary import Devolution, Domain, LegalRole, Stream, UnitKind
from orgplan.structure import Portion, example, portions
from orgplan.structure.portions import buyable

APPROVAL, CORE, ENFORCEMENT = Stream.APPROVAL, Stream.CORE, Stream.ENFORCEMENT


def town_of(units: list[Unit], functions: list[Function]) -> Town:
    return example.town(units, [example.body("B")], functions)


def of_one(unit: Unit, functions: list[Function]) -> tuple[Portion, ...]:
    return portions(town_of([unit], functions))


def heads(unit: Unit, functions: list[Function]) -> dict[tuple[str, str], int]:
    """Stream, and the function when the unit is split: heads."""
    return {portion.key[1:]: portion.heads for portion in of_one(unit, functions)}


def streams(heads: int, *, approval: int, core: int, enforcement: int) -> list[int]:
    """The heads of the three portions of a unit with these hours, in the order approval, core, enforcement."""
    functions = [
        example.duty("F1", "U", core),
        example.duty("F2", "U", approval, APPROVAL),
        example.duty("F3", "U", enforcement, ENFORCEMENT),
    ]
    return [portion.heads for portion in of_one(example.unit("U", heads), functions)]


def test_approvals_enforcement_and_the_rest_of_a_unit_are_three_portions() -> None:
    functions = [
        example.duty("F1", "U", 300),
        example.duty("F2", "U", 200, APPROVAL),
        example.duty("F3", "U", 100, ENFORCEMENT),
        example.duty("F4", "U", 50),
    ]
    made = of_one(example.unit("U", 9), functions)
    assert [portion.key for portion in made] == [("U", "approval", ""), ("U", "core", ""), ("U", "enforcement", "")]
    assert [portion.hours for portion in made] == [200, 350, 100]
    assert [[f.id for f in portion.functions] for portion in made] == [["F2"], ["F1", "F4"], ["F3"]]
    assert [portion.core for portion in made] == [False, True, False]


def test_a_splittable_unit_has_a_portion_for_each_core_function_and_one_for_each_other_stream() -> None:
    functions = [
        example.duty("F1", "U", 300),
        example.duty("F2", "U", 300),
        example.duty("F3", "U", 200, APPROVAL),
        example.duty("F4", "U", 200, APPROVAL),
    ]
    made = of_one(example.unit("U", 10, splittable=True), functions)
    assert [portion.key for portion in made] == [("U", "approval", ""), ("U", "core", "F1"), ("U", "core", "F2")]
    assert [portion.heads for portion in made] == [4, 3, 3]
    assert [portion.label for portion in made] == ["U", "U·F1", "U·F2"]


def test_a_unit_without_functions_is_one_core_portion_of_no_hours() -> None:
    (portion,) = of_one(example.unit("U", 4), [])
    assert (portion.key, portion.hours, portion.heads, portion.functions) == (("U", "core", ""), 0, 4, ())


def test_a_county_only_function_is_in_no_portion_and_draws_no_heads() -> None:
    """By law it stays with the county: all ten heads follow the 400 hours that remain."""
    functions = [example.duty("F1", "U", 400), example.duty("F2", "U", 600, APPROVAL, county_only=True)]
    assert heads(example.unit("U", 10), functions) == {("core", ""): 10}


def test_a_unit_with_county_only_functions_alone_is_as_one_without_functions() -> None:
    functions = [example.duty("F1", "U", 600, ENFORCEMENT, county_only=True)]
    assert heads(example.unit("U", 3), functions) == {("core", ""): 3}


@pytest.mark.parametrize(
    "unit",
    [
        example.unit("U", counts=False),
        example.unit("U", kind=UnitKind.STATIONED, devolution=Devolution.NEVER),
        example.unit("U", kind=UnitKind.STATIONED, counts=False),
    ],
)
def test_units_whose_place_the_plan_does_not_decide_have_no_portion(unit: Unit) -> None:
    assert of_one(unit, [example.duty("F", "U")]) == ()


@pytest.mark.parametrize("devolution", [Devolution.MAY, Devolution.MUST])
def test_stationed_units_that_may_or_must_devolve_have_portions(devolution: Devolution) -> None:
    unit = example.unit("U", kind=UnitKind.STATIONED, devolution=devolution)
    assert len(of_one(unit, [example.duty("F", "U")])) == 1


def test_never_means_something_for_stationed_units_only() -> None:
    assert len(of_one(example.unit("U", devolution=Devolution.NEVER), [])) == 1


@pytest.mark.parametrize(
    ("number", "hours", "shares"),
    [
        # 10 × 100, 800, 100 / 1000 comes out even
        (10, (100, 800, 100), [1, 8, 1]),
        # 4 × 150, 550, 300 / 1000 = 0.6, 2.2, 1.2: floors 0, 2, 1; the one left goes to 0.6
        (4, (150, 550, 300), [1, 2, 1]),
        # 5 / 3 each = 1.67: floors 1, 1, 1; the two left go to the first two by id
        (5, (100, 100, 100), [2, 2, 1]),
        # 4 × 100, 600, 300 / 1000 = 0.4, 2.4, 1.2: approval and core tie at 0.4, approval comes first
        (4, (100, 600, 300), [1, 2, 1]),
        # work without hours draws nobody: 3 × 0, 10, 5 / 15
        (3, (0, 10, 5), [0, 2, 1]),
        # no hours anywhere: alike, 4 / 3 = 1.33, the one left to the first by id
        (4, (0, 0, 0), [2, 1, 1]),
        (0, (100, 800, 100), [0, 0, 0]),
    ],
)
def test_heads_follow_the_work_by_largest_remainder(
    number: int, hours: tuple[int, int, int], shares: list[int]
) -> None:
    approval, core, enforcement = hours
    assert streams(number, approval=approval, core=core, enforcement=enforcement) == shares


def test_ties_between_split_functions_go_by_their_ids_whatever_the_order_of_the_sheet() -> None:
    """2 heads over three alike: 0.67 each, so F1 and F2 get one."""
    functions = [example.duty(code, "U", 500) for code in ("F3", "F1", "F2")]
    unit = example.unit("U", 2, splittable=True)
    assert heads(unit, functions) == {("core", "F1"): 1, ("core", "F2"): 1, ("core", "F3"): 0}


def test_heads_of_every_category_are_shared_together() -> None:
    functions = [example.duty("F1", "U", 300), example.duty("F2", "U", 100, APPROVAL)]
    unit = example.unit("U", Establishment(administrative=1, institution=1, worker=1, special=1))
    assert heads(unit, functions) == {("approval", ""): 1, ("core", ""): 3}


def test_hours_are_rounded_function_by_function() -> None:
    """1 case × 30 min = 0.5 h, up to 1; 7 cases × 10.5 min = 1.225 h, down to 1."""
    halves = [Function(id=f"F{i}", name="F", unit="U", domain=Domain.LAW, cases=1, minutes=3000) for i in range(3)]
    other = Function(id="F9", name="F", unit="U", domain=Domain.LAW, cases=7, minutes=1050)
    (portion,) = of_one(example.unit("U"), [*halves, other])
    assert [f.workload for f in portion.functions] == [1, 1, 1, 1]
    assert portion.hours == 4, "added up first they would be 2.725, rounded 3"


def test_portions_are_ordered_by_unit_and_stream_whatever_the_order_of_the_sheets() -> None:
    functions = [example.duty("F2", "U2"), example.duty("F1", "U1"), example.duty("F0", "U2", stream=APPROVAL)]
    made = portions(town_of([example.unit("U2"), example.unit("U1")], functions))
    assert [portion.key[:2] for portion in made] == [("U1", "core"), ("U2", "approval"), ("U2", "core")]


def test_what_a_portion_carries() -> None:
    functions = [
        example.duty("F1", "U", role=LegalRole.CASHIER, domain=Domain.FINANCE),
        example.duty("F2", "U", domain=Domain.LAW),
    ]
    (portion,) = of_one(example.unit("U"), functions)
    assert portion.domains == {Domain.FINANCE, Domain.LAW}
    assert portion.carries(LegalRole.CASHIER)
    assert portion.carries(LegalRole.TREASURY, LegalRole.CASHIER)
    assert not portion.carries(LegalRole.TREASURY)


def test_a_statutory_role_or_a_county_power_is_never_bought() -> None:
    assert buyable(example.duty("F", "U", purchasable=True))
    assert not buyable(example.duty("F", "U"))
    assert not buyable(example.duty("F", "U", purchasable=True, role=LegalRole.CASHIER))
    assert not buyable(example.duty("F", "U", purchasable=True, county_only=True))
