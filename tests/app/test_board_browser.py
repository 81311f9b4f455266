"""The board in a real browser: mouse, keyboard, menus, refusals, and names that would like to be markup."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.app.board_harness import HOSTILE
from tests.app.harness import serving, visiting

Open = Callable[..., Page]
ANSWER = 0.5
"""Seconds from a drop to Python's answer on the screen."""


@pytest.fixture(scope="module")
def harness(browser_type_launch_args: dict[str, object]) -> Iterator[str]:
    """Served only where there is a browser."""
    with serving(Path(__file__).with_name("board_harness.py")) as address:
        yield address


@pytest.fixture
def board(browser: Browser, harness: str) -> Iterator[Page]:
    with visiting(browser, harness) as page:
        expect(card(page, "c0")).to_be_visible(timeout=60_000)
        yield page


def card(page: Page, name: str) -> Locator:
    return page.locator(f'.card[data-card="{name}"]')


def column(page: Page, name: str) -> Locator:
    return page.locator(f'.column[data-column="{name}"]')


def lies(page: Page, name: str, there: str) -> Locator:
    """The card where Python put it, no longer where the hand did."""
    return page.locator(f'.column[data-column="{there}"] .card[data-card="{name}"]:not(.waiting)')


def log(page: Page) -> Locator:
    return page.get_by_text("log:")


def said(page: Page) -> Locator:
    return page.locator(".said")


def focus(page: Page, name: str) -> None:
    card(page, name).locator(".face").focus()


def focused(page: Page) -> str:
    return str(page.evaluate(FOCUSED))


FOCUSED = """() => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at?.closest(".card")?.dataset.card ?? at?.textContent ?? "";
}"""


def test_a_card_is_dragged_and_python_answers(board: Page) -> None:
    card(board, "c0").drag_to(column(board, "b1"))
    expect(lies(board, "c0", "b1")).to_be_visible()
    expect(log(board)).to_contain_text("move c0 b1 1")
    expect(said(board)).to_have_text("“党政办公室”已移到“经济发展办公室”。")
    expect(card(board, "c0")).to_contain_text("手工调整")


def test_the_answer_is_quick(board: Page) -> None:
    card(board, "c0").drag_to(column(board, "b1"))
    expect(lies(board, "c0", "b1")).to_be_visible()
    took = []
    for there in ("b2", "b3", "b1"):
        board.evaluate(DROPPED, ["c0", there])
        begun = time.monotonic()
        lies(board, "c0", there).wait_for()
        took.append(time.monotonic() - begun)
    assert min(took) < ANSWER, took


DROPPED = """([name, there]) => {
  const find = (root, kind) => root.querySelector(kind)
    ?? [...root.querySelectorAll("*")].map((e) => e.shadowRoot && find(e.shadowRoot, kind)).find(Boolean);
  const dataTransfer = new DataTransfer(), send = (kind, type) => find(document, kind)
    .dispatchEvent(new DragEvent(type, { bubbles: true, composed: true, cancelable: true, dataTransfer }));
  send(`.card[data-card="${name}"]`, "dragstart");
  send(`.column[data-column="${there}"]`, "dragover");
  send(`.column[data-column="${there}"]`, "drop");
}"""


def test_two_quick_drops_are_both_made(board: Page) -> None:
    board.evaluate(DROPPED, ["c0", "b1"])
    board.evaluate(DROPPED, ["c4", "b2"])
    expect(lies(board, "c0", "b1")).to_be_visible()
    expect(lies(board, "c4", "b2")).to_be_visible()
    expect(log(board)).to_contain_text(re.compile(r"move c0 b1 1.*move c4 b2 2", re.DOTALL))


def test_alt_and_an_arrow_move_to_the_neighbour(board: Page) -> None:
    focus(board, "c0")
    board.keyboard.press("Alt+ArrowRight")
    expect(lies(board, "c0", "b1")).to_be_visible()
    assert focused(board) == "c0"
    board.keyboard.press("Alt+ArrowLeft")
    expect(lies(board, "c0", "b0")).to_be_visible()
    board.keyboard.press("Alt+ArrowLeft")
    expect(said(board)).to_contain_text("没有别的机构了")


