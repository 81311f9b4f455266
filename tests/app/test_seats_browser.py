"""The matrix of leaders in a real browser: clicks, keys, both ways of dragging, refusals, and what is only text."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.app.harness import serving, visiting
from tests.app.seats_harness import HOSTILE, LONG

ANSWER = 0.5
"""Seconds from a click to Python's answer on the screen."""


@pytest.fixture(scope="module")
def harness(browser_type_launch_args: dict[str, object]) -> Iterator[str]:
    """Served only where there is a browser."""
    with serving(Path(__file__).with_name("seats_harness.py")) as address:
        yield address


@pytest.fixture
def seats(browser: Browser, harness: str) -> Iterator[Page]:
    with visiting(browser, harness) as page:
        expect(cell(page, "l1", "p1")).to_be_visible(timeout=60_000)
        yield page


def cell(page: Page, leader: str, row: str) -> Locator:
    return page.locator(f'td[data-leader="{leader}"][data-row="{row}"]')


def chip(page: Page, name: str) -> Locator:
    return page.locator(f'.chip[data-leader="{name}"], .chip[data-row="{name}"]')


def shows(page: Page, leader: str, row: str, kind: str) -> None:
    expect(cell(page, leader, row)).to_have_class(re.compile(rf"^{kind}( barred)?$"))


def test_a_click_seats_in_the_place_of_the_holder(seats: Page) -> None:
    begun = time.monotonic()
    cell(seats, "l1", "p2").click()
    shows(seats, "l1", "p2", "gained")
    assert time.monotonic() - begun < 2 * ANSWER
    shows(seats, "l2", "p2", "lost")
    expect(seats.get_by_text("log:")).to_contain_text("l1 p2 1")
    expect(seats.locator(".said")).to_have_text("“领导01”：纪委书记（新任）。")


def test_a_post_left_empty_is_marked(seats: Page) -> None:
    cell(seats, "l1", "p1").click()
    shows(seats, "l1", "p1", "lost")
    expect(seats.locator("tr.vacant", has_text="镇党委书记")).to_contain_text("空缺")


def test_the_keyboard_is_enough(seats: Page) -> None:
    expect(seats.locator('td button[tabindex="0"]')).to_have_count(1)
    cell(seats, "l1", "p1").locator("button").focus()
    seats.keyboard.press("ArrowDown")
    seats.keyboard.press("ArrowRight")
    seats.keyboard.press("ArrowRight")
    seats.keyboard.press("Enter")
    shows(seats, "l3", "p2", "gained")
    seats.keyboard.press("Enter")
    shows(seats, "l3", "p2", "none")
    expect(seats.locator('td button[tabindex="0"]')).to_have_count(1)


def test_a_leader_is_dragged_to_a_post(seats: Page) -> None:
    chip(seats, "l3").drag_to(chip(seats, "p2"))
    shows(seats, "l3", "p2", "gained")


def test_a_body_is_dragged_to_a_leader(seats: Page) -> None:
    chip(seats, "b1").drag_to(chip(seats, "l2"))
    shows(seats, "l2", "b1", "gained")


def test_a_drop_where_they_already_sit_changes_nothing(seats: Page) -> None:
    chip(seats, "l1").drag_to(chip(seats, "p1"))
    expect(seats.locator(".said")).to_have_text("“领导01”已在“镇党委书记”，没有变动。")
    expect(seats.get_by_text("log:")).to_have_text("log:")


def test_why_a_cell_is_hatched_is_said_and_so_is_what_breaks_a_rule(seats: Page) -> None:
    button = cell(seats, "l2", "p1").locator("button")
    assert "职级不够" in (button.get_attribute("title") or "")
    assert "职级不够" in (button.get_attribute("aria-label") or "")
    button.click()
    shows(seats, "l2", "p1", "conflict")
    expect(cell(seats, "l2", "p1").locator(".mark")).to_have_text("✕")


def test_what_python_refuses_is_taken_back(browser: Browser, harness: str) -> None:
    with visiting(browser, f"{harness}/?late=yes&lang=en") as page:
        cell(page, "l1", "p2").click()
        expect(page.locator(".said")).to_have_text("领导01: 纪委书记, nothing changed.")
        shows(page, "l1", "p2", "none")
        expect(page.locator(".legend")).to_contain_text("not eligible")


def test_a_name_is_only_ever_text(seats: Page) -> None:
    expect(chip(seats, "l3").locator("b")).to_have_text(HOSTILE)
    cell(seats, "l3", "b1").click()
    expect(seats.locator(".said")).to_have_text(f"“{HOSTILE}”：经济发展办公室（新任）。")
    expect(seats.locator("img")).to_have_count(0)


def test_a_long_name_is_cut_in_the_head_and_whole_in_its_title(seats: Page) -> None:
    seats.set_viewport_size({"width": 800, "height": 700})
    expect(chip(seats, "l4")).to_have_attribute("title", LONG)
    name = chip(seats, "l4").locator("b")
    assert name.evaluate("b => b.scrollHeight > b.clientHeight"), "cut, with an ellipsis"
    box = name.bounding_box()
    assert box
    assert box["height"] <= 3 * 18
