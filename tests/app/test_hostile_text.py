"""Names that would like to be markup, a fetched picture, a formula or a very long line are shown as typed."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Page

from orgplan.app.words import compare as compare_words
from orgplan.app.words import pages as page_words
from orgplan.app.words import plan as plan_words
from orgplan.app.words import staffing as staffing_words
from orgplan.endings import BY_HAND
from tests.app.conftest import Open, settle
from tests.app.journey import SOLVED, card, read, save, show, status, to_board, to_start, upload, visible, visit
from tests.app.journey_towns import HOSTILE, NAMED, PICTURE, SCRIPT, hostile


def test_hostile_names_are_only_ever_text(opened: Open, tmp_path: Path) -> None:
    page = opened("zh-CN", "/")
    heard = _listened(page)
    upload(page, hostile(tmp_path))
    status(page, SOLVED["zh"])
    settle(page)
    for view in plan_words.VIEWS:
        show(page, view, "zh")
        _as_typed(page, *HOSTILE)
    _in_hand(page)
    save(page, SCRIPT, "zh")
    save(page, PICTURE, "zh", branch=True)
    visit(page, page_words.DATA, "zh")
    _as_typed(page, *HOSTILE)
    visit(page, page_words.GRAPH, "zh")
    _harmless(page)
    _staffing(page)
    visit(page, page_words.LEADERSHIP, "zh")
    _as_typed(page, *HOSTILE)
    visit(page, page_words.COMPARE, "zh")
    choices = page.locator('[class*="st-key-compare-"]')  # the last page may still be there for a moment
    choices.get_by_role("button", name=re.compile(f"^{re.escape(SCRIPT)} ·")).click()
    visible(page.get_by_text(compare_words.LIKE["zh"]))
    _as_typed(page, *HOSTILE)
    to_start(page, "zh")
    _as_typed(page, SCRIPT, PICTURE)
    assert heard == []


def _listened(page: Page) -> list[str]:
    """Every dialog, and every picture asked for."""
    heard: list[str] = []
    page.on("dialog", lambda dialog: heard.append(dialog.message))
    page.on("request", lambda request: heard.append(request.url) if WANTED.search(request.url) else None)
    return heard


WANTED = re.compile(r"/x(\.png)?$")


def _in_hand(page: Page) -> None:
    """Cards of such units, moved and opened by the keyboard."""
    to_board(page, "zh")
    for at, name in zip(NAMED, HOSTILE, strict=True):
        box = card(page, f"U{at + 1:02}|core|")
        box.locator(".face").focus()
        page.keyboard.press("Alt+ArrowRight")
        status(page, BY_HAND)
        page.keyboard.press("Enter")
        visible(page.locator(".st-key-card").get_by_text(read(name)).first)
        settle(page)
        _as_typed(page, name)
    page.locator(".st-key-undo button").first.hover()
    _harmless(page)


def _staffing(page: Page) -> None:
    visit(page, page_words.STAFFING, "zh")
    for title in staffing_words.SECTIONS.values():
        page.get_by_role("radio", name=title["zh"], exact=True).click()
        settle(page)
        _harmless(page)


def _as_typed(page: Page, *names: str) -> None:
    """Each can be read, letter by letter; line breaks and joiners are the page's own."""
    wanted = ["".join(name.split()) for name in names]
    page.wait_for_function(f"names => names.every(name => ({READABLE})().includes(name))", arg=wanted, timeout=10_000)
    _harmless(page)


def _harmless(page: Page) -> None:
    assert page.locator('img[src="x"], img[src*="example.org"], [onerror]').count() == 0
    assert page.get_by_test_id("stException").count() == 0


READABLE = r"""() => {
  const texts = [], read = root => {
    texts.push(root.textContent);
    for (const each of root.querySelectorAll("*")) {
      texts.push(each.getAttribute("aria-label") ?? "");
      if (each.shadowRoot) read(each.shadowRoot);
    }
  };
  read(document.body);
  return texts.join("|").replace(/[\s\u2060]+/g, "");
}"""
