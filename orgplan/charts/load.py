"""Hours per head by body, against the town's average and the tolerance band around it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from orgplan.charts import words
from orgplan.charts.lettering import clean, shorten
from orgplan.charts.palette import BACK, FONTS, FRONT, GRID, INK, MUTED, PAPER
from orgplan.model.outcome import BodyRow
from orgplan.model.vocabulary import Office
from orgplan.text import Language

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

_BAR, _FRAME, _LABEL = 30, 110, 300
_OFFICES = ((Office.BACK, BACK, words.BACK), (Office.FRONT, FRONT, words.FRONT))


def load_chart(rows: Sequence[BodyRow], average: int, band: int, language: Language) -> Figure:
    """One bar a body; `average` is τ in hours, `band` the hours a head may lie above or below it."""
    from plotly.graph_objects import Figure  # slow to import, and only screens need it

    figure = Figure()
    for office, colour, name in _OFFICES:
        group = [row for row in rows if row.office is office]
        if group:
            figure.add_bar(**_bars(group, language), name=name[language], marker_color=colour)
    tolerance(figure, average, band)
    figure.add_annotation(**_note(average, band, language))
    figure.update_layout(**_layout(rows, average + band, language))
    return figure


def tolerance(figure: Figure, average: int, band: int) -> None:
    """The town's average and the hours a head that are tolerated around it, behind the bars."""
    figure.add_vrect(
        x0=average - band, x1=average + band, fillcolor="#C9A227", opacity=0.16, line_width=0, layer="below"
    )
    figure.add_vline(x=average, line={"color": "#8A6D0B", "width": 1.5, "dash": "dash"})


def by_body(rows: Sequence[BodyRow], language: Language, width: int) -> dict[str, object]:
    """The axis on which the bodies stand, the first on top; their ids keep two of one name apart."""
    return {
        "categoryorder": "array",
        "categoryarray": [row.body for row in reversed(rows)],
        "tickmode": "array",
        "tickvals": [row.body for row in rows],
        "ticktext": [named(row, language, width) for row in rows],
        "automargin": True,
    }


def named(row: BodyRow, language: Language, width: int) -> str:
    """The name in so many pixels; Plotly reads tags, hence escaped."""
    return escape(shorten(clean(row.called[language]), 12, width))


def _bars(rows: list[BodyRow], language: Language) -> dict[str, object]:
    hover = words.LOAD_HOVER[language]
    return {
        "orientation": "h",
        "y": [row.body for row in rows],
        "x": [row.load or 0 for row in rows],
        "text": [f"{row.load:,}" if row.load is not None else words.LOAD_NONE[language] for row in rows],
        "textposition": ["inside" if row.load else "outside" for row in rows],
        "insidetextanchor": "start",
        "insidetextfont": {"color": PAPER, "size": 13},
        "textangle": 0,
        "constraintext": "none",
        "hovertext": [hover.format(named(row, language, _LABEL), f"{row.heads:,}", f"{row.hours:,}") for row in rows],
        "hoverinfo": "text",
    }


def _note(average: int, band: int, language: Language) -> dict[str, object]:
    limits = words.LOAD_BAND[language].format(f"{average - band:,}", f"{average + band:,}")
    return {
        "x": 0,
        "xanchor": "left",
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "showarrow": False,
        "text": f"{words.LOAD_AVERAGE[language].format(f'{average:,}')} · {limits}",
        "font": {"size": 12, "color": "#6B5209"},
    }


def _layout(rows: Sequence[BodyRow], least: int, language: Language) -> dict[str, object]:
    highest = max([row.load or 0 for row in rows] + [least])
    return {
        "height": _FRAME + _BAR * max(len(rows), 2),
        "margin": {"l": 8, "r": 8, "t": 40, "b": 56},
        "bargap": 0.32,
        "font": {"family": FONTS, "size": 12, "color": INK},
        "paper_bgcolor": PAPER,
        "plot_bgcolor": PAPER,
        "legend": {"orientation": "h", "x": 1, "xanchor": "right", "y": 1, "yanchor": "bottom"},
        "showlegend": True,
        "xaxis": {
            "automargin": True,
            "title": {"text": words.LOAD_AXIS[language], "font": {"color": MUTED}},
            "range": [0, highest * 1.12],
            "gridcolor": GRID,
            "zeroline": False,
            "tickformat": ",",
        },
        "yaxis": by_body(rows, language, _LABEL),
    }
