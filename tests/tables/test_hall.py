"""Opinions 2(3): the hall's windows. With a peak factor of 100 % the year has 7 h × 250 = 105,000 minutes a window."""

from __future__ import annotations

from typing import Any

import pytest

from orgplan.model import Function, Town
from orgplan.model.vocabulary import BodyRole, Devolution, Domain, Stream, UnitKind
from orgplan.structure import Structure, example
from orgplan.tables.hall import Hall, HallSettings, HallTable
from orgplan.tables.permits import WhyOutside
from tests.tables.sampled import TOWNS, assert_well_said, laid, solved_town

EVEN = HallSettings(peak_hour=100)
BODIES = [example.body("H", BodyRole.SERVICE_HALL), example.body("B")]


def permit(code: str, unit: str, cases: int, minutes: int, **fields: Any) -> Function:
    domain, stream = Domain.PUBLIC_SERVICE, Stream.APPROVAL
    return Function(
        id=code, name=code, unit=unit, domain=domain, stream=stream, cases=cases, minutes=100 * minutes, **fields
    )


def made(structure: Structure, settings: HallSettings = EVEN) -> Hall:
    table = HallTable()
    hall = table.make(structure, settings)
    assert_well_said(table, hall)
    return hall


def two_counters(*more: Function) -> Town:
    functions = [permit("A1", "U1", 5250, 20), permit("A2", "U2", 5250, 20), *more]
    return example.town([example.unit("U1"), example.unit("U2", 3)], BODIES, functions)


IN_HALL = {("U1", "approval"): "H", ("U2", "approval"): "H"}


def test_windows_apart_and_combined() -> None:
    """5,250 × 20 = 105,000 minutes: one erlang a counter. Two windows: C = 1/3, wait 20/3 = 6.7 > 5 minutes; three:
    C = 1/11, wait 20 / (11 × 2) = 0.909 minutes = 55 s. Both lines together, two erlangs: three windows C = 4/9, wait
    8.9; four C = 4/23, wait 4/23 × 20 / 2 = 1.739 minutes = 104 s.
    """
    hall = made(laid(two_counters(), IN_HALL))
    assert [(row.unit, row.queue.windows, row.queue.wait_seconds) for row in hall.separate] == [
        ("U1", 3, 55),
        ("U2", 3, 55),
    ]
    assert (hall.separate_windows, hall.combined.windows, hall.windows_saved) == (6, 4, 2)
    line = hall.combined
    assert (line.load, line.wait_seconds, line.must_wait, line.busy, line.busy_average) == (200, 104, 17, 50, 50)


def test_heads_saved_by_combining() -> None:
    """Four windows × 1,750 h / 1,760 = 3.98: 4 heads; six: 5.97: 6 heads. Five are there; 7,000 − 3,500 h are idle."""
    hall = made(laid(two_counters(), IN_HALL))
    assert (hall.heads, hall.heads_needed, hall.heads_needed_separate, hall.heads_saved) == (5, 4, 6, 2)
    assert (hall.window_hours, hall.back_hours, hall.idle_hours) == (3500, 0, 3500)


def test_the_peak_hour_asks_for_more() -> None:
    """At 150 %: three erlangs; four windows C = 0.5094, wait 10.2 minutes; five C = 0.2362, wait 2.4."""
    hall = made(laid(two_counters(), IN_HALL), HallSettings())
    assert (hall.combined.load, hall.combined.windows) == (300, 5)
    assert (hall.combined.busy, hall.combined.busy_average) == (60, 40)


def test_a_committed_case_holds_its_window_only_at_intake() -> None:
    """600 cases of 60 minutes, 10 of them at the window: 100 h in front and 500 h behind."""
    hall = made(laid(two_counters(permit("A3", "U2", 600, 60)), IN_HALL))
    assert (hall.immediate_cases, hall.committed_cases, hall.estimated_cases) == (10_500, 600, 0)
    assert (hall.window_hours, hall.back_hours) == (3600, 500)
    assert [(row.function, row.immediate, row.window_hours, row.back_hours) for row in hall.permits] == [
        ("A1", True, 1750, 0),
        ("A2", True, 1750, 0),
        ("A3", False, 100, 500),
    ]


def test_the_threshold_parts_immediate_from_committed() -> None:
    """At most 19 minutes at once: all 20-minute cases become committed, 10 minutes each at a window."""
    hall = made(laid(two_counters(), IN_HALL), HallSettings(peak_hour=100, immediate_minutes=19))
    assert (hall.immediate_cases, hall.committed_cases, hall.window_hours) == (0, 10_500, 1750)


