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


COUNTED = Text(
    "单独设置的单位独自转为同名机构的，只列一行“调整”（整体转设），不计入“新设”和“撤销”，变化图把这样的机构计入“新设机构”；"
    "派驻机构有职责划入本镇机构的即计为下放，变化图中主要职责分到几个机构的标为“部分职责划入”，不计入“派驻下放”。",
    "A single unit that alone becomes a body of its name is one line of change, neither added nor deleted; "
    "the chart of changes counts such a body as newly set up. A stationed unit counts as devolved once any of its "
    "work lies with the town; the chart counts one whose main duties go to several bodies as parts of its duties.",
)
"""Where figures of the list and of the chart of changes differ, and why."""

DELTA = Grid(
    "delta",
    Text("变动", "Changes"),
    Text(
        f"由现状到方案。同类各行可以相加；不同类的行从不同角度说同一批人员和工时，不能相加。{COUNTED.zh}",
        "From today to the plan. Lines of one kind add up; those of different kinds speak of the same heads and hours. "
        f"{COUNTED.en}",
    ),
    COLUMNS,
    rows,
)
