"""The last word on what no page has caught. Light: the server loads it before it listens."""

from __future__ import annotations

import streamlit as st


def unforeseen(error: Exception) -> bool:
    """Told in the planner's language in place of Streamlit's own box, which speaks English alone."""
    from orgplan.app.desk import FAULTS
    from orgplan.app.language import current
    from orgplan.app.trouble import told_here
    from orgplan.app.words import trouble as words

    if not isinstance(error, FAULTS):
        st.error(words.BROKEN[current()].format(type(error).__name__), icon=":material/error:")
        return True
    with told_here("step"):
        raise error
    return True
