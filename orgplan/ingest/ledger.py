"""All findings of one file; of a flood of them the first thousand, which is more than anybody reads."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from orgplan.ingest.faults import Fault
from orgplan.ingest.limits import MAX_FINDINGS
from orgplan.model.findings import Finding, Place
from orgplan.model.vocabulary import Severity
from orgplan.text import Text


@dataclass
class Ledger:
    found: list[Finding] = field(default_factory=list)
    errors: int = 0
    unlisted: int = 0
    """Warnings beyond the first thousand findings."""

    @property
    def full(self) -> bool:
        """So many errors that reading on would help nobody."""
        return self.errors >= MAX_FINDINGS

    def note(self, fault: Fault | None, place: Place) -> None:
        if fault:
            self.keep(fault.at(place))

    def keep(self, finding: Finding) -> None:
        if finding.severity is Severity.ERROR:
            self.errors += 1
        elif len(self.found) >= MAX_FINDINGS:
            self.unlisted += 1
            return
        self.found.append(finding)

    def keep_all(self, findings: Iterable[Finding]) -> None:
        for finding in findings:
            if self.full:
                return
            self.keep(finding)

    def closing(self) -> tuple[Finding, ...]:
        """What to say of findings that are not listed."""
        if self.full:
            message = Text(
                "问题过多，检查到此为止，改正后请再检查", "There are too many problems to list; mend these first"
            )
        elif self.unlisted:
            message = Text(f"另有 {self.unlisted} 条提醒未列出", f"{self.unlisted} more warnings are not listed")
        else:
            return ()
        return (Fault("more-findings", message, severity=Severity.NOTE).at(None),)
