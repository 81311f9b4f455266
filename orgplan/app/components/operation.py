"""What the tables of the report say, in sentences, under the title of each."""

from __future__ import annotations

import streamlit as st

from orgplan.app.plain import plain
from orgplan.model.outcome import Report
from orgplan.tables import TABLES
from orgplan.text import Language, Text


def sentences(report: Report) -> tuple[tuple[Text, tuple[Text, ...]], ...]:
    """Titles and sentences in the order of the registry; a table that has nothing to say is left out."""
    known = ((table, report.tables.get(table.code)) for table in TABLES)
    said = ((table.title, tuple(table.says(figures))) for table, figures in known if figures is not None)
    return tuple((title, lines) for title, lines in said if lines)


def show_operation(said: tuple[tuple[Text, tuple[Text, ...]], ...], language: Language) -> None:
    for title, lines in said:
        bullets = [f"- {plain(line[language])}" for line in lines]
        with st.container(gap=None):
            st.markdown("\n".join([f"**{plain(title[language])}**", "", *bullets]))
