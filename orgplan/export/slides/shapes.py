"""Boxes of the chart as shapes that stay editable."""

from __future__ import annotations

from typing import Any

from orgplan.charts.layout import Box
from orgplan.charts.lettering import clean
from orgplan.charts.palette import LINE, look
from orgplan.export.slides.lettering import letter
from orgplan.export.slides.scale import Scale, colour

_WEIGHT = 0.75
"""Of an outline, points."""
_CORNER = 5
"""Radius of corners, pixels."""


def add_box(shapes: Any, box: Box, scale: Scale) -> Any:
    """One shape with all that is written in the box."""
    from pptx.enum.shapes import MSO_SHAPE

    left, top = scale.x(box.x), scale.y(box.y)
    place = left, top, scale.x(box.right) - left, scale.y(box.bottom) - top
    shape = shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, *place)
    shape.adjustments[0] = min(_CORNER / min(box.w, box.h), 0.5)
    _name(shape, box)
    _paint(shape, box, scale)
    if box.lines:
        letter(shape.text_frame, box, scale)
    return shape


def add_joint(shapes: Any, box: Box, name: str, scale: Scale) -> Any:
    """A point at which lines branch, in their colour."""
    from pptx.enum.shapes import MSO_SHAPE

    left, top = scale.x(box.x), scale.y(box.y)
    place = left, top, scale.x(box.right) - left, scale.y(box.bottom) - top
    shape = shapes.add_shape(MSO_SHAPE.RECTANGLE, *place)
    shape.name = name
    bare(shape._element)
    shape.fill.solid()
    shape.fill.fore_color.rgb = colour(LINE)
    shape.line.fill.background()
    return shape


def bare(element: Any) -> None:
    """Without the style of the theme, which brings shadows of its own."""
    for style in element.findall("{http://schemas.openxmlformats.org/presentationml/2006/main}style"):
        element.remove(style)


def _name(shape: Any, box: Box) -> None:
    """Names show in the selection pane; the full text is the description for screen readers."""
    shape.name = clean(box.tooltip.split("\n")[0] or box.id)
    if box.tooltip:
        shape._element.nvSpPr.cNvPr.set("descr", clean(box.tooltip))


def _paint(shape: Any, box: Box, scale: Scale) -> None:
    from pptx.enum.dml import MSO_LINE
    from pptx.util import Pt

    bare(shape._element)
    shade = look(box)
    if shade.fill == "none":
        shape.fill.background()
    else:
        shape.fill.solid()
        shape.fill.fore_color.rgb = colour(shade.fill)
    if shade.stroke == "none":
        shape.line.fill.background()
        return
    shape.line.color.rgb = colour(shade.stroke)
    shape.line.width = Pt(max(_WEIGHT * min(scale.points(1), 1), 0.25))
    if box.dashed:
        shape.line.dash_style = MSO_LINE.DASH
