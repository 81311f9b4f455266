"""Opinions 2(3): who approves does not enforce; the hall and the team are two bodies."""

from orgplan.model import PolicyRow
from orgplan.model.vocabulary import BodyRole, Stream, Strength
from orgplan.structure import example
from tests.rules.plans import assert_switchable, breaches, plan

CODE = "approval-apart-from-enforcement"
TOWN = example.town(
    [example.unit("U1", 3)],
    [example.body("H", BodyRole.SERVICE_HALL), example.body("T", BodyRole.ENFORCEMENT), example.body("B")],
    [
        example.duty("F1", "U1", stream=Stream.APPROVAL),
        example.duty("F2", "U1", stream=Stream.ENFORCEMENT),
        example.duty("F3", "U1"),
    ],
)


def placed(approval: str, enforcement: str, core: str) -> list[tuple[int, set[str]]]:
    made = plan(TOWN, {("U1", "approval"): approval, ("U1", "enforcement"): enforcement, "U1": core})
    return breaches(CODE, TOWN, made)


def test_approval_in_the_hall_and_enforcement_in_the_team_is_allowed() -> None:
    """Opinions 2(3): centralised approval, comprehensive enforcement; other work is free of this rule."""
    assert placed("H", "T", "B") == placed("H", "T", "T") == placed("H", "T", "H") == []


def test_approval_by_the_team_is_refused() -> None:
    """Opinions 2(3): the team would police what it has approved."""
    assert placed("T", "T", "B") == [(1, {"U1", "T"})]


def test_enforcement_by_the_hall_is_refused() -> None:
    """Opinions 2(3): the hall would police what it has approved."""
    assert placed("H", "H", "B") == [(1, {"U1", "H"})]


def test_no_other_body_holds_either_stream() -> None:
    """Opinions 2(3): neither approvals nor enforcement stay in an office."""
    assert placed("B", "T", "B") == [(1, {"U1", "B"})]
    assert placed("H", "B", "B") == [(1, {"U1", "B"})]


def test_each_misplaced_portion_counts() -> None:
    assert placed("T", "H", "B") == [(1, {"U1", "T"}), (1, {"U1", "H"})]


def test_solver_without_a_hall_in_the_catalogue() -> None:
    """The rule that asks for the hall itself is off, so that this one alone stands in the way."""
    off = (PolicyRow(code="service-hall", strength=Strength.OFF),)
    functions = [example.duty("F1", "U1", stream=Stream.APPROVAL), example.duty("F2", "U1")]
    assert_switchable(CODE, example.town([example.unit("U1")], [example.body("B")], functions, policy=off), 1)
