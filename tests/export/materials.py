"""Towns to export: an ordinary one with leaders, one whose every name is hostile, one of three hundred units."""

from __future__ import annotations

from functools import cache

from orgplan import run
from orgplan.export import Material
from orgplan.model import Appointment, Leader, Oversight, Person, Post, Town
from orgplan.model.people import Assignment
from orgplan.model.vocabulary import Category, Rank, Track
from tests.charts import towns

HOSTILE = (
    "=cmd|' /C calc'!A0",
    "<img src=x onerror=alert(1)>",
    "＝1+1",
    "+1",
    "@SUM(1)",
    "-2",
    "https://example.org/x",
)
"""Names that a spreadsheet or a browser might act upon."""


def led(town: Town) -> Town:
    posts = (
        Post(id="P1", name="党委书记", track=Track.PARTY, rank=Rank.CHIEF, required=True, same_holder_as="P3"),
        Post(id="P2", name="镇长", track=Track.GOVERNMENT, rank=Rank.CHIEF, required=True),
        Post(id="P3", name="开发区书记", track=Track.ZONE, rank=Rank.CHIEF, principal=True),
    )
    leaders = (
        Leader(id="L1", name="领导甲", rank=Rank.CHIEF, holds=("P1",)),
        Leader(id="L2", name="领导乙", rank=Rank.CHIEF, holds=("P2",)),
    )
    staff = (Person(id="R1", unit="U1", category=Category.ADMINISTRATIVE),)
    return town.model_copy(update={"posts": posts, "leaders": leaders, "staff": staff})


def material(town: Town) -> Material:
    """With a plan made by rule: not lawful, but the town's."""
    case = run.case_of(town)
    plan = towns.plan(town).model_copy(
        update={
            "appointments": (
                Appointment(leader="L1", post="P1"),
                Appointment(leader="L1", post="P3"),
                Appointment(leader="L2", post="P2"),
            )
            if town.leaders
            else (),
            "oversight": (Oversight(leader="L2", body="B0"),) if town.leaders else (),
        }
    )
    made = run.material(case, plan)
    assert made.report is not None
    return made


@cache
def usual() -> Material:
    made = material(led(towns.town(24, zone="样例开发区")))
    someone = Assignment(
        person="R1", unit="U1", category=Category.ADMINISTRATIVE, body="B0", moved=False, mismatch=False
    )
    return Material(made.town, made.plan, made.report, made.policy, None, (someone,))


@cache
def hostile() -> Material:
    town = towns.town(len(HOSTILE), name="<b>镇</b>")
    named = [unit.model_copy(update={"name": name}) for unit, name in zip(town.units, HOSTILE, strict=False)]
    return material(town.model_copy(update={"units": (*named, *town.units[len(named) :])}))


@cache
def large() -> Material:
    return material(towns.town(300))
