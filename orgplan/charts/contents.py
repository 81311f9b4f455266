"""What the organisation chart shows, before anything has a place: which units stand under which body."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace

from orgplan.charts import words
from orgplan.charts.layout import About, Kind, Tone, View
from orgplan.charts.lettering import clean
from orgplan.charts.moved import Moved, moved_words
from orgplan.charts.organs import TRACKS, posts_of
from orgplan.model.organisation import Body, Town, Unit
from orgplan.model.outcome import BodyRow, Report
from orgplan.model.plan import Placement, Plan
from orgplan.model.vocabulary import Nature, Office, Stream, Track, UnitKind
from orgplan.structure import portions, shifts
from orgplan.text import Language

NATURE_TONES: dict[Nature, Tone] = {
    Nature.PARTY: "party",
    Nature.GOVERNMENT: "government",
    Nature.INSTITUTION: "institution",
}


@dataclass(frozen=True)
class Card:
    """A present unit, or the portion of it that lies here."""

    unit: str
    name: str
    tag: str
    """What of the unit is here, when not all of it or not its core."""
    kind: Kind
    tone: Tone
    heads: int
    dashed: bool
    tooltip: str
    about: About = "unit"
    note: str = ""
    """A small line below the name."""
    mark: str = ""
    """A sign before the name."""


@dataclass(frozen=True)
class Column:
    """A body, or a kind of today's units, and the cards under it."""

    body: str
    name: str
    tone: Tone
    front: bool
    facts: tuple[str, ...]
    plates: str
    cards: tuple[Card, ...]
    about: About = "body"
    dashed: bool = False
    mark: str = ""
    """A sign before the name."""
    hint: str = ""
    """What its tooltip says besides what is written."""
    heads: int = 0
    moved: Moved = (0, 0)
    """Of the heads those who came without their work, and those who left theirs: the cards count them with it."""

    @property
    def box(self) -> str:
        """Id of its box in the drawing."""
        return f"body:{self.body}" if self.about else f"kind:{self.body}"


@dataclass(frozen=True)
class Contents:
    columns: tuple[Column, ...]
    charter: tuple[Card, ...]
    retained: tuple[Card, ...]
    unplaced: tuple[Card, ...]
    ended: tuple[Card, ...] = ()
    """Bodies of before that are no more."""

    @property
    def cards(self) -> tuple[Card, ...]:
        inside = (card for column in self.columns for card in column.cards)
        return (*inside, *self.charter, *self.retained, *self.unplaced, *self.ended)


def crossed(town: Town, plan: Plan) -> tuple[str, ...]:
    """Leaders who hold posts of the town and of the zone at once, in the order of the ledger."""
    tracks = {post.id: post.track for post in town.posts}
    held: dict[str, set[bool]] = defaultdict(set)
    for row in plan.appointments:
        held[row.leader].add(tracks.get(row.post) is Track.ZONE)
    return tuple(leader.id for leader in town.leaders if len(held[leader.id]) > 1)


def crossings(town: Town, plan: Plan, view: View) -> Counter[str]:
    """How many leaders hold posts in the zone and in each organ of the town, and in all."""
    organ = {post.id: tone for tone in TRACKS for post in posts_of(town, tone)}
    held: dict[str, set[str]] = defaultdict(set)
    if view == "today":
        for leader in town.leaders:
            held[leader.id] = {organ[post] for post in leader.holds if post in organ}
    else:
        for row in plan.appointments:
            held[row.leader].add(organ.get(row.post, ""))
    both = [organs for organs in held.values() if "zone" in organs and len(organs) > 1]
    return Counter(
        {"all": len(both)} | {tone: sum(tone in organs for organs in both) for tone in TRACKS if tone != "zone"}
    )


def contents(town: Town, plan: Plan, report: Report | None, language: Language) -> Contents:
    """Bodies in the order of the catalogue, back office first; units in the order of the ledger."""
    reading = _Reading(town, plan, report, language)
    columns = [reading.column(body) for body in reading.bodies()]
    return Contents(
        columns=tuple(sorted(columns, key=lambda column: column.front)),
        charter=tuple(reading.apart(unit, "charter") for unit in town.units if not unit.counts),
        retained=tuple(reading.apart(unit, "retained") for unit in town.units if reading.stays(unit)),
        unplaced=tuple(reading.apart(unit, "plain") for unit in town.units if reading.forgotten(unit)),
    )


