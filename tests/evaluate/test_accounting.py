"""The accounts, against figures worked out by hand."""

from __future__ import annotations

from fractions import Fraction

import pytest

from orgplan.evaluate.accounting import Accounts, half_up, shared
from orgplan.model import Appointment, Establishment, Function, Link, Oversight, Unit
from orgplan.model.vocabulary import Category, Devolution, Domain, Stream, UnitKind
from orgplan.structure import example
from tests.evaluate.worked import BOUGHT, MEASURES, worked_plan, worked_town
from tests.rules.plans import Part, plan

SETTINGS = {"balance": {"band": 10}, "span": {"comfortable": 2}}
APPROVAL, ENFORCEMENT = Stream.APPROVAL, Stream.ENFORCEMENT


def measured(accounts: Accounts, code: str) -> int:
    count = getattr(accounts, code)(**SETTINGS.get(code, {}))
    return int(count) // 100 if code == "purchase" else int(count)


@pytest.mark.parametrize("code", MEASURES)
def test_every_measure_of_the_worked_town(code: str) -> None:
    assert measured(Accounts(worked_town(), worked_plan()), code) == MEASURES[code]


@pytest.mark.parametrize("code", MEASURES)
def test_every_measure_when_a_function_is_bought(code: str) -> None:
    assert measured(Accounts(worked_town(), worked_plan("F22")), code) == BOUGHT[code]


def test_the_books_of_the_worked_town() -> None:
    accounts = Accounts(worked_town(), worked_plan())
    assert accounts.tau() == 1000
    assert accounts.bodies() == ["hall", "econ", "agri"]
    assert accounts.hours() == {"hall": 1000, "econ": 5000, "agri": 2000}
    assert accounts.heads() == {
        "hall": {Category.ADMINISTRATIVE: 2},
        "econ": {Category.ADMINISTRATIVE: 2, Category.INSTITUTION: 1},
        "agri": {Category.INSTITUTION: 2},
    }
    assert list(accounts.units) == ["U1", "U2", "U3"]


@pytest.mark.parametrize(("band", "beyond"), [(0, 3000), (10, 2500), (33, 1350), (100, 0)])
def test_the_band_is_a_share_of_tau_per_head(band: int, beyond: int) -> None:
    """Off by econ 2,000 with 3 heads and hall 1,000 with 2; at 33 %: 2,000 − 990, 1,000 − 660."""
    assert Accounts(worked_town(), worked_plan()).balance(band) == beyond


def test_the_band_is_cut_to_whole_hours_per_head() -> None:
    """τ = 60 / 4 = 15; 15 × 10 // 100 = 1 h a head, not 1.5: 2 h for each body of two."""
    functions = [example.duty("F1", "U1", 10), example.duty("F2", "U2", 50)]
    units = [example.unit("U1"), example.unit("U2")]
    town = example.town(units, [example.body("B1"), example.body("B2")], functions)
    accounts = Accounts(town, plan(town, {"U1": "B1", "U2": "B2"}))
    assert accounts.tau() == 15
    assert accounts.balance(10) == accounts.balance_today(10) == (30 - 10 - 2) + (50 - 30 - 2)


# --- today --------------------------------------------------------------------------------------------------------


def test_today_a_unit_is_a_body_of_its_own() -> None:
    """U1–U2 6, U3–U1 10, N–U1 7, F22–F11 3: 26. U1 5,000 h, 4 heads: 600; U2 even; U3 1,000 h, 2 heads: 800."""
    accounts = Accounts(worked_town(), worked_plan())
    assert accounts.coordination_today() == 26
    assert accounts.balance_today(10) == 1400


def test_today_units_of_one_home_are_one_body() -> None:
    """U3 beside U1 in econ: its 10 h stay inside, and 6,000 h for 6 heads are even."""
    town = worked_town()
    units = tuple(u.model_copy(update={"home": "econ"}) if u.id == "U3" else u for u in town.units)
    accounts = Accounts(town.model_copy(update={"units": units}), worked_plan())
    assert accounts.coordination_today() == 16
    assert accounts.balance_today(10) == 0


