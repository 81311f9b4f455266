"""Opinions 2(1): what the county delegates must be taken well; Penalty Law art. 24: by those who are able to."""

from __future__ import annotations

from typing import Any

import pytest

from orgplan.model import Pair, Pin, Town
from orgplan.model.vocabulary import BodyRole, PairVerdict, PinVerdict, Status, Stream, UnitKind
from orgplan.run import case_of, solve
from orgplan.structure import Groundwork, Structure, example
from orgplan.structure.adjustment import reassigned, without_power
from orgplan.tables.powers import (
    Capacity,
    DelegatedItem,
    PowerKind,
    Powers,
    PowersSettings,
    PowersTable,
)
from tests.tables.sampled import TOWNS, assert_well_said, laid, solved_town

BODIES = [
    example.body("T", BodyRole.ENFORCEMENT),
    example.body("H", BodyRole.SERVICE_HALL),
    example.body("B"),
]
COUNTY: dict[str, Any] = {"delegated_from": "县住建局"}


def made(structure: Structure, **settings: int) -> Powers:
    table = PowersTable()
    powers = table.make(structure, PowersSettings(**settings))
    assert_well_said(table, powers)
    return powers


def item(powers: Powers, code: str) -> DelegatedItem:
    return next(row for row in powers.items if row.function == code)


def town_of(certified: int = 2, **fields: Any) -> Town:
    """U1: core 2,500 h of which D1 900; U2: approval D2 500 h, enforcement D3 1,000 h; four heads, 4,000 h: τ = 1,000.

    U1's two heads lie in B with 2,500 h; U2's two share 500 : 1,000 h, so one each in the hall and the team.
    """
    functions = [
        example.duty("D1", "U1", 900, **COUNTY),
        example.duty("D2", "U2", 500, Stream.APPROVAL, basis="《城乡规划法》", **COUNTY),
        example.duty("D3", "U2", 1000, Stream.ENFORCEMENT, delegated_from="县城管局"),
        example.duty("F1", "U1", 1600),
    ]
    return example.town([example.unit("U1"), example.unit("U2", certified=certified)], BODIES, functions, **fields)


PLACES: dict[Any, str] = {"U1": "B", ("U2", "approval"): "H", ("U2", "enforcement"): "T"}
IN_TEAM = {("U2", "T"): 2}


def test_a_body_within_the_band_can_take_its_items() -> None:
    """The hall: 500 h on one head, far below 1,100."""
    row = item(made(laid(town_of(), PLACES)), "D2")
    assert (row.body, row.hours, row.capacity, row.more_heads) == ("H", 500, Capacity.CAN_TAKE, 0)
    assert (row.officers_needed, row.kind, row.lawful, row.basis) == (0, PowerKind.PERMIT, True, "《城乡规划法》")
    assert (row.load, row.hours_freed, row.load_without) == (500, 500, 0)


def test_a_body_beyond_the_band_needs_heads() -> None:
    """B: 2,500 h on two heads, band to 2 × 1,100 = 2,200: 300 h beyond, all within D1's 900: ⌈300 / 1,000⌉ = 1 head.
    Without D1: 1,600 h on two heads.
    """
    row = item(made(laid(town_of(), PLACES)), "D1")
    assert (row.capacity, row.more_heads) == (Capacity.NEEDS_HEADS, 1)
    assert (row.load, row.hours_freed, row.load_without) == (1250, 900, 800)


def test_only_the_part_of_the_excess_that_is_the_items_own_counts() -> None:
    """B without heads: all 2,500 h are beyond, D1's part is 900: 1 head, not 3."""
    row = item(made(laid(town_of(), PLACES, heads={("U1", "H"): 2})), "D1")
    assert (row.more_heads, row.load, row.load_without) == (1, None, None)


def test_a_wider_band_takes_more() -> None:
    """At 25 % the band reaches 2,500 h."""
    assert item(made(laid(town_of(), PLACES), band=25), "D1").capacity is Capacity.CAN_TAKE


