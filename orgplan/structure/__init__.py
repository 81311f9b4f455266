"""What follows from the town alone (groundwork), and the structure that a plan yields on it."""

from orgplan.structure.adjustment import reassigned, without_power
from orgplan.structure.groundwork import Groundwork
from orgplan.structure.moving import moved
from orgplan.structure.pinning import pins_for, pins_outside
from orgplan.structure.portions import Portion, buyable, portions
from orgplan.structure.structure import Structure
from orgplan.structure.ties import End, Tie, ties

__all__ = [
    "End",
    "Groundwork",
    "Portion",
    "Structure",
    "Tie",
    "buyable",
    "moved",
    "pins_for",
    "pins_outside",
    "portions",
    "reassigned",
    "ties",
    "without_power",
]
