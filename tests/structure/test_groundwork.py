"""What follows from the town alone: τ, whom a demand means, who leads, whom the quota must bear."""

from __future__ import annotations

import pytest

from orgplan.model import Establishment, Function, Town, Unit
from orgplan.model.vocabulary import BodyRole, Category, Devolution, Domain, LedBy, Stream, TownKind, UnitKind
from orgplan.structure import Groundwork, example

STATIONED = UnitKind.STATIONED


def ground_of(units: list[Unit], functions: list[Function] | None = None, **fields: object) -> Groundwork:
    return Groundwork(example.town(units, [example.body("B")], functions, **fields))


def stationed(code: str, heads: int, devolution: Devolution) -> Unit:
    return example.unit(code, heads, kind=STATIONED, devolution=devolution)


# --- τ ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("hours", "tau"), [(3520, 1760), (3521, 1761), (3519, 1760), (3518, 1759), (0, 0)])
def test_tau_is_hours_per_head_rounded_half_up(hours: int, tau: int) -> None:
    """3521 / 2 = 1760.5 goes up."""
    assert ground_of([example.unit("U", 2)], [example.duty("F", "U", hours)]).tau == tau


def test_tau_counts_units_that_may_stay_but_none_that_the_plan_does_not_place() -> None:
    """(1000 + 2000 + 600) / (1 + 2 + 1) = 900; `never` and `counts = no` would change it."""
    units = [
        example.unit("U", 1),
        stationed("MAY", 2, Devolution.MAY),
        stationed("MUST", 1, Devolution.MUST),
        stationed("NEVER", 50, Devolution.NEVER),
        example.unit("N", 50, counts=False),
    ]
    hours = {"U": 1000, "MAY": 2000, "MUST": 600, "NEVER": 7, "N": 7}
    assert ground_of(units, [example.duty(f"F{unit}", unit, number) for unit, number in hours.items()]).tau == 900


def test_tau_leaves_county_only_hours_out() -> None:
    functions = [example.duty("F1", "U", 1000), example.duty("F2", "U", 9000, county_only=True)]
    assert ground_of([example.unit("U", 2)], functions).tau == 500


def test_tau_of_a_town_without_heads_is_none_at_all() -> None:
    assert ground_of([example.unit("U", 0)], [example.duty("F", "U")]).tau == 0


# --- whom a pin or a pair means -----------------------------------------------------------------------------------


def demanded(end: str) -> list[tuple[str, str, str]]:
    units = [
        example.unit("PLAIN"),
        example.unit("SPLIT", splittable=True),
        example.unit("HALL"),
        example.unit("N", counts=False),
    ]
    functions = [
        example.duty("P1", "PLAIN"),
        example.duty("P2", "PLAIN", stream=Stream.APPROVAL),
        example.duty("S1", "SPLIT"),
        example.duty("S2", "SPLIT"),
        example.duty("S3", "SPLIT", stream=Stream.ENFORCEMENT),
        example.duty("H1", "HALL", stream=Stream.APPROVAL),
        example.duty("H2", "HALL", stream=Stream.ENFORCEMENT),
        example.duty("N1", "N"),
        example.duty("X", "PLAIN", county_only=True),
    ]
    return [portion.key for portion in ground_of(units, functions).demanded(end)]


@pytest.mark.parametrize(
    ("end", "keys"),
    [
        ("PLAIN", [("PLAIN", "core", "")]),
        ("SPLIT", [("SPLIT", "core", "S1"), ("SPLIT", "core", "S2")]),
        ("HALL", [("HALL", "approval", ""), ("HALL", "enforcement", "")]),
        ("P1", [("PLAIN", "core", "")]),
        ("P2", [("PLAIN", "approval", "")]),
        ("S2", [("SPLIT", "core", "S2")]),
        ("S3", [("SPLIT", "enforcement", "")]),
        ("N", []),
        ("N1", []),
        ("X", []),
    ],
)
def test_a_unit_is_meant_with_its_core_and_a_function_with_its_portion(
    end: str, keys: list[tuple[str, str, str]]
) -> None:
    assert demanded(end) == keys


# --- who leads ----------------------------------------------------------------------------------------------------


