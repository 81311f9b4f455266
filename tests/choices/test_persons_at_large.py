"""Who goes where by name, in random towns against every way of seating, in large towns and in the samples."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator
from itertools import permutations, product
from random import Random

import pytest

from benchmarks.check_oracles import BODIES, tiny_town
from benchmarks.towns import synthetic_town
from orgplan.choices.persons import conflicts, name_staff
from orgplan.model import Leader, Oversight, Person, Plan, Town, Unit
from orgplan.model.people import Assignment
from orgplan.model.vocabulary import BodyRole, Category, Domain, Rank
from orgplan.structure import Groundwork, Structure
from tests.choices.seated import assert_counts_hold, assert_well_told
from tests.evaluate.drawn import drawn
from tests.tables.sampled import TOWNS, solved_town

BODY_IDS = tuple(body[0] for body in BODIES)

# --- against every way of seating ---------------------------------------------------------------------------------


def drawn_staff(town: Town, rng: Random) -> tuple[Person, ...]:
    """One row for most heads, with a bit of everything."""
    heads = [(unit, c) for unit in town.units for c in Category for _ in range(unit.heads[c])]
    codes = [f"P{i}" for i in range(len(heads))]
    return tuple(
        Person(
            id=code,
            unit=unit.id,
            category=category,
            certified=rng.random() < 0.4,
            skills=tuple(rng.sample(list(Domain), rng.choice((0, 4, 8)))),
            kin_of=tuple(rng.sample([*codes, "L1"], rng.choice((0, 0, 0, 1, 2)))),
            movable=rng.random() < 0.6,
        )
        for code, (unit, category) in zip(codes, heads, strict=True)
        if rng.random() < 0.9
    )


def staffed(seed: int) -> tuple[Groundwork, Plan]:
    rng = Random(seed)
    town, _ = tiny_town(seed)
    leaders = (Leader(id="L1", name="L1", rank=Rank.DEPUTY, kin_of=("P0",)),)
    town = town.model_copy(update={"leaders": leaders, "staff": drawn_staff(town, rng)})
    ground = Groundwork(town)
    made = drawn(ground, rng)
    oversight = tuple(Oversight(leader="L1", body=body.id) for body in Structure(ground, made).set_up[:1])
    return ground, made.model_copy(update={"oversight": oversight})


def every_seating(assignments: tuple[Assignment, ...]) -> Iterator[tuple[Assignment, ...]]:
    """Whoever is named (or not) in a unit and category, on its seats in every order."""
    pools: dict[tuple[str, Category], list[Assignment]] = {}
    for row in assignments:
        pools.setdefault((row.unit, row.category), []).append(row)
    orders = [set(permutations([row.person for row in rows])) for rows in pools.values()]
    for chosen in product(*orders):
        yield tuple(
            row.model_copy(update={"person": name})
            for rows, names in zip(pools.values(), chosen, strict=True)
            for row, name in zip(rows, names, strict=True)
        )


def price(ground: Groundwork, made: Plan, assignments: tuple[Assignment, ...]) -> tuple[int, int]:
    """Conflicts and mismatches, counted from the sheet by hand."""
    structure = Structure(ground, made)
    people = {person.id: person for person in ground.town.staff}
    seats = [(people[row.person], row) for row in assignments if row.person is not None]
    works = {(p.unit.id, body) for body, inside in structure.contents.items() for p in inside}
    asked = {body: {f.domain for f in ground.functions.values() if structure.held_in(f) == body} for body in BODY_IDS}
    number = sum(not p.movable and (p.unit, row.body) not in works for p, row in seats)
    for i, (p, row) in enumerate(seats):
        number += sum(other.body == row.body and (p.id in q.kin_of or q.id in p.kin_of) for q, other in seats[i + 1 :])
        overseen = {o.body for o in made.oversight}
        number += row.body in overseen and ("L1" in p.kin_of or p.id == "P0")
    for unit, heads in Structure(ground, made).unit_heads.items():
        if unit[1] in {body.id for body in ground.with_role(BodyRole.ENFORCEMENT)}:
            there = sum(p.certified for p, row in seats if (row.unit, row.body) == unit)
            number += max(0, min(heads, ground.units[unit[0]].certified) - there)
    wrong = sum(bool(p.skills and asked[row.body]) and not asked[row.body] & set(p.skills) for p, row in seats)
    return number, wrong


def test_no_way_of_seating_has_fewer_conflicts_or_mismatches() -> None:
    """Every permutation of the names, in random tiny towns where these are not too many."""
    looked_at = bitten = 0
    for seed in range(150):
        ground, made = staffed(seed)
        assignments = name_staff(ground, made)
        assert_counts_hold(ground, made, assignments)
        pools = Counter((row.unit, row.category) for row in assignments)
        if not assignments or max(pools.values()) > 4 or len(pools) > 3:
            continue
        mine = price(ground, made, assignments)
        prices = {price(ground, made, other) for other in every_seating(assignments)}
        assert mine == min(prices), f"seed {seed}"
        looked_at += 1
        bitten += len(prices) > 1
    assert looked_at > 20
    assert bitten > 10


def test_conflicts_are_told_one_by_one() -> None:
    """As many as counted by hand, save for certificates that heads without a name may have."""
    seen: Counter[str] = Counter()
    for seed in range(120):
        ground, made = staffed(seed)
        assignments = name_staff(ground, made)
        found = conflicts(ground, made, assignments)
        assert_well_told(found)
        codes = Counter(finding.code for finding in found)
        seen += codes
        if all(row.person for row in assignments) and not codes["certified-elsewhere"]:
            assert codes.total() == price(ground, made, assignments)[0]
    assert {"kin-in-one-body", "kin-under-leader", "immovable-moved", "certified-elsewhere"} <= seen.keys()


# --- speed, sample towns ------------------------------------------------------------------------------------------


def crowd(units: tuple[Unit, ...], rng: Random) -> tuple[Person, ...]:
    heads = [(unit, c) for unit in units for c in Category for _ in range(unit.heads[c])]
    return tuple(
        Person(
            id=f"P{i:03}",
            unit=unit.id,
            category=category,
            birth_year=rng.randint(1964, 2003),
            certified=rng.random() < 0.2,
            skills=tuple(rng.sample(list(Domain), rng.randint(0, 3))),
            kin_of=(f"P{rng.randrange(len(heads)):03}",) if rng.random() < 0.1 else (),
            movable=rng.random() < 0.9,
        )
        for i, (unit, category) in enumerate(heads)
    )


def test_three_hundred_people_within_a_second() -> None:
    """Every unit scattered over all bodies at random: far harder than a plan that anybody would want."""
    rng = Random(0)
    town = synthetic_town(60, 0)
    town = town.model_copy(update={"staff": crowd(town.units, rng)})
    assert len(town.staff) >= 300
    ground = Groundwork(town)
    made = drawn(ground, rng)
    began = time.perf_counter()
    first = name_staff(ground, made)
    taken = time.perf_counter() - began
    assert_counts_hold(ground, made, first)
    assert taken < 1.0
    assert name_staff(ground, made) == first


@pytest.mark.parametrize("name", TOWNS)
def test_sample_towns(name: str) -> None:
    """Named where there is a staff sheet; shuffling it changes nothing."""
    structure = solved_town(name)
    town, made = structure.town, structure.plan
    assignments = name_staff(structure.ground, made)
    if not town.staff:
        assert assignments == ()
        return
    assert_counts_hold(structure.ground, made, assignments)
    assert_well_told(conflicts(structure.ground, made, assignments))
    other = town.model_copy(update={"staff": tuple(reversed(town.staff))})
    assert name_staff(Groundwork(other), made) == assignments
