"""The work of the functions: said once, possible, and bought only where it may be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from orgplan.ingest.draft import Draft, Entry
from orgplan.ingest.faults import Fault, warning
from orgplan.model.findings import Finding, Place
from orgplan.model.quantities import rounded
from orgplan.model.vocabulary import Category, LegalRole, Severity
from orgplan.text import Text

HOURS_OF_A_YEAR = 8_760
HEADS = tuple(f"heads_{category}" for category in Category)


def one_workload(draft: Draft) -> Iterator[Finding]:
    """Exactly one of hours, or cases and minutes."""
    expected = Text("只填年工时，或同时填年办件量和件均分钟", "either hours, or both cases and minutes")
    for function in draft["functions"]:
        hours, cases, minutes = (function.filled(column) for column in ("hours", "cases", "minutes"))
        if hours and (cases or minutes):
            message = Text("年工时与年办件量、件均分钟只能填一种", "Give hours, or cases and minutes, not both")
            yield function.find(Fault("workload-twice", message, expected), "hours")
        elif not hours and not (cases and minutes):
            column = "minutes" if cases else "cases" if minutes else "hours"
            message = Text("缺少工作量", "The work is missing")
            yield function.find(Fault("workload-missing", message, expected), column)


def hours_of_a_year(draft: Draft) -> Iterator[Finding]:
    """Work that the heads of a unit must do themselves, not what may be bought or stays with the county."""
    hours: Counter[str] = Counter()
    for function in draft["functions"]:
        if function["unit"] and not function["purchasable"] and not function["county_only"]:
            hours[function["unit"]] += _hours(function)
    for code, unit in draft.by_id.get("units", {}).items():
        heads = sum(unit[column] or 0 for column in HEADS)
        if unit.unread(*HEADS) or hours[code] <= HOURS_OF_A_YEAR * heads:
            continue
        column = next((column for column in HEADS if unit[column]), HEADS[0])
        yield unit.find(_overload(unit, hours[code], heads), column)


def _hours(function: Entry) -> int:
    if function["hours"] is not None:
        hours: int = function["hours"]
        return hours
    return rounded((function["cases"] or 0) * (function["minutes"] or 0), 6000)


def _overload(unit: Entry, hours: int, heads: int) -> Fault:
    code, name = unit["id"], unit["name"] or unit["id"]
    least = -(-hours // HOURS_OF_A_YEAR)
    expected = Text(f"至少 {least} 人，或更少的工时", f"at least {least} heads, or fewer hours")
    if not heads:
        message = Text(f"“{name}”有 {hours} 工时，但没有实有人员", f"'{name}' has {hours} hours of work but no heads")
        return warning("work-without-heads", message, expected, (code,))
    each = hours // heads
    message = Text(
        f"“{name}”人均 {each} 工时，超过一年的 {HOURS_OF_A_YEAR} 小时",
        f"'{name}' has {each} hours a head, more than the {HOURS_OF_A_YEAR} hours of a year",
    )
    return Fault("impossible-load", message, expected, subjects=(code,))


def purchases(draft: Draft) -> Iterator[Finding]:
    for function in draft["functions"]:
        if not function["purchasable"]:
            continue
        if function["role"]:
            message = Text(
                f"承担法定角色“{function['role'].text.zh}”的职能不得购买",
                f"A statutory duty is not bought: this function carries the role {function['role'].text.en}",
            )
            yield function.find(Fault("statutory-purchase", message, Text("否，或空", "no, or empty")), "purchasable")
        if not function["price"] and not function.unread("price"):
            message = Text(
                "可购买的职能没有购买价，将按 0 元计算", "A purchasable function without a price counts as free"
            )
            yield function.find(warning("price-missing", message, Text("一年的购买价", "the price of a year")), "price")


def within_the_budget(draft: Draft) -> Iterator[Finding]:
    """A price above the whole budget; a town that buys nothing need not be told."""
    budget = next((town["purchase_budget"] for town in draft["town"]), None)
    for function in draft["functions"] if budget else ():
        price = function["price"] or 0
        if function["purchasable"] and budget and price > budget:
            message = Text(
                f"购买价超过全部购买服务预算 {budget / 100:.2f} 元，买不起",
                f"The price is above the whole purchase budget of CNY {budget / 100:.2f}, so it is never bought",
            )
            fault = warning(
                "price-above-budget",
                message,
                Text(f"不超过 {budget / 100:.2f} 元", f"at most {budget / 100:.2f}"),
                (function["id"] or "",),
            )
            yield function.find(fault, "price")


def kept_out(draft: Draft) -> Iterator[Finding]:
    for function in draft["functions"]:
        if function["county_only"]:
            message = Text(
                f"“{function['name']}”须由县级行使，不列入任何机构，仅在报告中说明",
                f"'{function['name']}' stays with the county by law: kept out of every body and reported",
            )
            fault = Fault("county-only", message, None, Severity.NOTE, (function["id"] or "",))
            yield function.find(fault, "county_only")


def statutory_roles(draft: Draft) -> Iterator[Finding]:
    """A town without these does not fail; it should know."""
    table = draft.tables.get("functions")
    if table is None or not table.records:
        return
    carried = {function["role"] for function in draft["functions"]}
    for role in (LegalRole.TREASURY, LegalRole.SAFETY_SUPERVISION):
        if role not in carried:
            message = Text(
                f"没有职能承担法定角色“{role.text.zh}”，相应规则无从检验",
                f"No function carries the role '{role}'; the rule about it has nothing to hold on to",
            )
            place = Place(
                file=table.names.file, sheet=table.names.sheet, column=table.names.columns.get("role", "role")
            )
            expected = Text(f"某项职能的法定角色为“{role.text.zh}”", f"a function whose role is {role}")
            yield warning(f"no-{role}", message, expected).at(place)
