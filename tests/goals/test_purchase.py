"""Purchase: yuan paid for services, in hours at the town's own cost of an hour (Opinions 2(4))."""

from orgplan.model import Plan, Town
from orgplan.structure import example
from tests.goals.measured import cost, measure, report
from tests.rules.plans import plan

CODE = "purchase"
TOWN = example.town(
    [example.unit("U1")],
    [example.body("B")],
    [
        example.duty("F1", "U1", purchasable=True, price=12_000_00),
        example.duty("F2", "U1", purchasable=True, price=90_50),
        example.duty("F3", "U1"),
    ],
    purchase_budget=20_000_00,
)


def buying(*functions: str, town: Town = TOWN) -> Plan:
    return plan(town, {"U1": "B"}, purchased=functions)


def test_what_is_paid_for_what_is_bought() -> None:
    """Kept in fen: nothing, CNY 90.50, CNY 12,090.50."""
    assert measure(CODE, TOWN, buying()) == 0
    assert measure(CODE, TOWN, buying("F2")) == 90_50
    assert measure(CODE, TOWN, buying("F1", "F2")) == 12_090_50


def test_the_report_tells_yuan() -> None:
    assert report(TOWN, buying("F1")).measures[CODE] == 12_000
    assert report(TOWN, buying("F2")).measures[CODE] == 90.5


def test_at_sixty_yuan_an_hour() -> None:
    """CNY 12,000 are 200 hours; CNY 90.50 are 1.508333 hours."""
    assert cost(CODE, TOWN, buying("F1")) == 200
    assert cost(CODE, TOWN, buying("F2")) == 1.508333


def test_the_towns_cost_of_an_hour_is_a_setting() -> None:
    """Where an hour is dearer, buying costs fewer of them: CNY 12,000 at 80 are 150 hours; twice weighed, 300."""
    assert cost(CODE, TOWN, buying("F1"), hour_cost=80) == 150
    assert cost(CODE, TOWN, buying("F1"), hour_cost=80, price=2) == 300


def test_the_hours_of_what_is_bought_leave_the_body() -> None:
    """Opinions 2(4): 由花钱养人向花钱办事转变; two duties of 1760 hours are bought, one remains."""
    (body,) = report(TOWN, buying("F1", "F2")).bodies
    assert body.hours == 1_760
