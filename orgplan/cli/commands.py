"""One function a command: options in, exit code out."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path

from orgplan import run
from orgplan.cli import printing, screen
from orgplan.cli.destination import no_place_for_outcome, no_place_for_template, unwritable
from orgplan.cli.opening import open_town
from orgplan.limits import Limits
from orgplan.model.findings import Finding, errors
from orgplan.model.outcome import Outcome, Report
from orgplan.model.plan import Plan
from orgplan.model.vocabulary import Status
from orgplan.text import Text

OK, BAD_INPUT, INFEASIBLE, BROKEN, STOPPED = 0, 1, 2, 3, 4
EXIT = {
    Status.OPTIMAL: OK,
    Status.FEASIBLE: OK,
    Status.INFEASIBLE: INFEASIBLE,
    Status.STOPPED: STOPPED,
    Status.INVALID: BAD_INPUT,
}
Found = Plan | tuple[Finding, ...]
"""A plan file as read: the plan, or why there is none."""
Judged = Report | tuple[Finding, ...]
"""The report on a plan, or what makes it none of the town."""
WRITTEN = Text("已写入：{}", "Written: {}")


def check(options: Namespace) -> int:
    """0 clean or warnings, 1 errors."""
    case = open_town(options.town)
    if options.json:
        _print_json({"town": case.town and case.town.name, "findings": _dumped(case.findings)})
    else:
        printing.findings(case.findings, options.lang)
        printing.verdict_on_data(case.findings, options.lang)
    return BAD_INPUT if errors(case.findings) else OK


def solve(options: Namespace) -> int:
    """0 lawful plan, 1 bad input (nothing is written), 2 infeasible, 4 stopped without a plan."""
    if (fault := no_place_for_outcome(options.output, options.town, options.start)) is not None:
        return _refuse(options, (fault,))
    case = run.adjusted(open_town(options.town), options.withdraw, dict(options.reassign))
    case = run.capped(case, options.max_bodies)
    start = None if options.start is None else run.load_plan(options.start)
    if isinstance(start, tuple):
        return _refuse(options, start)
    limits = Limits(options.seconds, options.seed, options.workers, options.effort)
    with printing.progress(options.lang) as on_progress:
        outcome = run.solve(case, limits, options.max_bodies, start, on_progress)
    solved = outcome.status is not Status.INVALID or outcome.plan is not None
    if solved and not _written(options.output, outcome):
        return _refuse(options, (unwritable(options.output),))
    if options.json:
        print(outcome.model_dump_json(by_alias=True, indent=2))
        return EXIT[outcome.status]
    if start is not None and printing.is_of_another_town(case, start, outcome.findings):
        printing.other_town(case, start, outcome.findings, options.lang)
    else:
        printing.outcome(case, outcome, options.lang)
    if solved:
        printing.say()
        printing.say(WRITTEN[options.lang].format(options.output))
    return EXIT[outcome.status]


def evaluate(options: Namespace) -> int:
    """0 lawful, 1 bad input, 3 some rule broken."""
    case = open_town(options.town)
    plan = run.load_plan(options.plan)
    report = _report(case, plan)
    if isinstance(plan, tuple) or isinstance(report, tuple):
        refused = _refuse_plans(options, case, {"": (plan, report)})
        return BROKEN if _of_this_town(case, plan, report) else refused
    if options.json:
        print(report.model_dump_json(indent=2))
    else:
        printing.evaluation(case, plan, report, options.lang)
    return OK if report.lawful else BROKEN


def _of_this_town(case: run.Case, plan: Found, report: Judged) -> bool:
    """Whether the plan names nothing but what the town has: then what is wrong with it is that it is not lawful."""
    faults = report if isinstance(report, tuple) else ()
    strange = any(finding.code == "unknown-in-plan" for finding in faults)
    return isinstance(plan, Plan) and not errors(case.findings) and not strange


def compare(options: Namespace) -> int:
    """0 compared, 1 bad input; whether each plan is lawful is one of the lines."""
    case = open_town(options.town)
    found = [run.load_plan(path) for path in options.plans]
    reports = [_report(case, plan) for plan in found]
    if any(isinstance(report, tuple) for report in reports):
        names = printing.labels(options.plans)
        return _refuse_plans(options, case, dict(zip(names, zip(found, reports, strict=True), strict=True)))
    comparison = run.compare(
        tuple(plan for plan in found if isinstance(plan, Plan)),
        tuple(report for report in reports if isinstance(report, Report)),
    )
    if options.json:
        print(comparison.model_dump_json(indent=2))
    else:
        printing.comparison(case, comparison, options.plans, options.lang)
    return OK


def template(options: Namespace) -> int:
    """0 written, 1 the place cannot be written to."""
    from orgplan.ingest import write_template
    from orgplan.policy import guide

    if (fault := no_place_for_template(options.output, options.force)) is not None:
        return _refuse(options, (fault,))
    try:
        write_template(options.output, options.lang, guide())
    except OSError:
        return _refuse(options, (unwritable(options.output),))
    printing.say(WRITTEN[options.lang].format(options.output))
    return OK


def app(options: Namespace) -> int:
    """Serve the planner's screen on this machine until interrupted; 1 where the port is busy."""
    if (fault := screen.busy(options.port)) is not None:
        return _refuse(options, (fault,))
    print(screen.READY[options.lang].format(screen.ADDRESS, options.port), flush=True)
    return screen.serve(options.port)


def _report(case: run.Case, plan: Found) -> Judged:
    if errors(case.findings):
        return case.findings
    return plan if isinstance(plan, tuple) else run.evaluate(case, plan)


def _written(path: Path, outcome: Outcome) -> bool:
    try:
        path.write_text(outcome.model_dump_json(by_alias=True, indent=2) + "\n", encoding="utf-8")
    except OSError:
        return False
    return True


def _refuse_plans(options: Namespace, case: run.Case, judged: Mapping[str, tuple[Found, Judged]]) -> int:
    """What is wrong with the town, else with each plan; a plan of another town is one line."""
    faults = {name: (plan, report) for name, (plan, report) in judged.items() if isinstance(report, tuple)}
    if options.json or errors(case.findings):
        return _refuse(options, tuple(dict.fromkeys(finding for _, report in faults.values() for finding in report)))
    for name, (plan, report) in faults.items():
        if name:
            printing.say(name)
        if isinstance(plan, Plan) and printing.is_of_another_town(case, plan, report):
            printing.other_town(case, plan, report, options.lang)
        else:
            printing.findings(report, options.lang)
    return BAD_INPUT


def _refuse(options: Namespace, findings: tuple[Finding, ...]) -> int:
    if getattr(options, "json", False):
        _print_json({"findings": _dumped(findings)})
    else:
        printing.findings(findings, options.lang)
    return BAD_INPUT


def _dumped(findings: tuple[Finding, ...]) -> list[object]:
    return [finding.model_dump(mode="json") for finding in findings]


def _print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))
