"""Administrative Penalty Law art. 67: who imposes a fine does not collect it; Opinions 2(3): 收支两条线."""

from orgplan.model.vocabulary import BodyRole, LegalRole, Stream
from orgplan.structure import example
from tests.rules.plans import assert_switchable, breaches, named, plan, solved

CODE = "collection-apart"
BODIES = [example.body("T", BodyRole.ENFORCEMENT), example.body("B"), example.body("F", BodyRole.FINANCE)]
TOWN = example.town(
    [example.unit("U1"), example.unit("U2", certified=2)],
    BODIES,
    [
        example.duty("F1", "U1", role=LegalRole.FINE_COLLECTION),
        example.duty("F2", "U2", stream=Stream.ENFORCEMENT),
    ],
)


def test_fines_collected_outside_the_team_are_allowed() -> None:
    """Penalty Law art. 67: by the finance body or any other."""
    assert breaches(CODE, TOWN, plan(TOWN, {"U1": "F", ("U2", "enforcement"): "T"})) == []
    assert breaches(CODE, TOWN, plan(TOWN, {"U1": "B", ("U2", "enforcement"): "T"})) == []


def test_fines_collected_by_the_team_are_refused() -> None:
    """Penalty Law art. 67: 作出罚款决定的机关应当与收缴罚款的机构分离."""
    assert breaches(CODE, TOWN, plan(TOWN, {"U1": "T", ("U2", "enforcement"): "T"})) == [(1, {"U1", "T"})]


def test_other_work_of_the_collecting_unit_is_free() -> None:
    """Penalty Law art. 67 binds the function that carries the role: a split unit sends only that away."""
    functions = [example.duty("F1", "U1", role=LegalRole.FINE_COLLECTION), example.duty("F2", "U1")]
    town = example.town([example.unit("U1", splittable=True)], BODIES, functions)
    assert breaches(CODE, town, plan(town, {("U1", "F1"): "F", ("U1", "F2"): "T"})) == []
    assert breaches(CODE, town, plan(town, {("U1", "F1"): "T", ("U1", "F2"): "F"})) == [(1, {"U1", "T"})]


def test_solver_a_collector_and_only_the_team_to_put_it_in() -> None:
    functions = [example.duty("F1", "U1", role=LegalRole.FINE_COLLECTION)]
    town = example.town([example.unit("U1")], BODIES[:1], functions)
    assert_switchable(CODE, town, short_by=1)


def test_solver_collection_entered_as_enforcement_clashes_with_the_one_team() -> None:
    """Penalty Law art. 67 against Opinions 2(3): the planner learns of both."""
    functions = [example.duty("F1", "U1", stream=Stream.ENFORCEMENT, role=LegalRole.FINE_COLLECTION)]
    town = example.town([example.unit("U1", certified=2)], BODIES, functions)
    assert CODE in named(solved(town))