def test_a_home_is_no_unit_of_the_same_code() -> None:
    """U1 belongs to the body X today; the unit X is another thing."""
    units = [example.unit("U1", home="X"), example.unit("X")]
    town = example.town(units, [example.body("X")], links=(example.link("U1", "X", 10),))
    accounts = Accounts(town, plan(town, {"U1": "X", "X": "X"}))
    assert accounts.coordination_today() == 5
    assert accounts.coordination() == 0


def today(units: list[Unit], functions: list[Function], *links: Link) -> int:
    town = example.town(units, [example.body("B1")], functions, links=links)
    return Accounts(town, plan(town, {})).coordination_today()


def test_what_lies_in_no_body_under_any_plan_lies_in_none_today() -> None:
    """The same measure before and after: N and K share a home with U1 and are outside all the same."""
    units = [
        example.unit("U1", home="B1"),
        example.unit("N", counts=False, home="B1"),
        example.unit("K", kind=UnitKind.STATIONED, devolution=Devolution.NEVER, home="B1"),
    ]
    functions = [example.duty("F1", "U1")]
    assert today(units, functions, example.link("U1", "N", 2), example.link("K", "F1", 4)) == 3
    assert today(units, functions, example.link("N", "K", 8)) == 4


def test_a_county_only_function_lies_in_no_body_today_either() -> None:
    """X, by law the county's, crosses to U1 in every plan; today too, or moving nothing would seem to cost 8 h."""
    functions = [example.duty("F1", "U1"), example.duty("X", "U1", county_only=True)]
    assert today([example.unit("U1")], functions, example.link("X", "F1", 16)) == 8


def test_today_nothing_crosses_within_a_unit_or_to_itself() -> None:
    units = [example.unit("U1"), example.unit("N", counts=False)]
    functions = [example.duty("F1", "U1"), example.duty("A1", "U1", stream=APPROVAL)]
    assert today(units, functions, example.link("F1", "A1"), example.link("U1", "A1"), example.link("N", "N")) == 0


# --- arithmetic and attachment ------------------------------------------------------------------------------------


def test_shares_by_largest_remainder() -> None:
    """7 over 2 : 1 = 4.67, 2.33; 5 over 1 : 1 ties at 2.5; nothing weighs: alike."""
    assert shared(7, {"b": 200, "a": 100}) == {"b": 5, "a": 2}
    assert shared(5, {"b": 1, "a": 1}) == {"b": 2, "a": 3}
    assert shared(4, {"b": 0, "a": 0, "c": 0}) == {"a": 2, "b": 1, "c": 1}


@pytest.mark.parametrize(("value", "whole"), [(Fraction(1, 2), 1), (Fraction(3, 2), 2), (Fraction(49, 100), 0)])
def test_halves_go_up(value: Fraction, whole: int) -> None:
    assert half_up(value) == whole


def crossing(units: list[Unit], functions: list[Function], places: dict[Part, str], *links: Link) -> int:
    """Hours that cross when parts lie in these bodies; parts not named stay outside."""
    bodies = [example.body(code) for code in ("B1", "B2")]
    town = example.town(units, bodies, functions, links=links)
    return Accounts(town, plan(town, places)).coordination()


PAIR = [example.unit("U1"), example.unit("U2")]


def test_each_link_is_rounded_before_it_is_added() -> None:
    """1 × 30 min = 0.5 → 1; 1 × 29 min → 0; 3 × 50 min = 2.5 → 3."""
    rows = [(1, 3000), (1, 2900), (3, 5000)]
    links = [Link(source="U1", target="U2", handoffs=number, minutes=minutes) for number, minutes in rows]
    assert crossing(PAIR, [], {"U1": "B1", "U2": "B2"}, *links) == 4
    assert crossing(PAIR, [], {"U1": "B1", "U2": "B1"}, *links) == 0


