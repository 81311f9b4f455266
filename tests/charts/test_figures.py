"""The analytic figures: what is drawn is what the town and the plans say, in both languages, and never markup."""

from __future__ import annotations

from collections import Counter

import pytest

from orgplan.charts.collaboration import collaboration
from orgplan.charts.loads import loads_chart
from orgplan.charts.matrix import matrix_chart
from orgplan.charts.network import LETTERED, MOST, network_chart, shown
from orgplan.charts.radar import radar_chart
from orgplan.charts.sankey import sankey_chart
from orgplan.graph import Part
from orgplan.model import Plan, Town
from orgplan.model.outcome import Report
from orgplan.model.vocabulary import Stream, UnitKind
from orgplan.run import Case, evaluate, moved, open_town, solve
from orgplan.shipped import DATA
from orgplan.text import Language, Text
from tests.charts import towns

CASE: Case = open_town(DATA / "helong")
OUTCOME = solve(CASE)
assert CASE.town
assert OUTCOME.plan
assert OUTCOME.report
TOWN: Town = CASE.town
PLAN: Plan = OUTCOME.plan
REPORT: Report = OUTCOME.report
HOSTILE = "<img src=x onerror=alert(1)>"


@pytest.mark.parametrize("plan", [None, PLAN])
def test_every_unit_is_in_some_group_and_every_group_in_its_colour(plan: Plan | None) -> None:
    told = collaboration(TOWN, plan, "zh")
    parts = Counter(part for group in told.groups for part in group.parts)
    assert set(parts) == set(told.graph)
    assert set(parts.values()) == {1}
    assert {part.unit for part in parts} == {unit.id for unit in TOWN.units}
    assert len({group.colour for group in told.groups}) == len(told.groups)


def test_today_every_unit_is_whole() -> None:
    parts = [part for group in collaboration(TOWN, None, "zh").groups for part in group.parts]
    assert sorted(parts) == sorted(Part(unit.id, "") for unit in TOWN.units)


def test_of_a_plan_a_unit_stands_in_every_body_that_has_work_of_it() -> None:
    groups = {group.id: {part.unit for part in group.parts} for group in collaboration(TOWN, PLAN, "zh").groups}
    rows: dict[str, set[str]] = {}
    for row in PLAN.placements:
        rows.setdefault(row.body, set()).add(row.unit)
    assert {body: units for body, units in groups.items() if body} == rows


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("plan", [None, PLAN])
def test_the_matrix_holds_every_tie_twice_and_frames_the_groups(plan: Plan | None, language: Language) -> None:
    figure = matrix_chart(TOWN, plan, language)
    cells = [value for row in figure.data[0].z for value in row if value]
    told = collaboration(TOWN, plan, language)
    ties = [hours for a, b, hours in told.graph.edges(data="hours") for _ in range(1 if a == b else 2) if hours]
    assert sorted(cells) == sorted(ties)
    assert len(figure.layout.shapes) == len(told.groups)
    assert len(figure.layout.yaxis.ticktext) == len(told.graph)


def test_what_crosses_lies_outside_the_frames() -> None:
    figure = matrix_chart(TOWN, PLAN, "zh")
    text = [cell for row in figure.data[0].text for cell in row if cell]
    assert any("同一机构" in cell for cell in text)
    assert any("跨机构" in cell for cell in text)
    frames = [(round(shape.x0 + 0.5), round(shape.x1 + 0.5)) for shape in figure.layout.shapes]
    for at, row in enumerate(figure.data[0].text):
        low, high = next(frame for frame in frames if frame[0] <= at < frame[1])
        inside = [cell for cell in row[low:high] if cell]
        assert not [cell for cell in inside if "跨机构" in cell]


@pytest.mark.parametrize("plan", [None, PLAN])
def test_the_network_draws_every_part_and_the_greatest_ties(plan: Plan | None) -> None:
    figure = network_chart(TOWN, plan, "zh")
    units = [trace for trace in figure.data if trace.marker.size]
    lines = [trace for trace in figure.data if trace.mode == "lines"]
    assert sum(len(trace.x) for trace in units) == len(collaboration(TOWN, plan, "zh").graph)
    assert sum(len(trace.x) for trace in lines) == 3 * shown(TOWN, plan)[0]
    assert {line.line.color for line in lines} == ({"#9FB3C8"} if plan is None else {"#9FB3C8", "#C77C1E"})
    assert network_chart(TOWN, plan, "zh") == figure, "the same picture every time"


def test_the_network_says_the_hours_of_a_tie_along_its_line_and_writes_the_greatest() -> None:
    figure = network_chart(TOWN, PLAN, "zh")
    answers = next(trace for trace in figure.data if trace.mode == "none")
    told = collaboration(TOWN, PLAN, "zh")
    greatest = max(hours for a, b, hours in told.graph.edges(data="hours") if a != b)
    assert f"{greatest:,} 工时/年" in answers.hovertext[0]
    assert len(answers.x) == len(answers.hovertext)
    written = {note.text for note in figure.layout.annotations}
    assert f"{greatest:,}" in written
    assert len(figure.layout.annotations) == len(told.groups) + LETTERED


@pytest.mark.parametrize("language", ["zh", "en"])
def test_long_names_are_written_on_two_lines(language: Language) -> None:
    figure = network_chart(TOWN, PLAN, language)
    names = [text for trace in figure.data if trace.marker.size for text in trace.text]
    assert "安全生产监督<br>管理办公室" in names
    assert not [name for name in names if "…" in name]


