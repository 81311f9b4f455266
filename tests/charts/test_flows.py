"""What flows where: nothing is lost between the two ends."""

from __future__ import annotations

import pytest

from orgplan.charts.flows import BOUGHT, COUNTY, Weight, flows
from orgplan.model import Plan, Town
from orgplan.model.vocabulary import UnitKind
from orgplan.run import Case, moved, open_town, solve
from orgplan.shipped import DATA

CASE: Case = open_town(DATA / "helong")
OUTCOME = solve(CASE)
assert CASE.town
assert OUTCOME.plan
TOWN: Town = CASE.town
PLAN: Plan = OUTCOME.plan
TAKING_PART = {unit.id for unit in TOWN.units if unit.placeable or unit.kind is UnitKind.STATIONED}


def test_all_work_of_the_units_flows_somewhere() -> None:
    hours = sum(function.workload for function in TOWN.functions if function.unit in TAKING_PART)
    assert sum(flows(TOWN, None, PLAN, "hours").values()) == hours
    assert sum(flows(TOWN, PLAN, PLAN, "hours").values()) == hours


@pytest.mark.parametrize("weight", ["heads", "hours"])
def test_a_plan_flows_into_itself(weight: Weight) -> None:
    assert all(a == b for a, b in flows(TOWN, PLAN, PLAN, weight))


@pytest.mark.parametrize("weight", ["heads", "hours"])
def test_what_moves_flows_from_body_to_body(weight: Weight) -> None:
    old = next(row for row in PLAN.placements if row.unit == "U12" and row.stream.value == "core")
    other = moved(CASE, PLAN, ("U12", "core", ""), "B-finance")
    changed = {flow for flow in flows(TOWN, PLAN, other, weight) if flow[0] != flow[1]}
    assert changed == {(f"body:{old.body}", "body:B-finance")}


def test_a_duty_that_is_bought_leaves_its_unit() -> None:
    duty = next(f for f in TOWN.functions if f.purchasable and f.workload and f.unit in TAKING_PART)
    bought = PLAN.changed(purchased=(duty.id,))
    assert flows(TOWN, None, bought, "hours")[f"unit:{duty.unit}", BOUGHT] == duty.workload


def test_what_stays_with_the_county_is_shown() -> None:
    police = next(unit for unit in TOWN.units if unit.never_devolves and unit.heads.total)
    assert flows(TOWN, None, PLAN, "heads")[f"unit:{police.id}", COUNTY] == police.heads.total
    assert not [amount for amount in flows(TOWN, None, PLAN, "heads").values() if not amount]
