"""Tables as plain HTML: every cell is escaped and wraps, and paper shows all columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

import streamlit as st

from orgplan.app import words
from orgplan.text import Language

Cell = str | int | None
"""Words, a number, or nothing known."""


class Figure(str):
    """A number that is written out already, such as a share; it stands at the right like any other."""

    __slots__ = ()


def grid(
    heads: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    language: Language,
    kind: str = "",
    sources: Mapping[str, str] | None = None,
) -> str:
    """The table; numbers stand at the right, with a separator every three digits.

    `sources` says of a head where its figures come from: the mouse shows it on the head and on every cell below.
    """
    numeric = [any(isinstance(row[at], int | Figure) for row in rows) for at in range(len(heads))]
    hints = [(sources or {}).get(head, "") for head in heads]
    columns = list(zip(numeric, hints, strict=True))
    top = "".join(_cell("th", head, *column, language) for head, column in zip(heads, columns, strict=True))
    body = "".join(
        "<tr>"
        + "".join(_cell("td", value, *column, language) for value, column in zip(row, columns, strict=True))
        + "</tr>"
        for row in rows
    )
    return f'<table class="orgplan-grid {escape(kind)}"><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>'


def show_grid(
    heads: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    language: Language,
    kind: str = "",
    sources: Mapping[str, str] | None = None,
) -> None:
    st.html(grid(heads, rows, language, kind, sources))


def _cell(tag: str, value: Cell, numeric: bool, source: str, language: Language) -> str:
    said = words.NONE[language] if value is None else f"{value:,}" if isinstance(value, int) else value
    mark = (' class="number"' if numeric else "") + (f' title="{escape(source, quote=True)}"' if source else "")
    return f"<{tag}{mark}>{escape(said)}</{tag}>"
