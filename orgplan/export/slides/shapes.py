"""Boxes of the chart as shapes that stay editable."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from orgplan.charts.cards import LEADING
from orgplan.charts.layout import Box, TextLine
from orgplan.charts.lettering import clean
from orgplan.charts.palette import ink, look
from orgplan.export.slides.scale import Scale, colour

TYPEFACE = "Microsoft YaHei"
"""Every office machine has it; where it is missing another takes its place."""
_INSET, _WEIGHT = 4, 0.75
_CORNER = 5
"""Radius of corners, pixels."""
_ENCLOSING = ("panel", "frame")


def add_box(shapes: Any, box: Box, scale: Scale) -> Any:
    """One shape with all that is written in the box."""
    from pptx.enum.shapes import MSO_SHAPE

    place = scale.x(box.x), scale.y(box.y), scale.long(box.w), scale.long(box.h)
    shape = shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, *place)
    shape.adjustments[0] = min(_CORNER / min(box.w, box.h), 0.5)
    _name(shape, box)
    _paint(shape, box, scale)
    if box.lines:
        _letter(shape.text_frame, box, scale)
    return shape


def typeface(run: Any, points: float, bold: bool, ink_code: str) -> None:
    """Size, weight, colour, and the face for Latin and for Chinese letters: PowerPoint keeps the two apart."""
    from pptx.util import Pt

    run.font.size = Pt(max(round(points, 1), 1))
    run.font.bold = bold
    run.font.color.rgb = colour(ink_code)
    run.font.name = TYPEFACE
    properties = run.font._rPr
    face = properties.makeelement(_tag("ea"), {"typeface": TYPEFACE})
    properties.find(_tag("latin")).addnext(face)


def bare(element: Any) -> None:
    """Without the style of the theme, which brings shadows of its own."""
    for style in element.findall("{http://schemas.openxmlformats.org/presentationml/2006/main}style"):
        element.remove(style)


def _tag(name: str) -> str:
    return f"{{http://schemas.openxmlformats.org/drawingml/2006/main}}{name}"


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


def _letter(frame: Any, box: Box, scale: Scale) -> None:
    from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE

    first = box.lines[0]
    outer = box.kind in _ENCLOSING
    frame.word_wrap = False
    frame.auto_size = MSO_AUTO_SIZE.NONE
    frame.vertical_anchor = MSO_ANCHOR.TOP if outer else MSO_ANCHOR.MIDDLE
    frame.margin_left = scale.long(first.x - box.x) if first.anchor == "start" else scale.long(_INSET)
    frame.margin_right = scale.long(_INSET)
    frame.margin_top = scale.long(max(first.y - first.size - box.y, 0)) if outer else 0
    frame.margin_bottom = 0
    counts = [line for line in box.lines if line.anchor == "end"]
    rows = [list(group) for _, group in groupby((li for li in box.lines if li.anchor != "end"), key=_manner)]
    for number, lines in enumerate(rows):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        _paragraph(paragraph, lines, box, scale)
        if number == 0 and counts:
            _count(paragraph, counts[0], box, scale)


def _manner(line: TextLine) -> tuple[object, ...]:
    """Lines that run on are one paragraph."""
    return line.role, line.size, line.bold, line.anchor


def _paragraph(paragraph: Any, lines: list[TextLine], box: Box, scale: Scale) -> None:
    """Broken where the chart breaks it, so that it looks the same whatever typeface the machine has."""
    from pptx.enum.text import PP_ALIGN
    from pptx.util import Pt

    first = lines[0]
    paragraph.alignment = PP_ALIGN.LEFT if first.anchor == "start" else PP_ALIGN.CENTER
    paragraph.line_spacing = Pt(max(round(scale.points(LEADING.get(first.size, first.size + 4)), 1), 1))
    for number, line in enumerate(lines):
        if number:
            paragraph.add_line_break()
        run = paragraph.add_run()
        run.text = line.text
        typeface(run, scale.points(line.size), line.bold, ink(box, line.role))


def _count(paragraph: Any, count: TextLine, box: Box, scale: Scale) -> None:
    """The figure at the right end of the first line, by a tab that is aligned right."""
    left = min(line.x for line in box.lines if line.anchor == "start") - box.x
    properties = paragraph._p.get_or_add_pPr()
    stops = properties.makeelement(_tag("tabLst"), {})
    stops.append(properties.makeelement(_tag("tab"), {"pos": str(scale.long(count.x - box.x - left)), "algn": "r"}))
    properties.append(stops)
    run = paragraph.add_run()
    run.text = "\t" + count.text
    typeface(run, scale.points(count.size), False, ink(box, count.role))
    first = paragraph._p.findall(_tag("r"))[0]
    first.addnext(run._r)
