"""A body alone, for a page or a slide of its own."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from orgplan.charts import body_chart
from orgplan.charts.layout import View
from orgplan.charts.svg import svg
from orgplan.model import Town
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
        chart = body_chart(town, plan, report, body, language, view)
        check(chart)
        units = {row.unit for row in plan.placements if row.body == body}
        assert {box.subject for box in chart.boxes if box.about == "unit"} == units
        assert {tie.source for tie in chart.ties} == {f"body:{body}"}
    hall = svg(body_chart(town, plan, report, "B-hall", "zh"))
    approvals = [f.name for f in town.functions if f.stream == "approval" and f.unit == "U25"]
    assert all(name[:6] in hall for name in approvals[:3])


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(any_town())
def test_a_body_alone_never_overflows(town: Town) -> None:
    plan = towns.plan(town)
    for row in plan.placements[:3]:
        check(body_chart(town, plan, None, row.body, "zh"))


def test_a_body_that_is_not_set_up_is_an_empty_sheet() -> None:
    assert body_chart(*HELONG, "B-none", "zh").boxes == ()


@pytest.mark.parametrize("body", sorted({row.body for row in HELONG[1].placements}))
def test_a_body_alone_has_the_shape_of_a_page_and_its_heads_by_category(body: str) -> None:
    town, plan, report = HELONG
    chart = body_chart(town, plan, report, body, "zh")
    assert chart.height <= 794
    heads = sum(row.heads for row in plan.staffing if row.body == body and row.category is Category.INSTITUTION)
    said = "".join(next(box for box in chart.boxes if box.kind == "body").written("sub"))
    assert (f"事业编制 {heads}" in said) == bool(heads)


@pytest.mark.parametrize(("units", "counted"), [(30, True), (42, False)])
def test_a_body_of_very_many_units_is_still_a_page(units: int, counted: bool) -> None:
    town = towns.town(units, 1)
    plan = towns.plan(town)
    chart = body_chart(town, plan, towns.report(town, plan), "B0", "zh")
    check(chart)
    assert chart.height <= 794
    assert any("职责" in text for box in chart.boxes for text in box.written("sub")) == counted
