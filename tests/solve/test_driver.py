"""The search: limits, progress, stopping, starting from a plan, explaining why not."""

from __future__ import annotations

import threading
import time

import pytest

from benchmarks.towns import free_town, synthetic_town
from orgplan.limits import Limits, Progress
from orgplan.model import Pin, Plan
from orgplan.model.vocabulary import PinVerdict, Status
from orgplan.run import case_of, solve
from orgplan.structure import example

HARD = free_town(24, 0)
"""Not proven within seconds."""


def test_progress_is_told_as_it_moves() -> None:
    told: list[Progress] = []
    outcome = solve(case_of(synthetic_town(20, 0)), on_progress=told.append)
    assert outcome.objective is not None
    last = told[-1]
    assert last.objective is not None
    assert float(last.objective) == outcome.objective
    assert [p.bound for p in told] == sorted(p.bound for p in told)
    assert all(p.gap is None or p.gap >= 0 for p in told)


def test_stopping_keeps_the_best_plan_so_far() -> None:
    stop = threading.Event()

    def on_progress(now: Progress) -> None:
        if now.objective is not None:
            stop.set()

    began = time.monotonic()
    outcome = solve(case_of(HARD), Limits(seconds=60), on_progress=on_progress, stop=stop)
    assert time.monotonic() - began < 20
    assert outcome.status is Status.FEASIBLE
    assert outcome.report is not None
    assert outcome.report.lawful
    assert not outcome.reproducible


def test_no_time_at_all_is_said_to_be_stopped() -> None:
    outcome = solve(case_of(synthetic_town(300, 0)), Limits(seconds=0.01))
    assert (outcome.status, outcome.plan, outcome.objective) == (Status.STOPPED, None, None)
    assert outcome.findings


def test_a_deterministic_limit_gives_the_same_plan_again() -> None:
    limits = Limits(seconds=60, effort=1.0)
    first, second = solve(case_of(HARD), limits), solve(case_of(HARD), limits)
    assert first.status is Status.FEASIBLE
    assert first.reproducible
    assert (first.plan, first.objective, first.bound) == (second.plan, second.objective, second.bound)


def test_another_seed_finds_the_same_optimum() -> None:
    case = case_of(synthetic_town(20, 1))
    assert {solve(case, Limits(seed=seed)).objective for seed in range(3)} == {solve(case).objective}


def test_several_workers_agree_on_the_optimum() -> None:
    case = case_of(synthetic_town(20, 0))
    alone, together = solve(case), solve(case, Limits(workers=3))
    assert together.objective == alone.objective
    assert not together.reproducible


def test_the_search_starts_from_a_given_plan() -> None:
    """With hardly any effort the start is what comes back, or better."""
    case = case_of(HARD)
    long = solve(case, Limits(effort=1.5))
    assert long.plan is not None
    assert long.objective is not None
    short = solve(case, Limits(effort=0.05), start=long.plan)
    assert short.objective is not None
    assert short.objective <= long.objective
    assert short.recipe.start is not None


def test_a_plan_of_another_town_cannot_be_started_from() -> None:
    other = solve(case_of(synthetic_town(20, 0))).plan
    outcome = solve(case_of(example.town([example.unit("U")], [example.body("B")])), start=other)
    assert outcome.status is Status.INVALID
    assert outcome.findings


def test_a_start_that_breaks_a_rule_is_only_a_hint() -> None:
    pins = (Pin(unit="U", body="B1", verdict=PinVerdict.MUST),)
    town = example.town([example.unit("U")], [example.body("B1"), example.body("B2")], pins=pins)
    free = town.model_copy(update={"pins": (pins[0].model_copy(update={"body": "B2"}),)})
    wrong = solve(case_of(free)).plan
    assert isinstance(wrong, Plan)
    outcome = solve(case_of(town), start=wrong)
    assert outcome.status is Status.OPTIMAL
    assert outcome.plan is not None
    assert outcome.plan.placements[0].body == "B1"


def test_a_clash_names_only_what_clashes() -> None:
    pins = (
        Pin(unit="U1", body="B1", verdict=PinVerdict.MUST),
        Pin(unit="U2", body="B2", verdict=PinVerdict.MUST),
        Pin(unit="U1", body="B1", verdict=PinVerdict.NEVER),
    )
    town = example.town([example.unit("U1"), example.unit("U2")], [example.body("B1"), example.body("B2")], pins=pins)
    outcome = solve(case_of(town))
    assert outcome.status is Status.INFEASIBLE
    assert [(f.code, f.place and f.place.row) for f in outcome.findings] == [("pins", 0), ("pins", 2)]
    assert all("U1" in finding.message.zh and "U1" in finding.message.en for finding in outcome.findings)


@pytest.mark.parametrize("most", [1, 2])
def test_a_cap_on_the_command_line_goes_before_the_policy(most: int) -> None:
    outcome = solve(case_of(synthetic_town(20, 0)), Limits(seconds=5), max_bodies=most)
    assert outcome.status is Status.INFEASIBLE
    assert "body-cap" in {finding.code for finding in outcome.findings}
    assert outcome.recipe.max_bodies == most
