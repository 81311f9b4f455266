from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import ClassVar

from orgplan.model.base import Frozen
from orgplan.model.quantities import Count, Fen, Heads, Hours, rounded
from orgplan.model.settings import Settings, setting
from orgplan.structure import Structure
from orgplan.tables.table import Table
from orgplan.text import Text


class PurchasesSettings(Settings):
    """What the town pays for an hour of its own work: the same figure as in the goal on purchases."""

    hour_cost: int = setting(60, "每工时成本(元)", "the town's cost of one hour (CNY)", gt=0, le=100_000)


class Purchasable(Frozen):
    """A function that may be bought as a service; one with a statutory role never may."""

    function: str
    name: str
    unit: str
    bought: bool
    """By the plan."""
    price: Fen
    """A year."""
    hours: Hours
    """Freed when it is bought."""
    hour_price: Fen | None
    """Price of one hour freed, rounded half up; `None` where no hours are freed."""
    cheaper: bool
    """Whether that is less than the town's own cost of an hour."""
    body: str | None
    """Where the function lies, or would: the body relieved; `None` where its unit stays with the county."""
    load_done: Hours | None
    """Hours a head of that body if it does the work itself, all else as planned; `None` without heads."""
    load_bought: Hours | None
    """The same if the work is bought."""


class Relieved(Frozen):
    """A body that hands over work to a supplier."""

    body: str
    name: str
    heads: Heads
    hours_before: Hours
    """Of work, had nothing been bought."""
    hours_after: Hours
    load_before: Hours | None
    """Hours a head, rounded half up; `None` without heads."""
    load_after: Hours | None


class Unfunded(Frozen):
    """A delegated duty that the town performs, and what it costs the town."""

    function: str
    name: str
    department: str
    """County department it was delegated from."""
    body: str
    hours: Hours
    bought: bool
    cost: Fen
    """A year: hours at the town's cost of an hour, or the price where it is bought."""


class Department(Frozen):
    """What one county department should send with the duties it delegated."""

    department: str
    duties: Count
    hours: Hours
    cost: Fen


class Purchases(Frozen):
    """Services bought, and delegated duties to be funded. Zeros and empty lists where there are none."""

    functions: tuple[Purchasable, ...]
    bodies: tuple[Relieved, ...]
    spent: Fen
    """A year."""
    budget: Fen
    """A year."""
    left: int
    """Fen; below zero where the plan spends more than the budget."""
    hours_freed: Hours
    hour_price: Fen | None
    """Of one hour freed, over all that is bought; `None` where nothing is."""
    unfunded: tuple[Unfunded, ...]
    """Every delegated duty in a body: the workbook names no money that came with it."""
    departments: tuple[Department, ...]
    unfunded_cost: Fen


class PurchasesTable(Table[PurchasesSettings, Purchases]):
    """Which services are bought, what an hour costs that way, whom it relieves; and who should pay for delegated work.

    The county must give money with what it delegates (Opinions 2(5)). The workbook has no column for such money, so
    every delegated duty that the town may lawfully perform and that the plan places or buys is listed with its cost,
    as the sum to be settled with the department; none is taken to be paid for already.
    """

    code = "purchases"
    title = Text("购买服务与经费保障", "Services bought and duties to be funded")
    source = Text("《实施意见》二(四)、二(五)", "Opinions 2(4), 2(5)")
    settings = PurchasesSettings
    borrowed: ClassVar[Mapping[str, str]] = {"hour_cost": "purchase"}

    def make(self, structure: Structure, settings: PurchasesSettings) -> Purchases:
        own = 100 * settings.hour_cost
        functions = tuple(_purchasable(structure, code, own) for code in sorted(_buyable(structure)))
        bought = [structure.ground.functions[code] for code in structure.plan.purchased]
        spent, freed = sum(f.price for f in bought), sum(f.workload for f in bought)
        unfunded = _unfunded(structure, own)
        cost = sum(duty.cost for duty in unfunded)
        budget = structure.town.purchase_budget
        return Purchases(
            functions=functions,
            bodies=_relieved(structure),
            spent=spent,
            budget=budget,
            left=budget - spent,
            hours_freed=freed,
            hour_price=rounded(spent, freed) if freed else None,
            unfunded=unfunded,
            departments=_departments(unfunded),
            unfunded_cost=cost,
        )

    def says(self, table: Purchases) -> tuple[Text, ...]:
        bought, cost = sum(row.bought for row in table.functions), _yuan(table.unfunded_cost)
        services = Text(
            f"购买服务 {bought} 项，年支出 {_yuan(table.spent)} 元，预算 {_yuan(table.budget)} 元，"
            f"释放 {table.hours_freed} 工时。",
            f"Services bought: {bought}, for CNY {_yuan(table.spent)} a year of a budget of {_yuan(table.budget)}; "
            f"hours freed: {table.hours_freed}.",
        )
        duties = Text(
            f"下放事项 {len(table.unfunded)} 项，年需经费 {cost} 元，应由县级给予相应财力支持。",
            f"Delegated duties: {len(table.unfunded)}; they cost CNY {cost} a year, for the county to fund.",
        )
        return (services,) * bool(table.functions) + (duties,) * bool(table.unfunded)


