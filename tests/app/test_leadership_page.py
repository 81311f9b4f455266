"""The leadership page: seats by hand, conflicts where they are, and the rest decided anew around them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from orgplan.app import desk
from orgplan.app.components.seats import Seat, seat_from
from orgplan.app.seating import Seating, overseeing, seated
from orgplan.app.words import leadership as words
from orgplan.model import Appointment, Oversight, Plan
from orgplan.model.outcome import Outcome, Report
from orgplan.rules.eligible_rank import eligible
from orgplan.run import evaluate, led, led_clash, open_town, solve
from orgplan.shipped import DATA
from orgplan.tables.leadership import LeadershipTable
from orgplan.text import Language, Text
from tests.app.desks import opened, said

CASE = open_town(DATA / "helong")
PLAN = solve(CASE).plan
assert PLAN
assert CASE.town


def seating(plan: object, language: Language = "zh") -> Seating:
    report = evaluate(CASE, plan)
    assert isinstance(report, Report)
    table = report.tables["leadership"]
    assert isinstance(table, LeadershipTable)
    assert CASE.town
    return Seating(CASE.town, plan, report, table, language)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_page_shows_figures_and_verdict(language: Language) -> None:
    app = opened("leadership", language)
    assert len(app.metric) == 4
    assert all(metric.help for metric in app.metric)
    assert {"zh": "有关规则全部遵守", "en": "All of them are kept"}[language] in said(app)
    app.button(key="lead-again").click().run()
    assert not app.exception


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_town_without_leaders_says_where_to_name_them(language: Language) -> None:
    app = opened("leadership", language, "")
    assert {"zh": "还没有打开方案稿", "en": "No scenario is open"}[language] in said(app)


def test_every_post_and_body_is_a_row_and_every_leader_a_column() -> None:
    assert CASE.town
    shown = seating(PLAN)
    rows = [row for group in shown.groups for row in group.rows]
    assert len(rows) == len(CASE.town.posts) + len({row.body for row in PLAN.placements})
    assert len(shown.leaders) == len(CASE.town.leaders)
    assert not [row for row in rows if row.vacant]
    assert {cell.kind for row in rows for cell in row.cells.values()} <= {"now", "gained", "lost", "none"}


def test_a_seat_takes_the_place_of_the_holder_and_a_second_click_ends_it() -> None:
    row = PLAN.appointments[0]
    other = next(x.leader for x in PLAN.appointments if x.leader != row.leader)
    plan, there = seated(PLAN, other, row.post)
    assert there
    assert [x.leader for x in plan.appointments if x.post == row.post] == [other]
    plan, there = seated(plan, other, row.post)
    assert not there
    assert not [x for x in plan.appointments if x.post == row.post]
    assert plan.placements == PLAN.placements


def test_oversight_goes_over_whole() -> None:
    row = PLAN.oversight[0]
    other = next(x.leader for x in PLAN.oversight if x.leader != row.leader)
    plan, there = overseeing(PLAN, other, row.body)
    assert there
    assert [x.leader for x in plan.oversight if x.body == row.body] == [other]


def test_a_conflict_is_marked_where_it_is() -> None:
    assert CASE.town
    chair, head = (next(p.id for p in CASE.town.posts if p.name == name) for name in ("人大主席", "镇长"))
    mayor = next(row for row in PLAN.appointments if row.post == head)
    plan, _ = seated(PLAN, mayor.leader, chair)
    shown = seating(plan)
    against = [
        (row.id, leader)
        for group in shown.groups
        for row in group.rows
        for leader, cell in row.cells.items()
        if cell.kind == "conflict"
    ]
    assert (f"post:{chair}", mayor.leader) in against
    assert (f"post:{head}", mayor.leader) in against
    assert len(against) < len(PLAN.appointments)
    assert any(leader.over for leader in shown.leaders if leader.id == mayor.leader)


def test_the_rest_is_decided_around_what_is_held() -> None:
    row = PLAN.oversight[0]
    other = next(x.leader for x in PLAN.oversight if x.leader != row.leader)
    held = Oversight(leader=other, body=row.body)
    plan = led(CASE, overseeing(PLAN, other, row.body)[0], (), (held,))
    assert plan is not None
    assert held in plan.oversight
    report = evaluate(CASE, plan)
    assert isinstance(report, Report)
    assert report.lawful
    assert plan.placements == PLAN.placements


def test_what_no_lawful_leadership_can_keep_is_said() -> None:
    assert CASE.town
    posts = [post.id for post in CASE.town.posts if post.name in ("人大主席", "镇长")]
    both = tuple(Appointment(leader="L02", post=post) for post in posts)
    assert led(CASE, PLAN, both) is None


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_no_lawful_leadership_can_keep_is_named_with_the_rules(language: Language) -> None:
    assert CASE.town
    post = CASE.town.posts[0]
    leader = next(leader for leader in CASE.town.leaders if not eligible(leader, post))
    seat = Appointment(leader=leader.id, post=post.id)
    (clash,) = led_clash(CASE, PLAN, (seat,))
    assert clash.code == "eligible-rank"
    app = opened("leadership", language)
    _put(app, (seat,))
    app.button(key="lead-again").click().run()
    assert not app.exception
    assert words.SEATED[language].format(leader.name, post.name) in said(app).replace("\\", "")
    assert clash.message[language] in said(app).replace("\\", "")
    app.button(key="clash-rule-0").click().run()
    assert not app.exception


def _put(app: AppTest, seats: tuple[Appointment, ...]) -> None:
    """Into the plan in hand, as by clicks."""
    scenario = desk.store().scenario(app.session_state["scenario"])
    assert scenario
    plan, posts = _plan(app), {seat.post for seat in seats}
    others = tuple(row for row in plan.appointments if row.post not in posts)
    plan = plan.changed(appointments=(*others, *seats))
    changed = replace(desk.store().content(scenario.head), plan=plan.model_dump_json(by_alias=True))
    version = desk.store().append(scenario.id, scenario.head, changed, Text("调整", "Changed"))
    app.session_state["version"] = version.id
    app.run()


def test_what_was_set_by_hand_outlasts_a_new_solve_of_the_structure() -> None:
    app = opened("leadership", "zh")
    held = Appointment(leader="L02", post="P01")
    _put(app, (held,))
    _solve(app)
    assert held in _plan(app).appointments
    assert held not in _solved(app).appointments, "it costs continuity"
    assert "手工任免和分管已保留" in app.toast[0].value
    report = evaluate(CASE, _plan(app))
    assert isinstance(report, Report)
    assert report.lawful


def test_what_no_leadership_of_the_new_plan_can_keep_is_given_up_and_said() -> None:
    assert CASE.town
    post = CASE.town.posts[0]
    leader = next(leader for leader in CASE.town.leaders if not eligible(leader, post))
    app = opened("leadership", "zh")
    _put(app, (Appointment(leader=leader.id, post=post.id),))
    _solve(app)
    assert _plan(app) == _solved(app)
    assert "没有保留全部手工任免和分管的合法配备" in app.toast[0].value


def _solve(app: AppTest) -> None:
    """The structure anew, on the page of the plan."""
    app.session_state["go-to"] = "plan"
    app.run()
    before = app.session_state["version"]
    app.button(key="solve").click().run()
    for _ in range(200):
        if app.session_state["version"] != before:
            break
        app.run()
    assert not app.exception


def _plan(app: AppTest) -> Plan:
    return Plan.model_validate_json(desk.store().content(app.session_state["version"]).plan or "")


def _solved(app: AppTest) -> Plan:
    outcome = Outcome.model_validate_json(desk.store().content(app.session_state["version"]).outcome or "")
    assert outcome.plan is not None
    return outcome.plan


def test_seats_that_can_be_kept_clash_with_nothing() -> None:
    assert led_clash(CASE, PLAN, PLAN.appointments[:2]) == ()


@pytest.mark.parametrize("raw", [None, 1, {}, {"leader": "L1"}, {"leader": "", "row": "x", "rev": "1"}])
def test_what_the_browser_sends_is_checked(raw: object) -> None:
    assert seat_from(raw) is None


def test_a_sound_seat_is_believed() -> None:
    assert seat_from({"leader": "L1", "row": "post:P1", "rev": "v"}) == Seat("L1", "post:P1", "v")
