"""What makes a plan no plan of this town: names it does not have, parts it cannot place, things said twice."""

from __future__ import annotations

from typing import Any

import pytest

from orgplan.evaluate import evaluate, malformed
from orgplan.model import Appointment, Finding, Leader, Oversight, Placement, Plan, Post, Retained, Staffing, Town
from orgplan.model.vocabulary import Category, LegalRole, Rank, Severity, Stream, Track, UnitKind
from orgplan.policy import read_policy
from orgplan.structure import example
from tests.rules.plans import assert_in_both_languages

CORE, APPROVAL = Stream.CORE, Stream.APPROVAL


def town_of() -> Town:
    functions = [
        example.duty("F1", "U1"),
        example.duty("F2", "U1", purchasable=True, price=1),
        example.duty("R", "U1", role=LegalRole.CASHIER, purchasable=True, price=1),
        example.duty("X", "U1", county_only=True, purchasable=True, price=1),
        example.duty("G1", "U2"),
        example.duty("G2", "U2"),
        example.duty("N1", "N", purchasable=True, price=1),
    ]
    units = [
        example.unit("U1"),
        example.unit("U2", splittable=True),
        example.unit("S", kind=UnitKind.STATIONED),
        example.unit("N", counts=False),
    ]
    leader = Leader(id="L1", name="L1", rank=Rank.CHIEF)
    post = Post(id="P1", name="P1", track=Track.PARTY, rank=Rank.CHIEF)
    return example.town(
        units, [example.body("B1"), example.body("B2")], functions, leaders=(leader,), posts=(post,), purchase_budget=9
    )


SOUND: dict[str, tuple[Any, ...]] = {
    "placements": (
        Placement(unit="U1", stream=CORE, body="B1"),
        Placement(unit="U2", stream=CORE, function="G1", body="B1"),
        Placement(unit="U2", stream=CORE, function="G2", body="B1"),
    ),
    "retained": (Retained(unit="S", reason="示例理由"),),
    "staffing": (
        Staffing(unit="U1", body="B1", category=Category.INSTITUTION, heads=2),
        Staffing(unit="U2", body="B1", category=Category.INSTITUTION, heads=2),
    ),
    "purchased": ("F2",),
    "appointments": (Appointment(leader="L1", post="P1"),),
    "oversight": (Oversight(leader="L1", body="B1"),),
}


def faults(town: str = "示例镇", **more: tuple[Any, ...]) -> list[tuple[str, str, str]]:
    """Code, section and value of each finding when rows are added to the sound plan."""
    rows = {section: (*given, *more.get(section, ())) for section, given in SOUND.items()}
    return [_said(finding) for finding in malformed(town_of(), Plan(town=town, **rows))]


def _said(finding: Finding) -> tuple[str, str, str]:
    assert_in_both_languages(finding.message)
    assert finding.place is not None
    assert finding.place.file == "plan"
    assert finding.subjects == (finding.place.value,)
    assert finding.place.value in finding.message.zh
    assert finding.place.value in finding.message.en
    return finding.code, finding.place.sheet, finding.place.value


def test_nothing_is_wrong_with_a_sound_plan() -> None:
    assert faults() == []


@pytest.mark.parametrize(
    ("section", "row", "value"),
    [
        ("placements", Placement(unit="?", stream=CORE, body="B1"), "?"),
        ("placements", Placement(unit="U1", stream=APPROVAL, body="?"), "?"),
        ("placements", Placement(unit="U2", stream=CORE, function="?", body="B1"), "?"),
        ("retained", Retained(unit="?"), "?"),
        ("staffing", Staffing(unit="?", body="B1", category=Category.WORKER, heads=1), "?"),
        ("staffing", Staffing(unit="U1", body="?", category=Category.WORKER, heads=0), "?"),
        ("purchased", "?", "?"),
        ("appointments", Appointment(leader="?", post="P1"), "?"),
        ("appointments", Appointment(leader="L1", post="?"), "?"),
        ("oversight", Oversight(leader="?", body="B1"), "?"),
        ("oversight", Oversight(leader="L1", body="?"), "?"),
    ],
)
def test_a_name_that_the_town_does_not_have(section: str, row: Any, value: str) -> None:
    assert ("unknown-in-plan", section, value) in faults(**{section: (row,)})


