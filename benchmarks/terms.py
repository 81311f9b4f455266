"""The settings and prices of the design note, as plain numbers for the oracles."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True)
class Terms:
    """Defaults as in the model's text; policy rows of a town are not read."""

    most: int = 10
    """Bodies set up, at most."""
    least: int = 2
    """Certified heads in the team, at least."""
    always_one: bool = True
    """A hall (team) is set up even when all approvals (enforcement) stay with the county: "exactly one"."""
    band: int = 10
    """Tolerance of the balance, percent."""
    comfortable: int = 30
    """Heads of a body beyond which `span` counts."""
    head: int = 80
    """Hours for a head moved."""
    split: int = 80
    """Hours for a unit split."""
    mandate: Fraction = Fraction(1, 2)
    """Hours for an hour outside its domain."""
    devolution: int = 300
    """Hours for a stationed unit left with the county."""
    lean: int = 300
    """Hours for a body set up."""
    span: int = 60
    """Hours for a head beyond `comfortable`."""
    fen_per_hour: int = 6000
    """What an hour costs the town."""
