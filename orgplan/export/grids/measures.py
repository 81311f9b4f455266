"""Every goal: its measure, what one of it is worth, what it costs; what today's structure has, where it has it."""

from __future__ import annotations

from collections.abc import Iterator

from orgplan.export.grids.grid import Cell, Column, Grid, Rows
from orgplan.export.material import Material
from orgplan.policy import title_of
from orgplan.text import Language, Text

COLUMNS = (
    Column(Text("目标", "Goal")),
    Column(Text("单位", "Unit")),
    Column(Text("方案数值", "Measure"), "decimal"),
    Column(Text("现状数值", "Today"), "decimal"),
    Column(Text("单价（小时）", "Price (hours)"), "decimal"),
    Column(Text("折合小时", "Cost (hours)"), "decimal"),
)
PREFERRED = Text("尽量遵守的规则", "preferred rule")
TOTAL = Text("目标值", "Objective")


def rows(material: Material, language: Language) -> Rows:
    if material.report is None:
        return ()
    total = (TOTAL[language], "", None, None, None, material.report.objective)
    return (*_goals(material, language), total)


def _goals(material: Material, language: Language) -> Iterator[tuple[Cell, ...]]:
    report = material.report
    assert report is not None
    for code, cost in report.costs.items():
        title = title_of(code)[language]
        entry = material.policy.goal(code) if material.policy else None
        if entry is None:
            yield (title, PREFERRED[language], report.measures.get(code), report.today.get(code), None, cost)
            continue
        scale = entry.goal.scale
        today = report.today.get(code)
        yield (
            title,
            entry.goal.unit[language],
            report.measures[code] / scale if scale > 1 else report.measures[code],
            None if today is None else today,
            float(entry.price * scale),
            cost,
        )


MEASURES = Grid(
    "measures",
    Text("指标", "Measures"),
    Text(
        "折合小时 = 方案数值 × 单价，各项相加为目标值，越小越好；单价为 0 的目标只在其他目标相同时起作用。",
        "Cost = measure × price; they add up to the objective, the less the better. A goal priced 0 only settles what "
        "the others leave open.",
    ),
    COLUMNS,
    rows,
    TOTAL,
)
