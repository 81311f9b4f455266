"""What people typed is shown as they typed it, never as markup."""

from __future__ import annotations

import re

_JOINER = "\u2060"
"""Invisible, breaks no word: parts what Streamlit would read as an icon, an arrow or a link."""
_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_AFTER = re.compile(r"(?<=[:@])(?=[^\s\d])|(?<=ww)(?=w\.)|(?<=[-<>=])(?=[-<>=])", re.IGNORECASE)


def capital(text: str) -> str:
    """A term of the vocabulary where it stands alone: English ones begin with a capital."""
    return text[:1].upper() + text[1:]


def plain(text: str) -> str:
    """Text for places that read Markdown: nothing in it formats, links, fetches or turns into an icon."""
    line = " ".join(text.split())
    return _PUNCTUATION.sub(r"\\\1", _AFTER.sub(_JOINER, line))
