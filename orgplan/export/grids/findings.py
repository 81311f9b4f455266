"""What the independent re-check found, with its clause and its place in the workbook."""

from __future__ import annotations

from pathlib import PurePath

from orgplan.export.grids.grid import Column, Grid, Rows
from orgplan.export.material import Material
from orgplan.model.findings import Place
from orgplan.policy import title_of
from orgplan.text import Language, Text

COLUMNS = (
    Column(Text("级别", "Severity")),
    Column(Text("规则或事项", "Rule or matter")),
    Column(Text("意见", "Finding")),
    Column(Text("依据", "Clause")),
    Column(Text("出处", "Place")),
)
OTHER = Text("其他事项", "Other matter")
ROW, COLUMN = Text("第 {} 行", "row {}"), Text("“{}”列", "column {}")


def rows(material: Material, language: Language) -> Rows:
    if material.report is None:
        return ()
    solved = material.outcome if material.outcome is not None and material.outcome.plan == material.plan else None
    ended = solved.findings if solved else ()
    found = dict.fromkeys((*material.report.findings, *ended))
    return tuple(
        (
            finding.severity.text[language].capitalize(),
            _matter(finding.code)[language],
            finding.message[language],
            finding.source[language] if finding.source else "",
            _place(finding.place, language),
        )
        for finding in found
    )


def _matter(code: str) -> Text:
    """Title of the rule or goal; a note of the report has none."""
    title = title_of(code)
    return OTHER if title.zh == code else title


def _place(place: Place | None, language: Language) -> str:
    """File, sheet unless the file is the sheet, row as Excel numbers it, column."""
    if place is None:
        return ""
    parts = [place.file, "" if PurePath(place.file).stem == place.sheet else place.sheet]
    if place.row is not None:
        parts.append(ROW[language].format(place.row))
    if place.column:
        parts.append(COLUMN[language].format(place.column))
    return " ".join(filter(None, parts))


FINDINGS = Grid(
    "findings",
    Text("复核", "Re-check"),
    Text(
        "独立复核的意见：“错误”即违反规则，“提醒”须人工核对，“说明”供参考。",
        "What the independent re-check found: errors break a rule, warnings want a look, notes are for information.",
    ),
    COLUMNS,
    rows,
)
