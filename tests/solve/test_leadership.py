"""Posts and oversight: the optimum against enumeration, in time, in the sample towns, the same every time."""

from __future__ import annotations

import csv
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from itertools import combinations, product
from pathlib import Path
from typing import Any

import pytest

from orgplan.limits import Limits
from orgplan.model import Plan, Town
from orgplan.model.outcome import Outcome
from orgplan.model.plan import Appointment, Oversight
from orgplan.model.vocabulary import Stage, Status, Track
from orgplan.policy import Policy, RuleInForce, read_policy
from orgplan.run import Case, case_of, open_town, solve
from orgplan.shipped import DATA
from orgplan.solve import lead
from orgplan.structure import Groundwork, Structure
from tests.rules.led import holding, led, overseeing
from tests.rules.plans import named
from tests.solve.leaderships import FEW_HANDS, MANY_HANDS, large_town, small_town

SAMPLES = sorted(path.parent.name for path in DATA.glob("*/units.csv"))
Value = tuple[Fraction, int, int]
"""Hours that the leadership costs, hours overseen by the busiest, bodies overseen by strangers: in this order."""


# --- the optimum, against every leadership there is ---------------------------------------------------------------


def subsets(names: list[str]) -> list[tuple[str, ...]]:
    return [taken for number in range(len(names) + 1) for taken in combinations(names, number)]


def short(entries: list[RuleInForce], structure: Structure) -> Fraction | None:
    """What breaches of preferred rules cost; `None` when a rule that binds is broken."""
    paid = Fraction(0)
    for entry in entries:
        by = sum(breach.short_by for breach in entry.rule.check(structure, entry.settings))
        if by and entry.binds:
            return None
        paid += by * Fraction(entry.settings.price)
    return paid


def leaderships(town: Town, policy: Policy) -> Iterator[tuple[Fraction, Plan]]:
    """Every lawful plan of posts and oversight over the one structure, with what its breaches cost."""
    ground, base = Groundwork(town), led(town)
    bodies = [body.id for body in town.bodies]
    some = subsets([leader.id for leader in town.leaders])
    of_posts = [entry for entry in policy.rules if entry.rule.code != "oversight"]
    of_bodies = [entry for entry in policy.rules if entry.rule.code == "oversight"]
    for held in product(some, repeat=len(town.posts)):
        rows = tuple(Appointment(leader=x, post=p.id) for p, who in zip(town.posts, held, strict=True) for x in who)
        appointed = base.model_copy(update={"appointments": rows})
        first = short(of_posts, Structure(ground, appointed))
        if first is None:
            continue
        for seen in product(some, repeat=len(bodies)):
            over = tuple(Oversight(leader=x, body=b) for b, who in zip(bodies, seen, strict=True) for x in who)
            plan = appointed.model_copy(update={"oversight": over})
            second = short(of_bodies, Structure(ground, plan))
            if second is not None:
                yield first + second, plan


def value(town: Town, paid: Fraction, plan: Plan) -> Value:
    """Counted by hand: 40 hours for each leader who loses a post, then what settles ties."""
    held = {(row.leader, row.post) for row in plan.appointments}
    losing = sum(any((leader.id, post) not in held for post in leader.holds) for leader in town.leaders)
    hours = {f"B{i}": sum(f.hours or 0 for f in town.functions if f.unit == f"U{i}") for i in (1, 2)}
    does = {f"B{i}": {f.domain for f in town.functions if f.unit == f"U{i}"} for i in (1, 2)}
    knows = {leader.id: set(leader.experience) for leader in town.leaders}
    busiest = max(sum(hours[row.body] for row in plan.oversight if row.leader == x.id) for x in town.leaders)
    return paid + 40 * losing, busiest, sum(not does[row.body] & knows[row.leader] for row in plan.oversight)


def led_by_solver(town: Town, policy: Policy) -> tuple[Any, Plan]:
    solution = lead(Structure(Groundwork(town), led(town)), policy, Limits())
    rows = {"appointments": solution.decisions.appointments, "oversight": solution.decisions.oversight}
    return solution, led(town).model_copy(update=rows)


@cache
def small(seed: int) -> tuple[Status, Value | None, Value | None, Fraction]:
    """How the solver ended, the value of its plan, the least of all plans, its bound."""
    town = small_town(seed)
    policy = read_policy(town.policy)[0].of(Stage.LEADERSHIP)
    solution, plan = led_by_solver(town, policy)
    least = min((value(town, paid, made) for paid, made in leaderships(town, policy)), default=None)
    paid = short(list(policy.rules), Structure(Groundwork(town), plan))
    reached = None if solution.status is Status.INFEASIBLE or paid is None else value(town, paid, plan)
    return solution.status, reached, least, solution.bound


SEEDS = range(24)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_leadership_is_the_best_of_all(seed: int) -> None:
    """Cost first, then the hours of the busiest, then experience: each settled without giving up those before it."""
    status, reached, least, bound = small(seed)
    if least is None:
        assert status is Status.INFEASIBLE
    else:
        assert status is Status.OPTIMAL
        assert reached == least
        assert bound == least[0]


def test_the_small_towns_are_worth_the_trouble() -> None:
    """Among them lawful ones and others, some that must take posts away, and some where experience cannot all fit."""
    found = [small(seed)[2] for seed in SEEDS]
    lawful = [each for each in found if each is not None]
    assert len(lawful) >= 10
    assert len(lawful) < len(found)
    assert sum(each[0] > 0 for each in lawful) >= 3
    assert sum(each[2] > 0 for each in lawful) >= 3


