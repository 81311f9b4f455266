"""One script of the tests served to a real browser, and a page on it that forgives no error and no stranger."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parents[2]
_PATIENCE = 60


@contextmanager
def serving(script: Path) -> Iterator[str]:
    """Address of a Streamlit script."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port)]
    server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
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
    raise RuntimeError(f"no answer from {address}")


@contextmanager
def visiting(browser: Browser, address: str) -> Iterator[Page]:
    """A page on a planner's screen; afterwards: no error in the console, no word to the outside."""
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    page, wrong = context.new_page(), list[str]()
    page.on("request", lambda sent: wrong.append(sent.url) if urlsplit(sent.url).hostname not in HERE else None)
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(address)
    try:
        yield page
    finally:
        context.close()
    assert not wrong


HERE = {"127.0.0.1", "", None}
"""Hosts a page may speak to; data: and blob: addresses have none."""
