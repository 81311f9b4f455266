"""The plan seen as changes: what becomes of every unit, what every body is, by colour and by symbol."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from orgplan.charts import words
from orgplan.charts.contents import Card, Column, Contents
from orgplan.charts.layout import Box, Kind, Tone
from orgplan.charts.legend import COUNT, Key
from orgplan.model.organisation import Town
from orgplan.model.plan import Plan
from orgplan.structure import portions
from orgplan.text import Language, Text

FATES: dict[Tone, Text] = {
    "fresh": words.FRESH,
    "merged": words.MERGED,
    "devolved": words.DEVOLVED,
    "parted": words.PARTED,
    "same": words.SAME,
    "retained": words.STAYING,
    "plain": words.LEFT,
}
"""Tone: what it says, beginning with its symbol."""


def changed(shown: Contents, town: Town, plan: Plan, language: Language) -> Contents:
    """The same contents, every card and body with its fate; people who leave the work they follow are counted."""
    homes = {body.id for body in town.bodies if any(unit.home == body.id for unit in town.units)}
    home = {unit.id: unit.home for unit in town.units}
    moved = _moved(town, plan)
    return Contents(
        columns=tuple(
            _body(column, column.body in homes, home, moved[column.body], language) for column in shown.columns
        ),
        charter=tuple(_fated(card, "same", language) for card in shown.charter),
        retained=tuple(_fated(card, "retained", language) for card in shown.retained),
        unplaced=tuple(_fated(card, "plain", language) for card in shown.unplaced),
    )


def fates(shown: Contents, language: Language) -> tuple[Key, ...]:
    """The legend: every fate that occurs, with how often."""
    cards = [card for column in shown.columns for card in column.cards]
    counts: Counter[Tone] = Counter(card.tone for card in (*cards, *shown.charter, *shown.retained, *shown.unplaced))
    counts.update(column.tone for column in shown.columns)
    return (*(_key(tone, text, counts[tone], language) for tone, text in FATES.items() if counts[tone]), COUNT)


def _key(tone: Tone, text: Text, count: int, language: Language) -> Key:
    def occurs(box: Box) -> bool:
        return box.tone == tone

    said = Text(*(words.COUNTED[tongue].format(text[tongue], count) for tongue in ("zh", "en")))
    kind: Kind = "body" if tone == "fresh" else "unit"
    return Key(said, kind, tone, tone in ("devolved", "retained"), occurs)


def _body(column: Column, existed: bool, home: dict[str, str], moved: tuple[int, int], language: Language) -> Column:
    alone = len({card.unit for card in column.cards}) == 1
    said = [
        text[language].format(heads) for text, heads in zip((words.INTO, words.OUT_OF), moved, strict=True) if heads
    ]
    return replace(
        column,
        name=_symbol("same" if existed else "fresh", language) + column.name,
        tone="same" if existed else "fresh",
        facts=(*column.facts, *said),
        cards=tuple(_fated(card, _fate(card, column, home, alone), language) for card in column.cards),
    )


def _fate(card: Card, column: Column, home: dict[str, str], alone: bool) -> Tone:
    if card.tag:
        return "parted"
    if card.dashed:
        return "devolved"
    return "same" if alone or home.get(card.unit) == column.body else "merged"


def _fated(card: Card, tone: Tone, language: Language) -> Card:
    said = FATES[tone][language]
    return replace(card, name=_symbol(tone, language) + card.name, tone=tone, tooltip=f"{card.tooltip} · {said}")


def _symbol(tone: Tone, language: Language) -> str:
    return FATES[tone][language].split(" ", 1)[0] + " "


def _moved(town: Town, plan: Plan) -> dict[str, tuple[int, int]]:
    """Body: heads moved in and out against "heads follow the work", unit by unit."""
    follow: Counter[tuple[str, str]] = Counter()
    where = {(row.unit, row.stream.value, row.function or ""): row.body for row in plan.placements}
    for portion in portions(town):
        if (body := where.get(portion.key)) is not None:
            follow[portion.unit.id, body] += portion.heads
    sits: Counter[tuple[str, str]] = Counter()
    for row in plan.staffing:
        sits[row.unit, row.body] += row.heads
    bodies = {row.body for row in plan.placements}
    return {
        body: (
            sum(max(0, sits[key] - follow[key]) for key in sits if key[1] == body),
            sum(max(0, follow[key] - sits[key]) for key in follow if key[1] == body),
        )
        for body in bodies
    }
