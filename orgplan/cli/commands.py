"""One function a command: options in, exit code out."""

from __future__ import annotations

import json
import subprocess
import sys
from argparse import Namespace
from pathlib import Path

from orgplan import run
from orgplan.cli import printing
from orgplan.limits import Limits
from orgplan.model.findings import Finding, errors
from orgplan.model.outcome import Outcome, Report
from orgplan.model.plan import Plan
from orgplan.model.vocabulary import Severity, Status
from orgplan.text import Text

OK, BAD_INPUT, INFEASIBLE, BROKEN, STOPPED = 0, 1, 2, 3, 4
EXIT = {
    Status.OPTIMAL: OK,
    Status.FEASIBLE: OK,
    Status.INFEASIBLE: INFEASIBLE,
    Status.STOPPED: STOPPED,
    Status.INVALID: BAD_INPUT,
}


def check(options: Namespace) -> int:
    """0 clean or warnings, 1 errors."""
    case = run.open_town(options.town)
    if options.json:
        _print_json({"town": case.town and case.town.name, "findings": _dumped(case.findings)})
    else:
        printing.findings(case.findings, options.lang)
        printing.verdict_on_data(case.findings, options.lang)
    return BAD_INPUT if errors(case.findings) else OK


def solve(options: Namespace) -> int:
    """0 lawful plan, 1 bad input, 2 infeasible, 4 stopped without a plan."""
    case = run.open_town(options.town)
    start = None if options.start is None else run.load_plan(options.start)
    if isinstance(start, tuple):
        return _refuse(options, start)
    limits = Limits(options.seconds, options.seed, options.workers, options.effort)
    with printing.progress(options.lang) as on_progress:
        outcome = run.solve(case, limits, options.max_bodies, start, on_progress)
    if (fault := _write(options.output, outcome)) is not None:
        return _refuse(options, (fault,))
    if options.json:
        print(outcome.model_dump_json(by_alias=True, indent=2))  # noqa: T201
    else:
        printing.outcome(outcome, case.findings, options.lang)
    return EXIT[outcome.status]


def evaluate(options: Namespace) -> int:
    """0 lawful, 1 bad input, 3 some rule broken."""
    case = run.open_town(options.town)
    plan = run.load_plan(options.plan)
    report = _report(case, plan)
    if isinstance(report, tuple):
        return _refuse(options, report)
    if options.json:
        print(report.model_dump_json(indent=2))  # noqa: T201
    else:
        printing.report(report, options.lang)
    return OK if report.lawful else BROKEN


def compare(options: Namespace) -> int:
    """0 all lawful, 1 bad input, 3 some plan breaks a rule."""
    case = run.open_town(options.town)
    plans = [run.load_plan(path) for path in options.plans]
    reports = [_report(case, plan) for plan in plans]
    faults = tuple(finding for report in reports if isinstance(report, tuple) for finding in report)
    if faults:
        return _refuse(options, faults)
    comparison = run.compare(
        tuple(plan for plan in plans if isinstance(plan, Plan)),
        tuple(report for report in reports if isinstance(report, Report)),
    )
    if options.json:
        print(comparison.model_dump_json(indent=2))  # noqa: T201
    else:
        printing.comparison(comparison, [path.name for path in options.plans], case, options.lang)
    return OK if all(report.lawful for report in comparison.reports) else BROKEN


def template(options: Namespace) -> int:
    """0 written, 1 the place cannot be written to."""
    from orgplan.ingest import write_template

    try:
        write_template(options.output, options.lang)
    except OSError:
        return _refuse(options, (_unwritable(options.output),))
    print(options.output)  # noqa: T201
    return OK


def app(options: Namespace) -> int:
    """Serve the planner's screen on this machine until interrupted."""
    from orgplan.shipped import APP

    command = [sys.executable, "-m", "streamlit", "run", str(APP), "--server.port", str(options.port)]
    return subprocess.run(command, check=False).returncode


def _report(case: run.Case, plan: Plan | tuple[Finding, ...]) -> Report | tuple[Finding, ...]:
    if errors(case.findings):
        return case.findings
    return plan if isinstance(plan, tuple) else run.evaluate(case, plan)


def _write(path: Path, outcome: Outcome) -> Finding | None:
    try:
        path.write_text(outcome.model_dump_json(by_alias=True, indent=2) + "\n", encoding="utf-8")
    except OSError:
        return _unwritable(path)
    return None


def _unwritable(path: Path) -> Finding:
    message = Text(
        f"无法写入“{path}”，请检查文件夹是否存在、文件是否被占用。",
        f"Cannot write {path}. Check that the folder exists and the file is not in use.",
    )
    return Finding(code="cannot-write", severity=Severity.ERROR, message=message)


def _refuse(options: Namespace, findings: tuple[Finding, ...]) -> int:
    if getattr(options, "json", False):
        _print_json({"findings": _dumped(findings)})
    else:
        printing.findings(findings, options.lang)
    return BAD_INPUT


def _dumped(findings: tuple[Finding, ...]) -> list[object]:
    return [finding.model_dump(mode="json") for finding in findings]


def _print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))  # noqa: T201
