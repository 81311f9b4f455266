"""What surrounds every page: the browser's tab, the mark, our few rules of style."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from orgplan.app import words
from orgplan.app.language import current

_HERE = Path(__file__).parent


def frame() -> None:
    st.set_page_config(
        page_title=f"orgplan · {words.PRODUCT[current()]}", page_icon=str(_HERE / "mark.svg"), layout="wide"
    )
    st.logo(str(_HERE / "mark.svg"), size="large")
    st.html(_HERE / "style.css")
