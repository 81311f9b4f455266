"""What every file is made from: one town, one plan, and what was found out about it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from orgplan.evaluate import Change, delta
from orgplan.export.verdict import Standing
from orgplan.model.organisation import Town
from orgplan.model.outcome import Outcome, Report
from orgplan.model.people import Assignment
from orgplan.model.plan import Plan
from orgplan.policy import Policy
from orgplan.structure import Groundwork, Structure


@dataclass(frozen=True)
class Material:
    """Of one plan. Without a report it is not known to be a plan of the town: then only the chart is drawn."""

    town: Town
    plan: Plan
    report: Report | None
    policy: Policy | None
    outcome: Outcome | None = None
    """Of the last solve, though the plan may have been changed by hand since; `None` where no solve led to it."""
    staff: tuple[Assignment, ...] = ()
    stale: bool = False
    """Whether data or rules are others than those of the solve, so that its bound proves nothing of this plan."""
    scenario: str = ""
    """What its owner calls it; empty where there are no scenarios."""
    number: int = 0
    """Of the version of that scenario, from 1."""

    @cached_property
    def standing(self) -> Standing | None:
        """The plan against what the solve proved."""
        if self.report is None or self.policy is None:
            return None
        return Standing.of(self.plan, self.report, self.outcome, self.stale, self.policy)

    @cached_property
    def structure(self) -> Structure | None:
        """The plan laid over the town."""
        return None if self.report is None else Structure(Groundwork(self.town), self.plan)

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """From today's structure to the plan's."""
        return () if self.report is None else delta(self.town, None, self.plan)
