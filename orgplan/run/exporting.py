"""Handing a case and a plan to the exporters, who know nothing of cases."""

from __future__ import annotations

from orgplan.export import Material
from orgplan.model.outcome import Outcome, Report
from orgplan.model.plan import Plan
from orgplan.run.case import Case
from orgplan.run.judging import evaluate, outdated


def material(
    case: Case,
    plan: Plan,
    outcome: Outcome | None = None,
    report: Report | None = None,
    scenario: str = "",
    number: int = 0,
) -> Material:
    """What the files of a plan are made from; the case must have a town.

    Without a report the plan is evaluated. The outcome is that of the last solve, though the plan may have been changed
    by hand since; one without a plan says nothing of this one. The scenario is what the owner calls it, the number that
    of its version.
    """
    if case.town is None:
        raise ValueError("a town with errors has no plans to be exported")
    judged = report or evaluate(case, plan)
    solved = outcome if outcome is not None and outcome.plan is not None else None
    return Material(
        town=case.town,
        plan=plan,
        report=judged if isinstance(judged, Report) else None,
        policy=case.policy,
        outcome=solved,
        staff=solved.staff if solved is not None and solved.plan == plan else (),
        stale=solved is not None and outdated(case, solved),
        scenario=scenario,
        number=number,
    )
