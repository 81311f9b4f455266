"""The shipped fonts: which characters they have, and cut down to those that one file needs."""

from __future__ import annotations

import io
from functools import lru_cache
from pathlib import Path

FAMILY = "Orgplan Sans SC"
FOLDER = Path(__file__).parent
REGULAR, BOLD = FOLDER / "OrgplanSansSC-Regular.otf", FOLDER / "OrgplanSansSC-Bold.otf"
_UNDRAWN = frozenset("\t\n\r")


@lru_cache(maxsize=2)
def covered(face: Path = REGULAR) -> frozenset[str]:
    """Every character that a face has."""
    from fontTools.ttLib import TTFont

    with TTFont(face, lazy=True) as font:
        return frozenset(map(chr, font.getBestCmap()))


def missing(text: str) -> str:
    """Characters that no shipped font has, each once, in the order of the text."""
    return "".join(dict.fromkeys(c for c in text if c not in covered() and c not in _UNDRAWN))


@lru_cache(maxsize=16)
def cut(face: Path, characters: frozenset[str]) -> bytes:
    """WOFF of a face with these characters only, as far as it has them; the same bytes for the same characters."""
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    with TTFont(face, lazy=True, recalcTimestamp=False) as font:
        subsetter = Subsetter(Options(layout_features=[], hinting=False, notdef_outline=True))
        subsetter.populate(text="".join(sorted(characters)))
        subsetter.subset(font)
        font.flavor = "woff"
        out = io.BytesIO()
        font.save(out)
    return out.getvalue()
