"""The app as a test sees it: by script without a browser, or served on this machine to a real one."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page
from streamlit.components.v2 import manifest_scanner

from orgplan.app.desk import store
from orgplan.app.jobs import jobs

ROOT = Path(__file__).parents[2]
APP = ROOT / "app.py"
"""The door, for a server; a test without one runs the screen."""
_PATIENCE = 60


@pytest.fixture(autouse=True, scope="session")
def _components_scanned_once() -> Iterator[None]:
    """Streamlit looks through all installed packages for components when it starts, and each `AppTest` is a start."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", cache(manifest_scanner.scan_component_manifests))
        yield


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Scenarios and solves of a test stay in it; what follows from data alone is known to the next, as on a server."""
    monkeypatch.setenv("ORGPLAN_HOME", str(tmp_path / "home"))
    yield
    store.clear()
    jobs.clear()


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, object]:
    """Debian's chromium; without one the tests are skipped, but not where they must run."""
    chromium = shutil.which("chromium")
    if chromium is None:
        message = "no chromium on this machine"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    return {"executable_path": chromium, "args": ["--no-sandbox", "--disable-gpu"]}


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the running app."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    folder = tmp_path_factory.mktemp("served")
    log, home = folder / "log.txt", {**os.environ, "ORGPLAN_HOME": str(folder / "home")}
    command = [sys.executable, "-m", "streamlit", "run", str(APP), "--server.port", str(port)]
    with log.open("wb") as out:
        server = subprocess.Popen(command, cwd=ROOT, env=home, stdout=out, stderr=subprocess.STDOUT)
        try:
            _wait(f"http://127.0.0.1:{port}/_stcore/health", server)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(timeout=20)


def _wait(address: str, server: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until and server.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except OSError:
            time.sleep(0.2)
    pytest.fail("the app did not start")


Open = Callable[..., Page]
HERE = {"127.0.0.1", ""}
"""Hosts a page may speak to; data: and blob: addresses have none."""
HARMLESS = "status of 404"
"""Streamlit asks a page deeper than the root for its health there, and does without."""


@pytest.fixture
def opened(browser: Browser, served: str) -> Iterator[Open]:
    """Open a page of the app in a browser of its own; afterwards: no word to the outside, no error in the console."""
    strangers: list[str] = []
    errors: list[str] = []
    contexts = []

    def open_in(locale: str, address: str = "/", width: int = 1366, height: int = 768) -> Page:
        context = browser.new_context(locale=locale, viewport={"width": width, "height": height})
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: strangers.append(request.url) if _host(request.url) not in HERE else None)
        page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(served + address)
        settle(page)
        return page

    yield open_in
    for context in contexts:
        context.close()
    assert not strangers
    assert not [error for error in errors if HARMLESS not in error]


def _host(address: str) -> str:
    return urlsplit(address).hostname or ""


def settle(page: Page) -> None:
    """Wait for the end of the script's run."""
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]', timeout=60_000)
