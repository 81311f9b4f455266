"""The answer to `solve` and to `evaluate`: verdict first, findings last."""

from __future__ import annotations

from collections.abc import Sequence

from orgplan.cli.printing.findings import AGAINST, findings, where
from orgplan.cli.printing.report import report
from orgplan.cli.printing.terminal import BRACKETS, COLON, figure, percent, say
from orgplan.endings import LAWFUL, NOT_LAWFUL
from orgplan.model.findings import Finding, errors
from orgplan.model.outcome import Outcome, Report
from orgplan.model.plan import Plan
from orgplan.model.vocabulary import Severity, Status, Strength
from orgplan.policy import Policy
from orgplan.rules import RULES
from orgplan.run import Case
from orgplan.text import Language, Text

OBJECTIVE = Text("目标值 {} 工时", "objective {} hours")
BOUND = Text("下界 {}", "bound {}")
GAP = Text("差距 {}", "gap {}")
SECONDS = Text("用时 {:.1f} 秒", "{:.1f} s")
CHECK = Text("独立复核：{}", "Independent re-check: {}")
FAULTS = Text("{} 处不符，见文末", "faults: {}, see below")
OFF = Text("已停用 {} 条规则：{}", "without {} of the rules: {}")
PREFER = Text("{} 条规则改为尽量遵守：{}", "{} of the rules only preferred: {}")
COMMA, SEMICOLON = Text("，", ", "), Text("；", "; ")
TITLES = Text("、", "; ")
"""Between titles of rules: English ones have commas of their own."""
NOTHING = Text("无可行方案。", "No plan is feasible.")
CLASHING = Text("以下要求不能同时满足：", "These demands cannot all be met:")
ALONE = Text("以下要求本身无法满足：", "This demand cannot be met at all:")
NO_CLASH = Text("未能确定是哪些要求互相冲突。", "Which demands clash could not be established.")
RELAX = Text(
    "放宽其中任意一项，即可消除这一冲突；若另有冲突，下次求解时会再指出。",
    "Relax any one of them to end this clash; if another remains, it is named next time.",
)
LIMITS = ("most", "least")
"""Settings that say how much a rule allows."""


def outcome(case: Case, result: Outcome, language: Language) -> None:
    """The verdict, the report, the findings; or what clashes."""
    if result.status is Status.INFEASIBLE:
        _clash(case, result.findings, language)
        return
    say(result.status.text[language].capitalize() if result.status is Status.INVALID else _ending(result, language))
    serious = [finding for finding in case.findings if finding.severity is not Severity.NOTE]
    if result.report is None or result.plan is None:
        findings(list(dict.fromkeys((*result.findings, *serious))), language)
        return
    say(recheck(case.policy, result.report, language))
    report(case, result.plan, result.report, language)
    _last(list(dict.fromkeys((*serious, *result.findings, *result.report.findings))), language)


def evaluation(case: Case, plan: Plan, result: Report, language: Language) -> None:
    """The same for a plan that was brought along."""
    say(recheck(case.policy, result, language))
    say(OBJECTIVE[language].format(figure(result.objective)).capitalize())
    report(case, plan, result, language)
    _last(result.findings, language)


def recheck(policy: Policy, result: Report, language: Language) -> str:
    """Lawful or not, and which rules the policy has weakened."""
    details = _weakened(policy, language)
    if not result.lawful:
        details.insert(0, FAULTS[language].format(len(errors(result.findings))))
    verdict = (LAWFUL if result.lawful else NOT_LAWFUL)[language]
    return CHECK[language].format(
        verdict + (BRACKETS[language].format(SEMICOLON[language].join(details)) if details else "")
    )


def _weakened(policy: Policy, language: Language) -> list[str]:
    titles: dict[Strength, list[str]] = {Strength.OFF: [], Strength.PREFER: []}
    for rule in RULES:
        entry = policy.rule(rule.code)
        strength = Strength.OFF if entry is None else entry.strength
        if strength is not rule.strength and strength in titles:
            titles[strength].append(rule.title[language])
    words = {Strength.OFF: OFF, Strength.PREFER: PREFER}
    return [
        words[how][language].format(len(which), TITLES[language].join(which)) for how, which in titles.items() if which
    ]


def _ending(result: Outcome, language: Language) -> str:
    """How the search ended, and how good the plan is proven to be."""
    parts = []
    if result.objective is not None:
        parts.append(OBJECTIVE[language].format(figure(result.objective)))
    if result.bound is not None:
        parts.append(BOUND[language].format(figure(result.bound)))
    if result.gap is not None:
        parts.append(GAP[language].format(percent(result.gap)))
    parts.append(SECONDS[language].format(result.seconds))
    return result.status.text[language].capitalize() + COLON[language] + COMMA[language].join(parts)


def _clash(case: Case, found: Sequence[Finding], language: Language) -> None:
    """The smallest set of demands that cannot all be met, numbered."""
    if not found:
        say(NOTHING[language] + ("" if language == "zh" else " ") + NO_CLASH[language])
        return
    lead = CLASHING if len(found) > 1 else ALONE
    say(NOTHING[language] + ("" if language == "zh" else " ") + lead[language])
    for number, finding in enumerate(found, 1):
        say(f"{number}. {_demand(case, finding, language)}")
    say(RELAX[language])


def _demand(case: Case, finding: Finding, language: Language) -> str:
    """What is asked, how much of it, where it is written, and the clause."""
    text = finding.message[language]
    entry = case.policy.rule(finding.code)
    if finding.place is not None:
        text += BRACKETS[language].format(where(finding.place, language))
    elif entry is not None:
        for name in set(LIMITS) & set(type(entry.settings).model_fields):
            label = entry.settings.label(name)[language]
            text += BRACKETS[language].format(f"{label}{COLON[language]}{getattr(entry.settings, name)}")
    return text if finding.source is None else text + AGAINST[language].format(finding.source[language])


def _last(found: Sequence[Finding], language: Language) -> None:
    if found:
        say()
        findings(found, language)
