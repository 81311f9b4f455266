"""What this browser has deleted: folded, the last one first, each with the way back."""

from __future__ import annotations

import streamlit as st

from orgplan.app import desk
from orgplan.app.clock import when
from orgplan.app.components.pager import PAGE, show_pager, skipped
from orgplan.app.plain import plain
from orgplan.app.words import start as words
from orgplan.scenarios import Scenario
from orgplan.text import Language

_SHARES = (3.8, 2.2, 3.6, 2.2)
_KEY = "bin"


def show_deleted(language: Language) -> None:
    """Nothing where nothing was deleted."""
    total = desk.deleted_count()
    if not total:
        return
    with st.expander(words.DELETED[language].format(total), icon=":material/delete:", key=_KEY):
        for number, scenario in enumerate(desk.deleted(PAGE, skipped(_KEY, total))):
            _row(number, scenario, language)
        show_pager(_KEY, total, language)


def _row(number: int, scenario: Scenario, language: Language) -> None:
    with st.container(key=f"bin-row-{number}"):
        places = st.columns(_SHARES, vertical_alignment="center", gap="small")
        places[0].markdown(f"**{plain(scenario.name)}**")
        places[1].markdown(plain(scenario.town))
        if scenario.deleted is not None:
            places[2].markdown(f":gray[{words.DELETED_AT[language].format(when(scenario.deleted, language))}]")
        places[3].button(
            words.UNDELETE[language],
            key=f"undelete-{number}",
            on_click=desk.undelete,
            args=(scenario.id,),
            width="stretch",
        )
