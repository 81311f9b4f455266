"""What somebody who asks for a file may choose."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from orgplan.charts.layout import View
from orgplan.text import Language

Paper = Literal["a3", "a4"]
"""Always landscape."""
PAPERS: dict[Paper, tuple[int, int]] = {"a3": (420, 297), "a4": (297, 210)}
"""Width and height, millimetres."""


@dataclass(frozen=True)
class Options:
    """The language of the file, which chart, and how it lies on paper."""

    language: Language = "zh"
    view: View = "plan"
    paper: Paper = "a3"
    paged: bool = False
    """After the whole chart pages for each body, of today for each kind of unit, in the formats that have pages."""
    on: date | None = None
    """The day that the file gives as its own; without one it is undated."""
