"""The report on the worked town: verdict, measures, costs, warnings, notes, and the second count."""

from __future__ import annotations

from typing import Any

import pytest

from orgplan.evaluate import evaluate
from orgplan.goals import GOALS, Goal
from orgplan.model import Finding, Pin, Plan, PolicyRow, Town
from orgplan.model.outcome import Report
from orgplan.model.settings import Settings
from orgplan.model.vocabulary import LegalRole, PinVerdict, Severity, Strength
from orgplan.policy import read_policy
from orgplan.structure import Structure, example
from tests.evaluate.worked import BOUGHT, COSTS, COSTS_BOUGHT, MEASURES, ROWS, worked_plan, worked_town
from tests.rules.plans import assert_in_both_languages, plan

ROLES_MISSING = ["no-treasury", "no-safety-supervision"]


def reported(*rows: PolicyRow, town: Town | None = None, made: Plan | None = None) -> Report:
    """The report on the worked plan; these policy rows replace those of the worked town that they speak of."""
    said = {(row.code, row.setting) for row in rows}
    policy, faults = read_policy((*(row for row in ROWS if (row.code, row.setting) not in said), *rows))
    assert faults == ()
    report = evaluate(town or worked_town(), made or worked_plan(), policy)
    assert isinstance(report, Report)
    for finding in report.findings:
        assert_in_both_languages(finding.message)
    return report


def of(report: Report, code: str) -> list[Finding]:
    return [finding for finding in report.findings if finding.code == code]


# --- measures and costs -------------------------------------------------------------------------------------------


def test_measures_and_costs_of_the_worked_town() -> None:
    report = reported()
    assert report.lawful
    assert report.measures | MEASURES == report.measures
    assert report.costs | COSTS == report.costs
    assert report.objective == 4443


def test_measures_and_costs_when_a_function_is_bought() -> None:
    """600 yuan at 60 yuan an hour are 10 h; the measure is read in yuan though fen are kept."""
    report = reported(made=worked_plan("F22"))
    assert report.measures | BOUGHT == report.measures
    assert report.costs | COSTS_BOUGHT == report.costs
    assert report.objective == 3378


def test_a_price_with_decimals_gives_a_cost_with_decimals() -> None:
    """600 / 80 = 7.5 h; 1,000 h × 0.3333 = 333.3; the others as before: 3,378 − 10 + 7.5 − 500 + 333.3."""
    report = reported(
        PolicyRow(code="purchase", setting="hour_cost", value="80"),
        PolicyRow(code="mandate", setting="price", value="0.3333"),
        made=worked_plan("F22"),
    )
    assert report.costs["purchase"] == 7.5
    assert report.costs["mandate"] == 333.3
    assert report.objective == pytest.approx(3208.8)


def test_a_goal_switched_off_is_neither_measured_nor_paid() -> None:
    report = reported(PolicyRow(code="balance", strength=Strength.OFF))
    assert "balance" not in report.measures
    assert "balance" not in report.costs
    assert "balance" not in report.today
    assert report.objective == 4443 - 2500


def test_the_measures_of_today() -> None:
    """Every unit is a body of its own, U1 at home in econ: coordination 26, balance 600 + 0 + 800."""
    assert reported().today == {"coordination": 26, "balance": 1400}


def test_the_measures_of_today_heed_the_band() -> None:
    """At 20 %: U1 off by 1,000 with 4 heads, 200; U3 off by 1,000 with 2 heads, 600."""
    assert reported(PolicyRow(code="balance", setting="band", value="20")).today["balance"] == 800


def test_the_graph_before_and_after() -> None:
    report = reported()
    assert report.graph_today.groups == 4
    assert report.graph.groups == 4, "econ with U1, U2's seat in agri, U3 and N by themselves"


# --- the verdict --------------------------------------------------------------------------------------------------


def test_a_binding_rule_that_is_broken_makes_the_plan_unlawful_at_no_price() -> None:
    report = reported(PolicyRow(code="body-cap", setting="most", value="2"))
    (finding,) = of(report, "body-cap")
    assert not report.lawful
    assert (finding.severity, finding.short_by, finding.subjects) == (Severity.ERROR, 1, ("hall", "econ", "agri"))
    assert finding.source is not None
    assert_in_both_languages(finding.source)
    assert report.objective == 4443
    assert "body-cap" not in report.costs


