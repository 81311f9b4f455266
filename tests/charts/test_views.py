"""Today, plan and changes: one drawing in three views, each clean."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from orgplan.charts import Chart, organisation_chart
from orgplan.charts.changes import BODY_FATES, FATES
from orgplan.charts.layout import View
from orgplan.charts.svg import svg
from orgplan.model import Appointment, Leader, Placement, Plan, Post, Town
from orgplan.model.outcome import Report
from orgplan.model.vocabulary import Rank, Stream, Track, UnitKind
from orgplan.run import open_town, solve
from orgplan.shipped import DATA
from orgplan.text import Language
from tests.charts import towns
from tests.charts.test_organisation import any_town, check

VIEWS: tuple[View, ...] = get_args(View)


def drawn(town: Town, view: View, language: Language = "zh", collapsed: frozenset[str] = frozenset()) -> Chart:
    plan = towns.plan(town)
    return organisation_chart(town, plan, towns.report(town, plan), language, view, collapsed)


def solved(name: str) -> tuple[Town, Plan, Report]:
    case = open_town(DATA / name)
    outcome = solve(case)
    assert case.town
    assert outcome.plan
    assert outcome.report
    return case.town, outcome.plan, outcome.report


HELONG = solved("helong")


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(any_town(), st.sampled_from(VIEWS), st.sampled_from(["zh", "en"]))
def test_no_view_overflows_or_overlaps(town: Town, view: View, language: Language) -> None:
    check(drawn(town, view, language))


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("view", VIEWS)
def test_a_real_town_is_drawn_clean_and_every_tie_joins_boxes(view: View, language: Language) -> None:
    chart = organisation_chart(*HELONG, language, view)
    check(chart)
    boxes = {box.id for box in chart.boxes}
    assert chart.ties
    assert all({tie.source, tie.target} <= boxes for tie in chart.ties)
    hung = {tie.target for tie in chart.ties}
    assert {box.id for box in chart.boxes if box.kind in ("body", "unit", "portion", "stationed")} <= hung | {
        box.id for box in chart.boxes if box.id.startswith("key:")
    }


def test_today_shows_every_unit_once_by_kind_and_needs_no_plan() -> None:
    town = HELONG[0]
    chart = organisation_chart(town, None, None, "zh", "today")
    assert sorted(box.subject for box in chart.boxes if box.about == "unit") == sorted(unit.id for unit in town.units)
    assert [box.written("name")[0] for box in chart.boxes if box.kind == "body" and box.lines] == [
        "党委机构",
        "政府机构",
        "事业单位",
        "开发区机构",
        "派驻机构",
    ]
    assert "现状" in chart.title


def test_stationed_offices_hang_on_dashed_connectors() -> None:
    town = HELONG[0]
    stationed = {unit.id for unit in town.units if unit.kind is UnitKind.STATIONED}
    for view in VIEWS:
        chart = organisation_chart(*HELONG, "zh", view)
        unit_of = {box.id: box.subject for box in chart.boxes if box.about == "unit"}
        strokes = {unit_of[tie.target]: tie.stroke for tie in chart.ties if tie.target in unit_of}
        assert {unit for unit, stroke in strokes.items() if stroke == "dashed"} <= stationed
        assert any(stroke == "dashed" for stroke in strokes.values())


def test_dotted_means_posts_in_town_and_zone_and_nothing_else() -> None:
    with_crossings = organisation_chart(*HELONG, "zh", "plan")
    dotted = {(tie.source, tie.target) for tie in with_crossings.ties if tie.stroke == "dotted"}
    assert dotted == {
        ("leading-organ:party", "leading-organ:zone"),
        ("leading-organ:government", "leading-organ:zone"),
    }
    assert any("点线" in text for box in with_crossings.boxes for text in box.written("sub"))
    town, plan, report = HELONG
    alone = plan.changed(appointments=())
    without = organisation_chart(town, alone, report, "zh", "plan")
    assert not [line for line in without.lines if line.stroke == "dotted"]
    assert not [text for box in without.boxes for text in box.written("sub") if "点线" in text]


def test_today_crossings_are_those_of_today() -> None:
    posts = (
        Post(id="P", name="P", track=Track.PARTY, rank=Rank.CHIEF),
        Post(id="Z", name="Z", track=Track.ZONE, rank=Rank.CHIEF),
    )
    town = towns.town(6, zone="开发区").model_copy(
        update={"posts": posts, "leaders": (Leader(id="L", name="甲", rank=Rank.CHIEF, holds=("P", "Z")),)}
    )
    plan = towns.plan(town).changed(appointments=(Appointment(leader="L", post="P"),))
    today = organisation_chart(town, plan, None, "zh", "today")
    assert [tie.source for tie in today.ties if tie.stroke == "dotted"] == ["leading-organ:party"]
    assert not [tie for tie in organisation_chart(town, plan, None, "zh", "plan").ties if tie.stroke == "dotted"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_changes_say_what_becomes_of_everyone_by_colour_and_symbol(language: Language) -> None:
    chart = organisation_chart(*HELONG, language, "changes")
    for box in chart.boxes:
        if box.kind in ("unit", "portion", "stationed", "outside") and box.lines:
            symbol = FATES[box.tone][language][0]
            assert box.lines[0].text.startswith(symbol), box
            assert f" · {symbol} " in box.tooltip
    legend = [text for box in chart.boxes if box.kind == "key" for text in box.written("sub")]
    merged = sum(box.tone == "merged" for box in chart.boxes if box.about == "unit")
    assert any(text.startswith("→") and f"{merged}" in text for text in legend)


def test_heads_that_leave_their_work_are_counted_on_the_bodies() -> None:
    town, plan, report = HELONG
    core = {(row.unit, row.body) for row in plan.placements if row.stream is Stream.CORE}
    split = len(core) - len({unit for unit, _ in core})
    chart = organisation_chart(town, plan, report, "zh", "changes")
    written = " ".join(text for box in chart.boxes if box.kind == "body" for text in box.written("sub"))
    told = " ".join(box.tooltip for box in chart.boxes if box.kind == "body")
    for said, sign_in, sign_out in ((written, r"\+(\d+)", r"−(\d+)"), (told, r"调入 (\d+) 人", r"调出 (\d+) 人")):
        moved_in, moved_out = (sum(map(int, re.findall(sign, said))) for sign in (sign_in, sign_out))
        assert moved_in == moved_out == report.measures["change"] - split > 0


def test_a_unit_in_two_bodies_is_parted_and_one_alone_is_carried_over() -> None:
    town = towns.town(2, 3)
    rows = (
        Placement(unit="U0", stream=Stream.CORE, body="B0"),
        Placement(unit="U0", stream=Stream.APPROVAL, body="B1"),
        Placement(unit="U1", stream=Stream.CORE, body="B2"),
    )
    chart = organisation_chart(town, Plan(town=town.name, placements=rows), None, "zh", "changes")
    tones = {box.id: box.tone for box in chart.boxes if box.about == "unit"}
    assert tones["unit:U0@B1"] == "parted"
    assert tones["unit:U1@B2"] == "same"


def test_folded_bodies_count_their_units_in_one_card() -> None:
    town = towns.town(40)
    open_chart = drawn(town, "plan")
    inside = [box for box in open_chart.boxes if box.id.endswith("@B3")]
    folded = drawn(town, "plan", collapsed=frozenset({"B3"}))
    check(folded)
    assert [box.written("name") for box in folded.boxes if box.id.endswith("@B3")] == [(f"{len(inside)} 个单位",)]
    assert len(folded.boxes) == len(open_chart.boxes) - len(inside) + 1


@pytest.mark.parametrize("view", VIEWS)
def test_three_hundred_units_are_laid_out_at_once(view: View) -> None:
    town = towns.town(300)
    began = time.perf_counter()
    chart = drawn(town, view)
    svg(chart)
    assert time.perf_counter() - began < 1.5


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("view", VIEWS)
def test_a_wide_chart_is_broken_into_rows_that_a_screen_can_show(view: View, language: Language) -> None:
    chart = drawn(towns.town(300), view, language)
    check(chart)
    assert chart.width <= 2100
    assert 0.5 < chart.height / chart.width < 2.5
    bodies = [box for box in chart.boxes if box.kind == "body" and box.about + box.dashed * "x"]
    assert len({box.y for box in bodies} | {box.y for box in chart.boxes if box.id.startswith("kind:")}) > 1
    names = [line for box in chart.boxes if box.kind == "panel" for line in box.lines]
    assert len(names) > 1


def test_how_many_hold_posts_in_town_and_zone_stands_on_the_line() -> None:
    town, plan, _ = HELONG
    tracks = {post.id: post.track for post in town.posts}
    held: dict[str, set[Track]] = {}
    for row in plan.appointments:
        held.setdefault(row.leader, set()).add(tracks[row.post])
    both = sum({Track.GOVERNMENT, Track.ZONE} <= posts for posts in held.values())
    chart = organisation_chart(*HELONG, "zh", "plan")
    label = next(box for box in chart.boxes if box.id == "label:government")
    assert label.written("sub") == (f"{both}人",)
    assert f"{both} 人" in label.tooltip


def test_a_stationed_office_names_the_county_department_above_it() -> None:
    town = HELONG[0]
    above = {unit.id: unit.superior for unit in town.units if unit.kind is UnitKind.STATIONED}
    chart = organisation_chart(town, None, None, "zh", "today")
    for box in chart.boxes:
        if box.subject in above:
            assert above[box.subject] in box.tooltip
            assert box.written("sub")[0].rstrip("…") == above[box.subject][: len(box.written("sub")[0].rstrip("…"))]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("view", VIEWS)
def test_an_empty_plan_and_an_empty_town_are_drawn(view: View, language: Language) -> None:
    town = towns.town(6, 2)
    check(organisation_chart(town, Plan(town=town.name), None, language, view))
    check(organisation_chart(Town(name="空镇", kind=town.kind, quota=town.quota), None, None, language, view))


def test_many_units_without_a_place_stand_below_and_make_no_tower() -> None:
    town = HELONG[0]
    chart = organisation_chart(town, Plan(town=town.name), None, "zh")
    check(chart)
    panel = next(box for box in chart.boxes if box.id == "panel:plain")
    assert panel.h < panel.w
    assert not [tie for tie in chart.ties if tie.target == panel.id]


def test_symbols_are_in_the_oldest_chinese_character_set() -> None:
    for text in (*FATES.values(), *BODY_FATES.values()):
        assert text.zh[0] == text.en[0]
        assert text.zh[0].encode("gb2312")


def test_symbols_are_in_the_font_that_travels_with_the_files() -> None:
    ttf = pytest.importorskip("fontTools.ttLib")
    font = Path("orgplan/export/fonts/OrgplanSansSC-Regular.otf")
    known = ttf.TTFont(font).getBestCmap()
    assert not [text for text in (*FATES.values(), *BODY_FATES.values()) if ord(text.zh[0]) not in known]
