"""Connectors that hold on to the shapes they join: move a shape in PowerPoint, and the line comes along."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from orgplan.charts.layout import Box, Chart, Point, Stroke, Tie
from orgplan.charts.palette import LINE
from orgplan.export.slides.scale import EMU_A_POINT, Scale, colour
from orgplan.export.slides.shapes import bare

TOP, LEFT, BOTTOM, RIGHT = 0, 1, 2, 3
"""Where a rectangle can be held on to, by the numbers that PowerPoint gives to these places."""
_WEIGHT = 1.0
_STRAIGHT, _BENT = "straightConnector1", "bentConnector2"
"""PowerPoint's names of the geometries."""
_TURNED, _TURNED_BACK = "5400000", "16200000"
"""A quarter turn and three quarters, in sixty-thousandths of a degree."""


@dataclass(frozen=True)
class Route:
    """A connector: what it is glued to at both ends, and the way it takes, in pixels."""

    shape: str
    """Its geometry."""
    start: Point
    end: Point
    sites: tuple[int, int]
    upright: bool = False
    """Whether it sets out downwards and then turns aside."""


def ties_of(chart: Chart, ties: tuple[Tie, ...]) -> tuple[Tie, ...]:
    """The ties, and one to the organ beside it for a leading organ of the chart that has none."""
    organs = sorted((box for box in chart.boxes if box.id.startswith("leading-organ:")), key=lambda box: box.x)
    held = {end for tie in ties for end in (tie.source, tie.target)}
    beside = [
        Tie(organs[max(at - 1, 0)].id, box.id) if at else Tie(box.id, organs[1].id)
        for at, box in enumerate(organs)
        if box.id not in held and len(organs) > 1
    ]
    return (*ties, *beside)


def route(source: Box, target: Box) -> Route:
    """The way from one box to another, with one bend at most."""
    if target.kind == "body":
        return _to_head(source, target)
    if source.kind == "body":
        return _along_foot(source, target)
    level = target.y < source.bottom and source.y < target.bottom
    if level and target.kind not in ("panel", "frame"):
        return _beside(source, target)
    if abs(source.middle[0] - target.middle[0]) < 1:
        return _down(source, target)
    return _to_side(source, target)


def _down(source: Box, target: Box) -> Route:
    """From the foot of a box to the head of another right below it."""
    return Route(_STRAIGHT, (source.middle[0], source.bottom), (target.middle[0], target.y), (BOTTOM, TOP))


def _to_head(source: Box, target: Box) -> Route:
    """From a joint across and then down."""
    across = target.middle[0] - source.middle[0]
    if abs(across) < 1:
        return _down(source, target)
    start = source.right if across > 0 else source.x, source.middle[1]
    return Route(_BENT, start, (target.middle[0], target.y), (RIGHT if across > 0 else LEFT, TOP))


def _along_foot(source: Box, target: Box) -> Route:
    """From the middle of a foot to a joint at its end."""
    left = target.middle[0] < source.middle[0]
    end = (target.right if left else target.x, target.middle[1])
    return Route(_STRAIGHT, (source.middle[0], source.bottom), end, (BOTTOM, RIGHT if left else LEFT))


def _beside(source: Box, target: Box) -> Route:
    """Straight across, behind whatever stands between."""
    middles = source.middle[1], target.middle[1]
    if source.x < target.x:
        return Route(_STRAIGHT, (source.right, middles[0]), (target.x, middles[1]), (RIGHT, LEFT))
    return Route(_STRAIGHT, (source.x, middles[0]), (target.right, middles[1]), (LEFT, RIGHT))


def _to_side(source: Box, target: Box) -> Route:
    """Down and then across to the near side."""
    start, left = (source.middle[0], source.bottom), target.middle[0] < source.middle[0]
    end = (target.right if left else target.x, target.middle[1])
    sites = (BOTTOM, RIGHT if left else LEFT)
    if end[1] <= start[1]:
        return Route(_STRAIGHT, start, end, sites)
    return Route(_BENT, start, end, sites, upright=True)


def add_connector(shapes: Any, way: Route, glued: tuple[Any, Any], stroke: Stroke, scale: Scale) -> Any:
    """The connector, glued at both ends."""
    from pptx.enum.shapes import MSO_CONNECTOR

    start = scale.x(way.start[0]), scale.y(way.start[1])
    end = scale.x(way.end[0]), scale.y(way.end[1])
    connector = shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *start, *end)
    bare(connector._element)
    connector._connect_begin_to(glued[0], way.sites[0])
    connector._connect_end_to(glued[1], way.sites[1])
    _shape(connector, way, start, end)
    _ink(connector.line, stroke, scale)
    return connector


def _shape(connector: Any, way: Route, start: tuple[int, int], end: tuple[int, int]) -> None:
    geometry = connector._element.spPr.prstGeom
    geometry.set("prst", way.shape)
    if not way.upright:
        return
    across, down = abs(end[0] - start[0]), max(abs(end[1] - start[1]), EMU_A_POINT)
    middle = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
    frame = connector._element.spPr.get_or_add_xfrm()
    frame.set("rot", _TURNED if end[0] < start[0] else _TURNED_BACK)
    frame.flipH, frame.flipV = end[0] >= start[0], False
    frame.off.x, frame.off.y = round(middle[0] - down / 2), round(middle[1] - across / 2)
    frame.ext.cx, frame.ext.cy = down, across


def _ink(line: Any, stroke: Stroke, scale: Scale) -> None:
    from pptx.enum.dml import MSO_LINE
    from pptx.util import Pt

    line.color.rgb = colour(LINE)
    line.width = Pt(max(_WEIGHT * min(scale.points(1), 1), 0.25))
    if stroke != "solid":
        line.dash_style = {"dashed": MSO_LINE.DASH, "dotted": MSO_LINE.ROUND_DOT}[stroke]


def dotted_sample(shapes: Any, chart: Chart, scale: Scale) -> None:
    """The lines of the key, which join nothing."""
    from pptx.enum.shapes import MSO_SHAPE

    keys = [box.y for box in chart.boxes if box.kind == "key"]
    for line in chart.lines:
        if not keys or min(y for _, y in line.points) < min(keys):
            continue
        (left, top), (right, _) = min(line.points), max(line.points)
        place = scale.x(left), scale.y(top), scale.long(right - left), 0
        sample = shapes.add_shape(MSO_SHAPE.LINE_INVERSE, *place)
        bare(sample._element)
        _ink(sample.line, line.stroke, scale)
