"""A body alone, for a page or a slide of its own."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from orgplan.charts import body_charts, today_charts
from orgplan.charts.layout import View
from orgplan.charts.svg import svg
from orgplan.model import Plan, Town
from orgplan.model.vocabulary import Category
from orgplan.text import Language
from tests.charts import towns
from tests.charts.test_organisation import any_town, check
from tests.charts.test_views import HELONG


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("view", ["plan", "changes"])
def test_a_body_alone_shows_its_units_and_their_duties(view: View, language: Language) -> None:
    town, plan, report = HELONG
    for body in dict.fromkeys(row.body for row in plan.placements):
        (chart,) = body_charts(town, plan, report, body, language, view)
        check(chart)
        units = {row.unit for row in plan.placements if row.body == body}
        assert {box.subject for box in chart.boxes if box.about == "unit"} == units
        assert {tie.source for tie in chart.ties} == {f"body:{body}"}
    hall = svg(body_charts(town, plan, report, "B-hall", "zh")[0])
    approvals = [f.name for f in town.functions if f.stream == "approval" and f.unit == "U25"]
    assert all(name[:6] in hall for name in approvals[:3])


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(any_town())
def test_a_body_alone_never_overflows(town: Town) -> None:
    plan = towns.plan(town)
    for row in plan.placements[:3]:
        for chart in body_charts(town, plan, None, row.body, "zh"):
            check(chart)
    for chart in today_charts(town, "en"):
        check(chart)


def test_a_body_that_is_not_set_up_has_no_sheet() -> None:
    assert body_charts(*HELONG, "B-none", "zh") == ()


@pytest.mark.parametrize("body", sorted({row.body for row in HELONG[1].placements}))
def test_a_body_alone_has_the_shape_of_a_page_and_its_heads_by_category(body: str) -> None:
    town, plan, report = HELONG
    (chart,) = body_charts(town, plan, report, body, "zh")
    assert chart.height <= 794
    heads = sum(row.heads for row in plan.staffing if row.body == body and row.category is Category.INSTITUTION)
    said = "".join(next(box for box in chart.boxes if box.kind == "body").written("sub"))
    assert (f"事业编制 {heads}" in said) == bool(heads)


@pytest.mark.parametrize(("units", "counted"), [(30, True), (42, False)])
def test_a_body_of_very_many_units_is_still_a_page(units: int, counted: bool) -> None:
    town = towns.town(units, 1)
    plan = towns.plan(town)
    (chart,) = body_charts(town, plan, towns.report(town, plan), "B0", "zh")
    check(chart)
    assert chart.height <= 794
    assert any("职责" in text for box in chart.boxes for text in box.written("sub")) == counted


@pytest.mark.parametrize(("units", "sheets"), [(43, 2), (90, 3), (300, 10)])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_one_page_does_not_hold_goes_on_upon_the_next(units: int, sheets: int, language: Language) -> None:
    town = towns.town(units, 1)
    plan = towns.plan(town)
    charts = body_charts(town, plan, towns.report(town, plan), "B0", language)
    assert len(charts) == sheets
    shown = [box.subject for chart in charts for box in chart.boxes if box.about == "unit"]
    assert sorted(shown) == sorted({row.unit for row in plan.placements})
    first, *others = (chart.title for chart in charts)
    further = {"zh": "（续）", "en": " (continued)"}[language]
    assert others == [first + further] * (sheets - 1)
    for chart in charts:
        check(chart)
        assert chart.height <= 794
        assert all(box.written("sub") for box in chart.boxes if box.about == "unit")


def test_today_is_paged_by_kind_of_unit() -> None:
    town = HELONG[0]
    charts = today_charts(town, "zh")
    shown = [box.subject for chart in charts for box in chart.boxes if box.about == "unit"]
    assert sorted(shown) == sorted(unit.id for unit in town.units if unit.counts)
    assert [chart.title for chart in charts] == [
        f"{town.name} · {kind}" for kind in ("党委机构", "政府机构", "事业单位", "开发区机构", "派驻机构")
    ]
    for chart in charts:
        check(chart)
        assert chart.height <= 794


LONG_UNIT = "经济发展和科技创新、投资促进、统计、集体资产与企业综合服务管理办公室（试点）并承担开发区有关协调事务"
LONG_DUTY = "对在人口集中地区焚烧沥青、油毡、橡胶、塑料、皮革、垃圾以及其他产生有毒有害烟尘和恶臭气体的物质的检查"


def long_names(units: int) -> tuple[Town, Plan]:
    """One unit of long names, with approvals in the hall, among others."""
    town = towns.town(units)
    renamed = tuple(u.model_copy(update={"name": LONG_UNIT}) if u.id == "U0" else u for u in town.units)
    duties = tuple(f.model_copy(update={"name": LONG_DUTY}) if f.unit == "U0" else f for f in town.functions)
    town = town.model_copy(update={"units": renamed, "functions": duties})
    return town, towns.plan(town)


@pytest.mark.parametrize(("language", "tag"), [("zh", "（审批）"), ("en", "(approval)")])
def test_long_names_are_whole_where_the_page_has_room(language: Language, tag: str) -> None:
    town, plan = long_names(8)
    (chart,) = body_charts(town, plan, None, "B8", language)
    check(chart)
    box = next(box for box in chart.boxes if box.id == "unit:U0@B8")
    assert "".join(box.written("name")).replace(" ", "") == LONG_UNIT + tag
    assert "".join(box.written("sub")) == LONG_DUTY
    first, *further = [line for line in box.lines if line.role == "sub"]
    assert all(line.x > first.x for line in further), "they hang, so that no line is taken for the next duty"


def test_what_of_a_unit_is_here_is_never_cut_off() -> None:
    town, plan = long_names(42)
    named = tuple(u.model_copy(update={"name": f"{LONG_UNIT * 4}{u.id}"}) for u in town.units)
    town = town.model_copy(update={"units": named})
    for chart in body_charts(town, plan, None, "B8", "zh"):
        check(chart)
        cards = [box for box in chart.boxes if box.about == "unit"]
        assert cards
        assert all(box.written("name")[-1].endswith("（审批）") for box in cards)
        assert all(len(box.written("name")) <= 7 for box in cards)


def test_long_names_do_not_cost_a_page_or_a_duty() -> None:
    short = towns.town(18, 1)
    town = short.model_copy(
        update={"functions": tuple(f.model_copy(update={"name": LONG_DUTY}) for f in short.functions)}
    )
    written = []
    for of in (short, town):
        (chart,) = body_charts(of, towns.plan(of), None, "B0", "zh")
        check(chart)
        written.append(sum(line.role == "count" and "工时" in line.text for box in chart.boxes for line in box.lines))
    assert written[0] == written[1] > 0
