"""Where the user's scenarios lie."""

from __future__ import annotations

import os
import sys
from pathlib import Path

HOME = "ORGPLAN_HOME"


def default_folder() -> Path:
    """`ORGPLAN_HOME` where it is set, else the platform's usual folder for a program's data."""
    if chosen := os.environ.get(HOME):
        return Path(chosen).expanduser()
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or Path.home()) / "orgplan"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "orgplan"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "orgplan"
