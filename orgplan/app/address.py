"""Choices that are part of the page's address, so that a link shows what its sender saw.

Streamlit's own binding writes the label, which changes with the language; ours writes the id.
"""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st


def remembered(key: str, options: Sequence[str], otherwise: str) -> str:
    """The option that the address names, else the usual one."""
    named = st.query_params.get(key)
    return named if named is not None and named in options else otherwise


def remember(key: str) -> None:
    """Write a widget's choice into the address."""
    st.query_params[key] = st.session_state[key]
