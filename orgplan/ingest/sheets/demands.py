"""What the planner demands beside the law."""

from __future__ import annotations

from orgplan.ingest.cells import OneOf
from orgplan.ingest.columns import Column, Sheet
from orgplan.ingest.kinds import BODY, FUNCTION, TEXT, UNIT, UNIT_OR_FUNCTION
from orgplan.model.policy import Pair, Pin, PolicyRow
from orgplan.model.vocabulary import PairVerdict, PinVerdict, Strength

# fmt: off
PINS = Sheet("pins", "指定", Pin,
    "指定某机构或职能必须或不得归入某拟设机构", "What must, or must never, lie in a body", (
    Column("unit", "机构", UNIT,
           "机构编码", "Id of the unit", needed=True),
    Column("function", "职能", FUNCTION,
           "只指定其中一项职能时填；空 = 该机构的核心职能（审批和执法按规定另归）",
           "One function of it; empty = the unit's core functions, since approvals and enforcement go where the law "
           "sends them"),
    Column("body", "拟设机构", BODY,
           "拟设机构编码", "Id of the body", needed=True),
    Column("verdict", "要求", OneOf(PinVerdict),
           "必须或不得", "must or never", needed=True),
    Column("reason", "理由", TEXT,
           "理由", "Why"),
))

PAIRS = Sheet("pairs", "同归或分设", Pair,
    "两个机构或职能必须同归一处，或必须分设", "Two that must share a body, or must not", (
    Column("a", "甲", UNIT_OR_FUNCTION,
           "机构或职能编码", "Unit or function", needed=True),
    Column("b", "乙", UNIT_OR_FUNCTION,
           "机构或职能编码", "Unit or function", needed=True),
    Column("verdict", "要求", OneOf(PairVerdict),
           "同归或分设", "together or apart", needed=True),
    Column("reason", "理由", TEXT,
           "理由", "Why"),
))

POLICY = Sheet("policy", "规则", PolicyRow,
    "规则和目标的启用、强度与设置；一条规则可写多行", "Switches, settings, prices; several rows may share a code", (
    Column("code", "规则", TEXT,
           "规则、目标或报告的名称或编码", "Name or code of the rule, goal or table", needed=True),
    Column("strength", "强度", OneOf(Strength),
           "规则填必须、尽量或停用；目标填权重；空 = 不改", "Rules: must, prefer or off; goals: weight"),
    Column("setting", "设置", TEXT,
           "设置项的名称或编码；目标的单价填 price", "Name or code of the setting; price for a goal"),
    Column("value", "值", TEXT,
           "设置项的值", "Value of the setting"),
))
# fmt: on
