"""Reads a plan from its JSON, alone or inside an outcome; what is wrong with the file is a finding."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import ValidationError

from orgplan.ingest.faults import Fault, Refused
from orgplan.ingest.guard import OLE
from orgplan.ingest.json_file import parsed
from orgplan.ingest.readers import contents
from orgplan.model.findings import Finding, Place
from orgplan.model.plan import Plan
from orgplan.text import Text

MOST_FAULTS = 20
SHEETS = {".xlsx", ".xls", ".xlsm", ".et", ".ods", ".csv"}
NO_PLAN = Text(
    "这是表格，不是方案文件；方案文件由 orgplan solve 写出，扩展名为 .json",
    "This is a workbook, not a plan file; orgplan solve writes plan files, which end in .json",
)
ACCEPTED = Text("orgplan.plan/1 方案文件", "a plan file, orgplan.plan/1")


def load_plan(path: Path) -> Plan | tuple[Finding, ...]:
    """The plan in a file that `solve` wrote, or in a bare plan; never raises for anything a user can cause."""
    try:
        data = contents(path)
        if data.startswith((b"PK", OLE)) or path.suffix.casefold() in SHEETS:
            return (Fault("not-a-plan", NO_PLAN, ACCEPTED).at(Place(file=path.name)),)
        return _plan(path.name, parsed(path.name, data))
    except Refused as refusal:
        return (Fault("file-refused", refusal.reason, ACCEPTED).at(Place(file=path.name)),)
    except OSError as error:
        reason = Text(f"无法读取“{path.name}”", f"'{path.name}' cannot be read: {error.strerror}")
        return (Fault("file-missing", reason, ACCEPTED).at(Place(file=path.name)),)


def _plan(name: str, found: Any) -> Plan | tuple[Finding, ...]:
    if isinstance(found, dict) and "plan" in found:
        found = found["plan"]
    if found is None:
        reason = Text("文件中没有方案（求解未得出方案）", "The file holds no plan: the solve ended without one")
        return (Fault("no-plan", reason, ACCEPTED).at(Place(file=name)),)
    if isinstance(found, dict) and "schema" not in found:
        reason = Text("这不是方案文件：缺少 schema", "This is no plan file: it names no schema")
        return (Fault("not-a-plan", reason, ACCEPTED).at(Place(file=name)),)
    try:
        return Plan.model_validate(found)
    except ValidationError as error:
        return tuple(_fault(details).at(_place(name, details)) for details in error.errors()[:MOST_FAULTS])


def _fault(details: Any) -> Fault:
    where = ".".join(str(part) for part in details["loc"]) or "plan"
    return Fault(
        "not-a-plan",
        Text(f"方案文件的“{where}”不符合格式", f"'{where}' is not as a plan file has it: {details['msg']}"),
        ACCEPTED,
    )


def _place(name: str, details: Any) -> Place:
    return Place(file=name, sheet=str(next(iter(details["loc"]), "")), value=str(details["input"])[:60])
