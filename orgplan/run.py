"""The only road: recipe → ingest → solve → evaluate → outcome. Every face of orgplan walks it."""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from orgplan.endings import REFUSED, STOPPED, UNSORTED, WITHOUT_PLAN, no_such
from orgplan.evaluate import compare, malformed
from orgplan.evaluate import evaluate as evaluate_plan
from orgplan.ingest import Loaded, Sources, catalogue_digest, load, load_plan, load_upload, shipped_bodies
from orgplan.limits import Limits, Progress, gap
from orgplan.model.findings import Finding, errors
from orgplan.model.organisation import Town
from orgplan.model.outcome import Number, Outcome, Recipe, Report
from orgplan.model.people import Assignment
from orgplan.model.plan import Plan
from orgplan.model.vocabulary import Stage, Status
from orgplan.policy import Policy, read_policy
from orgplan.structure import Groundwork, Structure, without_power
from orgplan.structure import reassigned as reassigned_to

if TYPE_CHECKING:
    from orgplan.solve import Clash

__all__ = [
    "Case",
    "Limits",
    "Progress",
    "adjusted",
    "capped",
    "case_of",
    "compare",
    "evaluate",
    "load_plan",
    "open_town",
    "open_upload",
    "solve",
]

LIBRARIES = ("orgplan", "ortools", "networkx", "pydantic")
OnProgress = Callable[[Progress], None]


@dataclass(frozen=True)
class Case:
    """A town as read, ready to be solved; `town` is `None` where errors stand in the way.

    The town's bodies are filled in from the shipped catalogue where the workbook names none.
    """

    town: Town | None
    policy: Policy
    findings: tuple[Finding, ...] = ()
    inputs: Mapping[str, str] = field(default_factory=dict)
    """File name: sha256."""
    sources: Sources | None = None

    def located(self, finding: Finding) -> Finding:
        """The finding with the file and the row, as Excel numbers it, that its place stands for."""
        if self.sources is None or finding.place is None or finding.place.file or finding.place.row is None:
            return finding
        place = finding.place
        return finding.model_copy(
            update={"place": self.sources.place(place.sheet, finding.place.row, place.column, place.value)}
        )


def open_town(path: Path) -> Case:
    """Read a workbook, a folder of CSV files or a JSON file, and the policy it states. Never raises for bad input."""
    return _case(load(path))


def open_upload(name: str, data: bytes) -> Case:
    """The same for an uploaded file."""
    return _case(load_upload(name, data))


def case_of(town: Town) -> Case:
    """A case from a town made in code."""
    policy, findings = read_policy(town.policy)
    whole = _with_bodies(town)
    return Case(whole, policy, findings, {"town": _sha256(whole.model_dump_json())})


def _case(loaded: Loaded) -> Case:
    rows = loaded.town.policy if loaded.town is not None else ()
    policy, faults = read_policy(rows)
    inputs = dict(loaded.sources.digests)
    if loaded.town is not None and not loaded.town.bodies:
        inputs["catalogue/bodies.csv"] = catalogue_digest()
    bare = Case(loaded.town, policy, (), inputs, loaded.sources)
    findings = (*loaded.findings, *(bare.located(fault) for fault in faults))
    town = None if loaded.town is None or errors(findings) else _with_bodies(loaded.town)
    return replace(bare, town=town, findings=findings)


def _with_bodies(town: Town) -> Town:
    return town if town.bodies else town.model_copy(update={"bodies": shipped_bodies()})


def capped(case: Case, most: int | None) -> Case:
    """The same case with a cap on the number of bodies that binds whatever the policy sheet says."""
    return case if most is None else replace(case, policy=case.policy.capped(most))


