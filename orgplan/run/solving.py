"""Solving a case: limits and start in, the re-checked outcome with its recipe out."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction
from importlib.metadata import version
from typing import TYPE_CHECKING

from orgplan.endings import REFUSED, STOPPED, UNSORTED, WITHOUT_PLAN, conceded
from orgplan.evaluate import malformed
from orgplan.limits import Limits, Progress, gap
from orgplan.model.findings import Finding, errors
from orgplan.model.outcome import Number, Outcome, Recipe, Report
from orgplan.model.people import Assignment
from orgplan.model.plan import Plan
from orgplan.model.vocabulary import Stage, Status
from orgplan.run.case import Case, capped, sha256
from orgplan.run.judging import evaluate
from orgplan.structure import Groundwork, Structure

if TYPE_CHECKING:
    from orgplan.solve import Clash

LIBRARIES = ("orgplan", "ortools", "networkx", "pydantic")
OnProgress = Callable[[Progress], None]


def solve(
    case: Case,
    limits: Limits | None = None,
    max_bodies: int | None = None,
    start: Plan | None = None,
    on_progress: OnProgress | None = None,
    stop: threading.Event | None = None,
    near: Plan | None = None,
    near_tolerance: Fraction = Fraction(1, 50),
) -> Outcome:
    """The best plan, re-checked; a plan is called optimal or feasible only when the evaluator finds it lawful.

    `start` is where the search begins. With `near`, the plan comes out that puts the fewest portions elsewhere than
    that one among those whose structure costs at most the share `near_tolerance` more than the best; what it costs
    more is a finding, and the bound stays that of the best.
    """
    from orgplan import solve as solver  # OR-Tools takes a second to load: only those who solve pay for it

    began = time.monotonic()
    limits = limits or Limits()
    case = capped(case, max_bodies)
    tolerance = max(Fraction(0), near_tolerance)
    answer = _Answer(case, limits, max_bodies, start, near, tolerance)
    refused = _faults(case, *(plan for plan in (start, near) if plan is not None))
    if case.town is None or refused:
        return answer.outcome(Status.INVALID, findings=refused)
    ground = Groundwork(case.town)
    begin, stay = (None if plan is None else solver.Decisions.of(Structure(ground, plan)) for plan in (start, near))
    around = None if stay is None else solver.Near(stay, tolerance)
    solution = solver.solve(ground, case.policy, limits, begin, on_progress, stop, around)
    answer.seconds, answer.reproducible = solution.seconds, solution.reproducible
    if solution.decisions is None:
        if solution.status in WITHOUT_PLAN:
            return answer.outcome(solution.status, findings=(WITHOUT_PLAN[solution.status],))
        return answer.infeasible(solver.clash(solver.Choices(ground), case.policy.of(Stage.STRUCTURE)))
    structure = Structure(ground, solver.plan_of(ground, solution.decisions))
    left = max(1.0, limits.seconds - solution.seconds)
    led_so_far = None if near is None else solver.Leadership(near.appointments, near.oversight)
    led = solver.lead(structure, case.policy, replace(limits, seconds=left), led_so_far)
    if led.status is Status.INFEASIBLE:
        return answer.infeasible(solver.clash(solver.LeadershipChoices(structure), case.policy.of(Stage.LEADERSHIP)))
    if led.status is Status.STOPPED:
        return answer.outcome(led.status, findings=(STOPPED,))
    answer.reproducible = solution.reproducible and led.certain
    status = solution.status if led.status is Status.OPTIMAL else led.status
    plan = solver.plan_of(ground, solution.decisions, led.decisions)
    answer.staff = solver.name_staff(ground, plan)
    about_staff = solver.conflicts(ground, plan, answer.staff)
    answer.seconds = time.monotonic() - began
    bound = (solution.bound or Fraction(0)) + led.bound
    report = evaluate(case, plan)
    findings = (*_conceded(case, report, solution.best), *about_staff)
    return answer.outcome(status, plan, report, bound, findings)


def _faults(case: Case, *given: Plan) -> tuple[Finding, ...]:
    """What stands in the way of solving, in the town or else in a plan to start from or to stay near."""
    if case.town is None or errors(case.findings):
        return case.findings
    town = case.town
    return tuple(dict.fromkeys(fault for plan in given for fault in errors(malformed(town, plan))))


def _conceded(case: Case, report: Report | tuple[Finding, ...], best: Fraction | None) -> tuple[Finding, ...]:
    """What it costs to stay near a plan, structure against structure."""
    if best is None or not isinstance(report, Report):
        return ()
    policy = case.policy.of(Stage.STRUCTURE)
    decided = {entry.goal.code for entry in policy.goals} | {entry.rule.code for entry in policy.rules}
    more = sum(cost for code, cost in report.costs.items() if code in decided) - float(best)
    return (conceded(round(more, 2)),) if round(more, 2) > 0 else ()


@dataclass
class _Answer:
    """What an outcome says beside the plan."""

    case: Case
    limits: Limits
    max_bodies: int | None
    start: Plan | None
    near: Plan | None
    tolerance: Fraction
    seconds: float = 0.0
    reproducible: bool = True
    staff: tuple[Assignment, ...] = ()

    def infeasible(self, clash: Clash) -> Outcome:
        """Nothing lawful: the rules and rows that clash."""
        town = self.case.town
        findings = () if town is None else tuple(self.case.located(c.finding(town)) for c in clash.culprits)
        return self.outcome(Status.INFEASIBLE, findings=findings if clash.minimal else (*findings, UNSORTED))

    def outcome(
        self,
        status: Status,
        plan: Plan | None = None,
        report: Report | tuple[Finding, ...] | None = None,
        bound: Fraction | None = None,
        findings: tuple[Finding, ...] = (),
    ) -> Outcome:
        if report is not None and not (isinstance(report, Report) and report.lawful):
            faults = report.findings if isinstance(report, Report) else report
            return self.outcome(Status.INVALID, plan, findings=(*faults, REFUSED))
        return Outcome(
            status=status,
            objective=None if report is None else report.objective,
            bound=None if bound is None else _number(bound),
            gap=None if report is None or bound is None else gap(report.objective, bound),
            seconds=round(self.seconds, 3),
            seed=self.limits.seed,
            versions={library: version(library) for library in LIBRARIES},
            plan=plan,
            report=report,
            findings=findings,
            staff=self.staff,
            reproducible=self.reproducible,
            recipe=self._recipe(),
        )

    def _recipe(self) -> Recipe:
        near = _digest(self.near)
        return Recipe(
            inputs=dict(self.case.inputs),
            seconds=self.limits.seconds,
            effort=self.limits.effort,
            seed=self.limits.seed,
            workers=self.limits.workers,
            max_bodies=self.max_bodies,
            start=_digest(self.start),
            near=near,
            tolerance=None if near is None else _number(self.tolerance),
            policy=self.case.policy.described(),
        )


def _digest(plan: Plan | None) -> str | None:
    return None if plan is None else sha256(plan.model_dump_json(by_alias=True))


def _number(value: Fraction) -> Number:
    return int(value) if value.denominator == 1 else round(float(value), 6)
