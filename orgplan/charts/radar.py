"""Plans against one another, goal by goal: the further out, the dearer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from textwrap import wrap
from typing import TYPE_CHECKING

from orgplan.charts import figure_words as words
from orgplan.charts.groups import COLOURS
from orgplan.charts.palette import FONTS, GRID, INK, MUTED, PAPER
from orgplan.model.outcome import Number
from orgplan.text import Language, Text

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

_DASHES = ("solid", "dash", "dot", "dashdot", "longdash")
"""So that plans are told apart without colour."""
_SCALE = (25, 50, 75, 100)
_LABEL = 14
"""Signs of a line beside an axis; a longer title breaks between words."""
_TOP, _HALF_TURN = 90, 180
"""Degrees: the first axis points up; the scale is written half-way to the next."""


def radar_chart(
    plans: Sequence[tuple[str, Mapping[str, Number]]], titles: Mapping[str, Text], language: Language
) -> Figure:
    """`plans`: name and cost in hours by goal, all under one data and one set of prices. An axis ends at the dearest.

    Goals that cost nothing in any of them are left out.
    """
    from plotly.graph_objects import Figure

    most = {code: max(costs.get(code, 0) for _, costs in plans) for code in titles}
    codes = [code for code, value in most.items() if value]
    axes = [escape(titles[code][language]) for code in codes]
    labels = ["<br>".join(map(escape, wrap(titles[code][language], _LABEL))) for code in codes]
    figure = Figure()
    for at, (name, costs) in enumerate(plans):
        shares = [round(100 * costs.get(code, 0) / most[code], 1) for code in codes]
        hover = [
            words.RADAR_HOVER[language].format(escape(name), axis, f"{round(costs.get(code, 0)):,}", share)
            for code, axis, share in zip(codes, axes, shares, strict=True)
        ]
        figure.add_scatterpolar(
            r=[*shares, *shares[:1]],
            theta=[*labels, *labels[:1]],
            hovertext=[*hover, *hover[:1]],
            hoverinfo="text",
            name=escape(name),
            line={"color": COLOURS[at], "dash": _DASHES[at % len(_DASHES)], "width": 2.5},
            fill="toself",
            opacity=0.85,
            fillcolor="rgba(0,0,0,0.03)",
        )
    figure.update_layout(
        height=470,
        margin={"l": 100, "r": 100, "t": 56, "b": 30},
        font={"family": FONTS, "size": 12, "color": INK},
        paper_bgcolor=PAPER,
        polar={
            "radialaxis": {
                "range": [0, 105],
                "tickvals": list(_SCALE),
                "ticktext": [f"{value}%" for value in _SCALE],
                "gridcolor": GRID,
                "tickfont": {"size": 10, "color": MUTED},
                "angle": _TOP - _HALF_TURN / max(len(codes), 1),
                "showline": False,
            },
            "angularaxis": {"gridcolor": GRID, "linecolor": GRID, "rotation": _TOP, "direction": "clockwise"},
            "bgcolor": PAPER,
        },
        legend={"orientation": "h", "y": -0.12},
    )
    return figure
