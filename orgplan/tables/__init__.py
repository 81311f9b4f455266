"""One file per table of the report; read the tuple from top to bottom."""

from typing import Any

from orgplan.tables.leadership import Leadership
from orgplan.tables.table import Table

TABLES: tuple[Table[Any, Any], ...] = (Leadership(),)

__all__ = ["TABLES", "Table"]
