"""Groups of units, and the colours that all figures share."""

from __future__ import annotations

from dataclasses import dataclass

from orgplan.graph import Part

COLOURS = (
    "#1F4E79", "#B45309", "#2B6F63", "#8C1C1C", "#5B4B9A", "#6B7F1F", "#A23B72", "#3C6E91", "#8A6D0B", "#4A5A6A",
    "#C2571A", "#1B6B3A", "#7A4A2B", "#4F6DB8", "#94618E",
)  # fmt: skip
NOWHERE = "#9AA7B5"


@dataclass(frozen=True)
class Group:
    """Units, or parts of them, that belong together; `inside`: what they do with one another crosses no border."""

    id: str
    name: str
    colour: str
    parts: tuple[Part, ...]
    inside: bool


def met(first: Group, second: Group) -> bool:
    """Whether a tie between parts of the two crosses no border."""
    return first.inside and first.id == second.id


def faint(colour: str, opacity: float) -> str:
    """A colour `#rrggbb` that lets through what lies behind it."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity})"
