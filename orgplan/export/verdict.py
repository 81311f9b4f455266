"""What must be read with a plan: how good it is proven to be, whether it is lawful, and what "lawful" leaves out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from orgplan.endings import BY_HAND, LEAST_CHANGE, LEAST_DISTURBANCE, OUT_OF_DATE
from orgplan.evaluate.compare import touched
from orgplan.export.words import LISTED, NONE, UNKNOWN
from orgplan.limits import gap
from orgplan.model.outcome import Number, Outcome, Report
from orgplan.model.plan import Plan
from orgplan.model.vocabulary import Strength
from orgplan.policy import Policy
from orgplan.rules import RULES, Rule, RuleSettings
from orgplan.text import Language, Text

STILL_OVER = Text("超编 {} 人须分年消化", "over quota, to be absorbed: {}")
RULES_OFF = Text("已停用 {} 条规则", "rules off: {}")
RULES_PREFERRED = Text("{} 条规则仅为尽量", "rules only preferred: {}")
RULES_OFF_LIST = Text("本方案未检查的规则：{}。", "Rules not checked for this plan: {}.")
RULES_PREFERRED_LIST = Text("可以违反、但计入目标值的规则：{}。", "Rules that may be broken at a price: {}.")
SETTINGS_LAXER = Text("{} 项设置宽于规定", "settings laxer than the law: {}")
SETTINGS_LAXER_LIST = Text(
    "宽于所据法规或文件的设置：{}。", "Settings laxer than the law or document that they rest on: {}."
)
LAXER = Text("{} {}（{}：{}）", "{} {} ({}: {})")

LEAST_GAP_SHOWN = 0.001


@dataclass(frozen=True)
class Standing:
    """A plan against what the last solve proved."""

    report: Report
    outcome: Outcome | None
    by_hand: int
    """Decisions changed since the solve."""
    stale: bool
    """Whether data or rules are others than those of the solve."""
    policy: Policy

    @classmethod
    def of(cls, plan: Plan, report: Report, outcome: Outcome | None, stale: bool, policy: Policy) -> Standing:
        solved = outcome.plan if outcome is not None else None
        return cls(report, outcome, touched(solved, plan) if solved is not None else 0, stale, policy)

    @property
    def label(self) -> Text:
        """How the plan came about."""
        if self.stale:
            return OUT_OF_DATE
        if self.by_hand:
            return BY_HAND
        if self.outcome is None:
            return UNKNOWN
        return LEAST_CHANGE if self.near else self.outcome.status.text

    @property
    def near(self) -> bool:
        """Whether better was given up for a plan that changes less."""
        found = self.outcome.findings if self.outcome is not None else ()
        return any(finding.code == LEAST_DISTURBANCE for finding in found)

    @property
    def bound(self) -> Number | None:
        """No lawful plan costs less, however it was made; it falls with the data and the rules it was proven for."""
        return None if self.outcome is None or self.stale else self.outcome.bound

    @property
    def gap(self) -> float | None:
        """Of a plan that is lawful only: one that is not may well undercut the bound."""
        if self.bound is None or not self.report.lawful:
            return None
        return gap(self.report.objective, self.bound)


@dataclass(frozen=True)
class Reservations:
    """Rules that the word "lawful" does not vouch for."""

    off: tuple[Text, ...]
    preferred: tuple[Text, ...]
    laxer: tuple[Text, ...]
    """Settings that allow more than the law's own figure, each with both figures and the clause."""

    @property
    def none(self) -> bool:
        return not (self.off or self.preferred or self.laxer)

    def short(self, language: Language) -> str:
        """How many, for all to see."""
        parts = ((RULES_OFF, self.off), (RULES_PREFERRED, self.preferred), (SETTINGS_LAXER, self.laxer))
        return LISTED[language].join(said[language].format(len(rules)) for said, rules in parts if rules)

    def list(self, language: Language) -> str:
        """Which ones."""
        parts = (
            (RULES_OFF_LIST, self.off),
            (RULES_PREFERRED_LIST, self.preferred),
            (SETTINGS_LAXER_LIST, self.laxer),
        )
        comma = LISTED[language]
        return "\n\n".join(
            said[language].format(comma.join(rule[language] for rule in rules)) for said, rules in parts if rules
        )


def reservations(policy: Policy) -> Reservations:
    """Rules that bind by default and are off, or only preferred, in this town, and settings laxer than the law."""
    binding = [rule for rule in RULES if rule.strength is Strength.MUST]
    found = [(rule.title, policy.rule(rule.code)) for rule in binding]
    return Reservations(
        off=tuple(title for title, entry in found if entry is None),
        preferred=tuple(title for title, entry in found if entry is not None and not entry.binds),
        laxer=tuple(text for entry in policy.rules for text in _laxer(entry.rule, entry.settings)),
    )


def _laxer(rule: Rule[Any, Any], settings: RuleSettings) -> Iterator[Text]:
    """Settings of the rule that allow more than the law's own figure: what is set, and what the clause says."""
    for name in settings.laxer:
        usual, now, label = type(settings).model_fields[name].default, getattr(settings, name), settings.label(name)
        yield Text(
            LAXER.zh.format(label.zh, now, rule.source.zh, usual),
            LAXER.en.format(label.en, now, rule.source.en, usual),
        )


def beside_lawful(report: Report, doubts: Reservations, language: Language) -> str:
    """What is read with the word "lawful": heads over quota that are absorbed year by year, rules not in force."""
    over = sum(row.heads for row in report.absorption)
    said = STILL_OVER[language].format(f"{over:,}") if over else ""
    return LISTED[language].join(part for part in (said, doubts.short(language)) if part)


def percent(gap: float | None) -> str:
    """0 % only when proven: a small gap is not rounded away."""
    if gap is None:
        return NONE
    if gap == 0:
        return "0%"
    return f"{gap:.1%}" if gap >= LEAST_GAP_SHOWN else "< 0.1%"
