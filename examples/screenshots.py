"""Makes the pictures of the README: starts the app on this machine, photographs it, stops it.

    python examples/screenshots.py [--all] [FOLDER]

Needs the `dev` extra and a chromium on the path.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, ViewportSize, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
SIZE: ViewportSize = {"width": 1366, "height": 768}
LOCALES = {"zh": "zh-CN", "en": "en-US"}
SHOTS = {
    "start": "/",
    "plan": "/plan?town=helong",
    "changes": "/plan?town=helong&view=changes",
    "board": "/plan?town=helong&view=board",
    "data": "/data?town=helong",
    "policy": "/policy?town=helong",
    "graph": "/graph?town=helong",
    "staffing": "/staffing?town=helong",
    "leadership": "/leadership?town=helong",
    "compare": "/compare?town=helong",
    "report": "/report?town=helong",
}
SHOWN = ("plan", "board")
"""Those of the README, which are kept; with `--all` every page is photographed, to be looked at."""
SETTLED = '[data-testid="stApp"][data-test-script-state="notRunning"]'


@contextmanager
def served() -> Iterator[str]:
    """The app on a free port of this machine only."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "streamlit", "run", str(ROOT / "app.py"), "--server.port", str(port)]
    with TemporaryDirectory() as home:  # its scenarios are nobody's
        environment = {**os.environ, "ORGPLAN_HOME": home}
        server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, env=environment)
        try:
            wait_for(f"{address}/_stcore/health", server)
            yield address
        finally:
            server.terminate()
            server.wait(timeout=20)


def wait_for(address: str, server: subprocess.Popen[bytes], patience: float = 60) -> None:
    until = time.monotonic() + patience
    while time.monotonic() < until and server.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except OSError:
            time.sleep(0.2)
    raise SystemExit("The app did not start.")


def photograph(browser: Browser, address: str, locale: str, path: Path, size: ViewportSize = SIZE) -> None:
    context = browser.new_context(locale=locale, viewport=size)
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector(SETTLED, timeout=120_000)
    page.wait_for_timeout(2500)  # tables and figures draw themselves after the script has ended
    page.screenshot(path=path)
    context.close()


def main(folder: Path, names: Sequence[str]) -> None:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        raise SystemExit("Needs chromium: apt-get install chromium fonts-noto-cjk")
    folder.mkdir(parents=True, exist_ok=True)
    with served() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for name in names:
            for language, locale in LOCALES.items():
                photograph(browser, address + SHOTS[name], locale, folder / f"{name}-{language}.png")
        browser.close()


if __name__ == "__main__":
    folders = [argument for argument in sys.argv[1:] if argument != "--all"]
    main(Path(folders[0]) if folders else PICTURES, tuple(SHOTS) if "--all" in sys.argv else SHOWN)
