"""The chart on a sheet of paper: as large as the sheet lets it be, and as clean as on a screen."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from orgplan.charts.layout import Chart, View
from orgplan.charts.organisation import organisation_chart
from orgplan.model import Town
from orgplan.text import Language
from tests.charts import towns
from tests.charts.test_organisation import any_town, check, drawn
from tests.charts.test_views import HELONG

SHAPES = (1.56, 1.62, 1.95)
"""A3 and A4 laid across, and a slide."""
A4 = 281 / 25.4 * 72
"""Points across that A4 leaves to a chart."""


def laid(town: Town, shape: float, language: Language = "zh", view: View = "plan") -> Chart:
    plan = towns.plan(town)
    return organisation_chart(town, plan, towns.report(town, plan), language, view, shape=shape)


def scale(chart: Chart, shape: float) -> float:
    """How large a pixel is, as a share of the sheet's width."""
    return min(1 / chart.width, 1 / shape / chart.height)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(("units", "bodies"), [(1, 1), (8, 3), (40, 10), (300, 10)])
def test_every_size_is_laid_clean(units: int, bodies: int, shape: float) -> None:
    town = towns.town(units, bodies, zone="样例开发区")
    check(laid(town, shape))
    check(laid(town, shape, "en", "changes"))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(any_town(), st.sampled_from(["zh", "en"]), st.sampled_from(SHAPES))
def test_no_name_overflows_or_overlaps(town: Town, language: Language, shape: float) -> None:
    check(laid(town, shape, language))


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("units", [13, 40, 120, 300])
def test_it_is_never_smaller_than_the_chart_of_the_screen(units: int, shape: float) -> None:
    town = towns.town(units)
    assert scale(laid(town, shape), shape) >= scale(drawn(town), shape)


@pytest.mark.parametrize(
    ("view", "language", "points"),
    [
        ("plan", "zh", 7.3),
        ("plan", "en", 6.7),
        ("changes", "zh", 7.0),
        ("changes", "en", 6.2),
        ("today", "zh", 9.5),
        ("today", "en", 9.2),
    ],
)
def test_forty_three_units_can_be_read_on_a4(view: View, language: Language, points: float) -> None:
    chart = organisation_chart(*HELONG, language, view, shape=1.62)
    assert 12 * scale(chart, 1.62) * A4 >= points


def test_plates_and_overseers_are_not_cut_on_paper() -> None:
    town, plan, report = HELONG
    for language in ("zh", "en"):
        chart = organisation_chart(town, plan, report, language, shape=1.62)
        for box in chart.boxes:
            if box.kind == "body":
                assert not any("…" in line.text for line in box.lines), box.id
