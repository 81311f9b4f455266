"""The first page without a browser: the ways in, and what goes wrong on them."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone

import pytest

from orgplan.app import samples
from orgplan.app.clock import when
from orgplan.app.pages.start import template
from orgplan.ingest import load_upload, sheets_of_folder, workbook_of
from orgplan.shipped import DATA
from orgplan.text import Language
from tests.app.desks import opened, said

TOWNS = [folder.name for folder in samples.sample_towns()]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_ways_in_are_there(language: Language) -> None:
    app = opened("start", language, town="")
    assert len([button for button in app.button if (button.key or "").startswith("open-")]) == len(TOWNS)
    assert {"zh": "43 个单位 · 实有 207 人", "en": "43 units · 207 heads"}[language] in said(app)
    assert {"zh": "还没有方案稿", "en": "None yet"}[language] in said(app)
    assert app.file_uploader[0].label
    assert len(app.get("download_button")) == 2


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_sample_opens_on_the_plan_page(language: Language) -> None:
    app = opened("start", language, town="")
    app.button(key="open-feicheng-1993").click().run()
    assert not app.exception
    assert app.metric
    assert "肥城" in said(app)


def test_a_sound_upload_goes_on_to_the_plan() -> None:
    sheets, _ = sheets_of_folder(DATA / "feicheng-1993")
    assert sheets
    app = opened("start", "zh", town="")
    app.file_uploader[0].upload("town.xlsx", workbook_of(sheets, "zh")).run()
    assert not app.exception
    assert "机构设置方案" in said(app)
    assert not app.get("file_uploader")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_is_no_workbook_is_refused_in_words(language: Language) -> None:
    app = opened("start", language, town="")
    app.file_uploader[0].upload("town.xlsx", b"not a workbook").run()
    assert not app.exception
    assert {"zh": "未能打开", "en": "could not be opened"}[language] in said(app)
    assert {"zh": "文件不是 Excel 工作簿", "en": "not an Excel workbook"}[language] in said(app)


def test_recent_scenarios_can_be_opened_and_renamed() -> None:
    app = opened("start", "zh", town="")
    app.button(key="open-helong").click().run()
    app.session_state["go-to"] = "start"
    app.run()
    assert "草稿" in said(app)
    name = next(field for field in app.text_input if (field.key or "").startswith("rename-to-0"))
    name.set_value("方案一 *强*")
    next(button for button in app.button if button.label == "确定").click().run()
    assert not app.exception
    assert r"方案一 \*强\*" in said(app)
    app.button(key="recent-open-0").click().run()
    assert app.metric


def test_when_is_said_in_the_time_of_the_office() -> None:
    china = timezone(timedelta(hours=8))
    now = datetime(2026, 11, 5, 9, 0, tzinfo=china)
    assert when(datetime(2026, 11, 5, 0, 30, tzinfo=UTC), "zh", now) == "今天 08:30"
    assert when(datetime(2026, 11, 3, 23, 30, tzinfo=UTC), "zh", now) == "11-04 07:30"
    assert when(datetime(2025, 12, 31, 1, 0, tzinfo=UTC), "en", now) == "2025-12-31"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_template_is_made_when_asked_for(language: Language) -> None:
    data = template(language)
    assert load_upload("t.xlsx", data).town is not None


def test_the_first_page_loads_nothing_heavy() -> None:
    heavy = "ortools", "plotly.graph_objs._figure", "pptx", "typst"
    script = f"import sys, orgplan.app.pages.start; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
