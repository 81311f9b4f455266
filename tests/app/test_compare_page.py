"""The comparison: like with like, differences to the first, and every change in a line."""

from __future__ import annotations

import json

import pytest
from streamlit.testing.v1 import AppTest

from orgplan.app import desk
from orgplan.export.grids.delta import COUNTED
from orgplan.scenarios import Content
from orgplan.text import Language, Text
from tests.app.desks import grids, opened, said

DID = Text("试", "trial")


def beside(app: AppTest, name: str, change: object = None) -> str:
    """Another scenario of the same owner, its data changed by a function of the sheets; its id."""
    store = desk.store()
    made = store.scenario(app.session_state["scenario"])
    assert made is not None
    content = store.content(made.head)
    sheets = json.loads(content.data)
    if callable(change):
        change(sheets)
    copy = Content(json.dumps(sheets, ensure_ascii=False), content.plan, content.outcome)
    return store.create(copy, name=name, town=made.town, owner=made.owner, did=DID).id


def compared(app: AppTest, language: Language, *others: str) -> AppTest:
    scenario = app.session_state["scenario"]
    return opened("compare", language, "", scenario=scenario, **{"with": ",".join(others)})


@pytest.mark.parametrize("language", ["zh", "en"])
def test_alone_a_plan_is_compared_with_today(language: Language) -> None:
    app = opened("compare", language)
    assert {"zh": "还没有可比较的方案稿", "en": "nothing to compare with yet"}[language] in app.info[0].value
    assert len(app.get("plotly_chart")) == 1
    table, changes = grids(app)
    assert {"zh": "目标值（工时）", "en": "Objective (hours)"}[language] in table
    assert {"zh": "新设", "en": "Add"}[language] in changes
    assert COUNTED[language] in said(app)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_row_says_where_its_figures_come_from_and_today_has_its_own(language: Language) -> None:
    table = grids(opened("compare", language))[0]
    rows = table.split("<tbody>")[1].split("<tr ")[1:]
    assert rows
    assert not [row for row in rows if 'title=""' in row or "title=" not in row]
    crossing = next(row for row in rows if {"zh": "计价前", "en": "before their price"}[language] in row)
    assert '<td class="number today">10,224</td>' in crossing
    objective = next(row for row in rows if {"zh": "目标值（工时）", "en": "Objective (hours)"}[language] in row)
    assert '<td class="number today">—</td>' in objective


def test_the_flow_is_of_heads_or_of_hours() -> None:
    app = opened("compare", "en")
    heads = app.get("plotly_chart")[0].proto.spec
    app.segmented_control(key="flow-weight").set_value("hours").run()
    hours = app.get("plotly_chart")[0].proto.spec
    assert "hours a year" in hours
    assert "hours a year" not in heads
    assert "Today → " in said(app)


def _saved(app: AppTest) -> None:
    """Others see it from now on: in a test every page is a visitor of its own."""
    _shared(app.session_state["scenario"])


def _shared(key: str) -> str:
    scenario = desk.store().scenario(key)
    assert scenario is not None
    desk.store().save(key, scenario.head)
    return key


@pytest.mark.parametrize("language", ["zh", "en"])
def test_like_is_compared_with_like(language: Language) -> None:
    app = opened("plan", language)
    _saved(app)
    other = _shared(beside(app, "乙"))
    page = compared(app, language, other)
    assert not page.warning
    assert len(page.get("plotly_chart")) == 3
    assert grids(page)[0].count('<th class="number">') == 2 + 1, "and today"


def test_other_data_are_refused_with_the_sheet_that_differs() -> None:
    def more(sheets: dict[str, list[dict[str, str]]]) -> None:
        sheets["links"][0]["handoffs"] = "99999"

    app = opened("plan", "zh")
    _saved(app)
    page = compared(app, "zh", _shared(beside(app, "乙", more)))
    assert "乙" in page.warning[0].value
    assert "协同" in page.warning[0].value
    assert len(page.get("plotly_chart")) == 2, "no radar"
    table = grids(page)[0]
    assert "口径不同，不列增减" in table
    assert "▲" not in table
    assert "▼" not in table


def test_other_prices_are_refused_with_the_goal_that_differs() -> None:
    def dearer(sheets: dict[str, list[dict[str, str]]]) -> None:
        sheets["policy"] = [{"code": "lean", "strength": "weight", "setting": "price", "value": "777"}]

    app = opened("plan", "zh")
    _saved(app)
    page = compared(app, "zh", _shared(beside(app, "乙", dearer)))
    assert "单价" in page.warning[0].value
    assert "机构精简" in page.warning[0].value


def test_other_wishes_compare_well() -> None:
    def pinned(sheets: dict[str, list[dict[str, str]]]) -> None:
        sheets["pins"] = []

    app = opened("plan", "zh")
    _saved(app)
    page = compared(app, "zh", _shared(beside(app, "乙", pinned)))
    assert not page.warning


def test_two_of_one_name_are_told_apart_and_only_four_taken() -> None:
    app = opened("plan", "zh")
    _saved(app)
    others = [_shared(beside(app, "合隆镇")) for _ in range(5)]
    page = compared(app, "zh", *others)
    assert grids(page)[0].count('<th class="number">') == 5 + 1
    assert "合隆镇（5）" in grids(page)[0]
    assert "只比较前 4 个" in said(page)
