"""The leadership of a plan decided anew, its structure as it is, around what was set by hand."""

from __future__ import annotations

from collections.abc import Sequence

from orgplan.limits import Limits
from orgplan.model.findings import Finding
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


def led_clash(
    case: Case, plan: Plan, appointments: Sequence[Appointment] = (), oversight: Sequence[Oversight] = ()
) -> tuple[Finding, ...]:
    """Why no lawful leadership keeps these seats: the rules that clash with one another and with them.

    Empty where they could not be singled out.
    """
    from orgplan import solve as solver  # as in `solving`

    if case.town is None:
        return ()
    choices = solver.LeadershipChoices(Structure(Groundwork(case.town), plan))
    for variable, value in choices.values(solver.Leadership(tuple(appointments), tuple(oversight))).items():
        if value:
            choices.add(variable == 1)
    found = solver.clash(choices, case.policy.of(Stage.LEADERSHIP))
    return tuple(case.located(culprit.finding(case.town)) for culprit in found.culprits)
