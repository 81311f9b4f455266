"""A link to one rule: the page brings it into view and marks it."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from orgplan.app.components.clash import RULE
from orgplan.rules import RULES

_CODES = {rule.code for rule in RULES}
_SHOWN, _TURN = "policy-shown", "policy-turn"
_revealer = st.components.v2.component(
    "orgplan.reveal",
    html="<span></span>\n",
    js=(Path(__file__).parent / "reveal.js").read_text(encoding="utf-8"),
)


def arrives() -> bool:
    """Whether the page is asked for a rule that it has not yet shown."""
    _follow()
    return st.query_params.get(RULE) in _CODES and st.session_state.get(_SHOWN) != st.query_params[RULE]


def _follow() -> None:
    """A button elsewhere leaves the rule in the session; the address keeps it."""
    code = st.session_state.pop(RULE, None)
    if code in _CODES:
        st.query_params[RULE] = code
        st.session_state.pop(_SHOWN, None)


def asked() -> str:
    """The rule of the address; empty where it names none."""
    code = st.query_params.get(RULE, "")
    return code if code in _CODES else ""


def reveal(code: str) -> None:
    """Scroll there once; later clicks on the page do not move it."""
    if code and st.session_state.get(_SHOWN) != code:
        st.session_state[_SHOWN] = code
        st.session_state[_TURN] = st.session_state.get(_TURN, 0) + 1
    _revealer(data={"code": code, "turn": st.session_state.get(_TURN, 0)}, key="reveal")
