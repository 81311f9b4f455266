"""One file per table of the report; read the tuple from top to bottom."""

from typing import Any

from orgplan.tables.balance import LoadTable
from orgplan.tables.hall import HallTable
from orgplan.tables.leadership import Leadership
from orgplan.tables.ledger import LedgerTable
from orgplan.tables.powers import PowersTable
from orgplan.tables.purchases import PurchasesTable
from orgplan.tables.responsibility import ResponsibilityTable
from orgplan.tables.retirement import RetirementTable
from orgplan.tables.stationed import StationedTable
from orgplan.tables.table import Table
from orgplan.tables.team import TeamTable

TABLES: tuple[Table[Any, Any], ...] = (
    LedgerTable(),
    LoadTable(),
    HallTable(),
    TeamTable(),
    PurchasesTable(),
    StationedTable(),
    PowersTable(),
    Leadership(),
    ResponsibilityTable(),
    RetirementTable(),
)

__all__ = ["TABLES", "Table"]