@pytest.mark.parametrize(("certified", "missing"), [(2, 0), (1, 1), (0, 2)])
def test_enforcement_takes_two_certified_officers(certified: int, missing: int) -> None:
    """Penalty Law art. 42: with fewer than two the team may not act at all. Two heads of U2 are in the team."""
    row = item(made(laid(town_of(certified), PLACES, heads=IN_TEAM)), "D3")
    assert (row.officers_needed, row.officers_missing, row.kind) == (2, missing, PowerKind.PENALTY)
    assert row.capacity is (Capacity.CANNOT if missing else Capacity.CAN_TAKE)


def test_certified_heads_elsewhere_do_not_help() -> None:
    """Heads follow the work: one of the two certified works in the hall."""
    assert item(made(laid(town_of(), PLACES)), "D3").officers_missing == 1


def test_what_the_law_reserves_or_nobody_performs_cannot_be_taken() -> None:
    """Opinions 2(1): powers of the county stay; a retained unit's items too; one that is bought is taken care of."""
    units = [example.unit("U1"), example.unit("S", kind=UnitKind.STATIONED)]
    functions = [
        example.duty("D1", "U1", 10, county_only=True, **COUNTY),
        example.duty("D2", "S", 10, **COUNTY),
        example.duty("D3", "U1", 10, purchasable=True, price=1, **COUNTY),
        example.duty("F", "U1", 10),
    ]
    structure = laid(example.town(units, BODIES, functions), {"U1": "B"}, retained={"S": "暂留"}, purchased=["D3"])
    powers = made(structure)
    assert [(row.lawful, row.body, row.capacity) for row in powers.items] == [
        (False, None, Capacity.CANNOT),
        (True, None, Capacity.CANNOT),
        (True, None, Capacity.CAN_TAKE),
    ]
    assert [row.hours_freed for row in powers.items] == [0, 0, 0]
    assert (powers.can_take, powers.needs_heads, powers.cannot) == (1, 0, 2)
    assert len({row.reason.zh.split("：")[1] for row in powers.items}) == 3


def test_a_town_without_heads_counts_in_years_of_work() -> None:
    """τ = 0: D1's 1,800 h take ⌈1,800 / 1,760⌉ = 2 heads."""
    town = example.town([example.unit("U1", 0)], BODIES, [example.duty("D1", "U1", 1800, **COUNTY)])
    assert item(made(laid(town, {"U1": "B"})), "D1").more_heads == 2


def test_power_and_responsibility_lists_by_body() -> None:
    """权力清单: permits, penalties and other delegated items; 责任清单: all that a body answers for."""
    powers = made(laid(town_of(), PLACES))
    assert [(row.body, row.function, row.kind, row.department, row.unit) for row in powers.powers] == [
        ("T", "D3", PowerKind.PENALTY, "县城管局", "U2"),
        ("H", "D2", PowerKind.PERMIT, "县住建局", "U2"),
        ("B", "D1", PowerKind.OTHER, "县住建局", "U1"),
    ]
    assert [(row.body, row.function, row.bought) for row in powers.responsibilities] == [
        ("T", "D3", False),
        ("H", "D2", False),
        ("B", "D1", False),
        ("B", "F1", False),
    ]


def test_a_bought_duty_stays_a_responsibility_of_its_body() -> None:
    functions = [example.duty("D1", "U1", 10, purchasable=True, price=1, **COUNTY)]
    powers = made(laid(example.town([example.unit("U1")], BODIES, functions), {"U1": "B"}, purchased=["D1"]))
    assert powers.powers == ()
    assert [(row.function, row.bought) for row in powers.responsibilities] == [("D1", True)]


