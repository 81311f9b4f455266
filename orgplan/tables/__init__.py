"""One file per table of the report; read the tuple from top to bottom."""

from typing import Any

from orgplan.tables.table import Table

TABLES: tuple[Table[Any, Any], ...] = ()

__all__ = ["TABLES", "Table"]
