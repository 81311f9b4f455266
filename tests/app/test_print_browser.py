"""Pages on paper, as the browser prints them: nothing over another, nothing cut, no heading apart from its matter."""

from __future__ import annotations

import io
from unicodedata import normalize

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from orgplan.run import open_town
from orgplan.shipped import DATA
from tests.app.conftest import Open

PAPERS = [("A4", True), ("A4", False), ("A3", True)]
"""Paper, and whether it lies across."""
HEADING, AFTER = "人员和职责去向", "变动清单"


def printed(page: Page, paper: str, across: bool) -> list[str]:
    """What stands on each sheet; a font may call a letter by its radical, which is the same in its plain form."""
    data = page.pdf(format=paper, landscape=across, print_background=True)
    sheets = (
        normalize("NFKC", sheet.extract_text()).replace("\u2ea0", "民") for sheet in PdfReader(io.BytesIO(data)).pages
    )
    return ["".join(sheet.split()) for sheet in sheets]


def foot(page: Page, selector: str) -> float:
    box = page.locator(selector).bounding_box()
    assert box
    return box["y"] + box["height"]


@pytest.mark.parametrize(
    ("address", "title", "below"),
    [
        ("/plan?town=helong", ".st-key-plan-header h3", ".st-key-verdict"),
        ("/policy?town=helong", ".st-key-policy-head h3", ".st-key-policy-changes p"),
    ],
)
def test_a_title_stands_above_what_follows(opened: Open, address: str, title: str, below: str) -> None:
    page = opened("zh-CN", address)
    expect(page.locator(below).first).to_be_visible(timeout=60_000)
    page.emulate_media(media="print")
    top = page.locator(below).first.bounding_box()
    assert top
    assert foot(page, title) <= top["y"] + 1


def test_flows_are_on_one_sheet_with_their_heading(opened: Open) -> None:
    page = opened("zh-CN", "/compare?town=helong")
    expect(page.locator(".st-key-flow-figure .js-plotly-plot .main-svg").first).to_be_visible(timeout=60_000)
    town = open_town(DATA / "helong").town
    assert town is not None
    names = [unit.name for unit in town.units if unit.counts]
    for paper, across in PAPERS:
        sheets = printed(page, paper, across)
        (flows,) = [sheet for sheet in sheets if HEADING in sheet]
        assert [name for name in names if name not in flows] == []
        assert not any(sheet.endswith(AFTER) for sheet in sheets)
