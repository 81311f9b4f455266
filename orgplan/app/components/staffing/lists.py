"""A long list that can be searched and narrowed to one body."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from orgplan.app.components.grid import Cell
from orgplan.app.components.staffing.section import Section, Sourced
from orgplan.app.words.staffing import powers as words

_SHOWN = 300
"""Rows drawn at once; a longer list asks for a narrower search."""


@dataclass(frozen=True)
class Listed:
    """A row and the body it belongs to."""

    body: str
    cells: tuple[Cell, ...]

    def speaks_of(self, query: str) -> bool:
        known = " ".join(str(cell) for cell in self.cells if cell is not None).casefold()
        return all(word in known for word in query.casefold().split())


def show_list(section: Section, heads: Sequence[Sourced], rows: Sequence[Listed], key: str) -> None:
    language = section.language
    bodies = list(dict.fromkeys(row.body for row in rows if row.body))
    with st.container(horizontal=True, vertical_alignment="center", key=f"find-{key}", gap="small"):
        query = st.text_input(
            words.FIND[language],
            key=f"query-{key}",
            placeholder=words.FIND[language],
            label_visibility="collapsed",
            max_chars=80,
            icon=":material/search:",
            width=360,
        )
        body = st.selectbox(
            words.BODY_FILTER[language],
            ["", *bodies],
            format_func=lambda body: section.bodies.get(body, body) if body else words.ALL_BODIES[language],
            key=f"body-{key}",
            label_visibility="collapsed",
            width=260,
        )
        found = [row for row in rows if body in ("", row.body) and row.speaks_of(query or "")]
        text = words.ROWS_FIRST if len(found) > _SHOWN else words.ROWS_SHOWN
        st.markdown(f":gray[{text[language].format(len(found), _SHOWN)}]")
    if not found:
        st.caption(words.NO_ROWS[language])
        return
    section.grid(heads, [row.cells for row in found[:_SHOWN]], "list")
