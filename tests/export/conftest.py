"""LibreOffice opens the files as an office would; without it these tests are skipped, but not where they must run."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

_PATIENCE = 180


@pytest.fixture(scope="session")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, bytes], Path]:
    """A file as LibreOffice prints it to PDF, with a profile of its own."""
    soffice = shutil.which("soffice")
    if soffice is None:
        message = "no LibreOffice on this machine"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    folder = tmp_path_factory.mktemp("office")

    def convert(name: str, data: bytes) -> Path:
        source = folder / name
        source.write_bytes(data)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(source)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=_PATIENCE, check=False)
        made = source.with_suffix(".pdf")
        assert made.exists(), done.stdout + done.stderr
        return made

    return convert
