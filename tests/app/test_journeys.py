"""A planner's whole way in a real browser: from a workbook with mistakes to the files for the meeting."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from orgplan.app.words import compare as compare_words
from orgplan.app.words import data as data_words
from orgplan.app.words import desk as desk_words
from orgplan.app.words import pages as page_words
from orgplan.app.words import plan as plan_words
from orgplan.endings import BY_HAND, OUT_OF_DATE
from orgplan.export import EXPORTS
from orgplan.text import Language
from tests.app.conftest import Open, settle
from tests.app.journey import (
    BUILDERS,
    FINANCE,
    LOCALES,
    PATIENCE,
    SOLVED,
    card,
    drag,
    figure,
    lies,
    pin,
    save,
    show,
    solve,
    status,
    to_board,
    upload,
    visible,
    visit,
)
from tests.app.journey_towns import MENDED, spoiled
from tests.app.test_data_browser import type_into_first_problem

FIRST = {"zh": "甲案", "en": "Plan A"}
SECOND = {"zh": "乙案 · 调整后", "en": "Plan B, adjusted"}
BEGINNINGS = {
    "pdf": b"%PDF-",
    "pptx": b"PK\x03\x04",
    "xlsx": b"PK\x03\x04",
    "html": b"<!doctype html",
    "svg": b"<svg",
    "png": b"\x89PNG\r\n",
    "json": b"{",
}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_from_a_workbook_with_mistakes_to_the_files(language: Language, opened: Open, tmp_path: Path) -> None:
    page = opened(LOCALES[language], "/")
    upload(page, spoiled(tmp_path, language))
    _mends_in_place(page, language)
    _goes_on(page)
    visible(page.locator(".view svg"))
    status(page, SOLVED[language])
    save(page, FIRST[language], language)
    save(page, SECOND[language], language, branch=True)
    _adjusts(page, language)
    save(page, SECOND[language], language)
    _compares(page, language)
    _exports(page, language)


def _goes_on(page: Page) -> None:
    """To the plan."""
    page.locator(".st-key-to-plan button").click()
    page.wait_for_url("**/plan*", timeout=PATIENCE)


def _mends_in_place(page: Page, language: Language) -> None:
    """Each mistake is said beside its cell and gone once it is typed over."""
    count = data_words.ERRORS[language]
    for left, mistake in zip((3, 2, 1), MENDED, strict=True):
        expect(page.get_by_text(count.format(left))).to_be_visible(timeout=PATIENCE)
        settle(page)
        name = re.compile(rf"^{re.escape(mistake.sheet[language])} \d")
        tab = page.locator(".st-key-sheets").get_by_role("radio", name=name)
        if not tab.is_checked():
            tab.click()
            settle(page)
        said = page.locator('[class*="st-key-problem-"]').first
        expect(said).to_contain_text(data_words.AT[language].format(mistake.row, mistake.column[language]))
        expect(said).to_contain_text(mistake.typed)
        type_into_first_problem(page, mistake.mended[language])
    visible(page.get_by_text(data_words.CLEAN[language]))
    settle(page)


def _adjusts(page: Page, language: Language) -> None:
    """Drag, see the cost, pin, solve around it: the unit stays where it was put."""
    to_board(page, language)
    before = figure(page, 1).inner_text()
    drag(page, BUILDERS, FINANCE)
    status(page, BY_HAND, language=language)
    expect(figure(page, 1)).not_to_have_text(before)
    expect(page.locator(".score tr.total")).to_contain_text("▲")
    pin(page, BUILDERS, language)
    status(page, OUT_OF_DATE, language=language)
    solve(page, language)
    expect(lies(page, BUILDERS, FINANCE)).to_be_visible()
    expect(card(page, BUILDERS).locator(".icon.pin")).to_have_count(1)
    show(page, "changes", language)
    visible(page.locator(".view svg"))


def _compares(page: Page, language: Language) -> None:
    """With the first: what it costs more, and where the unit goes."""
    visit(page, page_words.COMPARE, language)
    page.get_by_role("button", name=re.compile(rf"^{re.escape(FIRST[language])} ·")).click()
    settle(page)
    table, changes = page.locator("table.orgplan-grid").first, page.locator("table.orgplan-grid").last
    for name in (FIRST, SECOND):
        expect(table.locator("thead")).to_contain_text(name[language])
    expect(page.get_by_text(compare_words.LIKE[language])).to_be_visible()
    expect(page.locator(".js-plotly-plot")).to_have_count(3)
    expect(changes).to_contain_text("村镇规划建设办公室")


def _exports(page: Page, language: Language) -> None:
    """Every file begins as its kind does."""
    visit(page, page_words.REPORT, language)
    for entry in EXPORTS:
        with page.expect_download(timeout=PATIENCE) as download:
            page.locator(f".st-key-download-{entry.code} button").click()
        content = Path(download.value.path()).read_bytes()
        assert content.lstrip()[:32].lower().startswith(BEGINNINGS[entry.code].lower()), (entry.code, content[:40])
        assert download.value.suggested_filename.endswith(entry.suffix)
        if entry.code == "json":
            assert json.loads(content)


def test_the_keyboard_alone_moves_pins_and_solves(opened: Open) -> None:
    page = opened("zh-CN", "/plan?town=helong&view=board")
    visible(card(page, BUILDERS))
    _tab_to(page, "card", "Tab")
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Home")
    name = _focused(page)["card"]
    here = page.evaluate(COLUMN_OF, name)
    page.keyboard.press("Alt+ArrowRight")
    expect(lies(page, name, here)).to_have_count(0)
    status(page, BY_HAND)
    settle(page)
    there = page.evaluate(COLUMN_OF, name)
    assert _focused(page)["card"] == name
    page.keyboard.press("p")
    status(page, OUT_OF_DATE)
    settle(page)
    assert _focused(page)["card"] == name
    page.keyboard.press("Enter")
    expect(card(page, name)).to_have_class(re.compile("selected"))
    settle(page)
    _tab_to(page, "solve", "Shift+Tab")
    page.keyboard.press("Enter")
    status(page, SOLVED["zh"])
    expect(lies(page, name, there)).to_be_visible()


def _tab_to(page: Page, what: str, key: str) -> None:
    for _ in range(60):
        page.keyboard.press(key)
        if _focused(page)[what]:
            return
    pytest.fail(f"{key} never comes to the {what}")


def _focused(page: Page) -> dict[str, str]:
    return dict(page.evaluate(FOCUSED))


FOCUSED = """() => {
  let at = document.activeElement;
  const solve = at?.closest(".st-key-solve") ? "yes" : "";
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return { card: at?.closest(".card")?.dataset.card ?? "", solve };
}"""
COLUMN_OF = """name => {
  const find = root => root.querySelector(`.card[data-card="${name}"]`)
    ?? [...root.querySelectorAll("*")].map(e => e.shadowRoot && find(e.shadowRoot)).find(Boolean);
  return find(document).closest(".column").dataset.column;
}"""


def test_the_address_shows_another_browser_the_same(opened: Open) -> None:
    mine = opened("zh-CN", "/plan?town=helong&view=board")
    visible(card(mine, BUILDERS))
    drag(mine, BUILDERS, FINANCE)
    for view in ("board", "changes"):
        show(mine, view, "zh")
        expect(mine).to_have_url(re.compile(f"view={view}"))
        yours = opened("zh-CN", mine.url.removeprefix(mine.evaluate("location.origin")))
        status(yours, BY_HAND)
        expect(figure(yours, 1)).to_have_text(figure(mine, 1).inner_text())
        chosen = yours.locator(".st-key-plan-controls").get_by_role("radio", checked=True)
        expect(chosen).to_have_text(plan_words.VIEWS[view]["zh"])
        expect(yours.locator(".st-key-bar")).to_contain_text(desk_words.READ_ONLY["zh"])
        visible(lies(yours, BUILDERS, FINANCE) if view == "board" else yours.locator(".view svg"))
