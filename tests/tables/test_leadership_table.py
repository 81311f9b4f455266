"""The team as a table: hand-worked on a town–zone town of four posts and three leaders."""

from __future__ import annotations

from orgplan.model import Appointment, Oversight, Placement, Plan, Staffing, Town
from orgplan.model.settings import Settings
from orgplan.model.vocabulary import Category, Stream
from orgplan.structure import Groundwork, Structure, example
from orgplan.tables.leadership import Leadership, LeadershipTable


def table_of(appointments: dict[str, str], oversight: dict[str, str]) -> LeadershipTable:
    """By post and by body."""
    town = example.led_town(quota_leaders=4)
    town = town.model_copy(update={"functions": (example.duty("F1", "U1", 900), example.duty("F2", "U2", 1500))})
    return Leadership().make(Structure(Groundwork(town), plan_of(town, appointments, oversight)), Settings())


def plan_of(town: Town, appointments: dict[str, str], oversight: dict[str, str]) -> Plan:
    seats = {"U1": "B1", "U2": "B2"}
    return Plan(
        town=town.name,
        placements=tuple(Placement(unit=u, stream=Stream.CORE, body=b) for u, b in seats.items()),
        staffing=tuple(Staffing(unit=u, body=b, category=Category.INSTITUTION, heads=1) for u, b in seats.items()),
        appointments=tuple(Appointment(leader=leader, post=post) for post, leader in appointments.items()),
        oversight=tuple(Oversight(leader=leader, body=body) for body, leader in oversight.items()),
    )


def test_a_secretary_who_also_leads_the_zone_is_cross_appointed() -> None:
    table = table_of({"P1": "L1", "Z1": "L1", "P2": "L2"}, {"B1": "L1", "B2": "L1"})
    assert (table.cross_appointments, table.zone_leaders, table.cross_appointment_rate) == (1, 1, 1.0)
    assert (table.filled, table.quota, table.vacant) == (3, 4, ())
    first = table.leaders[0]
    assert (first.posts, first.gained, first.lost) == (("P1", "Z1"), ("Z1",), ())
    assert (first.bodies, first.hours, first.heads) == (("B1", "B2"), 2400, 2)
    assert table.leaders[1].lost == ("P3",)


def test_a_zone_leader_without_a_town_post_is_not() -> None:
    table = table_of({"P1": "L1", "Z1": "L2"}, {})
    assert (table.cross_appointments, table.zone_leaders, table.cross_appointment_rate) == (0, 1, 0.0)


def test_a_vacant_required_post_is_said_in_both_languages() -> None:
    table = table_of({}, {})
    assert table.vacant == ("P1",)
    said = Leadership().says(table)
    assert any("空缺 1 个" in line.zh and "1 required posts are vacant" in line.en for line in said)
