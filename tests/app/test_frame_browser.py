"""What surrounds every page in a real browser: its language, Streamlit's own words, unknown addresses, the focus."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from orgplan.app.words import desk as desk_words
from orgplan.app.words import framework
from orgplan.app.words import pages as page_words
from orgplan.app.words import start as start_words
from orgplan.text import Language
from tests.app.conftest import Open, settle
from tests.app.journey import LOCALES, read, shelf

ENGLISH = [text.en.split("{}")[0] for _, _, text in framework.LABELS]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_page_names_its_language_and_changes_it(opened: Open, language: Language) -> None:
    page = opened(LOCALES[language], "/leadership?town=helong")
    names = {"zh": "zh-CN", "en": "en"}
    expect(page.locator("html")).to_have_attribute("lang", names[language])
    other: Language = "en" if language == "zh" else "zh"
    page.locator(".st-key-language-switch").get_by_text({"zh": "中文", "en": "English"}[other]).click()
    expect(page.locator("html")).to_have_attribute("lang", names[other])
    about = page.locator('[data-testid="stTooltipHoverTarget"] [aria-label]').first
    expect(about).to_have_attribute("aria-label", {"zh": "说明：已配岗位", "en": "Help for Posts filled"}[other])


@pytest.mark.parametrize("address", ["/", "/policy?town=helong", "/leadership?town=helong", "/report?town=helong"])
def test_a_chinese_page_has_no_english_label(opened: Open, address: str) -> None:
    page = opened("zh-CN", address)
    page.locator('[data-testid="stTopNavLink"]').first.wait_for()
    expect(page.get_by_test_id("stMainMenu")).to_have_count(0)
    page.wait_for_function("() => document.documentElement.lang === 'zh-CN'")  # ours are said when the frame is there
    assert [label for label in page.evaluate(LABELS) if label.startswith(tuple(ENGLISH))] == []


def test_what_people_type_is_left_as_it_is(opened: Open) -> None:
    page = opened("zh-CN", "/plan?town=helong")
    page.locator(".st-key-bar").get_by_role("button", name=desk_words.SAVE["zh"]).click()
    box = page.get_by_label(desk_words.SAVE_AS["zh"], exact=True)
    box.fill("Search")
    expect(page.get_by_test_id("InputInstructions")).to_contain_text("按回车键确定")
    box.press("Enter")
    settle(page)
    page.locator(".st-key-save-now button").click()
    expect(page.locator(".st-key-bar")).to_contain_text("Search")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_streamlit_says_to_programmers_is_said_to_planners(opened: Open, language: Language) -> None:
    page = opened(LOCALES[language])
    theirs, ours = next(iter(framework.OUR_ENGLISH.items()))
    page.evaluate(DIALOG, theirs)
    said = ours if language == "en" else next(text.zh for _, text in framework.TEXTS if text.en == theirs)
    expect(page.locator("#said")).to_have_text(said)


@pytest.mark.parametrize("address", ["/plann?lang=zh", "/plan/deeper?lang=zh", "/方案?lang=zh"])
def test_an_unknown_address_says_what_to_do(opened: Open, address: str) -> None:
    page = opened("zh-CN", address)
    expect(page.get_by_text(page_words.NOWHERE["zh"], exact=True)).to_be_visible()
    expect(page.get_by_text(page_words.NOWHERE_NEXT["en"])).to_be_visible()
    expect(page.get_by_test_id("stDialog")).to_have_count(0)
    expect(page.get_by_role("link", name=page_words.NOWHERE["zh"])).to_have_count(0)
    page.locator(".st-key-to-start button").click()
    expect(page.locator(".st-key-start-head")).to_be_visible()


def test_whoever_walks_by_keyboard_sees_where_they_are(opened: Open) -> None:
    page = opened("zh-CN", "/policy?town=helong")
    page.locator('[data-testid="stNumberInputField"]').first.wait_for()
    faint: list[str] = []
    for _ in range(40):
        page.keyboard.press("Tab")
        page.wait_for_timeout(50)
        faint += [found for found in [page.evaluate(OUTLINED)] if found]
    assert faint == []


def test_a_deleted_scenario_comes_back_from_its_link(opened: Open) -> None:
    page = opened("zh-CN", "/plan?town=helong")
    link = page.url
    page.get_by_role("link", name=page_words.START["zh"]).click()
    page.locator('[class*="st-key-de-"] button').first.click()
    page.locator('[class*="st-key-delete-"] button').first.click()
    expect(page.get_by_text(start_words.DELETED["zh"].format(1))).to_be_visible()
    expect(shelf(page, start_words.DRAFT["zh"])).to_have_count(0)
    expect(page.get_by_test_id("stPopoverBody")).to_have_count(0)
    page.goto(link)
    expect(page.get_by_text(desk_words.DELETED_HERE["zh"], exact=True)).to_be_visible()
    page.locator(".st-key-undelete-here button").click()
    expect(page.locator(".view svg")).to_be_visible(timeout=60_000)


def test_a_name_too_long_is_refused_and_stays(opened: Open) -> None:
    page = opened("zh-CN", "/plan?town=helong")
    page.locator(".st-key-bar").get_by_role("button", name=desk_words.SAVE["zh"]).click()
    box = page.get_by_label(desk_words.SAVE_AS["zh"], exact=True)
    box.fill("长" * 81)
    page.locator(".st-key-save-now button").click()
    expect(page.get_by_text(desk_words.NAME_TOO_LONG["zh"].format(81, 80))).to_be_visible()
    expect(box).to_have_value("长" * 81)
    box.fill("长" * 80)
    _saves(page)
    expect(page.locator(".st-key-bar")).to_contain_text(read("长" * 80))


def _saves(page: Page) -> None:
    """One click is enough: leaving the field and clicking are one act to whoever does it."""
    page.locator(".st-key-save-now button").click()
    settle(page)


LABELS = """() => [...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap(each =>
  each.getAttribute('aria-hidden') === 'true' ? []
    : ['aria-label', 'title', 'placeholder'].map(name => each.getAttribute(name)).filter(Boolean))"""

OUTLINED = """() => {
  let focused = document.activeElement;
  if (focused === document.body) return '';
  const shine = channels => channels.map(x => x / 255).map(x => x <= 0.03928 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4)
    .reduce((sum, x, at) => sum + x * [0.2126, 0.7152, 0.0722][at], 0);
  for (let at = focused, up = 0; at && up < 5; at = at.parentElement, up += 1) {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(at);
    if (outlineStyle !== 'solid' || parseFloat(outlineWidth) < 2) continue;
    if (1.05 / (shine(outlineColor.match(/\\d+/g).slice(0, 3).map(Number)) + 0.05) >= 3) return '';
  }
  return `${focused.tagName} ${focused.closest('[data-testid]')?.dataset.testid}`;
}"""

DIALOG = """text => {
  const dialog = document.createElement("div"), said = document.createElement("p");
  dialog.dataset.testid = "stDialog";
  said.id = "said";
  said.textContent = text;
  dialog.append(said);
  document.body.append(dialog);
}"""
