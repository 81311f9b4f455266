"""A plan: decisions in one order, equal when they say the same, written as the contract has it."""

from __future__ import annotations

import json
from random import Random

import pytest
from pydantic import ValidationError

from benchmarks.check_oracles import tiny_town
from orgplan.model import Appointment, Oversight, Placement, Plan, Retained, Staffing
from orgplan.model.vocabulary import Category, Stream
from orgplan.structure import Groundwork
from tests.evaluate.drawn import drawn

ROWS = {
    "placements": (
        Placement(unit="U1", stream=Stream.APPROVAL, body="B2"),
        Placement(unit="U1", stream=Stream.CORE, body="B1"),
        Placement(unit="U1", stream=Stream.ENFORCEMENT, body="B0"),
        Placement(unit="U2", stream=Stream.CORE, function="F1", body="B9"),
        Placement(unit="U2", stream=Stream.CORE, function="F2", body="B1"),
    ),
    "retained": (Retained(unit="S1", reason="z"), Retained(unit="S2", reason="a")),
    "staffing": (
        Staffing(unit="U1", body="B1", category=Category.ADMINISTRATIVE, heads=9),
        Staffing(unit="U1", body="B1", category=Category.WORKER, heads=1),
        Staffing(unit="U1", body="B2", category=Category.ADMINISTRATIVE, heads=1),
        Staffing(unit="U2", body="B1", category=Category.ADMINISTRATIVE, heads=1),
    ),
    "purchased": ("F10", "F2", "G"),
    "appointments": (
        Appointment(leader="L1", post="P1"),
        Appointment(leader="L1", post="P2"),
        Appointment(leader="L2", post="P0"),
    ),
    "oversight": (Oversight(leader="L1", body="B1"), Oversight(leader="L2", body="B0")),
}


@pytest.mark.parametrize("section", ROWS)
@pytest.mark.parametrize("seed", range(5))
def test_rows_are_sorted_by_id_whatever_the_order_they_come_in(section: str, seed: int) -> None:
    shuffled = Random(seed).sample(ROWS[section], len(ROWS[section]))
    assert getattr(Plan(town="T", **{section: tuple(shuffled)}), section) == ROWS[section]


def test_equal_decisions_are_equal_plans() -> None:
    backwards = {section: tuple(reversed(rows)) for section, rows in ROWS.items()}
    one, other = Plan(town="T", **ROWS), Plan(town="T", **backwards)
    assert one == other
    assert hash(one) == hash(other)
    assert len({one, other, Plan(town="T")}) == 2


def test_a_plan_does_not_change() -> None:
    with pytest.raises(ValidationError):
        Plan(town="T").town = "U"


def test_keys_stand_in_the_order_of_the_contract() -> None:
    """Data contract, "The plan": schema, town, then the sections, and the fields of each row."""
    written = json.loads(Plan(town="T", **ROWS).model_dump_json(by_alias=True))
    assert list(written) == [
        "schema",
        "town",
        "placements",
        "retained",
        "staffing",
        "purchased",
        "appointments",
        "oversight",
    ]
    assert written["schema"] == "orgplan.plan/1"
    assert list(written["placements"][0]) == ["unit", "stream", "function", "body"]
    assert list(written["retained"][0]) == ["unit", "reason"]
    assert list(written["staffing"][0]) == ["unit", "body", "category", "heads"]
    assert list(written["appointments"][0]) == ["leader", "post"]
    assert list(written["oversight"][0]) == ["leader", "body"]
    assert written["placements"][0]["function"] is None
    assert written["purchased"] == ["F10", "F2", "G"]


def test_words_are_written_as_the_contract_spells_them() -> None:
    written = json.loads(Plan(town="T", **ROWS).model_dump_json(by_alias=True))
    assert [row["stream"] for row in written["placements"]][:3] == ["approval", "core", "enforcement"]
    assert written["staffing"][1]["category"] == "worker"


def test_read_after_write_gives_the_same_plan() -> None:
    for seed in range(40):
        plan = drawn(Groundwork(tiny_town(seed)[0]), Random(seed))
        assert Plan.model_validate_json(plan.model_dump_json(by_alias=True)) == plan


@pytest.mark.parametrize(
    "faulty",
    [
        {"schema": "orgplan.plan/2", "town": "T"},
        {"town": "T", "placement": []},
        {"town": "T", "staffing": [{"unit": "U", "body": "B", "category": "worker", "heads": -1}]},
        {"town": "T", "staffing": [{"unit": "U", "body": "B", "category": "worker", "heads": 1.5}]},
        {"town": "T", "staffing": [{"unit": "U", "body": "B", "category": "soldier", "heads": 1}]},
        {"town": "T", "placements": [{"unit": "U", "stream": "side", "body": "B"}]},
        {"placements": []},
    ],
    ids=str,
)
def test_what_is_no_plan_is_refused(faulty: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Plan.model_validate(faulty)
