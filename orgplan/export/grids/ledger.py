"""The town's establishment by category: quota, heads today, heads under the plan, what is vacant or over."""

from __future__ import annotations

from orgplan.export.grids.grid import Cell, Column, Grid, Rows
from orgplan.export.material import Material
from orgplan.tables.ledger import CategoryRow, Ledger, LedgerTable
from orgplan.text import Language, Text

COLUMNS = (
    Column(Text("编制类别", "Category")),
    Column(Text("核定编制", "Approved posts"), "number"),
    Column(Text("现有人员", "Heads today"), "number"),
    Column(Text("接收派驻人员", "Devolved"), "number"),
    Column(Text("改革后人员", "Heads to be"), "number"),
    Column(Text("净增", "Net"), "signed"),
    Column(Text("拟设机构人员", "In bodies"), "number"),
    Column(Text("依法设置机构人员", "In units set by law"), "number"),
    Column(Text("现空编", "Vacant today"), "number"),
    Column(Text("改革后空编", "Vacant to be"), "number"),
    Column(Text("现超编", "Over today"), "number"),
    Column(Text("改革后超编", "Over to be"), "number"),
    Column(Text("保留派驻人员", "With the county"), "number"),
)
TOTAL = Text("合计", "Total")


def rows(material: Material, language: Language) -> Rows:
    table = material.report.tables.get(LedgerTable.code) if material.report else None
    if not isinstance(table, Ledger):
        return ()
    by_category = tuple(_row(category.text[language], row) for category, row in table.categories.items())
    return (*by_category, _row(TOTAL[language], table.total))


def _row(name: str, row: CategoryRow) -> tuple[Cell, ...]:
    return (
        name,
        row.quota,
        row.today,
        row.devolved,
        row.to_be,
        row.net,
        row.in_bodies,
        row.by_charter,
        row.vacancies_today,
        row.vacancies,
        row.over_today,
        row.over,
        row.with_county,
    )


LEDGER = Grid(
    "ledger",
    Text("编制台账", "Establishment"),
    Text(
        "改革后人员 = 现有人员 + 接收派驻人员；某一类别的空编不抵另一类别的超编；保留派驻人员不计入其他各栏。",
        "Heads to be = heads today + devolved. A vacancy of one category does not make up for another that is over. "
        "Heads with the county are in no other column.",
    ),
    COLUMNS,
    rows,
    TOTAL,
)
