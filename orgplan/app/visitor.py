"""Who is looking: a browser keeps one random token, so that drafts come back to the one who made them.

The token is no login. It tells browsers apart on a trusted network; whoever needs more puts a proxy in front.
"""

from __future__ import annotations

import re
import secrets
from http.cookies import SimpleCookie
from typing import TYPE_CHECKING

import streamlit as st

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

COOKIE = "orgplan-visitor"
_YEAR = 365 * 24 * 3600
_TOKEN = re.compile(r"[\w-]{20,64}")


class Welcome:
    """Gives every browser its token with the first answer; the page's script reads it from the next request on."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or _known(dict(scope["headers"]).get(b"cookie", b"")):
            await self._app(scope, receive, send)
            return
        line = f"{COOKIE}={secrets.token_urlsafe(24)}; Path=/; Max-Age={_YEAR}; HttpOnly; SameSite=Lax"

        async def welcome(message: Message) -> None:
            if message["type"] == "http.response.start" and _is_page(message):
                message = {**message, "headers": [*message["headers"], (b"set-cookie", line.encode("latin-1"))]}
            await send(message)

        await self._app(scope, receive, welcome)


def _is_page(message: Message) -> bool:
    """Scripts and pictures of a page load together; only the page itself hands out a token."""
    return any(name == b"content-type" and value.startswith(b"text/html") for name, value in message["headers"])


def _known(header: bytes) -> bool:
    cookie = SimpleCookie(header.decode("latin-1")).get(COOKIE)
    return cookie is not None and _TOKEN.fullmatch(cookie.value) is not None


def visitor() -> str:
    """The browser's token; one of the tab alone where the browser keeps none."""
    token: object = st.context.cookies.get(COOKIE)
    if isinstance(token, str) and _TOKEN.fullmatch(token):
        return token
    own: str = st.session_state.setdefault("visitor", secrets.token_urlsafe(24))
    return own
