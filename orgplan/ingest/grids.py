"""Sheets as a reader finds them: numbered rows of cells, nothing understood yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from orgplan.ingest.cells import Cell, blank

Line = tuple[int, Sequence[Cell]]
"""A row and its number as Excel counts."""


@dataclass(frozen=True)
class Grid:
    file: str
    name: str
    """As written in the file."""
    lines: tuple[Line, ...]
    """The filled ones; the first is the heading."""


def grid(file: str, name: str, rows: Sequence[Sequence[Cell]]) -> Grid:
    """Of rows numbered from 1; blank ones are left out."""
    return Grid(file, name, tuple((number, row) for number, row in enumerate(rows, 1) if not all(map(blank, row))))


def at(line: Sequence[Cell], index: int) -> Cell:
    """The cell there, also where the line is shorter."""
    return line[index] if index < len(line) else None
