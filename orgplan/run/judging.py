"""Judging and changing plans of a case by hand: the report, the quick score, moves and what they would do."""

from __future__ import annotations

from typing import TypeVar

from orgplan.evaluate import Destination, Difference, Score, malformed
from orgplan.evaluate import destinations as destinations_of
from orgplan.evaluate import difference as difference_of
from orgplan.evaluate import evaluate as evaluate_plan
from orgplan.evaluate import score as score_of
from orgplan.model.findings import Finding, errors
from orgplan.model.organisation import Town
from orgplan.model.outcome import Outcome, Report
from orgplan.model.plan import Plan
from orgplan.run.case import Case
from orgplan.structure import Groundwork, Structure
from orgplan.structure import moved as moved_to
from orgplan.structure.portions import PortionKey

DifferenceT = TypeVar("DifferenceT", bound=Difference)


def evaluate(case: Case, plan: Plan) -> Report | tuple[Finding, ...]:
    """The independent report on a plan of the case's town, or what makes it no plan of that town."""
    if case.town is None:
        return case.findings
    result = evaluate_plan(case.town, plan, case.policy)
    if not isinstance(result, Report):
        return result
    return result.model_copy(update={"findings": _located(case, result.findings)})


def outdated(case: Case, outcome: Outcome) -> bool:
    """Whether data, rules or settings are others than those of the solve: then its bound proves nothing any more."""
    recipe = outcome.recipe
    return recipe.inputs != dict(case.inputs) or recipe.policy != case.policy.described()


def score(case: Case, plan: Plan) -> Score | tuple[Finding, ...]:
    """The goals and rules of the report, much quicker; or what makes it no plan of the case's town."""
    if case.town is None:
        return case.findings
    if faults := errors(malformed(case.town, plan)):
        return faults
    result = score_of(Structure(Groundwork(case.town), plan), case.policy)
    return result.model_copy(update={"breaches": _located(case, result.breaches)})


def difference(before: Score, after: Score) -> Difference:
    """What becomes of each goal, and which rules are newly broken or kept; of two plans of one case."""
    return difference_of(before, after)


def moved(case: Case, plan: Plan, portion: PortionKey, to: str | None) -> Plan:
    """The plan with the portion in another body, or (`None`) its stationed unit left with the county; heads follow.

    The plan, the portion and the body must be the town's.
    """
    return moved_to(Groundwork(_town(case)), plan, portion, to)


def destinations(case: Case, plan: Plan, portion: PortionKey) -> tuple[Destination, ...]:
    """Every other place for the portion, with the change of each goal and the rules newly broken and mended.

    None for what is no plan of the case's town.
    """
    town = _town(case)
    if errors(malformed(town, plan)):
        return ()
    found = destinations_of(Groundwork(town), plan, case.policy, portion)
    return tuple(_placed(case, destination) for destination in found)


def _town(case: Case) -> Town:
    if case.town is None:
        raise ValueError("a town with errors has no plans to be changed")
    return case.town


def _placed(case: Case, change: DifferenceT) -> DifferenceT:
    update = {"broken": _located(case, change.broken), "mended": _located(case, change.mended)}
    return change.model_copy(update=update)


def _located(case: Case, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    return tuple(case.located(finding) for finding in findings)
