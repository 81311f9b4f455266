"""Paper that boxes and lines are laid on, backgrounds first."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from orgplan.charts.layout import Box, Line, Point, Stroke, Tie


@dataclass
class Sheet:
    backs: list[Box] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)

    def draw(self, *points: Point, stroke: Stroke = "solid") -> None:
        self.lines.append(Line(points, stroke))

    def tie(self, source: str, target: str, stroke: Stroke = "solid") -> None:
        self.ties.append(Tie(source, target, stroke))

    def everything(self) -> tuple[Box, ...]:
        """All boxes in painting order, each id once."""
        seen: dict[str, int] = {}
        unique = []
        for box in (*self.backs, *self.boxes):
            seen[box.id] = seen.get(box.id, 0) + 1
            unique.append(box if seen[box.id] == 1 else replace(box, id=f"{box.id}#{seen[box.id]}"))
        return tuple(unique)
