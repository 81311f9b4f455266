"""Posts, leaders and who holds what, in the shorthand of the tests of leadership."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from orgplan.model import Pin, Plan, PolicyRow, Town
from orgplan.model.people import Leader, Post
from orgplan.model.plan import Appointment, Oversight
from orgplan.model.vocabulary import PinVerdict, Rank, Strength, Track
from orgplan.structure import example
from tests.rules.plans import plan


def post(code: str, track: Track = Track.GOVERNMENT, rank: Rank = Rank.DEPUTY, **fields: Any) -> Post:
    """A deputy head unless told otherwise; its name differs from its code."""
    return Post(id=code, name=f"岗位{code}", track=track, rank=rank, **fields)


def leader(code: str, rank: Rank = Rank.CHIEF, **fields: Any) -> Leader:
    """Someone of chief rank unless told otherwise; the name differs from the code."""
    return Leader(id=code, name=f"领导{code}", rank=rank, **fields)


def led_town(posts: Iterable[Post], leaders: Iterable[Leader], bodies: int = 1, **fields: Any) -> Town:
    """So many units and bodies; the planner has U1 in B1, U2 in B2, …, and insists on the required posts."""
    numbers = range(1, bodies + 1)
    insisted = PolicyRow(code="required-posts", strength=Strength.MUST)
    return example.town(
        [example.unit(f"U{i}") for i in numbers],
        [example.body(f"B{i}") for i in numbers],
        fields.pop("functions", None),
        posts=tuple(posts),
        leaders=tuple(leaders),
        policy=(insisted, *fields.pop("policy", ())),
        pins=tuple(Pin(unit=f"U{i}", body=f"B{i}", verdict=PinVerdict.MUST) for i in numbers),
        **fields,
    )


def led(town: Town, overseen: Mapping[str, str] | None = None, /, **held: str) -> Plan:
    """U1 in B1, U2 in B2, …; leader=posts and leader: bodies, codes apart by spaces."""
    made = plan(town, {unit.id: unit.id.replace("U", "B") for unit in town.units})
    appointments = tuple(Appointment(leader=x, post=p) for x, posts in held.items() for p in posts.split())
    oversight = tuple(Oversight(leader=x, body=b) for x, bodies in (overseen or {}).items() for b in bodies.split())
    return made.model_copy(update={"appointments": appointments, "oversight": oversight})


def holding(made: Plan | None) -> dict[str, set[str]]:
    """Posts by leader."""
    assert made is not None
    return {x: {row.post for row in made.appointments if row.leader == x} for x in _leaders(made.appointments)}


def overseeing(made: Plan | None) -> dict[str, set[str]]:
    """Bodies by leader."""
    assert made is not None
    return {x: {row.body for row in made.oversight if row.leader == x} for x in _leaders(made.oversight)}


def _leaders(rows: Iterable[Appointment | Oversight]) -> set[str]:
    return {row.leader for row in rows}
