"""The staffing page: every section, and assumptions solved beside the open scenario."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

import pytest
from streamlit.testing.v1 import AppTest

from orgplan.app import desk, jobs
from orgplan.app import words as common
from orgplan.app.components.staffing.purchases import unbought
from orgplan.app.components.staffing.what_if import so_far
from orgplan.app.pages.staffing import SECTIONS
from orgplan.app.words import staffing as words
from orgplan.app.words.staffing import load as load_words
from orgplan.app.words.staffing import what_if as said_of
from orgplan.export.grids import staffing
from orgplan.export.verdict import Standing
from orgplan.ingest import sheets_of_json
from orgplan.limits import Progress
from orgplan.model.policy import Pin, PolicyRow
from orgplan.model.vocabulary import PinVerdict, Strength
from orgplan.policy import read_policy
from orgplan.run import Limits, material, open_town, solve
from orgplan.shipped import DATA
from orgplan.tables.purchases import Purchases
from orgplan.text import Language
from tests.app.desks import grids, opened, said


def town_rows(app: AppTest) -> dict[str, str]:
    data = desk.store().content(app.session_state["version"]).data
    return {row["key"]: row.get("value", "") for row in sheets_of_json(data)["town"]}


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("section", SECTIONS)
def test_every_section_is_drawn(language: Language, section: str) -> None:
    app = opened("staffing", language, section=section)
    assert said(app)
    assert all(metric.help for metric in app.metric)


@pytest.mark.parametrize("section", SECTIONS)
def test_a_town_that_lacks_much_is_told_what_to_fill_in(section: str) -> None:
    """Feicheng 1993 names no staff, no stationed units, no delegated items and buys nothing."""
    app = opened("staffing", "zh", "feicheng-1993", section=section)
    if section in ("people", "retirement"):
        assert app.button(key="to-data").label == words.TO_DATA.zh


def test_nothing_open_says_what_to_do() -> None:
    assert "还没有打开方案稿" in said(opened("staffing", "zh", ""))


def test_heads_of_all_bodies_and_those_outside_add_up() -> None:
    app = opened("staffing", "zh", section="ledger")
    by_category, by_body = grids(app)[:2]
    assert _last(by_category)[0] == "合计"
    total, county = _rows(by_body)[-2:]
    assert total[-3:] == ["186", "186", "0"], "as in the ledger: who stays with the county is below it"
    assert county[-3:] == ["21", "21", "0"]
    assert _last(by_category)[4] == "186"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_both_averages_say_what_they_are_taken_of(language: Language) -> None:
    """In Shancheng one unit that might devolve stays with the county: the town's average has it, the total has not."""
    app = opened("staffing", language, "shancheng", section="load")
    total = grids(app)[-1].rsplit("<tr", 1)[1]
    town = next(metric for metric in app.metric if metric.label == load_words.LOAD_FIGURES["tau"][0][language])
    assert f">{town.value}<" not in total
    for shown in (town.help, said(app), said(opened("plan", language, "shancheng"))):
        assert common.AVERAGED[language] in shown.replace("\\", "")


def test_retirements_are_one_number_on_every_page() -> None:
    """16 retire from the bodies, as the report says; 14 of them from a body that is certain."""
    app = opened("staffing", "zh", section="retirement")
    assert [metric.value for metric in app.metric] == ["16", "14", "3", "0"]
    *bodies, rest, total = _rows(grids(app)[0])
    numbers = [[int(cell) for cell in (row[2], *row[5:])] for row in (*bodies, rest, total)]
    assert numbers[-1][0] == 16
    assert [sum(column) for column in zip(*numbers[:-1], strict=True)] == numbers[-1]


def test_stationed_units_that_stay_are_counted_as_on_the_plan_page() -> None:
    app = opened("staffing", "zh", section="stationed")
    figures = {metric.label: metric.value for metric in app.metric}
    assert (figures["保留派驻"], figures["其中依规保留"]) == ("3", "3")
    assert "可下放而保留派驻（个）" in grids(opened("staffing", "zh", section="what-if"))[0]


