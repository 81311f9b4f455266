"""What the changes begin with: homes of today, or another plan; and what becomes of units."""

from __future__ import annotations

import re

from orgplan.charts import organisation_chart
from orgplan.model import Placement, Plan, Staffing, Town
from orgplan.model.vocabulary import Category, Stream
from tests.charts import towns
from tests.charts.test_organisation import check
from tests.charts.test_views import HELONG


def homed() -> tuple[Town, Plan]:
    """U0 to U2 lie in B0 and B1 today; the plan leaves U0 there, gives U1 away, and does without B1."""
    town = towns.town(4, 4)
    homes = {"U0": "B0", "U1": "B0", "U2": "B1"}
    units = tuple(unit.model_copy(update={"home": homes.get(unit.id, "")}) for unit in town.units)
    town = town.model_copy(update={"units": units, "functions": tuple(f for f in town.functions if f.id[0] == "F")})
    bodies = {"U0": "B0", "U1": "B2", "U2": "B2", "U3": "B3"}
    rows = tuple(Placement(unit=unit, stream=Stream.CORE, body=body) for unit, body in bodies.items())
    staffing = tuple(
        Staffing(unit=unit.id, body=bodies[unit.id], category=category, heads=unit.heads[category])
        for unit in units
        if unit.id in bodies
        for category in Category
        if unit.heads[category]
    )
    return town, Plan(town=town.name, placements=rows, staffing=staffing)


def test_today_puts_units_under_their_home() -> None:
    town, _ = homed()
    chart = organisation_chart(town, None, None, "zh", "today")
    check(chart)
    over = {tie.target.split("@")[0]: tie.source for tie in chart.ties}
    assert over["unit:U0"] == over["unit:U1"] == "body:B0"
    assert over["unit:U2"] == "body:B1"
    assert over["unit:U3"].startswith("kind:")


def test_changes_begin_with_the_homes_of_today() -> None:
    town, plan = homed()
    chart = organisation_chart(town, plan, None, "zh", "changes")
    check(chart)
    tones = {box.id: box.tone for box in chart.boxes}
    assert tones["body:B0"] == tones["unit:U0@B0"] == "same"
    assert tones["body:B2"] == "fresh"
    assert tones["unit:U1@B2"] == tones["unit:U2@B2"] == "merged"
    assert tones["unit:B1@ended"] == "ended"
    leaves = next(unit for unit in town.units if unit.id == "U1").heads.total
    kept = next(box for box in chart.boxes if box.id == "body:B0")
    assert f"人员 −{leaves}" in " ".join(kept.written("sub"))
    assert f"调出 {leaves} 人" in kept.tooltip


def test_changes_may_begin_with_another_plan() -> None:
    town, before = homed()
    rows = (
        Placement(unit="U0", stream=Stream.CORE, body="B1"),
        *(row for row in before.placements if row.unit != "U0"),
    )
    after = before.changed(placements=rows)
    assert not {
        box.tone for box in organisation_chart(town, before, None, "zh", "changes", before=before).boxes if box.about
    } - {"same", "retained", "congress"}
    tones = {box.id: box.tone for box in organisation_chart(town, after, None, "zh", "changes", before=before).boxes}
    assert tones["body:B1"] == "fresh"
    assert tones["body:B2"] == tones["unit:U2@B2"] == "same"
    assert tones["unit:U0@B1"] == "merged"
    assert tones["unit:B0@ended"] == "ended"


def test_a_unit_that_gives_duties_away_is_marked_where_it_stays_and_where_they_go() -> None:
    town = towns.town(2, 3)
    core = Placement(unit="U0", stream=Stream.CORE, body="B0")
    approval = Placement(unit="U0", stream=Stream.APPROVAL, body="B0")
    other = Placement(unit="U1", stream=Stream.CORE, body="B1")
    before = Plan(town=town.name, placements=(core, approval, other))
    after = before.changed(placements=(core, approval.model_copy(update={"body": "B1"}), other))
    chart = organisation_chart(town, after, None, "zh", "changes", before=before)
    boxes = {box.id: box for box in chart.boxes}
    assert boxes["unit:U0@B0"].tone == "split"
    assert "划出" in boxes["unit:U0@B0"].tooltip
    assert boxes["unit:U0@B1"].tone == "parted"
    assert boxes["unit:U1@B1"].tone == "same"
    assert "◆" in chart.boxes[-1].id + "".join(text for box in chart.boxes for text in box.written("sub"))
    assert "拆分" in chart.description


def test_folded_bodies_say_what_becomes_of_their_units() -> None:
    bodies = frozenset(row.body for row in HELONG[1].placements)
    chart = organisation_chart(*HELONG, "zh", "changes", bodies)
    check(chart)
    folded = [box for box in chart.boxes if box.kind == "portion" and box.about == "body"]
    assert len(folded) == len(bodies)
    assert all(re.fullmatch(r"([→◆◇↓＝]\d+ ?)+", box.written("sub")[0]) for box in folded)
