"""The examples run as they stand."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parent.parent / "examples"
QUICK = sorted(path for path in EXAMPLES.glob("*.py") if path.name != "screenshots.py")  # that one needs a browser


@pytest.mark.parametrize("path", QUICK, ids=lambda path: path.stem)
def test_an_example_runs_and_says_something(path: Path) -> None:
    done = subprocess.run([sys.executable, str(path)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout
