"""Work Safety Law art. 9: the town names a body that supervises work safety."""

from orgplan.model import Establishment, Town
from orgplan.model.outcome import Report
from orgplan.model.vocabulary import Devolution, LegalRole, UnitKind
from orgplan.run import case_of, evaluate
from orgplan.structure import example
from tests.rules.plans import assert_switchable, breaches, named, plan, solved

CODE = "safety-body"


def town_of(devolution: Devolution = Devolution.MAY, **fields: object) -> Town:
    """S1, a stationed office, supervises work safety."""
    unit = example.unit("S1", 1, kind=UnitKind.STATIONED, devolution=devolution, retain_reason="垂直管理")
    functions = [example.duty("F1", "S1", role=LegalRole.SAFETY_SUPERVISION), example.duty("F2", "U1")]
    return example.town([unit, example.unit("U1", 2)], [example.body("B1"), example.body("B2")], functions, **fields)


LEFT = {"S1": "垂直管理"}


def test_a_body_that_supervises_safety_is_allowed() -> None:
    """Work Safety Law art. 9: whichever body it is."""
    town = town_of()
    assert breaches(CODE, town, plan(town, {"S1": "B1", "U1": "B1"})) == []
    assert breaches(CODE, town, plan(town, {"S1": "B1", "U1": "B2"})) == []


def test_supervision_left_with_the_county_is_refused() -> None:
    """Work Safety Law art. 9: the town itself must have the body; the office that should bring it is named."""
    town = town_of()
    assert breaches(CODE, town, plan(town, {"U1": "B1"}, retained=LEFT)) == [(1, {"S1"})]


def test_supervision_that_no_body_could_hold_is_a_warning() -> None:
    """The only such function is with an office that never devolves: no plan can mend that, so the report warns."""
    town = town_of(Devolution.NEVER)
    made = plan(town, {"U1": "B1"}, retained=LEFT)
    assert breaches(CODE, town, made) == []
    report = evaluate(case_of(town), made)
    assert isinstance(report, Report)
    assert "no-safety-supervision" in {finding.code for finding in report.findings}


def test_one_of_two_supervising_functions_is_enough() -> None:
    town = town_of()
    own = example.duty("F3", "U1", role=LegalRole.SAFETY_SUPERVISION)
    town = town.model_copy(update={"functions": (*town.functions, own)})
    assert breaches(CODE, town, plan(town, {"U1": "B1"}, retained=LEFT)) == []


def test_a_town_where_no_function_is_marked_gets_a_warning() -> None:
    """A warning, not a breach."""
    town = example.town([example.unit("U1")], [example.body("B")])
    made = plan(town, {"U1": "B"})
    assert breaches(CODE, town, made) == []
    report = evaluate(case_of(town), made)
    assert isinstance(report, Report)
    assert report.lawful
    assert "no-safety-supervision" in {finding.code for finding in report.findings}


def test_solver_supervision_without_a_post_for_it() -> None:
    """Work Safety Law art. 9 against Order 486: the town has posts for its own two heads and no more."""
    town = town_of(quota=Establishment(institution=2))
    assert_switchable(CODE, town, short_by=1)
    assert named(solved(town)) == {CODE, "quota"}
