"""The organisation chart on the screen: our own SVG in a component, clicks come back as a trigger."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple, get_args

import streamlit as st

from orgplan.app import words
from orgplan.charts.layout import About, Chart
from orgplan.charts.svg import svg
from orgplan.text import Language

_HERE = Path(__file__).parent
_WORDS = {
    "zoom_in": words.ZOOM_IN,
    "zoom_out": words.ZOOM_OUT,
    "fit": words.FIT,
    "hint": words.CHART_HINT,
    "label": words.CHART_LABEL,
    "fold": words.FOLD,
    "unfold": words.UNFOLD,
}
_mount = st.components.v2.component(
    "orgplan.organisation_chart",
    html=(_HERE / "chart.html").read_text(encoding="utf-8"),
    css=(_HERE / "chart.css").read_text(encoding="utf-8"),
    js=(_HERE / "chart.js").read_text(encoding="utf-8"),
)


class Picked(NamedTuple):
    """A card of the chart: a unit or a body by id, a leading organ by its name in the drawing."""

    about: str
    id: str


def picked_from(raw: object) -> Picked | None:
    """What the browser sent, believed only as far as it can be checked."""
    if not isinstance(raw, Mapping):
        return None
    about, subject = raw.get("about"), raw.get("id")
    known = about in get_args(About) and isinstance(subject, str) and subject
    return Picked(str(about), str(subject)) if known else None


def picked(key: str) -> Picked | None:
    """The card open beside the chart."""
    return picked_from(st.session_state.get(f"{key}-picked"))


def pick(key: str, about: str, subject: str) -> None:
    """Open another card."""
    st.session_state[f"{key}-picked"] = Picked(about, subject)._asdict()


def forget(key: str) -> None:
    """Close the card."""
    st.session_state.pop(f"{key}-picked", None)


def collapsed(key: str) -> frozenset[str]:
    """Bodies whose units are folded away."""
    return frozenset(st.session_state.get(f"{key}-collapsed", ()))


def toggled(folded: frozenset[str], body: object, chart: Chart) -> frozenset[str]:
    """With one body folded or unfolded; what is no body of the chart changes nothing."""
    known = {box.subject for box in chart.boxes if box.about == "body"}
    return folded ^ {body} if isinstance(body, str) and body in known else folded


def show_chart(
    chart: Chart, key: str, language: Language, on_collapse: Callable[[frozenset[str]], None] | None = None
) -> None:
    """Mount the chart; a click opens a card, Escape closes it, the sign below a body folds its units away.

    Which bodies are folded says `collapsed`: the page draws its next chart accordingly.
    """

    def on_pick() -> None:
        chosen = picked_from(st.session_state[key].get("pick"))
        st.session_state[f"{key}-picked"] = chosen._asdict() if chosen else None

    def on_fold() -> None:
        folded = toggled(collapsed(key), st.session_state[key].get("fold"), chart)
        st.session_state[f"{key}-collapsed"] = sorted(folded)
        if on_collapse is not None:
            on_collapse(folded)

    selected = picked(key)
    _mount(
        key=key,
        data={
            "svg": svg(chart),
            "selected": selected._asdict() if selected else None,
            "folded": sorted(collapsed(key)),
            "words": {name: text[language] for name, text in _WORDS.items()},
        },
        on_pick_change=on_pick,
        on_fold_change=on_fold,
    )
