"""The export page: every format on offer, made only when it is asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orgplan.app import desk
from orgplan.export import EXPORTS
from orgplan.text import Language, Text
from tests.app.desks import opened, said


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_format_is_on_offer(language: Language) -> None:
    app = opened("report", language)
    keys = {button.key for button in app.get("download_button")}
    assert keys == {f"download-{entry.code}" for entry in EXPORTS}
    assert {"zh": "导出图表和附表", "en": "charts and tables"}[language] in said(app)


def test_choices_are_taken() -> None:
    app = opened("report", "zh")
    app.segmented_control(key="export-view").set_value("changes").run()
    app.segmented_control(key="export-paper").set_value("a4").run()
    app.segmented_control(key="export-language").set_value("en").run()
    app.checkbox(key="export-paged").check().run()
    assert not app.exception


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
