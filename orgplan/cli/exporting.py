"""`orgplan export`: chart and tables of a plan, in one of the formats that an office opens."""

from __future__ import annotations

import json
from argparse import Namespace
from datetime import datetime
from pathlib import Path

from orgplan import run
from orgplan.cli import printing
from orgplan.cli.destination import no_place_for_export, unwritable
from orgplan.cli.judging import OK, WRITTEN, dumped, judge, print_json, refuse, refuse_plans
from orgplan.cli.opening import open_town
from orgplan.export import EXPORTS, Options, export, warnings
from orgplan.model.outcome import Outcome

SUFFIXES = {entry.code: entry.suffix for entry in EXPORTS}


def export_plan(options: Namespace) -> int:
    """0 written, 1 bad input or no place for the file; lawful or not, the file says so."""
    code = options.to or options.output.suffix.lower().removeprefix(".")
    fault = no_place_for_export(options.output, SUFFIXES, code, (options.town, options.plan))
    if fault is not None:
        return refuse(options, (fault,))
    case = open_town(options.town)
    plan = run.load_plan(options.plan)
    report = judge(case, plan)
    if isinstance(plan, tuple) or isinstance(report, tuple):
        return refuse_plans(options, case, {"": (plan, report)})
    material = run.material(case, plan, _outcome(options.plan), report)
    today = datetime.now().astimezone().date()
    wishes = Options(options.lang, options.view, options.paper, options.paged, today)
    try:
        options.output.write_bytes(export(code, material, wishes))
    except OSError:
        return refuse(options, (unwritable(options.output),))
    found = warnings(code, material, wishes)
    if options.json:
        print_json({"written": str(options.output), "findings": dumped(found)})
    else:
        printing.findings(found, options.lang)
        printing.say(WRITTEN[options.lang].format(options.output))
    return OK


def _outcome(path: Path) -> Outcome | None:
    """How the plan was solved, where the file tells; the report in it is not taken on trust, so it is not read."""
    try:
        found = json.loads(path.read_text(encoding="utf-8-sig"))
        return Outcome.model_validate({**found, "report": None}) if "plan" in found else None
    except (OSError, ValueError):
        return None
