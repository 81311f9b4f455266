"""Where lines branch: small shapes, so that every connector needs one bend at most and all programs draw it alike.

Where a connector of two bends turns aside is up to each program, and some do so across a heading.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from orgplan.charts.banner import OVER
from orgplan.charts.layout import Box, Chart, Stroke, Tie
from orgplan.charts.ranks import BESIDE, BUS, PANEL_PAD, SIDE, TICK

_JOINT = "joint:"
_HALF = 1
"""Of a joint, pixels."""
_SIDE = BESIDE - SIDE + PANEL_PAD
"""Pixels from the first body of a row to the line that leads down to further rows."""


def jointed(chart: Chart) -> tuple[tuple[Box, ...], tuple[Tie, ...]]:
    """The joints, and the ties of the chart with the joints between."""
    boxes = {box.id: box for box in chart.boxes}
    joints: dict[str, Box] = {}
    ties: list[Tie] = []
    roots = [tie for tie in chart.ties if boxes[tie.target].kind == "body"]
    leaves = [tie for tie in chart.ties if boxes[tie.source].kind == "body"]
    for tie in (*_buses(roots, boxes, joints), *_rails(leaves, boxes, joints)):
        if tie not in ties:
            ties.append(tie)
    others = [tie for tie in chart.ties if tie not in roots and tie not in leaves]
    ties = [*_arches(others, boxes, joints), *ties]
    return tuple(joints.values()), tuple(ties)


def _buses(roots: list[Tie], boxes: dict[str, Box], joints: dict[str, Box]) -> Iterator[Tie]:
    """Each row of bodies hangs on a joint above it, the first one under the organ, the others at the side."""
    rows: dict[int, list[Tie]] = defaultdict(list)
    for tie in roots:
        rows[boxes[tie.target].y].append(tie)
    if not rows:
        return
    organ, tops = boxes[roots[0].source], sorted(rows)
    first = _at(joints, "bus:0", organ.middle[0], tops[0] - BUS)
    yield Tie(organ.id, first)
    side = min(boxes[tie.target].x for tie in roots) - _SIDE
    sides = [_at(joints, f"side:{number}", side, top - BUS) for number, top in enumerate(tops) if len(tops) > 1]
    if sides:
        yield Tie(first, sides[0])
    for upper, lower in pairwise(sides):
        yield Tie(upper, lower)
    for number, top in enumerate(tops):
        yield from (Tie(sides[number] if number else first, tie.target, tie.stroke) for tie in rows[top])


def _rails(leaves: list[Tie], boxes: dict[str, Box], joints: dict[str, Box]) -> Iterator[Tie]:
    """Cards below one another hang on a joint at the foot of their body."""
    strokes: dict[tuple[str, int], Stroke] = {}
    for tie in leaves:
        place = tie.source, boxes[tie.target].x - TICK
        strokes[place] = "solid" if "solid" in (tie.stroke, strokes.get(place)) else tie.stroke
    names: dict[tuple[str, int], str] = {}
    for (body, x), stroke in strokes.items():
        names[body, x] = _at(joints, f"rail:{body}:{x}", x, boxes[body].bottom)
        yield Tie(body, names[body, x], stroke)
    for tie in leaves:
        yield Tie(names[tie.source, boxes[tie.target].x - TICK], tie.target, tie.stroke)


def _arches(others: list[Tie], boxes: dict[str, Box], joints: dict[str, Box]) -> Iterator[Tie]:
    """Two organs with a third between them are joined above it, as if by a bridge; the rest stays as it is."""
    organs = [box for box in boxes.values() if box.kind == "leading-organ"]
    for tie in others:
        source, target = boxes[tie.source], boxes[tie.target]
        left, right = sorted((source.middle[0], target.middle[0]))
        between = any(left < organ.middle[0] < right for organ in organs)
        if not between or source not in organs or target not in organs:
            yield tie
            continue
        ends = [_at(joints, f"over:{end.id}", end.middle[0], end.y - OVER) for end in (source, target)]
        yield Tie(ends[0], ends[1], tie.stroke)
        yield from (Tie(end, box.id, tie.stroke) for end, box in zip(ends, (source, target), strict=True))


def _at(joints: dict[str, Box], name: str, x: int, y: int) -> str:
    """A joint with its middle there; returns its id."""
    box = Box(_JOINT + name, "key", "plain", x - _HALF, y - _HALF, 2 * _HALF, 2 * _HALF)
    joints[box.id] = box
    return box.id
