"""The sheets and columns of the data contract: what the readers accept, the writers write and the template explains.

A column takes two lines: what it is, then what it means. A new sheet is one more entry here and its model.
"""

from __future__ import annotations

from orgplan.ingest.columns import Sheet
from orgplan.ingest.faults import fold
from orgplan.ingest.sheets.demands import PAIRS, PINS, POLICY
from orgplan.ingest.sheets.organisation import BODIES, FUNCTIONS, LINKS, TOWN, UNITS
from orgplan.ingest.sheets.people import LEADERS, POSTS, STAFF
from orgplan.text import Text

__all__ = [
    "BODIES",
    "GUIDE",
    "KEY",
    "LISTS",
    "MEANING",
    "POLICY",
    "RULES_GUIDE",
    "SHEETS",
    "TOWN",
    "UNITS",
    "VALUE",
    "beside",
    "find_sheet",
]

SHEETS: tuple[Sheet, ...] = (TOWN, UNITS, FUNCTIONS, LINKS, BODIES, PINS, PAIRS, POSTS, LEADERS, STAFF, POLICY)
KEY, VALUE, MEANING = Text("项目", "key"), Text("值", "value"), Text("含义", "meaning")
GUIDE, LISTS = Text("填写说明", "guide"), Text("选项", "lists")
RULES_GUIDE = Text("规则目录", "rules-guide")
"""Sheets beside the data: written into workbooks, passed over when reading."""

_SPELLINGS = {fold(name): sheet for sheet in SHEETS for name in (sheet.name, sheet.zh)}
_BESIDE = {fold(name) for title in (GUIDE, LISTS, RULES_GUIDE) for name in (title.zh, title.en)} | {"说明"}


def find_sheet(name: str) -> Sheet | None:
    """The sheet a name means, in either language and any width or case."""
    return _SPELLINGS.get(fold(name))


def beside(name: str) -> bool:
    return fold(name) in _BESIDE
