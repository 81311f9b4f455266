"""Findings, one line each."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from orgplan.cli.printing.terminal import COLON, say
from orgplan.model.findings import Finding, Place, errors
from orgplan.model.vocabulary import Severity
from orgplan.text import Language, Text

CLEAN = Text("数据可以使用，没有错误。", "The data can be used: no errors.")
FAULTY = Text("有 {} 处错误，须先改正。", "{} errors to correct first.")
ONE_FAULT = Text("有 1 处错误，须先改正。", "1 error to correct first.")
FILE = Text("文件：{}", "File: {}")
ROW = Text("第 {} 行", "row {}")
COLUMN = Text("“{}”列", "column {}")
VALUE = Text("“{}”", '"{}"')
EXPECTED = Text("（应为：{}）", " (expected: {})")
AGAINST = Text("（依据：{}）", " ({})")
PLAN = Text("方案", "plan")
SECTIONS = {
    "town": Text("镇名", "town"),
    "placements": Text("机构归属", "placements"),
    "retained": Text("保留派驻", "retained"),
    "staffing": Text("人员", "staffing"),
    "purchased": Text("购买服务", "purchased"),
    "appointments": Text("任职", "appointments"),
    "oversight": Text("分管", "oversight"),
}
"""The parts of a plan."""


def findings(found: Sequence[Finding], language: Language) -> None:
    """One line each, the gravest first; a file that all of them come from is named once, above."""
    order = list(Severity)
    files = {finding.place.file for finding in found if finding.place is not None} - {"", "plan"}
    only = files.pop() if len(files) == 1 else ""
    if only:
        say(FILE[language].format(only))
    for finding in sorted(found, key=lambda finding: order.index(finding.severity)):
        say(line(finding, language, only))


def line(finding: Finding, language: Language, known_file: str = "") -> str:
    """Severity, place, message, what was expected, the clause."""
    start = f"[{finding.severity.text[language]}] "
    if finding.place is not None and (place := where(finding.place, language, known_file)):
        start += place + COLON[language]
    text = start + finding.message[language]
    if finding.expected is not None:
        text += EXPECTED[language].format(finding.expected[language])
    if finding.source is not None:
        text += AGAINST[language].format(finding.source[language])
    return text


def where(place: Place, language: Language, known_file: str = "") -> str:
    """File, sheet, row, column, value; a CSV file is its sheet."""
    of_plan = place.file == "plan"
    file = PLAN[language] if of_plan else place.file
    sheet = SECTIONS[place.sheet][language] if of_plan and place.sheet in SECTIONS else place.sheet
    parts = ["" if place.file == known_file else file, "" if PurePath(place.file).stem == place.sheet else sheet]
    if place.row is not None:
        parts.append(ROW[language].format(place.row))
    if place.column:
        parts.append(COLUMN[language].format(place.column))
    if place.value:
        parts.append(VALUE[language].format(place.value))
    return " ".join(part for part in parts if part)


def verdict_on_data(found: Sequence[Finding], language: Language) -> None:
    number = len(errors(tuple(found)))
    if number == 1:
        say(ONE_FAULT[language])
    else:
        say(FAULTY[language].format(number) if number else CLEAN[language])
