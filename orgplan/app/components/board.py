"""The drag board: cards in columns; what the hand does comes back as a move, a mark, or a card to open.

The browser decides nothing: what it sends is believed only where the board that was shown allows it, and the page
draws the board anew from the plan. A drop on a board that has changed meanwhile reaches the page with its old `rev`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal, cast, get_args

import streamlit as st

from orgplan.app.words import board as words
from orgplan.text import Language

_HERE = Path(__file__).parent
_SCRIPTS = ("board.js", "board_draw.js", "board_menu.js", "hand.js")
_mount = st.components.v2.component(
    "orgplan.board",
    html=(_HERE / "board.html").read_text(encoding="utf-8"),
    css=(_HERE / "board.css").read_text(encoding="utf-8"),
    js="\n".join((_HERE / name).read_text(encoding="utf-8") for name in _SCRIPTS),
)
MarkKind = Literal["pin", "unpin", "strike", "unstrike"]
COUNTY = "county"
"""The group of columns in which nothing can be pinned or barred: no body of the town."""


@dataclass(frozen=True)
class BoardCard:
    """One thing that can be moved."""

    id: str
    name: str
    tag: str
    """What of the unit it is, where it is not the whole: such a card is a slimmer slip."""
    heads: int
    hours: int
    stationed: bool
    pinned: bool
    moved: bool
    """By hand since the solve."""
    struck: tuple[str, ...]
    """Columns it is barred from."""
    tone: str
    note: str
    """All that is to be said of it, for the mouse and for screen readers."""
    movable: bool = True
    of: str = ""
    """The unit written once above neighbours of which each is one of its functions."""


@dataclass(frozen=True)
class BoardColumn:
    """Where cards lie."""

    id: str
    name: str
    facts: str
    load: float | None
    """Hours a head over the town's average; `None` where there is nobody."""
    band: float
    """Tolerance around 1."""
    over: str
    """`busy`, `idle` or nothing."""
    tone: str
    group: str
    """`back`, `front` or `county`."""
    cards: tuple[BoardCard, ...]


@dataclass(frozen=True)
class Move:
    """A card put into another column of the board that showed version `rev`."""

    card: str
    to: str
    rev: str


@dataclass(frozen=True)
class Mark:
    """A card pinned to a column, barred from it, or released."""

    card: str
    kind: MarkKind
    column: str


@dataclass(frozen=True)
class Shown:
    """A board as it was drawn, and what it lets the hand do."""

    columns: tuple[BoardColumn, ...]
    offers: tuple[tuple[str, str], ...]
    """Columns that are not there yet, by id and name."""
    rev: str

    def lets_move(self, move: Move) -> bool:
        """A stale move passes: the page says that it is late. Pinned and barred cards stay where they are."""
        if move.rev != self.rev:
            return True
        card, here = self._find(move.card)
        if card is None or here is None or here.id == move.to or move.to not in self._targets():
            return False
        return card.movable and not card.pinned and move.to not in card.struck

    def lets_mark(self, mark: Mark) -> bool:
        """Pins go where the card lies; no bar is set or lifted twice, and none where the card is pinned."""
        card, here = self._find(mark.card)
        if card is None or here is None:
            return False
        if mark.kind in ("pin", "unpin"):
            return here.id == mark.column and here.group != COUNTY and card.pinned == (mark.kind == "unpin")
        if mark.kind == "unstrike":
            return mark.column in card.struck
        pinned_there = card.pinned and here.id == mark.column
        return mark.column in self._targets(COUNTY) and mark.column not in card.struck and not pinned_there

    def lets_open(self, card: str) -> bool:
        return self._find(card)[0] is not None

    def _targets(self, without: str = "") -> set[str]:
        """Where a card may be put, but for the columns of one group."""
        return {column.id for column in self.columns if column.group != without} | {offer for offer, _ in self.offers}

    def _find(self, card: str) -> tuple[BoardCard | None, BoardColumn | None]:
        found = ((each, column) for column in self.columns for each in column.cards if each.id == card)
        return next(found, (None, None))


def move_from(raw: object) -> Move | None:
    """What the browser sent, as far as its shape can be checked."""
    found = _texts(raw, "card", "to", "rev")
    return Move(*found) if found else None


def mark_from(raw: object) -> Mark | None:
    """Likewise."""
    found = _texts(raw, "card", "kind", "column")
    if found is None or found[1] not in get_args(MarkKind):
        return None
    return Mark(found[0], cast("MarkKind", found[1]), found[2])


def _texts(raw: object, *names: str) -> tuple[str, ...] | None:
    if not isinstance(raw, Mapping):
        return None
    found = tuple(raw.get(name) for name in names)
    return cast("tuple[str, ...]", found) if all(isinstance(text, str) and text for text in found) else None


def show_board(
    columns: tuple[BoardColumn, ...],
    offers: tuple[tuple[str, str], ...],
    rev: str,
    key: str,
    language: Language,
    on_move: Callable[[Move], None],
    on_mark: Callable[[Mark], None],
    on_open: Callable[[str], None],
    selected: str | None,
) -> None:
    """Mount the board. `offers` are bodies that are not set up, by column id and name; `rev` says what is shown."""
    shown = Shown(columns, offers, rev)
    answers = f"{key}-answers"

    def sent(name: str) -> object:
        """Counting the answers makes every one differ, so that the browser takes back what was refused."""
        st.session_state[answers] = st.session_state.get(answers, 0) + 1
        return st.session_state[key].get(name)

    def moved() -> None:
        if (move := move_from(sent("move"))) and shown.lets_move(move):
            on_move(move)

    def marked() -> None:
        if (mark := mark_from(sent("mark"))) and shown.lets_mark(mark):
            on_mark(mark)

    def opened() -> None:
        card = sent("open")
        if isinstance(card, str) and shown.lets_open(card):
            on_open(card)

    _mount(
        key=key,
        data={
            **asdict(shown),
            "answers": st.session_state.get(answers, 0),
            "groups": [[name, text[language]] for name, text in words.GROUPS.items()],
            "selected": selected,
            "words": {name: text[language] for name, text in words.WORDS.items()},
        },
        on_move_change=moved,
        on_mark_change=marked,
        on_open_change=opened,
    )
