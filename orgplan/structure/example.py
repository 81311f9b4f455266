"""Shorthand for the tiny towns that rules and goals show themselves on. Illustrative data throughout."""

from __future__ import annotations

from typing import Any

from orgplan.model.organisation import Body, Establishment, Function, Link, Town, Unit
from orgplan.model.vocabulary import BodyRole, Domain, Nature, Stream, UnitKind


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
