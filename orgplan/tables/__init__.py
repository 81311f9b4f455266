"""One file per table of the report; read the tuple from top to bottom."""

from typing import Any

from orgplan.tables.hall import HallTable
from orgplan.tables.leadership import Leadership
from orgplan.tables.powers import PowersTable
from orgplan.tables.purchases import PurchasesTable
from orgplan.tables.stationed import StationedTable
from orgplan.tables.table import Table
from orgplan.tables.team import TeamTable

TABLES: tuple[Table[Any, Any], ...] = (
    HallTable(),
    TeamTable(),
    PurchasesTable(),
    StationedTable(),
    PowersTable(),
    Leadership(),
)

__all__ = ["TABLES", "Table"]
