"""Two planners at once, and one planner in two windows: nobody sees another's draft, nothing is overwritten."""

from __future__ import annotations

import re
import time
from pathlib import Path

from playwright.sync_api import Page, expect

from orgplan.app.words import desk as desk_words
from orgplan.app.words import start as start_words
from tests.app.conftest import Open, settle
from tests.app.journey import (
    BUILDERS,
    ECOLOGY,
    ECONOMY,
    FINANCE,
    PATIENCE,
    SOLVED,
    TRADE,
    card,
    drag,
    lies,
    measured,
    save,
    shelf,
    show,
    status,
    to_board,
    to_start,
    upload,
    visible,
)
from tests.app.journey_towns import big, stubborn

BOARD = "/plan?town=helong&view=board"
OTHERS_WAIT = 2.0
"""Seconds in which a planner's move is answered while another's town is being solved."""


def board(opened: Open) -> Page:
    page = opened("zh-CN", BOARD)
    visible(card(page, BUILDERS))
    return page


def test_drafts_are_their_owners_alone(opened: Open) -> None:
    mine, yours = board(opened), board(opened)
    drag(mine, BUILDERS, FINANCE)
    drag(yours, TRADE, ECOLOGY)
    for page, moved, there, other, home in (
        (mine, BUILDERS, FINANCE, TRADE, ECONOMY),
        (yours, TRADE, ECOLOGY, BUILDERS, ECOLOGY),
    ):
        page.reload()
        settle(page)
        visible(lies(page, moved, there))
        expect(lies(page, other, home)).to_be_visible()
    yours.locator(".st-key-undo button").first.click()
    visible(lies(yours, TRADE, ECONOMY))
    expect(yours.locator(".st-key-undo button").first).to_be_disabled()
    mine.reload()
    settle(mine)
    visible(lies(mine, BUILDERS, FINANCE))
    to_start(yours, "zh")
    drafts = shelf(yours, start_words.DRAFT["zh"])
    expect(drafts).to_have_count(1)
    drafts.get_by_role("button", name=start_words.OPEN["zh"]).click()
    visible(yours.locator(".st-key-undo button").first)
    expect(yours.locator(".st-key-redo button").first).to_be_enabled()


def test_what_is_saved_is_seen_and_what_another_changes_is_branched_off(opened: Open) -> None:
    mine = board(opened)
    drag(mine, BUILDERS, FINANCE)
    save(mine, "会商稿", "zh")
    drag(mine, TRADE, ECOLOGY)  # not saved: nobody else's business
    yours = opened("zh-CN", "/")
    row = shelf(yours, "会商稿")
    expect(row).to_contain_text(start_words.OTHERS["zh"])
    row.get_by_role("button", name=start_words.OPEN["zh"]).click()
    expect(yours.locator(".st-key-bar")).to_contain_text(desk_words.READ_ONLY["zh"], timeout=PATIENCE)
    show(yours, "board", "zh")
    visible(lies(yours, BUILDERS, FINANCE))
    expect(lies(yours, TRADE, ECONOMY)).to_be_visible()
    drag(yours, BUILDERS, ECOLOGY)
    visible(yours.get_by_text(desk_words.NOT_YOURS["zh"].format("会商稿（另存）")))
    expect(yours.locator(".st-key-bar")).to_contain_text("会商稿（另存）")
    mine.reload()
    settle(mine)
    visible(lies(mine, BUILDERS, FINANCE))
    expect(lies(mine, TRADE, ECOLOGY)).to_be_visible()


def test_a_second_window_loses_nothing(opened: Open) -> None:
    page = board(opened)
    other = page.context.new_page()
    other.goto(page.url)
    settle(other)
    visible(card(other, BUILDERS))
    drag(page, BUILDERS, FINANCE)
    drag(other, TRADE, ECOLOGY)
    name = desk_words.BRANCH_NAME["zh"].format("合隆镇")
    visible(other.get_by_text(desk_words.MOVED_ELSEWHERE["zh"].format(name)))
    expect(other.locator(".st-key-bar")).to_contain_text(name)
    expect(lies(other, BUILDERS, ECOLOGY)).to_be_visible()
    page.reload()
    settle(page)
    visible(lies(page, BUILDERS, FINANCE))
    expect(lies(page, TRADE, ECONOMY)).to_be_visible()


def test_both_solve_at_once(opened: Open) -> None:
    pages = board(opened), board(opened)
    for page, name, there in zip(pages, (BUILDERS, TRADE), (FINANCE, ECOLOGY), strict=True):
        drag(page, name, there)
    for page in pages:
        page.locator(".st-key-solve button").first.click()
    for page, name, there in zip(pages, (BUILDERS, TRADE), (FINANCE, ECOLOGY), strict=True):
        status(page, SOLVED["zh"])
        visible(lies(page, name, there))
        expect(card(page, name).locator(".icon.pin")).to_have_count(1)


def test_a_long_solve_is_stopped_and_keeps_what_was_found(opened: Open, tmp_path: Path) -> None:
    other = board(opened)
    drag(other, BUILDERS, FINANCE)
    page = opened("zh-CN", "/")
    upload(page, stubborn(tmp_path))
    solving = visible(page.locator(".st-key-solving"))
    expect(solving).to_contain_text("已用")
    expect(solving).to_contain_text(re.compile("目前最好 .* 工时 · 下界 .* · 差距 "), timeout=PATIENCE)
    took = _moves_meanwhile(other)
    measured("another's move while a town is being solved", took)
    assert took < OTHERS_WAIT
    begun = time.monotonic()
    page.locator(".st-key-cancel button").first.click()
    expect(solving).to_have_count(0, timeout=PATIENCE)
    status(page, "可行")
    settle(page)
    measured("stopped with the best plan so far", time.monotonic() - begun)
    expect(page.locator('.view [data-about="unit"]')).not_to_have_count(0)
    show(page, "board", "zh")
    visible(page.locator(".board .card").first)


def _moves_meanwhile(page: Page) -> float:
    begun = time.monotonic()
    page.evaluate(DROPPED, [TRADE, ECOLOGY])
    lies(page, TRADE, ECOLOGY).wait_for()
    return time.monotonic() - begun


def test_a_town_of_300_units_is_shown_and_zoomed(opened: Open, tmp_path: Path) -> None:
    page = opened("zh-CN", "/")
    begun = time.monotonic()
    upload(page, big(tmp_path))
    status(page, SOLVED["zh"])
    settle(page)
    measured("a town of 300 units from upload to plan", time.monotonic() - begun)
    assert page.locator('.view [data-about="unit"]').count() >= 300
    whole = page.locator(".view svg").get_attribute("viewBox") or ""
    begun = time.monotonic()
    page.locator(".tools .in").click()
    expect(page.locator(".view svg")).not_to_have_attribute("viewBox", whole)
    measured("its chart zooms", time.monotonic() - begun)
    begun = time.monotonic()
    to_board(page, "zh")
    measured("its board comes up", time.monotonic() - begun)


DROPPED = """([name, there]) => {
  const find = (root, kind) => root.querySelector(kind)
    ?? [...root.querySelectorAll("*")].map((e) => e.shadowRoot && find(e.shadowRoot, kind)).find(Boolean);
  const dataTransfer = new DataTransfer(), send = (kind, type) => find(document, kind)
    .dispatchEvent(new DragEvent(type, { bubbles: true, composed: true, cancelable: true, dataTransfer }));
  send(`.card[data-card="${name}"]`, "dragstart");
  send(`.column[data-column="${there}"]`, "dragover");
  send(`.column[data-column="${there}"]`, "drop");
}"""