@pytest.mark.parametrize("seed", SEEDS)
def test_the_whole_road_agrees(seed: int) -> None:
    """A lawful leadership makes a lawful outcome; none makes an infeasible one that blames rules of the leadership."""
    town, least = small_town(seed), small(seed)[2]
    outcome = solve(case_of(town))
    if least is None:
        assert outcome.status is Status.INFEASIBLE
        stages = {entry.rule.code for entry in read_policy(())[0].of(Stage.LEADERSHIP).rules}
        assert named(outcome) <= stages
        assert named(outcome)
    else:
        assert outcome.report is not None
        assert outcome.report.lawful
        measures = outcome.report.measures
        assert (measures["oversight-balance"], measures["experience"]) == least[1:]


# --- in time ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("hands", "moved"), [(MANY_HANDS, 0.5), (FEW_HANDS, 0.5), (FEW_HANDS, 0.0)])
@pytest.mark.parametrize("seed", [0, 2, 7])
def test_fifteen_posts_twenty_leaders_ten_bodies_are_proven_within_a_second(
    seed: int, hands: tuple[str, ...], moved: float
) -> None:
    """The best of three runs, so that a busy moment of the machine is not taken for the model's."""
    town = large_town(seed, hands, moved)
    assert (len(town.posts), len(town.leaders), len(town.bodies)) == (15, 20, 10)
    policy = read_policy(town.policy)[0].of(Stage.LEADERSHIP)
    seconds: list[float] = []
    while len(seconds) < 3 and min(seconds, default=2) > 1:
        began = time.monotonic()
        solution, plan = led_by_solver(town, policy)
        seconds.append(time.monotonic() - began)
        assert solution.status is Status.OPTIMAL
        assert short(list(policy.rules), Structure(Groundwork(town), plan)) == 0
    assert min(seconds) <= 1


# --- the sample towns ---------------------------------------------------------------------------------------------


@cache
def answer(name: str) -> tuple[Case, Outcome]:
    case = open_town(DATA / name)
    return case, solve(case)


@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample_town_is_led_in_full(name: str) -> None:
    """Each required post has one holder, each body set up one leader above it who holds a post; all of it lawful."""
    case, outcome = answer(name)
    assert case.town is not None
    assert outcome.plan is not None
    assert outcome.report is not None
    assert (outcome.status, outcome.report.lawful) == (Status.OPTIMAL, True)
    filled = [row.post for row in outcome.plan.appointments]
    assert len(filled) == len(set(filled))
    assert {post.id for post in case.town.posts if post.required} <= set(filled)
    assert sorted(row.body for row in outcome.plan.oversight) == sorted({row.body for row in outcome.plan.placements})
    assert set(overseeing(outcome.plan)) <= set(holding(outcome.plan))


def test_helong_is_led_by_one_team_with_two_plates() -> None:
    """Opinions 2(2): leaders hold posts of town and zone crosswise, and the chiefs of both are the same people."""
    case, outcome = answer("helong")
    assert case.town is not None
    zone = {post.id for post in case.town.posts if post.track is Track.ZONE}
    held = holding(outcome.plan)
    across = {name for name, posts in held.items() if posts & zone and posts - zone}
    assert across
    assert {name for name, posts in held.items() if posts & zone} == across, "nobody leads in the zone only"
    twin_of = {post.same_holder_as: post.id for post in case.town.posts if post.same_holder_as}
    chiefs = [post.id for post in case.town.posts if post.track is Track.ZONE and post.principal]
    assert chiefs
    for chief in chiefs:
        (holder,) = [name for name, posts in held.items() if chief in posts]
        assert twin_of[chief] in held[holder]


# --- what a planner is told ---------------------------------------------------------------------------------------


def test_a_vacancy_is_shown_in_its_row_of_the_file(tmp_path: Path) -> None:
    """A required post of chief rank is added at the end that nobody has the rank for: the sixth, in Excel's row 7."""
    folder = tmp_path / "town"
    shutil.copytree(DATA / "feicheng-1993", folder)
    posts, leaders = folder / "posts.csv", folder / "leaders.csv"
    posts.write_text(posts.read_text("utf-8-sig").rstrip() + "\nP06,书记,党委,副处以上,是,是,,\n", "utf-8-sig")
    with leaders.open(encoding="utf-8-sig", newline="") as file:
        assert "副处以上" not in {row["级别"] for row in csv.DictReader(file)}
    outcome = solve(open_town(folder))
    assert outcome.status is Status.OPTIMAL
    assert outcome.report is not None
    (vacancy,) = [finding for finding in outcome.report.findings if finding.code == "required-posts"]
    assert vacancy.place is not None
    assert (vacancy.place.file, vacancy.place.row) == ("posts.csv", 7)
    assert "书记" in vacancy.message.zh


# --- the same every time ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("town", [small_town(1), large_town(0, FEW_HANDS, 0.5)], ids=["small", "large"])
def test_the_same_recipe_gives_the_same_appointments(town: Town) -> None:
    first, second = solve(case_of(town)), solve(case_of(town))
    assert first.recipe == second.recipe
    assert first.plan is not None
    assert second.plan is not None
    assert first.plan.appointments == second.plan.appointments
    assert first.plan.oversight == second.plan.oversight


def test_another_process_gives_the_same_appointments() -> None:
    """Nothing hangs on the order in which a process happens to walk through its sets."""
    code = (
        "from orgplan.run import case_of, solve\n"
        "from tests.solve.leaderships import MANY_HANDS, large_town\n"
        "plan = solve(case_of(large_town(1, MANY_HANDS, 0.5))).plan\n"
        "print(plan.appointments, plan.oversight)"
    )
    root = Path(__file__).parents[2]
    told = {
        subprocess.run(
            [sys.executable, "-c", code], cwd=root, env={"PYTHONHASHSEED": seed}, check=True, capture_output=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1
    assert b"Appointment" in told.pop()
