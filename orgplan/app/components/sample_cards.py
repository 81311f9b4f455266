"""Cards of the sample towns; the whole card is the button."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from orgplan.app import desk, samples
from orgplan.app.plain import capital, plain
from orgplan.app.words import start as words
from orgplan.model.organisation import Town
from orgplan.text import Language

ACROSS = 3
REAL = ("feicheng-1993",)
"""Folders that hold a published town."""


def show_sample_cards(language: Language) -> None:
    folders = samples.sample_towns()
    if not folders:
        st.warning(words.NO_SAMPLES[language])
        return
    wanted = None
    for start in range(0, len(folders), ACROSS):
        for place, folder in zip(st.columns(ACROSS), folders[start : start + ACROSS], strict=False):
            with place:
                wanted = folder if _card(folder, language) else wanted
    if wanted is not None:
        _open(wanted, language)


def _card(folder: Path, language: Language) -> bool:
    """Whether it was clicked."""
    town = samples.opened(folder).town
    with st.container(border=True, gap=None, height="stretch", key=f"sample-{_ascii(folder)}"):
        clicked = st.button(
            plain(town.name if town else folder.name), key=f"open-{_ascii(folder)}", type="tertiary", width="stretch"
        )
        if town is not None:
            st.markdown(_line(folder, town, language))
            heads = sum(unit.heads.total for unit in town.units)
            st.caption(words.UNITS_AND_HEADS[language].format(len(town.units), f"{heads:,}"))
    return clicked


def _line(folder: Path, town: Town, language: Language) -> str:
    kind = capital(town.kind.text[language])
    badge = f":green-badge[{words.REAL[language]}]" if folder.name in REAL else f":blue-badge[{kind}]"
    line = words.LINES.get(folder.name)
    return f"{badge}\n\n{line[language]}" if line else badge


def _ascii(folder: Path) -> str:
    return "".join(char if char.isascii() and char.isalnum() else "-" for char in folder.name)


def _open(folder: Path, language: Language) -> None:
    name = samples.name_of(folder)
    with st.spinner(words.OPENING[language].format(plain(name), samples.SECONDS)):
        desk.begin_sample(folder.name)
    desk.go("plan")
    st.rerun()
