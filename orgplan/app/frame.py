"""What surrounds every page: the browser's tab, the mark, our few rules of style, and Streamlit's own words."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from orgplan.app import words
from orgplan.app.language import current
from orgplan.app.words import framework
from orgplan.text import Language, Text

_HERE = Path(__file__).parent
_LANGUAGES: dict[Language, str] = {"zh": "zh-CN", "en": "en"}
"""As a page names its language to the browser and to who has it read out."""
_mount = st.components.v2.component("orgplan.frame", js=(_HERE / "frame.js").read_text(encoding="utf-8"))


def frame() -> None:
    st.set_page_config(
        page_title=f"orgplan · {words.PRODUCT[current()]}", page_icon=str(_HERE / "mark.svg"), layout="wide"
    )
    st.logo(str(_HERE / "mark.svg"), size="large")
    st.html(_HERE / "style.css")
    st.html(_HERE / "focus.css")
    with st.container(key="frame"):
        _mount(key="frame-words", data=_said(current()))


def _said(language: Language) -> dict[str, object]:
    labels = [(where, name, *_wordings(text, language)) for where, name, text in framework.LABELS]
    texts = [(where, "text", *_wordings(text, language)) for where, text in framework.TEXTS]
    return {"lang": _LANGUAGES[language], "rules": [*labels, *texts], "hidden": framework.HIDDEN}


def _wordings(text: Text, language: Language) -> tuple[str, ...]:
    """What is said, then all that may stand on the page: after a change of language it is the other one."""
    ours = framework.OUR_ENGLISH.get(text.en, text.en)
    return (text.zh if language == "zh" else ours), *dict.fromkeys((text.en, text.zh, ours))
