"""Who goes where by name or by number, in towns with a staff sheet."""

from __future__ import annotations

from orgplan.export.grids.grid import Column, Grid, Rows
from orgplan.export.grids.naming import body_names
from orgplan.export.grids.posts import NO, YES
from orgplan.export.material import Material
from orgplan.text import Language, Text

COLUMNS = (
    Column(Text("人员", "Person")),
    Column(Text("现机构", "Present unit")),
    Column(Text("编制类别", "Category")),
    Column(Text("拟去机构", "Body")),
    Column(Text("离开原职责", "Leaves the work of the unit")),
    Column(Text("专长不对口", "Skills do not match")),
)
UNNAMED = Text("（人员表未列）", "(not on the staff sheet)")


def rows(material: Material, language: Language) -> Rows:
    units = {unit.id: unit.name for unit in material.town.units}
    bodies = body_names(material.town, language)
    return tuple(
        (
            row.person or UNNAMED[language],
            units.get(row.unit, row.unit),
            row.category.text[language],
            bodies.get(row.body, row.body),
            (YES if row.moved else NO)[language],
            (YES if row.mismatch else NO)[language],
        )
        for row in material.staff
    )


PERSONS = Grid(
    "persons",
    Text("人员去向", "Persons"),
    Text(
        "求解时按人员表逐人匹配的去向，供征求意见时参考。",
        "Where each person of the staff sheet goes as matched by the solve; to be talked over.",
    ),
    COLUMNS,
    rows,
)
