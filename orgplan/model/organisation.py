"""The town as it is today: units, their functions, who works with whom, and the candidate bodies."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from orgplan.model.base import Frozen
from orgplan.model.people import Leader, Person, Post
from orgplan.model.policy import Pair, Pin, PolicyRow
from orgplan.model.quantities import Count, Fen, Heads, Hours, Hundredths, rounded
from orgplan.model.vocabulary import (
    BodyRole,
    Category,
    Devolution,
    Domain,
    LedBy,
    LegalRole,
    LinkKind,
    Nature,
    Office,
    Stream,
    TownKind,
    UnitKind,
)
from orgplan.text import Text

Id = Annotated[str, Field(min_length=1, max_length=64)]
Name = Annotated[str, Field(min_length=1)]


class Establishment(Frozen):
    """Heads or approved posts by establishment category."""

    administrative: Heads = 0
    institution: Heads = 0
    worker: Heads = 0
    special: Heads = 0

    def __getitem__(self, category: Category) -> int:
        value: int = getattr(self, category.value)
        return value

    @property
    def total(self) -> int:
        return self.administrative + self.institution + self.worker + self.special


class Unit(Frozen):
    """A present unit of the town, or a county office stationed in it."""

    id: Id
    name: Name
    kind: UnitKind
    superior: str = ""
    """County department above a stationed unit."""
    counts: bool = True
    """Counts toward the cap; `False` = set by charter or law and left as it is."""
    devolution: Devolution = Devolution.MAY
    """Stationed units only."""
    retain_reason: str = ""
    splittable: bool = False
    """The core functions may go to different bodies."""
    quota: Establishment = Establishment()
    heads: Establishment = Establishment()
    leaders: Heads = 0
    certified: Heads = 0
    """On-post heads with an enforcement certificate."""
    home: str = ""
    """Body the unit belongs to today."""
    basis: str = ""

    @property
    def never_devolves(self) -> bool:
        """Whether it stays with the county whatever the plan."""
        return self.kind is UnitKind.STATIONED and self.devolution is Devolution.NEVER

    @property
    def placeable(self) -> bool:
        """Whether the plan decides where this unit goes."""
        return self.counts and not self.never_devolves

    @property
    def retainable(self) -> bool:
        """Whether the plan may leave this unit with the county."""
        return self.placeable and self.kind is UnitKind.STATIONED and self.devolution is Devolution.MAY


class Function(Frozen):
    """A duty of a unit, with the work it gives in a year."""

    id: Id
    name: Name
    unit: Id
    domain: Domain
    stream: Stream = Stream.CORE
    hours: Hours | None = None
    """Person-hours a year; either this or `cases` and `minutes`."""
    cases: Count | None = None
    minutes: Hundredths | None = None
    """Minutes one case takes, in hundredths."""
    peak: Hundredths = 100
    """Hours in the busiest month over those in an average month, in hundredths."""
    led_by: LedBy | None = None
    office: Office | None = None
    role: LegalRole | None = None
    purchasable: bool = False
    price: Fen = 0
    """A year, for all of it."""
    delegated_from: str = ""
    county_only: bool = False
    """By law not delegable: kept out of every body and reported."""
    basis: str = ""

    @property
    def workload(self) -> int:
        """Person-hours a year: `hours`, or `cases` × `minutes` / 60 rounded half up."""
        if self.hours is not None:
            return self.hours
        return rounded((self.cases or 0) * (self.minutes or 0), 6000)

    @property
    def front(self) -> bool:
        """Front office: as stated, else approval and enforcement (Opinions 二(二))."""
        if self.office is not None:
            return self.office is Office.FRONT
        return self.stream is not Stream.CORE


class Link(Frozen):
    """Yearly hand-offs between two units or functions."""

    source: Id
    target: Id
    handoffs: Count
    minutes: Hundredths = 3000
    """Minutes one hand-off costs when it crosses a body border, in hundredths."""
    kind: LinkKind = LinkKind.HANDOFF
    basis: str = ""

    @property
    def hours(self) -> int:
        """Person-hours a year when it crosses: `handoffs` × `minutes` / 60 rounded half up."""
        return rounded(self.handoffs * self.minutes, 6000)


class Body(Frozen):
    """A candidate of the catalogue; the plan decides which are set up."""

    id: Id
    name: Name
    name_en: str = ""
    nature: Nature = Nature.GOVERNMENT
    office: Office = Office.BACK
    led_by: LedBy = LedBy.EITHER
    role: BodyRole | None = None
    domains: tuple[Domain, ...] = ()
    """Functions of these domains fit here."""
    plates: tuple[str, ...] = ()
    """Extra name plates (加挂牌子); they add no body."""
    required: bool = False
    min_heads: Heads = 3
    max_heads: Heads | None = None

    @property
    def called(self) -> Text:
        """The name; the Chinese one in English, too, where no other is given."""
        return Text(self.name, self.name_en or self.name)

    def mixes(self, category: Category) -> bool:
        """Whether a head of this category would work in a body of the other establishment (Order 486 art. 15)."""
        if category is Category.ADMINISTRATIVE:
            return self.nature is Nature.INSTITUTION
        return category is Category.INSTITUTION and self.nature is not Nature.INSTITUTION


class Town(Frozen):
    """Everything the workbook says, rows in the order of the sheets."""

    name: Name
    county: str = ""
    city: str = ""
    province: str = ""
    kind: TownKind = TownKind.GENERAL
    zone_name: str = ""
    hours_per_head: Annotated[int, Field(gt=0)] = 1760
    """Person-hours one head gives in a year."""
    quota: Establishment
    """Approved posts of the town."""
    quota_leaders: Heads | None = None
    """Approved leadership posts; `None` = no limit known."""
    purchase_budget: Fen = 0
    resident_population: Count | None = None
    built_up_population: Count | None = None
    urbanisation_rate: Hundredths | None = None
    """Percent, in hundredths."""
    revenue: Fen | None = None
    note: str = ""
    """What a reader must know of the data, such as that it is illustrative."""
    units: tuple[Unit, ...] = ()
    functions: tuple[Function, ...] = ()
    links: tuple[Link, ...] = ()
    bodies: tuple[Body, ...] = ()
    """Candidate bodies; empty = the shipped catalogue."""
    pins: tuple[Pin, ...] = ()
    pairs: tuple[Pair, ...] = ()
    posts: tuple[Post, ...] = ()
    leaders: tuple[Leader, ...] = ()
    staff: tuple[Person, ...] = ()
    """The heads by person; empty = only numbers are known."""
    policy: tuple[PolicyRow, ...] = ()
