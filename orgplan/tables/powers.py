from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import ClassVar

from orgplan.model.base import Frozen, Word
from orgplan.model.organisation import Function
from orgplan.model.quantities import Count, Heads, Hours, rounded
from orgplan.model.settings import Settings, setting
from orgplan.model.vocabulary import Stream
from orgplan.structure import Structure
from orgplan.tables.table import Table
from orgplan.text import Text

OFFICERS_PER_ACTION = 2
"""Administrative Penalty Law art. 42: not fewer than two certified officers."""


class PowersSettings(Settings):
    """The same tolerance as in the goal on balance."""

    band: int = setting(10, "允许偏差(%)", "tolerance band (%)", ge=0, le=100)


class Capacity(Word):
    """Whether the town can take a delegated item (能否承接)."""

    CAN_TAKE = "can-take", "可以承接", "can take it"
    NEEDS_HEADS = "needs-heads", "增加人员后可以承接", "can take it with more heads"
    CANNOT = "cannot", "不能承接", "cannot take it"


class PowerKind(Word):
    """By the stream of the function; the workbook knows no finer one."""

    PERMIT = "permit", "许可", "permit"
    PENALTY = "penalty", "处罚", "penalty"
    OTHER = "other", "其他", "other"


KINDS = {Stream.APPROVAL: PowerKind.PERMIT, Stream.ENFORCEMENT: PowerKind.PENALTY, Stream.CORE: PowerKind.OTHER}


class DelegatedItem(Frozen):
    """An item that a county department delegated, and whether the town can take it."""

    function: str
    name: str
    kind: PowerKind
    department: str
    """It was delegated from."""
    unit: str
    lawful: bool
    """Whether the law lets it be delegated at all."""
    body: str | None
    """That performs it by the plan; `None` = none."""
    hours: Hours
    officers_needed: Heads
    """Certified officers that one action takes; 0 where it is no enforcement."""
    officers_missing: Heads
    """Of those, not among the certified heads of the body."""
    capacity: Capacity
    more_heads: Heads
    """With which the body can take it; 0 unless `needs-heads`."""
    reason: Text
    load: Hours | None
    """Hours a head of the body, rounded half up; `None` without body or heads."""
    hours_freed: Hours
    """If the item were withdrawn, all else as planned."""
    load_without: Hours | None
    basis: str


class PowerRow(Frozen):
    """A line of the power list (权力清单)."""

    body: str
    body_name: str
    function: str
    name: str
    kind: PowerKind
    department: str
    """It was delegated from; empty for a power of the town's own."""
    unit: str
    unit_name: str
    basis: str


class ResponsibilityRow(Frozen):
    """A line of the responsibility list (责任清单)."""

    body: str
    body_name: str
    function: str
    name: str
    department: str
    unit: str
    unit_name: str
    bought: bool
    """Done by a supplier; the body still answers for it."""
    basis: str


class Powers(Frozen):
    """Delegated items and the lists of the town; empty where it has none."""

    items: tuple[DelegatedItem, ...]
    can_take: Count
    needs_heads: Count
    cannot: Count
    powers: tuple[PowerRow, ...]
    """Approvals, enforcement, and what else was delegated, by body."""
    responsibilities: tuple[ResponsibilityRow, ...]
    """Core functions by body."""


class PowersTable(Table[PowersSettings, Powers]):
    """Which delegated items the town can take, and the power and responsibility lists of its bodies.

    An item cannot be taken if the law reserves it to the county, if no body performs it, or if it is enforcement and
    fewer than two certified heads are in its body. It needs heads if its body works beyond the tolerance band: of the
    excess E = W − (τ + ⌊τ · band⌋) n, the part that would be gone without the item, min(E, hours of the item), takes
    ⌈part / τ⌉ heads more. Each item is judged alone, as the last one taken: the heads of several do not add up.
    """

    code = "powers"
    title = Text("赋权事项承接与权责清单", "Delegated powers and the lists")
    source = Text(
        "《实施意见》二(一)；《行政处罚法》第二十四条、第四十二条",
        "Opinions 2(1); Administrative Penalty Law art. 24, 42",
    )
    settings = PowersSettings
    borrowed: ClassVar[Mapping[str, str]] = {"band": "balance"}

    def make(self, structure: Structure, settings: PowersSettings) -> Powers:
        delegated = sorted((f for f in structure.town.functions if f.delegated_from), key=lambda f: f.id)
        items = tuple(_item(structure, function, settings) for function in delegated)
        number = Counter(item.capacity for item in items)
        return Powers(
            items=items,
            can_take=number[Capacity.CAN_TAKE],
            needs_heads=number[Capacity.NEEDS_HEADS],
            cannot=number[Capacity.CANNOT],
            powers=_powers(structure),
            responsibilities=_responsibilities(structure),
        )

    def says(self, table: Powers) -> tuple[Text, ...]:
        if not table.items:
            return ()
        summary = Text(
            f"下放事项 {len(table.items)} 项：可以承接 {table.can_take} 项，增加人员后可以承接 {table.needs_heads} 项，"
            f"不能承接 {table.cannot} 项。",
            f"Of {len(table.items)} delegated items the town can take {table.can_take}, with more heads "
            f"{table.needs_heads}; {table.cannot} it cannot take.",
        )
        return (summary, *(item.reason for item in table.items if item.capacity is not Capacity.CAN_TAKE))


