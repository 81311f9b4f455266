"""Who holds what: leaders against posts and bodies; a click or a drop comes back as a seat."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Literal

import streamlit as st

from orgplan.app.words import leadership as words
from orgplan.text import Language

_HERE = Path(__file__).parent
_mount = st.components.v2.component(
    "orgplan.seats",
    html=(_HERE / "seats.html").read_text(encoding="utf-8"),
    css=(_HERE / "seats.css").read_text(encoding="utf-8"),
    js=(_HERE / "seats.js").read_text(encoding="utf-8"),
)
CellKind = Literal["now", "gained", "lost", "conflict", "none"]


@dataclass(frozen=True)
class Cell:
    """A leader and a row: holds it as today, newly, no more, against a rule, or not at all."""

    kind: CellKind = "none"
    barred: bool = False
    """Not eligible."""
    note: str = ""


@dataclass(frozen=True)
class SeatRow:
    """A post, or a body to oversee."""

    id: str
    name: str
    facts: str
    vacant: bool
    """Somebody must hold it and nobody does."""
    cells: dict[str, Cell] = field(default_factory=dict)
    """By leader; what is left out is `none`."""


@dataclass(frozen=True)
class SeatGroup:
    name: str
    rows: tuple[SeatRow, ...]


@dataclass(frozen=True)
class SeatLeader:
    id: str
    name: str
    facts: str
    note: str
    over: bool
    """Holds or oversees more than allowed."""


@dataclass(frozen=True)
class Seat:
    """A leader put on a row, or taken off it, of the matrix that showed version `rev`."""

    leader: str
    row: str
    rev: str


def seat_from(raw: object) -> Seat | None:
    """What the browser sent, believed only as far as it can be checked."""
    if not isinstance(raw, Mapping):
        return None
    leader, row, rev = raw.get("leader"), raw.get("row"), raw.get("rev")
    if not (isinstance(leader, str) and isinstance(row, str) and isinstance(rev, str) and leader and row and rev):
        return None
    return Seat(leader, row, rev)


def show_seats(
    leaders: tuple[SeatLeader, ...],
    groups: tuple[SeatGroup, ...],
    rev: str,
    key: str,
    language: Language,
    on_seat: Callable[[Seat], None],
) -> None:
    def seated() -> None:
        if seat := seat_from(st.session_state[key].get("seat")):
            on_seat(seat)

    _mount(
        key=key,
        data={
            "leaders": [asdict(leader) for leader in leaders],
            "groups": [asdict(group) for group in groups],
            "rev": rev,
            "words": {name: text[language] for name, text in words.SEATS.items()},
        },
        on_seat_change=seated,
    )