def led_by(*functions: tuple[Domain, LedBy | None], kind: TownKind = TownKind.TOWN_ZONE) -> set[LedBy]:
    duties = [example.duty(f"F{i}", "U", domain=d, led_by=side) for i, (d, side) in enumerate(functions)]
    ground = ground_of([example.unit("U")], duties, kind=kind, zone_name="Z")
    return set(ground.led_by(ground.portions[0]))


TOWN_LED = {Domain.SOCIAL_AFFAIRS, Domain.PUBLIC_SERVICE, Domain.CULTURE, Domain.PUBLIC_SECURITY}


@pytest.mark.parametrize("domain", Domain)
def test_by_default_the_zone_leads_the_economy_and_the_town_leads_social_matters(domain: Domain) -> None:
    """The data contract, column `led_by` when empty; every other domain is open to both."""
    expected = {LedBy.ZONE} if domain is Domain.ECONOMY else {LedBy.TOWN} if domain in TOWN_LED else set()
    assert led_by((domain, None)) == expected


@pytest.mark.parametrize("side", LedBy)
def test_what_the_sheet_says_goes_before_the_default(side: LedBy) -> None:
    assert led_by((Domain.ECONOMY, side)) == {side} - {LedBy.EITHER}


def test_a_portion_may_be_led_by_both_sides() -> None:
    mixed = led_by((Domain.ECONOMY, None), (Domain.CULTURE, None), (Domain.LAW, LedBy.EITHER))
    assert mixed == {LedBy.ZONE, LedBy.TOWN}


@pytest.mark.parametrize("kind", [kind for kind in TownKind if kind is not TownKind.TOWN_ZONE])
def test_in_any_other_town_nobody_leads_apart(kind: TownKind) -> None:
    assert led_by((Domain.ECONOMY, LedBy.ZONE), (Domain.CULTURE, None), kind=kind) == set()


# --- whom the quota must bear, whatever the plan ------------------------------------------------------------------


def test_heads_that_the_town_has_whatever_the_plan() -> None:
    """3 of its own + 2 of a unit that must devolve + 4 left as they are; 5 may stay, 7 never come."""
    units = [
        example.unit("U", Establishment(institution=3, worker=1)),
        stationed("MUST", 2, Devolution.MUST),
        example.unit("N", 4, counts=False),
        stationed("MAY", 5, Devolution.MAY),
        stationed("NEVER", 7, Devolution.NEVER),
    ]
    ground = ground_of(units)
    assert {category: ground.irreducible_heads(category) for category in Category} == {
        Category.ADMINISTRATIVE: 0,
        Category.INSTITUTION: 9,
        Category.WORKER: 1,
        Category.SPECIAL: 0,
    }


# --- look-ups -----------------------------------------------------------------------------------------------------


def sample() -> Town:
    functions = [
        example.duty("F1", "U1", purchasable=True, price=1),
        example.duty("F2", "U1", stream=Stream.APPROVAL),
        example.duty("F3", "U2", purchasable=True, price=1, county_only=True),
        example.duty("F4", "N", purchasable=True, price=1),
    ]
    bodies = [example.body("B1"), example.body("B2", BodyRole.FINANCE), example.body("B3", BodyRole.FINANCE)]
    return example.town([example.unit("U1"), example.unit("U2"), example.unit("N", counts=False)], bodies, functions)


def test_portions_are_found_by_key_unit_function_and_stream() -> None:
    ground = Groundwork(sample())
    assert [portion.key for portion in ground.of_unit["U1"]] == [("U1", "approval", ""), ("U1", "core", "")]
    assert set(ground.of_unit) == {"U1", "U2"}
    assert ground.portion_of_function["F2"] is ground.by_key["U1", "approval", ""]
    assert set(ground.portion_of_function) == {"F1", "F2"}
    assert [portion.unit.id for portion in ground.stream(Stream.APPROVAL)] == ["U1"]
    assert ground.stream(Stream.ENFORCEMENT) == ()
    assert [body.id for body in ground.with_role(BodyRole.FINANCE)] == ["B2", "B3"]
    assert ground.with_role(BodyRole.SERVICE_HALL) == ()


def test_only_what_is_placed_can_be_bought() -> None:
    assert [function.id for function in Groundwork(sample()).purchasable] == ["F1"]


def test_only_a_stationed_unit_can_stay_for_ever() -> None:
    assert stationed("S", 1, Devolution.NEVER).never_devolves
    assert not stationed("S", 1, Devolution.MAY).never_devolves
    assert not example.unit("U", devolution=Devolution.NEVER).never_devolves