def _buyable(structure: Structure) -> list[str]:
    return [function.id for function in structure.ground.purchasable]


def _purchasable(structure: Structure, code: str, own: int) -> Purchasable:
    function, portion = structure.ground.functions[code], structure.ground.portion_of_function[code]
    body, hours, bought = structure.lies_in(portion), function.workload, code in structure.purchased
    done = bought_load = None
    if body is not None:
        work, heads = structure.hours[body], structure.heads[body]
        done = _load(work + hours * bought, heads)
        bought_load = _load(work - hours * (not bought), heads)
    return Purchasable(
        function=code,
        name=function.name,
        unit=function.unit,
        bought=bought,
        price=function.price,
        hours=hours,
        hour_price=rounded(function.price, hours) if hours else None,
        cheaper=function.price < own * hours,
        body=body,
        load_done=done,
        load_bought=bought_load,
    )


def _relieved(structure: Structure) -> tuple[Relieved, ...]:
    freed: dict[str, int] = defaultdict(int)
    for code in structure.plan.purchased:
        portion = structure.ground.portion_of_function.get(code)
        body = None if portion is None else structure.lies_in(portion)
        if body is not None:
            freed[body] += structure.ground.functions[code].workload
    return tuple(
        Relieved(
            body=body.id,
            name=body.name,
            heads=structure.heads[body.id],
            hours_before=structure.hours[body.id] + freed[body.id],
            hours_after=structure.hours[body.id],
            load_before=_load(structure.hours[body.id] + freed[body.id], structure.heads[body.id]),
            load_after=_load(structure.hours[body.id], structure.heads[body.id]),
        )
        for body in structure.set_up
        if body.id in freed
    )


def _unfunded(structure: Structure, own: int) -> tuple[Unfunded, ...]:
    rows = []
    for function in sorted(structure.town.functions, key=lambda function: function.id):
        portion = structure.ground.portion_of_function.get(function.id)
        body = None if portion is None else structure.lies_in(portion)
        if not function.delegated_from or body is None:
            continue
        bought = function.id in structure.purchased
        rows.append(
            Unfunded(
                function=function.id,
                name=function.name,
                department=function.delegated_from,
                body=body,
                hours=function.workload,
                bought=bought,
                cost=function.price if bought else function.workload * own,
            )
        )
    return tuple(rows)


def _departments(unfunded: tuple[Unfunded, ...]) -> tuple[Department, ...]:
    groups: dict[str, list[Unfunded]] = defaultdict(list)
    for duty in unfunded:
        groups[duty.department].append(duty)
    return tuple(
        Department(
            department=name,
            duties=len(groups[name]),
            hours=sum(duty.hours for duty in groups[name]),
            cost=sum(duty.cost for duty in groups[name]),
        )
        for name in sorted(groups)
    )


def _load(hours: int, heads: int) -> int | None:
    return rounded(hours, heads) if heads else None


def _yuan(fen: int) -> str:
    return f"{fen // 100:,}.{fen % 100:02}"
