"""The only road: recipe → ingest → solve → evaluate → outcome. Every face of orgplan walks it."""

from orgplan.evaluate import Change, ChangeKind, Destination, Difference, Score, compare, delta
from orgplan.ingest import load_plan
from orgplan.limits import Limits, Progress
from orgplan.run.case import Case, adjusted, capped, case_of, demanding, open_sheets, open_town, open_upload
from orgplan.run.exporting import material
from orgplan.run.judging import destinations, difference, evaluate, moved, outdated, score
from orgplan.run.leading import led, led_clash
from orgplan.run.solving import solve
from orgplan.structure import pins_for, pins_outside

__all__ = [
    "Case",
    "Change",
    "ChangeKind",
    "Destination",
    "Difference",
    "Limits",
    "Progress",
    "Score",
    "adjusted",
    "capped",
    "case_of",
    "compare",
    "delta",
    "demanding",
    "destinations",
    "difference",
    "evaluate",
    "led",
    "led_clash",
    "load_plan",
    "material",
    "moved",
    "open_sheets",
    "open_town",
    "open_upload",
    "outdated",
    "pins_for",
    "pins_outside",
    "score",
    "solve",
]
