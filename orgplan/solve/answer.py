"""From decisions to the plan that goes into the file."""

from __future__ import annotations

from orgplan.choices import Decisions, Leadership, staff
from orgplan.model.plan import Placement, Plan, Retained
from orgplan.model.vocabulary import Stream
from orgplan.structure import Groundwork

_ON_BALANCE = "按各目标综合权衡保留派驻 (left with the county on balance of the goals)"


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
        Retained(unit=unit, reason=ground.units[unit].retain_reason or _ON_BALANCE) for unit in (*chosen, *never)
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
