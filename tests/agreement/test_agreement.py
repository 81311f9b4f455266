"""On every plan of a rule's or goal's example town, `check` and `measure` say what `encode` says.

Where an example has more than `MOST` plans they are sampled, the same ones every time: so are all leadership ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from orgplan.choices import Choices
from orgplan.choices.model import Expression
from orgplan.goals import GOALS, Goal
from orgplan.model.organisation import Town
from orgplan.model.plan import Plan
from orgplan.model.vocabulary import Stage
from orgplan.rules import RULES, Demand, Rule
from orgplan.rules.body_cap import BodyCap, BodyCapSettings
from orgplan.structure import Groundwork, Structure
from tests.agreement.encoded import Encoded
from tests.agreement.plans import every_leadership, every_plan, sampled

MOST = 250


def _id(entry: Rule[Any, Any] | Goal[Any, Any]) -> str:
    return entry.code


def plans_of(town: Town, stage: Stage) -> list[Plan]:
    """Those that differ in what the stage decides."""
    return sampled(every_plan(town) if stage is Stage.STRUCTURE else every_leadership(town), MOST)


@cache
def shortfalls(rule: Rule[Any, Any]) -> list[tuple[Plan, int, int | None]]:
    """Plan, what `check` finds short, what `encode` finds short."""
    town, settings = rule.example()
    ground = Groundwork(town)

    def total(choices: Choices) -> Expression:
        return sum(demand.shortfall for demand in rule.encode(choices, settings))

    plans = plans_of(town, rule.stage)
    encoded = Encoded(ground, rule.stage, plans[0], total)
    return [
        (plan, sum(b.short_by for b in rule.check(Structure(ground, plan), settings)), encoded.least(plan))
        for plan in plans
    ]


@pytest.mark.parametrize("rule", RULES, ids=_id)
def test_check_equals_encode(rule: Rule[Any, Any]) -> None:
    for plan, checked, encoded in shortfalls(rule):
        assert checked == encoded, plan


@pytest.mark.parametrize("rule", [rule for rule in RULES if not rule.structural], ids=_id)
def test_the_example_shows_both_outcomes(rule: Rule[Any, Any]) -> None:
    verdicts = {checked == 0 for _, checked, _ in shortfalls(rule)}
    assert verdicts == {True, False}


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.structural], ids=_id)
def test_the_choices_cannot_express_a_breach_of_a_structural_rule(rule: Rule[Any, Any]) -> None:
    assert {checked for _, checked, _ in shortfalls(rule)} == {0}


@pytest.mark.parametrize("goal", GOALS, ids=_id)
def test_measure_equals_encode(goal: Goal[Any, Any]) -> None:
    town, settings = goal.example()
    ground = Groundwork(town)
    plans = plans_of(town, goal.stage)
    encoded = Encoded(ground, goal.stage, plans[0], lambda choices: goal.encode(choices, settings))
    measures = set()
    for plan in plans:
        measured = goal.measure(Structure(ground, plan), settings)
        assert measured == encoded.least(plan), plan
        measures.add(measured)
    assert len(measures) > 1, "the example never shows a difference"


class OffByOne(BodyCap):
    """A planted mistake: one body more than allowed gets through the encoding."""

    def encode(self, choices: Choices, settings: BodyCapSettings) -> Iterator[Demand]:
        yield from super().encode(choices, settings.model_copy(update={"most": settings.most + 1}))


class ForgetsTheFirst(BodyCap):
    """A planted mistake: the encoding does not count the first body."""

    def encode(self, choices: Choices, settings: BodyCapSettings) -> Iterator[Demand]:
        yield Demand(choices.excess(sum(list(choices.y.values())[1:]), settings.most, 9))


@pytest.mark.parametrize("faulty", [OffByOne(), ForgetsTheFirst()], ids=lambda rule: type(rule).__name__)
def test_planted_mistakes_are_caught(faulty: Rule[Any, Any]) -> None:
    assert any(checked != encoded for _, checked, encoded in shortfalls(faulty))
