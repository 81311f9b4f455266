"""PDF and PNG: the page, the letters, the number of pages."""

from __future__ import annotations

import io
import struct
from typing import Any

import pytest
from pypdf import PdfReader

from orgplan.export import Options, export
from tests.charts import towns
from tests.export.materials import large, material, usual

POINTS = {"a3": (1190.55, 841.89), "a4": (841.89, 595.28)}


def read(**options: Any) -> PdfReader:
    return PdfReader(io.BytesIO(export("pdf", usual(), Options(**options))))


def test_pages_are_of_the_paper_asked_for() -> None:
    for paper, (width, height) in POINTS.items():
        for page in read(paper=paper, paged=True).pages:
            assert float(page.mediabox.width) == pytest.approx(width, abs=0.5)
            assert float(page.mediabox.height) == pytest.approx(height, abs=0.5)


def test_every_font_is_ours_and_embedded() -> None:
    for page in read(paged=True).pages:
        resources: Any = page["/Resources"]
        fonts = [font.get_object() for font in resources["/Font"].get_object().values()]
        assert fonts
        for font in fonts:
            assert "OrgplanSansSC" in font["/BaseFont"]
            descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
            assert "/FontFile3" in descriptor


def test_the_drawing_is_vectors() -> None:
    resources: Any = read().pages[0]["/Resources"]
    pictures = [item.get_object() for item in resources.get("/XObject", {}).values()]
    assert all(picture["/Subtype"] != "/Image" for picture in pictures)


def test_text_can_be_searched() -> None:
    zh, en = read().pages[0].extract_text(), read(language="en").pages[0].extract_text()
    assert "样例镇机构设置方案图" in zh
    assert "便民服务中心" in zh
    assert "Convenience" in en
    assert "样例镇" in en


def test_the_foot_says_when_a_plan_is_not_lawful() -> None:
    assert "独立复核：不合法" in read().pages[0].extract_text()
    assert "独立复核" not in read(view="today").pages[0].extract_text()


def test_paged_there_is_a_page_for_each_body() -> None:
    bodies = {row.body for row in usual().plan.placements}
    pages = read(paged=True).pages
    assert len(pages) == 1 + len(bodies)
    assert f"2 / {len(pages)}" in pages[1].extract_text()
    assert len(read().pages) == 1


def test_today_is_paged_by_kind_of_unit() -> None:
    kinds = {unit.kind for unit in usual().town.units if unit.counts}
    pages = read(view="today", paged=True).pages
    assert len(pages) == 1 + len(kinds)
    assert "样例镇 · 派驻机构" in pages[-1].extract_text()


def test_a_body_of_very_many_units_goes_on_upon_further_pages() -> None:
    town = towns.town(60, 1)
    data = export("pdf", material(town), Options(paper="a4", paged=True))
    _, *pages = (page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)
    assert [("（续）" in page) for page in pages] == [False] + [True] * (len(pages) - 1)
    assert len(pages) > 1
    assert all(unit.name in "".join(pages).replace("\n", "") for unit in town.units if unit.placeable)


@pytest.mark.parametrize("paper", ["a3", "a4"])
def test_pictures_are_fine_enough_and_bounded(paper: str) -> None:
    for made in (usual(), large()):
        data = export("png", made, Options(paper=paper))
        width, height = struct.unpack(">II", data[16:24])
        inches = POINTS[paper][0] / 72
        assert width / inches >= 200
        assert width * height < 20_000_000
