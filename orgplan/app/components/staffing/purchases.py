"""Services that may be bought, what an hour costs that way, and what the county should fund."""

from __future__ import annotations

from orgplan.app import words as common
from orgplan.app.components.grid import Cell, Figure
from orgplan.app.components.staffing.section import Section, over
from orgplan.app.empty import instead
from orgplan.app.words import staffing as said
from orgplan.app.words.staffing import powers as words
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
    section.figures(
        words.PURCHASE_FIGURES,
        {
            "bought": f"{bought} / {len(table.functions)}",
            "spent": yuan(table.spent),
            "left": yuan(table.left),
            "freed": f"{table.hours_freed:,}",
            "unfunded": yuan(table.unfunded_cost),
        },
        {"left": (yuan(table.budget),)},
    )
    if table.functions:
        settings = section.open_now.case.policy.settings["purchases"]
        own = settings.hour_cost if isinstance(settings, PurchasesSettings) else ""
        section.heading(words.PURCHASABLE[language])
        section.grid(words.PURCHASE_HEADS, [_row(section, row) for row in table.functions], about=own)
    if table.departments:
        section.heading(words.FUNDED_BY[language])
        section.grid(
            words.DEPARTMENT_HEADS,
            [(row.department, row.duties, row.hours, row.cost // _FEN) for row in table.departments],
        )
    section.assumptions("purchases")


def yuan(fen: int) -> str:
    """Whole yuan; whoever needs fen finds them in the workbook."""
    return f"{fen // _FEN:,}"


def _row(section: Section, row: Purchasable) -> tuple[Cell, ...]:
    language = section.language
    none = common.NONE[language]
    loads = [none if load is None else f"{load:,}" for load in (row.load_done, row.load_bought)]
    return (
        row.name,
        section.bodies.get(row.body or "", row.body),
        row.hours,
        row.price // _FEN,
        None if row.hour_price is None else Figure(f"{row.hour_price / _FEN:.2f}"),
        (words.CHEAPER if row.cheaper else words.DEARER)[language],
        Figure(over(*loads)),
        (words.BOUGHT if row.bought else words.NOT_BOUGHT)[language],
    )
