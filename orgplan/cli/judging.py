"""What commands that take a plan have in common: the report on it, or what is wrong with it, said and refused."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Mapping

from orgplan import run
from orgplan.cli import printing
from orgplan.model.findings import Finding, errors
from orgplan.model.outcome import Report
from orgplan.model.plan import Plan
from orgplan.text import Text

OK, BAD_INPUT = 0, 1
Found = Plan | tuple[Finding, ...]
"""A plan file as read: the plan, or why there is none."""
Judged = Report | tuple[Finding, ...]
"""The report on a plan, or what makes it none of the town."""
WRITTEN = Text("已写入：{}", "Written: {}")


def judge(case: run.Case, plan: Found) -> Judged:
    """The report; or what is wrong with the town, else with the file, else with the plan."""
    if errors(case.findings):
        return case.findings
    return plan if isinstance(plan, tuple) else run.evaluate(case, plan)


def refuse_plans(options: Namespace, case: run.Case, judged: Mapping[str, tuple[Found, Judged]]) -> int:
    """What is wrong with the town, else with each plan; a plan of another town is one line."""
    faults = {name: (plan, report) for name, (plan, report) in judged.items() if isinstance(report, tuple)}
    if options.json or errors(case.findings):
        return refuse(options, tuple(dict.fromkeys(finding for _, report in faults.values() for finding in report)))
    for name, (plan, report) in faults.items():
        if name:
            printing.say(name)
        if isinstance(plan, Plan) and printing.is_of_another_town(case, plan, report):
            printing.other_town(case, plan, report, options.lang)
        else:
            printing.findings(report, options.lang)
    return BAD_INPUT


def refuse(options: Namespace, findings: tuple[Finding, ...]) -> int:
    """Findings said; the exit code of bad input."""
    if getattr(options, "json", False):
        print_json({"findings": dumped(findings)})
    else:
        printing.findings(findings, options.lang)
    return BAD_INPUT


def dumped(findings: tuple[Finding, ...]) -> list[object]:
    return [finding.model_dump(mode="json") for finding in findings]


def print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))
