"""What is said in passing, and the way to another page: both wait in the session for the next drawing."""

from __future__ import annotations

import streamlit as st

from orgplan.app.language import current
from orgplan.text import Text

GO, SAID = "go-to", "said"


def say(text: Text, *details: object) -> None:
    """A passing word, shown with the next drawing of the page."""
    st.session_state.setdefault(SAID, []).append(text[current()].format(*details))


def go(page: str) -> None:
    """Another page, with the next run; may be called from a callback."""
    st.session_state[GO] = page
