"""Hours a head of several plans side by side, with the band that is tolerated."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING

from orgplan.charts import figure_words
from orgplan.charts import words as chart_words
from orgplan.charts.groups import COLOURS
from orgplan.charts.lettering import clean
from orgplan.charts.load import by_body, tolerance
from orgplan.charts.palette import FONTS, GRID, INK, MUTED, PAPER
from orgplan.model.outcome import BodyRow
from orgplan.text import Language

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

_LABEL, _BAR = 260, 17


def loads_chart(plans: Sequence[tuple[str, Sequence[BodyRow]]], average: int, band: int, language: Language) -> Figure:
    """One group of bars a body, one bar a plan; a plan without the body has none."""
    from plotly.graph_objects import Figure

    bodies: dict[str, BodyRow] = {}
    for _, rows in plans:
        for row in rows:
            bodies.setdefault(row.body, row)
    figure = Figure()
    for at, (name, rows) in enumerate(plans):
        said = [
            figure_words.LOADS_HOVER[language].format(
                escape(clean(row.called[language])), escape(name), f"{row.load or 0:,}", f"{row.heads:,}"
            )
            for row in rows
        ]
        figure.add_bar(
            orientation="h",
            y=[row.body for row in rows],
            x=[row.load or 0 for row in rows],
            name=escape(name),
            marker_color=COLOURS[at],
            hovertext=said,
            hoverinfo="text",
        )
    tolerance(figure, average, band)
    figure.update_layout(
        height=110 + (_BAR * len(plans) + 12) * max(len(bodies), 2),
        margin={"l": 8, "r": 8, "t": 30, "b": 48},
        barmode="group",
        bargap=0.28,
        font={"family": FONTS, "size": 12, "color": INK},
        paper_bgcolor=PAPER,
        plot_bgcolor=PAPER,
        legend={"orientation": "h", "x": 1, "xanchor": "right", "y": 1, "yanchor": "bottom", "traceorder": "normal"},
        xaxis={
            "title": {"text": chart_words.LOAD_AXIS[language], "font": {"color": MUTED}},
            "gridcolor": GRID,
            "tickformat": ",",
            "automargin": True,
        },
        yaxis={**by_body(tuple(bodies.values()), language, _LABEL), **_downwards(bodies)},
    )
    return figure


def _downwards(bodies: Mapping[str, BodyRow]) -> dict[str, object]:
    """The first body on top, and within it the first plan."""
    return {"categoryarray": list(bodies), "autorange": "reversed"}
