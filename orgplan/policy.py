"""The policy in force: which rules bind, which are preferred, what goals are worth, as the policy sheet says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from fractions import Fraction
from typing import Any

from pydantic import ValidationError

from orgplan.goals import GOALS, Goal
from orgplan.ingest.guide import GuideRow
from orgplan.model.findings import Finding, Place
from orgplan.model.policy import PolicyRow
from orgplan.model.settings import Settings
from orgplan.model.vocabulary import Severity, Stage, Strength
from orgplan.rules import BODY_CAP, RULES, Rule, RuleSettings
from orgplan.rules.body_cap import BodyCapSettings
from orgplan.tables import TABLES, Table
from orgplan.text import Text


@dataclass(frozen=True)
class RuleInForce:
    """A rule that binds (`must`) or is paid for (`prefer`)."""

    rule: Rule[Any, Any]
    strength: Strength
    settings: RuleSettings

    @property
    def binds(self) -> bool:
        return self.strength is Strength.MUST


@dataclass(frozen=True)
class GoalInForce:
    """A goal and what it is worth."""

    goal: Goal[Any, Any]
    settings: Settings

    @property
    def price(self) -> Fraction:
        """Hours for one of the measure as kept."""
        return self.goal.price(self.settings)


@dataclass(frozen=True)
class TableInForce:
    """A table of the report and the settings it rests on."""

    table: Table[Any, Any]
    settings: Settings


@dataclass(frozen=True)
class Policy:
    """Rules, goals and tables in force, in the order of their registries."""

    rules: tuple[RuleInForce, ...]
    goals: tuple[GoalInForce, ...]
    tables: tuple[TableInForce, ...]
    settings: Mapping[str, Settings]
    """Code: its settings, of what is off too."""

    def of(self, stage: Stage) -> Policy:
        """The part of the policy that is decided at this stage."""
        rules = tuple(entry for entry in self.rules if entry.rule.stage is stage)
        goals = tuple(entry for entry in self.goals if entry.goal.stage is stage)
        return replace(self, rules=rules, goals=goals)

    def capped(self, most: int) -> Policy:
        """The same policy with at most so many bodies, as a rule that binds."""
        cap = RuleInForce(BODY_CAP, Strength.MUST, BodyCapSettings(most=most))
        others = tuple(entry for entry in self.rules if entry.rule.code != BODY_CAP.code)
        return replace(self, rules=(cap, *others))

    def rule(self, code: str) -> RuleInForce | None:
        return next((entry for entry in self.rules if entry.rule.code == code), None)

    def goal(self, code: str) -> GoalInForce | None:
        return next((entry for entry in self.goals if entry.goal.code == code), None)

    def described(self) -> dict[str, dict[str, str]]:
        """Code: strength and every setting, for the recipe."""
        rules = {e.rule.code: {"strength": e.strength.value, **_texts(e.settings)} for e in self.rules}
        goals = {e.goal.code: {"strength": Strength.WEIGHT.value, **_texts(e.settings)} for e in self.goals}
        tables = {e.table.code: _texts(e.settings) for e in self.tables}
        return rules | goals | tables


def _entries() -> tuple[Rule[Any, Any] | Goal[Any, Any] | Table[Any, Any], ...]:
    """Everything that the policy sheet can speak of."""
    return (*RULES, *GOALS, *TABLES)


def _spellings(code: str, title: Text) -> set[str]:
    """How a planner may write it: by code or by either name; settings in 工时 were once said to be in 小时."""
    return {code.casefold(), title.zh.casefold(), title.zh.replace("工时", "小时").casefold(), title.en.casefold()}


def title_of(code: str) -> Text:
    """The two names of a rule or goal; the code itself where there is none."""
    titles = {entry.code: entry.title for entry in _entries()}
    return titles.get(code, Text(code, code))


def read_policy(rows: Sequence[PolicyRow]) -> tuple[Policy, tuple[Finding, ...]]:
    """The policy that the rows make of the defaults, and every fault in them; faulty rows are left out.

    A finding's place carries the sheet and, in `row`, the position of the row among `rows`, counted from 0.
    """
    reader = _Reader(rows)
    rules = tuple(entry for rule in RULES for entry in reader.rule(rule))
    goals = tuple(entry for goal in GOALS for entry in reader.goal(goal))
    tables = tuple(entry for table in TABLES for entry in reader.table(table))
    return Policy(rules, goals, tables, reader.read), tuple(reader.findings)


class _Reader:
    def __init__(self, rows: Sequence[PolicyRow]) -> None:
        self.findings: list[Finding] = []
        self.read: dict[str, Any] = {}
        self._rows: dict[str, list[tuple[int, PolicyRow]]] = defaultdict(list)
        spellings = {name: entry.code for entry in _entries() for name in _spellings(entry.code, entry.title)}
        for index, row in enumerate(rows):
            code = spellings.get(row.code.strip().casefold())
            if code is None:
                self._unknown(index, "code", row.code, [entry.code for entry in _entries()])
            elif row.value and not row.setting:
                self._add(index, "setting-missing", "setting", row.value, Text(
                    "填了值而没有填设置项，请补填设置项。", "A value without a setting; say which setting it is of."
                ))  # fmt: skip
            else:
                self._rows[code].append((index, row))

    def rule(self, rule: Rule[Any, Any]) -> list[RuleInForce]:
        strength = self._strength(rule.code, rule.strength, (Strength.MUST, Strength.PREFER, Strength.OFF))
        settings = self._settings(rule.code, rule.settings)
        return [] if strength is Strength.OFF else [RuleInForce(rule, strength, settings)]

    def goal(self, goal: Goal[Any, Any]) -> list[GoalInForce]:
        strength = self._strength(goal.code, Strength.WEIGHT, (Strength.WEIGHT, Strength.OFF))
        settings = self._settings(goal.code, goal.settings)
        return [] if strength is Strength.OFF else [GoalInForce(goal, settings)]

    def table(self, table: Table[Any, Any]) -> list[TableInForce]:
        strength = self._strength(table.code, Strength.MUST, (Strength.MUST, Strength.OFF))
        lent = {setting: getattr(self.read[owner], setting) for setting, owner in table.borrowed.items()}
        settings = self._settings(table.code, table.settings, lent)
        return [] if strength is Strength.OFF else [TableInForce(table, settings)]

    def _strength(self, code: str, default: Strength, allowed: tuple[Strength, ...]) -> Strength:
        strength = None
        for index, row in self._rows[code]:
            if row.strength is None:
                continue
            if row.strength not in allowed:
                self._bad_strength(index, row.strength, allowed)
            elif strength not in (None, row.strength):
                self._add(index, "policy-conflict", "strength", row.strength.value, Text(
                    f"“{code}”前后规定了不同的强度，请只保留一种。", f"Rows give {code} different strengths; keep one."
                ))  # fmt: skip
            else:
                strength = row.strength
        return strength or default

    def _settings(self, code: str, settings: type[Settings], lent: Mapping[str, object] | None = None) -> Any:
        values: dict[str, str] = {}
        spellings = {s: name for name in settings.model_fields for s in _spellings(name, settings.label(name))}
        for index, written in self._rows[code]:
            name = spellings.get(written.setting.strip().casefold(), "")
            row = written.model_copy(update={"setting": name})
            if not written.setting:
                continue
            if not name:
                self._unknown(index, "setting", written.setting, list(settings.model_fields))
            elif row.setting in values and values[row.setting] != row.value:
                self._add(index, "policy-conflict", "value", row.value, Text(
                    f"“{code}”的“{row.setting}”被赋了不同的值，请只保留一行。",
                    f"Rows give {row.setting} of {code} different values; keep one.",
                ))  # fmt: skip
            elif self._valid(index, settings, row):
                values[row.setting] = row.value
        self.read[code] = settings.model_validate({**(lent or {}), **values})
        return self.read[code]

    def _valid(self, index: int, settings: type[Settings], row: PolicyRow) -> bool:
        try:
            settings.model_validate({row.setting: row.value})
        except ValidationError as error:
            name = settings.label(row.setting)
            self._add(
                index,
                "bad-setting",
                "value",
                row.value,
                Text(f"“{name.zh}”的值无效，请改正。", f"Not a valid value of {name.en}; correct it."),
                Text(_bounds_zh(error), error.errors()[0]["msg"]),
            )
            return False
        return True

    def _bad_strength(self, index: int, strength: Strength, allowed: tuple[Strength, ...]) -> None:
        self._add(
            index,
            "bad-strength",
            "strength",
            strength.value,
            Text("该项不能采用这种强度，请改正。", "This item cannot have that strength; correct it."),
            Text("、".join(word.text.zh for word in allowed), ", ".join(word.value for word in allowed)),
        )

    def _unknown(self, index: int, column: str, value: str, known: list[str]) -> None:
        close = get_close_matches(value, known, 1)
        hint = Text(f"是否应为“{close[0]}”？", f"Did you mean {close[0]}?") if close else Text("请核对。", "Check it.")
        word = {"code": Text("规则或目标代码", "rule or goal"), "setting": Text("设置项", "setting")}[column]
        self._add(
            index,
            f"unknown-{column}",
            column,
            value,
            Text(f"没有这个{word.zh}。{hint.zh}", f"There is no such {word.en}. {hint.en}"),
            Text("、".join(known), ", ".join(known)),
        )

    def _add(self, index: int, code: str, column: str, value: str, message: Text, expected: Text | None = None) -> None:
        place = Place(sheet="policy", row=index, column=column, value=value)
        self.findings.append(
            Finding(code=code, severity=Severity.ERROR, message=message, expected=expected, place=place)
        )


_ZH = {
    "greater_than_equal": "不小于 {ge}",
    "less_than_equal": "不大于 {le}",
    "greater_than": "大于 {gt}",
    "decimal_max_places": "小数不超过 {decimal_places} 位",
    "int_parsing": "整数",
    "int_from_float": "整数",
    "decimal_parsing": "数字",
    "finite_number": "有限的数",
}


def _bounds_zh(error: ValidationError) -> str:
    first = error.errors()[0]
    return _ZH.get(first["type"], "有效的数值").format(**first.get("ctx", {}))


def _texts(settings: Settings) -> dict[str, str]:
    return {name: str(value) for name, value in settings.model_dump().items()}


_KINDS = (Text("规则", "rule"), RULES), (Text("目标", "goal"), GOALS), (Text("报告", "table"), TABLES)


def guide() -> tuple[GuideRow, ...]:
    """All that the policy sheet can speak of, with every setting and its default, for the template."""
    defaults = read_policy(())[0].settings
    rows: list[GuideRow] = []
    for kind, entries in _KINDS:
        for entry in entries:
            strength = Strength.WEIGHT if isinstance(entry, Goal) else getattr(entry, "strength", Strength.MUST)
            clause = getattr(entry, "source", Text("", ""))  # goals follow no clause
            row = GuideRow(entry.code, entry.title, kind, clause, strength=strength.text)
            settings = [
                replace(
                    row,
                    setting=name,
                    label=entry.settings.label(name),
                    reach=entry.settings.reach(name),
                    default=value,
                )
                for name, value in _texts(defaults[entry.code]).items()
            ]
            rows += settings or [row]
    return tuple(rows)
