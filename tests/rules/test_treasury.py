"""Opinions 2(5): a treasury of the town's own. Accounting Law art. 35: who holds the cash does not keep the books."""

import pytest

from orgplan.model import Town
from orgplan.model.outcome import Report
from orgplan.model.vocabulary import Devolution, LegalRole, UnitKind
from orgplan.run import case_of, evaluate
from orgplan.structure import example
from tests.rules.plans import assert_switchable, breaches, plan

CODE = "treasury"


def stationed(devolution: Devolution = Devolution.MAY) -> Town:
    """S1, the county's finance office, holds the treasury."""
    unit = example.unit("S1", kind=UnitKind.STATIONED, devolution=devolution, retain_reason="垂直管理")
    functions = [example.duty("F1", "S1", role=LegalRole.TREASURY)]
    return example.town([unit, example.unit("U1")], [example.body("B")], functions)


def accounts(cashier: int, books: int) -> Town:
    """U1 holds the cash, U2 keeps the books, with so many heads; U3 does something else."""
    return example.town(
        [example.unit("U1", cashier), example.unit("U2", books), example.unit("U3", 9)],
        [example.body("B1"), example.body("B2"), example.body("B3")],
        [
            example.duty("F1", "U1", role=LegalRole.CASHIER),
            example.duty("F2", "U2", role=LegalRole.BOOKKEEPING),
            example.duty("F3", "U3"),
        ],
    )


def test_a_body_that_holds_the_treasury_is_allowed() -> None:
    """Opinions 2(5): 设立一级国库."""
    assert breaches(CODE, stationed(), plan(stationed(), {"S1": "B", "U1": "B"})) == []


def test_a_treasury_left_with_the_county_is_refused() -> None:
    """Opinions 2(5): then no body of the town holds it."""
    made = plan(stationed(), {"U1": "B"}, retained={"S1": "垂直管理"})
    assert breaches(CODE, stationed(), made) == [(1, {"S1"})]


def test_a_treasury_that_no_body_could_hold_is_a_warning() -> None:
    """Its only treasury function is with an office that never devolves: no plan can mend that, so the report warns."""
    town = stationed(Devolution.NEVER)
    made = plan(town, {"U1": "B"}, retained={"S1": "垂直管理"})
    assert breaches(CODE, town, made) == []
    report = evaluate(case_of(town), made)
    assert isinstance(report, Report)
    assert "no-treasury" in {finding.code for finding in report.findings}


def test_one_of_several_treasury_functions_in_a_body_is_enough() -> None:
    """Opinions 2(5): a body holds the treasury, even where another part of it stays with the county."""
    town = stationed()
    second = example.duty("F2", "U1", role=LegalRole.TREASURY)
    town = town.model_copy(update={"functions": (*town.functions, second)})
    assert breaches(CODE, town, plan(town, {"U1": "B"}, retained={"S1": "垂直管理"})) == []


def test_a_town_without_a_treasury_function_gets_a_warning() -> None:
    """Nobody can check what nobody has marked: a warning, and the plan is lawful."""
    town = example.town([example.unit("U1")], [example.body("B")])
    made = plan(town, {"U1": "B"})
    assert breaches(CODE, town, made) == []
    report = evaluate(case_of(town), made)
    assert isinstance(report, Report)
    assert report.lawful
    assert "no-treasury" in {finding.code for finding in report.findings}


@pytest.mark.parametrize(("cashier", "books"), [(1, 1), (2, 0), (3, 3)])
def test_two_heads_between_cash_and_books_are_enough(cashier: int, books: int) -> None:
    """Accounting Law art. 35: in one body or in two."""
    town = accounts(cashier, books)
    assert breaches(CODE, town, plan(town, {"U1": "B1", "U2": "B1", "U3": "B3"})) == []
    assert breaches(CODE, town, plan(town, {"U1": "B1", "U2": "B2", "U3": "B3"})) == []


def test_one_head_for_cash_and_books_is_one_too_few() -> None:
    """Accounting Law art. 35: one person may not do both."""
    town = accounts(1, 0)
    together = plan(town, {"U1": "B1", "U2": "B1", "U3": "B3"})
    apart = plan(town, {"U1": "B1", "U2": "B2", "U3": "B3"})
    assert breaches(CODE, town, together) == [(1, {"B1"})]
    assert breaches(CODE, town, apart) == [(1, {"B1", "B2"})]


def test_nobody_for_cash_and_books_is_two_too_few() -> None:
    town = accounts(0, 0)
    assert breaches(CODE, town, plan(town, {"U1": "B1", "U2": "B1", "U3": "B3"})) == [(2, {"B1"})]


def test_heads_of_other_bodies_do_not_help_but_colleagues_in_the_same_body_do() -> None:
    """Accounting Law art. 35: U3's nine are there only where the books are."""
    town = accounts(1, 0)
    assert breaches(CODE, town, plan(town, {"U1": "B1", "U2": "B1", "U3": "B1"})) == []


def test_a_town_without_cash_and_books_owes_nobody() -> None:
    town = example.town([example.unit("U1", 1)], [example.body("B")])
    assert breaches(CODE, town, plan(town, {"U1": "B"})) == []


def test_solver_one_head_in_the_whole_town() -> None:
    functions = [example.duty("F1", "U1", role=LegalRole.CASHIER)]
    assert_switchable(CODE, example.town([example.unit("U1", 1)], [example.body("B")], functions), short_by=1)
