"""Plans side by side: what differs, and what moves."""

from __future__ import annotations

from orgplan.evaluate import Comparison, compare, evaluate
from orgplan.evaluate.compare import Move, moves, touched
from orgplan.model import Placement, Plan
from orgplan.model.outcome import Report
from orgplan.model.vocabulary import Stream
from orgplan.policy import read_policy
from tests.evaluate.worked import ROWS, worked_plan, worked_town
from tests.rules.plans import plan


def other() -> Plan:
    """F22 joins F21 in agri, U3 comes to econ, heads follow the work."""
    places = {
        "U1": "econ",
        ("U1", "approval"): "hall",
        ("U2", "F21"): "agri",
        ("U2", "F22"): "agri",
        "U3": "econ",
    }
    return plan(worked_town(), places)


def compared(*plans: Plan) -> Comparison:
    policy = read_policy(ROWS)[0]
    reports = [evaluate(worked_town(), made, policy) for made in plans]
    return compare(plans, tuple(report for report in reports if isinstance(report, Report)))


def test_differences_are_measured_against_the_first() -> None:
    """Other: coordination U1–U2 6, A1–F11 2, N–U1 7, F22–F11 3: 18, 5 less.

    econ 5,000 h for 5 heads, agri 3,000 for 3, hall 1,000 for 1: in balance, 2,500 less. Nobody moves, nothing is
    split: 2 less. F22, economy in agri: mandate 1,000 more. Nobody stays: devolution 1 less. Over 2 heads: econ 3,
    agri 1: span 3 more. In hours: −5 − 2,500 − 160 + 500 − 300 + 3 × 60 = −2,285.
    """
    comparison = compared(worked_plan(), other())
    assert set(comparison.differences[0].values()) == {0}
    differences = {code: difference for code, difference in comparison.differences[1].items() if difference}
    assert differences == {
        "coordination": -5,
        "balance": -2500,
        "change": -2,
        "mandate": 1000,
        "devolution": -1,
        "span": 3,
        "objective": -2285,
    }
    assert comparison.reports[1].objective == 4443 - 2285


def test_moves_are_told_from_the_first_plan_on() -> None:
    comparison = compared(worked_plan(), other(), worked_plan("F22"))
    assert comparison.moves == (
        (),
        (
            Move(unit="U2", stream="core", function="F22", before="econ", after="agri"),
            Move(unit="U3", stream="core", function=None, before=None, after="econ"),
        ),
        (),
    )


def test_the_other_way_round_before_and_after_change_places() -> None:
    assert moves(other(), worked_plan()) == (
        Move(unit="U2", stream="core", function="F22", before="agri", after="econ"),
        Move(unit="U3", stream="core", function=None, before="econ", after=None),
    )


def test_moves_are_sorted_by_unit_stream_and_function() -> None:
    def row(unit: str, stream: Stream, function: str | None = None) -> Placement:
        return Placement(unit=unit, stream=stream, function=function, body="B")

    rows = [
        row("U2", Stream.ENFORCEMENT),
        row("U2", Stream.CORE, "F2"),
        row("U2", Stream.CORE, "F1"),
        row("U1", Stream.CORE),
        row("U2", Stream.APPROVAL),
    ]
    found = moves(Plan(town="T"), Plan(town="T", placements=tuple(rows)))
    assert [(move.unit, move.stream, move.function) for move in found] == [
        ("U1", "core", None),
        ("U2", "approval", None),
        ("U2", "core", "F1"),
        ("U2", "core", "F2"),
        ("U2", "enforcement", None),
    ]


def test_one_plan_alone_differs_from_nothing() -> None:
    comparison = compared(worked_plan())
    assert len(comparison.reports) == len(comparison.differences) == len(comparison.moves) == 1
    assert set(comparison.differences[0].values()) == {0}


def test_what_was_touched_is_counted_and_a_plan_is_never_taken_for_another() -> None:
    made = worked_plan()
    assert touched(made, made) == 0
    assert touched(made, other()) >= len(moves(made, other())) > 0
    restaffed = made.changed(staffing=made.staffing[1:])
    assert moves(made, restaffed) == ()
    assert touched(made, restaffed) == 1
