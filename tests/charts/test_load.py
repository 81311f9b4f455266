"""The load chart."""

from __future__ import annotations

import pytest

from orgplan.charts.load import load_chart
from orgplan.text import Language
from tests.charts import towns

TOWN = towns.town(40)
ROWS = towns.report(TOWN, towns.plan(TOWN)).bodies


@pytest.mark.parametrize("language", ["zh", "en"])
def test_one_bar_a_body_in_the_colour_of_its_office(language: Language) -> None:
    figure = load_chart(ROWS, 1800, 180, language)
    assert [bar.name for bar in figure.data] == {"zh": ["后台", "前台"], "en": ["Back office", "Front office"]}[
        language
    ]
    assert sum(len(bar.y) for bar in figure.data) == len(ROWS)
    assert len({bar.marker.color for bar in figure.data}) == 2
    shown = {text for bar in figure.data for text in bar.text}
    assert {f"{row.load:,}" for row in ROWS if row.load is not None} <= shown


def test_the_band_lies_about_the_average() -> None:
    band, line = load_chart(ROWS, 1800, 180, "zh").layout.shapes
    assert (band.x0, band.x1) == (1620, 1980)
    assert line.x0 == 1800


def test_a_body_without_staff_says_so() -> None:
    row = ROWS[0].model_copy(update={"heads": 0, "load": None})
    assert load_chart((row,), 1800, 180, "en").data[0].text == ("no staff",)


def test_names_never_become_markup() -> None:
    row = ROWS[0].model_copy(update={"name": "<a href='x'>甲</a>"})
    assert "<a" not in load_chart((row,), 1800, 180, "zh").to_json().replace("\\u003c", "<")


def test_no_bodies_no_bars() -> None:
    assert not load_chart((), 1800, 180, "zh").data
