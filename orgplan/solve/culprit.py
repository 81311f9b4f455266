"""Who is to blame when nothing is feasible."""

from __future__ import annotations

from dataclasses import dataclass

from orgplan.model.findings import Finding, Place
from orgplan.model.organisation import Town
from orgplan.model.vocabulary import Severity
from orgplan.rules import RULES, Row
from orgplan.text import Text


@dataclass(frozen=True)
class Culprit:
    """A rule, and the row of the workbook where it is one of the planner's own demands."""

    code: str
    row: Row | None = None

    def finding(self, town: Town) -> Finding:
        """The culprit for the planner: which rule, which clause, which row."""
        rule = next(rule for rule in RULES if rule.code == self.code)
        place = None if self.row is None else Place(sheet=self.row.sheet, row=self.row.index)
        what = _demand(town, self.row)
        return Finding(
            code=self.code,
            severity=Severity.ERROR,
            message=Text(
                f"与其他要求冲突：{rule.title.zh}{what}。放宽其中任一项即可消除这一冲突。",
                f"Clashes with the others named here: {rule.title.en}{what}. Relax any one of them to end this clash.",
            ),
            place=place,
            source=rule.source,
        )


def _demand(town: Town, row: Row | None) -> str:
    """The planner's own demand in the codes of the sheet."""
    if row is None:
        return ""
    if row.sheet == "posts":
        return f" ({town.posts[row.index].name})"
    if row.sheet == "pins":
        pin = town.pins[row.index]
        return f" ({pin.unit}{'/' + pin.function if pin.function else ''} {pin.verdict.value} {pin.body})"
    pair = town.pairs[row.index]
    return f" ({pair.a} {pair.verdict.value} {pair.b})"
