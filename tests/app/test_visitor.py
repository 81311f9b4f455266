"""Every browser gets one token with its first page, and keeps it."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any, cast

from orgplan.app.visitor import COOKIE, Welcome

TOKEN = "a" * 32
Headers = list[tuple[bytes, bytes]]


def answered(cookie: str = "", kind: bytes = b"text/html; charset=utf-8", scope: str = "http") -> Headers:
    """Headers of the answer to a request with such a cookie."""
    sent: list[dict[str, Any]] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", kind)]})
        await send({"type": "http.response.body", "body": b""})

    async def send(message: Any) -> None:
        sent.append(message)

    headers = [(b"cookie", cookie.encode())] if cookie else []
    with ThreadPoolExecutor(1) as elsewhere:  # tests in a browser leave an event loop running in this thread
        asked: Any = {"type": scope, "headers": headers}
        elsewhere.submit(lambda: asyncio.run(Welcome(app)(asked, cast("Any", None), send))).result()
    found: Headers = sent[0]["headers"]
    return found


def cookies(headers: Headers) -> list[str]:
    return [value.decode() for name, value in headers if name == b"set-cookie"]


def test_a_new_browser_gets_a_token_of_its_own() -> None:
    first, second = cookies(answered()), cookies(answered())
    assert first[0].startswith(f"{COOKIE}=")
    assert "HttpOnly" in first[0]
    assert "SameSite=Lax" in first[0]
    assert first != second


def test_a_known_browser_keeps_its_token() -> None:
    assert not cookies(answered(f"{COOKIE}={TOKEN}"))


def test_a_token_that_we_did_not_make_is_replaced() -> None:
    assert cookies(answered(f"{COOKIE}=x"))
    assert cookies(answered(f"{COOKIE}=" + "b" * 100))


def test_pictures_scripts_and_sockets_hand_out_nothing() -> None:
    assert not cookies(answered(kind=b"application/javascript"))
    assert not cookies(answered(scope="websocket"))
