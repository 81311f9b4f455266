"""Every page in both languages with no network but this machine's own: `python -m tests.app.cut_off`.

Run inside `unshare -rn` nothing else can be reached at all; elsewhere the browser is told that nothing else exists.
What went wrong is printed, a line each; nothing is printed where all is well.
"""

from __future__ import annotations

import subprocess
import sys
from typing import get_args
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright

from orgplan.app.router import PAGES
from orgplan.text import Language
from tests.app.conftest import APP, HARMLESS, HERE, settle
from tests.app.harness import serving
from tests.app.journey import LOCALES

ALONE = ("unshare", "-rn", "sh", "-c", 'ip link set lo up && exec "$@"', "alone")
"""Runs what follows in a network of its own."""
NOWHERE = "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"


def can_be_alone() -> bool:
    """Not every machine lets a test make a network."""
    try:
        return subprocess.run([*ALONE, "true"], check=False, capture_output=True, timeout=20).returncode == 0
    except OSError:
        return False


def main(chromium: str) -> None:
    with serving(APP) as address, sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu", NOWHERE], timeout=60_000
        )
        for language in get_args(Language):
            for line in _visits(browser, address, language):
                sys.stdout.write(f"{language}: {line}\n")
        browser.close()


def _visits(browser: Browser, address: str, language: Language) -> list[str]:
    """One planner looks at every page; all that was wrong with them."""
    context = browser.new_context(locale=LOCALES[language], viewport={"width": 1366, "height": 768})
    page, wrong = context.new_page(), list[str]()
    _shut(context, wrong)
    page.on("console", lambda message: _note(wrong, message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: _note(wrong, str(error)))
    for name, title, _ in PAGES:
        page.goto(f"{address}/{'' if name == 'start' else name}?town=helong")
        settle(page)
        wrong += [f"{name}: {line}" for line in _faults(page)]
        if not page.get_by_role("link", name=title[language]).first.is_visible():
            wrong.append(f"{name}: no {title[language]} at the top")
    context.close()
    return wrong


def _shut(context: BrowserContext, wrong: list[str]) -> None:
    """Nothing but this machine is answered."""

    def answer(route: Route) -> None:
        if (urlsplit(route.request.url).hostname or "") in HERE:
            route.continue_()
        else:
            wrong.append(f"asked for {route.request.url}")
            route.abort()

    context.route("**/*", answer)


def _note(wrong: list[str], text: str) -> None:
    if HARMLESS not in text:
        wrong.append(text)


def _faults(page: Page) -> list[str]:
    """A page has a heading in its own letters, and no exception."""
    page.locator("h2, h3").first.wait_for(timeout=30_000)
    faults = [f"exception {text}" for text in page.get_by_test_id("stException").all_inner_texts()]
    return faults + [f"letters of {family} are missing" for family in page.evaluate(MISSING)]


MISSING = "document.fonts.ready.then(all => [...all].filter(f => f.status === 'error').map(f => f.family))"


if __name__ == "__main__":
    main(sys.argv[1])