def full_town() -> Town:
    """Every sheet that can name D1 does."""
    return town_of(
        links=(example.link("D1", "U2"), example.link("U1", "D1"), example.link("U1", "U2")),
        pins=(
            Pin(unit="U1", function="D1", body="H", verdict=PinVerdict.NEVER),
            Pin(unit="U1", body="B", verdict=PinVerdict.MUST),
        ),
        pairs=(Pair(a="D1", b="U2", verdict=PairVerdict.APART), Pair(a="U1", b="U2", verdict=PairVerdict.APART)),
    )


def test_a_withdrawn_item_leaves_no_trace() -> None:
    town = without_power(full_town(), "D1")
    assert [f.id for f in town.functions] == ["D2", "D3", "F1"]
    assert [(link.source, link.target) for link in town.links] == [("U1", "U2")]
    assert [(pin.unit, pin.function) for pin in town.pins] == [("U1", "")]
    assert [(pair.a, pair.b) for pair in town.pairs] == [("U1", "U2")]
    assert without_power(town, "D1") == town


def test_withdrawal_frees_what_the_table_says() -> None:
    """The same plan laid over the town without D1: 900 h less, 800 h a head."""
    before = item(made(laid(town_of(), PLACES)), "D1")
    after = laid(without_power(town_of(), "D1"), PLACES)
    assert after.hours["B"] == 2500 - before.hours_freed
    assert after.hours["B"] // after.heads["B"] == before.load_without


def test_a_reassigned_item_takes_its_pins_and_links_along() -> None:
    town = reassigned(full_town(), "D1", "U2")
    assert {f.id: f.unit for f in town.functions}["D1"] == "U2"
    assert town.links == full_town().links
    assert [(pin.unit, pin.function) for pin in town.pins] == [("U2", "D1"), ("U1", "")]
    powers = made(laid(town, PLACES | {"U2": "B"}))
    assert (item(powers, "D1").unit, item(powers, "D1").body) == ("U2", "B")


def test_unknown_ids_change_nothing() -> None:
    town = full_town()
    assert without_power(town, "?") == reassigned(town, "?", "U2") == reassigned(town, "D1", "?") == town


def test_withdrawn_or_reassigned_the_town_is_solved_anew() -> None:
    """Liaoheyuan's first delegated item in a body: what is withdrawn lies nowhere, what is reassigned still does."""
    structure = solved_town("liaoheyuan")
    row = next(row for row in made(structure).items if row.body and row.kind is PowerKind.PERMIT)
    other = next(p.unit.id for p in structure.contents[row.body or ""] if p.unit.id != row.unit)
    for town in (without_power(structure.town, row.function), reassigned(structure.town, row.function, other)):
        outcome = solve(case_of(town))
        assert outcome.status is Status.OPTIMAL
        assert outcome.plan is not None
        again = {entry.function: entry for entry in made(Structure(Groundwork(town), outcome.plan)).items}
        assert row.function not in again or (again[row.function].unit, again[row.function].kind) == (other, row.kind)


@pytest.mark.parametrize("town", [example.town([], []), example.town([example.unit("U1")], BODIES)])
def test_a_town_to_which_nothing_was_delegated(town: Town) -> None:
    powers = made(laid(town, {"U1": "B"} if town.units else {}))
    assert (powers.items, powers.powers, powers.responsibilities) == ((), (), ())
    assert PowersTable().says(powers) == ()


@pytest.mark.parametrize("name", TOWNS)
def test_sample_towns(name: str) -> None:
    structure = solved_town(name)
    powers = made(structure)
    assert len(powers.items) == sum(bool(f.delegated_from) for f in structure.town.functions)
    assert powers.can_take + powers.needs_heads + powers.cannot == len(powers.items)
    for row in powers.items:
        assert (row.more_heads > 0) == (row.capacity is Capacity.NEEDS_HEADS)
        assert row.lawful or row.capacity is Capacity.CANNOT
    held = {f.id for f in structure.town.functions if structure.held_in(f)}
    assert {row.function for row in powers.powers} <= held
    listed = {row.function for row in powers.powers} | {row.function for row in powers.responsibilities}
    assert listed == held | structure.purchased
