"""The export page: every format on offer, made only when it is asked for."""

from __future__ import annotations

import pytest

from orgplan.export import EXPORTS
from orgplan.text import Language
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


@pytest.mark.parametrize("language", ["zh", "en"])
def test_without_a_plan_it_says_what_to_do(language: Language) -> None:
    assert {"zh": "还没有打开方案稿", "en": "No scenario is open"}[language] in said(opened("report", language, ""))
