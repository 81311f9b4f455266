"""The data page without a browser: in both languages, with and without mistakes, and the form for a new unit."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from streamlit.testing.v1 import AppTest

from orgplan.app.components import sheet_editor
from orgplan.app.components.sheet_editor import LOCATED
from orgplan.ingest import Sheets, json_of, sheets_of_folder, workbook_of
from orgplan.ingest.sheets import SHEETS
from orgplan.shipped import DATA
from orgplan.text import Language
from tests.app.desks import opened, said


def helong() -> Sheets:
    found, _ = sheets_of_folder(DATA / "helong")
    assert found
    return found


def uploaded(language: Language, sheets: Sheets) -> AppTest:
    """Through the box on the start page, as a planner would."""
    app = opened("start", language, town="")
    app.file_uploader[0].upload("town.xlsx", workbook_of(sheets, language)).run()
    assert not app.exception
    return app


def faulty() -> Sheets:
    sheets = helong()
    sheets["units"][4]["kind"] = "党委机够"
    sheets["functions"][10]["hours"] = "三千"
    sheets["functions"][30]["unit"] = "U99"
    return sheets


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", [sheet.name for sheet in SHEETS])
def test_every_sheet_is_shown(name: str, language: Language) -> None:
    app = opened("data", language, sheet=name)
    assert app.segmented_control(key="sheet").value == name
    assert {"zh": "数据没有问题", "en": "The data is sound"}[language] in said(app)
    assert len(app.get("dataframe")) + len(app.get("arrow_data_frame")) == 1


@pytest.mark.parametrize("language", ["zh", "en"])
def test_three_mistakes_are_seen_where_they_are(language: Language) -> None:
    app = uploaded(language, faulty())
    assert {"zh": "3 处错误", "en": "Errors: 3"}[language] in said(app)
    assert app.segmented_control(key="sheet").value == "units"
    assert {"zh": "第 6 行 · 类别", "en": "Row 6 · kind"}[language] in said(app)
    app.button(key="locate-0").click().run()
    assert app.session_state[LOCATED] == {"sheet": "units", "row": 4, "column": "kind", "turn": 1}
    app.segmented_control(key="sheet").set_value("functions").run()
    assert not app.exception
    assert {"zh": "现为“三千”", "en": "Now: “三千”"}[language] in said(app)
    labels = app.segmented_control(key="sheet").options
    assert any("■2" in label for label in labels)


def test_without_a_scenario_the_page_says_where_to_go() -> None:
    app = opened("data", "zh", town="")
    assert "还没有打开方案稿" in said(app)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_unit_is_added_in_one_go(language: Language) -> None:
    app = opened("data", language, sheet="units")
    fields = {field.key.rsplit("-", 1)[0] if field.key else "": field for field in (*app.text_input, *app.number_input)}
    next(field for key, field in fields.items() if key.startswith("new-name")).set_value("网格管理中心")
    next(field for key, field in fields.items() if key.startswith("new-heads-institution")).set_value(4)
    next(field for key, field in fields.items() if key.startswith("new-duty")).set_value("网格巡查")
    next(field for key, field in fields.items() if key.startswith("new-hours")).set_value(3000)
    add = next(button for button in app.button if button.label in ("新增", "Add"))
    add.click().run()
    assert not app.exception
    labels = app.segmented_control(key="sheet").options
    assert any(label.startswith({"zh": "机构 44", "en": "units 44"}[language]) for label in labels)
    assert any(label.startswith({"zh": "职能 207", "en": "functions 207"}[language]) for label in labels)
    assert app.session_state[LOCATED]["row"] == 43


@pytest.mark.parametrize(
    ("name", "duty", "hours", "said_so"),
    [
        ("", "", 0, "请填写机构名称"),
        ("党政办公室", "", 0, "已有同名机构"),
        ("甲站", "", 100, "填写主要职责"),
        ("甲站", "巡查", 0, "填写年工时"),
    ],
)
def test_what_the_new_unit_lacks_is_said(name: str, duty: str, hours: int, said_so: str) -> None:
    app = opened("data", "zh", sheet="units")
    next(field for field in app.text_input if (field.key or "").startswith("new-name")).set_value(name)
    next(field for field in app.text_input if (field.key or "").startswith("new-duty")).set_value(duty)
    next(field for field in app.number_input if (field.key or "").startswith("new-hours")).set_value(hours)
    next(button for button in app.button if button.label == "新增").click().run()
    assert not app.exception
    assert said_so in "".join(error.value for error in app.error)


def test_the_catalogue_can_be_copied_to_be_changed() -> None:
    app = uploaded("zh", helong())
    app.session_state["go-to"] = "data"
    app.run()
    app.segmented_control(key="sheet").set_value("bodies").run()
    assert "现使用程序自带的" in said(app)
    app.button(key="copy-catalogue").click().run()
    assert not app.exception
    assert "现使用程序自带的" not in said(app)
    assert any(
        label.startswith("拟设机构 ") and not label.endswith(" 0")
        for label in app.segmented_control(key="sheet").options
    )


def test_replacing_the_data_is_a_step_that_can_be_undone() -> None:
    app = opened("data", "zh")
    app.file_uploader[0].upload("新数据.xlsx", workbook_of(faulty(), "zh")).run()
    assert not app.exception
    assert "3 处错误" in said(app)
    app.button(key="undo").click().run()
    assert "数据没有问题" in said(app)


def test_hostile_words_stay_words() -> None:
    sheets = faulty()
    sheets["units"][4]["kind"] = "![](http://example.org/x.png)"
    app = uploaded("zh", sheets)
    assert "![](http" not in said(app)


def test_what_a_file_holds_beyond_the_data_is_said() -> None:
    text = json_of(helong()).replace('"units": [', '"备注表": [], "units": [', 1)
    app = opened("start", "zh", town="")
    app.file_uploader[0].upload("town.json", text.encode()).run()
    app.session_state["go-to"] = "data"
    app.run()
    assert not app.exception
    assert any("时的说明（1）" in expander.label for expander in app.expander)
    assert "未识别的工作表" in said(app)


def test_what_is_typed_becomes_one_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """As the browser reports it; once the table shows what is stored, the same report changes nothing."""
    done: list[Sheets] = []
    lying = SimpleNamespace(sheets=helong())
    monkeypatch.setattr(sheet_editor, "changes_in", lambda key: {0: {"name": "甲办"}})
    monkeypatch.setattr(sheet_editor.desk, "opened", lambda: lying)
    monkeypatch.setattr(sheet_editor.desk, "record", lambda did, sheets: done.append(sheets))
    sheet_editor._typed("key", "units")
    lying.sheets = done[0]
    sheet_editor._typed("key", "units")
    assert [sheets["units"][0]["name"] for sheets in done] == ["甲办"]
