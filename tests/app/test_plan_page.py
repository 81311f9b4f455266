"""The plan page without a browser: every sample town, in both languages, by hand and by solver, and what goes wrong."""

from __future__ import annotations

import json
import threading

import pytest
from streamlit.testing.v1 import AppTest

from orgplan.app import desk, jobs, samples
from orgplan.app.warm import warm
from orgplan.app.words.desk import SOLVED
from orgplan.ingest import Sheets, json_of, sheets_of_town
from orgplan.model.outcome import Outcome
from orgplan.model.vocabulary import Status
from orgplan.run import open_town
from orgplan.scenarios import Content
from orgplan.shipped import DATA
from orgplan.text import Language
from tests.app.desks import grids, opened, said

TOWNS = [folder.name for folder in samples.sample_towns()]


@pytest.mark.parametrize("town", TOWNS)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_sample_town_is_solved_and_shown(town: str, language: Language) -> None:
    app = opened("plan", language, town)
    metrics = {metric.label: metric.value for metric in app.metric}
    labels = {
        "zh": ["求解结果", "目标值", "下界", "差距", "独立复核", "设置机构", "求解用时"],
        "en": ["Result", "Objective", "Bound", "Gap", "Independent re-check", "Bodies set up", "Solved in"],
    }
    assert list(metrics) == labels[language]
    known = samples.opened(DATA / town).town
    assert known
    assert known.name.split("（")[0] in said(app)
    assert {"zh": "合法", "en": "Lawful"}[language] in metrics[labels[language][4]]
    table = grids(app)[0]
    assert {"zh": "人均工时", "en": "Hours a head"}[language] in table
    assert 1 <= table.count("<tr>") - 2 <= 10, "without the heads and the total"
    assert {"zh": "复核意见", "en": "Findings"}[language] in said(app)
    assert all(metric.help for metric in app.metric)


def test_the_notice_says_that_the_data_is_made_up() -> None:
    assert "虚拟" in said(opened("plan", "zh"))


def test_the_switch_changes_the_language() -> None:
    app = opened("plan", "zh")
    app.segmented_control(key="lang").set_value("en").run()
    assert "proposed organisation" in said(app)
    assert app.query_params["lang"] in ("en", ["en"])


def test_the_address_chooses_the_language() -> None:
    app = opened("plan", "zh", lang="en")
    assert "proposed organisation" in said(app)


def test_a_card_opens_and_closes() -> None:
    app = opened("plan", "zh")
    app.session_state["organisation-picked"] = {"about": "unit", "id": "U01"}
    app.run()
    assert not app.exception
    assert "党政办公室" in said(app)
    assert ">职责<" in grids(app)[0]
    assert ">总增减<" in grids(app)[1]
    app.button(key="card-close").click().run()
    assert ">职责<" not in grids(app)[0]


def test_a_body_has_a_card_and_an_unknown_id_only_a_way_back() -> None:
    app = opened("plan", "en")
    app.session_state["organisation-picked"] = {"about": "body", "id": "B-finance"}
    app.run()
    assert "Finance Office" in said(app)
    app.session_state["organisation-picked"] = {"about": "unit", "id": "nobody"}
    app.run()
    assert not app.exception
    assert app.button(key="card-close")


def test_a_body_leads_to_its_units_and_an_organ_to_its_posts() -> None:
    app = opened("plan", "zh")
    app.session_state["organisation-picked"] = {"about": "body", "id": "B-finance"}
    app.run()
    assert "分管领导" in said(app)
    app.button(key="card-unit-0").click().run()
    assert app.session_state["organisation-picked"]["about"] == "unit"
    app.session_state["organisation-picked"] = {"about": "organ", "id": "party"}
    app.run()
    assert not app.exception
    assert "镇党委书记" in grids(app)[0]


def test_an_english_reader_is_told_that_the_data_is_illustrative() -> None:
    assert "illustrative" in said(opened("plan", "en"))


def test_rules_that_are_off_are_said_beside_the_verdict() -> None:
    app = opened("plan", "zh", "feicheng-1993")
    assert ":orange" in app.metric[4].value
    assert "已停用" in said(app)
    assert "未检查的规则" in app.metric[4].help


def test_other_decisions_are_shown_where_there_are_any() -> None:
    app = opened("plan", "zh", "shancheng")
    assert "其他决定" in said(app)
    assert "须分年消化" in said(app), "beside the word lawful"
    assert "超编" in said(app)
    assert "保留派驻" in said(app)


def test_codes_stay_inside() -> None:
    app = opened("plan", "en")
    shown = " ".join([*(metric.help for metric in app.metric), said(app)])
    assert not [code for code in ("body-cap", "goal balance", "sheet policy") if code in shown]


def test_warming_never_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> tuple[object, ...]:
        raise OSError("no disk")

    said: list[str] = []
    monkeypatch.setattr("orgplan.app.warm._log.exception", said.append)
    warm()
    assert not said
    monkeypatch.setattr(samples, "sample_towns", broken)
    warm()
    assert len(said) == 1


def solve(app: AppTest) -> None:
    """Press the button and wait for the plan, however busy the machine."""
    app.button(key="solve").click().run()
    for _ in range(200):
        if not app.button(key="solve").disabled:
            return
        app.run()


