"""PPTX: native shapes, glued connectors, a face for Chinese letters."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pytest
from pptx import Presentation
from pptx.util import Mm

from orgplan.export import Options, export
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
