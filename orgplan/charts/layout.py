"""A drawing as data: boxes, lines and lettering in whole pixels. Every exporter draws the same one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["leading-organ", "body", "unit", "portion", "stationed", "outside", "frame", "panel", "label", "key"]
"""What a box stands for: `outside` lies in no body, `frame` and `panel` enclose others, `label` belongs to a line,
`key` is the legend."""
Tone = Literal[
    "party",
    "government",
    "institution",
    "congress",
    "zone",
    "stationed",
    "charter",
    "retained",
    "front",
    "back",
    "plain",
    "merged",
    "devolved",
    "split",
    "parted",
    "same",
    "fresh",
    "ended",
]
"""What a box is coloured by; the palette says how."""
Role = Literal["name", "sub", "plate", "count", "heading"]
Anchor = Literal["start", "middle", "end"]
Stroke = Literal["solid", "dashed", "dotted"]
About = Literal["", "unit", "body", "organ"]
View = Literal["today", "plan", "changes"]
"""Before, after, and what happens in between."""
Point = tuple[int, int]


@dataclass(frozen=True)
class TextLine:
    """One line of lettering; `x` is where the anchor says, `y` the baseline."""

    text: str
    x: int
    y: int
    size: int
    role: Role = "name"
    anchor: Anchor = "middle"
    bold: bool = False


@dataclass(frozen=True)
class Box:
    """A rectangle and what is written in it."""

    id: str
    kind: Kind
    tone: Tone
    x: int
    y: int
    w: int
    h: int
    lines: tuple[TextLine, ...] = ()
    dashed: bool = False
    tooltip: str = ""
    """The full text, also where the box had to shorten it."""
    about: About = ""
    """Whether a click on it asks for a unit, a body or a leading organ."""
    subject: str = ""
    """Id of that unit or body; tone of that organ."""

    @property
    def right(self) -> int:
        return self.x + self.w

    @property
    def bottom(self) -> int:
        return self.y + self.h

    @property
    def middle(self) -> Point:
        return self.x + self.w // 2, self.y + self.h // 2

    def written(self, role: Role) -> tuple[str, ...]:
        """The lines of one role, as wrapped."""
        return tuple(line.text for line in self.lines if line.role == role)


@dataclass(frozen=True)
class Line:
    """A connection, corner by corner."""

    points: tuple[Point, ...]
    stroke: Stroke = "solid"


@dataclass(frozen=True)
class Tie:
    """Two boxes that a connector joins, by id: where a connector is an object of its own, it is glued to them."""

    source: str
    target: str
    stroke: Stroke = "solid"


@dataclass(frozen=True)
class Chart:
    """Boxes in the order they are painted, enclosing ones first; lines lie between panels and boxes."""

    width: int
    height: int
    title: str
    description: str
    boxes: tuple[Box, ...] = ()
    lines: tuple[Line, ...] = ()
    ties: tuple[Tie, ...] = ()
    """What the lines join; every one joins boxes of this chart."""
