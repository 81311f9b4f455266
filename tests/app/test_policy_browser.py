"""Rules, goals and assumptions in a real browser: a link finds its rule, a slider is answered in view."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.app.conftest import Open, settle

LAST = "oversight"
"""The rule at the foot of the page."""
PATIENCE = 30_000
"""Milliseconds: a cold server on a busy machine loads the page slowly."""


@pytest.mark.parametrize("locale", ["zh-CN", "en-US"])
def test_a_link_brings_its_rule_into_view(opened: Open, locale: str) -> None:
    page = opened(locale, f"/policy?town=helong&rule={LAST}")
    expect(page.locator(f".st-key-at-{LAST}")).to_be_in_viewport(timeout=PATIENCE)
    page.locator(f".st-key-strength-{LAST} button").nth(2).click()
    settle(page)
    expect(page.locator(f".st-key-off-{LAST}, .st-key-sought-{LAST}")).to_be_in_viewport(timeout=PATIENCE)


def test_a_value_out_of_bounds_is_refused_in_words(opened: Open) -> None:
    page = opened("zh-CN", "/policy?town=helong")
    field = page.locator(".st-key-set-body-cap-most input")
    field.fill("0")
    field.press("Enter")
    expect(page.locator(".st-key-field-body-cap-most")).to_contain_text("不小于 1", timeout=PATIENCE)
    field.fill("9")
    field.press("Enter")
    expect(page.locator(".st-key-policy-changes")).to_contain_text("职能机构限额", timeout=PATIENCE)


def test_a_slider_is_answered_beside_the_plan(opened: Open) -> None:
    page = opened("zh-CN", "/staffing?town=helong&section=what-if")
    slider = page.locator(".st-key-what-cap").locator("[role=slider], input").first
    slider.focus()
    slider.press("ArrowLeft")
    table = page.locator(".orgplan-grid.what-if")
    expect(table).to_contain_text("▼ 1", timeout=PATIENCE)
    settle(page)
    expect(page.locator(".st-key-what-if-adopt button").first).to_be_visible(timeout=PATIENCE)


def test_nothing_is_wider_than_a_planners_screen(opened: Open) -> None:
    for address in ("/policy", "/staffing?section=ledger", "/staffing?section=powers", "/staffing?section=load"):
        mark = "&" if "?" in address else "?"
        page = opened("en-US", f"{address}{mark}town=helong")
        wide = page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth")
        assert wide <= page.evaluate("document.querySelector('[data-testid=stMain]').clientWidth")