@pytest.mark.parametrize(("approval", "enforcement", "lost"), [(500, 400, 0), (400, 500, 7), (500, 500, 0)])
def test_without_a_core_a_unit_is_where_most_of_its_hours_are(approval: int, enforcement: int, lost: int) -> None:
    """Approvals lie with U2 in B1, enforcement in B2; ties: approval first."""
    functions = [example.duty("A", "U1", approval, APPROVAL), example.duty("E", "U1", enforcement, ENFORCEMENT)]
    places: dict[Part, str] = {("U1", "approval"): "B1", ("U1", "enforcement"): "B2", "U2": "B1"}
    assert crossing(PAIR, functions, places, example.link("U1", "U2", 14)) == lost


def test_two_split_units_share_the_from_side_first() -> None:
    """7 h from S (200 : 100) to T (300 : 100): S first 5, 2, then F1G1 4, F1G2 1, F2G1 2, F2G2 0.

    From T to S: T first 5, 2, then F1G1 3, F2G1 2, F1G2 1, F2G2 1. F1 alone is in B1, so what is F1's crosses.
    """
    units = [example.unit("S", splittable=True), example.unit("T", splittable=True)]
    hours = {"F1": 200, "F2": 100, "G1": 300, "G2": 100}
    functions = [example.duty(code, "S" if code[0] == "F" else "T", number) for code, number in hours.items()]
    places: dict[Part, str] = {("S", "F1"): "B1", ("S", "F2"): "B2", ("T", "G1"): "B2", ("T", "G2"): "B2"}
    assert crossing(units, functions, places, example.link("S", "T", 14)) == 4 + 1
    assert crossing(units, functions, places, example.link("T", "S", 14)) == 3 + 1


def test_what_lies_in_no_body_crosses_to_everything() -> None:
    """N 1 h, K 2 h, N–K 4 h, the county's own X 8 h, even towards the unit it is listed under."""
    units = [
        example.unit("U1"),
        example.unit("N", counts=False),
        example.unit("K", kind=UnitKind.STATIONED, devolution=Devolution.NEVER),
    ]
    functions = [example.duty("X", "U1", county_only=True)]
    ends = [("U1", "N", 2), ("K", "U1", 4), ("N", "K", 8), ("X", "U1", 16)]
    links = [example.link(*end) for end in ends]
    assert crossing(units, functions, {"U1": "B1"}, *links) == 15


def test_within_a_portion_nothing_crosses_even_to_what_is_bought_or_retained() -> None:
    functions = [example.duty("F1", "U1", purchasable=True, price=1), example.duty("F2", "U1")]
    links = (example.link("F1", "F2", 2), example.link("U1", "U1", 4), example.link("F1", "F1", 8))
    town = example.town([example.unit("U1", kind=UnitKind.STATIONED)], [example.body("B1")], functions, links=links)
    for made in (plan(town, {"U1": "B1"}, purchased=["F1"]), plan(town, {}, retained={"U1": "示例理由"})):
        assert Accounts(town, made).coordination() == 0


# --- change -------------------------------------------------------------------------------------------------------


def change(unit: Unit, functions: list[Function], heads: dict[tuple[str, str], int], *bought: str) -> int:
    """F1 lies in B1, F2 in B2."""
    town = example.town([unit], [example.body("B1"), example.body("B2")], functions)
    made = plan(town, {("U", "F1"): "B1", ("U", "F2"): "B2"}, heads, purchased=bought)
    return Accounts(town, made).change()


TWO = [example.duty("F1", "U", 300), example.duty("F2", "U", 100, purchasable=True, price=1)]


@pytest.mark.parametrize(("there", "moved"), [((3, 1), 0), ((2, 2), 1), ((4, 0), 1), ((0, 4), 3)])
def test_heads_move_away_from_work_they_follow(there: tuple[int, int], moved: int) -> None:
    """4 heads over 300 : 100 h follow 3 and 1; the split counts as one more."""
    heads = {("U", "B1"): there[0], ("U", "B2"): there[1]}
    assert change(example.unit("U", 4, splittable=True), TWO, heads) == moved + 1


def test_a_unit_is_not_split_by_what_is_bought() -> None:
    heads = {("U", "B1"): 3, ("U", "B2"): 1}
    assert change(example.unit("U", 4, splittable=True), TWO, heads, "F2") == 0


