"""What the reorganisation does, line by line."""

from __future__ import annotations

from orgplan.evaluate import Change
from orgplan.export.grids.grid import Column, Grid, Rows
from orgplan.export.material import Material
from orgplan.text import Language, Text

COLUMNS = (
    Column(Text("变动", "Change")),
    Column(Text("对象", "What")),
    Column(Text("变动前", "Before")),
    Column(Text("变动后", "After")),
    Column(Text("涉及人数", "Heads"), "number"),
    Column(Text("涉及年工时", "Hours a year"), "number"),
    Column(Text("依据或理由", "Clause or reason")),
)


def rows(material: Material, language: Language) -> Rows:
    return tuple(delta_row(line, language) for line in material.changes)


def delta_row(line: Change, language: Language) -> tuple[str | int, ...]:
    """One line of any list of changes."""
    return (
        line.kind.text[language].capitalize(),
        line.what[language],
        line.before[language],
        line.after[language],
        line.heads,
        line.hours,
        line.why[language],
    )


DELTA = Grid(
    "delta",
    Text("变动", "Changes"),
    Text(
        "由现状到方案。同类各行可以相加；不同类的行从不同角度说同一批人员和工时，不能相加。",
        "From today to the plan. Lines of one kind add up; those of different kinds speak of the same heads and hours.",
    ),
    COLUMNS,
    rows,
)
