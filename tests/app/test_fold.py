"""Folding the units of a body away: what is believed of the browser, and what the browser shows."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from orgplan.app.components.chart import toggled
from orgplan.charts.layout import Box, Chart
from tests.app.conftest import Open

CHART = Chart(9, 9, "", "", (Box("b", "body", "party", 0, 0, 9, 9, about="body", subject="B1"),))


@pytest.mark.parametrize(
    ("before", "sent", "after"),
    [((), "B1", {"B1"}), (("B1",), "B1", set()), ((), "B2", set()), (("B1",), None, {"B1"}), ((), ["B1"], set())],
)
def test_only_a_body_of_the_chart_is_folded(before: tuple[str, ...], sent: object, after: set[str]) -> None:
    assert toggled(frozenset(before), sent, CHART) == after


def plan(opened: Open) -> Page:
    page = opened("zh-CN", "/plan?town=helong")
    expect(page.locator(".view svg")).to_be_visible(timeout=60_000)
    return page


def sign(page: Page, body: str) -> Locator:
    return page.locator(f'.view .fold[data-fold="{body}"]')


def body(page: Page, name: str) -> Locator:
    return page.locator(f'.view g.body[data-subject="{name}"]')


def test_a_body_is_folded_by_mouse_and_unfolded_by_key(opened: Open) -> None:
    page = plan(opened)
    units = page.locator('.view [data-about="unit"]')
    everything = units.count()
    sign(page, "B-finance").locator(".reach").click()
    expect(sign(page, "B-finance")).to_have_attribute("aria-expanded", "false")
    assert units.count() < everything
    body(page, "B-finance").focus()
    page.keyboard.press("f")
    expect(sign(page, "B-finance")).to_have_attribute("aria-expanded", "true")
    expect(units).to_have_count(everything)
    expect(body(page, "B-finance")).to_be_focused()
    expect(page.locator(".st-key-card")).to_have_count(0)


def test_a_zoom_by_hand_stays_when_a_body_is_folded(opened: Open) -> None:
    page = plan(opened)
    page.locator(".tools .in").click()
    before = body(page, "B-finance").bounding_box()
    sign(page, "B-finance").locator(".reach").click()
    expect(sign(page, "B-finance")).to_have_attribute("aria-expanded", "false")
    after = body(page, "B-finance").bounding_box()
    assert before and after
    assert abs(before["x"] - after["x"]) < 2
    assert abs(before["y"] - after["y"]) < 2
