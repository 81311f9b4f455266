from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import ClassVar

from orgplan.model.base import Frozen
from orgplan.model.organisation import Establishment, Unit
from orgplan.model.outcome import Absorption
from orgplan.model.quantities import Heads, rounded
from orgplan.model.settings import Settings, setting
from orgplan.model.vocabulary import Category, UnitKind
from orgplan.structure import Structure
from orgplan.tables.table import Table
from orgplan.text import Text


class CategoryRow(Frozen):
    """One establishment category before and after. Heads of stationed units count for the town once they devolve."""

    quota: Heads
    """Approved posts of the town."""
    today: Heads
    """Heads of the town's own units today, those set by charter or law among them."""
    devolved: Heads
    """Heads of the stationed units that come under the town."""
    with_county: Heads
    """Heads of the stationed units that stay with the county; they are in no other figure of the row."""
    to_be: Heads
    """`today` + `devolved`."""
    in_bodies: Heads
    """Heads that the plan sends to bodies."""
    by_charter: Heads
    """Heads of units set by charter or law, which lie in no body."""
    missing: int
    """`to_be` − `in_bodies` − `by_charter`: 0 unless the plan forgets somebody or counts somebody twice (negative)."""
    net: int
    """`to_be` − `today`."""
    vacancies_today: Heads
    """Approved posts without a head today."""
    vacancies: Heads
    """Approved posts without a head under the plan."""
    perhaps_taken: Heads
    """Of these, as many as heads `with_county` may sit on: the workbook does not say whether the posts of units that
    stay are among those approved for the town."""
    over_today: Heads
    """Heads beyond the quota today."""
    over: Heads
    """Heads beyond the quota under the plan."""


class Source(Frozen):
    """Heads that one unit sends to a body."""

    unit: str
    heads: Establishment
    with_work: Heads
    """Of all categories, those that follow work of the unit into the body."""
    moved: Heads
    """Of all categories, those beyond it: they leave their work."""


class BodyLedger(Frozen):
    """The heads of one body and where they come from, units by id."""

    body: str
    heads: Establishment
    sources: tuple[Source, ...]


class Holder(Frozen):
    """A unit that holds heads over quota."""

    unit: str
    heads: Heads


class PersonOver(Frozen):
    """A person counted as over quota, because the soonest to retire."""

    person: str
    unit: str
    birth_year: int | None
    year: int
    """Year of the schedule in which the person's post is absorbed; 1 = the first after approval."""


class OverQuota(Frozen):
    """The heads of one category beyond the quota: who holds them and when they are absorbed."""

    category: Category
    heads: Heads
    units: tuple[Holder, ...]
    """Adds up to `heads`. Units with the most heads beyond their own approved posts first, then the largest."""
    persons: tuple[PersonOver, ...]
    """By year of birth, unknown ones last; empty where the town names no staff of the category."""
    schedule: tuple[Absorption, ...]
    """Adds up to `heads`."""


class Ledger(Frozen):
    """Establishment ledgers of the town and of every body set up, in the order of the catalogue."""

    categories: dict[Category, CategoryRow]
    total: CategoryRow
    """The sum over the categories; a vacancy of one does not make up for heads over quota of another."""
    bodies: tuple[BodyLedger, ...]
    over_quota: tuple[OverQuota, ...]
    """Only the categories that are over."""


class LedgerSettings(Settings):
    absorbed_a_year: int = setting(
        20, "每年消化超编比例(%)", "share of heads over quota absorbed a year (%)", ge=1, le=100
    )


class LedgerTable(Table[LedgerSettings, Ledger]):
    """Heads by establishment category before, after and net, and who is over quota.

    Nobody is lost: the heads of all units today are those in bodies, by charter and with the county.
    """

    code = "ledger"
    title = Text("编制台账", "Establishment ledger")
    source = Text(
        "《实施意见》二(四)；《地方各级人民政府机构设置和编制管理条例》第六条、第十四条、第十五条",
        "Opinions 2(4); Order 486 art. 6, 14-15",
    )
    settings = LedgerSettings
    borrowed: ClassVar[Mapping[str, str]] = {"absorbed_a_year": "quota"}

    def make(self, structure: Structure, settings: LedgerSettings) -> Ledger:
        rows = {category: _row(structure, category) for category in Category}
        sums = {field: sum(getattr(row, field) for row in rows.values()) for field in CategoryRow.model_fields}
        return Ledger(
            categories=rows,
            total=CategoryRow(**sums),
            bodies=tuple(_bodies(structure)),
            over_quota=tuple(
                _over_quota(structure, category, row.over, settings.absorbed_a_year)
                for category, row in rows.items()
                if row.over
            ),
        )

    def says(self, table: Ledger) -> tuple[Text, ...]:
        total = table.total
        return (
            Text(
                f"实有人员 {total.today} 人，接收派驻机构后 {total.to_be} 人（净增 {total.net} 人）；"
                f"核定编制 {total.quota} 名，空编 {total.vacancies} 名"
                f"（保留派驻人员 {total.with_county} 人未计入）。",
                f"{total.today} heads today, {total.to_be} with the stationed units taken in (net {total.net:+}); "
                f"{total.quota} approved posts, {total.vacancies} vacant "
                f"(without the {total.with_county} heads that stay with the county).",
            ),
            *perhaps_taken(table),
            *(_says(row) for row in table.over_quota),
        )


