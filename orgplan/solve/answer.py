"""From decisions to the plan that goes into the file."""

from __future__ import annotations

from orgplan.choices import Decisions, Leadership, staff
from orgplan.model.plan import Placement, Plan, Retained
from orgplan.model.vocabulary import Category, Stream
from orgplan.structure import Groundwork

_ON_BALANCE = "综合权衡各目标后保留派驻"
"""Reasons are text of the plan, like those of the workbook: they go up for approval, in Chinese."""
_QUOTA = "下放后将超出编制限额，保留派驻"


def plan_of(ground: Groundwork, decisions: Decisions, leadership: Leadership | None = None) -> Plan:
    """The plan that these decisions make, staffed and led."""
    leadership = leadership or Leadership()
    placements = tuple(
        Placement(unit=unit, stream=Stream(stream), function=function or None, body=body)
        for (unit, stream, function), body in decisions.body_of.items()
    )
    chosen = decisions.retained(ground)
    never = (u.id for u in ground.town.units if u.never_devolves)
    retained = tuple(
        Retained(unit=unit, reason=ground.units[unit].retain_reason or _reason(ground, unit, chosen))
        for unit in (*chosen, *never)
    )
    return Plan(
        town=ground.town.name,
        placements=placements,
        retained=retained,
        staffing=staff(ground, decisions),
        purchased=tuple(decisions.purchased),
        appointments=leadership.appointments,
        oversight=leadership.oversight,
    )


def _reason(ground: Groundwork, unit: str, retained: frozenset[str]) -> str:
    """Why a unit that might devolve does not: there are no posts for its heads, or it costs less so."""
    taken_in = [u for u in ground.units.values() if u.retainable and u.id not in retained]
    own = ground.units[unit].heads
    for category in Category:
        heads = ground.irreducible_heads(category) + sum(u.heads[category] for u in taken_in)
        if own[category] and heads + own[category] > ground.town.quota[category]:
            return _QUOTA
    return _ON_BALANCE
