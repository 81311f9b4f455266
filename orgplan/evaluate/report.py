"""The report: every rule checked, every goal measured, every measure counted twice."""

from __future__ import annotations

from collections.abc import Iterator

from orgplan.evaluate.accounting import COUNTS, Accounts
from orgplan.evaluate.score import measure, score
from orgplan.evaluate.tables import absorption, body_rows, retention
from orgplan.evaluate.wellformed import malformed
from orgplan.goals.balance import BalanceSettings
from orgplan.graph import measures_of_plan, measures_today
from orgplan.model.findings import Finding, errors
from orgplan.model.organisation import Town
from orgplan.model.outcome import Number, Report
from orgplan.model.plan import Plan
from orgplan.model.vocabulary import LegalRole, Severity, Track
from orgplan.policy import Policy
from orgplan.structure import Groundwork, Structure, portions
from orgplan.text import Text


def evaluate(town: Town, plan: Plan, policy: Policy) -> Report | tuple[Finding, ...]:
    """The report on a plan, or what makes it no plan of this town."""
    about_plan = malformed(town, plan)
    if errors(about_plan):
        return errors(about_plan)
    structure = Structure(Groundwork(town), plan)
    accounts = Accounts(town, plan)
    scored, measured = score(structure, policy), measure(structure, policy)
    findings = (*scored.breaches, *_disagreements(accounts, policy, measured), *about_plan, *_notices(town))
    return Report(
        lawful=not errors(findings),
        findings=findings,
        measures=scored.measures,
        costs=scored.costs,
        objective=scored.objective,
        today=_today(accounts, policy),
        bodies=body_rows(accounts),
        absorption=absorption(structure, policy),
        retention=retention(structure, policy),
        tables={e.table.code: e.table.make(structure, e.settings) for e in policy.tables},
        graph_today=measures_today(structure.ground),
        graph=measures_of_plan(structure),
    )


def _disagreements(accounts: Accounts, policy: Policy, measured: dict[str, int]) -> Iterator[Finding]:
    for entry in policy.goals:
        counted = COUNTS[entry.goal.code](accounts, entry.settings)
        if counted != measured[entry.goal.code]:
            title, first = entry.goal.title, measured[entry.goal.code]
            yield Finding(
                code="accounts-disagree",
                severity=Severity.ERROR,
                message=Text(
                    f"“{title.zh}”两次核算不一致（{first} 与 {counted}），方案不予认定，请报告此问题。",
                    f"{title.en} comes to {first} and, counted again, to {counted}; "
                    f"the plan is not accepted. Please report this.",
                ),
                subjects=(entry.goal.code,),
            )


def _today(accounts: Accounts, policy: Policy) -> dict[str, Number]:
    settings = policy.settings["balance"]
    assert isinstance(settings, BalanceSettings)
    today = {"coordination": accounts.coordination_today(), "balance": accounts.balance_today(settings.band)}
    return {code: value for code, value in today.items() if policy.goal(code) is not None}


def _notices(town: Town) -> Iterator[Finding]:
    """What a reader of the report must know beside the rules."""
    for function in town.functions:
        if function.county_only:
            yield Finding(
                code="county-only",
                severity=Severity.NOTE,
                message=Text(
                    f"“{function.name}”依法须由县级以上行使，未列入任何机构，宜以流程再造、限时办结提供便利。",
                    f"{function.name} is by law for the county; it is in no body. Ease it by process and time limits.",
                ),
                subjects=(function.id,),
                source=Text("《实施意见》二(一)", "Opinions 2(1)"),
            )
    named = {post.same_holder_as for post in town.posts}
    for post in town.posts:
        if post.track is Track.ZONE and post.principal and post.id not in named:
            yield Finding(
                code="zone-post-without-twin",
                severity=Severity.WARNING,
                message=Text(
                    f"开发区正职“{post.name}”没有镇岗位注明“同一人兼任”，一套班子的要求未能核对。",
                    f"No town post names {post.name} as its twin; whether one team leads both could not be checked.",
                ),
                subjects=(post.id,),
                source=Text("《实施意见》二(二)", "Opinions 2(2)"),
            )
    present = {function.role for portion in portions(town) for function in portion.functions}
    for role in (LegalRole.TREASURY, LegalRole.SAFETY_SUPERVISION):
        if role not in present:
            yield Finding(
                code=f"no-{role.value}",
                severity=Severity.WARNING,
                message=Text(
                    f"可安排的职能中没有“{role.text.zh}”，相应规则未能核对，请在“职能”表中标注。",
                    f"No function that a body could hold carries the role {role.text.en}; "
                    f"its rule could not be checked. Mark one.",
                ),
            )
