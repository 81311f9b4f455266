"""The drag board: cards in columns; what the hand does comes back as a move, a mark, or a card to open."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal, cast, get_args

import streamlit as st

from orgplan.app.words import board as words
from orgplan.text import Language

_HERE = Path(__file__).parent
_mount = st.components.v2.component(
    "orgplan.board",
    html=(_HERE / "board.html").read_text(encoding="utf-8"),
    css=(_HERE / "board.css").read_text(encoding="utf-8"),
    js=(_HERE / "board.js").read_text(encoding="utf-8"),
)
MarkKind = Literal["pin", "unpin", "strike", "unstrike"]


@dataclass(frozen=True)
class BoardCard:
    """One thing that can be moved."""

    id: str
    name: str
    tag: str
    """What of the unit it is, where it is not the whole."""
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


def move_from(raw: object) -> Move | None:
    """What the browser sent, believed only as far as it can be checked."""
    found = _texts(raw, "card", "to", "rev")
    return Move(*found) if found else None


def mark_from(raw: object) -> Mark | None:
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

    def moved() -> None:
        if move := move_from(st.session_state[key].get("move")):
            on_move(move)

    def marked() -> None:
        if mark := mark_from(st.session_state[key].get("mark")):
            on_mark(mark)

    def opened() -> None:
        card = st.session_state[key].get("open")
        if isinstance(card, str) and card:
            on_open(card)

    _mount(
        key=key,
        data={
            "columns": [asdict(column) for column in columns],
            "offers": [list(offer) for offer in offers],
            "rev": rev,
            "selected": selected,
            "words": {name: text[language] for name, text in words.WORDS.items()},
        },
        on_move_change=moved,
        on_mark_change=marked,
        on_open_change=opened,
    )
