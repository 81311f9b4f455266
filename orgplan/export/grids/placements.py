"""Where every unit goes, portion by portion, and what is left as it is."""

from __future__ import annotations

from collections.abc import Iterator

from orgplan.export.grids.grid import Cell, Column, Grid, Rows
from orgplan.export.grids.naming import body_name
from orgplan.export.material import Material
from orgplan.model.organisation import Unit
from orgplan.model.vocabulary import Stream
from orgplan.structure import Portion, Structure
from orgplan.text import Language, Text

COLUMNS = (
    Column(Text("编码", "Code")),
    Column(Text("现有机构", "Present unit")),
    Column(Text("类别", "Kind")),
    Column(Text("主管部门", "County department")),
    Column(Text("职责", "Duties")),
    Column(Text("去向", "Goes to")),
    Column(Text("随职责人数", "Heads with the work"), "number"),
    Column(Text("年工时", "Hours a year"), "number"),
    Column(Text("说明", "Note")),
)
WHOLE, CORE = Text("全部职责", "all duties"), Text("主体职责", "core duties")
RETAINED = Text("保留派驻", "stays stationed")
CHARTER = Text("依章程和法律设置，保持不变", "set by charter or law, stays as it is")
NOWHERE = Text("未安排", "not placed")


def rows(material: Material, language: Language) -> Rows:
    structure = material.structure
    if structure is None:
        return ()
    return tuple(row for unit in material.town.units for row in _unit(structure, unit, language))


def _unit(structure: Structure, unit: Unit, language: Language) -> Iterator[tuple[Cell, ...]]:
    first = (unit.id, unit.name, unit.kind.text[language], unit.superior)
    portions = structure.ground.of_unit.get(unit.id, ())
    if not unit.counts:
        yield (*first, WHOLE[language], CHARTER[language], unit.heads.total, _hours(structure, unit), unit.basis)
    elif unit.never_devolves or unit.id in structure.retained:
        reasons = {row.unit: row.reason for row in structure.plan.retained}
        reason = reasons.get(unit.id) or unit.retain_reason
        yield (*first, WHOLE[language], RETAINED[language], unit.heads.total, _hours(structure, unit), reason)
    else:
        for portion in portions:
            body = structure.lies_in(portion)
            place = NOWHERE[language] if body is None else body_name(structure.ground.bodies[body], language)
            what = _what(portion, len(portions) == 1, language)
            yield (*first, what, place, portion.heads, portion.hours, "")


def _what(portion: Portion, alone: bool, language: Language) -> str:
    if alone:
        return WHOLE[language]
    if portion.split_function:
        return portion.functions[0].name
    return CORE[language] if portion.stream is Stream.CORE else portion.stream.text[language]


def _hours(structure: Structure, unit: Unit) -> int:
    return sum(function.workload for function in structure.town.functions if function.unit == unit.id)


PLACEMENTS = Grid(
    "placements",
    Text("去向", "Placements"),
    Text(
        "每个现有机构的每部分职责归入哪个机构；人数按工时随职责分摊。",
        "Which body takes each part of each present unit; heads are shared over the parts by hours.",
    ),
    COLUMNS,
    rows,
)
