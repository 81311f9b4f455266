"""Heads of every body by establishment category: as they are, as they are to be, and the difference."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from orgplan.export.grids.grid import Cell, Column, Grid, Rows
from orgplan.export.grids.naming import body_names
from orgplan.export.material import Material
from orgplan.model.vocabulary import Category
from orgplan.tables.as_is import Counts, Gathered, Outside, gathered, town_total
from orgplan.text import Language, Text

NOW, THEN, NET = Text("现承担", "at it now"), Text("拟设", "planned"), Text("净增减", "net")
TOTAL = Text("合计", "Total")
OUTSIDE = {
    Outside.CHARTER: Text("依章程和法律设置的机构", "Units set by charter or law"),
    Outside.UNPLACED: Text("未安排的人员", "Not placed"),
    Outside.COUNTY: Text("保留派驻的机构（不计入合计）", "Units left with the county (outside the total)"),
}


def _columns() -> Iterator[Column]:
    yield Column(Text("机构", "Body"))
    for name in (*(category.text for category in Category), TOTAL):
        zh, en = name.zh, name.en[0].upper() + name.en[1:]
        yield Column(Text(f"{zh} {NOW.zh}", f"{en}, {NOW.en}"), "number")
        yield Column(Text(f"{zh} {THEN.zh}", f"{en}, {THEN.en}"), "number")
        yield Column(Text(f"{zh} {NET.zh}", f"{en}, {NET.en}"), "signed")


def rows(material: Material, language: Language) -> Rows:
    """A row for each body, others for what lies in none, the total, and last what is the county's."""
    if material.structure is None:
        return ()
    names = body_names(material.town, language)
    found = gathered(material.structure)
    lines = [_row(_name(row, names, language), row.before, row.after) for row in found]
    county = [row for row in found if row.place is Outside.COUNTY]
    lines.insert(len(lines) - len(county), _row(TOTAL[language], *town_total(found)))
    return tuple(lines)


def _name(row: Gathered, names: Mapping[str, str], language: Language) -> str:
    return names[row.place] if isinstance(row.place, str) else OUTSIDE[row.place][language]


def _row(name: str, before: Counts, after: Counts) -> tuple[Cell, ...]:
    cells: list[Cell] = [name]
    pairs = [(before[category], after[category]) for category in Category]
    for now, then in (*pairs, (before.total(), after.total())):
        cells += [now, then, then - now]
    return tuple(cells)


STAFFING = Grid(
    "staffing",
    Text("编制人员", "Staffing"),
    Text(
        "“现承担”为今天承担该机构各项工作的人数（各单位实有人员随工作量归入，含将下放的派驻机构人员），"
        "“拟设”为方案配备人数，净增减为两者之差，即调入调出；人员编制类别不变。",
        "At it now: heads that do the work of the body today (those of each unit follow its hours; those of "
        "stationed units that devolve are included). Planned: the heads that the plan gives the body. Net is the "
        "difference: who is moved. Nobody changes establishment category.",
    ),
    tuple(_columns()),
    rows,
    TOTAL,
)
