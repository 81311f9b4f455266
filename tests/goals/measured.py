"""A goal's measure of a plan written out by hand, counted both ways, and what it costs."""

from __future__ import annotations

from orgplan.goals import GOALS
from orgplan.model import Plan, PolicyRow, Town
from orgplan.model.outcome import Number, Report
from orgplan.run import case_of, evaluate
from orgplan.structure import Groundwork, Structure


def report(town: Town, made: Plan, code: str = "", **settings: object) -> Report:
    """The independent report; its own accounts agree with every goal."""
    rows = tuple(PolicyRow(code=code, setting=name, value=str(value)) for name, value in settings.items())
    result = evaluate(case_of(town.model_copy(update={"policy": (*town.policy, *rows)})), made)
    assert isinstance(result, Report)
    assert "accounts-disagree" not in {finding.code for finding in result.findings}
    return result


def measure(code: str, town: Town, made: Plan, **settings: object) -> int:
    """The measure as kept by the goal: whole hours, heads, bodies, or fen."""
    goal = next(goal for goal in GOALS if goal.code == code)
    figure = goal.measure(Structure(Groundwork(town), made), goal.settings(**settings))
    assert report(town, made, code, **settings).measures[code] * goal.scale == figure
    return figure


def cost(code: str, town: Town, made: Plan, **settings: object) -> Number:
    """Hours that the measure is worth."""
    return report(town, made, code, **settings).costs[code]
