"""The export page: every format on offer, made only when it is asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orgplan.app import desk
from orgplan.app.pages import report
from orgplan.charts import Chart
from orgplan.export import EXPORTS, Options
from orgplan.text import Language, Text
from tests.app.desks import opened, said


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_format_is_on_offer(language: Language) -> None:
    app = opened("report", language)
    keys = {button.key for button in app.get("download_button")}
    assert keys == {f"download-{entry.code}" for entry in EXPORTS}
    assert {"zh": "导出图表和附表", "en": "charts and tables"}[language] in said(app)


def test_choices_are_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    """Into the options that the files are made with, and into what the page says and shows of them."""
    asked: list[Options] = []
    drawn: list[Chart] = []
    monkeypatch.setattr(report, "warnings", lambda code, stuff, options: asked.append(options) or ())
    monkeypatch.setattr(report, "show_chart", lambda chart, key, language: drawn.append(chart))
    app = opened("report", "zh")
    assert asked[-1] == Options("zh", "plan", "a3", False, asked[-1].on)
    app.segmented_control(key="export-view").set_value("today").run()
    assert "每类单位" in app.checkbox(key="export-paged").label
    app.segmented_control(key="export-view").set_value("changes").run()
    assert "每个机构" in app.checkbox(key="export-paged").label
    app.segmented_control(key="export-paper").set_value("a4").run()
    app.segmented_control(key="export-language").set_value("en").run()
    app.checkbox(key="export-paged").check().run()
    assert not app.exception
    assert asked[-1] == Options("en", "changes", "a4", True, asked[-1].on)
    assert asked[-1].on is not None
    assert "proven optimal" in said(app)
    assert drawn[-1].title == "Changes to the organisation of 合隆镇"


def test_letters_that_the_shipped_fonts_lack_are_told() -> None:
    app = opened("report", "zh")
    assert not app.warning
    store = desk.store()
    made = store.scenario(app.session_state["scenario"])
    assert made is not None
    content = store.content(made.head)
    rare = replace(content, data=content.data.replace("党政办公室", "\U00020000办公室"))
    assert rare != content
    store.save(made.id, store.append(made.id, made.head, rare, Text("改名", "renamed")).id)
    assert "\U00020000" in said(opened("report", "zh", "", scenario=made.id))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_without_a_plan_it_says_what_to_do(language: Language) -> None:
    assert {"zh": "还没有打开方案稿", "en": "No scenario is open"}[language] in said(opened("report", language, ""))