def test_cases_follow_from_hours_where_only_these_are_known() -> None:
    """100 h at 20 minutes a case: 300 cases, marked as estimated."""
    town = two_counters(example.duty("A4", "U2", 100, Stream.APPROVAL))
    hall = made(laid(town, IN_HALL))
    assert hall.estimated_cases == 300
    assert [(row.function, row.cases, row.estimated) for row in hall.permits][-1] == ("A4", 300, True)
    assert hall.window_hours == 3600


def test_other_work_of_the_hall_is_back_work() -> None:
    """1,760 h of public service beside the windows: one head more, unless it is done where nobody stands."""
    town = two_counters(example.duty("F", "U2", 1760, domain=Domain.PUBLIC_SERVICE))
    hall = made(laid(town, IN_HALL | {"U2": "H"}))
    assert (hall.back_hours, hall.heads_needed) == (1760, 5)
    assert hall.heads_at_least == 4, "it fits into the 3,500 idle hours"


def test_who_stays_outside_and_why() -> None:
    """Opinions 2(1), 2(2), 2(3): by law, by the plan's retention, or because the plan fails to bring it in."""
    stationed: dict[str, Any] = {"kind": UnitKind.STATIONED, "superior": "县局"}
    units = [
        example.unit("U1"),
        example.unit("N", counts=False),
        example.unit("S", devolution=Devolution.NEVER, retain_reason="垂直管理", **stationed),
        example.unit("R", **stationed),
        example.unit("E"),
    ]
    functions = [
        permit("A", "U1", 60, 60),
        permit("A-bought", "U1", 60, 60, purchasable=True, price=1),
        permit("A-county", "U1", 60, 60, county_only=True, delegated_from="县公安局"),
        permit("A-charter", "N", 60, 60),
        permit("A-never", "S", 60, 60),
        permit("A-retained", "R", 60, 60),
        permit("A-elsewhere", "E", 60, 60),
    ]
    town = example.town(units, BODIES, functions)
    places = {("U1", "approval"): "H", ("E", "approval"): "B"}
    hall = made(laid(town, places, retained={"R": "暂留", "S": "垂直管理"}, purchased=["A-bought"]))
    assert [row.function for row in hall.permits] == ["A"]
    outside = {row.function: row for row in hall.outside}
    assert {code: (row.why, row.by_law) for code, row in outside.items()} == {
        "A-bought": (WhyOutside.BOUGHT, False),
        "A-county": (WhyOutside.COUNTY_ONLY, True),
        "A-charter": (WhyOutside.BY_CHARTER, True),
        "A-never": (WhyOutside.NEVER, True),
        "A-retained": (WhyOutside.RETAINED, False),
        "A-elsewhere": (WhyOutside.ELSEWHERE, False),
    }
    assert "暂留" in outside["A-retained"].reason.zh
    assert [outside[code].department for code in ("A-county", "A-never")] == ["县公安局", "县局"]


@pytest.mark.parametrize(
    "town",
    [
        example.town([], []),
        example.town([example.unit("U1")], BODIES, [example.duty("F", "U1")]),
        example.town([example.unit("U1", 0)], BODIES, [permit("A", "U1", 0, 0), permit("A0", "U1", 9, 0)]),
    ],
    ids=["empty", "no approvals", "no cases"],
)
def test_a_town_without_approvals_needs_no_windows(town: Town) -> None:
    places = {("U1", "approval" if town.functions[0].stream is Stream.APPROVAL else "core"): "H"} if town.units else {}
    hall = made(laid(town, places))
    assert (hall.combined.windows, hall.separate_windows, hall.windows_saved, hall.heads_saved) == (0, 0, 0, 0)


@pytest.mark.parametrize("name", TOWNS)
def test_sample_towns(name: str) -> None:
    """Combined windows are never more than separate ones, and every approval is inside or outside."""
    structure = solved_town(name)
    hall = made(structure, HallSettings())
    approvals = [f for f in structure.town.functions if f.stream is Stream.APPROVAL]
    assert len(hall.permits) + len(hall.outside) == len(approvals)
    assert hall.combined.windows <= hall.separate_windows
    assert hall.combined.wait_seconds <= 300
    assert bool(hall.permits) == (name != "feicheng-1993")
    assert hall.heads_at_least <= hall.heads_needed <= hall.heads_needed_separate