def test_vacancies_say_who_may_sit_on_them() -> None:
    said_there = said(opened("staffing", "zh", section="ledger"))
    assert "政法专项编制 16 名" in said_there
    assert "可用空编至少 3 名" in said_there


def test_heads_by_body_are_those_of_the_exported_sheet() -> None:
    """One definition for one name: whoever holds the page beside the workbook reads the same figures."""
    page = _rows(grids(opened("staffing", "zh", section="ledger"))[1])
    case = open_town(DATA / "helong")
    outcome = solve(case, Limits(seconds=20))
    assert outcome.plan
    sheet = staffing.rows(material(case, outcome.plan), "zh")
    assert page[-1][0] == sheet[-1][0]
    assert [(row[0], *row[-3:]) for row in page] == [(row[0], *_shown(*row[-3:])) for row in sheet]


def _shown(before: object, after: object, net: object) -> tuple[str, str, str]:
    return f"{before}", f"{after}", f"{net:+}" if net else "0"


def test_a_table_switched_off_says_where_to_switch_it_on() -> None:
    app = opened("policy", "zh", part="tables")
    app.toggle(key="switch-ledger").set_value(False).run()
    app.session_state["go-to"], app.session_state["section"] = "staffing", "ledger"
    app.run()
    assert not app.exception
    assert "已在“规则与目标”页停用" in said(app).replace("\\", "")


def test_a_list_is_searched_and_narrowed() -> None:
    app = opened("staffing", "zh", section="powers")
    whole = grids(app)[0].count("<tr>")
    app.text_input(key="query-capacity").set_value("处罚").run()
    assert 1 < grids(app)[0].count("<tr>") < whole
    app.segmented_control(key="powers-list").set_value("duties").run()
    app.selectbox(key="body-duties").set_value("B-finance").run()
    assert "财政管理办公室" in grids(app)[0]
    assert "便民服务中心" not in grids(app)[0]
    app.segmented_control(key="powers-list").set_value("answers").run()
    assert not app.exception


def test_figures_lead_to_the_settings_they_rest_on() -> None:
    app = opened("staffing", "zh", section="hall")
    app.button(key="to-policy-hall").click().run()
    assert not app.exception
    assert "规则与目标" in said(app)
    assert app.session_state["part"] == "tables"


def _rows(table: str) -> list[list[str]]:
    """Cells of the body of the table, row by row."""
    rows = table.split("<tbody>")[1].split("<tr")[1:]
    return [re.findall(r"<td[^>]*>([^<]*)</td>", row) for row in rows]


def _last(table: str) -> list[str]:
    return _rows(table)[-1]


# --- what if ---------------------------------------------------------------------------------------------------------


def assuming(language: Language = "zh", **values: float) -> AppTest:
    app = opened("staffing", language, section="what-if")
    for name, value in values.items():
        app.slider(key=f"what-{name}").set_value(value)
    app.run()
    assert not app.exception
    _finish(app)
    return app


def _figures(table: str, name: str, side: int) -> list[int]:
    """Figures of the rows of that class, those of now (0) or of the assumption (1)."""
    rows = [row for row in table.split("<tr ") if row.startswith(f'class="{name}"')]
    cells = (re.findall(r'<td class="number">(?:<b>)?([\d,]+)', row) for row in rows)
    return [int(row[side].replace(",", "")) for row in cells]


def _finish(app: AppTest) -> None:
    job = jobs.get(app.session_state["what-if"].job)
    assert job is not None
    assert job.wait(60)
    app.run()
    assert not app.exception


@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_assumption_is_solved_beside_the_open_scenario(language: Language) -> None:
    app = assuming(language, cap=8)
    version = app.session_state["version"]
    table = grids(app)[0]
    assert '<td class="number">10</td><td class="number"><b>8</b></td>' in table
    assert "▼ 2" in table
    assert app.session_state["version"] == version
    app.button(key="what-if-drop").click().run()
    assert app.slider(key="what-cap").value == 10
    assert said_of.NOT_ASSUMED[language] in app.info[0].value


