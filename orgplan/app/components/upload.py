"""The box into which a file is dropped; its built-in English words are covered by ours (see `upload.css`)."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

import streamlit as st

from orgplan.ingest import READERS
from orgplan.text import Language

TYPES = tuple(reader.suffix.removeprefix(".") for reader in READERS if reader.suffix)
_CSS = Path(__file__).with_name("upload.css")


class Uploaded(Protocol):
    """What Streamlit gives."""

    name: str

    def getvalue(self) -> bytes: ...


def upload_box(label: str, key: str, language: Language) -> Uploaded | None:
    """The file that was dropped, until it is taken out again."""
    st.html(_CSS)
    with st.container(key=f"upload-{language}-{key}"):
        found: Uploaded | None = st.file_uploader(label, type=list(TYPES), key=key, label_visibility="collapsed")
    return found
