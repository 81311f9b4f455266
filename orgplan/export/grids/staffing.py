"""Heads of every body by establishment category: as they are, as they are to be, and the difference."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from orgplan.export.grids.grid import Cell, Column, Grid, Rows
from orgplan.export.grids.naming import body_names
from orgplan.export.material import Material
from orgplan.model.organisation import Unit
from orgplan.model.vocabulary import Category
from orgplan.structure import Structure
from orgplan.text import Language, Text

Counts = Counter[Category]
NOW, THEN, NET = Text("现有", "today"), Text("拟设", "planned"), Text("净增减", "net")
TOTAL = Text("合计", "Total")
CHARTER = Text("依章程和法律设置的机构", "Units set by charter or law")
COUNTY = Text("保留派驻的机构（不计入合计）", "Units left with the county (outside the total)")
UNPLACED = Text("未安排的人员", "Not placed")


def _columns() -> Iterator[Column]:
    yield Column(Text("机构", "Body"))
    for name in (*(category.text for category in Category), TOTAL):
        zh, en = name.zh, name.en[0].upper() + name.en[1:]
        yield Column(Text(f"{zh} {NOW.zh}", f"{en}, {NOW.en}"), "number")
        yield Column(Text(f"{zh} {THEN.zh}", f"{en}, {THEN.en}"), "number")
        yield Column(Text(f"{zh} {NET.zh}", f"{en}, {NET.en}"), "signed")


def rows(material: Material, language: Language) -> Rows:
    """A row for each body, others for what lies in none, the total, and last what is the county's."""
    structure = material.structure
    if structure is None:
        return ()
    names = body_names(material.town, language)
    before, after = _before(structure), _after(structure)
    lines = [(names[body], before[body], after[body]) for body in structure.contents]
    lines += [(title[language], before[title.en], after[title.en]) for title in (CHARTER, UNPLACED)]
    lines = [line for line in lines if line[1].total() or line[2].total()]
    lines.append((TOTAL[language], _sum(now for _, now, _ in lines), _sum(then for _, _, then in lines)))
    if before[COUNTY.en].total():
        lines.append((COUNTY[language], before[COUNTY.en], after[COUNTY.en]))
    return tuple(_row(*line) for line in lines)


def _row(name: str, before: Counts, after: Counts) -> tuple[Cell, ...]:
    cells: list[Cell] = [name]
    pairs = [(before[category], after[category]) for category in Category]
    for now, then in (*pairs, (before.total(), after.total())):
        cells += [now, then, then - now]
    return tuple(cells)


def _sum(counts: Iterable[Counts]) -> Counts:
    total: Counts = Counter()
    for each in counts:
        total.update(each)
    return total


def _before(structure: Structure) -> dict[str, Counts]:
    """Heads on post today, each unit where the plan puts most of its core."""
    places: dict[str, Counts] = defaultdict(Counter)
    for unit in structure.town.units:
        places[_place(structure, unit)].update(_heads(unit))
    return places


def _after(structure: Structure) -> dict[str, Counts]:
    """Heads in bodies as the plan says; units outside keep theirs, and whom the plan forgets is not hidden."""
    places: dict[str, Counts] = defaultdict(Counter)
    left = {unit.id: _heads(unit) for unit in structure.town.units}
    for row in structure.plan.staffing:
        places[row.body][row.category] += row.heads
        left[row.unit][row.category] -= row.heads
    for unit in structure.town.units:
        place = _place(structure, unit)
        places[place if place in (CHARTER.en, COUNTY.en) else UNPLACED.en].update(left[unit.id])
    return places


def _heads(unit: Unit) -> Counts:
    return Counter({category: unit.heads[category] for category in Category})


def _place(structure: Structure, unit: Unit) -> str:
    """The body that takes most of the unit's core, or which of the other rows it belongs to."""
    if not unit.counts:
        return CHARTER.en
    if unit.never_devolves or (unit.id in structure.retained):
        return COUNTY.en
    portions = structure.ground.of_unit.get(unit.id, ())
    hours: dict[str, int] = defaultdict(int)
    for portion in [portion for portion in portions if portion.core] or portions:
        if (body := structure.lies_in(portion)) is not None:
            hours[body] += portion.hours
    return max(sorted(hours), key=hours.__getitem__) if hours else UNPLACED.en


STAFFING = Grid(
    "staffing",
    Text("编制人员", "Staffing"),
    Text(
        "“现有”按现有机构主体职责的去向归集，“拟设”为方案配备人数，净增减为两者之差；人员编制类别不变。",
        "Today: present units, each with the body that takes most of its core. Planned: the heads that the plan gives "
        "the body. Net is the difference. Nobody changes establishment category.",
    ),
    tuple(_columns()),
    rows,
    TOTAL,
)
