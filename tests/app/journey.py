"""Steps of a planner's way through the app in a real browser, said once for all journeys."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from orgplan.app.plain import capital
from orgplan.app.words import desk as desk_words
from orgplan.app.words import pages as page_words
from orgplan.app.words import plan as plan_words
from orgplan.text import Language, Text
from tests.app.conftest import settle

LOCALES: Mapping[Language, str] = {"zh": "zh-CN", "en": "en-US"}
PATIENCE = 60_000
"""Milliseconds for what the machine may be slow at; how quick it should be is measured elsewhere."""
BUILDERS, TRADE = "U12|core|", "U08|core|"
"""Cards of 合隆镇: its office of village construction and that of trade."""
FINANCE, ECONOMY, ECOLOGY = "body:B-finance", "body:B-economy", "body:B-ecology"
"""Columns of its board."""


_log = logging.getLogger(__name__)


def measured(what: str, *seconds: float) -> None:
    """Said with `--log-cli-level=INFO`."""
    _log.info("%s: %s s", what, ", ".join(f"{each:.2f}" for each in seconds))


def visible(place: Locator) -> Locator:
    expect(place).to_be_visible(timeout=PATIENCE)
    return place


def read(name: str) -> re.Pattern[str]:
    """A name as the page has it: in Markdown an unseen joiner keeps an address from becoming a link."""
    return re.compile("\u2060?".join(map(re.escape, name)))


# --- ways between pages ----------------------------------------------------------------------------------------------


def upload(page: Page, workbook: Path) -> None:
    page.set_input_files("input[type=file]", workbook)


def visit(page: Page, title: Text, language: Language) -> None:
    """By the row of pages at the top."""
    page.get_by_role("link", name=title[language], exact=False).first.click()
    settle(page)


def show(page: Page, view: str, language: Language) -> None:
    """One of the four views of the plan page."""
    page.locator(".st-key-plan-controls").get_by_text(plan_words.VIEWS[view][language], exact=True).click()
    settle(page)


def to_board(page: Page, language: Language) -> None:
    show(page, "board", language)
    visible(page.locator(".board .card").first)


# --- the verdict -----------------------------------------------------------------------------------------------------


def figure(page: Page, at: int) -> Locator:
    """Of the verdict: 0 how the plan came about, 1 what it costs."""
    return page.locator('.st-key-verdict [data-testid="stMetricValue"]').nth(at)


def status(page: Page, *texts: Text | str, language: Language = "zh") -> None:
    """Wait until the verdict reads as one of these."""
    words = [text if isinstance(text, str) else capital(text[language]) for text in texts]
    expect(figure(page, 0)).to_have_text(re.compile("|".join(map(re.escape, words))), timeout=PATIENCE)


SOLVED: Mapping[Language, str] = {"zh": "已证最优", "en": "Proven optimal"}


def solve(page: Page, language: Language = "zh") -> None:
    """Again, until there is an answer."""
    page.locator(".st-key-solve button").first.click()
    status(page, SOLVED[language], language=language)
    settle(page)


# --- the board -------------------------------------------------------------------------------------------------------


def card(page: Page, name: str) -> Locator:
    return page.locator(f'.card[data-card="{name}"]')


def column(page: Page, name: str) -> Locator:
    return page.locator(f'.column[data-column="{name}"]')


def lies(page: Page, name: str, there: str) -> Locator:
    """The card where Python put it, no longer only where the hand did."""
    return page.locator(f'.column[data-column="{there}"] .card[data-card="{name}"]:not(.waiting)')


def drag(page: Page, name: str, there: str) -> None:
    column(page, there).scroll_into_view_if_needed()  # before the button is down: after it, another card is taken
    card(page, name).drag_to(column(page, there))
    visible(lies(page, name, there))
    settle(page)


def pin(page: Page, name: str, language: Language) -> None:
    """By the list of the card."""
    card(page, name).hover()
    card(page, name).locator(".dots").click()
    page.get_by_role("menuitem", name=re.compile({"zh": "^固定在", "en": "^Pin in"}[language])).click()
    visible(card(page, name).locator(".icon.pin"))
    settle(page)


# --- scenarios -------------------------------------------------------------------------------------------------------


def save(page: Page, name: str, language: Language, *, branch: bool = False) -> None:
    """Under a name, or as a copy that is then the open one."""
    page.locator(".st-key-bar").get_by_role("button", name=desk_words.SAVE[language]).click()
    box = visible(page.get_by_label(desk_words.SAVE_AS[language], exact=True))
    box.fill(name)
    box.press("Enter")
    settle(page)
    page.locator(f".st-key-{'branch' if branch else 'save'}-now button").click()
    settle(page)
    expect(page.locator(".st-key-bar")).to_contain_text(read(name), timeout=PATIENCE)
    expect(box).to_have_count(0)


def shelf(page: Page, name: str) -> Locator:
    """Rows of the start page whose scenario is called that."""
    return page.locator('[class*="st-key-shelf-row-"]').filter(has_text=name)


def to_start(page: Page, language: Language) -> None:
    visit(page, page_words.START, language)
    visible(page.locator(".st-key-start-head"))
