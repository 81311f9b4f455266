"""Every goal: its measure, what one of it is worth, what it costs; what today's structure has, where it has it."""

from __future__ import annotations

from collections.abc import Iterator

from orgplan.export.grids.grid import Cell, Column, Grid, Rows
from orgplan.export.material import Material
from orgplan.model.outcome import Report
from orgplan.policy import Policy, title_of
from orgplan.text import Language, Text

COLUMNS = (
    Column(Text("目标", "Goal")),
    Column(Text("单位", "Unit")),
    Column(Text("方案数值", "Measure"), "decimal"),
    Column(Text("现状数值", "Today"), "decimal"),
    Column(Text("单价（工时）", "Price (hours)"), "decimal"),
    Column(Text("折合工时", "Cost (hours)"), "decimal"),
)
PREFERRED = Text("尽量遵守的规则", "preferred rule")
TOTAL = Text("目标值", "Objective")


def rows(material: Material, language: Language) -> Rows:
    report = material.report
    if report is None:
        return ()
    total = (TOTAL[language], "", None, None, None, report.objective)
    return (*_goals(report, material.policy, language), total)


def _goals(report: Report, policy: Policy | None, language: Language) -> Iterator[tuple[Cell, ...]]:
    """Measures of the report are in the goal's unit already; the price of a policy is of one as kept."""
    for code, cost in report.costs.items():
        entry = policy.goal(code) if policy else None
        unit = PREFERRED if entry is None else entry.goal.unit
        price = None if entry is None else float(entry.price * entry.goal.scale)
        title = title_of(code)[language]
        yield (title, unit[language], report.measures.get(code), report.today.get(code), price, cost)


MEASURES = Grid(
    "measures",
    Text("指标", "Measures"),
    Text(
        "折合工时 = 方案数值 × 单价，各项相加为目标值，越小越好；单价为 0 的目标只在其他目标相同时起作用。",
        "Cost = measure × price; they add up to the objective, the less the better. A goal priced 0 only settles what "
        "the others leave open.",
    ),
    COLUMNS,
    rows,
    TOTAL,
)
