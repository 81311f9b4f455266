"""What lies on the planner's desk: opened, changed, and what is said about it."""

from orgplan.app.desk.changing import branch, record, redo, rename, restore, save, undo
from orgplan.app.desk.desk import Desk, store
from orgplan.app.desk.opening import begin, begin_sample, begin_upload, open_scenario, opened, read, shelf
from orgplan.app.desk.refusal import FAULTS, REFUSED, finding_of
from orgplan.app.desk.speech import GO, SAID, go, say

__all__ = [
    "FAULTS",
    "GO",
    "REFUSED",
    "SAID",
    "Desk",
    "begin",
    "begin_sample",
    "begin_upload",
    "branch",
    "finding_of",
    "go",
    "open_scenario",
    "opened",
    "read",
    "record",
    "redo",
    "rename",
    "restore",
    "save",
    "say",
    "shelf",
    "store",
    "undo",
]
