"""One function a command: options in, exit code out."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from orgplan import run
from orgplan.cli import printing, screen
from orgplan.cli.destination import no_place_for_outcome, no_place_for_template, unwritable
from orgplan.cli.judging import (
    BAD_INPUT,
    OK,
    WRITTEN,
    Found,
    Judged,
    dumped,
    judge,
    print_json,
    refuse,
    refuse_plans,
)
from orgplan.cli.opening import open_town
from orgplan.limits import Limits
from orgplan.model.findings import errors
from orgplan.model.outcome import Outcome, Report
from orgplan.model.plan import Plan
from orgplan.model.vocabulary import Status

INFEASIBLE, BROKEN, STOPPED = 2, 3, 4
EXIT = {
    Status.OPTIMAL: OK,
    Status.FEASIBLE: OK,
    Status.INFEASIBLE: INFEASIBLE,
    Status.STOPPED: STOPPED,
    Status.INVALID: BAD_INPUT,
}


def check(options: Namespace) -> int:
    """0 clean or warnings, 1 errors."""
    case = open_town(options.town)
    if options.json:
        print_json({"town": case.town and case.town.name, "findings": dumped(case.findings)})
    else:
        printing.findings(case.findings, options.lang)
        printing.verdict_on_data(case.findings, options.lang)
    return BAD_INPUT if errors(case.findings) else OK


def solve(options: Namespace) -> int:
    """0 lawful plan, 1 bad input (nothing is written), 2 infeasible, 4 stopped without a plan."""
    if (fault := no_place_for_outcome(options.output, options.town, options.start)) is not None:
        return refuse(options, (fault,))
    case = run.adjusted(open_town(options.town), options.withdraw, dict(options.reassign))
    case = run.capped(case, options.max_bodies)
    start = None if options.start is None else run.load_plan(options.start)
    if isinstance(start, tuple):
        return refuse(options, start)
    limits = Limits(options.seconds, options.seed, options.workers, options.effort)
    with printing.progress(options.lang) as on_progress:
        outcome = run.solve(case, limits, options.max_bodies, start, on_progress)
    solved = outcome.status is not Status.INVALID or outcome.plan is not None
    if solved and not _written(options.output, outcome):
        return refuse(options, (unwritable(options.output),))
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
    report = judge(case, plan)
    if isinstance(plan, tuple) or isinstance(report, tuple):
        refused = refuse_plans(options, case, {"": (plan, report)})
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
    reports = [judge(case, plan) for plan in found]
    if any(isinstance(report, tuple) for report in reports):
        names = printing.labels(options.plans)
        return refuse_plans(options, case, dict(zip(names, zip(found, reports, strict=True), strict=True)))
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
        return refuse(options, (fault,))
    try:
        write_template(options.output, options.lang, guide())
    except OSError:
        return refuse(options, (unwritable(options.output),))
    printing.say(WRITTEN[options.lang].format(options.output))
    return OK


def app(options: Namespace) -> int:
    """Serve the planner's screen on this machine until interrupted; 1 where the port is busy."""
    if (fault := screen.busy(options.port)) is not None:
        return refuse(options, (fault,))
    print(screen.READY[options.lang].format(screen.ADDRESS, options.port), flush=True)
    return screen.serve(options.port)


def _written(path: Path, outcome: Outcome) -> bool:
    try:
        path.write_text(outcome.model_dump_json(by_alias=True, indent=2) + "\n", encoding="utf-8")
    except OSError:
        return False
    return True