def test_the_goals_add_up_to_the_total_before_and_after() -> None:
    """Also those that stay as they were are shown, and all of them before anything is assumed."""
    (alone,) = grids(opened("staffing", "zh", section="what-if"))
    assert sum(_figures(alone, "goal", 0)) == sum(_figures(alone, "objective", 0)) > 0
    app = assuming(cap=8)
    goals = [_figures(grids(app)[0], "goal", side) for side in (0, 1)]
    totals = [_figures(grids(app)[0], "objective", side) for side in (0, 1)]
    assert [sum(side) for side in goals] == [sum(side) for side in totals]
    assert totals[0] != totals[1]
    assert any(before == after for before, after in zip(*goals, strict=True)), "a goal that did not change"
    assert "跨机构协调（折合工时）" in grids(app)[0]
    assert "跨机构协调，计价前（工时/年）" in grids(app)[0]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_solve_under_way_rounds_as_all_other_figures_do(language: Language) -> None:
    half = Progress(objective=Fraction(21, 2), bound=Fraction(17, 2), seconds=1.0)
    assert so_far(half, language) == said_of.SOLVING_BEST[language].format("11", "9")
    assert so_far(None, language) == said_of.SOLVING[language]


def test_lawful_is_said_as_on_the_plan_page() -> None:
    """Heads over quota are absorbed over years, and a cap above the law's is not passed over."""
    table = grids(assuming(quota_worker=5, cap=12))[0]
    lawful = table.split("<tr ")[1]
    assert "超编 3 人须分年消化" in lawful
    assert "1 项设置宽于规定" in lawful


def test_why_a_cheap_service_is_not_bought() -> None:
    assert "腾出的工时本身不计价值" in said(opened("staffing", "zh", section="what-if"))
    assert "腾出的工时本身不计价值" in said(opened("staffing", "zh", section="purchases"))


def test_that_is_the_reason_only_where_money_counts_and_the_plan_is_proven_best() -> None:
    case = open_town(DATA / "helong")
    town, outcome = case.town, solve(case)
    assert town
    assert outcome.plan
    assert outcome.report
    table = outcome.report.tables["purchases"]
    assert isinstance(table, Purchases)
    standing = Standing.of(outcome.plan, outcome.report, outcome, False, case.policy)
    number = unbought(table, town, standing)
    assert number
    off = (PolicyRow(code="purchase", strength=Strength.OFF), PolicyRow(code="purchase", setting="price", value="0"))
    for row in off:
        assert not unbought(table, town, replace(standing, policy=read_policy([row])[0]))
    unproven = outcome.model_copy(update={"bound": outcome.report.objective - 1})
    assert not unbought(table, town, replace(standing, outcome=unproven))
    assert not unbought(table, town, replace(standing, stale=True))
    row = next(row for row in table.functions if row.cheaper and not row.bought and row.price <= table.left)
    pin = Pin(unit=row.unit, function=row.function, body=row.body or "", verdict=PinVerdict.MUST)
    assert unbought(table, town.model_copy(update={"pins": (pin,)}), standing) == number - 1


def test_an_assumption_is_adopted_as_a_scenario_of_its_own() -> None:
    app = assuming(quota_institution=92, purchase_budget=90.0)
    before = app.session_state["scenario"]
    app.button(key="what-if-adopt").click().run()
    assert not app.exception
    assert app.session_state["scenario"] != before
    assert town_rows(app)["quota_institution"] == "92"
    assert town_rows(app)["purchase_budget"] == "900000"
    assert app.slider(key="what-quota_institution").value == 92
    old = desk.store().scenario(before)
    assert old is not None
    rows = sheets_of_json(desk.store().content(old.head).data)["town"]
    assert {"key": "quota_institution", "value": "96"} in rows


def test_an_impossible_assumption_names_what_clashes() -> None:
    app = assuming(cap=2)
    assert "没有同时满足全部要求的方案" in app.error[0].value
    assert "职能机构限额" in said(app)
    assert "what-if-adopt" not in [button.key for button in app.button]


def test_back_at_the_start_there_is_nothing_assumed() -> None:
    app = assuming(cap=9)
    app.slider(key="what-cap").set_value(10).run()
    assert "what-if" not in app.session_state