def test_a_big_matrix_fits_the_page_and_names_only_the_groups() -> None:
    from benchmarks.towns import synthetic_town

    figure = matrix_chart(synthetic_town(120, 1), None, "zh")
    assert figure.layout.width <= 1290
    assert not figure.layout.yaxis.ticktext
    assert len(figure.layout.annotations) == len(collaboration(synthetic_town(120, 1), None, "zh").groups)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_matrix_adds_up_what_lies_inside_and_outside_each_frame(language: Language) -> None:
    told = collaboration(TOWN, PLAN, language)
    figure = matrix_chart(TOWN, PLAN, language)
    for group, note in zip(told.groups, figure.layout.annotations, strict=True):
        assert group.name in note.text
        assert all(f"{value:,}" in note.text for value in told.totals[group.id])


def test_a_big_network_says_how_much_it_leaves_out() -> None:
    from benchmarks.towns import synthetic_town

    drawn, of = shown(synthetic_town(80, 1), None)
    assert drawn == MOST < of


def test_heads_flow_from_units_and_between_plans() -> None:
    heads = sum(row.heads for row in PLAN.staffing)
    staffed = {row.unit for row in PLAN.staffing}
    stays = [unit.heads.total for unit in TOWN.units if unit.kind is UnitKind.STATIONED and unit.id not in staffed]
    link = sankey_chart(TOWN, None, PLAN, "zh").data[0].link
    assert sum(link.value) == heads + sum(stays), "nobody is lost"
    portion = next(row for row in PLAN.placements if row.unit == "U12" and row.stream is Stream.CORE)
    other = moved(CASE, PLAN, (portion.unit, "core", ""), "B-finance")
    flow = sankey_chart(TOWN, PLAN, other, "zh").data[0]
    assert sum(flow.link.value) == heads
    names = list(flow.node.customdata)
    changed = {
        (names[a], names[b]): value
        for a, b, value in zip(flow.link.source, flow.link.target, flow.link.value, strict=True)
        if names[a] != names[b]
    }
    core = sum(row.heads for row in PLAN.staffing if (row.unit, row.body) == ("U12", portion.body))
    assert sum(changed.values()) == core
    assert {b for _, b in changed} == {"财政管理办公室"}


def test_units_left_with_the_county_flow_there() -> None:
    unit = next(u for u in TOWN.units if u.retainable and any(row.unit == u.id for row in PLAN.placements))
    key = next(row for row in PLAN.placements if row.unit == unit.id and row.stream is Stream.CORE)
    without = moved(CASE, PLAN, (key.unit, "core", key.function or ""), None)
    flow = sankey_chart(TOWN, PLAN, without, "en").data[0]
    names = list(flow.node.customdata)
    county = [v for b, v in zip(flow.link.target, flow.link.value, strict=True) if names[b].startswith("County")]
    assert sum(county) == unit.heads.total


def test_the_radar_ends_at_the_dearest_and_leaves_out_what_costs_nothing() -> None:
    titles = {"coordination": Text("协调", "coordination"), "lean": Text("精简", "lean"), "span": Text("幅度", "span")}
    plans = [("甲", {"coordination": 100, "lean": 50, "span": 0}), ("乙", {"coordination": 50, "lean": 100, "span": 0})]
    figure = radar_chart(plans, titles, "zh")
    assert list(figure.data[0].theta) == ["协调", "精简", "协调"]
    assert list(figure.data[0].r) == [100, 50, 100]
    assert list(figure.data[1].r) == [50, 100, 50]
    assert figure.data[0].line.dash != figure.data[1].line.dash


def test_long_names_of_axes_break_between_words() -> None:
    titles = {"coordination": Text("跨机构协调", "Coordination across <b>bodies</b>"), "lean": Text("精简", "Lean")}
    figure = radar_chart([("a", {"coordination": 100, "lean": 50})], titles, "en")
    assert figure.data[0].theta[0] == "Coordination<br>across<br>&lt;b&gt;bodies&lt;/b&gt;"
    assert "Coordination across" in figure.data[0].hovertext[0]


def test_loads_stand_side_by_side_with_the_band() -> None:
    other = moved(CASE, PLAN, ("U12", "core", ""), "B-finance")
    report = evaluate(CASE, other)
    assert isinstance(report, Report)
    figure = loads_chart([("甲", REPORT.bodies), ("乙", report.bodies)], 1800, 180, "zh")
    assert [trace.name for trace in figure.data] == ["甲", "乙"]
    assert [list(trace.x) for trace in figure.data] == [[r.load for r in x.bodies] for x in (REPORT, report)]
    assert (figure.layout.shapes[0].x0, figure.layout.shapes[0].x1) == (1620, 1980)


def test_names_never_become_markup() -> None:
    town = towns.town(8)
    units = tuple(unit.model_copy(update={"name": HOSTILE}) for unit in town.units)
    bodies = tuple(body.model_copy(update={"name": HOSTILE}) for body in town.bodies)
    town = town.model_copy(update={"units": units, "bodies": bodies})
    plan = towns.plan(town)
    report = towns.report(town, plan)
    figures = (
        matrix_chart(town, plan, "zh"),
        network_chart(town, plan, "zh"),
        sankey_chart(town, None, plan, "zh"),
        loads_chart([(HOSTILE, report.bodies)], 1000, 100, "zh"),
        radar_chart([(HOSTILE, {"lean": 1})], {"lean": Text("精简", "lean")}, "zh"),
    )
    assert not [figure for figure in figures if "<img" in figure.to_json().replace("\\u003c", "<")]
