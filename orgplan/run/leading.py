"""The leadership of a plan decided anew, its structure as it is, around what was set by hand."""

from __future__ import annotations

from collections.abc import Sequence

from orgplan.limits import Limits
from orgplan.model.plan import Appointment, Oversight, Plan
from orgplan.model.vocabulary import Stage
from orgplan.run.case import Case
from orgplan.structure import Groundwork, Structure

_SECONDS = 5.0
"""Towns of some twenty leaders take a tenth of one."""


def led(
    case: Case,
    plan: Plan,
    appointments: Sequence[Appointment] = (),
    oversight: Sequence[Oversight] = (),
    limits: Limits | None = None,
) -> Plan | None:
    """The plan with these seats kept and all others as is best; `None` where no lawful leadership keeps them.

    The plan and the seats must be of the case's town.
    """
    from orgplan import solve as solver  # as in `solving`

    if case.town is None:
        return None
    structure = Structure(Groundwork(case.town), plan)
    near = solver.Leadership(plan.appointments, plan.oversight)
    held = solver.Leadership(tuple(appointments), tuple(oversight))
    policy = case.policy.of(Stage.LEADERSHIP)
    found = solver.lead(structure, policy, limits or Limits(seconds=_SECONDS), near, held)
    if not found.found:
        return None
    return plan.changed(appointments=found.decisions.appointments, oversight=found.decisions.oversight)
