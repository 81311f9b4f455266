"""Opinions 2(2): where town and zone are one, the zone leads the economy, the town social affairs and services."""

import pytest

from orgplan.model import Function, Town
from orgplan.model.vocabulary import BodyRole, Domain, LedBy, Stream, TownKind
from orgplan.structure import example
from tests.rules.plans import assert_switchable, breaches, plan

CODE = "zone-leads-economy"


def town_of(*functions: Function, kind: TownKind = TownKind.TOWN_ZONE) -> Town:
    bodies = [example.body("BZ", led_by=LedBy.ZONE), example.body("BT", led_by=LedBy.TOWN), example.body("BE")]
    return example.town([example.unit("U1")], bodies, list(functions), kind=kind, zone_name="示例区")


def where_refused(town: Town) -> set[str]:
    return {body for body in ("BZ", "BT", "BE") if breaches(CODE, town, plan(town, {"U1": body}))}


def test_the_economy_may_not_be_led_by_the_town() -> None:
    """Opinions 2(2): 经济发展职能以开发区为主."""
    town = town_of(example.duty("F1", "U1", domain=Domain.ECONOMY))
    assert where_refused(town) == {"BT"}
    assert breaches(CODE, town, plan(town, {"U1": "BT"})) == [(1, {"U1", "BT"})]


@pytest.mark.parametrize(
    "domain", [Domain.SOCIAL_AFFAIRS, Domain.PUBLIC_SERVICE, Domain.CULTURE, Domain.PUBLIC_SECURITY]
)
def test_social_affairs_and_services_may_not_be_led_by_the_zone(domain: Domain) -> None:
    """Opinions 2(2): 社会管理和公共服务职能以镇为主."""
    town = town_of(example.duty("F1", "U1", domain=domain))
    assert where_refused(town) == {"BZ"}
    assert breaches(CODE, town, plan(town, {"U1": "BZ"})) == [(1, {"U1", "BZ"})]


def test_other_work_may_be_led_by_either() -> None:
    """Opinions 2(2) is silent on agriculture."""
    assert where_refused(town_of(example.duty("F1", "U1"))) == set()


def test_what_the_workbook_says_goes_before_the_default() -> None:
    """A stated leading side outranks that of the domain."""
    assert where_refused(town_of(example.duty("F1", "U1", domain=Domain.ECONOMY, led_by=LedBy.EITHER))) == set()
    assert where_refused(town_of(example.duty("F1", "U1", domain=Domain.ECONOMY, led_by=LedBy.TOWN))) == {"BZ"}
    assert where_refused(town_of(example.duty("F1", "U1", led_by=LedBy.ZONE))) == {"BT"}


def test_a_unit_with_work_of_both_sides_fits_only_where_neither_leads() -> None:
    """Opinions 2(2): an economic and a cultural function that stay together suit a body led by either alone."""
    both = (example.duty("F1", "U1", domain=Domain.ECONOMY), example.duty("F2", "U1", domain=Domain.CULTURE))
    assert where_refused(town_of(*both)) == {"BT", "BZ"}


def test_elsewhere_than_in_a_town_with_a_zone_it_does_not_apply() -> None:
    """Opinions 2(2): 设有开发区的经济发达镇."""
    economy = example.duty("F1", "U1", domain=Domain.ECONOMY, led_by=LedBy.ZONE)
    assert where_refused(town_of(economy, kind=TownKind.KEY_TOWN)) == set()


def test_approvals_have_a_leading_side_as_well() -> None:
    """The rule speaks of portions, whatever their stream: economic approvals are not for a hall of the town."""
    hall = example.body("H", BodyRole.SERVICE_HALL, led_by=LedBy.TOWN)
    functions = [example.duty("F1", "U1", domain=Domain.ECONOMY, stream=Stream.APPROVAL)]
    town = example.town([example.unit("U1")], [hall], functions, kind=TownKind.TOWN_ZONE, zone_name="示例区")
    assert breaches(CODE, town, plan(town, {("U1", "approval"): "H"})) == [(1, {"U1", "H"})]


def test_solver_economic_work_and_only_a_body_led_by_the_town() -> None:
    town = town_of(example.duty("F1", "U1", domain=Domain.ECONOMY))
    assert_switchable(CODE, town.model_copy(update={"bodies": (example.body("BT", led_by=LedBy.TOWN),)}), short_by=1)
