"""What follows from the town alone (groundwork), and the structure that a plan yields on it."""

from orgplan.structure.adjustment import reassigned, without_power
from orgplan.structure.groundwork import Groundwork
from orgplan.structure.moving import moved
from orgplan.structure.pinning import pins_for, pins_outside
from orgplan.structure.portions import Portion, buyable, portions
from orgplan.structure.shifts import shifts
from orgplan.structure.structure import Structure
from orgplan.structure.ties import End, Strand, Tie, strands, ties

__all__ = [
    "End",
    "Groundwork",
    "Portion",
    "Strand",
    "Structure",
    "Tie",
    "buyable",
    "moved",
    "pins_for",
    "pins_outside",
    "portions",
    "reassigned",
    "shifts",
    "strands",
    "ties",
    "without_power",
]
