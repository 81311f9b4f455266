"""The bodies set up: nature, office, plates, people, work, and what they take in."""

from __future__ import annotations

from orgplan.export.grids.grid import Column, Grid, Rows
from orgplan.export.grids.naming import body_name, listed
from orgplan.export.material import Material
from orgplan.text import Language, Text

COLUMNS = (
    Column(Text("编码", "Code")),
    Column(Text("拟设机构", "Body")),
    Column(Text("性质", "Nature")),
    Column(Text("前后台", "Office")),
    Column(Text("加挂牌子", "Also under the plates")),
    Column(Text("人数", "Heads"), "number"),
    Column(Text("年工时", "Hours a year"), "number"),
    Column(Text("人均年工时", "Hours a head"), "number"),
    Column(Text("分管领导", "Overseen by")),
    Column(Text("划入机构", "Units")),
    Column(Text("职责领域", "Domains")),
)


def rows(material: Material, language: Language) -> Rows:
    report, structure = material.report, material.structure
    if report is None or structure is None:
        return ()
    units = {unit.id: unit.name for unit in material.town.units}
    leaders = {leader.id: leader.name for leader in material.town.leaders}
    return tuple(
        (
            row.body,
            body_name(structure.ground.bodies[row.body], language),
            row.nature.text[language],
            row.office.text[language],
            listed(structure.ground.bodies[row.body].plates, language),
            row.heads,
            row.hours,
            row.load,
            listed((leaders.get(code, code) for code in structure.overseers.get(row.body, ())), language),
            listed((units.get(code, code) for code in row.units), language),
            listed((domain.text[language] for domain in row.domains), language),
        )
        for row in report.bodies
    )


BODIES = Grid(
    "bodies",
    Text("机构", "Bodies"),
    Text(
        "方案设立的机构；人均年工时 = 年工时 ÷ 人数，四舍五入。",
        "The bodies that the plan sets up; hours a head = hours ÷ heads, rounded half up.",
    ),
    COLUMNS,
    rows,
)
