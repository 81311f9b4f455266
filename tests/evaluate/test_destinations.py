"""Where else a portion could go: against full evaluation of the moved plans, by hand, and in time."""

from __future__ import annotations

import time
from random import Random

import pytest

from benchmarks.towns import synthetic_town
from orgplan.evaluate import Destination, Score, destinations, difference
from orgplan.model import Pin, Plan
from orgplan.model.outcome import Report
from orgplan.model.vocabulary import BodyRole, PinVerdict, Severity, Stream, UnitKind
from orgplan.run import Case, case_of, evaluate, moved, open_town, score, solve
from orgplan.run import destinations as destinations_of
from orgplan.shipped import DATA
from orgplan.structure import Groundwork, example
from tests.evaluate.drawn import drawn
from tests.rules.plans import plan


def ground_of(case: Case) -> Groundwork:
    assert case.town is not None
    return Groundwork(case.town)


def scored(case: Case, made: Plan) -> Score:
    result = score(case, made)
    assert isinstance(result, Score)
    return result


def reported(case: Case, made: Plan) -> Report:
    report = evaluate(case, made)
    assert isinstance(report, Report)
    return report


@pytest.fixture(scope="module")
def helong() -> tuple[Case, Plan]:
    case = open_town(DATA / "helong")
    made = solve(case).plan
    assert made is not None
    return case, made


# --- against the full evaluation ------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(4))
def test_every_destination_is_what_the_full_evaluation_of_the_moved_plan_says(
    helong: tuple[Case, Plan], seed: int
) -> None:
    case, best = helong
    ground, rng = ground_of(case), Random(seed)
    made = best if seed == 0 else drawn(ground, rng)
    portion = rng.choice(ground.portions)
    before = reported(case, made)
    for place in destinations_of(case, made, portion.key):
        after = reported(case, moved(case, made, portion.key, place.body))
        assert place.total == pytest.approx(after.objective - before.objective)
        assert place.delta.keys() == after.costs.keys()
        for code, change in place.delta.items():
            assert change == pytest.approx(after.costs[code] - before.costs[code])
        newly = {f.code for f in after.findings} - {f.code for f in before.findings}
        gone = {f.code for f in before.findings} - {f.code for f in after.findings}
        assert newly <= {f.code for f in place.broken}
        assert gone <= {f.code for f in place.mended}
        assert set(place.broken) <= set(after.findings)
        assert set(place.mended) <= set(before.findings)


def test_the_score_is_that_of_the_report(helong: tuple[Case, Plan]) -> None:
    case, best = helong
    for made in (best, drawn(ground_of(case), Random(1))):
        quick, whole = scored(case, made), reported(case, made)
        assert (quick.measures, quick.costs, quick.objective) == (whole.measures, whole.costs, whole.objective)
        assert set(quick.breaches) <= set(whole.findings)
        assert quick.lawful == whole.lawful


def test_a_plan_of_another_town_has_no_score() -> None:
    case = case_of(example.town([example.unit("U")], [example.body("B")]))
    made = plan(example.town([example.unit("V")], [example.body("B")]), {"V": "B"})
    result = score(case, made)
    assert not isinstance(result, Score)
    assert [finding.severity for finding in result] == [Severity.ERROR] * 2
    assert destinations_of(case, made, ("U", "core", "")) == ()


# --- by hand --------------------------------------------------------------------------------------------------


def worked() -> tuple[Case, Plan]:
    """U1 works with U2 for 50 hours a year and lies apart from it; B2 is pinned off; S may stay with the county."""
    functions = [example.duty("F1", "U1"), example.duty("F2", "U2"), example.duty("E", "U2", 1760, Stream.ENFORCEMENT)]
    units = [example.unit("U1", 1), example.unit("U2", 2), example.unit("S", 1, kind=UnitKind.STATIONED)]
    bodies = [example.body("B1"), example.body("B2"), example.body("B3"), example.body("T", BodyRole.ENFORCEMENT)]
    pins = (Pin(unit="U1", body="B3", verdict=PinVerdict.NEVER), Pin(unit="U1", body="B1", verdict=PinVerdict.NEVER))
    town = example.town(units, bodies, functions, links=(example.link("U1", "U2"),), pins=pins)
    return case_of(town), plan(town, {"U1": "B1", "U2": "B2", ("U2", "enforcement"): "T", "S": "B1"})


