"""What is said of how a plan came about, of its verdict, and of a solve that did not end in the best plan."""

from __future__ import annotations

from orgplan.model.findings import Finding
from orgplan.model.vocabulary import Severity, Status
from orgplan.text import Text

LAWFUL = Text("合法", "lawful")
NOT_LAWFUL = Text("不合法", "not lawful")
"""The verdict of the independent re-check, in one word."""
BY_HAND = Text("手工调整", "changed by hand")
OUT_OF_DATE = Text("待重新求解", "out of date")

REFUSED = Finding(
    code="refused",
    severity=Severity.ERROR,
    message=Text(
        "求解结果未通过独立复核，不作为合法方案提交。请报告此问题。",
        "The solver's plan did not pass the independent check and is not called lawful. Please report this.",
    ),
)


STOPPED = Finding(
    code="stopped",
    severity=Severity.WARNING,
    message=Text(
        "在限定时间内尚未得到方案，也未证明无解；请延长求解时间后重试。",
        "No plan was found in the time allowed, nor was it shown that there is none; allow more time.",
    ),
)


UNSORTED = Finding(
    code="clash-not-minimal",
    severity=Severity.NOTE,
    message=Text(
        "已证明无可行方案；但冲突较复杂，以上所列可能不是最少的一组。",
        "It is proven that nothing lawful exists; the clash is intricate, and more may be named than is needed.",
    ),
)
LEAST_DISTURBANCE = "least-disturbance"
LEAST_CHANGE = Text("改动最少", "least change")
"""Not the best for once, but by choice."""
TOO_LARGE = Finding(
    code="too-large",
    severity=Severity.ERROR,
    message=Text(
        "数据中的工时、人数、金额或规则表中的单价过大，无法一起权衡；请核对单位和位数。",
        "Hours, heads, money or prices are too large to be weighed together; check units and digits.",
    ),
)
WITHOUT_PLAN = {Status.STOPPED: STOPPED, Status.INVALID: TOO_LARGE}


def no_such(code: str) -> Finding:
    message = Text(f"本镇数据中没有“{code}”，请核对编码。", f"The town has no {code}; check the code.")
    return Finding(code="unknown-reference", severity=Severity.ERROR, message=message, subjects=(code,))


def conceded(hours: int | float) -> Finding:
    """The price of disturbing a plan least."""
    message = Text(
        f"以少动为先：比最优多 {hours:g} 工时。",
        f"Least disturbance first: {hours:g} hours more than the best plan found.",
    )
    return Finding(code=LEAST_DISTURBANCE, severity=Severity.NOTE, message=message)
