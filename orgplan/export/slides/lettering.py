"""What is written in a box, as paragraphs that stay editable."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from orgplan.charts.cards import LEADING
from orgplan.charts.layout import Box, TextLine
from orgplan.charts.palette import ink
from orgplan.export.slides.scale import Scale, colour

TYPEFACE = "Microsoft YaHei"
"""Every office machine has it; where it is missing another takes its place."""
ENCLOSING = ("panel", "frame")
"""Boxes with a heading over what they enclose."""
_INSET = 4


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


def letter(frame: Any, box: Box, scale: Scale) -> None:
    """Lines of one manner run on in one paragraph; a figure at the right end comes behind a tab that is aligned right.

    Broken where the chart breaks them, so that it looks the same whatever typeface the machine has.
    """
    from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE

    lines = [line for line in box.lines if line.anchor != "end"]
    first, outer = lines[0], box.kind in ENCLOSING
    left = min(line.x for line in lines) - box.x if first.anchor == "start" else _INSET
    frame.word_wrap = False
    frame.auto_size = MSO_AUTO_SIZE.NONE
    frame.vertical_anchor = MSO_ANCHOR.TOP if outer else MSO_ANCHOR.MIDDLE
    frame.margin_left, frame.margin_right = scale.long(left), scale.long(_INSET)
    frame.margin_top = scale.long(max(first.y - first.size - box.y, 0)) if outer else 0
    frame.margin_bottom = 0
    figures = _beside(lines, [line for line in box.lines if line.anchor == "end"])
    for number, (_, group) in enumerate(groupby(lines, key=_manner)):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        _paragraph(paragraph, list(group), figures, (box, left), scale)


def _manner(line: TextLine) -> tuple[object, ...]:
    return line.role, line.size, line.bold, line.anchor, line.x if line.anchor == "start" else 0


def _beside(lines: list[TextLine], figures: list[TextLine]) -> dict[int, TextLine]:
    """Each figure by the height of the line that is nearest to it; the upper one where two are."""
    return {min(lines, key=lambda line: (abs(line.y - figure.y), line.y)).y: figure for figure in figures}


def _paragraph(
    paragraph: Any, lines: list[TextLine], figures: dict[int, TextLine], inside: tuple[Box, int], scale: Scale
) -> None:
    from pptx.enum.text import PP_ALIGN
    from pptx.util import Pt

    box, left = inside
    first = lines[0]
    paragraph.alignment = PP_ALIGN.LEFT if first.anchor == "start" else PP_ALIGN.CENTER
    paragraph.line_spacing = Pt(max(round(scale.points(LEADING.get(first.size, first.size + 4)), 1), 1))
    properties = paragraph._p.get_or_add_pPr()
    if first.anchor == "start" and (indent := first.x - box.x - left):
        properties.set("marL", str(scale.long(indent)))
    ends = {figures[line.y].x - box.x - left for line in lines if line.y in figures}
    if ends:
        _tabs(properties, ends, scale)
    for number, line in enumerate(lines):
        if number:
            paragraph.add_line_break()
        _run(paragraph, line.text, line, box, scale)
        if (figure := figures.get(line.y)) is not None:
            _run(paragraph, "\t" + figure.text, figure, box, scale)


def _tabs(properties: Any, ends: set[int], scale: Scale) -> None:
    stops = properties.makeelement(_tag("tabLst"), {})
    for end in sorted(ends):
        stops.append(properties.makeelement(_tag("tab"), {"pos": str(scale.long(end)), "algn": "r"}))
    properties.append(stops)


def _run(paragraph: Any, text: str, line: TextLine, box: Box, scale: Scale) -> None:
    run = paragraph.add_run()
    run.text = text
    typeface(run, scale.points(line.size), line.bold, ink(box, line.role))


def _tag(name: str) -> str:
    return f"{{http://schemas.openxmlformats.org/drawingml/2006/main}}{name}"