def adjusted(case: Case, withdrawn: Sequence[str] = (), reassigned: Mapping[str, str] | None = None) -> Case:
    """The same case with delegated items taken back, or handed to other units (Opinions 2(1)).

    Ids that the town does not have are findings.
    """
    moves = dict(reassigned or {})
    if case.town is None or not (withdrawn or moves):
        return case
    town = case.town
    known = {f.id for f in town.functions}, {unit.id for unit in town.units}
    unknown = [code for code in (*withdrawn, *moves) if code not in known[0]]
    unknown += [code for code in moves.values() if code not in known[1]]
    if unknown:
        return replace(case, findings=(*case.findings, *(no_such(code) for code in unknown)))
    for code in withdrawn:
        town = without_power(town, code)
    for code, unit in moves.items():
        town = reassigned_to(town, code, unit)
    inputs = {**case.inputs, "adjusted": _sha256(town.model_dump_json())}
    return replace(case, town=town, inputs=inputs)


def solve(
    case: Case,
    limits: Limits | None = None,
    max_bodies: int | None = None,
    start: Plan | None = None,
    on_progress: OnProgress | None = None,
    stop: threading.Event | None = None,
) -> Outcome:
    """The best plan, re-checked; a plan is called optimal or feasible only when the evaluator finds it lawful."""
    from orgplan import solve as solver  # OR-Tools takes a second to load: only those who solve pay for it

    began = time.monotonic()
    limits = limits or Limits()
    case = capped(case, max_bodies)
    answer = _Answer(case, limits, max_bodies, start)
    refused = _faults(case, start)
    if case.town is None or refused:
        return answer.outcome(Status.INVALID, findings=refused)
    ground = Groundwork(case.town)
    hint = None if start is None else solver.Decisions.of(Structure(ground, start))
    solution = solver.solve(ground, case.policy, limits, hint, on_progress, stop)
    answer.seconds, answer.reproducible = solution.seconds, solution.reproducible
    if solution.decisions is None:
        if solution.status in WITHOUT_PLAN:
            return answer.outcome(solution.status, findings=(WITHOUT_PLAN[solution.status],))
        return answer.infeasible(solver.clash(solver.Choices(ground), case.policy.of(Stage.STRUCTURE)))
    structure = Structure(ground, solver.plan_of(ground, solution.decisions))
    left = max(1.0, limits.seconds - solution.seconds)
    led = solver.lead(structure, case.policy, replace(limits, seconds=left))
    if led.status is Status.INFEASIBLE:
        return answer.infeasible(solver.clash(solver.LeadershipChoices(structure), case.policy.of(Stage.LEADERSHIP)))
    if led.status is Status.STOPPED:
        return answer.outcome(led.status, findings=(STOPPED,))
    status = solution.status if led.status is Status.OPTIMAL else led.status
    plan = solver.plan_of(ground, solution.decisions, led.decisions)
    answer.staff = solver.name_staff(ground, plan)
    about_staff = solver.conflicts(ground, plan, answer.staff)
    answer.seconds = time.monotonic() - began
    bound = (solution.bound or Fraction(0)) + led.bound
    return answer.outcome(status, plan, evaluate(case, plan), bound, about_staff)


def evaluate(case: Case, plan: Plan) -> Report | tuple[Finding, ...]:
    """The independent report on a plan of the case's town, or what makes it no plan of that town."""
    if case.town is None:
        return case.findings
    result = evaluate_plan(case.town, plan, case.policy)
    if not isinstance(result, Report):
        return result
    return result.model_copy(update={"findings": tuple(case.located(finding) for finding in result.findings)})


def _faults(case: Case, start: Plan | None) -> tuple[Finding, ...]:
    """What stands in the way of solving, in the town or else in the plan to start from."""
    if case.town is None or errors(case.findings):
        return case.findings
    return () if start is None else errors(malformed(case.town, start))


@dataclass
class _Answer:
    """What an outcome says beside the plan."""

    case: Case
    limits: Limits
    max_bodies: int | None
    start: Plan | None
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
        start = None if self.start is None else _sha256(self.start.model_dump_json(by_alias=True))
        return Recipe(
            inputs=dict(self.case.inputs),
            seconds=self.limits.seconds,
            effort=self.limits.effort,
            seed=self.limits.seed,
            workers=self.limits.workers,
            max_bodies=self.max_bodies,
            start=start,
            policy=self.case.policy.described(),
        )


def _number(value: Fraction) -> Number:
    return int(value) if value.denominator == 1 else round(float(value), 6)


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
