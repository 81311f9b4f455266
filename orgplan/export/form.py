"""What a format is: its name, the end of its file names, and how its bytes are made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from orgplan.export.material import Material
from orgplan.export.options import Options
from orgplan.text import Text


@dataclass(frozen=True)
class Export:
    """One format; the same material and options give the same bytes."""

    code: str
    title: Text
    suffix: str
    """With its dot."""
    mime: str
    write: Callable[[Material, Options], bytes]
