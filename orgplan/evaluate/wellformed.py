"""Whether a plan speaks of this town at all, and each thing once: before that no rule can be checked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from orgplan.model.findings import Finding, Place
from orgplan.model.organisation import Town
from orgplan.model.plan import Plan
from orgplan.model.vocabulary import Severity
from orgplan.structure import buyable, portions
from orgplan.text import Text


def malformed(town: Town, plan: Plan) -> tuple[Finding, ...]:
    """Every name in the plan that the town does not have, and every decision stated twice."""
    return (*_unknown(town, plan), *_unplaceable(town, plan), *_twice(plan))


def _unknown(town: Town, plan: Plan) -> Iterator[Finding]:
    known = {
        "unit": {unit.id for unit in town.units},
        "function": {function.id for function in town.functions},
        "body": {body.id for body in town.bodies},
        "leader": {leader.id for leader in town.leaders},
        "post": {post.id for post in town.posts},
    }
    for section, kind, names in _names(plan):
        for name in sorted(set(names) - known[kind]):
            yield _finding(
                "unknown-in-plan",
                section,
                name,
                Text(
                    f"方案中的“{name}”在本镇数据中不存在，请核对方案与数据是否配套。",
                    f"The plan names {kind} {name}, which the town does not have; check that they belong together.",
                ),
            )
    if plan.town != town.name:
        message = Text(
            f"方案属于“{plan.town}”，数据属于“{town.name}”。", f"The plan is of {plan.town}, the data of {town.name}."
        )
        yield _finding("other-town", "town", plan.town, message, Severity.WARNING)


def _names(plan: Plan) -> Iterator[tuple[str, str, Iterable[str]]]:
    yield "placements", "unit", [row.unit for row in plan.placements]
    yield "placements", "function", [row.function for row in plan.placements if row.function is not None]
    yield "placements", "body", [row.body for row in plan.placements]
    yield "retained", "unit", [row.unit for row in plan.retained]
    yield "staffing", "unit", [row.unit for row in plan.staffing]
    yield "staffing", "body", [row.body for row in plan.staffing]
    yield "purchased", "function", plan.purchased
    yield "appointments", "leader", [row.leader for row in plan.appointments]
    yield "appointments", "post", [row.post for row in plan.appointments]
    yield "oversight", "leader", [row.leader for row in plan.oversight]
    yield "oversight", "body", [row.body for row in plan.oversight]


def _unplaceable(town: Town, plan: Plan) -> Iterator[Finding]:
    due = {portion.key for portion in portions(town)}
    known = {unit.id for unit in town.units}
    for row in plan.placements:
        if row.unit in known and row.portion not in due:
            name = f"{row.unit} {row.stream.value} {row.function or ''}".strip()
            message = Text(
                f"方案安排了“{name}”，但本镇没有这部分可安排的职责。",
                f"The plan places {name}, but the town has no such part to place.",
            )
            yield _finding("not-placeable", "placements", name, message)
    for_sale = {f.id for portion in portions(town) for f in portion.functions if buyable(f)}
    functions = {function.id for function in town.functions}
    for code in plan.purchased:
        if code in functions - for_sale:
            message = Text(f"职能“{code}”不属于可购买服务。", f"Function {code} may not be bought as a service.")
            yield _finding("not-purchasable", "purchased", code, message)
    working = {row.body for row in plan.placements}
    for body in sorted({row.body for row in plan.staffing if row.heads} - working):
        message = Text(f"机构“{body}”有人员而无职责。", f"Body {body} has heads but no duties.")
        yield _finding("staff-without-duties", "staffing", body, message)


def _twice(plan: Plan) -> Iterator[Finding]:
    keys: list[tuple[str, tuple[str, ...]]] = []
    keys += [("placements", row.portion) for row in plan.placements]
    keys += [("retained", (row.unit,)) for row in plan.retained]
    keys += [("staffing", (row.unit, row.body, row.category.value)) for row in plan.staffing]
    keys += [("purchased", (code,)) for code in plan.purchased]
    keys += [("appointments", (row.leader, row.post)) for row in plan.appointments]
    keys += [("oversight", (row.leader, row.body)) for row in plan.oversight]
    for (section, key), times in Counter(keys).items():
        if times > 1:
            name = " ".join(part for part in key if part)
            message = Text(
                f"“{name}”在方案中出现 {times} 次，只能出现一次。", f"{name} is stated {times} times; once is right."
            )
            yield _finding("stated-twice", section, name, message)


def _finding(code: str, section: str, value: str, message: Text, severity: Severity = Severity.ERROR) -> Finding:
    place = Place(file="plan", sheet=section, value=value)
    return Finding(code=code, severity=severity, message=message, place=place, subjects=(value,))
