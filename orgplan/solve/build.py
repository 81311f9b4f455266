"""The whole model: choices, what the rules in force demand, what the goals cost."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from math import lcm

from ortools.sat.python import cp_model

from orgplan.choices import Choices
from orgplan.choices.structure import Expression, Variable
from orgplan.policy import Policy
from orgplan.solve.culprit import Culprit
from orgplan.structure import Groundwork


@dataclass
class Built:
    """A model ready to solve. `scale` objective units of the solver make one hour."""

    choices: Choices
    scale: int = 1
    switches: dict[Culprit, Variable] = field(default_factory=dict)
    """For the explanation of infeasibility: the literal that switches a culprit's demands on."""

    @property
    def model(self) -> cp_model.CpModel:
        return self.choices.model


def build(ground: Groundwork, policy: Policy) -> Built:
    """The model whose solutions are the lawful plans and whose objective is their cost."""
    built = Built(Choices(ground))
    paid = _demand(built, policy, switched=False)
    costs = [(entry.goal.encode(built.choices, entry.settings), entry.price) for entry in policy.goals]
    built.choices.balance_unit_heads()
    _minimise(built, costs + paid)
    return built


def build_switched(ground: Groundwork, policy: Policy) -> Built:
    """The model without goals, every culprit's demands behind a switch of their own."""
    built = Built(Choices(ground))
    _demand(built, policy, switched=True)
    built.choices.balance_unit_heads()
    return built


def _demand(built: Built, policy: Policy, *, switched: bool) -> list[tuple[Expression, Fraction]]:
    """Impose what binds; return what is only preferred, with its price."""
    paid: list[tuple[Expression, Fraction]] = []
    for entry in policy.rules:
        for demand in entry.rule.encode(built.choices, entry.settings):
            if not entry.binds:
                paid.append((demand.shortfall, Fraction(entry.settings.price)))
            elif switched:
                switch = _switch(built, Culprit(entry.rule.code, demand.row))
                built.choices.add(demand.shortfall == 0).only_enforce_if(switch)
            else:
                built.choices.add(demand.shortfall == 0)
    return paid


def _switch(built: Built, culprit: Culprit) -> Variable:
    if culprit not in built.switches:
        built.switches[culprit] = built.model.new_bool_var(f"{culprit.code}")
    return built.switches[culprit]


def _minimise(built: Built, costs: list[tuple[Expression, Fraction]]) -> None:
    priced = [(expression, price) for expression, price in costs if price]
    built.scale = lcm(*(price.denominator for _, price in priced)) if priced else 1
    terms = [expression * int(price * built.scale) for expression, price in priced]
    built.model.minimize(cp_model.LinearExpr.sum(terms))
