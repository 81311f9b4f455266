"""A portion put elsewhere by hand: what goes along, what is dissolved, and that it always stays a plan of the town."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.check_oracles import tiny_town
from orgplan.evaluate import malformed
from orgplan.model import Establishment, Oversight, Plan, Town, errors
from orgplan.model.vocabulary import BodyRole, Category, Devolution, Stream, UnitKind
from orgplan.run import open_town
from orgplan.shipped import DATA
from orgplan.structure import Groundwork, example, moved
from orgplan.structure.portions import PortionKey
from tests.evaluate.drawn import drawn
from tests.rules.plans import plan

SAMPLES = sorted(path.parent for path in DATA.glob("*/units.csv"))
BODIES = [
    example.body("hall", BodyRole.SERVICE_HALL),
    example.body("team", BodyRole.ENFORCEMENT),
    example.body("A"),
    example.body("B"),
]


def core(unit: str, function: str = "") -> PortionKey:
    return (unit, "core", function)


def heads_of(made: Plan) -> dict[tuple[str, str, str], int]:
    return {(row.unit, row.body, row.category.value): row.heads for row in made.staffing}


def bodies_of(made: Plan) -> dict[tuple[str, str, str], str]:
    return {(row.unit, row.stream.value, row.function or ""): row.body for row in made.placements}


# --- by hand --------------------------------------------------------------------------------------------------


def test_all_heads_of_a_unit_follow_its_only_portion_there() -> None:
    """One of U1 works for another body, and goes on doing so."""
    town = example.town([example.unit("U1", 3), example.unit("U2", 2), example.unit("U3", 1)], BODIES)
    before = plan(town, {"U1": "A", "U2": "A", "U3": "team"}, {("U1", "A"): 2, ("U1", "team"): 1})
    after = moved(Groundwork(town), before, core("U1"), "B")
    assert bodies_of(after) == {core("U1"): "B", core("U2"): "A", core("U3"): "team"}
    assert heads_of(after) == {
        ("U1", "B", "institution"): 2,
        ("U1", "team", "institution"): 1,
        ("U2", "A", "institution"): 2,
        ("U3", "team", "institution"): 1,
    }


def test_of_a_unit_that_stays_in_part_the_portions_heads_go_by_largest_remainder() -> None:
    """5 heads over 3,000 and 2,000 hours: 3 and 2. Of 4 administrative and 1 worker that is 1.6 and 0.4, so 2 and 0."""
    unit = example.unit("U1", Establishment(administrative=4, worker=1), splittable=True)
    town = example.town([unit], BODIES, [example.duty("F1", "U1", 3000), example.duty("F2", "U1", 2000)])
    before = plan(town, {("U1", "F1"): "A", ("U1", "F2"): "A"})
    after = moved(Groundwork(town), before, core("U1", "F2"), "B")
    assert heads_of(after) == {
        ("U1", "A", "administrative"): 2,
        ("U1", "A", "worker"): 1,
        ("U1", "B", "administrative"): 2,
    }


def test_heads_moved_into_a_body_return_to_their_work_when_it_is_dissolved() -> None:
    town = example.town([example.unit("U1", 3), example.unit("U2", 2)], BODIES)
    before = plan(town, {"U1": "A", "U2": "B"}, {("U1", "A"): 1, ("U1", "B"): 2})
    after = moved(Groundwork(town), before, core("U2"), "team")
    assert heads_of(after) == {("U1", "A", "institution"): 3, ("U2", "team", "institution"): 2}


def test_a_body_that_comes_up_inherits_the_overseer_and_one_dissolved_has_none() -> None:
    town = example.led_town()
    rows = (Oversight(leader="L1", body="B1"),)
    before = plan(town, {"U1": "B1", "U2": "B1"}).model_copy(update={"oversight": rows})
    after = moved(Groundwork(town), before, core("U1"), "B2")
    assert after.oversight == (*rows, Oversight(leader="L1", body="B2"))
    last = moved(Groundwork(town), after, core("U2"), "B2")
    assert last.oversight == (Oversight(leader="L1", body="B2"),)


def stationed_town() -> Town:
    units = [
        example.unit("S", 4, kind=UnitKind.STATIONED),
        example.unit("M", 1, kind=UnitKind.STATIONED, devolution=Devolution.MUST),
        example.unit("U", 2),
    ]
    functions = [
        example.duty("SC", "S", 2000, purchasable=True, price=1),
        example.duty("SA", "S", 1000, Stream.APPROVAL),
        example.duty("SE", "S", 1000, Stream.ENFORCEMENT),
        example.duty("UA", "U", 1000, Stream.APPROVAL),
        example.duty("UC", "U", 1000),
    ]
    return example.town(units, BODIES, functions)


def test_a_unit_is_left_with_the_county_as_a_whole_with_a_reason() -> None:
    town = stationed_town()
    places = {"S": "A", ("S", "approval"): "hall", ("S", "enforcement"): "team", "U": "A", ("U", "approval"): "hall"}
    before = plan(town, places | {"M": "A"}, purchased=["SC"])
    after = moved(Groundwork(town), before, ("S", "approval", ""), None)
    assert {row.unit for row in after.placements} == {"U", "M"}
    assert {row.unit for row in after.staffing} == {"U", "M"}
    assert [(row.unit, bool(row.reason)) for row in after.retained] == [("S", True)]
    assert after.purchased == ()


def test_a_unit_that_must_devolve_cannot_be_left() -> None:
    town = stationed_town()
    before = plan(town, {"M": "A", "U": "A", ("U", "approval"): "hall"}, retained={"S": "示例理由"})
    assert moved(Groundwork(town), before, core("M"), None) == before


def test_from_the_county_a_unit_comes_with_everything_to_hall_team_or_the_body_meant() -> None:
    """No team is set up, so that the enforcement goes along with the core."""
    town = stationed_town()
    before = plan(town, {"M": "A", "U": "A", ("U", "approval"): "hall"}, retained={"S": "示例理由"})
    after = moved(Groundwork(town), before, core("S"), "B")
    assert (
        bodies_of(after).items()
        >= {core("S"): "B", ("S", "approval", ""): "hall", ("S", "enforcement", ""): "B"}.items()
    )
    assert heads_of(after).items() >= {("S", "B", "institution"): 3, ("S", "hall", "institution"): 1}.items()
    assert after.retained == ()


def test_what_the_plan_had_forgotten_is_placed_with_all_its_heads() -> None:
    town = example.town([example.unit("U1", 3), example.unit("U2", 2)], BODIES)
    after = moved(Groundwork(town), plan(town, {"U1": "A"}), core("U2"), "A")
    check(Groundwork(town), after)


def test_a_portion_or_body_that_the_town_does_not_have_is_a_fault_of_the_caller() -> None:
    town = example.town([example.unit("U1")], BODIES)
    before = plan(town, {"U1": "A"})
    for portion, to in ((core("U9"), "A"), (core("U1"), "Z")):
        with pytest.raises(KeyError):
            moved(Groundwork(town), before, portion, to)


# --- always ---------------------------------------------------------------------------------------------------


def placed_heads(ground: Groundwork, made: Plan) -> Counter[tuple[str, Category]]:
    """What the plan should staff: every head of every unit placed."""
    placed = {row.unit for row in made.placements}
    due = Counter({(u.id, c): u.heads[c] for u in ground.town.units if u.id in placed for c in Category})
    return +due


def staffed(made: Plan) -> Counter[tuple[str, Category]]:
    total: Counter[tuple[str, Category]] = Counter()
    for row in made.staffing:
        total[row.unit, row.category] += row.heads
    return +total


def check(ground: Groundwork, made: Plan) -> None:
    assert errors(malformed(ground.town, made)) == ()
    assert staffed(made) == placed_heads(ground, made)
    away = {row.unit for row in made.retained}
    for portion in ground.portions:
        assert (portion.key in bodies_of(made)) != (portion.unit.id in away)
    assert {row.body for row in made.oversight} <= {row.body for row in made.placements}


def wander(ground: Groundwork, made: Plan, rng: Random, steps: int) -> None:
    for _ in range(steps):
        portion, to = rng.choice(ground.portions), rng.choice([None, *ground.bodies])
        before, made = made, moved(ground, made, portion.key, to)
        check(ground, made)
        there_and_back(ground, before, made, portion.key)


def there_and_back(ground: Groundwork, before: Plan, after: Plan, portion: PortionKey) -> None:
    """The same plan again, when nothing was dissolved and the unit had neither work nor heads where it went."""
    old, new = bodies_of(before).get(portion), bodies_of(after).get(portion)
    if old is None or new is None or old == new or old not in bodies_of(after).values():
        return
    unit = portion[0]
    known = {row.body for row in (*before.placements, *before.staffing) if row.unit == unit}
    if new not in known:
        assert moved(ground, after, portion, old) == before


@given(st.integers(0, 100_000))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
def test_any_moves_from_any_plan_give_a_plan_of_the_town(seed: int) -> None:
    ground, rng = Groundwork(tiny_town(seed)[0]), Random(seed)
    made = drawn(ground, rng)
    check(ground, made)
    wander(ground, made, rng, 12)


@pytest.mark.parametrize("folder", SAMPLES, ids=lambda path: path.name)
def test_any_moves_in_the_sample_towns_give_a_plan_of_the_town(folder: Path) -> None:
    town = open_town(folder).town
    assert town is not None
    ground = Groundwork(town)
    for seed in range(3):
        rng = Random(seed)
        wander(ground, drawn(ground, rng), rng, 60)
