"""Names of scenarios: one line, never empty, not too long."""

from __future__ import annotations

NAME = 80
"""Characters of a name at most."""
_NONE, _CUT = "—", "…"


def one_line(name: str) -> str:
    """As it would be kept, however long: what cannot be printed, and breaks, become single spaces."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in name).split())


def named(name: str) -> str:
    """As it is kept. Names of the program's own making are cut visibly; what people type is refused before."""
    return shortened(one_line(name)) or _NONE


def shortened(name: str, ending: str = "") -> str:
    """With its ending, which stays whole: a copy of a long name must still be called a copy."""
    room = NAME - len(ending)
    kept = name if len(name) <= room else name[: room - len(_CUT)].rstrip() + _CUT
    return kept + ending
