"""Where the files that travel with orgplan are: in the wheel under `_shipped`, in a checkout at its top."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_ROOT = _PACKAGE / "_shipped" if (_PACKAGE / "_shipped").is_dir() else _PACKAGE.parent

DATA = _ROOT / "data"
APP = _ROOT / "app.py"
