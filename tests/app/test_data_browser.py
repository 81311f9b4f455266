"""The data page in a real browser: three mistakes are shown, mended in place and undone; a unit is added."""

from __future__ import annotations

from contextlib import nullcontext, suppress
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from playwright.sync_api import TimeoutError as TooLate

from orgplan.app.components.sheet_editor import ROW_HEIGHT
from orgplan.ingest import load_upload, sheets_of_folder, workbook_of
from orgplan.shipped import DATA
from orgplan.text import Language
from tests.app.conftest import Open, settle

LOCALES: dict[Language, str] = {"zh": "zh-CN", "en": "en-US"}
ERRORS = {"zh": "{} 处错误", "en": "Errors: {}"}
SOUND = {"zh": "数据没有问题", "en": "The data is sound"}
FRAME = """() => {
  const box = document.querySelector(".orgplan-located")?.getBoundingClientRect();
  return box && [box.left + box.width / 2, box.top + box.height / 2];
}"""


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """A sample town with three mistakes."""
    sheets, _ = sheets_of_folder(DATA / "helong")
    assert sheets
    sheets["units"][4]["kind"] = "党委机够"
    sheets["functions"][10]["hours"] = "三千"
    sheets["functions"][30]["unit"] = "U99"
    path = tmp_path / "town.xlsx"
    path.write_bytes(workbook_of(sheets, "zh"))
    return path


PROBLEM = """() => document.querySelector('[class*="st-key-problem-"]')?.innerText ?? ''"""
GONE = f"before => ({PROBLEM})() !== before"


TRIES = 4
"""Of showing and opening a cell. The table is a canvas: it takes a click by where it believes to be scrolled to, and
right after a scroll that may be out of date for a moment. A planner clicks again; what is typed is never tried twice.
"""


def type_into_first_problem(page: Page, text: str) -> None:
    """As a planner does: show the cell, click it, open it with Enter, type, Enter."""
    before = page.evaluate(PROBLEM)
    for left in reversed(range(TRIES)):
        with suppress(TooLate) if left else nullcontext():
            _open(page, _shown(page))
            break
    page.keyboard.press("Control+A")
    page.keyboard.type(text, delay=20)
    page.wait_for_timeout(200)  # the list of words to choose from follows what is typed
    page.keyboard.press("Enter")
    page.wait_for_function(GONE, arg=before, timeout=30_000)


def _shown(page: Page) -> tuple[float, float]:
    """The middle of the frame around the cell."""
    page.wait_for_selector(".orgplan-located", state="detached")  # else the frame of the last cell is measured
    settle(page)
    page.locator(".st-key-locate-0 button").first.click()
    x, y = page.wait_for_function(FRAME, timeout=10_000).json_value()
    settle(page)
    return x, y


def _open(page: Page, at: tuple[float, float]) -> None:
    x, y = at
    page.mouse.move(x - 60, y - 30)  # the canvas takes a click only where it has seen the mouse come
    page.wait_for_timeout(200)
    page.mouse.move(x, y)
    page.wait_for_timeout(200)
    page.mouse.click(x, y)
    page.wait_for_timeout(200)
    page.keyboard.press("Enter")
    editor = page.locator("#portal textarea, #portal input").first
    editor.wait_for(timeout=5_000)
    box = editor.bounding_box()
    if box is None or abs(box["y"] + box["height"] / 2 - y) > ROW_HEIGHT:
        page.keyboard.press("Escape")
        raise TooLate("another cell has opened")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_three_mistakes_are_mended_in_place(language: Language, opened: Open, workbook: Path, tmp_path: Path) -> None:
    page = opened(LOCALES[language], "/")
    page.set_input_files("input[type=file]", workbook)
    expect(page.get_by_text(ERRORS[language].format(3))).to_be_visible(timeout=30_000)
    settle(page)
    type_into_first_problem(page, {"zh": "政府", "en": "government"}[language])
    expect(page.get_by_text(ERRORS[language].format(2))).to_be_visible(timeout=15_000)
    page.locator(".st-key-sheets").get_by_text({"zh": "职能 206", "en": "functions 206"}[language]).click()
    settle(page)
    type_into_first_problem(page, "3000")
    expect(page.get_by_text(ERRORS[language].format(1))).to_be_visible(timeout=15_000)
    settle(page)
    type_into_first_problem(page, "U10")
    expect(page.get_by_text(SOUND[language])).to_be_visible(timeout=15_000)
    settle(page)
    with page.expect_download() as download:
        page.locator(".st-key-download-data button").first.click()
    download.value.save_as(tmp_path / "again.xlsx")
    town = load_upload("again.xlsx", (tmp_path / "again.xlsx").read_bytes()).town
    assert town is not None
    assert (town.units[4].kind, town.functions[10].hours, town.functions[30].unit) == ("government", 3000, "U10")
    page.locator(".st-key-undo button").first.click()
    expect(page.get_by_text(ERRORS[language].format(1))).to_be_visible(timeout=15_000)


def test_a_unit_is_added(opened: Open) -> None:
    page = opened("zh-CN", "/data?town=helong&sheet=units")
    page.get_by_role("button", name="新增机构").click()
    page.get_by_label("名称").fill("网格管理中心")
    page.get_by_label("事业实有").fill("4")
    page.get_by_label("主要职责").fill("网格巡查与事件处置")
    page.get_by_label("年工时").fill("4000")
    page.get_by_role("button", name="新增", exact=True).click()
    expect(page.get_by_text("机构 44")).to_be_visible(timeout=15_000)
    expect(page.locator(".orgplan-located")).to_be_visible()


@pytest.mark.parametrize("path", ["/", "/data?town=helong"])
def test_no_english_of_the_framework_is_left(path: str, opened: Open) -> None:
    page = opened("zh-CN", path)
    if path != "/":
        page.get_by_role("button", name="上传替换").click()
    box = page.get_by_test_id("stFileUploaderDropzone")
    expect(box).to_be_visible()
    sizes = box.evaluate("box => [...box.querySelectorAll('p, span > span, div span')].map(e => "
                         "[e.children.length, e.textContent, getComputedStyle(e).fontSize])")  # fmt: skip
    seen = [
        text for children, text, size in sizes if not children and size != "0px" and text.isascii() and text.strip()
    ]
    assert [text for text in seen if text not in ("upload",)] == []
