"""For an address that leads to no page: in both languages, for nobody knows which one its visitor reads."""

from __future__ import annotations

import streamlit as st

from orgplan.app import desk
from orgplan.app.language import current
from orgplan.app.words import desk as desk_words
from orgplan.app.words import pages as words
from orgplan.text import Language


def page() -> None:
    language = current()
    other: Language = "en" if language == "zh" else "zh"
    with st.container(key="empty", border=True, horizontal_alignment="center"):
        st.markdown(f"#### {words.NOWHERE[language]}")
        st.markdown(words.NOWHERE_NEXT[language])
        st.button(desk_words.TO_START[language], key="to-start", type="primary", on_click=desk.go, args=("start",))
        st.caption(f"{words.NOWHERE[other]}{words.STOP[other]}{words.NOWHERE_NEXT[other]}")
