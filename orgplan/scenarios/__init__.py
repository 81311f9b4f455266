"""Scenarios (方案稿): named lines of versions that are never overwritten, kept in the user's data folder."""

from orgplan.scenarios.folder import default_folder
from orgplan.scenarios.names import NAME, one_line, shortened
from orgplan.scenarios.records import Content, HeadMoved, Scenario, StoreError, Version
from orgplan.scenarios.store import Store

__all__ = [
    "NAME",
    "Content",
    "HeadMoved",
    "Scenario",
    "Store",
    "StoreError",
    "Version",
    "default_folder",
    "one_line",
    "shortened",
]
