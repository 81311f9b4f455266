"""Figures that answer the mouse: in our own look, without the buttons of the library."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import streamlit as st

if TYPE_CHECKING:
    from plotly.graph_objects import Figure


def show_figure(figure: Figure, key: str, width: Literal["stretch", "content"] = "stretch") -> None:
    config = {"displayModeBar": False, "displaylogo": False}
    st.plotly_chart(figure, theme=None, config=config, key=key, width=width)