class _Reading:
    """One pass over the plan's rows, so that three hundred units stay quick."""

    def __init__(self, town: Town, plan: Plan, report: Report | None, language: Language) -> None:
        self.town, self.language = town, language
        self.units = {unit.id: unit for unit in town.units}
        self.rows: dict[str, BodyRow] = {row.body: row for row in report.bodies} if report else {}
        self.heads: Counter[tuple[str, str]] = Counter()
        for row in plan.staffing:
            self.heads[row.unit, row.body] += row.heads
        self.follow = _following(town, plan)
        self.moved = shifts(self.follow, self.heads)
        self.by_unit: dict[str, list[Placement]] = defaultdict(list)
        self.by_body: dict[str, set[str]] = defaultdict(set)
        for placement in plan.placements:
            self.by_unit[placement.unit].append(placement)
            self.by_body[placement.body].add(placement.unit)
        self.retained = {row.unit for row in plan.retained}
        leaders = {leader.id: clean(leader.name) for leader in town.leaders}
        self.overseers: dict[str, list[str]] = defaultdict(list)
        for duty in plan.oversight:
            self.overseers[duty.body].append(leaders.get(duty.leader, duty.leader))

    def bodies(self) -> list[Body]:
        """The bodies set up; one the catalogue does not know is shown under its id."""
        known = [body for body in self.town.bodies if body.id in self.by_body]
        ids = {body.id for body in known}
        return known + [Body(id=body, name=body) for body in sorted(self.by_body) if body not in ids]

    def stays(self, unit: Unit) -> bool:
        left = unit.id in self.retained or (unit.counts and not unit.placeable)
        return left and unit.counts and unit.id not in self.by_unit

    def forgotten(self, unit: Unit) -> bool:
        return unit.placeable and unit.id not in self.by_unit and unit.id not in self.retained

    def column(self, body: Body) -> Column:
        here = self.by_body[body.id]
        ids = [unit.id for unit in self.town.units if unit.id in here] + sorted(here - self.units.keys())
        cards = [self.card(unit, body) for unit in ids]
        return Column(
            body=body.id,
            name=clean(body.called[self.language]),
            tone=NATURE_TONES[body.nature],
            front=body.office is Office.FRONT,
            facts=self.facts(body),
            plates=self.plates(body),
            cards=tuple(sorted(cards, key=lambda card: card.kind == "portion")),
            heads=self.staffed(body.id),
            moved=self.moved.get(body.id, (0, 0)),
        )

    def staffed(self, body: str) -> int:
        row = self.rows.get(body)
        return row.heads if row else sum(heads for (_, place), heads in self.heads.items() if place == body)

    def facts(self, body: Body) -> tuple[str, ...]:
        row = self.rows.get(body.id)
        heads = words.HEADS[self.language].format(f"{self.staffed(body.id):,}")
        facts = [heads + moved_words(self.moved.get(body.id, (0, 0)), self.language)]
        if row and row.load is not None:
            facts.append(words.LOAD[self.language].format(f"{row.load:,}"))
        if self.town.zone_name and body.led_by == "zone":
            facts.append(words.ZONE_LED[self.language])
        if over := self.overseers.get(body.id):
            facts.append(words.OVERSEEN[self.language].format(words.LISTED[self.language].join(over)))
        return tuple(facts)

    def plates(self, body: Body) -> str:
        names = words.LISTED[self.language].join(map(clean, body.plates))
        return words.PLATE[self.language].format(names) if names else ""

    def card(self, unit: str, body: Body) -> Card:
        known = self.units.get(unit)
        tag = self.tag(unit, body.id)
        stationed = known is not None and known.kind is UnitKind.STATIONED
        whole: Kind = "stationed" if stationed else "unit"
        name = clean(known.name if known else unit)
        tag = words.TAG[self.language].format(tag) if tag else ""
        return Card(
            unit=unit,
            name=name,
            tag=tag,
            kind="portion" if tag else whole,
            tone="stationed" if stationed else NATURE_TONES[body.nature],
            heads=self.follow[unit, body.id],
            dashed=stationed,
            tooltip=self.tooltip(name + tag, known, self.follow[unit, body.id]),
        )

    def tag(self, unit: str, body: str) -> str:
        """What of the unit is here; empty where its core, or all of it, is."""
        placements = self.by_unit[unit]
        core = {row.body for row in placements if row.stream is Stream.CORE}
        if all(row.body == body for row in placements) or core == {body}:
            return ""
        if body in core:
            return words.PART[self.language]
        streams = sorted({row.stream for row in placements if row.body == body})
        return words.LISTED[self.language].join(stream.text[self.language] for stream in streams)

    def apart(self, unit: Unit, tone: Tone) -> Card:
        return whole(unit, "outside", tone, tone == "retained", self.language)

    def tooltip(self, name: str, unit: Unit | None, heads: int) -> str:
        return hint(name, unit, heads, self.language)


def _following(town: Town, plan: Plan) -> Counter[tuple[str, str]]:
    """Heads by unit and body if all followed the work; nobody where the plan does not speak of heads."""
    where = {row.portion: row.body for row in plan.placements} if plan.staffing else {}
    heads: Counter[tuple[str, str]] = Counter()
    for portion in portions(town):
        if body := where.get(portion.key):
            heads[portion.unit.id, body] += portion.heads
    return heads


def whole(unit: Unit, kind: Kind, tone: Tone, dashed: bool, language: Language) -> Card:
    """A unit with all that it has today, and the county department above it."""
    name, heads, above = clean(unit.name), unit.heads.total, clean(unit.superior) if unit.superior else ""
    tooltip = hint(name, unit, heads, language)
    return Card(unit.id, name, "", kind, tone, heads, dashed, tooltip, note=above if dashed else "")


def hint(name: str, unit: Unit | None, heads: int, language: Language) -> str:
    """Name, kind, the county department above it, and heads."""
    about = (unit.kind.text[language], clean(unit.superior) if unit.superior else "") if unit else ()
    return " · ".join(filter(None, (name, *about, words.HEADS[language].format(f"{heads:,}"))))


def folded(
    shown: Contents, bodies: frozenset[str], language: Language, note: Callable[[tuple[Card, ...]], str]
) -> Contents:
    """With the units of these bodies folded into one card that counts them; `note` says what they are."""

    def fold(column: Column) -> Column:
        if column.body not in bodies or not column.cards:
            return column
        name = words.UNITS[language].format(len({card.unit for card in column.cards}))
        heads = sum(card.heads for card in column.cards)
        tone: Tone = "same" if column.tone == "fresh" else column.tone
        card = Card(column.body, name, "", "portion", tone, heads, False, name, "body", note(column.cards))
        return replace(column, cards=(card,))

    return replace(shown, columns=tuple(map(fold, shown.columns)))