def test_a_move_by_hand_is_scored_solved_around_and_undone() -> None:
    app = opened("plan", "zh")
    app.session_state["organisation-picked"] = {"about": "unit", "id": "U12"}
    app.segmented_control(key="view").set_value("board").run()
    before = app.metric[1].value
    assert "全部遵守" in said(app)
    app.button(key="move-here").click().run()
    assert "手工调整" in app.metric[0].value
    assert app.metric[1].value != before
    assert app.metric[2].value == before, "the bound still holds"
    assert "▲" in grids(app)[0]
    solve(app)
    assert "已证最优" in app.metric[0].value
    assert "by hand" not in said(app)
    for _ in range(3):
        app.button(key="undo").click().run()
    assert app.metric[1].value == before
    assert app.button(key="undo").disabled
    app.button(key="redo").click().run()
    assert "手工调整" in app.metric[0].value


def test_a_pin_makes_the_plan_stale_until_it_is_solved_again() -> None:
    app = opened("plan", "zh", view="board")
    open_now = desk_of(app)
    pins = [*open_now.sheets.get("pins", []), {"unit": "U12", "body": "B-finance", "verdict": "must"}]
    append(open_now, sheets={**open_now.sheets, "pins": pins})
    app = opened("plan", "zh", town="", scenario=open_now.scenario.id)
    assert "待重新求解" in app.metric[0].value
    assert app.metric[2].value == "—"
    assert "改动前求解" in said(app)
    solve(app)
    assert "已证最优" in app.metric[0].value


def test_data_without_a_plan_is_solved_at_once_and_a_clash_leads_to_its_rule() -> None:
    town = open_town(DATA / "helong").town
    assert town
    sheets = sheets_of_town(town)
    pins = [{"unit": "U12", "body": body, "verdict": "must"} for body in ("B-finance", "B-economy")]
    data = json_of({**sheets, "pins": pins})
    made = desk.store().create(Content(data), name="甲", town="甲", owner="x", did=SOLVED)
    app = opened("plan", "zh", town="", scenario=made.id)
    for _ in range(40):
        if app.error:
            break
        app.run()
    assert "没有同时满足全部要求的方案" in app.error[0].value
    app.button(key="clash-rule-0").click().run()
    assert app.query_params["rule"]


def test_a_solver_that_breaks_off_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> Outcome:
        raise MemoryError

    app = opened("plan", "zh")
    before = app.metric[1].value
    monkeypatch.setattr(jobs, "solve", broken)
    app.button(key="solve").click().run()
    assert "求解程序意外中断" in app.error[0].value
    assert app.metric[1].value == before
    assert not app.exception


def test_a_running_solve_is_shown_and_can_be_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    real, release = jobs.solve, threading.Event()

    def slow(*args: object, **kwargs: object) -> Outcome:
        stop = args[5]
        assert isinstance(stop, threading.Event)
        while not (release.wait(0.02) or stop.is_set()):
            pass
        return real(*args, **kwargs)

    monkeypatch.setattr(jobs, "solve", slow)
    monkeypatch.setattr("orgplan.app.solving.AT_ONCE", 0.05)
    app = opened("plan", "zh")
    app.button(key="solve").click().run()
    assert "已用" in said(app)
    assert app.button(key="solve").disabled
    app.button(key="cancel").click().run()
    for _ in range(100):
        if not app.button(key="solve").disabled:
            break
        app.run()
    assert not app.button(key="solve").disabled
    release.set()


def test_a_scenario_of_another_is_branched_not_changed() -> None:
    app = opened("plan", "zh")
    made = desk_of(app)
    other = opened("plan", "zh", town="", scenario=made.scenario.id)
    other.session_state["organisation-picked"] = {"about": "unit", "id": "U12"}
    other.run()
    assert "他人的方案稿" in said(other)
    other.button(key="move-here").click().run()
    assert other.session_state["scenario"] != made.scenario.id
    kept = desk.store().scenario(made.scenario.id)
    assert kept is not None
    assert kept.head == made.version.id


@pytest.mark.parametrize("plan", [True, False])
def test_after_time_was_up_the_page_allows_more_of_it(plan: bool) -> None:
    app = opened("plan", "zh")
    scenario = desk.store().scenario(app.session_state["scenario"])
    assert scenario is not None
    content = desk.store().content(scenario.head)
    outcome = Outcome.model_validate_json(content.outcome or "")
    stopped = outcome.model_copy(update={"status": Status.STOPPED, "plan": None, "objective": None, "bound": None})
    kept = Content(content.data, content.plan if plan else None, stopped.model_dump_json(by_alias=True))
    desk.store().append(scenario.id, scenario.head, kept, SOLVED)
    app = opened("plan", "zh", town="", scenario=scenario.id)
    assert bool(app.metric) == plan
    assert app.button(key="solve").label == "延长到 120 秒再求解"


def test_without_a_scenario_the_page_says_what_to_do() -> None:
    app = opened("plan", "en", town="")
    assert "No scenario is open" in said(app)
    app.button(key="to-start").click().run()
    assert not app.exception


def test_a_dead_link_is_said() -> None:
    app = opened("plan", "zh", town="", scenario="none-such")
    assert "还没有打开方案稿" in said(app)
    assert not app.exception


def desk_of(app: AppTest) -> desk.Desk:
    """What is open in a page that has run."""
    store = desk.store()
    scenario, version = store.scenario(app.session_state["scenario"]), store.version(app.session_state["version"])
    assert scenario is not None
    assert version is not None
    content = store.content(version.id)
    return desk.Desk(scenario, version, json.loads(content.data), open_town(DATA / "helong"), None, None)


def append(open_now: desk.Desk, sheets: Sheets) -> None:
    content = desk.store().content(open_now.version.id)
    changed = Content(json_of(sheets), content.plan, content.outcome)
    desk.store().append(open_now.scenario.id, open_now.version.id, changed, SOLVED)
