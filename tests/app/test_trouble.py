"""Where scenarios cannot be read or kept: the page says what to do, the rest of it works, and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import TextInput

import app as door
from orgplan.app import desk, jobs, samples, solving
from orgplan.app.unforeseen import unforeseen
from orgplan.app.words import data as data_words
from orgplan.app.words import desk as desk_words
from orgplan.app.words import trouble as words
from orgplan.ingest import Sheets, json_of, limits, sheets_of_town, workbook_of
from orgplan.limits import Limits
from orgplan.model.findings import Finding
from orgplan.model.vocabulary import Severity
from orgplan.scenarios import Content, Store, StoreError
from orgplan.scenarios.database import FILE
from orgplan.shipped import DATA
from orgplan.text import Language, Text
from tests.app.desks import opened, said
from tests.app.planner import DID, Planner, forget_open_files, renamed, town

FULL = Text("磁盘空间不足，请清理后重试。", "The disk is full; free some space.")


@pytest.fixture
def blocked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file where the folder of scenarios should be made."""
    file = tmp_path / "blocked"
    file.write_text("")
    monkeypatch.setenv("ORGPLAN_HOME", str(file / "home"))
    return file


@pytest.fixture
def break_disk(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """From then on nothing can be written; `monkeypatch.undo` mends it."""

    def full(*_: object, **__: object) -> None:
        raise StoreError(Finding(code="store-full", severity=Severity.ERROR, message=FULL))

    def break_now() -> None:
        for name in ("create", "append", "branch", "rename", "save", "undo", "redo"):
            monkeypatch.setattr(Store, name, full)

    return break_now


# --- the folder cannot be used ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_first_page_opens_and_says_what_to_do(blocked: Path, language: Language) -> None:
    app = opened("start", language, town="")
    assert words.NOT_SHOWN[language] in said(app)
    assert "ORGPLAN" in said(app)
    assert len([button for button in app.button if (button.key or "").startswith("open-")]) == len(
        samples.sample_towns()
    )
    assert app.file_uploader
    assert len(app.get("download_button")) == 2


def test_trying_again_helps_once_the_folder_is_there(blocked: Path) -> None:
    app = opened("start", "zh", town="")
    blocked.unlink()
    app.button(key="retry-start").click().run()
    assert not app.exception
    assert not app.error
    assert "还没有方案稿" in said(app)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_sample_that_cannot_be_kept_is_not_opened(
    blocked: Path, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(samples, "solved", _unsolved)
    app = opened("start", language, town="")
    app.button(key="open-helong").click().run()
    assert not app.exception
    assert words.NOT_DONE[language] in said(app)
    assert app.button(key="open-helong"), "the first page is shown still"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_upload_that_cannot_be_kept_is_refused_in_words(blocked: Path, language: Language) -> None:
    app = opened("start", language, town="")
    app.file_uploader[0].upload("town.xlsx", workbook_of(town(), language)).run()
    assert not app.exception
    assert {"zh": "未能打开", "en": "could not be opened"}[language] in said(app)
    assert "ORGPLAN" in said(app)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("page", ["data", "plan", "compare"])
def test_a_link_is_answered_with_what_to_do(blocked: Path, page: str, language: Language) -> None:
    app = opened(page, language, town="", scenario="any")
    assert [error.value for error in app.error if words.NOT_SHOWN[language] in error.value]
    assert len(app.error) == 1
    app.button(key="leave").click().run()
    assert not app.exception
    assert app.button(key="open-helong")


def test_a_sample_in_the_address_is_not_begun_again_and_again(blocked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(samples, "solved", _unsolved)
    app = opened("plan", "zh", town="feicheng-1993")
    assert words.NOT_DONE.zh in said(app)
    assert desk_words.EMPTY.zh in said(app)


def _unsolved(folder: Path) -> tuple[Sheets, None]:
    found = samples.opened(folder).town
    assert found
    return sheets_of_town(found), None


# --- a change cannot be kept -----------------------------------------------------------------------------------------


def test_a_change_that_cannot_be_kept_is_told_and_can_be_made_again(
    break_disk: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    planner = Planner().begins().notes("一办")
    before = planner.open.version
    break_disk()
    planner.notes("二办")
    assert words.NOT_DONE.zh in planner.told
    assert FULL.zh in planner.told
    assert planner.open.version == before
    assert FULL.zh not in planner.look().told, "it is said once"
    _mend(monkeypatch)
    assert planner.notes("二办").noted == "二办"
    assert planner.history == ["调整", "一办", "二办"]


@pytest.mark.parametrize(
    "act",
    [
        desk.undo,
        lambda: desk.save("会商稿"),
        lambda: desk.branch("另稿"),
        lambda: desk.begin_sample("feicheng-1993"),
        lambda: desk.restore(desk.store().versions(_now())[-1].id),
        lambda: desk.rename(_now(), "他名"),
    ],
    ids=["undo", "save", "branch", "sample", "restore", "rename"],
)
def test_every_act_that_fails_says_so(
    break_disk: Callable[[], None], act: Callable[[], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(samples, "solved", _unsolved)
    planner = Planner().begins("甲镇").notes("一办")
    before = planner.open
    break_disk()
    planner.does(act)
    assert FULL.zh in planner.told
    assert (planner.open.version, planner.open.scenario) == (before.version, before.scenario)


def _now() -> str:
    open_now = desk.opened()
    assert open_now
    return open_now.scenario.id


def test_what_follows_a_failed_change_is_left_out(break_disk: Callable[[], None]) -> None:
    def add() -> None:
        desk.record(DID, sheets=renamed("二办"))
        desk.say(Text("已新增", "Added"))

    planner = Planner().begins()
    break_disk()
    planner.does(add)
    assert "已新增" not in planner.told


def test_more_data_than_can_be_read_again_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    planner = Planner().begins().notes("一办")
    sheets = renamed("二办")
    most = max(map(len, sheets.values())) + 1
    monkeypatch.setattr(limits, "MAX_ROWS", most)
    sheets["units"] = [sheets["units"][0]] * (most + 1)
    planner.does(lambda: desk.record(DID, sheets=sheets))
    assert f"“units”超过 {most} 行，本次改动没有保存" in planner.told.replace("\\", "")
    assert (planner.noted, planner.open.version.number) == ("一办", 2)
    assert planner.notes("三办").noted == "三办"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_unit_too_many_stays_in_its_form(language: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(samples, "solved", _unsolved)
    app = opened("data", language, town="feicheng-1993", sheet="units")
    town_now = samples.opened(DATA / "feicheng-1993").town
    assert town_now
    monkeypatch.setattr(limits, "MAX_JSON_BYTES", len(json_of(sheets_of_town(town_now)).encode()) + 10)
    _form(app).set_value("新机构")
    next(button for button in app.button if button.label == data_words.ADD[language]).click().run()
    assert not app.exception
    assert words.NOT_DONE[language] in said(app)
    assert {"zh": "数据超过", "en": "data is larger than"}[language] in said(app)
    assert _form(app).value == "新机构"
    assert not app.toast, "nothing says that it was added"


def _form(app: AppTest) -> TextInput:
    return next(field for field in app.text_input if (field.key or "").startswith("new-name"))


def test_a_plan_found_while_the_disk_was_full_is_kept_later(
    break_disk: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    planner = Planner().begins()
    job = jobs.start(planner.open.case, Limits(seconds=5))
    assert job.wait(30)
    monkeypatch.setattr(jobs, "get", lambda _: job)
    planner.app.session_state[solving.JOBS] = {planner.open.scenario.id: (job.id, planner.open.version.id)}
    break_disk()
    for _ in range(2):
        assert FULL.zh in planner.look().told
        assert planner.open.plan is None
    _mend(monkeypatch)
    monkeypatch.setattr(jobs, "get", lambda _: job)
    planner.look()
    assert planner.open.plan is not None
    assert planner.history[1].startswith(desk_words.SOLVED.zh.split("{}")[0])
    assert not planner.app.session_state[solving.JOBS]


# --- what is kept cannot be read -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "content", [Content("[]"), Content("{}", plan='{"later": 1}'), Content("{}", outcome="{}")], ids=str
)
def test_a_version_of_another_make_is_named_and_leaves_the_rest(content: Content) -> None:
    scenario = desk.store().create(content, name="*甲*", town="甲镇", owner="甲", did=DID)
    planner = Planner(scenario=scenario.id)
    assert planner.at_nothing
    assert words.UNREADABLE.zh.format("*甲*", 1) in planner.told.replace("\\", "")
    app = opened("start", "zh", town="", scenario=scenario.id)
    assert app.button(key="open-helong")
    assert planner.begins("乙镇").open.scenario.name == "乙镇"


def test_a_damaged_file_is_told_and_left_as_it_is() -> None:
    planner = Planner().begins()
    file = desk.store().folder / FILE
    forget_open_files()
    for beside in file.parent.iterdir():
        beside.unlink()
    file.write_bytes(b"no database" * 1000)
    planner.look()
    assert "已损坏" in planner.told
    assert file.read_bytes() == b"no database" * 1000


# --- what no page has caught -----------------------------------------------------------------------------------------


def _fallen() -> None:
    import streamlit as st

    from orgplan.app.unforeseen import unforeseen

    st.session_state["instead"] = unforeseen(st.session_state["error"])


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_fault_in_a_callback_has_the_last_word(language: Language) -> None:
    app = AppTest.from_function(_fallen)
    app.context["locale"] = {"zh": "zh-CN", "en": "en-US"}[language]
    app.session_state["error"] = StoreError(Finding(code="store-full", severity=Severity.ERROR, message=FULL))
    app.run()
    assert app.session_state["instead"] is True
    assert FULL[language].rstrip(".。") in app.error[0].value.replace("\\", "")
    app.session_state["error"] = ZeroDivisionError("secret")
    app.run()
    assert app.session_state["instead"] is True
    assert app.error[0].value == words.BROKEN[language].format("ZeroDivisionError")
    assert "secret" not in said(app)


def _mend(monkeypatch: pytest.MonkeyPatch) -> None:
    home = str(desk.store().folder)
    monkeypatch.undo()
    monkeypatch.setenv("ORGPLAN_HOME", home)


def test_the_server_asks_it() -> None:
    assert door.app._on_script_error is unforeseen
