"""What a solve or an evaluation says. Its JSON is `orgplan.outcome/1` of the data contract."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, SerializeAsAny

from orgplan.model.base import Frozen
from orgplan.model.findings import Finding
from orgplan.model.organisation import Establishment
from orgplan.model.people import Assignment
from orgplan.model.plan import Plan
from orgplan.model.quantities import Count, Heads, Hours
from orgplan.model.vocabulary import Category, Domain, Nature, Office, Status, Stream
from orgplan.text import Text

Number = int | float


class BodyRow(Frozen):
    """One line of the per-body table."""

    body: str
    name: str
    name_en: str
    nature: Nature
    office: Office
    units: tuple[str, ...]
    heads: Heads
    by_category: Establishment
    hours: Hours
    load: Hours | None
    """Hours a head, rounded half up; `None` without heads."""
    domains: tuple[Domain, ...]
    """Domains of the functions it holds."""

    @property
    def called(self) -> Text:
        """The name; the Chinese one in English, too, where no other is given."""
        return Text(self.name, self.name_en or self.name)


class Absorption(Frozen):
    """Heads over quota to be absorbed in a year after the reform (Order 486 art. 6)."""

    category: Category
    heads: Heads
    year: Count
    """1 = the first year after approval."""


class RetentionTerms(Frozen):
    """Terms on which a stationed unit stays with the county (Opinions 二(二))."""

    unit: str
    reason: str
    appraisal_share: Count
    """The town's share of its appraisal, percent."""
    town_heard_before_appointments: bool


class Report(Frozen):
    """The verdict of the evaluator, who does not trust the solver."""

    lawful: bool
    findings: tuple[Finding, ...]
    measures: dict[str, Number]
    """Goal code: its measure under the plan."""
    costs: dict[str, Number]
    """Goal or preferred rule: its measure times its price, in hours."""
    objective: Number
    """Sum of the costs, in hours."""
    today: dict[str, Number]
    """The measures that today's structure has too: coordination, balance."""
    bodies: tuple[BodyRow, ...]
    absorption: tuple[Absorption, ...]
    retention: tuple[RetentionTerms, ...]
    tables: dict[str, SerializeAsAny[Frozen]]
    """Code of a table: its figures."""
    graph_today: GraphMeasures
    graph: GraphMeasures


class Overlap(Frozen):
    """One domain and stream of duties that several groups do."""

    domain: Domain
    stream: Stream
    groups: tuple[str, ...]


class StrongTie(Frozen):
    """Two units that work much together."""

    a: str
    b: str
    hours: Hours
    together: bool
    """Whether they share a group."""


class GraphMeasures(Frozen):
    """The town as a graph; groups are the bodies, or today's units."""

    groups: Count
    crossing_hours: Hours
    """Hours of hand-offs that cross a border; of a plan, its coordination."""
    inside_hours: Hours
    """Hours of hand-offs between two units of one group."""
    density_inside: float
    """Linked pairs of units among all pairs that share a group, 0 to 1."""
    density_between: float
    """Linked pairs of units among all pairs that do not."""
    overlaps: tuple[Overlap, ...]
    strongest: tuple[StrongTie, ...]
    span: Count
    """Groups right under the leadership."""
    widest: Heads
    """Most heads in one group."""
    layers: Count
    """Levels below the leadership."""


class Recipe(Frozen):
    """Everything that decides the answer: running it again gives the same plan."""

    inputs: dict[str, str]
    """File name: sha256 of its bytes."""
    seconds: Number
    effort: Number | None
    """Deterministic work after which to stop; `None` = the clock alone."""
    seed: int
    workers: int
    max_bodies: int | None
    start: str | None
    """Sha256 of the plan the search started from."""
    near: str | None = None
    """Sha256 of the plan that was to be disturbed least."""
    tolerance: Number | None = None
    """What that might cost beyond the best, as a share of it."""
    policy: dict[str, dict[str, str]]
    """Code: its strength and every setting in force."""


class Outcome(Frozen):
    """How a solve ended, the plan, and the independent report on it."""

    schema_: Literal["orgplan.outcome/1"] = Field(default="orgplan.outcome/1", alias="schema")
    status: Status
    objective: Number | None
    """Hours, recomputed from the plan's decisions."""
    bound: Number | None
    """No lawful plan costs less, in hours."""
    gap: float | None
    """(objective − bound) / objective; 0 when proven."""
    seconds: float
    seed: int
    versions: dict[str, str]
    plan: Plan | None
    report: Report | None
    staff: tuple[Assignment, ...] = ()
    """Who goes where by name, for towns with a staff sheet."""
    findings: tuple[Finding, ...] = ()
    """About the input, or the rules and rows that clash when nothing is feasible."""
    reproducible: bool = True
    """`False` when the clock, not the recipe, ended the search."""
    recipe: Recipe
