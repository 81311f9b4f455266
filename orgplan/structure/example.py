"""Shorthand for the tiny towns that rules and goals show themselves on. Illustrative data throughout."""

from __future__ import annotations

from typing import Any

from orgplan.model.organisation import Body, Establishment, Function, Link, Town, Unit
from orgplan.model.people import Leader, Post
from orgplan.model.vocabulary import BodyRole, Domain, Nature, Rank, Stream, Track, UnitKind


def unit(code: str, heads: int | Establishment = 2, **fields: Any) -> Unit:
    """A unit named by its code; a bare number of heads is of the institution category."""
    fields.setdefault("kind", UnitKind.INSTITUTION)
    by_category = Establishment(institution=heads) if isinstance(heads, int) else heads
    return Unit(id=code, name=code, heads=by_category, **fields)


def duty(code: str, unit: str, hours: int = 1760, stream: Stream = Stream.CORE, **fields: Any) -> Function:
    """A function of a unit."""
    fields.setdefault("domain", Domain.AGRICULTURE)
    return Function(id=code, name=code, unit=unit, hours=hours, stream=stream, **fields)


def body(code: str, role: BodyRole | None = None, nature: Nature = Nature.GOVERNMENT, **fields: Any) -> Body:
    """A candidate body named by its code, without a least size."""
    fields.setdefault("min_heads", 0)
    return Body(id=code, name=code, role=role, nature=nature, **fields)


def link(source: str, target: str, handoffs: int = 100) -> Link:
    """Half an hour each time it crosses."""
    return Link(source=source, target=target, handoffs=handoffs)


def town(units: list[Unit], bodies: list[Body], functions: list[Function] | None = None, **fields: Any) -> Town:
    """A town of these; quotas leave room for everybody."""
    fields.setdefault("quota", Establishment(administrative=99, institution=99, worker=99, special=99))
    return Town(name="示例镇", units=tuple(units), bodies=tuple(bodies), functions=tuple(functions or ()), **fields)


def led_town(max_posts: int = 3, kin: bool = False, quota_leaders: int | None = None) -> Town:
    """One body, three leaders, four posts: a secretary with a zone twin, a congress chair, a deputy head."""
    posts = (
        Post(
            id="P1", name="P1", track=Track.PARTY, rank=Rank.CHIEF, required=True, principal=True, same_holder_as="Z1"
        ),
        Post(id="P2", name="P2", track=Track.CONGRESS, rank=Rank.CHIEF, apart_from=("P1",)),
        Post(id="P3", name="P3", track=Track.GOVERNMENT, rank=Rank.DEPUTY),
        Post(id="Z1", name="Z1", track=Track.ZONE, rank=Rank.CHIEF, principal=True),
    )
    leaders = (
        Leader(id="L1", name="L1", rank=Rank.HIGHER, holds=("P1",), max_posts=max_posts, kin_of=("L2",) if kin else ()),
        Leader(id="L2", name="L2", rank=Rank.CHIEF, holds=("P2", "P3"), max_posts=max_posts),
        Leader(id="L3", name="L3", rank=Rank.DEPUTY, max_posts=max_posts),
    )
    bodies = [body("B1"), body("B2")]
    return town([unit("U1", 1), unit("U2", 1)], bodies, posts=posts, leaders=leaders, quota_leaders=quota_leaders)
