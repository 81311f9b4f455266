"""What surrounds every page: the browser's tab, the mark, our few rules of style, and Streamlit's own words."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from orgplan.app import words
from orgplan.app.language import current
from orgplan.app.words import framework
from orgplan.text import Language

_HERE = Path(__file__).parent
_LANGUAGES: dict[Language, str] = {"zh": "zh-CN", "en": "en"}
"""As a page names its language to the browser and to who has it read out."""
_OTHER: dict[Language, Language] = {"zh": "en", "en": "zh"}
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
    """Both wordings of every rule: after a change of language the one on the page is the other."""
    other = _OTHER[language]
    labels = [(where, name, text[language], text[other]) for where, name, text in framework.LABELS]
    texts = [(where, "text", text[language], text[other]) for where, text in framework.TEXTS]
    return {"lang": _LANGUAGES[language], "rules": [*labels, *texts], "hidden": framework.HIDDEN}
