"""An address of no page leads to our own page that says so: Streamlit's box would speak English alone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import streamlit as st

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

NOWHERE = "nowhere"
"""Name and address of that page."""
_HOME = "start"
"""Stands at the root: its name leads there, too."""
_FOLDERS = {"media", "component"}
"""In which the server looks itself: a file made for a download may be without an ending."""
_PAGES = {file.stem for file in Path(__file__).with_name("pages").glob("*.py")} - {"__init__", _HOME}


class Astray:
    """Sends a browser that asks for a page on; scripts, pictures and the server's own paths pass."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        base = str(st.get_option("server.baseUrlPath") or "").strip("/")
        page = led_to(scope["path"], base) if _asks_for_a_page(scope) else None
        if page is None:
            await self._app(scope, receive, send)
            return
        address = f"/{base}/{page}" if base else f"/{page}"
        query = scope.get("query_string", b"")
        location = quote(address).encode("latin-1") + (b"?" + query if query else b"")
        await send({"type": "http.response.start", "status": 307, "headers": [(b"location", location)]})
        await send({"type": "http.response.body", "body": b""})


def led_to(path: str, base: str = "") -> str | None:
    """The page to go to instead of this path; `None` where it may stay. What has a point in it is a file."""
    parts = [part for part in path.split("/") if part]
    if base and parts[:1] == [base]:
        parts = parts[1:]
    if not parts or parts[0].startswith("_") or "." in parts[-1] or (parts[0] in _FOLDERS and len(parts) > 1):
        return None
    if parts == [_HOME]:
        return ""
    return None if len(parts) == 1 and parts[0] in _PAGES else NOWHERE


def _asks_for_a_page(scope: Scope) -> bool:
    if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
        return False
    return any(name == b"accept" and b"text/html" in value for name, value in scope["headers"])