def test_arrows_walk_between_cards_and_one_is_a_tab_stop(board: Page) -> None:
    focus(board, "c0")
    board.keyboard.press("ArrowDown")
    assert focused(board) == "c1"
    board.keyboard.press("ArrowRight")
    assert focused(board) == "c10"
    board.keyboard.press("End")
    assert focused(board) == "c18"
    expect(board.locator('.face[tabindex="0"]')).to_have_count(1)


def test_the_list_moves_also_to_a_body_not_set_up(board: Page) -> None:
    focus(board, "c2")
    board.keyboard.press("m")
    expect(board.get_by_role("menu")).to_be_visible()
    expect(board.locator('.menu [data-to="b1"]')).to_have_attribute("aria-disabled", "true")
    board.locator('.menu [data-to="b9"]').click()
    expect(lies(board, "c2", "b9")).to_be_visible()
    card(board, "c0").hover()
    card(board, "c0").locator(".dots").click()
    board.locator('.menu [data-to="county"]').click()
    expect(lies(board, "c0", "county")).to_be_visible()


def test_escape_closes_the_list_and_gives_the_focus_back(board: Page) -> None:
    focus(board, "c0")
    board.keyboard.press("m")
    board.keyboard.press("Escape")
    expect(board.locator(".menu")).to_have_count(0)
    assert focused(board) == "c0"


def test_a_drop_on_an_offer_sets_the_body_up(board: Page) -> None:
    card(board, "c0").drag_to(board.locator('.offer[data-column="b9"]'))
    expect(lies(board, "c0", "b9")).to_be_visible()


def test_a_pinned_card_stays_until_it_is_unpinned(board: Page) -> None:
    card(board, "c1").drag_to(column(board, "b1"))
    expect(said(board)).to_contain_text("已固定")
    focus(board, "c1")
    board.keyboard.press("p")
    expect(said(board)).to_have_text("“组织人事办公室”不再固定在“党政综合办公室”。")
    expect(card(board, "c1").locator(".icon.pin")).to_have_count(0)
    assert focused(board) == "c1"
    board.keyboard.press("P")
    expect(card(board, "c1").locator(".icon.pin")).to_have_count(1)
    expect(log(board)).to_contain_text("unpin c1 b0")
    expect(log(board)).not_to_contain_text("move")


def test_a_barred_body_is_crossed_and_refuses_with_a_word(board: Page) -> None:
    card(board, "c2").hover()
    board.mouse.down()
    column(board, "b2").hover()
    column(board, "b1").hover()
    expect(column(board, "b1")).to_have_class(re.compile("barred"))
    expect(column(board, "b2")).not_to_have_class(re.compile("barred"))
    board.mouse.up()
    expect(said(board)).to_have_text("“水利站”不得归入“经济发展办公室”，没有移动。")
    expect(lies(board, "c2", "b0")).to_be_visible()
    expect(log(board)).not_to_contain_text("move")


def test_x_asks_for_the_body_and_lifts_it_again(board: Page) -> None:
    focus(board, "c0")
    board.keyboard.press("x")
    board.locator('.menu [data-bar="b2"]').click()
    expect(log(board)).to_contain_text("strike c0 b2")
    expect(said(board)).to_have_text("“党政办公室”不得归入“农业综合服务中心”。")
    board.keyboard.press("x")
    bar = board.locator('.menu [data-bar="b2"]')
    expect(bar).to_have_attribute("aria-checked", "true")
    bar.click()
    expect(log(board)).to_contain_text("unstrike c0 b2")


