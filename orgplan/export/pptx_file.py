"""PPTX: slides of native shapes and glued connectors, so that a meeting can go on drawing."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from orgplan.charts.layout import Chart
from orgplan.charts.palette import INK, MUTED
from orgplan.export import words
from orgplan.export.drawings import Drawing, drawings
from orgplan.export.form import Export
from orgplan.export.material import Material
from orgplan.export.options import PAPERS, Options
from orgplan.export.slides.connectors import add_connector, dotted_sample, route, ties_of
from orgplan.export.slides.joints import jointed
from orgplan.export.slides.lettering import typeface
from orgplan.export.slides.scale import EMU_A_MM, Scale
from orgplan.export.slides.shapes import add_box, add_joint
from orgplan.text import Language, Text

_WIDE, _HIGH = 16, 9
_EDGE, _HEAD, _FOOT = 6, 11, 10
"""Margin, room for the title and room for the foot, millimetres on A4."""
GROUNDS = ("front", "back")
"""Tones of the panels that bodies stand on."""
_TITLE_POINTS, _FOOT_POINTS = 14, 6.5
_BASIS = 297
"""Paper width for which these hold."""
_SHAPE = (_BASIS - 2 * _EDGE) / (_BASIS * _HIGH / _WIDE - _HEAD - _FOOT)
"""Width over height of what a slide leaves to its chart."""
_TITLE_ONLY = 5
"""Number of the layout with nothing but a title."""
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


def write(material: Material, options: Options) -> bytes:
    """One slide, or paged a slide for each body after the whole; as wide as the paper and 16 : 9 for the screen."""
    from pptx import Presentation
    from pptx.util import Mm

    deck = Presentation()
    width = PAPERS[options.paper][0]
    deck.slide_width, deck.slide_height = Mm(width), Mm(width * _HIGH / _WIDE)
    pages = drawings(material, options, _SHAPE)
    deck.core_properties.title = pages[0].title
    for number, page in enumerate(pages, 1):
        _slide(deck, page, f"{number} / {len(pages)}", options.language)
    out = io.BytesIO()
    deck.save(out)
    return _timeless(out.getvalue())


def _slide(deck: Any, page: Drawing, number: str, language: Language) -> None:
    slide = deck.slides.add_slide(deck.slide_layouts[_TITLE_ONLY])
    width, height = deck.slide_width, deck.slide_height
    unit = width / _BASIS
    edge, head, foot = (round(millimetres * unit) for millimetres in (_EDGE, _HEAD, _FOOT))
    larger = unit / EMU_A_MM
    _title(slide.shapes.title, page.title, (edge, edge // 2, width - 2 * edge, head - edge // 2), larger)
    slide.shapes.turbo_add_enabled = True  # else every shape looks through all ids, and hundreds take seconds
    scale = Scale.fitting(page.chart, edge, head, width - 2 * edge, height - head - foot)
    _draw(slide.shapes, page.chart, scale, words.JOINT[language])
    line = edge, height - foot, width - 2 * edge, foot
    _foot(slide.shapes.add_textbox(*line), (f"{page.foot} · {number}", page.note), larger)


def _title(shape: Any, title: str, place: tuple[int, int, int, int], larger: float) -> None:
    from pptx.enum.text import MSO_ANCHOR, PP_ALIGN

    shape.left, shape.top, shape.width, shape.height = place
    frame = shape.text_frame
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    paragraph = frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.CENTER
    run = paragraph.add_run()
    run.text = title
    typeface(run, _TITLE_POINTS * larger, True, INK)


def _foot(shape: Any, sentences: tuple[str, ...], larger: float) -> None:
    from pptx.enum.text import MSO_ANCHOR

    frame = shape.text_frame
    frame.word_wrap = True
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    for number, text in enumerate(filter(None, sentences)):
        run = (frame.add_paragraph() if number else frame.paragraphs[0]).add_run()
        run.text = text
        typeface(run, _FOOT_POINTS * larger, False, MUTED)


def _draw(shapes: Any, chart: Chart, scale: Scale, joint: str) -> None:
    """The ground of the bodies, then connectors and their joints of that name, then all that they pass behind.

    A connector can only be glued to what is there, so it is moved back once it is made.
    """
    boxes = {box.id: box for box in chart.boxes}
    grounds = [box for box in chart.boxes if box.kind == "frame" or box.tone in GROUNDS]
    made = {box.id: add_box(shapes, box, scale) for box in grounds}
    marker = shapes._spTree[-1]
    made |= {box.id: add_box(shapes, box, scale) for box in chart.boxes if box.id not in made}
    joints, ties = jointed(chart)
    boxes |= {box.id: box for box in joints}
    for box in joints:
        made[box.id] = add_joint(shapes, box, joint, scale)
        marker.addnext(made[box.id]._element)
    for tie in ties_of(chart, ties):
        way = route(boxes[tie.source], boxes[tie.target])
        glued = made[tie.source], made[tie.target]
        connector = add_connector(shapes, way, glued, tie.stroke, scale)
        marker.addnext(connector._element)
    dotted_sample(shapes, chart, scale)


def _timeless(data: bytes) -> bytes:
    """The same archive without the time of its making, so that the same plan gives the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, _LONG_AGO), old.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()


PPTX = Export(
    "pptx",
    Text("PowerPoint 图", "PowerPoint slides"),
    ".pptx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    write,
)
