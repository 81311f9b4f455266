"""Solving around a plan: disturbed least among the almost best, proven against the best, stopped at any time."""

from __future__ import annotations

import threading
from fractions import Fraction
from random import Random

import pytest

from benchmarks.towns import free_town, synthetic_town
from orgplan.evaluate import Score
from orgplan.limits import Limits, Progress
from orgplan.model import Pin, Plan, Town
from orgplan.model.outcome import Outcome, Report
from orgplan.model.vocabulary import Domain, PinVerdict, Status, UnitKind
from orgplan.run import Case, case_of, demanding, destinations, moved, open_town, pins_for, score, solve
from orgplan.shipped import DATA
from orgplan.structure import Groundwork, example
from tests.agreement.plans import every_plan
from tests.rules.plans import plan

HARD = free_town(24, 0)
"""Not proven within seconds."""


def report_of(outcome: Outcome) -> Report:
    assert outcome.report is not None
    assert outcome.report.lawful
    return outcome.report


def plan_of(outcome: Outcome) -> Plan:
    assert outcome.plan is not None
    return outcome.plan


def places(made: Plan) -> dict[tuple[str, str, str | None], str]:
    return {(row.unit, row.stream.value, row.function): row.body for row in made.placements}


def put_elsewhere(before: Plan, after: Plan) -> int:
    """Portions, those of a unit taken in or given back too."""
    old, new = places(before), places(after)
    return sum(old.get(key) != new.get(key) for key in old.keys() | new.keys())


# --- against every plan of tiny towns -------------------------------------------------------------------------


def some_town(seed: int) -> Town:
    """Four units of one head each and three bodies, with links and mandates that pull apart."""
    rng = Random(seed)
    domains = (Domain.AGRICULTURE, Domain.ECONOMY, Domain.LAW)
    units = [example.unit(f"U{i}", 1) for i in range(3)] + [example.unit("S", 1, kind=UnitKind.STATIONED)]
    functions = [
        example.duty(f"F{unit.id}", unit.id, rng.choice((800, 1500, 2200)), domain=rng.choice(domains))
        for unit in units
    ]
    links = tuple(
        example.link(a.id, b.id, rng.choice((0, 400, 900, 1600))) for a in units for b in units if a.id < b.id
    )
    bodies = [example.body(f"B{i}", domains=(domain,)) for i, domain in enumerate(domains)]
    return example.town(units, bodies, functions, links=links)


def cost(case: Case, made: Plan) -> Fraction | None:
    """Hours, `None` where some rule is broken."""
    found = score(case, made)
    assert isinstance(found, Score)
    return Fraction(found.objective).limit_denominator(10**6) if found.lawful else None


@pytest.mark.parametrize("seed", range(5))
def test_no_almost_best_plan_is_nearer_and_none_as_near_is_cheaper(seed: int) -> None:
    town, rng = some_town(seed), Random(seed)
    case = case_of(town)
    priced = [(value, made) for made in every_plan(town) if (value := cost(case, made)) is not None]
    best = min(value for value, _ in priced)
    nearer = 0
    for tolerance in 4 * (Fraction(0), Fraction(1, 20), Fraction(1, 4), Fraction(5)):
        near = rng.choice(priced)[1]
        almost = [(put_elsewhere(near, made), value) for value, made in priced if value <= best * (1 + tolerance)]
        outcome = solve(case, near=near, near_tolerance=tolerance)
        found = report_of(outcome)
        assert (put_elsewhere(near, plan_of(outcome)), Fraction(found.objective)) == min(almost)
        assert outcome.bound == best
        assert outcome.status is (Status.OPTIMAL if found.objective == best else Status.FEASIBLE)
        nearer += found.objective > best
    assert nearer, "the tolerance is used"


# --- what is said ---------------------------------------------------------------------------------------------


def two_halves() -> tuple[Case, Plan]:
    """U1 and U2 work together for 10 hours; together they cost 300 (a body), apart 610."""
    town = example.town(
        [example.unit("U1"), example.unit("U2"), example.unit("U3")],
        [example.body("B1"), example.body("B2")],
        links=(example.link("U1", "U2", 20),),
    )
    return case_of(town), plan(town, {"U1": "B1", "U2": "B2", "U3": "B1"})


def test_what_it_costs_to_stay_near_is_a_note_and_the_gap_is_to_the_best() -> None:
    case, near = two_halves()
    outcome = solve(case, near=near, near_tolerance=Fraction(2))
    assert places(plan_of(outcome)) == places(near)
    assert (outcome.status, outcome.objective, outcome.bound) == (Status.FEASIBLE, 610, 300)
    assert outcome.gap == pytest.approx(310 / 610, abs=1e-6)
    (note,) = outcome.findings
    assert (note.code, note.severity.value) == ("least-disturbance", "note")
    assert note.message.zh == "以少动为先：比最优多 310 工时。"
    assert "310" in note.message.en
    assert outcome.reproducible


def test_the_best_is_taken_where_it_is_no_further() -> None:
    case, near = two_halves()
    outcome = solve(case, near=near)
    assert (outcome.status, outcome.objective, outcome.findings) == (Status.OPTIMAL, 300, ())


def test_the_recipe_names_the_plan_and_the_tolerance() -> None:
    case, near = two_halves()
    outcome, other = solve(case, near=near), solve(case, near=plan(case.town, dict.fromkeys(("U1", "U2", "U3"), "B1")))
    assert outcome.recipe.near is not None
    assert outcome.recipe.near != other.recipe.near
    assert outcome.recipe.tolerance == 0.02
    alone = solve(case).recipe
    assert (alone.near, alone.tolerance) == (None, None)
    old = {key: value for key, value in alone.model_dump().items() if key not in ("near", "tolerance")}
    assert type(alone).model_validate(old) == alone, "outcomes written before still read"