def test_a_menu_of_many_bodies_is_seen_whole(browser: Browser, harness: str) -> None:
    with visiting(browser, f"{harness}/?offers=14") as page:
        focus(page, "c9")
        page.keyboard.press("x")
        menu = page.evaluate(MENU)
        assert menu["all"] == menu["seen"]
        assert 0 <= menu["top"] < menu["bottom"] <= 768


def test_a_menu_higher_than_the_window_scrolls_and_shows_that_it_does(browser: Browser, harness: str) -> None:
    with visiting(browser, f"{harness}/?offers=29") as page:
        page.set_viewport_size({"width": 1366, "height": 420})
        focus(page, "c9")
        page.keyboard.press("x")
        menu = page.evaluate(MENU)
        assert menu["all"] > menu["seen"]
        assert 0 <= menu["top"] < menu["bottom"] <= 420
        assert menu["bar"] == "9px"
        page.keyboard.press("End")
        expect(page.locator(".menu button").last).to_be_in_viewport(ratio=1)


MENU = """() => {
  const menu = [...document.querySelectorAll("*")].map((each) => each.shadowRoot?.querySelector(".menu")).find(Boolean)
    ?? document.querySelector(".menu");
  const { top, bottom } = menu.getBoundingClientRect();
  const bar = getComputedStyle(menu, "::-webkit-scrollbar").width;
  return { top, bottom, bar, all: menu.scrollHeight, seen: menu.clientHeight };
}"""


def test_what_python_refuses_is_taken_back(browser: Browser, harness: str) -> None:
    with visiting(browser, f"{harness}/?late=yes") as page:
        card(page, "c0").drag_to(column(page, "b1"))
        expect(log(page)).to_contain_text("late")
        expect(lies(page, "c0", "b0")).to_be_visible()
        expect(said(page)).to_have_text("“党政办公室”没有移动。")


def test_focus_and_word_survive_what_appears_above_the_board(browser: Browser, harness: str) -> None:
    """Streamlit may then take the board down and put it up anew."""
    with visiting(browser, f"{harness}/?warn=yes&cards=300") as page:
        focus(page, "c9")
        page.keyboard.press("Alt+ArrowRight")
        expect(page.get_by_text("待重新求解")).to_be_visible()
        expect(lies(page, "c9", "b1")).to_be_visible()
        expect(said(page)).to_have_text("“单位9”已移到“经济发展办公室”。")
        assert focused(page) == "c9"


def test_enter_and_a_click_open_the_card(board: Page) -> None:
    focus(board, "c0")
    board.keyboard.press("Enter")
    expect(card(board, "c0")).to_have_class(re.compile("selected"))
    card(board, "c5").click()
    expect(card(board, "c5")).to_have_class(re.compile("selected"))


def test_a_name_is_only_ever_text(board: Page) -> None:
    expect(card(board, "c3").locator(".text")).to_have_text(HOSTILE)
    card(board, "c3").drag_to(column(board, "b1"))
    expect(said(board)).to_have_text(f"“{HOSTILE}”已移到“经济发展办公室”。")
    focus(board, "c3")
    board.keyboard.press("x")
    expect(board.locator(".menu p")).to_contain_text(HOSTILE)
    expect(board.locator("img")).to_have_count(0)


def test_three_hundred_cards_are_usable(browser: Browser, harness: str) -> None:
    with visiting(browser, f"{harness}/?cards=300") as page:
        card(page, "c0").drag_to(column(page, "b1"))
        expect(lies(page, "c0", "b1")).to_be_visible()
        begun = time.monotonic()
        board_moves(page)
        assert time.monotonic() - begun < 3 * ANSWER


def board_moves(page: Page) -> None:
    page.evaluate(DROPPED, ["c0", "b2"])
    lies(page, "c0", "b2").wait_for()


def test_english_and_nothing_wider_than_the_screen(browser: Browser, harness: str) -> None:
    with visiting(browser, f"{harness}/?lang=en") as page:
        expect(page.locator(".group.back h4")).to_have_text("Back office")
        expect(page.locator(".hint")).to_contain_text("Drag a card")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
