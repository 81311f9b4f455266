"""Approvals that do not enter the service hall, and why (Opinions 二(三))."""

from __future__ import annotations

from orgplan.model.base import Frozen, Word
from orgplan.model.organisation import Function
from orgplan.structure import Structure
from orgplan.text import Text


class WhyOutside(Word):
    COUNTY_ONLY = "county-only", "依法须由县级以上机关行使", "reserved by law to the county"
    NEVER = "never", "所属机构依规保留派驻", "its unit stays stationed"
    RETAINED = "retained", "所属机构保留派驻", "its unit is left with the county"
    BY_CHARTER = "by-charter", "所属机构依章程或法律设置", "its unit is set by charter or law"
    BOUGHT = "bought", "通过政府购买服务承担", "bought as a service"
    ELSEWHERE = "elsewhere", "方案未安排进驻", "the plan places it elsewhere"


class PermitOutside(Frozen):
    """An approval that does not enter the hall."""

    function: str
    name: str
    unit: str
    department: str
    why: WhyOutside
    by_law: bool
    """Whether the law, not the plan, keeps it outside."""
    reason: Text
    basis: str


_BY_LAW = {WhyOutside.COUNTY_ONLY, WhyOutside.NEVER, WhyOutside.BY_CHARTER}
_STAYS = Text(
    "“{unit}”保留派驻，事项不划转，可在便民服务机构设派驻窗口。理由：{stated}",
    "{unit} stays stationed and keeps the item; it may hold a window of its own in the hall. Reason: {stated}",
)
_REASONS = {
    WhyOutside.COUNTY_ONLY: Text(
        "法律法规规定须由县级以上行政机关行使，采取流程再造、限时办结等方式提供便利。",
        "By law only the county or above may exercise it; redesign its process and set time limits instead.",
    ),
    WhyOutside.NEVER: _STAYS,
    WhyOutside.BY_CHARTER: Text(
        "“{unit}”依章程或法律设置，不计入限额，维持现状。", "{unit} is set by charter or law and is left as it is."
    ),
    WhyOutside.RETAINED: _STAYS,
    WhyOutside.BOUGHT: Text(
        "方案购买该项服务，仍应在便民服务机构统一受理。",
        "The plan buys it as a service; it should still be taken in at the hall.",
    ),
    WhyOutside.ELSEWHERE: Text(
        "方案未将该项列入便民服务机构；原则上应进驻集中办理。",
        "By the plan it does not lie in the hall; in principle it should enter.",
    ),
}


def _why(structure: Structure, function: Function) -> WhyOutside:
    unit = structure.ground.units[function.unit]
    tests = {
        WhyOutside.COUNTY_ONLY: function.county_only,
        WhyOutside.NEVER: unit.never_devolves,
        WhyOutside.BY_CHARTER: not unit.placeable,
        WhyOutside.RETAINED: unit.id in structure.retained,
        WhyOutside.BOUGHT: function.id in structure.purchased,
    }
    return next((why for why, holds in tests.items() if holds), WhyOutside.ELSEWHERE)


def permit_outside(structure: Structure, function: Function) -> PermitOutside:
    """The function does not lie in the hall."""
    unit, why = structure.ground.units[function.unit], _why(structure, function)
    stated = next((row.reason for row in structure.plan.retained if row.unit == unit.id), "") or unit.retain_reason
    words = {"unit": unit.name, "stated": stated or "—"}
    return PermitOutside(
        function=function.id,
        name=function.name,
        unit=unit.id,
        department=source_department(structure, function),
        why=why,
        by_law=why in _BY_LAW,
        reason=Text(_REASONS[why].zh.format(**words), _REASONS[why].en.format(**words)),
        basis=function.basis,
    )


def source_department(structure: Structure, function: Function) -> str:
    """Department it was delegated from, else the one above its unit; may be empty."""
    return function.delegated_from or structure.ground.units[function.unit].superior
