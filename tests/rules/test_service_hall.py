"""Opinions 2(3): approvals are gathered in one convenience service hall, 一门式办理."""

from orgplan.model.vocabulary import BodyRole, Domain, Stream
from orgplan.structure import example
from tests.rules.plans import assert_switchable, breaches, plan

CODE = "service-hall"
HALLS = [example.body(name, BodyRole.SERVICE_HALL) for name in ("H1", "H2", "H3")]
BODIES = [*HALLS, example.body("B"), example.body("T", BodyRole.ENFORCEMENT)]
TOWN = example.town(
    [example.unit("U1"), example.unit("U2"), example.unit("U3")],
    BODIES,
    [
        example.duty("F1", "U1", stream=Stream.APPROVAL),
        example.duty("F2", "U1"),
        example.duty("F3", "U2", stream=Stream.APPROVAL),
        example.duty("F4", "U3", stream=Stream.APPROVAL),
    ],
)


def approvals(one: str, two: str, three: str) -> dict[tuple[str, str], str]:
    return {("U1", "approval"): one, ("U2", "approval"): two, ("U3", "approval"): three}


def test_all_approvals_in_one_hall_is_allowed() -> None:
    """Opinions 2(3): the approvals of all units in one hall, other work elsewhere."""
    assert breaches(CODE, TOWN, plan(TOWN, {"U1": "B", **approvals("H1", "H1", "H1")})) == []


def test_an_approval_outside_the_hall_is_refused() -> None:
    """Opinions 2(3): U2 keeps its approvals in an office."""
    assert breaches(CODE, TOWN, plan(TOWN, {"U1": "B", **approvals("H1", "B", "H1")})) == [(1, {"U2", "B"})]


def test_two_halls_are_one_too_many_and_three_are_two() -> None:
    """Opinions 2(3): exactly one hall."""
    two = plan(TOWN, {"U1": "B", **approvals("H1", "H2", "H1")})
    three = plan(TOWN, {"U1": "B", **approvals("H1", "H2", "H3")})
    assert breaches(CODE, TOWN, two) == [(1, {"H1", "H2"})]
    assert breaches(CODE, TOWN, three) == [(2, {"H1", "H2", "H3"})]


def test_no_hall_at_all_is_one_too_few() -> None:
    """Opinions 2(3): besides the missing hall, each unit's approvals are misplaced."""
    found = breaches(CODE, TOWN, plan(TOWN, {"U1": "B", **approvals("B", "B", "B")}))
    assert [short for short, _ in found] == [1, 1, 1, 1]
    assert found[1:] == [(1, {"U1", "B"}), (1, {"U2", "B"}), (1, {"U3", "B"})]


def test_other_work_in_the_hall_is_refused() -> None:
    """Opinions 2(3): the hall serves; agriculture is not done there."""
    assert breaches(CODE, TOWN, plan(TOWN, {"U1": "H1", **approvals("H1", "H1", "H1")})) == [(1, {"U1", "H1"})]


def test_public_service_work_may_lie_in_the_hall() -> None:
    """Opinions 2(3): one hall for approvals and public services."""
    functions = [
        example.duty("F1", "U1", stream=Stream.APPROVAL),
        example.duty("F2", "U1", domain=Domain.PUBLIC_SERVICE),
    ]
    town = example.town([example.unit("U1")], BODIES, functions)
    assert breaches(CODE, town, plan(town, {"U1": "H1", ("U1", "approval"): "H1"})) == []
    assert breaches(CODE, town, plan(town, {"U1": "B", ("U1", "approval"): "H1"})) == []


def test_one_function_of_another_domain_keeps_the_whole_core_out_of_the_hall() -> None:
    """Opinions 2(3): only core work all of which is public service lies beside the approvals."""
    functions = [
        example.duty("F1", "U1", stream=Stream.APPROVAL),
        example.duty("F2", "U1", domain=Domain.PUBLIC_SERVICE),
        example.duty("F3", "U1", 1, domain=Domain.SOCIAL_AFFAIRS),
    ]
    town = example.town([example.unit("U1")], BODIES, functions)
    assert breaches(CODE, town, plan(town, {"U1": "H1", ("U1", "approval"): "H1"})) == [(1, {"U1", "H1"})]


def test_enforcement_is_no_public_service_work_whatever_its_domain() -> None:
    """Opinions 2(3): the hall does not enforce."""
    functions = [
        example.duty("F1", "U1", stream=Stream.APPROVAL),
        example.duty("F2", "U1", stream=Stream.ENFORCEMENT, domain=Domain.PUBLIC_SERVICE),
    ]
    town = example.town([example.unit("U1")], BODIES, functions)
    made = plan(town, {("U1", "approval"): "H1", ("U1", "enforcement"): "H1"})
    assert breaches(CODE, town, made) == [(1, {"U1", "H1"})]


def test_a_town_without_approvals_needs_no_hall() -> None:
    """Opinions 2(3) binds where there is something to approve."""
    town = example.town([example.unit("U1")], BODIES, [example.duty("F1", "U1")])
    assert breaches(CODE, town, plan(town, {"U1": "B"})) == []


def test_solver_agricultural_work_has_nowhere_to_go_but_the_hall() -> None:
    functions = [example.duty("F1", "U1", stream=Stream.APPROVAL), example.duty("F2", "U1")]
    town = example.town([example.unit("U1")], HALLS[:1], functions)
    assert_switchable(CODE, town, short_by=1)
