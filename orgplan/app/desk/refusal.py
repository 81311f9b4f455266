"""What could not be done or read becomes a finding; what was kept before stays as it was."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

import streamlit as st

from orgplan.app.words import trouble as words
from orgplan.ingest.faults import Refused
from orgplan.model.findings import Finding
from orgplan.model.vocabulary import Severity
from orgplan.scenarios import StoreError

REFUSED = "refused"
"""Session state: findings that wait for the next drawing."""
FAULTS = (StoreError, Refused)
"""What a planner can meet without a fault of the program: the disk, and data beyond all bounds."""
Given = ParamSpec("Given")
Answer = TypeVar("Answer")


def finding_of(error: StoreError | Refused) -> Finding:
    if isinstance(error, StoreError):
        return error.finding
    message = words.TOO_MUCH.filled(error.reason)
    return Finding(code="change-refused", severity=Severity.ERROR, message=message)


def told(act: Callable[Given, Answer]) -> Callable[Given, Answer]:
    """A planner's act. Where it fails, whatever would have followed is left out and the page says why.

    Only for what a click begins: on what each drawing repeats the page would be drawn without end.
    """

    @wraps(act)
    def done(*given: Given.args, **named: Given.kwargs) -> Answer:
        try:
            return act(*given, **named)
        except FAULTS as error:
            st.session_state.setdefault(REFUSED, []).append(finding_of(error))
            st.rerun()

    return done
