"""Parts of the page that are plain functions."""

from __future__ import annotations

import pytest

from orgplan.app.components.bodies import band_percent, table
from orgplan.app.components.card import where
from orgplan.app.components.chart import Picked, picked_from
from orgplan.app.components.findings import place_of
from orgplan.app.components.verdict import bodies_set_up, hours, most_bodies, percent, recheck
from orgplan.app.language import of_browser
from orgplan.app.samples import sample_towns
from orgplan.model.findings import Place
from orgplan.model.outcome import Outcome, Recipe
from orgplan.model.vocabulary import Status
from tests.charts import towns

TOWN = towns.town(40)
PLAN = towns.plan(TOWN)
REPORT = towns.report(TOWN, PLAN)


def outcome(policy: dict[str, dict[str, str]], max_bodies: int | None = None) -> Outcome:
    recipe = Recipe.model_construct(max_bodies=max_bodies, policy=policy)
    return Outcome.model_construct(status=Status.OPTIMAL, plan=PLAN, report=REPORT, recipe=recipe)


@pytest.mark.parametrize(
    ("locale", "language"),
    [("zh-CN", "zh"), ("en-US", "en"), ("EN", "en"), ("fr-FR", "zh"), ("", "zh"), (None, "zh")],
)
def test_the_language_is_the_browsers(locale: str | None, language: str) -> None:
    assert of_browser(locale) == language


@pytest.mark.parametrize(
    "raw",
    [
        None,
        "x",
        1,
        {},
        {"about": "unit"},
        {"about": "x", "id": "U1"},
        {"about": "unit", "id": 1},
        {"about": "unit", "id": ""},
    ],
)
def test_what_the_browser_sends_is_checked(raw: object) -> None:
    assert picked_from(raw) is None


def test_a_sound_click_is_believed() -> None:
    assert picked_from({"about": "body", "id": "B1", "more": 1}) == Picked("body", "B1")


def test_numbers_are_said_in_the_language() -> None:
    assert hours(12345.4, "zh") == "12,345 时"
    assert hours(12345.4, "en") == "12,345 h"
    assert hours(None, "en") == "—"


@pytest.mark.parametrize(
    ("gap", "said"), [(None, "—"), (0.0, "0%"), (0.0004, "< 0.1%"), (0.0123, "1.2%"), (1.0, "100.0%")]
)
def test_a_small_gap_is_never_called_zero(gap: float | None, said: str) -> None:
    assert percent(gap, "en") == said


def test_the_cap_is_the_one_in_force() -> None:
    assert most_bodies(outcome({})) == 10
    assert most_bodies(outcome({"body-cap": {"most": "8"}})) == 8
    assert most_bodies(outcome({"body-cap": {"most": "8"}}, 7)) == 7
    assert bodies_set_up(outcome({}), "en") == "9 of 10"
    assert band_percent(outcome({"balance": {"band": "15"}})) == 15
    assert band_percent(outcome({})) == 10


def test_the_verdict_is_the_checkers() -> None:
    assert "合法" in recheck(outcome({}), "zh")
    unlawful = outcome({}).model_copy(update={"report": REPORT.model_copy(update={"lawful": False})})
    assert "Not lawful" in recheck(unlawful, "en")
    assert recheck(outcome({}).model_copy(update={"report": None}), "en") == "—"


def test_the_table_speaks_the_language() -> None:
    chinese, english = table(REPORT.bodies, TOWN, "zh"), table(REPORT.bodies, TOWN, "en")
    assert list(chinese["机构"]) == [row.name for row in REPORT.bodies]
    assert list(english["Body"]) == [row.name_en for row in REPORT.bodies]
    assert "工勤编制" not in chinese
    assert chinese["人数"].sum() == sum(row.heads for row in PLAN.staffing)


def test_a_card_says_where_a_unit_goes() -> None:
    units = {unit.id: unit for unit in TOWN.units}
    assert where(units["U1"], TOWN, PLAN, "zh") == ("党政综合办公室（整体）",)
    assert where(units["U0"], TOWN, PLAN, "en") == (
        "Convenience Service Centre (approval)",
        "General Office of Party and Government (core)",
    )
    assert "章程" in where(units["U9001"], TOWN, PLAN, "zh")[0]
    assert "保留派驻" in where(units["U9003"], TOWN, PLAN, "zh")[0]
    assert "Not placed" in where(units["U1"], TOWN, PLAN.model_copy(update={"placements": ()}), "en")[0]


def test_a_place_is_said_as_far_as_known() -> None:
    place = Place(file="units.csv", sheet="units", row=3, column="kind", value="x")
    assert place_of(place, "zh") == "units.csv › units › 第 3 行 › kind › “x”"
    assert place_of(Place(sheet="units"), "en") == "units"


def test_the_first_sample_is_helong() -> None:
    names = [folder.name for folder in sample_towns()]
    assert names[0] == "helong"
    assert len(names) == len(set(names))
