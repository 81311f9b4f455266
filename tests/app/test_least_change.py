"""A plan that was kept close to the one before says so, and the way back to the best is one press away."""

from __future__ import annotations

from orgplan.endings import LEAST_CHANGE
from tests.app.desks import opened
from tests.app.test_plan_page import append, desk_of, solve


def test_the_best_is_found_again_whatever_changes() -> None:
    app = opened("plan", "zh")
    best = app.metric[1].value
    usual = desk_of(app).sheets
    lower = {"code": "body-cap", "setting": "most", "value": "8"}
    append(desk_of(app), {**usual, "policy": [*usual["policy"], lower]})
    app = opened("plan", "zh", town="", scenario=desk_of(app).scenario.id)
    solve(app)
    append(desk_of(app), usual)
    app = opened("plan", "zh", town="", scenario=desk_of(app).scenario.id)
    solve(app)
    assert LEAST_CHANGE.zh in app.metric[0].value
    assert app.metric[1].value != best
    app.button(key="afresh").click().run()
    assert "已证最优" in app.metric[0].value
    assert app.metric[1].value == best
    assert "afresh" not in {button.key for button in app.button}
