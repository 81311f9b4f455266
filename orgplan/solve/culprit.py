"""Who is to blame when nothing is feasible."""

from __future__ import annotations

from dataclasses import dataclass

from orgplan.model.findings import Finding, Place
from orgplan.model.organisation import Function, Town, Unit
from orgplan.model.people import Leader, Post
from orgplan.model.policy import Pair, Pin
from orgplan.model.vocabulary import PairVerdict, PinVerdict, Severity
from orgplan.rules import RULES, Row
from orgplan.text import Text

_PIN = {
    PinVerdict.MUST: Text("{}必须归入{}", "{} must lie in {}"),
    PinVerdict.NEVER: Text("{}不得归入{}", "{} must never lie in {}"),
}
_PAIR = {
    PairVerdict.TOGETHER: Text("{}与{}必须同归一个机构", "{} and {} must share a body"),
    PairVerdict.APART: Text("{}与{}必须分设在不同机构", "{} and {} must be in different bodies"),
}


@dataclass(frozen=True)
class Culprit:
    """A rule, and the row of the workbook where it is one of the planner's own demands."""

    code: str
    row: Row | None = None
    subjects: tuple[str, ...] = ()
    """Ids of what is demanded of, where the rule makes few enough demands to be told apart."""

    def finding(self, town: Town) -> Finding:
        """The demand as the planner would say it, with its clause and its row."""
        rule = next(rule for rule in RULES if rule.code == self.code)
        demand = _demand(town, self.row) or _listed(town, self.subjects)
        return Finding(
            code=self.code,
            severity=Severity.ERROR,
            message=Text(
                f"{rule.title.zh}：{demand.zh}" if demand else f"规则“{rule.title.zh}”",
                f"{rule.title.en}: {demand.en}" if demand else f"The rule '{rule.title.en}'",
            ),
            subjects=self.subjects,
            place=None if self.row is None else Place(sheet=self.row.sheet, row=self.row.index),
            source=rule.source,
        )


def _demand(town: Town, row: Row | None) -> Text | None:
    """What a row of the workbook asks, in names."""
    if row is None:
        return None
    if row.sheet == "pins":
        return _pin(town, town.pins[row.index])
    if row.sheet == "pairs":
        return _pair(town, town.pairs[row.index])
    if row.sheet == "posts":
        name = town.posts[row.index].name
        return Text(f"岗位“{name}”", f"post {name}")
    return None


def _listed(town: Town, subjects: tuple[str, ...]) -> Text | None:
    names = [_named(town, code) for code in subjects]
    return Text("、".join(name.zh for name in names), ", ".join(name.en for name in names)) if names else None


def _pin(town: Town, pin: Pin) -> Text:
    unit = _named(town, pin.unit)
    function = _named(town, pin.function)
    what = Text(f"{unit.zh}的职能{function.zh}", f"{function.en} of {unit.en}") if pin.function else unit
    return _PIN[pin.verdict].filled(what, _named(town, pin.body))


def _pair(town: Town, pair: Pair) -> Text:
    return _PAIR[pair.verdict].filled(_named(town, pair.a), _named(town, pair.b))


def _named(town: Town, code: str) -> Text:
    """The name of a unit, function or body, and its code where the name is not the code."""
    for body in town.bodies:
        if body.id == code:
            return _coded(body.called.zh, body.called.en, code)
    named: tuple[Unit | Function | Post | Leader, ...] = (*town.units, *town.functions, *town.posts, *town.leaders)
    for entry in named:
        if entry.id == code:
            return _coded(entry.name, entry.name, code)
    return Text(f"“{code}”", code)


def _coded(zh: str, en: str, code: str) -> Text:
    return Text(
        f"“{zh}”" if zh == code else f"“{zh}”（{code}）",
        en if en == code else f"{en} ({code})",
    )
