"""A plan that is of another town: said once, not once for every name in it."""

from __future__ import annotations

from collections.abc import Sequence

from orgplan.cli.printing.terminal import listed, say
from orgplan.model.findings import Finding
from orgplan.model.plan import Plan
from orgplan.run import Case
from orgplan.text import Language, Text

OTHER_TOWN = Text(
    "方案属于“{}”，不是“{}”，请选用同一个镇的方案。",
    "The plan is of {}, not of {}. Choose a plan of the same town.",
)
UNKNOWN = Text("方案中有 {} 个编码本镇没有：{}", "The plan has {} codes that the town does not have: {}")
AND_OTHERS = Text("等", ", ...")
_MOST_NAMES = 5


def is_of_another_town(case: Case, plan: Plan, found: Sequence[Finding]) -> bool:
    """The town's name differs, and so do the codes."""
    return case.town is not None and plan.town != case.town.name and bool(_unknown(found))


def other_town(case: Case, plan: Plan, found: Sequence[Finding], language: Language) -> None:
    """Which town, and the first few codes that give it away."""
    name = "" if case.town is None else case.town.name
    say(OTHER_TOWN[language].format(plan.town, name))
    codes = _unknown(found)
    more = AND_OTHERS[language] if len(codes) > _MOST_NAMES else ""
    say(UNKNOWN[language].format(len(codes), listed(codes[:_MOST_NAMES], language) + more))


def _unknown(found: Sequence[Finding]) -> list[str]:
    return list(
        dict.fromkeys(code for finding in found if finding.code == "unknown-in-plan" for code in finding.subjects)
    )
