"""The first page: what the tool is for, and the ways in. It must be light: nothing heavy is loaded for it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import streamlit as st

from orgplan.app import desk
from orgplan.app.components.deleted import show_deleted
from orgplan.app.components.file_notes import keep_notes
from orgplan.app.components.findings import show_findings
from orgplan.app.components.recent import show_recent
from orgplan.app.components.sample_cards import show_sample_cards
from orgplan.app.components.upload import upload_box
from orgplan.app.language import current
from orgplan.app.plain import plain
from orgplan.app.trouble import told_here
from orgplan.app.words import start as words
from orgplan.ingest import sheets_of, write_template
from orgplan.ingest.workbook import MIME
from orgplan.policy import guide
from orgplan.text import Language

_CSS = Path(__file__).parents[1] / "start.css"
_UPLOADS = "start-uploads"


def page() -> None:
    language = current()
    st.html(_CSS)
    with st.container(key="start-head", gap=None):
        st.markdown(f"## {words.TITLE[language]}")
        st.markdown(words.WHAT[language])
        st.caption(words.HOW[language])
    samples_place, own_place = st.columns([2.15, 1], gap="medium")
    with own_place:
        _own(language)
    with samples_place:
        _heading("samples", words.SAMPLES[language], words.SAMPLES_HELP[language])
        show_sample_cards(language)
        _heading("recent", words.RECENT[language])
        with told_here("start"):
            show_recent(language)
            show_deleted(language)


def _heading(key: str, title: str, note: str = "") -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"start-heading-{key}"):
        st.markdown(f"#### {title}", width="content")
        if note:
            st.caption(note, width="content")


def _own(language: Language) -> None:
    """Upload, and the template to fill in first."""
    _heading("own", words.OWN[language])
    with st.container(key="own", border=True, gap="small"):
        turn = st.session_state.get(_UPLOADS, 0)
        file = upload_box(words.UPLOAD[language], f"start-{turn}", language)
        with st.container():
            if file is not None:
                _take(file.name, file.getvalue(), language)
            else:
                st.caption(words.UPLOAD_NEXT[language])
        st.markdown(f"**{words.TEMPLATE[language]}**")
        st.caption(words.TEMPLATE_HELP[language])
        with st.container(horizontal=True, gap="small"):
            _template("zh", words.TEMPLATE_ZH[language], language == "zh")
            _template("en", words.TEMPLATE_EN[language], language == "en")
        st.caption(words.PRIVATE[language])


def _take(name: str, data: bytes, language: Language) -> None:
    """On to the plan where the data is sound, to the data where it is not; here only what cannot be opened."""
    with st.spinner(words.READING[language].format(plain(name))):
        refused = desk.begin_upload(name, data)
        _, findings = sheets_of(name, data)
    if refused:
        st.error(f"**{words.REFUSED[language].format(plain(Path(name).name))}**", icon=":material/block:")
        show_findings(refused, language)
        return
    st.session_state[_UPLOADS] = st.session_state.get(_UPLOADS, 0) + 1
    st.session_state.pop("sheet", None)
    keep_notes(name, findings)
    opened = desk.opened()
    desk.go("plan" if opened is not None and opened.town is not None else "data")
    st.rerun()


def _template(of: Language, label: str, first: bool) -> None:
    st.download_button(
        label,
        data=lambda: template(of),
        file_name=words.TEMPLATE_FILE[of],
        mime=MIME,
        key=f"template-{of}",
        icon=":material/download:",
        on_click="ignore",
        type="secondary" if first else "tertiary",
    )


def template(language: Language) -> bytes:
    """The empty workbook with its guide to rules; made when it is asked for."""
    stream = BytesIO()
    write_template(stream, language, guide())
    return stream.getvalue()
