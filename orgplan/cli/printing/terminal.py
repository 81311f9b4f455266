"""Lines, tables and figures on a terminal, where a Chinese character is two columns wide."""

from __future__ import annotations

import re
import shutil
import unicodedata
from collections.abc import Sequence

from orgplan.model.outcome import Number
from orgplan.text import Language, Text

LISTED = Text("、", ", ")
"""Between the items of a list."""
BRACKETS = Text("（{}）", " ({})")
COLON = Text("：", ": ")
_BREAKS = re.compile("(?<=、)|(?<=, )")
_TENTH_OF_A_PERCENT = 0.001


def say(line: str = "") -> None:
    """The one place where the command line speaks; what a file smuggles in does not steer the terminal."""
    print("".join(char if char.isprintable() or char == "\u3000" else " " for char in line))


def heading(title: str) -> None:
    """A blank line, then what follows."""
    say()
    say(title)


def width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def listed(items: Sequence[str], language: Language) -> str:
    return LISTED[language].join(items)


def folded(title: str, items: Sequence[str], language: Language, indent: int = 4) -> list[str]:
    """A list under a row, broken between items at the terminal's width and hung under its title."""
    room = shutil.get_terminal_size((100, 24)).columns
    hang = indent + width(title)
    lines = [" " * indent + title]
    for piece in _BREAKS.split(listed(items, language)):
        if width(lines[-1]) + width(piece.rstrip()) > room and width(lines[-1]) > hang:
            lines.append(" " * hang)
        lines[-1] += piece
    return [line.rstrip() for line in lines]


def table(rows: Sequence[Sequence[str]], align: str) -> list[str]:
    """Columns side by side, each flush left (`l`) or right (`r`); the first row is the heading."""
    widths = [max(width(row[i]) for row in rows) for i in range(len(align))]
    return ["  ".join(map(_cell, row, widths, align)).rstrip() for row in rows]


def _cell(text: str, room: int, side: str) -> str:
    pad = " " * (room - width(text))
    return text + pad if side == "l" else pad + text


def figure(value: Number) -> str:
    """For reading: one decimal at most."""
    short = round(value, 1)
    return f"{short:,.0f}" if short == int(short) else f"{short:,.1f}"


def percent(share: float) -> str:
    """One decimal at most; what is not nil is never called nil."""
    if 0 < share < _TENTH_OF_A_PERCENT:
        return "<0.1%"
    return f"{figure(100 * share)}%"
