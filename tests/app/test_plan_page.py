"""The first screen without a browser: every sample town, in both languages, and what goes wrong."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from orgplan.app import samples
from orgplan.app.warm import SCREEN, warm
from orgplan.model.findings import Finding, Place
from orgplan.model.vocabulary import Severity, Status
from orgplan.run import Case, Limits
from orgplan.shipped import DATA
from orgplan.text import Language, Text

LOCALES: dict[Language, str] = {"zh": "zh-CN", "en": "en-US"}
TOWNS = [folder.name for folder in samples.sample_towns()]
HOSTILE = Finding(
    code="unknown-kind",
    severity=Severity.ERROR,
    message=Text("类别“![](http://example.org/x.png)”不认得", "kind “![](http://example.org/x.png)” is not known"),
    expected=Text("党委机构", "party"),
    place=Place(file="units.csv", sheet="units", row=3, column="kind", value="<b>"),
)


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    st.cache_data.clear()
    yield
    st.cache_data.clear()


def opened(language: Language, town: str = "") -> AppTest:
    app = AppTest.from_file(str(SCREEN), default_timeout=60)
    app.context["locale"] = LOCALES[language]
    if town:
        app.query_params["town"] = town
    app.run()
    assert not app.exception
    return app


def said(app: AppTest) -> str:
    return "\n".join(element.value for element in (*app.markdown, *app.caption, *app.error))


def grids(app: AppTest) -> list[str]:
    """Tables of the page, from top to bottom."""
    bodies = [str(element.proto.body) for element in app.get("html")]
    return [body for body in bodies if body.startswith("<table")]


@pytest.mark.parametrize("town", TOWNS)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_sample_town_is_solved_and_shown(town: str, language: Language) -> None:
    app = opened(language, town)
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
    assert 1 <= table.count("<tr>") - 1 <= 10
    assert {"zh": "复核意见", "en": "Findings"}[language] in said(app)
    assert all(metric.help for metric in app.metric)


def test_the_notice_says_that_the_data_is_made_up() -> None:
    assert "虚拟" in said(opened("zh"))


def test_the_switch_changes_the_language() -> None:
    app = opened("zh")
    app.segmented_control(key="lang").set_value("en").run()
    assert "proposed organisation" in said(app)
    assert app.query_params["lang"] in ("en", ["en"])


def test_the_address_chooses_the_language() -> None:
    app = AppTest.from_file(str(SCREEN), default_timeout=60)
    app.context["locale"] = "zh-CN"
    app.query_params["lang"] = "en"
    app.run()
    assert "proposed organisation" in said(app)


def test_a_card_opens_and_closes() -> None:
    app = opened("zh")
    app.session_state["organisation-picked"] = {"about": "unit", "id": "U01"}
    app.run()
    assert not app.exception
    assert "党政办公室" in said(app)
    assert ">职责<" in grids(app)[0]
    app.button(key="card-close").click().run()
    assert ">职责<" not in grids(app)[0]


def test_a_body_has_a_card_and_an_unknown_id_only_a_way_back() -> None:
    app = opened("en")
    app.session_state["organisation-picked"] = {"about": "body", "id": "B-finance"}
    app.run()
    assert "Finance Office" in said(app)
    app.session_state["organisation-picked"] = {"about": "unit", "id": "nobody"}
    app.run()
    assert not app.exception
    assert app.button(key="card-close")


def test_a_body_leads_to_its_units_and_an_organ_to_its_posts() -> None:
    app = opened("zh")
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
    assert "illustrative" in said(opened("en"))


def test_rules_that_are_off_are_said_beside_the_verdict() -> None:
    app = opened("zh", "feicheng-1993")
    assert ":orange" in app.metric[4].value
    assert "已停用" in said(app)
    assert "未检查的规则" in app.metric[4].help


def test_other_decisions_are_shown_where_there_are_any() -> None:
    app = opened("zh", "shancheng")
    assert "其他决定" in said(app)
    assert "超编" in said(app)
    assert "保留派驻" in said(app)


def test_codes_stay_inside() -> None:
    app = opened("en")
    shown = " ".join([*(metric.help for metric in app.metric), said(app)])
    assert not [code for code in ("body-cap", "goal balance", "sheet policy") if code in shown]


def test_warming_never_fails(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    def broken() -> tuple[object, ...]:
        raise OSError("no disk")

    warm()
    assert "could not be prepared" not in caplog.text
    monkeypatch.setattr(samples, "sample_towns", broken)
    warm()
    assert "could not be prepared" in caplog.text


def test_another_town_closes_the_card() -> None:
    app = opened("zh")
    app.session_state["organisation-picked"] = {"about": "unit", "id": "U01"}
    app.run()
    app.selectbox(key="town").set_value(TOWNS[1]).run()
    assert not app.exception
    assert not [button for button in app.button if button.key == "card-close"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_bad_data_is_a_report_and_no_chart(language: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    faulty = replace(samples.opened(samples.sample_towns()[0]), town=None, findings=(HOSTILE,))
    monkeypatch.setattr(samples, "open_town", lambda _: faulty)
    st.cache_data.clear()
    app = opened(language)
    assert not app.metric
    assert {"zh": "数据有误", "en": "must be mended"}[language] in said(app)
    assert "units\\.csv" in said(app)
    assert "![]" not in said(app)


@pytest.mark.parametrize(
    ("status", "words"), [(Status.INFEASIBLE, "没有同时满足全部要求的方案"), (Status.STOPPED, "规定时间内没有得到方案")]
)
def test_without_a_plan_the_reasons_are_shown(status: Status, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    real = samples.solve

    def none(case: Case, limits: Limits) -> object:
        update = {
            "status": status,
            "plan": None,
            "report": None,
            "objective": None,
            "gap": None,
            "findings": (HOSTILE,),
        }
        return real(case, limits).model_copy(update=update)

    monkeypatch.setattr(samples, "solve", none)
    app = opened("zh")
    assert words in said(app)
    assert status.text.zh in app.metric[0].value
    assert app.metric[1].value == "—"


def test_a_plan_with_nothing_to_report_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    real = samples.solve

    def clean(case: Case, limits: Limits) -> object:
        outcome = real(case, limits)
        assert outcome.report
        return outcome.model_copy(update={"report": outcome.report.model_copy(update={"findings": ()}), "findings": ()})

    monkeypatch.setattr(samples, "solve", clean)
    assert "没有需要注意的问题" in said(opened("zh"))


def test_without_samples_the_page_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(samples, "sample_towns", lambda: ())
    app = opened("en")
    assert app.warning[0].value == "No sample data found."


def test_a_solve_is_done_once(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []
    real = samples.solve
    monkeypatch.setattr(samples, "solve", lambda case, limits: calls.append(case) or real(case, limits))
    opened("zh")
    opened("en")
    assert len(calls) == 1
    assert "streamlit" in sys.modules
