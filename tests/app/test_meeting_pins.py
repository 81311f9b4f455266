"""What was decided in the meeting is counted, priced by a trial and released; what the workbook said is back then."""

from __future__ import annotations

import time

import pytest
from streamlit.testing.v1 import AppTest

from orgplan.app import demands, desk
from orgplan.app.jobs import Job
from orgplan.app.trials import Said, contained, found, without_plan
from orgplan.app.words import plan as words
from orgplan.app.words.desk import CRASHED, SOLVED
from orgplan.endings import conceded
from orgplan.export.verdict import Standing
from orgplan.ingest import Sheets, json_of, sheets_of_json
from orgplan.limits import Limits
from orgplan.model.findings import Finding
from orgplan.model.outcome import Outcome
from orgplan.model.policy import Pin
from orgplan.model.vocabulary import PinVerdict, Severity, Status
from orgplan.policy import read_policy
from orgplan.scenarios import Content
from orgplan.text import Language
from tests.app.desks import opened, said
from tests.charts import towns

TEXTS = Said(words.OPTIMISED, words.OPTIMISED_NOT)
TOWN = towns.town(40)
PLAN = towns.plan(TOWN)
REPORT = towns.report(TOWN, PLAN).model_copy(update={"objective": 1000.4})
TYPED = {"unit": "U12", "body": "B-finance", "verdict": "必须", "reason": "县里要求"}


# --- on the page -----------------------------------------------------------------------------------------------------


def _board() -> AppTest:
    """With one unit's card open."""
    app = opened("plan", "zh", view="board")
    app.session_state["organisation-picked"] = {"about": "unit", "id": "U12"}
    app.run()
    return app


def test_what_was_pinned_in_the_meeting_is_priced_and_released() -> None:
    app = _board()
    app.button(key="move-here").click().run()
    app.button(key="solve").click().run()
    assert "会上指定 1 处" in said(app)
    app.button(key="pins-cost").click().run()
    line = _line_said(app, "不作会上指定：")
    assert "▼" in line, "a pin is never a gain"
    assert "，已证最优" in line
    app.button(key="release-all").click().run()
    assert not [button for button in app.button if button.key == "release-all"]
    assert "改动前求解" in said(app), "the plan stays until it is solved again"


def test_what_was_tried_for_one_unit_is_not_said_of_another() -> None:
    app = _board()
    app.button(key="optimise").click().run()
    _line_said(app, "其余重新优化后")
    app.session_state["organisation-picked"] = {"about": "unit", "id": "U08"}
    app.run()
    assert "其余重新优化后" not in said(app)


def test_pins_of_the_workbook_that_the_meeting_replaced_are_back_when_it_lets_go() -> None:
    app = opened("plan", "zh")
    scenario = app.session_state["scenario"]
    typed = {**_sheets(scenario), "pins": [TYPED]}
    moved = Pin(unit="U12", body="B-economy", verdict=PinVerdict.MUST, reason=demands.MOVED)
    for sheets in (typed, demands.pinned(typed, moved)):
        _append(scenario, sheets)
    app = opened("plan", "zh", town="", scenario=scenario, view="board")
    app.button(key="release-all").click().run()
    assert not app.exception
    assert _sheets(app.session_state["scenario"])["pins"] == [TYPED]


def test_they_are_back_in_a_copy_that_was_made_meanwhile() -> None:
    app = opened("plan", "zh")
    scenario = app.session_state["scenario"]
    typed = {**_sheets(scenario), "pins": [TYPED]}
    _append(scenario, typed)
    barred = Pin(unit="U12", body="B-finance", verdict=PinVerdict.NEVER, reason=demands.REASON)
    _append(scenario, demands.pinned(typed, barred))
    at = desk.store().scenario(scenario)
    assert at is not None
    copy = desk.store().branch(at.head, name="甲", owner=at.owner, did=SOLVED)
    app = opened("plan", "zh", town="", scenario=copy.id, view="board")
    app.button(key="release-all").click().run()
    assert not app.exception
    assert _sheets(app.session_state["scenario"])["pins"] == [TYPED]


def _sheets(scenario: str) -> Sheets:
    found = desk.store().scenario(scenario)
    assert found is not None
    return sheets_of_json(desk.store().content(found.head).data)


def _append(scenario: str, sheets: Sheets) -> None:
    found = desk.store().scenario(scenario)
    assert found is not None
    content = desk.store().content(found.head)
    desk.store().append(found.id, found.head, Content(json_of(sheets), content.plan, content.outcome), SOLVED)


def _line_said(app: AppTest, text: str) -> str:
    for _ in range(40):
        lines = [line for line in said(app).splitlines() if text in line]
        if lines:
            return lines[0]
        time.sleep(0.5)
        app.run()
    pytest.fail(f"never said: {text}")


# --- what is said of a trial -----------------------------------------------------------------------------------------


def over(status: Status | None = None, failure: Finding | None = None) -> Job:
    outcome = None if status is None else Outcome.model_construct(status=status, objective=None, findings=())
    return Job("x", Limits(seconds=10), outcome=outcome, failure=failure)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_only_a_proof_says_that_there_is_no_plan(language: Language) -> None:
    assert without_plan(over(Status.INFEASIBLE), TEXTS)[language] == TEXTS.impossible[language]
    late = without_plan(over(Status.STOPPED), TEXTS)[language]
    assert "10" in late
    crash = Finding(code="solver-broke-off", severity=Severity.ERROR, message=CRASHED)
    assert without_plan(over(failure=crash), TEXTS) == CRASHED
    assert TEXTS.impossible[language] not in (late, without_plan(over(Status.INVALID), TEXTS)[language])


def test_the_change_is_that_of_the_figures_shown_and_the_status_is_said() -> None:
    best = Outcome.model_construct(status=Status.OPTIMAL, objective=998.5)
    assert found(best, REPORT, TEXTS, "zh") == "其余重新优化后：合计 999 工时（▼ 1），已证最优"
    some = Outcome.model_construct(status=Status.FEASIBLE, objective=1002.5)
    assert found(some, REPORT, TEXTS, "zh") == "其余重新优化后：合计 1,003 工时（▲ 3），限时内所得最好，未证最优"


def test_what_the_change_contains_beside_the_demand_is_said() -> None:
    policy = read_policy(())[0]
    proven = Outcome.model_construct(status=Status.OPTIMAL, findings=())
    assert not list(contained(Standing(REPORT, proven, 0, False, policy)))
    near = Outcome.model_construct(status=Status.FEASIBLE, findings=(conceded(3),))
    parts = list(contained(Standing(REPORT, near, 2, True, policy)))
    assert parts == ["stale", "by-hand", "near", "unproven"]
    assert set(parts) == set(words.DIFFERENCE_OF)
