"""What was pinned in the meeting: how much of it there is, what it costs, and the way to let go of all of it."""

from __future__ import annotations

import streamlit as st

from orgplan.app import demands, desk, samples, trials
from orgplan.app.desk import Desk
from orgplan.app.words import plan as said
from orgplan.ingest import Sheets
from orgplan.run import open_sheets
from orgplan.text import Language

_TRIED = "without-pins"
_SAID = trials.Said(said.WITHOUT_PINS, said.WITHOUT_PINS_NOT)


def show_meeting_pins(open_now: Desk, language: Language) -> None:
    """Nothing where no pin stems from the board; those of the workbook are its own."""
    number = demands.decisions(open_now.sheets)
    if not number:
        return
    with st.container(key="meeting-pins", gap="xsmall"):
        st.markdown(f":material/push_pin: {said.MEETING_PINS[language].format(number)}")
        left, right = st.columns(2)
        left.button(
            said.PINS_COST[language],
            key="pins-cost",
            help=said.PINS_COST_HELP[language],
            on_click=_try_without,
            width="stretch",
        )
        right.button(
            said.RELEASE_ALL[language],
            key="release-all",
            help=said.RELEASE_ALL_HELP[language],
            on_click=_release,
            width="stretch",
        )
        trials.show_trial(open_now, _SAID, language, open_now.version.id, _TRIED)


@desk.told
def _try_without() -> None:
    open_now = desk.opened()
    if open_now is not None and open_now.town is not None:
        case = open_sheets(samples.SOURCE, _without(open_now))
        trials.begin(case, open_now.version.id, _TRIED)


@desk.told
def _release() -> None:
    open_now = desk.opened()
    if open_now is not None:
        number = demands.decisions(open_now.sheets)
        desk.record(said.RELEASED_ALL.filled(number), sheets=_without(open_now))


def _without(open_now: Desk) -> Sheets:
    return demands.without_meeting(open_now.sheets, desk.past(open_now.version))
