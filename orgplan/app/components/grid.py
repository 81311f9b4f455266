"""Tables as plain HTML: every cell is escaped and wraps, and paper shows all columns."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from orgplan.app import words
from orgplan.text import Language

Cell = str | int | None
"""Words, a number, or nothing known."""


def grid(heads: Sequence[str], rows: Sequence[Sequence[Cell]], language: Language, kind: str = "") -> str:
    """The table; numbers stand at the right, with a separator every three digits."""
    numeric = [any(isinstance(row[at], int) for row in rows) for at in range(len(heads))]
    top = "".join(_cell("th", head, number, language) for head, number in zip(heads, numeric, strict=True))
    body = "".join(
        "<tr>"
        + "".join(_cell("td", value, number, language) for value, number in zip(row, numeric, strict=True))
        + "</tr>"
        for row in rows
    )
    return f'<table class="orgplan-grid {escape(kind)}"><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>'


def show_grid(heads: Sequence[str], rows: Sequence[Sequence[Cell]], language: Language, kind: str = "") -> None:
    st.html(grid(heads, rows, language, kind))


def _cell(tag: str, value: Cell, numeric: bool, language: Language) -> str:
    said = words.NONE[language] if value is None else f"{value:,}" if isinstance(value, int) else value
    mark = ' class="number"' if numeric else ""
    return f"<{tag}{mark}>{escape(said)}</{tag}>"
