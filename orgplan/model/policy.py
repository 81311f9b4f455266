"""What the planner demands beside the law: pins, pairs, and rows that switch, set and price rules and goals."""

from __future__ import annotations

from orgplan.model.base import Frozen
from orgplan.model.vocabulary import PairVerdict, PinVerdict, Strength


class Pin(Frozen):
    """A unit, or one function of it, must or must never lie in a body."""

    unit: str
    function: str = ""
    """Empty = the whole unit."""
    body: str
    verdict: PinVerdict
    reason: str = ""


class Pair(Frozen):
    """Two units or functions must share a body, or must not."""

    a: str
    b: str
    verdict: PairVerdict
    reason: str = ""


class PolicyRow(Frozen):
    """One line of the policy sheet; several lines may speak of one code."""

    code: str
    strength: Strength | None = None
    setting: str = ""
    value: str = ""