def test_a_preferred_rule_that_is_broken_is_a_warning_and_costs_its_price_for_each_unit_short() -> None:
    """Three bodies where one is wanted: two short at 12.5 h."""
    report = reported(
        PolicyRow(code="body-cap", strength=Strength.PREFER, setting="most", value="1"),
        PolicyRow(code="body-cap", setting="price", value="12.5"),
    )
    (finding,) = of(report, "body-cap")
    assert report.lawful
    assert (finding.severity, finding.short_by) == (Severity.WARNING, 2)
    assert report.costs["body-cap"] == 25
    assert report.objective == 4468


def test_a_preferred_rule_that_is_kept_costs_nothing() -> None:
    report = reported(PolicyRow(code="body-cap", strength=Strength.PREFER))
    assert report.costs["body-cap"] == 0
    assert of(report, "body-cap") == []


def test_several_breaches_of_a_preferred_rule_are_paid_together() -> None:
    """hall 2 and agri 2 heads where 5 are the least: 3 + 3; econ has 3: 2. Eight short at 300 h."""
    town = worked_town()
    bodies = tuple(body.model_copy(update={"min_heads": 5}) for body in town.bodies)
    report = reported(
        PolicyRow(code="body-size", strength=Strength.PREFER), town=town.model_copy(update={"bodies": bodies})
    )
    assert len(of(report, "body-size")) == 3
    assert report.costs["body-size"] == 2400


def test_a_rule_switched_off_is_not_looked_at() -> None:
    rows = (PolicyRow(code="body-cap", strength=Strength.OFF), PolicyRow(code="body-cap", setting="most", value="1"))
    report = reported(*rows)
    assert report.lawful
    assert of(report, "body-cap") == []
    assert "body-cap" not in report.costs


def test_a_planners_own_row_is_pointed_at() -> None:
    """The first pin is kept, the second is not."""
    pins = tuple(Pin(unit="U1", body=body, verdict=PinVerdict.MUST) for body in ("econ", "agri"))
    report = reported(town=worked_town().model_copy(update={"pins": pins}))
    (finding,) = of(report, "pins")
    assert finding.place is not None
    assert (finding.place.sheet, finding.place.row) == ("pins", 1)


# --- notes --------------------------------------------------------------------------------------------------------


def test_missing_legal_roles_are_warned_of_and_bind_nothing() -> None:
    report = reported()
    assert [finding.code for finding in report.findings] == ROLES_MISSING
    assert {finding.severity for finding in report.findings} == {Severity.WARNING}


def test_legal_roles_that_are_there_are_not_warned_of() -> None:
    town = worked_town()
    roles = {"F11": LegalRole.TREASURY, "F21": LegalRole.SAFETY_SUPERVISION}
    functions = tuple(f.model_copy(update={"role": roles.get(f.id)}) for f in town.functions)
    assert reported(town=town.model_copy(update={"functions": functions})).findings == ()


def test_a_county_only_function_is_noted_and_lies_in_no_body() -> None:
    town = worked_town()
    kept = example.duty("X", "U1", 500, county_only=True)
    report = reported(town=town.model_copy(update={"functions": (*town.functions, kept)}))
    (note,) = of(report, "county-only")
    assert (note.severity, note.subjects) == (Severity.NOTE, ("X",))
    assert report.lawful
    assert sum(row.hours for row in report.bodies) == 8000
    assert report.measures | MEASURES == report.measures


# --- the second count ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("goal", GOALS, ids=lambda goal: goal.code)
def test_a_goal_that_counts_wrongly_is_found_out(goal: Goal[Any, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """A planted fault, one too many: the plan is not accepted, and the goal is named."""
    right = type(goal).measure

    def wrong(self: Goal[Any, Any], structure: Structure, settings: Settings) -> int:
        return right(self, structure, settings) + 1

    monkeypatch.setattr(type(goal), "measure", wrong)
    report = reported()
    (finding,) = of(report, "accounts-disagree")
    assert not report.lawful
    assert (finding.severity, finding.subjects) == (Severity.ERROR, (goal.code,))


def test_nobody_disagrees_about_the_worked_town() -> None:
    assert of(reported(), "accounts-disagree") == []


def test_a_plan_that_leaves_out_a_unit_is_judged_all_the_same() -> None:
    """U2 is nowhere: its duties are missed, its heads lost; the figures are still counted twice alike."""
    town = worked_town()
    report = reported(made=plan(town, {"U1": "econ", ("U1", "approval"): "hall"}, retained={"U3": "示例理由"}))
    assert not report.lawful
    assert len(of(report, "every-duty-placed")) == 2
    assert [finding.short_by for finding in of(report, "no-conversion")] == [3]
    assert of(report, "accounts-disagree") == []
