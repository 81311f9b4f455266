"""What LibreOffice makes of slides and workbook: it opens them, whole, with their Chinese."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pypdf import PdfReader

from orgplan.export import Options, export
from tests.export.materials import large, usual

Opened = Callable[[str, bytes], Path]


def test_slides_open(opened: Opened) -> None:
    pages = PdfReader(opened("slides.pptx", export("pptx", usual(), Options(paged=True)))).pages
    assert len(pages) == 1 + len({row.body for row in usual().plan.placements})
    assert "样例镇" in pages[0].extract_text()


def test_three_hundred_units_open(opened: Opened) -> None:
    (page,) = PdfReader(opened("large.pptx", export("pptx", large(), Options(language="en")))).pages
    assert "Convenience" in page.extract_text()


def test_the_workbook_opens(opened: Opened) -> None:
    pages = PdfReader(opened("tables.xlsx", export("xlsx", usual(), Options()))).pages
    text = "".join(page.extract_text() for page in pages)
    assert all(word in text for word in ("变动", "编制台账", "领导甲", "合计"))
