"""Opinions 2(3): 一支队伍管执法 — one team enforces."""

from orgplan.model import Pin
from orgplan.model.vocabulary import BodyRole, PinVerdict, Stream
from orgplan.structure import example
from tests.rules.plans import assert_switchable, breaches, named, plan, solved

CODE = "enforcement-team"
TOWN = example.town(
    [example.unit("U1", certified=2), example.unit("U2", certified=2)],
    [example.body("T1", BodyRole.ENFORCEMENT), example.body("T2", BodyRole.ENFORCEMENT), example.body("B")],
    [
        example.duty("F1", "U1", stream=Stream.ENFORCEMENT),
        example.duty("F2", "U1"),
        example.duty("F3", "U2", stream=Stream.ENFORCEMENT),
    ],
)


def test_all_enforcement_in_one_team_is_allowed() -> None:
    """Opinions 2(3): one team holds the enforcement of every unit."""
    made = plan(TOWN, {"U1": "B", ("U1", "enforcement"): "T1", ("U2", "enforcement"): "T1"})
    assert breaches(CODE, TOWN, made) == []


def test_the_team_may_do_other_work_too() -> None:
    """Opinions 2(3) keeps enforcement together; it does not keep other work out of the team."""
    made = plan(TOWN, {"U1": "T1", ("U1", "enforcement"): "T1", ("U2", "enforcement"): "T1"})
    assert breaches(CODE, TOWN, made) == []


def test_two_teams_are_one_too_many() -> None:
    """Opinions 2(3): exactly one team."""
    made = plan(TOWN, {"U1": "B", ("U1", "enforcement"): "T1", ("U2", "enforcement"): "T2"})
    assert breaches(CODE, TOWN, made) == [(1, {"T1", "T2"})]


def test_a_second_team_without_enforcement_is_one_too_many_as_well() -> None:
    """Opinions 2(3): a team that is set up counts, whatever it does."""
    made = plan(TOWN, {"U1": "T2", ("U1", "enforcement"): "T1", ("U2", "enforcement"): "T1"})
    assert breaches(CODE, TOWN, made) == [(1, {"T1", "T2"})]


def test_enforcement_outside_the_team_is_refused() -> None:
    """Opinions 2(3): U2 keeps enforcing from an office."""
    made = plan(TOWN, {"U1": "B", ("U1", "enforcement"): "T1", ("U2", "enforcement"): "B"})
    assert breaches(CODE, TOWN, made) == [(1, {"U2", "B"})]


def test_no_team_at_all_is_one_too_few() -> None:
    """Opinions 2(3): besides the missing team, each unit's enforcement is misplaced."""
    found = breaches(CODE, TOWN, plan(TOWN, {"U1": "B", ("U1", "enforcement"): "B", ("U2", "enforcement"): "B"}))
    assert [short for short, _ in found] == [1, 1, 1]
    assert found[1:] == [(1, {"U1", "B"}), (1, {"U2", "B"})]


def test_a_town_without_enforcement_needs_no_team() -> None:
    """Opinions 2(3) binds where there is something to enforce."""
    town = example.town([example.unit("U1")], [example.body("B")], [example.duty("F1", "U1")])
    assert breaches(CODE, town, plan(town, {"U1": "B"})) == []


def test_solver_two_pins_that_ask_for_two_teams() -> None:
    functions = [example.duty(f"F{i}", f"U{i}", stream=Stream.ENFORCEMENT) for i in (1, 2)]
    pins = [Pin(unit=f"U{i}", function=f"F{i}", body=f"T{i}", verdict=PinVerdict.MUST) for i in (1, 2)]
    town = TOWN.model_copy(update={"functions": tuple(functions), "pins": tuple(pins)})
    assert_switchable(CODE, town, short_by=1)
    assert named(solved(town)) == {CODE, "pins"}
