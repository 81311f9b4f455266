"""PPTX: native shapes, glued connectors, a face for Chinese letters."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from pptx import Presentation
from pptx.util import Mm

from orgplan.charts.layout import Box, TextLine
from orgplan.charts.lettering import measure
from orgplan.export import Options, export
from orgplan.export.drawings import drawings
from orgplan.export.slides.connectors import Route, route
from orgplan.export.slides.joints import jointed
from tests.charts.test_organisation import crosses
from tests.export.materials import large, usual

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"


def deck(made: Any = None, **options: Any) -> Any:
    return Presentation(io.BytesIO(export("pptx", made or usual(), Options(**options))))


def connectors(slide: Any) -> Iterator[Any]:
    return slide.shapes._spTree.iter(f"{P}cxnSp")


def written(slide: Any) -> str:
    return " ".join(shape.text_frame.text.replace("\v", "") for shape in slide.shapes if shape.has_text_frame)


@pytest.mark.parametrize("view", ["today", "plan", "changes"])
def test_connectors_are_glued_at_both_ends(view: str) -> None:
    for slide in deck(view=view, paged=True).slides:
        ids = {shape.shape_id for shape in slide.shapes}
        for connector in connectors(slide):
            start, end = (connector.find(f".//{A}{tag}") for tag in ("stCxn", "endCxn"))
            assert {int(start.get("id")), int(end.get("id"))} <= ids
            assert start.get("id") != end.get("id")


def test_every_body_and_unit_hangs_on_a_connector() -> None:
    slide = deck().slides[0]
    ends = {c.find(f".//{A}endCxn").get("id") for c in connectors(slide)}
    placed = {(row.unit, row.body) for row in usual().plan.placements}
    bodies = {body for _, body in placed}
    assert len(ends) >= len(placed) + len(bodies)


def corners(way: Route) -> list[tuple[int, int]]:
    """The way as every program draws it, corner by corner."""
    if way.shape == "straightConnector1":
        return [way.start, way.end]
    bend = (way.start[0], way.end[1]) if way.upright else (way.end[0], way.start[1])
    return [way.start, bend, way.end]


SOLID = ("leading-organ", "body", "unit", "portion", "stationed")


@pytest.mark.parametrize("view", ["today", "plan", "changes"])
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("made", [usual, large])
def test_no_connector_runs_through_lettering(made: Any, language: str, view: str) -> None:
    for page in drawings(made(), Options(language=language, view=view, paged=True), 1.95):
        joints, ties = jointed(page.chart)
        boxes = {box.id: box for box in (*page.chart.boxes, *joints)}
        headings = [heading(line) for box in page.chart.boxes if box.kind == "panel" for line in box.lines]
        cards = [box for box in page.chart.boxes if box.kind in SOLID]
        for tie in ties:
            way = corners(route(boxes[tie.source], boxes[tie.target]))
            for start, end in pairwise(way):
                assert not [box for box in headings if crosses(start, end, box)], tie
                assert not [b.id for b in cards if b.id not in (tie.source, tie.target) and crosses(start, end, b)], tie


@pytest.mark.parametrize("made", [usual, large])
def test_slides_branch_where_the_chart_does(made: Any) -> None:
    for page in drawings(made(), Options(paged=True)):
        upright = {line.points[0][0] for line in page.chart.lines if len({x for x, _ in line.points}) == 1}
        joints, _ = jointed(page.chart)
        branches = {box.middle[0] for box in joints if box.id.startswith(("joint:rail:", "joint:side:"))}
        assert branches
        assert branches <= upright


def heading(line: TextLine) -> Box:
    assert line.anchor == "start"
    wide = measure(line.text, line.size, line.bold)
    return Box("", "label", "plain", line.x, line.y - line.size, wide, line.size + 2)


def test_no_connector_leaves_its_bend_to_the_program() -> None:
    for slide in deck(made=large(), paged=True).slides:
        shapes = {c.find(f".//{A}prstGeom").get("prst") for c in connectors(slide)}
        assert shapes <= {"straightConnector1", "bentConnector2"}


def test_ends_lie_on_the_shapes() -> None:
    slide = deck().slides[0]
    shapes = {shape.shape_id: shape for shape in slide.shapes}
    for shape in slide.shapes:
        if shape.element.tag != f"{P}cxnSp" or shape.element.spPr.xfrm.get("rot"):
            continue
        start = shapes[int(shape.element.find(f".//{A}stCxn").get("id"))]
        assert start.left <= shape.begin_x <= start.left + start.width
        assert start.top <= shape.begin_y <= start.top + start.height


def test_dashes_tell_stationed_and_crossed_from_the_rest() -> None:
    dashes = [c.find(f".//{A}prstDash") for c in connectors(deck().slides[0])]
    kinds = {dash.get("val") for dash in dashes if dash is not None}
    assert kinds == {"dash", "sysDot"}
    assert None in dashes


@pytest.mark.parametrize("language", ["zh", "en"])
def test_text_is_text_in_a_chinese_face(language: str) -> None:
    slide = deck(language=language).slides[0]
    assert ("便民服务中心" if language == "zh" else "Convenience") in written(slide)
    assert "统计站" in written(slide)
    runs = [run for shape in slide.shapes if shape.has_text_frame for run in shape.element.iter(f"{A}rPr")]
    assert runs
    for run in runs:
        assert run.find(f"{A}latin").get("typeface") == run.find(f"{A}ea").get("typeface") == "Microsoft YaHei"
        assert int(run.get("sz")) >= 100


def test_slides_are_wide_and_paged() -> None:
    made = deck(paged=True)
    assert (made.slide_width, made.slide_height) == (Mm(420), Mm(420 * 9 / 16))
    assert len(made.slides) == 1 + len({row.body for row in usual().plan.placements})
    assert deck(paper="a4").slide_width == Mm(297)
    assert len(deck().slides) == 1


@pytest.mark.parametrize("made", [usual, large])
def test_nothing_lies_off_the_slide(made: Any) -> None:
    show = deck(made(), paged=True, view="changes")
    for slide in show.slides:
        for shape in slide.shapes:
            if shape.element.tag == f"{P}cxnSp":
                continue
            assert shape.left >= 0 and shape.top >= 0
            assert shape.left + shape.width <= show.slide_width
            assert shape.top + shape.height <= show.slide_height
