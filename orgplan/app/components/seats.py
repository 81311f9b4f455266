"""Who holds what: leaders against posts and bodies; a click or a drop comes back as a seat."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Literal

import streamlit as st

from orgplan.app.words import seats as words
from orgplan.text import Language

_HERE = Path(__file__).parent
_SCRIPTS = ("seats.js", "seats_draw.js", "hand.js")
_mount = st.components.v2.component(
    "orgplan.seats",
    html=(_HERE / "seats.html").read_text(encoding="utf-8"),
    css=(_HERE / "seats.css").read_text(encoding="utf-8"),
    js="\n".join((_HERE / name).read_text(encoding="utf-8") for name in _SCRIPTS),
)
CellKind = Literal["now", "gained", "lost", "conflict", "none"]


@dataclass(frozen=True)
class Cell:
    """A leader and a row: holds it as today, newly, no more, against a rule, or not at all."""

    kind: CellKind = "none"
    barred: bool = False
    """Not eligible: hatched. A planner may still try; the rules then say what is wrong with it."""
    note: str = ""
    """Why: shown to the mouse and read out."""


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
    """Rows under one heading: a track of town or zone, or the bodies."""

    name: str
    rows: tuple[SeatRow, ...]


@dataclass(frozen=True)
class SeatLeader:
    """A column of the matrix."""

    id: str
    name: str
    facts: str
    note: str
    over: bool
    """Something that this leader holds breaks a rule."""


@dataclass(frozen=True)
class Seat:
    """A leader put on a row, or taken off it, of the matrix that showed version `rev`."""

    leader: str
    row: str
    rev: str


def seat_from(raw: object) -> Seat | None:
    """What the browser sent, as far as its shape can be checked."""
    if not isinstance(raw, Mapping):
        return None
    leader, row, rev = raw.get("leader"), raw.get("row"), raw.get("rev")
    if not (isinstance(leader, str) and isinstance(row, str) and isinstance(rev, str) and leader and row and rev):
        return None
    return Seat(leader, row, rev)


def lets_seat(seat: Seat, leaders: tuple[SeatLeader, ...], groups: tuple[SeatGroup, ...], rev: str) -> bool:
    """A stale one passes, for the page to say that it is late; of what is shown, only what is there."""
    rows = {row.id for group in groups for row in group.rows}
    return seat.rev != rev or (seat.row in rows and seat.leader in {leader.id for leader in leaders})


def show_seats(
    leaders: tuple[SeatLeader, ...],
    groups: tuple[SeatGroup, ...],
    rev: str,
    key: str,
    language: Language,
    on_seat: Callable[[Seat], None],
) -> None:
    """Mount the matrix; the page seats where nobody of that name sat, and unseats where they did."""
    answers = f"{key}-answers"

    def seated() -> None:
        """Counting the answers makes every one differ, so that the browser takes back what was refused."""
        st.session_state[answers] = st.session_state.get(answers, 0) + 1
        seat = seat_from(st.session_state[key].get("seat"))
        if seat and lets_seat(seat, leaders, groups, rev):
            on_seat(seat)

    _mount(
        key=key,
        data={
            "leaders": [asdict(leader) for leader in leaders],
            "groups": [asdict(group) for group in groups],
            "rev": rev,
            "answers": st.session_state.get(answers, 0),
            "words": {name: text[language] for name, text in words.WORDS.items()},
        },
        on_seat_change=seated,
    )
