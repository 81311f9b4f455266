"""Opinions 2(4) and Order 486 art. 6, 14-15: heads of each category stay within the approved posts."""

import pytest

from orgplan.model import Establishment, Pin, Plan, Town
from orgplan.model.outcome import Report
from orgplan.model.vocabulary import Category, Devolution, PinVerdict, UnitKind
from orgplan.run import case_of, evaluate
from orgplan.structure import example
from tests.rules.plans import assert_switchable, breaches, lawful, plan, solved

CODE = "quota"
STATIONED = UnitKind.STATIONED


def town_of(posts: int, own: int = 4, stationed: int = 1) -> Town:
    """U1 is the town's own, S1 may be taken in."""
    return example.town(
        [example.unit("U1", own), example.unit("S1", stationed, kind=STATIONED)],
        [example.body("B")],
        quota=Establishment(institution=posts),
    )


def taking_in(town: Town) -> Plan:
    return plan(town, {"U1": "B", "S1": "B"})


def leaving(town: Town) -> Plan:
    return plan(town, {"U1": "B"}, retained={"S1": "编制未划转"})


def report_on(town: Town, made: Plan) -> Report:
    report = evaluate(case_of(town), made)
    assert isinstance(report, Report)
    return report


def test_as_many_heads_as_posts_are_allowed() -> None:
    """Order 486 art. 6: actual staff must not exceed the establishment; four and one fill five posts."""
    town = town_of(posts=5)
    assert breaches(CODE, town, taking_in(town)) == []
    assert report_on(town, taking_in(town)).absorption == ()


@pytest.mark.parametrize(("stationed", "short_by"), [(2, 1), (4, 3)])
def test_one_head_more_than_posts_is_refused(stationed: int, short_by: int) -> None:
    """Order 486 art. 6: six heads on five posts are one too many; the unit taken in is named."""
    town = town_of(posts=5, stationed=stationed)
    assert breaches(CODE, town, taking_in(town)) == [(short_by, {"S1"})]


def test_a_unit_left_with_the_county_takes_no_posts() -> None:
    town = town_of(posts=4, stationed=9)
    assert breaches(CODE, town, leaving(town)) == []


def test_a_unit_that_never_devolves_takes_no_posts() -> None:
    never = example.unit("S1", 9, kind=STATIONED, devolution=Devolution.NEVER, retain_reason="垂直管理")
    town = town_of(posts=4).model_copy(update={"units": (example.unit("U1", 4), never)})
    assert breaches(CODE, town, leaving(town)) == []


def test_heads_that_never_devolve_make_no_room_for_others() -> None:
    """Order 486 art. 6: of five posts U1 fills four; S2 brings two, one too many, whatever S1 has with the county."""
    never = example.unit("S1", 9, kind=STATIONED, devolution=Devolution.NEVER, retain_reason="垂直管理")
    town = town_of(posts=5).model_copy(
        update={"units": (example.unit("U1", 4), never, example.unit("S2", 2, kind=STATIONED))}
    )
    made = plan(town, {"U1": "B", "S2": "B"}, retained={"S1": "垂直管理"})
    assert breaches(CODE, town, made) == [(1, {"S2"})]


def test_free_posts_of_one_category_do_not_serve_another() -> None:
    """Order 486 art. 15: administrative posts are free, but institution heads may not fill them."""
    town = town_of(posts=4).model_copy(update={"quota": Establishment(administrative=10, institution=4)})
    assert breaches(CODE, town, taking_in(town)) == [(1, {"S1"})]


def test_each_category_is_short_on_its_own() -> None:
    """Order 486 art. 14-15: one administrative and two worker heads come in, without a post for any."""
    taken = example.unit("S1", Establishment(administrative=1, worker=2), kind=STATIONED)
    town = town_of(posts=4).model_copy(update={"units": (example.unit("U1", 4), taken)})
    assert breaches(CODE, town, taking_in(town)) == [(1, {"S1"}), (2, {"S1"})]


def test_where_today_exceeds_the_quota_nobody_is_dropped() -> None:
    """Order 486 art. 6: seven on four posts are lawful with a schedule that absorbs three."""
    town = town_of(posts=4, own=7)
    assert breaches(CODE, town, leaving(town)) == []
    report = report_on(town, leaving(town))
    assert report.lawful
    assert [row.heads for row in report.bodies] == [7]
    assert {row.category for row in report.absorption} == {Category.INSTITUTION}
    assert sum(row.heads for row in report.absorption) == 3
    assert [row.year for row in report.absorption] == list(range(1, len(report.absorption) + 1))


def test_the_schedule_names_each_category_with_its_own_years() -> None:
    """Order 486 art. 6: ten over at a fifth a year are two a year for five years; one over is one in one year."""
    town = example.town(
        [example.unit("U1", Establishment(administrative=12, worker=1))],
        [example.body("B")],
        quota=Establishment(administrative=2),
    )
    rows = report_on(town, plan(town, {"U1": "B"})).absorption
    assert [(row.category, row.heads, row.year) for row in rows] == [
        *((Category.ADMINISTRATIVE, 2, year) for year in (1, 2, 3, 4, 5)),
        (Category.WORKER, 1, 1),
    ]


def test_a_town_over_its_quota_may_not_go_further_over() -> None:
    """Order 486 art. 16-18: posts do not come with the people; two taken in on top of today's are two too many."""
    town = town_of(posts=4, own=7, stationed=2)
    assert breaches(CODE, town, taking_in(town)) == [(2, {"S1"})]


def test_solver_leaves_with_the_county_whom_it_has_no_posts_for() -> None:
    outcome = solved(town_of(posts=4))
    assert lawful(outcome).measures["devolution"] == 1
    assert outcome.plan is not None
    assert [row.unit for row in outcome.plan.retained] == ["S1"]


def test_solver_a_pin_takes_in_a_unit_without_posts() -> None:
    pins = (Pin(unit="S1", body="B", verdict=PinVerdict.MUST),)
    assert_switchable(CODE, town_of(posts=4).model_copy(update={"pins": pins}), short_by=1)