def perhaps_taken(table: Ledger) -> tuple[Text, ...]:
    """What must be read with the vacancies: those that people of units left with the county may sit on."""
    taken = {category.text: row.perhaps_taken for category, row in table.categories.items() if row.perhaps_taken}
    if not taken:
        return ()
    zh = "、".join(f"{name.zh} {number} 名" for name, number in taken.items())
    en = ", ".join(f"{number} {name.en}" for name, number in taken.items())
    return (
        Text(
            f"空编中有{zh}，同类别的保留派驻人员如占用本镇核定编制，应相应扣除，"
            f"可用空编至少 {table.total.vacancies - table.total.perhaps_taken} 名。",
            f"Of the vacancies, people left with the county may sit on {en}, if their posts are among the town's: "
            f"at least {table.total.vacancies - table.total.perhaps_taken} are free.",
        ),
    )


def _says(row: OverQuota) -> Text:
    name, years = row.category.text, len(row.schedule)
    return Text(
        f"{name.zh}超编 {row.heads} 人，不裁减现有人员，{years} 年内逐年消化。",
        f"{row.heads} {name.en} heads are over quota. Nobody is dismissed; year by year they are absorbed in {years}.",
    )


def absorption(category: Category, over: int, share: int) -> Iterator[Absorption]:
    """Heads over quota and the year in which each share of them, in percent and at least one, is absorbed."""
    a_year = max(1, rounded(over * share, 100))
    year = 1
    while over > 0:
        yield Absorption(category=category, heads=min(a_year, over), year=year)
        over -= a_year
        year += 1


def stays_with_county(structure: Structure, unit: Unit) -> bool:
    """Whether the unit stays with the county: by law, or because it may and the plan leaves it there."""
    return unit.never_devolves or (unit.retainable and unit.id in structure.retained)


def _row(structure: Structure, category: Category) -> CategoryRow:
    """A stationed unit set by charter or law is no matter of the plan: its heads are the town's own."""
    own, devolved, with_county, by_charter = 0, 0, 0, 0
    for unit in structure.town.units:
        heads = unit.heads[category]
        if stays_with_county(structure, unit):
            with_county += heads
        elif unit.kind is UnitKind.STATIONED and unit.placeable:
            devolved += heads
        else:
            own += heads
            by_charter += 0 if unit.placeable else heads
    in_bodies = sum(row.heads for row in structure.plan.staffing if row.category is category)
    quota = structure.town.quota[category]
    return CategoryRow(
        quota=quota,
        today=own,
        devolved=devolved,
        with_county=with_county,
        to_be=own + devolved,
        in_bodies=in_bodies,
        by_charter=by_charter,
        missing=own + devolved - in_bodies - by_charter,
        net=devolved,
        vacancies_today=max(0, quota - own),
        vacancies=max(0, quota - own - devolved),
        perhaps_taken=min(max(0, quota - own - devolved), with_county),
        over_today=max(0, own - quota),
        over=max(0, own + devolved - quota),
    )


def _bodies(structure: Structure) -> Iterator[BodyLedger]:
    following = structure.following()
    sent: dict[str, dict[str, Counter[str]]] = {body: defaultdict(Counter) for body in structure.contents}
    for row in structure.plan.staffing:
        if row.heads:
            sent[row.body][row.unit][row.category.value] += row.heads
    for body, units in sent.items():
        yield BodyLedger(
            body=body,
            heads=Establishment(**sum(units.values(), Counter[str]())),
            sources=tuple(
                Source(
                    unit=unit,
                    heads=Establishment(**heads),
                    with_work=min(heads.total(), following.get((unit, body), 0)),
                    moved=max(0, heads.total() - following.get((unit, body), 0)),
                )
                for unit, heads in sorted(units.items())
            ),
        )


def _over_quota(structure: Structure, category: Category, over: int, share: int) -> OverQuota:
    units = [unit for unit in structure.town.units if not stays_with_county(structure, unit)]
    schedule = tuple(absorption(category, over, share))
    return OverQuota(
        category=category,
        heads=over,
        units=tuple(_holders(units, category, over)),
        persons=tuple(_persons(structure, {unit.id for unit in units}, category, schedule)),
        schedule=schedule,
    )


def _holders(units: list[Unit], category: Category, over: int) -> Iterator[Holder]:
    beyond = {unit.id: max(0, unit.heads[category] - unit.quota[category]) for unit in units}
    by_size = sorted(units, key=lambda unit: (-beyond[unit.id], -unit.heads[category], unit.id))
    held: Counter[str] = Counter()
    for most in (beyond, {unit.id: unit.heads[category] for unit in units}):
        for unit in by_size:
            taken = min(over - held.total(), most[unit.id] - held[unit.id])
            held[unit.id] += taken
    yield from (Holder(unit=unit.id, heads=held[unit.id]) for unit in by_size if held[unit.id])


def _persons(
    structure: Structure, units: set[str], category: Category, schedule: tuple[Absorption, ...]
) -> Iterator[PersonOver]:
    staff = [person for person in structure.town.staff if person.category is category and person.unit in units]
    staff.sort(key=lambda person: (person.birth_year is None, person.birth_year or 0, person.id))
    years = [row.year for row in schedule for _ in range(row.heads)]
    for person, year in zip(staff, years, strict=False):
        yield PersonOver(person=person.id, unit=person.unit, birth_year=person.birth_year, year=year)
