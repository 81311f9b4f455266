"""The upper part of the chart: the leading organs in the middle, what stands apart at either side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from orgplan.charts import words
from orgplan.charts.cards import (
    LEADING,
    ORGAN_SIZE,
    PAD,
    SMALL,
    baseline,
    card_box,
    card_height,
    count_room,
    name_rows,
    organ_box,
)
from orgplan.charts.contents import Card
from orgplan.charts.layout import Box, Point, TextLine, Tone
from orgplan.charts.lettering import breaks_words, clean, measure, wrap
from orgplan.charts.organs import organs_of
from orgplan.charts.ranks import GAP, ROW
from orgplan.charts.sheet import Sheet
from orgplan.model.organisation import Town
from orgplan.text import Language, Text

_NARROWEST, _WIDEST = 128, 220
_LINES = 2
"""Of a name that reads at a glance."""
_WIDER = 64
"""What a card that stands apart may add to the usual width."""
_ORGAN_GAP, _APART, _LINK = 20, 36, 30
_FRAME_PAD, _FRAME_HEAD, _LABEL = 10, 30, LEADING[SMALL]
"""Inside the frame of a team: beside, above, and for what is written on a line."""
OVER = 7
"""Above the organs, where a dotted line passes."""
_ASIDE = 112
"""Width of a card that stands apart, where there is no reason for more."""
_TOWER = 3
"""Cards that may stand apart below one another."""
_JOINT = 16
"""From the organs down to the bar that joins them."""


@dataclass(frozen=True)
class Aside:
    """A group that stands apart, with its heading."""

    tone: Tone
    heading: Text
    cards: tuple[Card, ...]


@dataclass(frozen=True)
class _Placed:
    """An aside measured for a number of cards across."""

    aside: Aside
    card: int
    count: int
    across: int
    language: Language

    @property
    def width(self) -> int:
        return self.across * (self.card + GAP) - GAP + 2 * PAD

    @property
    def head(self) -> tuple[str, ...]:
        return wrap(self.aside.heading[self.language], SMALL, self.width - 2 * PAD, bold=True)

    @property
    def rows(self) -> tuple[tuple[Card, ...], ...]:
        cards = self.aside.cards
        return tuple(cards[start : start + self.across] for start in range(0, len(cards), self.across))

    def row_height(self, row: tuple[Card, ...]) -> int:
        return max(card_height(card, self.card, self.count) for card in row)

    @property
    def height(self) -> int:
        rows = sum(self.row_height(row) + ROW for row in self.rows) - ROW
        return 2 * PAD + len(self.head) * LEADING[SMALL] + 4 + rows

    def draw(self, sheet: Sheet, x: int, y: int) -> None:
        heading = tuple(
            TextLine(text, x + PAD, baseline(y + PAD - 2 + at * LEADING[SMALL], SMALL), SMALL, "heading", "start", True)
            for at, text in enumerate(self.head)
        )
        tip = self.aside.heading[self.language]
        tone = self.aside.tone
        sheet.backs.append(Box(f"panel:{tone}", "panel", tone, x, y, self.width, self.height, heading, tooltip=tip))
        top = y + PAD + len(self.head) * LEADING[SMALL] + 4
        for row in self.rows:
            for at, card in enumerate(row):
                left = x + PAD + at * (self.card + GAP)
                sheet.boxes.append(card_box(card, tone, left, top, self.card, self.count))
            top += self.row_height(row) + ROW


class Banner:
    """Leading organs and asides, measured for the width of what is below, then drawn."""

    def __init__(
        self,
        town: Town,
        left: list[Aside],
        right: list[Aside],
        card: int,
        language: Language,
        crossed: Counter[str] | None = None,
    ) -> None:
        self.left, self.right = [a for a in left if a.cards], [a for a in right if a.cards]
        self.language = language
        self.zone = clean(town.zone_name) if town.zone_name else ""
        self.crossed = crossed or Counter()
        self.led = organs_of(town)
        names = [words.PARTY_COMMITTEE[language], words.GOVERNMENT[language]]
        self.names = [*names, self.zone] if self.zone else names
        self.organ_names = dict(zip(("party", "government"), names, strict=True))
        self.congress = words.CONGRESS[language]
        self.organ = next((w for w in range(_NARROWEST, _WIDEST, 8) if self._names_fit(w - 2 * PAD)), _WIDEST)
        rows = max(len(wrap(name, ORGAN_SIZE, self.organ - 2 * PAD, True, 2)) for name in self.names)
        self.organ_height = 24 + rows * LEADING[ORGAN_SIZE]
        cards = [each for aside in (*left, *right) for each in aside.cards]
        card = min(card, _ASIDE)
        self.count = count_room(cards)
        self.card = next((w for w in range(card, card + _WIDER, 8) if reads(cards, w, self.count)), card + _WIDER)

    @property
    def frame(self) -> tuple[int, int]:
        """What the frame of a town-zone team adds around the organs: beside and above."""
        head = _FRAME_HEAD + (_LABEL if self.crossed["party"] else 0)
        return (_FRAME_PAD, head) if self.zone else (0, 0)

    @property
    def gap(self) -> int:
        """Between organs: room for what is written on a line between them."""
        said = self._people("government") if self.zone and self.crossed["government"] else ""
        return max(_ORGAN_GAP, measure(said, SMALL) + 10 if said else 0)

    @property
    def team(self) -> int:
        return len(self.names) * (self.organ + self.gap) - self.gap

    @property
    def _half(self) -> int:
        """From the trunk to the left of the team, frame included."""
        return self.team // 2 + self.frame[0]

    @property
    def _reach(self) -> int:
        """From the trunk to the right of the congress."""
        return self._half + _APART + self.organ

    def _names_fit(self, room: int) -> bool:
        names = (*self.names, self.congress)
        broken = any(breaks_words(name, ORGAN_SIZE, room, bold=True) for name in names)
        return not broken and all(len(wrap(name, ORGAN_SIZE, room, True, 9)) <= _LINES for name in names)

    @property
    def _needs(self) -> tuple[int, int]:
        """The least that organs and asides need left and right of the trunk."""
        return self._half + self._least(self.left), self._reach + self._least(self.right)

    def _least(self, asides: list[Aside]) -> int:
        """One card across, two where one would make a tower of them."""
        across = 2 if any(len(aside.cards) > _TOWER for aside in asides) else 1
        return across * (self.card + GAP) - GAP + 2 * PAD + _LINK if asides else 0

    @property
    def width(self) -> int:
        return sum(self._needs)

    def draw(self, sheet: Sheet, x: int, y: int, width: int) -> tuple[int, Point]:
        """Into `width` pixels from `x`; returns the lowest edge and where the trunk begins."""
        left_need, right_need = self._needs
        trunk = x + min(max(width // 2, left_need), width - right_need)
        top = y + self.frame[1]
        bar = top + self.organ_height + self.frame[0] + _JOINT
        self._organs(sheet, trunk, top, bar)
        left = self._fit(self.left, trunk - self._half - _LINK - x)
        right = self._fit(self.right, x + width - trunk - self._reach - _LINK)
        lowest = [bar]
        for placed, edge in ((left, x), (right, x + width)):
            lowest.append(self._side(sheet, placed, edge, y, (trunk, bar)))
        return max(lowest), (trunk, bar)

    def _fit(self, asides: list[Aside], room: int) -> list[_Placed]:
        most = max(1, (room - 2 * PAD + GAP) // (self.card + GAP))
        placed = []
        for aside in asides:
            rows = -(-len(aside.cards) // most)
            across = -(-len(aside.cards) // rows)
            placed.append(_Placed(aside, self.card, self.count, across, self.language))
        return placed

    def _side(self, sheet: Sheet, placed: list[_Placed], edge: int, y: int, joint: tuple[int, int]) -> int:
        """Asides below one another against an edge, each tied to the joint by a dashed line."""
        height = sum(p.height + GAP for p in placed) - GAP
        y = max(y, joint[1] - height // 2)
        for each in placed:
            is_left = edge < joint[0]
            x = edge if is_left else edge - each.width
            each.draw(sheet, x, y)
            near = x + each.width if is_left else x
            at = min(max(joint[1], y + PAD), y + each.height - PAD)
            corner = joint[0] + (-self._half - 14 if is_left else self._reach + 14)
            points = ((corner, joint[1]), (corner, at)) if at != joint[1] else ((corner, at),)
            sheet.draw(joint, *points, (near, at), stroke="dashed")
            sheet.tie("leading-organ:government", f"panel:{each.aside.tone}", "dashed")
            y += each.height + GAP
        return max(joint[1], y - GAP)

    def _organs(self, sheet: Sheet, trunk: int, top: int, bar: int) -> None:
        x = trunk - self.team // 2
        tones: tuple[Tone, ...] = ("party", "government", "zone")
        centres = []
        for name, tone in zip(self.names, tones, strict=False):
            sheet.boxes.append(organ_box(name, tone, x, top, self.organ, self.organ_height, tone in self.led))
            centres.append(x + self.organ // 2)
            x += self.organ + self.gap
        if self.zone:
            self._frame(sheet, trunk, top)
        for centre in centres:
            sheet.draw((centre, top + self.organ_height), (centre, bar))
        sheet.draw((centres[0], bar), (centres[-1], bar))
        left, middle = trunk + self._half, top + self.organ_height // 2
        x = left + _APART
        known = "congress" in self.led
        sheet.boxes.append(organ_box(self.congress, "congress", x, top, self.organ, self.organ_height, known))
        sheet.draw((left, middle), (x, middle))
        if self.zone:
            self._crossings(sheet, centres, top)

    def _crossings(self, sheet: Sheet, centres: list[int], top: int) -> None:
        """Dotted lines between the zone and the organs in which its leaders also hold posts, with how many do."""
        party, government, zone = centres
        beside, middle = self.organ // 2, top + self.organ_height // 2
        if self.crossed["government"]:
            sheet.draw((government + beside, middle), (zone - beside, middle), stroke="dotted")
            sheet.tie("leading-organ:government", "leading-organ:zone", "dotted")
            self._label(sheet, "government", (government + zone) // 2, middle)
        if self.crossed["party"]:
            over = top - OVER
            sheet.draw((party, top), (party, over), (zone, over), (zone, top), stroke="dotted")
            sheet.tie("leading-organ:party", "leading-organ:zone", "dotted")
            self._label(sheet, "party", (party + zone) // 2, over)

    def _people(self, organ: str) -> str:
        return words.PEOPLE[self.language].format(self.crossed[organ])

    def _label(self, sheet: Sheet, organ: str, centre: int, y: int) -> None:
        """How many hold posts in both, on the line."""
        text = self._people(organ)
        wide, top = measure(text, SMALL), y - 1 - _LABEL
        line = TextLine(text, centre, baseline(top, SMALL), SMALL, "sub", "middle")
        tip = words.CROSSED_WITH[self.language].format(self.organ_names[organ], self.zone, self.crossed[organ])
        box = Box(
            f"label:{organ}", "label", "zone", centre - wide // 2 - 1, top, wide + 2, _LABEL, (line,), tooltip=tip
        )
        sheet.boxes.append(box)

    def _frame(self, sheet: Sheet, trunk: int, top: int) -> None:
        text = words.ONE_TEAM[self.language]
        if self.crossed["all"]:
            text = words.CROSSED[self.language].format(text, self.crossed["all"])
        y = top - self.frame[1]
        line = TextLine(text, trunk, baseline(y + 5, SMALL), SMALL, "heading", "middle", True)
        height = self.organ_height + self.frame[1] + _FRAME_PAD
        x, width = trunk - self.team // 2 - _FRAME_PAD, self.team + 2 * _FRAME_PAD
        sheet.backs.append(Box("frame:zone", "frame", "zone", x, y, width, height, (line,), tooltip=text))


def below(sheet: Sheet, aside: Aside, language: Language, x: int, y: int, width: int) -> int:
    """A group that hangs on nothing, over the whole width; returns the lowest edge."""
    count = count_room(list(aside.cards))
    card = next((w for w in range(_ASIDE, _ASIDE + _WIDER, 8) if reads(aside.cards, w, count)), _ASIDE + _WIDER)
    across = min(max(1, (width - 2 * PAD + GAP) // (card + GAP)), len(aside.cards))
    placed = _Placed(aside, card, count, across, language)
    placed.draw(sheet, x, y)
    return y + placed.height


def reads(cards: Iterable[Card], width: int, count: int) -> bool:
    """Whether every name reads at a glance."""
    return all(len(name_rows(card, width, count)) <= _LINES for card in cards)