def test_costs_rules_broken_and_rules_mended_of_each_place() -> None:
    """Of U1: beside U2 the 50 hours are saved; B3 and B1 are pinned off, one breach for another of another row."""
    case, made = worked()
    found = {place.body: place for place in destinations_of(case, made, ("U1", "core", ""))}
    assert list(found) == ["B2", "T", "B3"]
    assert (found["B2"].delta["coordination"], found["B3"].delta["coordination"]) == (-50, 0)
    assert [found[body].new for body in found] == [False, False, True]
    assert found["B3"].delta["lean"] == 300, "another body comes up while S stays in B1"
    assert [[f.code for f in found[body].broken] for body in found] == [[], [], ["pins"]]
    assert [[f.code for f in found[body].mended] for body in found] == [["pins"]] * 3
    assert [f.place and f.place.row for f in found["B3"].broken + found["B3"].mended] == [0, 1]


def test_a_unit_that_may_stay_with_the_county_can_be_left_there_last() -> None:
    case, made = worked()
    places = destinations_of(case, made, ("S", "core", ""))
    assert [place.body for place in places][-1] is None
    assert places[-1].delta["devolution"] == 300
    again = destinations_of(case, moved(case, made, ("S", "core", ""), None), ("S", "core", ""))
    assert {place.body for place in again} == {"B1", "B2", "B3", "T"}, "it is there already"
    back = next(place for place in again if place.body == "B1")
    assert back.total == -places[-1].total


def test_bodies_set_up_come_first_and_the_cheapest_before() -> None:
    case, made = worked()
    for portion in ground_of(case).portions:
        places = destinations_of(case, made, portion.key)
        order = [(place.body is None, place.new, place.total) for place in places]
        assert order == sorted(order)


def breach_of(town_short: int, subjects: tuple[str, ...], code: str = "body-size") -> Score:
    """A score with one breach."""
    case = case_of(example.town([example.unit("U")], [example.body("B", min_heads=3)]))
    bare = scored(case, plan(case.town, {"U": "B"}))
    one = bare.breaches[0].model_copy(update={"code": code, "short_by": town_short, "subjects": subjects})
    return bare.model_copy(update={"breaches": (one,)})


@pytest.mark.parametrize(
    ("before", "after", "broken", "mended"),
    [
        (breach_of(1, ("B",)), breach_of(2, ("B",)), 1, 0),
        (breach_of(2, ("B",)), breach_of(1, ("B",)), 0, 0),
        (breach_of(1, ("B",)), breach_of(1, ("C",)), 1, 1),
        (breach_of(1, ("B",)), breach_of(1, ("B", "C")), 0, 0),
        (breach_of(1, ("B",)), breach_of(2, ("B", "C")), 1, 0),
        (breach_of(1, ("B",)), breach_of(1, ("B",), "quota"), 1, 1),
    ],
    ids=["worse", "better", "elsewhere", "wider", "wider and worse", "another rule"],
)
def test_what_counts_as_broken_and_as_mended(before: Score, after: Score, broken: int, mended: int) -> None:
    found = difference(before, after)
    assert (len(found.broken), len(found.mended)) == (broken, mended)


def test_findings_name_the_row_of_the_file() -> None:
    case = open_town(DATA / "helong")
    assert case.town is not None
    pinned = case.town.pins[0]
    made = solve(case).plan
    assert made is not None
    places = destinations_of(case, made, (pinned.unit, "core", ""))
    rows = {f.place.file for place in places for f in place.broken if f.code == "pins" and f.place}
    assert rows == {"pins.csv"}


# --- in time --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("units", "seconds"), [(40, 0.3), (300, 2.0)])
def test_all_destinations_at_once(units: int, seconds: float) -> None:
    """The better of two runs each, so that a busy moment of the machine is not taken for the code's."""
    case = case_of(synthetic_town(units, 0))
    ground = ground_of(case)
    made = drawn(ground, Random(0))
    for portion in ground.portions[:: len(ground.portions) // 4]:
        times = []
        for _ in range(2):
            began = time.monotonic()
            places = destinations(ground, made, case.policy, portion.key)
            times.append(time.monotonic() - began)
            assert len(places) >= len(ground.bodies) - 1
            assert all(isinstance(place, Destination) for place in places)
        assert min(times) <= seconds


def test_a_plan_of_forty_units_is_evaluated_in_a_quarter_of_a_second() -> None:
    case = case_of(synthetic_town(40, 0))
    made = drawn(ground_of(case), Random(0))
    times = []
    for _ in range(2):
        began = time.monotonic()
        reported(case, made)
        times.append(time.monotonic() - began)
    assert min(times) <= 0.25
