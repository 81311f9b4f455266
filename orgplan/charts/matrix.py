"""Who works with whom as a matrix, units or their parts in the order of their groups: squares hold what is inside."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from orgplan.charts import figure_words as words
from orgplan.charts.collaboration import Collaboration, collaboration
from orgplan.charts.groups import Group
from orgplan.charts.lettering import measure
from orgplan.charts.palette import FONTS, INK, PAPER
from orgplan.graph import Part
from orgplan.model.organisation import Town
from orgplan.model.plan import Plan
from orgplan.text import Language

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

_WIDTH, _LABEL, _FOOT = 1290, 190, 170
"""Pixels of the whole, of the names on the left, of the names below."""
_LARGEST, _LEGIBLE, _GAPPED = 15, 11, 6
"""Pixels of a cell: at most; from which on units are named, from which on cells stand apart."""
_TOP, _EDGE, _TOTAL = 72, 8, 11
_SCALE = [[0, "#DCE8F2"], [0.05, "#CFE0EE"], [0.4, "#5B8DB8"], [1, "#12304D"]]


def matrix_chart(town: Town, plan: Plan | None, language: Language) -> Figure:
    """Hours a year between every two parts, by body; without a plan between units, in the order of today's kinds."""
    from plotly.graph_objects import Figure, Heatmap  # slow to import, and only screens need it

    told = collaboration(town, plan, language)
    order = [part for group in told.groups for part in group.parts]
    names = [escape(told.names[part].shortened(12, _LABEL)) for part in order]
    totals = _totals(told)
    beside = max((measure(total, _TOTAL) for total in totals), default=0) + 16
    cell = _cell_size(len(order), _WIDTH - beside)
    cells, hover = _cells(told, order)
    gap = 1 if cell >= _GAPPED else 0
    figure = Figure(
        Heatmap(
            z=cells,
            text=hover,
            hoverinfo="text",
            hoverongaps=False,
            colorscale=_SCALE,
            colorbar=_key(language),
            xgap=gap,
            ygap=gap,
        )
    )
    at = 0
    for group, total in zip(told.groups, totals, strict=True):
        end = at + len(group.parts)
        figure.add_shape(**_frame(group, at - 0.5, end - 0.5))
        figure.add_annotation(**_total(group, total, (at + end - 1) / 2))
        at = end
    figure.update_layout(**_layout(names, cell, beside))
    return figure


def _cell_size(number: int, room: int) -> int:
    """With names on the left as long as they can be read, else without."""
    named = (room - _LABEL) // max(number, 1)
    return min(named, _LARGEST) if named >= _LEGIBLE else max(2, min((room - 2 * _EDGE) // number, _LEGIBLE - 1))


def _totals(told: Collaboration) -> list[str]:
    """For each group: hours inside its frame, and of its parts with all others."""
    total = words.GROUP_TOTAL[told.language]
    return [total.format(group.name, *(f"{hours:,}" for hours in told.totals[group.id])) for group in told.groups]


def _frame(group: Group, low: float, high: float) -> dict[str, object]:
    corner = {"x0": low, "y0": low, "x1": high, "y1": high}
    return {"type": "rect", **corner, "line": {"color": group.colour, "width": 2.5}}


def _total(group: Group, total: str, middle: float) -> dict[str, object]:
    place = {"x": 1, "xref": "x domain", "xanchor": "left", "xshift": 8, "y": middle, "yanchor": "middle"}
    ink = group.colour if group.id else INK
    return {**place, "showarrow": False, "text": escape(total), "font": {"size": _TOTAL, "color": ink}}


def _key(language: Language) -> dict[str, object]:
    """Above the matrix, for the names and totals need the sides."""
    place = {"orientation": "h", "x": 0, "xanchor": "left", "y": 1, "yanchor": "bottom"}
    size = {"thickness": 10, "lenmode": "pixels", "len": 320, "ypad": 4}
    title = {"text": words.HOURS_AXIS[language], "side": "top", "font": {"size": 11}}
    return {**place, **size, "title": title, "outlinewidth": 0}


def _layout(names: list[str], cell: int, beside: int) -> dict[str, object]:
    named = cell >= _LEGIBLE
    left, foot = (_LABEL, _FOOT) if named else (_EDGE, _EDGE)
    side = cell * max(len(names), 1)
    axis: dict[str, object] = {
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
        "range": [-0.5, len(names) - 0.5],
        "tickmode": "array",
        "tickvals": list(range(len(names))) if named else [],
        "ticktext": names if named else [],
        "tickfont": {"size": max(9, min(11, cell - 2))},
        "ticks": "",
    }
    return {
        "height": side + _TOP + foot,
        "width": left + side + beside,
        "margin": {"l": left, "r": beside, "t": _TOP, "b": foot},
        "font": {"family": FONTS, "size": 11, "color": INK},
        "paper_bgcolor": PAPER,
        "plot_bgcolor": "#F6F8FA",
        "xaxis": {**axis, "tickangle": -60, "side": "bottom"},
        "yaxis": {**axis, "range": [len(names) - 0.5, -0.5]},
    }


def _cells(told: Collaboration, order: list[Part]) -> tuple[list[list[int | None]], list[list[str]]]:
    cells: list[list[int | None]] = []
    hover: list[list[str]] = []
    for a in order:
        hours = [told.graph.get_edge_data(a, b, default={"hours": 0})["hours"] for b in order]
        cells.append([each or None for each in hours])
        hover.append([told.said(a, b, each) if each else "" for b, each in zip(order, hours, strict=True)])
    return cells, hover