def _item(structure: Structure, function: Function, settings: PowersSettings) -> DelegatedItem:
    body = structure.held_in(function)
    officers = OFFICERS_PER_ACTION if function.stream is Stream.ENFORCEMENT else 0
    missing = max(0, officers - (_certified(structure, body) if body else 0))
    more = _more_heads(structure, function, body, settings) if body else 0
    bought = function.id in structure.purchased and not function.county_only
    if (body is None and not bought) or missing:
        capacity, more = Capacity.CANNOT, 0
    else:
        capacity = Capacity.NEEDS_HEADS if more else Capacity.CAN_TAKE
    work, heads = (structure.hours[body], structure.heads[body]) if body else (0, 0)
    return DelegatedItem(
        function=function.id,
        name=function.name,
        kind=KINDS[function.stream],
        department=function.delegated_from,
        unit=function.unit,
        lawful=not function.county_only,
        body=body,
        hours=function.workload,
        officers_needed=officers,
        officers_missing=missing,
        capacity=capacity,
        more_heads=more,
        reason=_reason(structure, function, body, missing, more),
        load=rounded(work, heads) if heads else None,
        hours_freed=function.workload if body else 0,
        load_without=rounded(work - function.workload, heads) if heads else None,
        basis=function.basis,
    )


def _certified(structure: Structure, body: str) -> int:
    units = structure.ground.units
    return sum(min(n, units[unit].certified) for (unit, place), n in structure.unit_heads.items() if place == body)


def _more_heads(structure: Structure, function: Function, body: str, settings: PowersSettings) -> int:
    """Heads for what of the item is beyond the band above the town's load, or above what a head gives."""
    a_head = structure.town.hours_per_head
    due = min(structure.ground.tau or a_head, a_head)
    most = (due + due * settings.band // 100) * structure.heads[body]
    part = min(max(0, structure.hours[body] - most), function.workload)
    return -(-part // a_head)


def _reason(structure: Structure, function: Function, body: str | None, missing: int, more: int) -> Text:
    name = function.name
    if function.county_only:
        return Text(
            f"“{name}”：法律法规规定须由县级以上行政机关行使，不得下放。",
            f"{name}: by law only the county or above may exercise it.",
        )
    if function.id in structure.purchased:
        return Text(f"“{name}”：方案作为服务购买。", f"{name}: the plan buys it as a service.")
    if body is None:
        unit = structure.ground.units[function.unit].name
        return Text(f"“{name}”：“{unit}”未纳入镇职能机构。", f"{name}: {unit} lies in no body of the town.")
    place = structure.ground.bodies[body].name
    if missing:
        return Text(
            f"“{name}”：“{place}”持证执法人员少 {missing} 名，不得实施。",
            f"{name}: {place} is {missing} certified officers short and may not act.",
        )
    if more:
        return Text(f"“{name}”：“{place}”须增加 {more} 人。", f"{name}: {place} needs {more} more heads.")
    return Text(f"“{name}”：“{place}”可以承接。", f"{name}: {place} can take it.")


def _powers(structure: Structure) -> tuple[PowerRow, ...]:
    units = structure.ground.units
    return tuple(
        PowerRow(
            body=body.id,
            body_name=body.name,
            function=function.id,
            name=function.name,
            kind=KINDS[function.stream],
            department=function.delegated_from,
            unit=function.unit,
            unit_name=units[function.unit].name,
            basis=function.basis,
        )
        for body in structure.set_up
        for portion in structure.contents[body.id]
        for function in portion.functions
        if function.id not in structure.purchased and (not portion.core or function.delegated_from)
    )


def _responsibilities(structure: Structure) -> tuple[ResponsibilityRow, ...]:
    units = structure.ground.units
    return tuple(
        ResponsibilityRow(
            body=body.id,
            body_name=body.name,
            function=function.id,
            name=function.name,
            department=function.delegated_from,
            unit=function.unit,
            unit_name=units[function.unit].name,
            bought=function.id in structure.purchased,
            basis=function.basis,
        )
        for body in structure.set_up
        for portion in structure.contents[body.id]
        for function in portion.functions
    )