def test_heads_of_another_unit_do_not_make_up_for_those_that_leave() -> None:
    """U1's two heads and U2's two change places: four leave their work although the bodies' sums stay."""
    town = example.town(PAIR, [example.body("B1"), example.body("B2")])
    places: dict[Part, str] = {"U1": "B1", "U2": "B2"}
    swapped = plan(town, places, {("U1", "B2"): 2, ("U2", "B1"): 2})
    assert Accounts(town, swapped).change() == 4


def test_a_category_is_no_matter_of_change() -> None:
    """Which of the two heads goes where is the ledger's business."""
    unit = example.unit("U", Establishment(administrative=1, institution=1), splittable=True)
    functions = [example.duty("F1", "U", 100), example.duty("F2", "U", 100)]
    for first, second in (("administrative", "institution"), ("institution", "administrative")):
        town = example.town([unit], [example.body("B1"), example.body("B2")], functions)
        heads = {("U", "B1"): Establishment(**{first: 1}), ("U", "B2"): Establishment(**{second: 1})}
        made = plan(town, {("U", "F1"): "B1", ("U", "F2"): "B2"}, heads)
        assert Accounts(town, made).change() == 1


def test_devolution_counts_only_units_that_had_the_choice() -> None:
    units = [
        example.unit("MAY", kind=UnitKind.STATIONED),
        example.unit("MUST", kind=UnitKind.STATIONED, devolution=Devolution.MUST),
        example.unit("NEVER", kind=UnitKind.STATIONED, devolution=Devolution.NEVER),
    ]
    town = example.town(units, [example.body("B")])
    made = plan(town, {}, retained={unit.id: "示例理由" for unit in units})
    assert Accounts(town, made).devolution() == 1


# --- leadership ---------------------------------------------------------------------------------------------------


def led(appointments: list[tuple[str, str]], oversight: list[tuple[str, str]] | None = None) -> Accounts:
    """L1 holds P1, L2 holds P2 and P3, L3 nothing; U1 (900 h, agriculture) lies in B1, U2 (1,500 h, law) in B2."""
    town = example.led_town()
    duties = (example.duty("F1", "U1", 900), example.duty("F2", "U2", 1500, domain=Domain.LAW))
    leaders = tuple(x.model_copy(update={"experience": EXPERIENCE[x.id]}) for x in town.leaders)
    town = town.model_copy(update={"functions": duties, "leaders": leaders})
    made = plan(town, {"U1": "B1", "U2": "B2"}).model_copy(
        update={
            "appointments": tuple(Appointment(leader=leader, post=post) for leader, post in appointments),
            "oversight": tuple(Oversight(leader=leader, body=body) for leader, body in oversight or []),
        }
    )
    return Accounts(town, made)


EXPERIENCE = {"L1": (Domain.AGRICULTURE, Domain.CULTURE), "L2": (Domain.LAW,), "L3": ()}


@pytest.mark.parametrize(
    ("appointments", "losing"),
    [
        ([("L1", "P1"), ("L2", "P2"), ("L2", "P3")], 0),
        ([("L1", "P1"), ("L2", "P2"), ("L3", "P3")], 1),
        ([("L1", "P1"), ("L3", "P2"), ("L3", "P3")], 1),
        ([("L3", "P1"), ("L2", "P2"), ("L1", "P3")], 2),
        ([], 2),
    ],
)
def test_continuity_counts_leaders_who_lose_a_post_not_posts(appointments: list[tuple[str, str]], losing: int) -> None:
    assert led(appointments).continuity() == losing


@pytest.mark.parametrize(
    ("oversight", "busiest", "strangers"),
    [
        ([], 0, 0),
        ([("L1", "B1"), ("L2", "B2")], 1500, 0),
        ([("L1", "B2"), ("L2", "B1")], 1500, 2),
        ([("L1", "B1"), ("L1", "B2")], 2400, 1),
        ([("L3", "B1")], 900, 1),
    ],
)
def test_oversight_by_hours_and_by_experience(oversight: list[tuple[str, str]], busiest: int, strangers: int) -> None:
    accounts = led([], oversight)
    assert accounts.oversight_balance() == busiest
    assert accounts.experience() == strangers
