"""An address of no page: where it leads, and what its visitor reads."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from orgplan.app.astray import NOWHERE, Astray, led_to
from orgplan.app.router import PAGES
from orgplan.app.words import pages as words
from orgplan.text import Language
from tests.app.desks import opened, said


@pytest.mark.parametrize("path", ["/", *(f"/{name}" for name, _, _ in PAGES[1:]), "/plan/", f"/{NOWHERE}"])
def test_a_page_stays(path: str) -> None:
    assert led_to(path) is None


@pytest.mark.parametrize(
    "path", ["/static/js/index.js", "/_stcore/health", "/media/a.pdf", "/media/0a1b", "/favicon.png"]
)
def test_files_and_the_servers_own_paths_stay(path: str) -> None:
    assert led_to(path) is None


@pytest.mark.parametrize("path", ["/plann", "/plan/deeper", "/方案", "/static", "/pages/plan"])
def test_all_others_lead_to_the_page_that_says_so(path: str) -> None:
    assert led_to(path) == NOWHERE
    assert led_to(f"/base{path}", "base") == NOWHERE


def test_the_first_page_has_two_names() -> None:
    assert led_to("/start") == led_to("/base/start", "base") == ""
    assert led_to("/base", "base") is led_to("/base/plan", "base") is None


def _answered(path: str, accept: bytes, query: bytes = b"") -> tuple[bool, list[dict[str, Any]]]:
    """Whether the server itself was asked, and what was sent instead."""
    asked, sent = [], []

    async def server(*_: object) -> None:
        asked.append(path)

    async def send(message: Any) -> None:
        sent.append(message)

    async def receive() -> Any:
        return {}

    scope = {"type": "http", "method": "GET", "path": path, "query_string": query, "headers": [(b"accept", accept)]}
    asyncio.run(Astray(server)(scope, receive, send))
    return bool(asked), sent


def test_a_browser_is_sent_on_with_all_that_its_address_said() -> None:
    asked, sent = _answered("/plann", b"text/html,*/*", b"scenario=a&lang=en")
    assert not asked
    assert sent[0]["status"] == 307
    assert sent[0]["headers"] == [(b"location", b"/nowhere?scenario=a&lang=en")]


def test_what_asks_for_no_page_passes() -> None:
    assert _answered("/plann/_stcore/health", b"*/*") == (True, [])
    assert _answered("/plan", b"text/html") == (True, [])


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_page_says_in_both_languages_what_to_do(language: Language) -> None:
    app = opened("nowhere", language, town="")
    assert words.NOWHERE_NEXT.zh in said(app)
    assert words.NOWHERE_NEXT.en in said(app)
    app.button(key="to-start").click().run()
    assert not app.exception
    assert app.button(key="open-helong")
