from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from orgplan.model.base import Frozen
from orgplan.model.people import Person
from orgplan.model.quantities import Heads
from orgplan.model.settings import Settings, setting
from orgplan.model.vocabulary import Category
from orgplan.structure import Structure
from orgplan.tables.table import Table
from orgplan.text import Text

Pool = tuple[str, Category]
"""The heads of one unit in one establishment category: a plan says where they go, not who of them."""


class Retiring(Frozen):
    """A person who reaches retirement age within the years looked at, or has reached it."""

    person: str
    unit: str
    category: Category
    year: int
    """Calendar year in which the person reaches the age."""


class BodyRetirement(Frozen):
    """Retirements in one body. The plan moves heads by unit and category, so some of them are only possible."""

    body: str
    heads: Heads
    certain: tuple[Retiring, ...]
    """All heads of the person's unit and category go to this body."""
    possible: tuple[Retiring, ...]
    """Some of them go elsewhere."""
    least: Heads
    """Retirements whoever of each unit and category it is that goes here."""
    most: Heads
    """Retirements at most."""


class Retirement(Frozen):
    """Who retires soon, body by body in the order of the catalogue."""

    first: int
    """Year of reference; those who reached the age before it are listed too."""
    last: int
    """Last year looked at."""
    bodies: tuple[BodyRetirement, ...]
    elsewhere: tuple[Retiring, ...]
    """In units that go to no body: set by charter or law, or left with the county."""
    unknown: tuple[str, ...]
    """Persons without a year of birth."""

    @property
    def in_bodies(self) -> tuple[Retiring, ...]:
        """Everybody who retires from a body, once: one whose body is open is possible in several."""
        found = {one.person: one for row in self.bodies for one in (*row.certain, *row.possible)}
        return _soonest(found.values())

    @property
    def open(self) -> tuple[Retiring, ...]:
        """Those of them whose body the plan leaves open."""
        certain = {one.person for row in self.bodies for one in row.certain}
        return tuple(one for one in self.in_bodies if one.person not in certain)


class RetirementSettings(Settings):
    year: int = setting(2026, "基准年份", "year of reference", ge=1900, le=2100)
    age: int = setting(60, "退休年龄", "retirement age", ge=40, le=80)
    within: int = setting(5, "预测年数", "years looked ahead", ge=0, le=40)


class RetirementTable(Table[RetirementSettings, Retirement]):
    """Who reaches retirement age within some years, by body; needs the staff sheet.

    A person counts when year of birth + age ≤ year of reference + years looked ahead. One age holds for everybody:
    the sheet knows neither sex nor month, from which the age by law follows (it rises step by step since 2025).
    """

    code = "retirement"
    title = Text("退休预测", "Retirements ahead")
    source = Text(
        "《公务员法》第九十二条；全国人大常委会《关于实施渐进式延迟法定退休年龄的决定》（2024年9月13日）",
        "Civil Servants Law art. 92; NPC Standing Committee, Decision of 13 September 2024 on raising the "
        "retirement age step by step",
    )
    settings = RetirementSettings

    def make(self, structure: Structure, settings: RetirementSettings) -> Retirement:
        last = settings.year + settings.within
        seats: dict[Pool, dict[str, int]] = defaultdict(dict)
        for row in structure.plan.staffing:
            if row.heads:
                seats[row.unit, row.category][row.body] = row.heads
        pools: dict[Pool, list[Retiring]] = defaultdict(list)
        for person in sorted(structure.town.staff, key=lambda person: person.id):
            if (retiring := _retiring(person, settings.age, last)) is not None:
                pools[person.unit, person.category].append(retiring)
        return Retirement(
            first=settings.year,
            last=last,
            bodies=tuple(_body(body, structure.heads[body], seats, pools) for body in structure.contents),
            elsewhere=_soonest(r for pool, retiring in pools.items() if not seats.get(pool) for r in retiring),
            unknown=tuple(sorted(person.id for person in structure.town.staff if person.birth_year is None)),
        )

    def says(self, table: Retirement) -> tuple[Text, ...]:
        retiring = len(table.in_bodies)
        lines = []
        if retiring:
            certain = retiring - len(table.open)
            lines.append(
                Text(
                    f"按统一退休年龄估算，到 {table.last} 年各机构有 {retiring} 人退休，"
                    f"其中 {certain} 人的去向机构已确定。",
                    f"By one retirement age for all, {retiring} people in the bodies retire by {table.last}; "
                    f"the body of {certain} is certain.",
                )
            )
        if table.unknown:
            lines.append(
                Text(
                    f"{len(table.unknown)} 人未填出生年份，未计入。",
                    f"People without a year of birth, not counted: {len(table.unknown)}.",
                )
            )
        return tuple(lines)


def _retiring(person: Person, age: int, last: int) -> Retiring | None:
    if person.birth_year is None or person.birth_year + age > last:
        return None
    return Retiring(person=person.id, unit=person.unit, category=person.category, year=person.birth_year + age)


def _soonest(retiring: Iterable[Retiring]) -> tuple[Retiring, ...]:
    return tuple(sorted(retiring, key=lambda one: (one.year, one.person)))


def _body(
    body: str, heads: int, seats: dict[Pool, dict[str, int]], pools: dict[Pool, list[Retiring]]
) -> BodyRetirement:
    """Of n heads with r retiring, k go here: at least r − (n − k) and at most min(r, k) of those retire."""
    here = {pool: retiring for pool, retiring in pools.items() if body in seats.get(pool, {})}
    alone = {pool for pool in here if len(seats[pool]) == 1}
    least = most = 0
    for pool, retiring in here.items():
        seated = seats[pool][body]
        others = sum(seats[pool].values()) - seated
        least += min(seated, max(0, len(retiring) - others))
        most += min(seated, len(retiring))
    return BodyRetirement(
        body=body,
        heads=heads,
        certain=_soonest(one for pool in here if pool in alone for one in here[pool]),
        possible=_soonest(one for pool in here if pool not in alone for one in here[pool]),
        least=least,
        most=most,
    )