def test_a_plan_of_another_town_cannot_be_stayed_near() -> None:
    other = plan_of(solve(case_of(synthetic_town(20, 0))))
    outcome = solve(two_halves()[0], near=other)
    assert (outcome.status, outcome.plan) == (Status.INVALID, None)
    assert outcome.findings


def test_a_clash_is_explained_with_a_plan_to_stay_near_too() -> None:
    case, near = two_halves()
    ground = Groundwork(case.town)
    pins = [pins_for(ground, ("U1", "core", ""), body) for body in ("B1", "B2")]
    outcome = solve(demanding(case, pins), near=near)
    assert (outcome.status, outcome.plan) == (Status.INFEASIBLE, None)
    assert [(finding.code, finding.place and finding.place.row) for finding in outcome.findings] == [
        ("pins", 0),
        ("pins", 1),
    ]


def test_leaders_stay_where_they_are_as_far_as_nothing_speaks_against_it() -> None:
    case = open_town(DATA / "helong")
    near = plan_of(solve(case, Limits(seed=3)))
    again = plan_of(solve(case, near=near))
    assert (again.placements, again.appointments, again.oversight) == (
        near.placements,
        near.appointments,
        near.oversight,
    )


# --- progress, stopping, time ---------------------------------------------------------------------------------


def test_progress_is_told_of_both_questions() -> None:
    case, near = two_halves()
    told: list[Progress] = []
    solve(case, near=near, near_tolerance=Fraction(2), on_progress=told.append)
    assert told[0].moved is None
    last = told[-1]
    assert (last.objective, last.bound, last.moved) == (610, 300, 0)
    assert [p.seconds for p in told] == sorted(p.seconds for p in told)


@pytest.mark.parametrize("second", [False, True])
def test_stopping_keeps_the_best_so_far_in_either_question(second: bool) -> None:
    """The start of the hard town is lawful, but far from any plan of the same cost."""
    case = case_of(HARD)
    near = plan_of(solve(case, Limits(effort=1.0, seed=1)))
    stop, told = threading.Event(), list[Progress]()

    def on_progress(now: Progress) -> None:
        told.append(now)
        if now.objective is not None and (now.moved is not None) >= second:
            stop.set()

    outcome = solve(
        case, Limits(seconds=3), near=near, near_tolerance=Fraction(1, 1000), on_progress=on_progress, stop=stop
    )
    assert outcome.status is Status.FEASIBLE
    assert report_of(outcome).objective <= 1.001 * min(float(p.objective) for p in told if p.objective is not None)
    assert not outcome.reproducible
    assert any(p.moved is not None for p in told) is second
    assert outcome.seconds < 5


def test_the_seconds_are_for_everything() -> None:
    """Four seconds: three for the best, one for the nearest."""
    case = case_of(HARD)
    near = plan_of(solve(case, Limits(effort=1.0, seed=1)))
    outcome = solve(case, Limits(seconds=4), near=near)
    assert outcome.status is Status.FEASIBLE
    assert outcome.seconds < 5


@pytest.mark.parametrize("name", ["helong", "forty"])
def test_around_two_pins_in_little_more_than_a_second(name: str) -> None:
    """Two portions moved by hand and pinned, the better of two runs for each of three draws."""
    case = open_town(DATA / "helong") if name == "helong" else case_of(synthetic_town(40, 1))
    first = plan_of(solve(case))
    for seed in range(3):
        near, pins = moved_by_hand(case, first, Random(seed))
        pinned = demanding(case, pins)
        outcomes = [solve(pinned, near=near) for _ in range(2)]
        assert min(outcome.seconds for outcome in outcomes) <= 1.2
        assert outcomes[0].plan == outcomes[1].plan
        assert put_elsewhere(near, plan_of(outcomes[0])) <= put_elsewhere(near, plan_of(solve(pinned)))
        assert report_of(outcomes[0]).objective <= 1.02 * float(outcomes[0].bound or 0) + 1


def moved_by_hand(case: Case, made: Plan, rng: Random) -> tuple[Plan, list[Pin]]:
    assert case.town is not None
    ground, pins = Groundwork(case.town), []
    for portion in rng.sample([portion for portion in ground.portions if portion.core], 2):
        lawful = [p.body for p in destinations(case, made, portion.key) if p.body is not None and not p.broken]
        if lawful:
            body = rng.choice(lawful[:4])
            made = moved(case, made, portion.key, body)
            pins.append(pins_for(ground, portion.key, body))
    return made, pins


# --- further demands ------------------------------------------------------------------------------------------


def test_further_pins_bind_and_the_recipe_tells() -> None:
    case, _ = two_halves()
    pin = Pin(unit="U3", body="B2", verdict=PinVerdict.MUST, reason="示例")
    pinned = demanding(case, [pin, pin])
    assert pinned.town is not None
    assert pinned.town.pins == (pin,)
    assert places(plan_of(solve(pinned)))["U3", "core", None] == "B2"
    assert solve(pinned).recipe.inputs != solve(case).recipe.inputs
    assert demanding(pinned, [pin]) is pinned
    assert demanding(case, []) is case


def test_pins_on_what_the_town_does_not_have_are_findings() -> None:
    case, _ = two_halves()
    must = PinVerdict.MUST
    pins = [Pin(unit="U9", body="B9", verdict=must), Pin(unit="U1", function="F9", body="B1", verdict=must)]
    wrong = demanding(case, pins)
    assert [finding.subjects for finding in wrong.findings] == [("U9",), ("B9",), ("F9",)]
    assert solve(wrong).status is Status.INVALID
