"""Two counts of one thing: on plans of every kind, the accounts say what the goals say."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from benchmarks.check_oracles import tiny_town
from orgplan.evaluate.accounting import Accounts
from orgplan.goals import GOALS, Goal
from orgplan.model import Appointment, Oversight, Plan, Town
from orgplan.model.settings import Settings
from orgplan.model.vocabulary import Stage
from orgplan.rules import RULES
from orgplan.run import open_town
from orgplan.shipped import DATA
from orgplan.structure import Groundwork, Structure
from tests.agreement.plans import every_plan
from tests.evaluate.drawn import drawn

TOWNS, PLANS = 100, 3
STRUCTURE_GOALS = [goal for goal in GOALS if goal.stage is Stage.STRUCTURE]
AMONG_SETTINGS = {"balance": {"band": (0, 10, 33, 100)}, "span": {"comfortable": (0, 2, 30)}}


def varied(goal: Goal[Any, Any], rng: Random) -> Settings:
    settings: Settings = goal.settings(
        **{name: rng.choice(values) for name, values in AMONG_SETTINGS.get(goal.code, {}).items()}
    )
    return settings


def counted(accounts: Accounts, goal: Goal[Any, Any], settings: Settings) -> int:
    named = {name: getattr(settings, name) for name in AMONG_SETTINGS.get(goal.code, {})}
    return int(getattr(accounts, goal.code.replace("-", "_"))(**named))


@pytest.mark.parametrize("goal", STRUCTURE_GOALS, ids=lambda goal: goal.code)
def test_on_every_plan_of_every_goals_example(goal: Goal[Any, Any]) -> None:
    town, settings = goal.example()
    ground = Groundwork(town)
    for plan in every_plan(town):
        measured = goal.measure(Structure(ground, plan), settings)
        assert counted(Accounts(town, plan), goal, settings) == measured, plan


def test_every_goal_on_every_other_goals_example() -> None:
    """Examples are made to show one goal; here each goal sees plans made for another."""
    for example in STRUCTURE_GOALS:
        town, _ = example.example()
        ground = Groundwork(town)
        for plan in Random(0).sample(plans := every_plan(town), min(len(plans), 40)):
            structure, accounts = Structure(ground, plan), Accounts(town, plan)
            for goal in STRUCTURE_GOALS:
                settings = goal.settings()
                assert counted(accounts, goal, settings) == goal.measure(structure, settings), (goal.code, plan)


def test_on_random_plans_of_random_towns() -> None:
    """Towns with everything the model knows; every measure is seen to be more than nothing."""
    most = dict.fromkeys((goal.code for goal in STRUCTURE_GOALS), 0)
    for seed in range(TOWNS):
        town, _ = tiny_town(seed)
        ground, rng = Groundwork(town), Random(seed)
        for _ in range(PLANS):
            plan = drawn(ground, rng)
            structure, accounts = Structure(ground, plan), Accounts(town, plan)
            assert accounts.tau() == ground.tau
            assert accounts.hours() == structure.hours
            assert {body: sum(heads.values()) for body, heads in accounts.heads().items()} == structure.heads
            for goal in STRUCTURE_GOALS:
                settings = varied(goal, rng)
                measured = goal.measure(structure, settings)
                assert counted(accounts, goal, settings) == measured, (seed, goal.code, settings, plan)
                most[goal.code] = max(most[goal.code], measured)
    assert all(most.values())


def led(town: Town, plan: Plan, rng: Random) -> Plan:
    """Anybody in any post, anybody over any body, some twice and some not at all."""
    pairs = [Appointment(leader=leader.id, post=post.id) for leader in town.leaders for post in town.posts]
    over = [Oversight(leader=leader.id, body=body.id) for leader in town.leaders for body in town.bodies]
    fields = {
        "appointments": tuple(rng.sample(pairs, rng.randint(0, len(town.posts)))),
        "oversight": tuple(rng.sample(over, rng.randint(0, len(town.bodies)))),
    }
    return plan.model_copy(update=fields)


@pytest.mark.parametrize("name", ["helong", "liaoheyuan"])
def test_goals_of_the_leadership_on_random_appointments(name: str) -> None:
    town = open_town(DATA / name).town
    assert town is not None
    ground, rng = Groundwork(town), Random(name)
    goals = [goal for goal in GOALS if goal.stage is Stage.LEADERSHIP]
    most = {goal.code: 0 for goal in goals}
    for _ in range(20):
        plan = led(town, drawn(ground, rng), rng)
        structure, accounts = Structure(ground, plan), Accounts(town, plan)
        for goal in goals:
            measured = goal.measure(structure, goal.settings())
            assert counted(accounts, goal, goal.settings()) == measured, goal.code
            most[goal.code] = max(most[goal.code], measured)
    assert most
    assert all(most.values())


def test_random_plans_break_and_keep_rules() -> None:
    """The plans drawn above are no narrow choice: most rules are broken by some of them and kept by others."""
    rules = [rule for rule in RULES if rule.stage is Stage.STRUCTURE]
    broken: dict[str, set[bool]] = {rule.code: set() for rule in rules}
    for seed in range(TOWNS):
        town, _ = tiny_town(seed)
        structure = Structure(ground := Groundwork(town), drawn(ground, Random(seed)))
        for rule in rules:
            broken[rule.code].add(any(True for _ in rule.check(structure, rule.settings())))
    assert sum(seen == {True, False} for seen in broken.values()) >= 12
