"""Balance: hours beyond a tolerance band around the town's average head, in every body set up."""

import pytest

from orgplan.model import Function, Town
from orgplan.model.vocabulary import Devolution, Domain, UnitKind
from orgplan.structure import Groundwork, example
from tests.goals.measured import cost, measure
from tests.rules.plans import plan

CODE = "balance"


def town_of(one: int, two: int, heads: tuple[int, int] = (1, 1)) -> Town:
    """U1 and U2 with so many hours and heads."""
    units = [example.unit("U1", heads[0]), example.unit("U2", heads[1])]
    functions = [example.duty("F1", "U1", one), example.duty("F2", "U2", two)]
    return example.town(units, [example.body("B1"), example.body("B2")], functions)


def apart(town: Town, **settings: object) -> int:
    return measure(CODE, town, plan(town, {"U1": "B1", "U2": "B2"}), **settings)


@pytest.mark.parametrize(
    ("cases", "minutes", "expected"),
    [(1, 29_99, 0), (1, 30_00, 1), (90, 1_00, 2), (89, 1_00, 1), (1_000, 12_50, 208), (0, 30_00, 0)],
)
def test_hours_of_a_function_are_rounded_half_up(cases: int, minutes: int, expected: int) -> None:
    """Exactly: round(cases × minutes / 60); 90 × 1 / 60 = 1.5 gives 2, 1000 × 12.5 / 60 = 208.33 gives 208."""
    function = Function(id="F1", name="F1", unit="U1", domain=Domain.CULTURE, cases=cases, minutes=minutes)
    town = example.town([example.unit("U1", 0), example.unit("U2", 1)], [example.body("B")], [function])
    assert function.workload == expected
    assert measure(CODE, town, plan(town, {"U1": "B", "U2": "B"}), band=0) == 0


@pytest.mark.parametrize(
    ("hours", "heads", "tau"),
    [(4_000, 3, 1_333), (2_001, 2, 1_001), (2_000, 3, 667), (0, 3, 0), (500, 0, 0)],
)
def test_tau_is_rounded_half_up(hours: int, heads: int, tau: int) -> None:
    """Exactly: τ = round(hours / heads); 2001 / 2 = 1000.5 gives 1001. Without heads it is nothing."""
    assert Groundwork(town_of(hours, 0, (heads, 0))).tau == tau


def test_a_busy_body_and_an_idle_one() -> None:
    """τ = round(4000 / 3) = 1333, band 133 a head.

    B1: |3000 − 2 × 1333| = 334, less 2 × 133: 68. B2: |1000 − 1333| = 333, less 133: 200.
    """
    assert apart(town_of(3_000, 1_000, (2, 1))) == 268


def test_inside_the_band_nothing_counts() -> None:
    """τ = 1000, band 100: 1100 and 900 lie on its edges, one hour more on either side counts twice."""
    assert apart(town_of(1_100, 900)) == 0
    assert apart(town_of(1_101, 899)) == 2


def test_the_band_of_a_head_is_cut_to_whole_hours_before_it_is_multiplied() -> None:
    """Exactly: τ = 1019, 10 % of it is 101 a head. Ten heads have 1010 hours of grace, not 1019.

    B1: |10190 + 1100 − 10 × 1019| = 1100, less 1010: 90. B2 likewise, idle by 1100: 90.
    """
    assert apart(town_of(11_290, 9_090, (10, 10))) == 180


def test_the_band_is_a_setting() -> None:
    assert apart(town_of(1_100, 900), band=0) == 200
    assert apart(town_of(1_100, 900), band=5) == 100


def test_merging_the_busy_with_the_idle_balances() -> None:
    town = town_of(3_000, 1_000, (2, 1))
    assert measure(CODE, town, plan(town, {"U1": "B1", "U2": "B1"})) == 0


def test_moving_a_head_to_the_work_balances() -> None:
    """τ = 1000: three heads have 1000 hours, one has 3000; two move over."""
    town = town_of(1_000, 3_000, (3, 1))
    assert apart(town) == (2_000 - 300) + (2_000 - 100)
    moved = plan(town, {"U1": "B1", "U2": "B2"}, heads={("U1", "B1"): 1, ("U1", "B2"): 2})
    assert measure(CODE, town, moved) == 0


def test_every_body_set_up_is_looked_at_even_without_heads() -> None:
    """τ = 1000: B1 has 500 hours and nobody, and nobody's band is nothing; B2 has 500 hours for one head."""
    assert apart(town_of(500, 500, (0, 1))) == 500 + (500 - 100)


def test_a_unit_that_may_stay_counts_in_tau_even_where_it_stays() -> None:
    """Exactly: τ = round((1000 + 5000) / 2) = 3000 including S1. B1: |1000 − 3000| − 300."""
    units = [example.unit("U1", 1), example.unit("S1", 1, kind=UnitKind.STATIONED)]
    functions = [example.duty("F1", "U1", 1_000), example.duty("F2", "S1", 5_000)]
    town = example.town(units, [example.body("B")], functions)
    assert measure(CODE, town, plan(town, {"U1": "B"}, retained={"S1": "垂直管理"})) == 1_700


def test_units_that_no_plan_places_and_county_only_work_are_not_in_tau() -> None:
    """Exactly: τ looks at portions; U1's 1000 hours are all there are."""
    units = [
        example.unit("U1", 1),
        example.unit("N", 5, counts=False),
        example.unit("V", 5, kind=UnitKind.STATIONED, devolution=Devolution.NEVER, retain_reason="垂直管理"),
    ]
    functions = [
        example.duty("F1", "U1", 1_000),
        example.duty("F2", "U1", 7_000, county_only=True),
        example.duty("F3", "N", 9_000),
        example.duty("F4", "V", 9_000),
    ]
    town = example.town(units, [example.body("B")], functions)
    assert Groundwork(town).tau == 1_000
    assert measure(CODE, town, plan(town, {"U1": "B"}, retained={"V": "垂直管理"})) == 0


def test_bought_hours_leave_the_body_but_not_tau() -> None:
    """τ = 4000 / 2 = 2000 is data. B1 keeps 1000 of its 2000 hours: |1000 − 2000| − 200. B2 is as before."""
    functions = [
        example.duty("F1", "U1", 1_000),
        example.duty("F2", "U1", 1_000, purchasable=True, price=100),
        example.duty("F3", "U2", 2_000),
    ]
    units = [example.unit("U1", 1), example.unit("U2", 1)]
    town = example.town(units, [example.body("B1"), example.body("B2")], functions, purchase_budget=100)
    assert measure(CODE, town, plan(town, {"U1": "B1", "U2": "B2"}, purchased=["F2"])) == 800


def test_an_hour_costs_an_hour() -> None:
    town = town_of(3_000, 1_000, (2, 1))
    assert cost(CODE, town, plan(town, {"U1": "B1", "U2": "B2"})) == 268
