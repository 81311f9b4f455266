"""The page of ties: network and matrix, before and after, and what the graph says."""

from __future__ import annotations

import pytest

from orgplan.text import Language
from tests.app.desks import grids, opened, said


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("shape", ["network", "matrix"])
@pytest.mark.parametrize("when", ["before", "after"])
def test_every_figure_is_drawn(language: Language, shape: str, when: str) -> None:
    app = opened("graph", language, shape=shape, when=when)
    assert len(app.get("plotly_chart")) == 1
    assert {"zh": "谁与谁协作", "en": "who works with whom"}[language] in said(app)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_measures_say_before_and_after_with_their_source(language: Language) -> None:
    measures, overlaps, strongest = grids(opened("graph", language))
    assert {"zh": "跨机构协调", "en": "Hours across borders"}[language] in measures
    assert measures.count("<tr title=") == 8
    assert " ↔ " in strongest
    assert "<th" in overlaps
    assert {"zh": "领域", "en": "Domain"}[language] in overlaps


@pytest.mark.parametrize("language", ["zh", "en"])
def test_duties_of_several_bodies_are_listed_by_name(language: Language) -> None:
    app = opened("graph", language)
    _, overlaps, _ = grids(app)
    today, plan = (row.count("<td>") for row in (overlaps.split("<tr>")[2], overlaps.split("<tr>")[3]))
    assert today == plan == 4
    assert "B-" not in overlaps
    assert any({"zh": "多头承担", "en": "several places"}[language] in box.label for box in app.expander)


def test_the_choice_is_part_of_the_address() -> None:
    app = opened("graph", "zh")
    app.segmented_control(key="shape").set_value("matrix").run()
    assert app.query_params["shape"] in ("matrix", ["matrix"])


@pytest.mark.parametrize("language", ["zh", "en"])
def test_without_a_scenario_it_says_what_to_do(language: Language) -> None:
    app = opened("graph", language, "")
    assert {"zh": "还没有打开方案稿", "en": "No scenario is open"}[language] in said(app)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_is_counted_by_unit_and_what_by_function_is_said(language: Language) -> None:
    app = opened("graph", language)
    assert {"zh": "按职责所在的机构画", "en": "Drawn where the functions lie"}[language] in said(app)
    assert {"zh": "此表按单位计", "en": "counts by unit"}[language] in said(app)
    measures, _, strongest = grids(app)
    assert {"zh": "机构内协同，按单位计", "en": "Hours inside, by unit"}[language] in measures
    assert {"zh": "主体分在两处", "en": "cores apart"}[language] in strongest
    today = said(opened("graph", language, when="before"))
    assert {"zh": "按职责所在的机构画", "en": "Drawn where the functions lie"}[language] not in today
