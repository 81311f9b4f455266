"""The first page without a browser: the ways in, and what goes wrong on them."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import TextInput

from orgplan.app import desk, samples
from orgplan.app.clock import when
from orgplan.app.pages.start import template
from orgplan.app.warm import SCREEN
from orgplan.app.words import desk as desk_words
from orgplan.app.words import start as words
from orgplan.ingest import load_upload, sheets_of_folder, workbook_of
from orgplan.scenarios import Content
from orgplan.shipped import DATA
from orgplan.text import Language, Text
from tests.app.desks import LOCALES, opened, said

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


def test_a_new_name_too_long_is_refused_and_stays_in_its_field() -> None:
    app = _begun("甲镇")
    _field(app, "rename-to-0").set_value("长" * 81)
    next(button for button in app.button if button.label == "确定").click().run()
    assert desk_words.NAME_TOO_LONG.zh.format(81, 80) in said(app)
    assert "**甲镇**" in said(app)
    assert _field(app, "rename-to-0").value == "长" * 81


@pytest.mark.parametrize("language", ["zh", "en"])
def test_older_ones_are_reached_by_pages_and_by_search(language: Language) -> None:
    app = _begun(*(f"方案{number}" for number in range(30)), language=language)
    assert words.SHOWN[language].format(1, 12, 30) in said(app)
    assert "**方案29**" in said(app)
    app.button(key="shelf-older").click().run()
    app.button(key="shelf-older").click().run()
    assert app.button(key="shelf-older").disabled
    assert "**方案0**" in said(app)
    _field(app, "shelf-search").set_value("方案17").run()
    assert len([button for button in app.button if (button.key or "").startswith("recent-open")]) == 1
    assert "**方案17**" in said(app)
    _field(app, "shelf-search").set_value("*无*").run()
    assert words.NOT_FOUND[language].format(r"\*无\*") in said(app)
    _field(app, "shelf-search").set_value("").run()
    assert "**方案29**" in said(app)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_one_is_deleted_after_a_question_and_restored(language: Language) -> None:
    app = _begun("*甲*", "乙镇", language=language)
    assert words.DELETE_ASK[language].format(r"\*甲\*") in said(app)
    app.button(key="delete-1").click().run()
    assert not app.exception
    assert len([button for button in app.button if (button.key or "").startswith("recent-open")]) == 1
    assert words.DELETED_AT[language].split("{}")[0] in said(app)
    app.button(key="undelete-0").click().run()
    assert len([button for button in app.button if (button.key or "").startswith("recent-open")]) == 2
    assert not [button for button in app.button if (button.key or "").startswith("undelete")]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_link_to_a_deleted_one_offers_to_restore_it(language: Language) -> None:
    scenario = desk.store().create(Content("{}"), name="甲镇", town="甲镇", owner="甲", did=Text("调整", "Changed"))
    desk.store().delete(scenario.id)
    other = opened("plan", language, town="", scenario=scenario.id)
    assert desk_words.DELETED_BY_OTHER[language].format("甲镇") in said(other)
    mine = AppTest.from_file(str(SCREEN), default_timeout=60)
    mine.context["locale"] = LOCALES[language]
    mine.session_state["visitor"], mine.session_state["go-to"] = "甲", "plan"
    mine.query_params["scenario"] = scenario.id
    mine.run()
    assert desk_words.DELETED_HERE[language] in said(mine)
    mine.button(key="undelete-here").click().run()
    assert not mine.exception
    assert desk_words.DELETED_HERE[language] not in said(mine)
    assert desk.store().scenario(scenario.id) == scenario


def _begun(*names: str, language: Language = "zh") -> AppTest:
    """The first page with drafts of these names, the last one the newest."""
    app = AppTest.from_file(str(SCREEN), default_timeout=60)
    app.context["locale"] = LOCALES[language]
    app.session_state["visitor"] = "甲"
    for name in names:
        desk.store().create(Content("{}"), name=name, town="甲镇", owner="甲", did=Text("调整", "Changed"))
    app.run()
    assert not app.exception
    return app


def _field(app: AppTest, key: str) -> TextInput:
    return next(field for field in app.text_input if (field.key or "").startswith(key))


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


def test_the_head_of_a_page_is_drawn_before_anything_heavy_is_loaded() -> None:
    heavy = "networkx", "ortools", "pandas", "orgplan.export", "orgplan.charts", "orgplan.goals", "orgplan.rules"
    assert _loaded("orgplan.app.frame", heavy) == []


def test_the_first_page_loads_nothing_heavy() -> None:
    heavy = "ortools", "plotly.graph_objs._figure", "pptx", "typst"
    assert _loaded("orgplan.app.pages.start", heavy) == []


def _loaded(module: str, heavy: tuple[str, ...]) -> list[str]:
    """Which of these a fresh interpreter has loaded with the module."""
    script = f"import sys, {module}; print(*[name for name in {heavy} if name in sys.modules])"
    return subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
