"""What a table of a file is: its heading, its columns, its rows, in one language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from orgplan.export.material import Material
from orgplan.text import Language, Text

Cell = str | int | float | None
Rows = tuple[tuple[Cell, ...], ...]
Figure = Literal["text", "number", "signed", "decimal", "percent"]
"""How a column is shown; `signed` writes the sign of a gain too."""


@dataclass(frozen=True)
class Column:
    """One column; the widths are told by what stands in it."""

    title: Text
    figure: Figure = "text"


@dataclass(frozen=True)
class Grid:
    """One table and how it is filled: `rows` never raises for material that has a report."""

    code: str
    title: Text
    """Short: it names a sheet of the workbook."""
    about: Text
    """What the figures mean and what they rest on."""
    columns: tuple[Column, ...]
    rows: Callable[[Material, Language], Rows]
    total: Text | None = None
    """First cell of the row that sums up others."""
