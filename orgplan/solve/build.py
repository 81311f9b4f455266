"""The whole model: choices, what the rules in force demand, what the goals cost."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from math import lcm
from typing import Any, Generic, TypeVar

from ortools.sat.python import cp_model

from orgplan.choices.model import ChoiceModel, Expression, Variable
from orgplan.policy import Policy
from orgplan.solve.culprit import Culprit

ChoicesT = TypeVar("ChoicesT", bound=ChoiceModel)

TOLD_APART = 40
"""A rule with more demands than this is blamed as a whole."""


@dataclass
class Built(Generic[ChoicesT]):
    """A model ready to solve. `scale` objective units of the solver make one hour."""

    choices: ChoicesT
    scale: int = 1
    objective: Expression = 0
    free: list[Expression] = field(default_factory=list)
    """Goals that cost nothing, in the order of their registry."""
    switches: dict[Culprit, Variable] = field(default_factory=dict)
    """For the explanation of infeasibility: the literal that switches a culprit's demands on."""

    @property
    def model(self) -> cp_model.CpModel:
        return self.choices.model


def build(choices: ChoicesT, policy: Policy) -> Built[ChoicesT]:
    """The model whose solutions are lawful and whose objective is their cost; the policy is of one stage."""
    built = Built(choices)
    paid = _demand(built, policy)
    costs = [(entry.goal.encode(choices, entry.settings), entry.price) for entry in policy.goals]
    choices.finish()
    _minimise(built, costs + paid)
    return built


def build_switched(choices: ChoicesT, policy: Policy) -> Built[ChoicesT]:
    """The model without goals, every culprit's demands behind a switch of their own."""
    built = Built(choices)
    _demand_switched(built, policy)
    choices.finish()
    return built


def _demand(built: Built[Any], policy: Policy) -> list[tuple[Expression, Fraction]]:
    """Impose what binds; return what is only preferred, with its price."""
    paid: list[tuple[Expression, Fraction]] = []
    for entry in policy.rules:
        for demand in entry.rule.encode(built.choices, entry.settings):
            if entry.binds:
                built.choices.add(demand.shortfall == 0)
            else:
                paid.append((demand.shortfall, Fraction(entry.settings.price)))
    return paid


def _demand_switched(built: Built[Any], policy: Policy) -> None:
    """Impose what binds, each behind the switch of its culprit."""
    for entry in policy.rules:
        demands = list(entry.rule.encode(built.choices, entry.settings)) if entry.binds else []
        for demand in demands:
            subjects = demand.subjects if len(demands) <= TOLD_APART else ()
            switch = _switch(built, Culprit(entry.rule.code, demand.row, subjects))
            built.choices.add(demand.shortfall == 0).only_enforce_if(switch)


def _switch(built: Built[Any], culprit: Culprit) -> Variable:
    if culprit not in built.switches:
        built.switches[culprit] = built.model.new_bool_var(f"{culprit.code}")
    return built.switches[culprit]


def _minimise(built: Built[Any], costs: list[tuple[Expression, Fraction]]) -> None:
    priced = [(expression, price) for expression, price in costs if price]
    built.scale = lcm(*(price.denominator for _, price in priced)) if priced else 1
    terms = [expression * int(price * built.scale) for expression, price in priced]
    built.objective = cp_model.LinearExpr.sum(terms)
    built.free = [expression for expression, price in costs if not price]
    built.model.minimize(built.objective)
