"""Boxes with lettering: the card of a unit, the box of a body, the plate of a leading organ."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from orgplan.charts.contents import Card, Column
from orgplan.charts.layout import About, Box, Role, TextLine, Tone
from orgplan.charts.lettering import KEPT, breaks_words, measure, shorten, wrap

UNIT_SIZE, BODY_SIZE, ORGAN_SIZE, SMALL = 12, 14, 15, 11
PAD = 6
LEADING = {UNIT_SIZE: 16, BODY_SIZE - 1: 18, BODY_SIZE: 19, ORGAN_SIZE: 20, SMALL: 15}
"""Distance from baseline to baseline."""
_CARD_PAD, _SLIP_PAD, _BODY_PAD, _PLATES_GAP = 4, 3, 6, 3
_MOST, _MOST_PLATES = 3, 5
"""Lines of a name, and of the plates of a body."""


def baseline(top: int, size: int) -> int:
    """Where letters stand in a line that starts at `top`: centred by the height of a Chinese character."""
    return top + (LEADING[size] + size * 3 // 4) // 2


@dataclass(frozen=True)
class Row:
    """A line of lettering before it has a place."""

    text: str
    size: int
    role: Role
    bold: bool = False
    before: int = 0
    """Space above it."""

    @property
    def height(self) -> int:
        return self.before + LEADING[self.size]


def count_room(cards: list[Card]) -> int:
    """What the widest head count takes at the right end of a card."""
    widest = max((measure(f"{card.heads:,}", SMALL) for card in cards if card.heads), default=0)
    return widest + 6 if widest else 0


def card_rows(card: Card, width: int, count: int) -> list[Row]:
    """All that is written in a card."""
    room = width - 2 * PAD - count
    note = [Row(shorten(card.note, SMALL, room), SMALL, "sub")] if card.note else []
    return [*name_rows(card, width, count), *note]


def name_rows(card: Card, width: int, count: int) -> list[Row]:
    """The name and then, never cut off, which part of the unit is meant."""
    size = SMALL if card.kind == "portion" else UNIT_SIZE
    room = width - 2 * PAD - count
    return [Row(line, size, "name") for line in name_lines(card, size, room)]


def name_lines(card: Card, size: int, room: int, bold: bool = False, most: int = _MOST) -> tuple[str, ...]:
    """Where the two do not fit together, the name is cut at `most` lines and the part has one more."""
    whole = marked(card.mark, card.name + card.tag, size, room, bold, most + 1)
    if len(whole) <= most:
        return whole
    name = marked(card.mark, card.name, size, room, bold, most)
    return (*name, shorten(card.tag, size, room, bold)) if card.tag else name


def marked(mark: str, name: str, size: int, room: int, bold: bool = False, most: int = _MOST) -> tuple[str, ...]:
    """The name in lines, before the first its sign."""
    first, *others = wrap(name, size, room, bold, most, sign_room(mark, size, bold))
    return (f"{mark} {first}" if mark else first, *others)


def sign_room(mark: str, size: int, bold: bool = False) -> int:
    """What a sign takes from the first line of a name."""
    return measure(f"{mark} ", size, bold) + 1 if mark else 0


def card_breaks(card: Card, width: int, count: int) -> bool:
    return breaks_words(card.name + card.tag, UNIT_SIZE, width - 2 * PAD - count - sign_room(card.mark, UNIT_SIZE))


@lru_cache(maxsize=KEPT)
def card_height(card: Card, width: int, count: int) -> int:
    pad = _SLIP_PAD if card.kind == "portion" else _CARD_PAD
    return 2 * pad + sum(row.height for row in card_rows(card, width, count))


def card_box(card: Card, place: str, x: int, y: int, width: int, count: int) -> Box:
    """The name at the left, the heads that come with it at the right."""
    height = card_height(card, width, count)
    rows = card_rows(card, width, count)
    top = y + (height - sum(row.height for row in rows)) // 2
    lines = []
    for row in rows:
        lines.append(TextLine(row.text, x + PAD, baseline(top, row.size), row.size, row.role, "start"))
        top += row.height
    if card.heads:
        middle = baseline(y + (height - LEADING[SMALL]) // 2, SMALL)
        lines.append(TextLine(f"{card.heads:,}", x + width - PAD, middle, SMALL, "count", "end"))
    return Box(
        id=f"unit:{card.unit}@{place}",
        kind=card.kind,
        tone=card.tone,
        x=x,
        y=y,
        w=width,
        h=height,
        lines=tuple(lines),
        dashed=card.dashed,
        tooltip=card.tooltip,
        about=card.about,
        subject=card.unit,
    )


def body_size(column: Column) -> int:
    """English names are longer: a little smaller."""
    return BODY_SIZE - 2 if column.name.isascii() else BODY_SIZE


def body_fits(column: Column, width: int) -> bool:
    """Whether the name stays whole within its lines."""
    size, room = body_size(column), width - 2 * _BODY_PAD
    whole = not breaks_words(column.name, size, room - sign_room(column.mark, size, True), bold=True)
    return whole and len(marked(column.mark, column.name, size, room, True, 9)) <= _body_lines(column)


def _body_lines(column: Column) -> int:
    """English names may take a line more: one long name need not widen the whole chart."""
    return _MOST + column.name.isascii()


def body_rows(column: Column, width: int) -> list[Row]:
    """Name, what it has, and its plates, wrapped for one width."""
    room, size = width - 2 * _BODY_PAD, body_size(column)
    names = marked(column.mark, column.name, size, room, True, _body_lines(column))
    rows = [Row(line, size, "name", bold=True) for line in names]
    split = _facts(column.facts, room)
    rows += [Row(line, SMALL, "sub", before=2 * (at == 0)) for at, line in enumerate(split)]
    plates = wrap(column.plates, SMALL, room, most=_MOST_PLATES) if column.plates else ()
    rows += [Row(line, SMALL, "plate", before=_PLATES_GAP * (at == 0)) for at, line in enumerate(plates)]
    return rows


def _facts(facts: tuple[str, ...], room: int) -> tuple[str, ...]:
    """Heads and hours on one line where they fit, anything else below, each in two lines at most."""
    together = " · ".join(facts[:2])
    split = (together, *facts[2:]) if measure(together, SMALL) <= room else (*_heads(facts[0], room), *facts[1:])
    return tuple(line for fact in split for line in wrap(fact, SMALL, room, most=2))


def _heads(fact: str, room: int) -> tuple[str, ...]:
    """What stands in brackets behind the heads goes below them whole where it does not fit."""
    heads, sign, moved = fact.partition(" (")
    return (fact,) if not sign or measure(fact, SMALL) <= room else (heads, f"({moved}")


def body_height(column: Column, width: int) -> int:
    return 2 * _BODY_PAD + sum(row.height for row in body_rows(column, width))


def body_box(column: Column, x: int, y: int, width: int, height: int) -> Box:
    tooltip = "\n".join(filter(None, (column.name, " · ".join(column.facts), column.plates, column.hint)))
    return stacked(
        Box(
            column.box, "body", column.tone, x, y, width, height, (), column.dashed, tooltip, column.about, column.body
        ),
        body_rows(column, width),
    )


def organ_box(name: str, tone: Tone, x: int, y: int, width: int, height: int, posts: bool) -> Box:
    """Only an organ whose posts are known has a card to open."""
    rows = [Row(line, ORGAN_SIZE, "name", bold=True) for line in wrap(name, ORGAN_SIZE, width - 2 * PAD, True, 2)]
    about: About = "organ" if posts else ""
    return stacked(
        Box(f"leading-organ:{tone}", "leading-organ", tone, x, y, width, height, (), False, name, about, tone), rows
    )


def stacked(box: Box, rows: list[Row]) -> Box:
    """The box with its rows centred in it."""
    top = box.y + (box.h - sum(row.height for row in rows)) // 2
    lines = []
    for row in rows:
        top += row.before
        lines.append(TextLine(row.text, box.middle[0], baseline(top, row.size), row.size, row.role, bold=row.bold))
        top += LEADING[row.size]
    return Box(**{**vars(box), "lines": tuple(lines)})
