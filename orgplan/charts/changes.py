"""The plan seen as changes: what becomes of every unit, what every body is, by colour and by symbol."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace

from orgplan.charts import words
from orgplan.charts.baseline import as_today, of_plan
from orgplan.charts.contents import Card, Column, Contents
from orgplan.charts.layout import Kind, Tone
from orgplan.charts.legend import COUNT, Key
from orgplan.charts.lettering import clean
from orgplan.model.organisation import Town
from orgplan.model.plan import Plan
from orgplan.structure.portions import PortionKey
from orgplan.text import Language, Text

FATES: dict[Tone, Text] = {
    "merged": words.MERGED,
    "split": words.SPLIT,
    "parted": words.PARTED,
    "devolved": words.DEVOLVED,
    "retained": words.STAYING,
    "same": words.SAME,
    "ended": words.ENDED,
    "plain": words.LEFT,
}
"""What becomes of a unit, by the colour of its card; each begins with its symbol, one that old fonts have as well."""
BODY_FATES: dict[Tone, Text] = {"fresh": words.FRESH, "same": words.KEPT}
"""What a body is, by its colour."""


def changed(shown: Contents, town: Town, plan: Plan, language: Language, before: Plan | None = None) -> Contents:
    """The same contents, every card and body with what happens to it since `before`; without one, since today."""
    reading = _Reading(town, plan, language, before)
    return Contents(
        columns=tuple(map(reading.column, shown.columns)),
        charter=tuple(reading.fated(card, "same") for card in shown.charter),
        retained=tuple(reading.fated(card, "retained") for card in shown.retained),
        unplaced=tuple(reading.fated(card, "plain") for card in shown.unplaced),
        ended=tuple(map(reading.ended, reading.gone())),
    )


def fates(shown: Contents, language: Language) -> tuple[Key, ...]:
    """The legend: every fate that occurs, with how often."""
    bodies, cards = Counter(column.tone for column in shown.columns), Counter(card.tone for card in shown.cards)
    keys = [_key(tone, text, bodies[tone], "body") for tone, text in BODY_FATES.items() if bodies[tone]]
    keys += [_key(tone, text, cards[tone], "unit") for tone, text in FATES.items() if cards[tone]]
    return (*keys, COUNT)


def told(shown: Contents, language: Language) -> str:
    """The legend in one sentence, for those to whom the chart is read out."""
    return words.LISTED[language].join(key.text[language][2:] for key in fates(shown, language) if key is not COUNT)


def symbols(cards: tuple[Card, ...], language: Language) -> str:
    """How many cards of each fate, by symbol."""
    counts = Counter(card.tone for card in cards)
    return " ".join(f"{text[language][0]}{counts[tone]}" for tone, text in FATES.items() if counts[tone])


def _key(tone: Tone, text: Text, count: int, kind: Kind) -> Key:
    said = words.COUNTED.filled(text, count)
    shape: Kind = "portion" if tone == "parted" else kind
    return Key(said, shape, tone, tone in ("devolved", "retained", "ended"), lambda _: True)


class _Reading:
    """One comparison of a plan with what was before."""

    def __init__(self, town: Town, plan: Plan, language: Language, before: Plan | None) -> None:
        self.town, self.language = town, language
        self.base = as_today(town, plan) if before is None else of_plan(before)
        self.shifts = self.base.shifts(plan)
        self.now: dict[str, dict[PortionKey, str]] = defaultdict(dict)
        for row in plan.placements:
            self.now[row.unit][row.portion] = row.body
        self.bodies = {row.body for row in plan.placements}

    def column(self, column: Column) -> Column:
        tone: Tone = "same" if column.body in self.base.bodies else "fresh"
        said = BODY_FATES[tone][self.language]
        alone = len({card.unit for card in column.cards}) == 1
        cards = (self.fated(card, *self.fate(card, column.body, alone)) for card in column.cards)
        figures, in_words = self.shift(column.body)
        heads, *others = column.facts
        if column.moved == self.shifts.get(column.body):
            heads = words.HEADS[self.language].format(f"{column.heads:,}")  # the figures say it
        return replace(
            column,
            mark=said[0],
            tone=tone,
            facts=(heads, *others, *figures),
            cards=tuple(cards),
            hint=" · ".join((said, *in_words)),
        )

    def shift(self, body: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Heads that come and go, in figures and in words; nothing where nobody does."""
        come, gone = self.shifts.get(body, (0, 0))
        figures = [f"{sign}{heads:,}" for sign, heads in (("+", come), ("−", gone)) if heads]
        told = [(words.INTO, come), (words.OUT_OF, gone)]
        in_words = tuple(text[self.language].format(f"{heads:,}") for text, heads in told if heads)
        return (words.SHIFT[self.language].format(" / ".join(figures)),) if figures else (), in_words

    def fate(self, card: Card, body: str, alone: bool) -> tuple[Tone, Text | None]:
        """The colour of a card, and its words where the colour alone does not say all."""
        now = self.now[card.unit]
        here = {key for key, place in now.items() if place == body}
        was = {key for key in now if self.base.place.get(key) == body}
        if here & was:
            if not here <= was:
                return "parted", None
            return ("same", None) if was <= here else ("split", words.GIVES)
        if card.kind == "portion":
            return "parted", None
        whole = len(here) == len(now)
        if card.unit in self.base.away:
            return "devolved", None if whole else words.DEVOLVED_SPLIT
        if not whole:
            return "split", None
        home = any(key in self.base.place for key in now)
        return ("same", words.ALONE) if alone and not home else ("merged", None)

    def fated(self, card: Card, tone: Tone, said: Text | None = None) -> Card:
        text = (said or FATES[tone])[self.language]
        return replace(card, mark=text[0], tone=tone, tooltip=f"{card.tooltip} · {text}")

    def gone(self) -> tuple[str, ...]:
        """Bodies that are no more, in the order of the catalogue."""
        known = [body.id for body in self.town.bodies if body.id in self.base.bodies - self.bodies]
        return (*known, *sorted(self.base.bodies - self.bodies - set(known)))

    def ended(self, body: str) -> Card:
        names = {row.id: row.called[self.language] for row in self.town.bodies}
        heads = sum(number for (_, place), number in self.base.heads.items() if place == body)
        name = clean(names.get(body, body))
        tooltip = f"{name} · {words.HEADS[self.language].format(f'{heads:,}')}"
        return self.fated(Card(body, name, "", "outside", "ended", heads, True, tooltip, about=""), "ended")
