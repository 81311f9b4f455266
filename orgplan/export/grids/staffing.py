"""Heads of every body by establishment category: as they are, as they are to be, and the difference."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from orgplan.export.grids.grid import Cell, Column, Grid, Rows
from orgplan.export.grids.naming import body_names
from orgplan.export.material import Material
from orgplan.model.organisation import Unit
from orgplan.model.plan import Staffing
from orgplan.model.vocabulary import Category
from orgplan.structure import Structure
from orgplan.tables.as_is import heads_as_is
from orgplan.text import Language, Text

Counts = Counter[Category]
NOW, THEN, NET = Text("现承担", "at it now"), Text("拟设", "planned"), Text("净增减", "net")
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
    before, after = (_by_place(structure, rows) for rows in (heads_as_is(structure), structure.plan.staffing))
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


def _by_place(structure: Structure, sent: Iterable[Staffing]) -> dict[str, Counts]:
    """Heads by body; units outside keep theirs, and who is in no row is not hidden."""
    places: dict[str, Counts] = defaultdict(Counter)
    left = {unit.id: Counter({c: unit.heads[c] for c in Category}) for unit in structure.town.units}
    for row in sent:
        places[row.body][row.category] += row.heads
        left[row.unit][row.category] -= row.heads
    for unit in structure.town.units:
        places[_outside(structure, unit).en].update(left[unit.id])
    return places


def _outside(structure: Structure, unit: Unit) -> Text:
    """The row for the heads of the unit that lie in no body."""
    if not unit.counts:
        return CHARTER
    return COUNTY if unit.never_devolves or unit.id in structure.retained else UNPLACED


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
