"""What lies on the planner's desk: opened, changed, and what is said about it."""

from orgplan.app.desk.changing import branch, copy_name, record, redo, rename, restore, save, save_as, undo
from orgplan.app.desk.deleting import delete, deleted, deleted_count, undelete, undelete_here
from orgplan.app.desk.desk import Desk, store
from orgplan.app.desk.opening import (
    begin,
    begin_sample,
    begin_upload,
    deleted_here,
    on_shelf,
    open_scenario,
    opened,
    read,
    shelf,
)
from orgplan.app.desk.past import past
from orgplan.app.desk.refusal import FAULTS, REFUSED, finding_of, told
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
    "copy_name",
    "delete",
    "deleted",
    "deleted_count",
    "deleted_here",
    "finding_of",
    "go",
    "on_shelf",
    "open_scenario",
    "opened",
    "past",
    "read",
    "record",
    "redo",
    "rename",
    "restore",
    "save",
    "save_as",
    "say",
    "shelf",
    "store",
    "told",
    "undelete",
    "undelete_here",
    "undo",
]
