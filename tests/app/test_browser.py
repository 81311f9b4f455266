"""The plan page in a real browser: languages, chart, card, keyboard, paper."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.app.conftest import Open, settle


def plan(opened: Open, locale: str, width: int = 1366) -> Page:
    """The plan of the first sample, once its chart is drawn."""
    page = opened(locale, "/plan?town=helong", width)
    expect(page.locator(".view svg")).to_be_visible(timeout=60_000)
    return page


def test_chinese_for_a_chinese_browser(opened: Open) -> None:
    page = plan(opened, "zh-CN")
    expect(page.get_by_role("heading", name="合隆镇 · 机构设置方案")).to_be_visible()
    expect(page.locator(".view svg")).to_contain_text("综合行政")
    expect(page.locator(".view svg")).to_contain_text("一套班子、两块牌子")
    expect(page.get_by_text("已证最优")).to_be_visible()
    assert page.title().startswith("orgplan")


def test_english_for_an_english_browser(opened: Open) -> None:
    page = plan(opened, "en-US")
    expect(page.get_by_role("heading", name="proposed organisation")).to_be_visible()
    expect(page.locator(".view svg")).to_contain_text("Front office")
    expect(page.locator(".view svg")).to_contain_text("Convenience Service Centre")


def test_the_switch_is_kept_in_the_address(opened: Open) -> None:
    page = plan(opened, "zh-CN")
    page.locator(".st-key-language-switch").get_by_text("English").click()
    expect(page.get_by_role("heading", name="proposed organisation")).to_be_visible()
    expect(page).to_have_url(re.compile("lang=en"))
    page.reload()
    settle(page)
    expect(page.locator(".view svg")).to_be_visible(timeout=60_000)
    expect(page.get_by_role("heading", name="proposed organisation")).to_be_visible()


def test_a_click_on_a_unit_opens_its_card(opened: Open) -> None:
    page = plan(opened, "zh-CN")
    unit = page.locator('.view [data-about="unit"].unit').first
    name = (unit.get_attribute("aria-label") or "").split(" · ")[0]
    unit.click()
    beside = page.locator(".st-key-card")
    expect(beside).to_contain_text(name)
    expect(beside).to_contain_text("划入")
    expect(unit).to_have_class("unit selected")
    page.locator(".st-key-card-close button").click()
    expect(beside).to_have_count(0)


def test_a_click_on_a_body_opens_its_card(opened: Open) -> None:
    page = plan(opened, "en-US")
    page.locator('.view [data-about="body"]').first.click()
    expect(page.locator(".st-key-card")).to_contain_text("Made up of")


def test_the_keyboard_is_enough(opened: Open) -> None:
    page = plan(opened, "zh-CN")
    first = page.locator('.view [data-about][tabindex="0"]')
    expect(first).to_have_count(1)
    first.focus()
    before = page.evaluate(FOCUSED)
    page.keyboard.press("ArrowDown")
    assert page.evaluate(FOCUSED) != before
    page.keyboard.press("Enter")
    expect(page.locator(".st-key-card")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".st-key-card")).to_have_count(0)


FOCUSED = """() => {
  let element = document.activeElement;
  while (element.shadowRoot && element.shadowRoot.activeElement) element = element.shadowRoot.activeElement;
  return element.dataset.box;
}"""


def width_shown(page: Page) -> float:
    return float((page.locator(".view svg").get_attribute("viewBox") or "").split()[2])


def view_box(page: Page) -> list[float]:
    return [float(part) for part in (page.locator(".view svg").get_attribute("viewBox") or "").split()]


def test_it_zooms_and_fits(opened: Open) -> None:
    page = plan(opened, "zh-CN")
    whole = width_shown(page)
    page.locator(".tools .in").click()
    assert width_shown(page) < whole
    page.locator(".tools .fit").click()
    assert width_shown(page) == pytest.approx(whole)
    page.locator(".view [data-about]").first.focus()
    page.keyboard.press("-")
    assert width_shown(page) > whole
    page.keyboard.press("0")
    assert width_shown(page) == pytest.approx(whole)


def test_the_wheel_zooms_once_the_chart_has_the_focus(opened: Open) -> None:
    page = plan(opened, "zh-CN")
    whole = width_shown(page)
    page.locator(".view").hover()
    page.mouse.wheel(0, -120)
    page.wait_for_timeout(200)
    assert width_shown(page) == pytest.approx(whole)
    page.locator(".view [data-about]").first.focus()
    page.locator(".view").hover()
    page.mouse.wheel(0, -120)
    page.wait_for_timeout(200)
    assert width_shown(page) < whole


def test_dragging_pans_and_opens_nothing(opened: Open) -> None:
    page = plan(opened, "zh-CN")
    box = page.locator('.view [data-about="body"]').first.bounding_box()
    assert box
    page.mouse.move(box["x"] + 20, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] - 60, box["y"] + 20, steps=4)
    page.mouse.up()
    moved = page.locator('.view [data-about="body"]').first.bounding_box()
    assert moved
    assert moved["x"] == pytest.approx(box["x"] - 80, abs=3)
    expect(page.locator(".st-key-card")).to_have_count(0)


def test_a_sideways_wheel_pans_and_does_not_zoom(opened: Open) -> None:
    page = plan(opened, "zh-CN")
    before = view_box(page)
    page.locator(".view [data-about]").first.focus()
    page.locator(".view").hover()
    page.mouse.wheel(90, 0)
    page.wait_for_timeout(200)
    after = view_box(page)
    assert after[2] == pytest.approx(before[2])
    assert after[0] > before[0]


def test_zooming_keeps_the_focused_card_in_view(opened: Open) -> None:
    page = plan(opened, "zh-CN")
    card = page.locator(".view [data-about]").last
    card.focus()
    for _ in range(6):
        page.keyboard.press("+")
    shown, view = card.bounding_box(), page.locator(".view").bounding_box()
    assert shown
    assert view
    assert view["x"] <= shown["x"] <= view["x"] + view["width"]
    assert view["y"] <= shown["y"] <= view["y"] + view["height"]


def test_the_whole_chart_stays_in_view_beside_a_card(opened: Open) -> None:
    page = plan(opened, "zh-CN")
    whole = view_box(page)
    page.locator('.view [data-about="body"]').first.click()
    expect(page.locator(".st-key-card")).to_be_visible()
    page.wait_for_timeout(300)
    beside = view_box(page)
    assert beside[0] <= whole[0] + 1
    assert beside[0] + beside[2] >= whole[0] + whole[2] - 1


def test_a_click_on_a_leading_organ_names_its_posts(opened: Open) -> None:
    page = plan(opened, "zh-CN")
    page.locator('.view [data-about="organ"]').first.click()
    expect(page.locator(".st-key-card")).to_contain_text("镇党委书记")


def test_paper_has_no_buttons_and_the_whole_chart(opened: Open) -> None:
    page = plan(opened, "zh-CN")
    page.locator('.view [data-about="body"]').last.click()
    expect(page.locator(".st-key-card")).to_be_visible()
    for _ in range(4):
        page.locator(".tools .in").click()
    assert view_box(page)[:2] != [0, 0]
    page.emulate_media(media="print")
    for gone in (".tools", ".st-key-card", ".st-key-language-switch", ".st-key-plan-about", ".st-key-load-screen"):
        expect(page.locator(gone)).to_be_hidden()
    expect(page.locator(".orgplan-load")).to_be_visible()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert view_box(page)[:2] == [0, 0]
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert view_box(page)[:2] != [0, 0]


@pytest.mark.parametrize("width", [800, 1366])
def test_no_figure_of_the_verdict_is_cut(opened: Open, width: int) -> None:
    page = plan(opened, "zh-CN", width)
    cut = page.locator('[data-testid="stMetricValue"] *').evaluate_all(
        "all => all.filter(one => one.scrollWidth > one.clientWidth + 1 && one.clientWidth).map(one => one.textContent)"
    )
    assert cut == []


@pytest.mark.parametrize("locale", ["zh-CN", "en-US"])
def test_the_table_of_bodies_shows_all_columns_on_a_narrow_screen(opened: Open, locale: str) -> None:
    page = plan(opened, locale, 800)
    box = page.locator(".orgplan-grid.wide").bounding_box()
    assert box
    assert box["x"] + box["width"] <= 800


@pytest.mark.parametrize("locale", ["zh-CN", "en-US"])
def test_lettering_stays_in_its_box_with_the_fonts_of_this_machine(opened: Open, locale: str) -> None:
    page = plan(opened, locale)
    assert page.locator(".view svg").evaluate(OVERFLOWING) == []


OVERFLOWING = """svg => [...svg.querySelectorAll('g')].flatMap(group => {
  const rect = group.querySelector(':scope > rect');
  if (!rect) return [];
  const room = rect.getBBox();
  return [...group.querySelectorAll(':scope > text')].filter(text => {
    const box = text.getBBox();
    return box.x < room.x || box.x + box.width > room.x + room.width || box.y + box.height > room.y + room.height + 2;
  }).map(text => text.textContent);
})"""


def test_a_small_screen_needs_no_sideways_scrolling(opened: Open) -> None:
    page = plan(opened, "zh-CN")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
