"""PDF and PNG: the page, the letters, the number of pages."""

from __future__ import annotations

import io
import struct
from typing import Any

import pytest
from pypdf import PdfReader

from orgplan.export import Options, export
from tests.export.materials import large, usual

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
    assert "未通过独立复核" in read().pages[0].extract_text()
    assert "未通过独立复核" not in read(view="today").pages[0].extract_text()


def test_paged_there_is_a_page_for_each_body() -> None:
    bodies = {row.body for row in usual().plan.placements}
    pages = read(paged=True).pages
    assert len(pages) == 1 + len(bodies)
    assert f"2 / {len(pages)}" in pages[1].extract_text()
    assert len(read().pages) == 1
    assert len(read(view="today", paged=True).pages) == 1


@pytest.mark.parametrize("paper", ["a3", "a4"])
def test_pictures_are_fine_enough_and_bounded(paper: str) -> None:
    for made in (usual(), large()):
        data = export("png", made, Options(paper=paper))  # type: ignore[arg-type]
        width, height = struct.unpack(">II", data[16:24])
        inches = POINTS[paper][0] / 72
        assert width / inches >= 200
        assert width * height < 20_000_000
