"""Services that may be bought, what an hour costs that way, and what the county should fund."""

from __future__ import annotations

import streamlit as st

from orgplan.app import words as common
from orgplan.app.components.grid import Cell, Figure
from orgplan.app.components.staffing.section import Section, over
from orgplan.app.components.verdict import standing_of
from orgplan.app.empty import instead
from orgplan.app.plain import plain
from orgplan.app.words import staffing as said
from orgplan.app.words.staffing import powers as words
from orgplan.export.verdict import Standing
from orgplan.goals.purchase import Purchase
from orgplan.model.organisation import Town
from orgplan.model.quantities import whole, whole_parts
from orgplan.model.vocabulary import PinVerdict
from orgplan.tables.purchases import Purchasable, Purchases, PurchasesSettings

_FEN = 100


def show(section: Section) -> None:
    table = section.table("purchases", Purchases)
    if table is None:
        return
    language = section.language
    if not (table.functions or table.unfunded):
        instead(words.NO_PURCHASES, words.NO_PURCHASES_NEXT, said.TO_DATA, "data")
        return
    bought = sum(row.bought for row in table.functions)
    money = whole_parts({"spent": table.spent / _FEN, "left": table.left / _FEN})
    costs = whole_parts({row.department: row.cost / _FEN for row in table.departments})
    section.figures(
        words.PURCHASE_FIGURES,
        {
            "bought": f"{bought} / {len(table.functions)}",
            "spent": f"{money['spent']:,}",
            "left": f"{money['left']:,}",
            "freed": f"{table.hours_freed:,}",
            "unfunded": f"{sum(costs.values()):,}",
        },
        {"left": (f"{sum(money.values()):,}",)},
    )
    if table.functions:
        settings = section.open_now.case.policy.settings["purchases"]
        own = settings.hour_cost if isinstance(settings, PurchasesSettings) else ""
        section.heading(words.PURCHASABLE[language])
        section.grid(words.PURCHASE_HEADS, [_row(section, row) for row in table.functions], about=own)
        show_unbought(section)
    if table.departments:
        duties, hours = (sum(getattr(row, name) for row in table.departments) for name in ("duties", "hours"))
        total = (said.SUM[language], duties, hours, sum(costs.values()))
        section.heading(words.FUNDED_BY[language])
        section.grid(
            words.DEPARTMENT_HEADS,
            [*((row.department, row.duties, row.hours, costs[row.department]) for row in table.departments), total],
            "total",
        )
    section.assumptions("purchases")


def show_unbought(section: Section) -> None:
    """Why a service that is cheaper than own work, and within the budget, is not bought: a freed hour has no value."""
    table, settings = section.report.tables.get("purchases"), section.open_now.case.policy.settings["purchases"]
    if not (isinstance(table, Purchases) and isinstance(settings, PurchasesSettings)):
        return
    if number := unbought(table, section.town, standing_of(section.open_now, section.report)):
        st.caption(plain(words.UNBOUGHT[section.language].format(number, settings.hour_cost)))


def unbought(table: Purchases, town: Town, standing: Standing) -> int:
    """Services of which that is the reason: money has a price, the plan is proven best, and no pin keeps them."""
    goal = standing.policy.goal(Purchase.code)
    if goal is None or not goal.price or standing.gap != 0:
        return 0
    kept = {pin.function for pin in town.pins if pin.verdict is PinVerdict.MUST}
    cheap = [row for row in table.functions if row.cheaper and not row.bought and row.function not in kept]
    return sum(row.price <= table.left for row in cheap)


def _row(section: Section, row: Purchasable) -> tuple[Cell, ...]:
    language = section.language
    none = common.NONE[language]
    loads = [none if load is None else f"{load:,}" for load in (row.load_done, row.load_bought)]
    return (
        row.name,
        section.bodies.get(row.body or "", row.body),
        row.hours,
        whole(row.price / _FEN),
        None if row.hour_price is None else Figure(f"{row.hour_price / _FEN:.2f}"),
        (words.CHEAPER if row.cheaper else words.DEARER)[language],
        Figure(over(*loads)),
        (words.BOUGHT if row.bought else words.NOT_BOUGHT)[language],
    )
