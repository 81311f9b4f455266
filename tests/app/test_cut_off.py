"""Nothing is fetched from outside: every page works on a machine without a network."""

from __future__ import annotations

import subprocess
import sys

from tests.app.conftest import ROOT
from tests.app.cut_off import ALONE, can_be_alone


def test_every_page_works_with_the_network_cut(browser_type_launch_args: dict[str, object]) -> None:
    chromium = str(browser_type_launch_args["executable_path"])
    visit = [sys.executable, "-m", "tests.app.cut_off", chromium]
    command = [*ALONE, *visit] if can_be_alone() else visit
    seen = subprocess.run(command, check=False, cwd=ROOT, capture_output=True, text=True, timeout=240)
    assert seen.returncode == 0, seen.stderr
    assert seen.stdout == ""