def test_a_name_of_another_kind_is_unknown_too() -> None:
    """A function is no unit, a unit is no body."""
    assert faults(retained=(Retained(unit="F1"),)) == [("unknown-in-plan", "retained", "F1")]
    row = Staffing(unit="U1", body="U1", category=Category.WORKER, heads=0)
    assert faults(staffing=(row,)) == [("unknown-in-plan", "staffing", "U1")]


@pytest.mark.parametrize(
    ("row", "value"),
    [
        (Placement(unit="U1", stream=APPROVAL, body="B1"), "U1 approval"),
        (Placement(unit="U1", stream=CORE, function="F1", body="B1"), "U1 core F1"),
        (Placement(unit="U2", stream=CORE, body="B1"), "U2 core"),
        (Placement(unit="U2", stream=CORE, function="F1", body="B1"), "U2 core F1"),
        (Placement(unit="N", stream=CORE, body="B1"), "N core"),
    ],
)
def test_a_part_that_the_town_has_not_to_place(row: Placement, value: str) -> None:
    """No approvals; not splittable; placed whole although split; of another unit; `counts = no`."""
    assert faults(placements=(row,)) == [("not-placeable", "placements", value)]


@pytest.mark.parametrize("code", ["F1", "R"])
def test_a_function_that_may_not_be_bought(code: str) -> None:
    """It is not for sale, or carries a statutory role."""
    assert faults(purchased=(code,)) == [("not-purchasable", "purchased", code)]


@pytest.mark.parametrize("code", ["X", "N1"])
def test_a_function_outside_every_body_may_not_be_bought(code: str) -> None:
    """Bought hours "leave the body": the county's own function, and one of a unit left as it is, are in none."""
    assert faults(purchased=(code,)) == [("not-purchasable", "purchased", code)]


def test_a_body_with_heads_and_no_duties() -> None:
    row = Staffing(unit="U1", body="B2", category=Category.INSTITUTION, heads=1)
    assert faults(staffing=(row,)) == [("staff-without-duties", "staffing", "B2")]
    assert faults(staffing=(row.model_copy(update={"heads": 0}),)) == []


@pytest.mark.parametrize(
    ("section", "row", "value"),
    [
        ("placements", Placement(unit="U1", stream=CORE, body="B2"), "U1 core"),
        ("placements", Placement(unit="U2", stream=CORE, function="G1", body="B1"), "U2 core G1"),
        ("retained", Retained(unit="S", reason="another"), "S"),
        ("staffing", Staffing(unit="U1", body="B1", category=Category.INSTITUTION, heads=1), "U1 B1 institution"),
        ("purchased", "F2", "F2"),
        ("appointments", Appointment(leader="L1", post="P1"), "L1 P1"),
        ("oversight", Oversight(leader="L1", body="B1"), "L1 B1"),
    ],
)
def test_a_decision_stated_twice(section: str, row: Any, value: str) -> None:
    """In other words or the same: a portion lies in one body, a head count is one number."""
    assert faults(**{section: (row,)}) == [("stated-twice", section, value)]


def test_all_faults_are_told_at_once() -> None:
    found = faults(placements=(Placement(unit="?", stream=CORE, body="!"),), purchased=("F1", "F2"))
    assert sorted(found) == [
        ("not-purchasable", "purchased", "F1"),
        ("stated-twice", "purchased", "F2"),
        ("unknown-in-plan", "placements", "!"),
        ("unknown-in-plan", "placements", "?"),
    ]


def test_the_plan_of_a_town_by_another_name_is_only_a_warning() -> None:
    assert faults(town="别的镇") == [("other-town", "town", "别的镇")]
    plan = Plan(town="别的镇", **SOUND)
    (finding,) = malformed(town_of(), plan)
    assert finding.severity is Severity.WARNING
    report = evaluate(town_of(), plan, read_policy(())[0])
    assert not isinstance(report, tuple)
    assert finding in report.findings


def test_a_malformed_plan_has_no_report_but_its_faults() -> None:
    plan = Plan(town="别的镇", placements=(Placement(unit="?", stream=CORE, body="B1"),))
    found = evaluate(town_of(), plan, read_policy(())[0])
    assert isinstance(found, tuple)
    assert [finding.code for finding in found] == ["unknown-in-plan"]
