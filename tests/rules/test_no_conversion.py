"""Order 486 art. 15: a post is used for what it was approved for; nobody changes category."""

from orgplan.model import Establishment, Town
from orgplan.model.outcome import Report
from orgplan.model.vocabulary import UnitKind
from orgplan.run import case_of, evaluate
from orgplan.structure import example
from tests.rules.plans import breaches, lawful, plan, solved

CODE = "no-conversion"
TOWN = example.town(
    [
        example.unit("U1", Establishment(administrative=2)),
        example.unit("U2", Establishment(institution=2, worker=1)),
        example.unit("S1", Establishment(special=2), kind=UnitKind.STATIONED),
        example.unit("N", Establishment(administrative=1), counts=False),
    ],
    [example.body("B1"), example.body("B2")],
)
PLACES = {"U1": "B1", "U2": "B2", "S1": "B2"}


def test_everybody_in_the_category_of_today_is_allowed() -> None:
    """Order 486 art. 15: the heads as they are."""
    assert breaches(CODE, TOWN, plan(TOWN, PLACES)) == []


def test_moving_to_another_body_is_no_conversion() -> None:
    """Order 486 art. 15 binds the category; Opinions 2(4) pools the posts."""
    made = plan(TOWN, PLACES, heads={("U1", "B1"): 1, ("U1", "B2"): 1})
    assert breaches(CODE, TOWN, made) == []


def test_an_administrative_head_turned_into_an_institution_head() -> None:
    """Order 486 art. 15: one administrative head is missing, and there is one institution head of nowhere."""
    turned = Establishment(administrative=1, institution=1)
    assert breaches(CODE, TOWN, plan(TOWN, PLACES, heads={("U1", "B1"): turned})) == [(1, {"U1"}), (1, {"U1"})]


def test_a_lost_head_is_missed() -> None:
    """Order 486 art. 6: a reform of the structure dismisses nobody."""
    assert breaches(CODE, TOWN, plan(TOWN, PLACES, heads={("U1", "B1"): 1})) == [(1, {"U1"})]


def test_invented_heads_are_refused() -> None:
    """Order 486 art. 6, 26: no self-created posts; two heads more than the unit has."""
    assert breaches(CODE, TOWN, plan(TOWN, PLACES, heads={("U1", "B1"): 4})) == [(2, {"U1"})]


def test_heads_of_a_unit_left_with_the_county_stay_there() -> None:
    places = {"U1": "B1", "U2": "B2"}
    left = plan(TOWN, places, retained={"S1": "垂直管理"})
    drawn = plan(TOWN, places, heads={("S1", "B2"): 2}, retained={"S1": "垂直管理"})
    assert breaches(CODE, TOWN, left) == []
    assert breaches(CODE, TOWN, drawn) == [(2, {"S1"})]


def test_heads_of_a_unit_set_by_charter_stay_there() -> None:
    assert breaches(CODE, TOWN, plan(TOWN, PLACES, heads={("N", "B1"): 1})) == [(1, {"N"})]


def test_such_a_plan_is_not_lawful() -> None:
    report = evaluate(case_of(TOWN), plan(TOWN, PLACES, heads={("U1", "B1"): 1}))
    assert isinstance(report, Report)
    assert not report.lawful


def test_solver_keeps_a_ledger_of_each_category_in_each_body() -> None:
    """Order 486 art. 15: pooled bodies keep their ledgers apart; together they give the heads of today."""
    report = lawful(solved(_pooled()))
    ledgers = [row.by_category for row in report.bodies]
    assert sum(ledger.administrative for ledger in ledgers) == 2
    assert sum(ledger.institution for ledger in ledgers) == 2
    assert sum(ledger.worker for ledger in ledgers) == 1
    assert sum(ledger.special for ledger in ledgers) == 2


def _pooled() -> Town:
    return TOWN.model_copy(update={"bodies": (example.body("B1", min_heads=3), example.body("B2", min_heads=3))})
