"""The plan as a board: its portions as cards, its bodies as columns, and what a move or a mark on it does."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from orgplan.app import demands, desk, words
from orgplan.app.components.board import BoardCard, BoardColumn, Mark, Move
from orgplan.app.components.bodies import band_percent
from orgplan.app.components.card import body_name
from orgplan.app.desk import Desk
from orgplan.app.words import plan as said
from orgplan.charts.moved import Moved, moved_words
from orgplan.model.organisation import Body, Town
from orgplan.model.outcome import BodyRow, Report
from orgplan.model.plan import Plan
from orgplan.model.policy import Pin
from orgplan.model.vocabulary import Office, PinVerdict, UnitKind
from orgplan.run import moved
from orgplan.structure import Groundwork, Portion, Structure, shifts
from orgplan.structure.portions import PortionKey
from orgplan.text import Language, Text

COUNTY = "county"
_SEPARATOR = "|"
_PERCENT = 100


def card_id(key: PortionKey) -> str:
    return _SEPARATOR.join(part.replace("%", "%25").replace(_SEPARATOR, "%7C") for part in key)


def key_of(card: str) -> PortionKey | None:
    parts = [part.replace("%7C", _SEPARATOR).replace("%25", "%") for part in card.split(_SEPARATOR)]
    return (parts[0], parts[1], parts[2]) if len(parts) == len(("unit", "stream", "function")) else None


def column_id(body: str | None) -> str:
    return COUNTY if body is None else f"body:{body}"


def body_of(column: str) -> str | None:
    return None if column == COUNTY else column.removeprefix("body:")


def label(portion: Portion, language: Language) -> str:
    """A portion as people say it: the unit, and what of it where that is not its core."""
    if portion.split_function or portion.core:
        return portion.label
    return said.PART[language].format(portion.unit.name, portion.stream.text[language])


@dataclass(frozen=True)
class PlanBoard:
    """The board of one plan; `report` is the independent one on it."""

    town: Town
    plan: Plan
    report: Report
    by_hand: frozenset[PortionKey]
    """Portions that were put elsewhere since the solve."""
    tau: int
    band: float
    language: Language

    @classmethod
    def of(cls, open_now: Desk, town: Town, plan: Plan, report: Report, language: Language) -> PlanBoard:
        band = band_percent(open_now.case.policy)
        by_hand = frozenset((move.unit, move.stream, move.function or "") for move in open_now.by_hand)
        return cls(town, plan, report, by_hand, Groundwork(town).tau, band / _PERCENT, language)

    @cached_property
    def ground(self) -> Groundwork:
        return Groundwork(self.town)

    @cached_property
    def _placed(self) -> dict[str, list[Portion]]:
        """Portions by body; those of retained units under the county."""
        groups: dict[str, list[Portion]] = defaultdict(list)
        where = {row.portion: row.body for row in self.plan.placements}
        for portion in self.ground.portions:
            groups[column_id(where.get(portion.key))].append(portion)
        return groups

    @cached_property
    def _moved(self) -> dict[str, Moved]:
        """By body; cards count their heads where the work is."""
        structure = Structure(self.ground, self.plan)
        return shifts(structure.following(), structure.unit_heads)

    @cached_property
    def _pins(self) -> dict[tuple[str, str], list[Pin]]:
        groups: dict[tuple[str, str], list[Pin]] = defaultdict(list)
        for pin in self.town.pins:
            for portion in self.ground.demanded(pin.function or pin.unit):
                groups[portion.unit.id, card_id(portion.key)].append(pin)
        return groups

    @property
    def columns(self) -> tuple[BoardColumn, ...]:
        """Bodies in the order of the report, back office first, then the county where units stay or may stay."""
        rows = sorted(self.report.bodies, key=lambda row: row.office is Office.FRONT)
        columns = [self._body(row) for row in rows]
        if any(unit.retainable for unit in self.town.units):
            columns.append(self._county())
        return tuple(columns)

    @property
    def offers(self) -> tuple[tuple[str, str], ...]:
        """Bodies of the catalogue that are not set up."""
        set_up = {row.body for row in self.report.bodies}
        return tuple(
            (column_id(body.id), body_name(body, self.language)) for body in self.town.bodies if body.id not in set_up
        )

    def _body(self, row: BodyRow) -> BoardColumn:
        body = self.ground.bodies[row.body]
        load = None if row.load is None or not self.tau else row.load / self.tau
        moved = moved_words(self._moved.get(row.body, (0, 0)), self.language, words.MOVED)
        facts = [words.PEOPLE[self.language].format(f"{row.heads:,}") + moved]
        if row.load is not None:
            facts.append(words.LOAD_SHORT[self.language].format(f"{row.load:,}"))
        over = "" if load is None or abs(load - 1) <= self.band else "busy" if load > 1 else "idle"
        return BoardColumn(
            id=column_id(row.body),
            name=body_name(body, self.language),
            facts=" · ".join(facts),
            load=load,
            band=self.band,
            over=over,
            tone=row.nature.value,
            group=row.office.value,
            cards=tuple(self._card(portion, body) for portion in self._placed[column_id(row.body)]),
        )

    def _county(self) -> BoardColumn:
        cards = tuple(self._card(portion, None) for portion in self._placed[COUNTY])
        heads = sum(card.heads for card in cards)
        return BoardColumn(
            id=COUNTY,
            name=said.TO_COUNTY[self.language],
            facts=words.PEOPLE[self.language].format(heads),
            load=None,
            band=self.band,
            over="",
            tone="stationed",
            group="county",
            cards=cards,
        )

    def _card(self, portion: Portion, body: Body | None) -> BoardCard:
        pins = self._pins[portion.unit.id, card_id(portion.key)]
        here = body.id if body else None
        tag = "" if portion.core else portion.stream.text[self.language]
        kind = portion.unit.kind.text[self.language]
        figures = words.CARD_UNIT[self.language].format(kind, portion.heads)
        hours = words.HOURS[self.language].format(f"{portion.hours:,}")
        return BoardCard(
            id=card_id(portion.key),
            name=portion.functions[0].name if portion.split_function else portion.label,
            of=portion.unit.name if portion.split_function else "",
            tag=tag,
            heads=portion.heads,
            hours=portion.hours,
            stationed=portion.unit.kind is UnitKind.STATIONED,
            pinned=any(pin.verdict is PinVerdict.MUST and pin.body == here for pin in pins),
            moved=portion.key in self.by_hand,
            struck=tuple(column_id(pin.body) for pin in pins if pin.verdict is PinVerdict.NEVER),
            tone="stationed" if portion.unit.kind is UnitKind.STATIONED else (body.nature.value if body else ""),
            note=f"{label(portion, self.language)} · {figures} · {hours}",
        )


# --- what the planner does -------------------------------------------------------------------------------------------


def on_move(move: Move) -> None:
    """A card dropped elsewhere: the plan with it there, as a new version."""
    open_now = _fresh(move.rev)
    key, to = key_of(move.card), body_of(move.to)
    if open_now is None or open_now.town is None or open_now.plan is None or key is None:
        return
    ground = Groundwork(open_now.town)
    portion = ground.by_key.get(key)
    if portion is None or (to is not None and to not in ground.bodies):
        return
    if to is None and not portion.unit.retainable:
        return
    plan = moved(open_now.case, open_now.plan, key, to)
    if plan != open_now.plan:
        desk.record(_did(said.MOVED, portion, ground, to), plan=plan)


def on_mark(mark: Mark, rev: str) -> None:
    """A card pinned, struck from a body, or released again: a row of the sheet of pins comes or goes."""
    open_now = _fresh(rev)
    key, body = key_of(mark.card), body_of(mark.column)
    if open_now is None or open_now.town is None or key is None or body is None:
        return
    ground = Groundwork(open_now.town)
    if key not in ground.by_key or body not in ground.bodies:
        return
    verdict = PinVerdict.MUST if mark.kind in ("pin", "unpin") else PinVerdict.NEVER
    pin = demands.pin_of(ground, key, body, verdict)
    change = demands.pinned if mark.kind in ("pin", "strike") else demands.released
    sheets = change(open_now.sheets, pin)
    if sheets != open_now.sheets:
        desk.record(_did(_MARKS[mark.kind], ground.by_key[key], ground, body), sheets=sheets)


_MARKS = {"pin": said.PINNED, "unpin": said.UNPINNED, "strike": said.STRUCK, "unstrike": said.UNSTRUCK}


def _fresh(rev: str) -> Desk | None:
    """The open scenario, unless the page has changed since the hand moved."""
    open_now = desk.opened()
    if open_now is None or open_now.version.id != rev:
        desk.say(said.STALE_DROP)
        return None
    return open_now


def _did(text: Text, portion: Portion, ground: Groundwork, body: str | None) -> Text:
    def filled(language: Language) -> str:
        where = said.TO_COUNTY[language] if body is None else body_name(ground.bodies[body], language)
        return text[language].format(label(portion, language), where)

    return Text(filled("zh"), filled("en"))
