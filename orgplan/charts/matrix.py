"""Who works with whom as a matrix, units in the order of their groups: what stays inside lies in squares."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from orgplan.charts import figure_words as words
from orgplan.charts.groups import Group, groups_of
from orgplan.charts.lettering import clean, shorten
from orgplan.charts.palette import FONTS, INK, PAPER
from orgplan.graph import work_graph
from orgplan.model.organisation import Town
from orgplan.model.plan import Plan
from orgplan.text import Language

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

_CELL, _LABEL, _NAMED = 15, 190, 90
"""Pixels of a cell, of a name; more units than this are not named one by one."""


def matrix_chart(town: Town, plan: Plan | None, language: Language) -> Figure:
    """Hours a year between every two units; without a plan in the order of today's kinds."""
    from plotly.graph_objects import Figure, Heatmap  # slow to import, and only screens need it

    groups = groups_of(town, plan, language)
    order = [unit for group in groups for unit in group.units]
    names = {unit.id: escape(shorten(clean(unit.name), 12, _LABEL)) for unit in town.units}
    cells, hover = _cells(town, groups, order, names, language)
    figure = Figure(
        Heatmap(
            z=cells,
            text=hover,
            hoverinfo="text",
            colorscale=[[0, "#F6F8FA"], [0.05, "#D6E4F0"], [0.4, "#5B8DB8"], [1, "#12304D"]],
            colorbar={"title": {"text": words.HOURS_AXIS[language]}, "thickness": 10},
            xgap=1,
            ygap=1,
        )
    )
    at = 0
    for group in groups:
        end = at + len(group.units)
        figure.add_shape(
            type="rect",
            x0=at - 0.5,
            y0=at - 0.5,
            x1=end - 0.5,
            y1=end - 0.5,
            line={"color": group.colour, "width": 2.5},
        )
        at = end
    labels = [names[unit] for unit in order] if len(order) <= _NAMED else None
    axis: dict[str, object] = {"showgrid": False, "zeroline": False}
    axis |= {"tickmode": "array", "tickvals": list(range(len(order))) if labels else [], "ticktext": labels or []}
    side = max(520, min(1240, _CELL * len(order) + 160))
    figure.update_layout(
        height=side,
        width=side + 120,
        margin={"l": 8, "r": 8, "t": 8, "b": 8},
        font={"family": FONTS, "size": 11, "color": INK},
        paper_bgcolor=PAPER,
        plot_bgcolor=PAPER,
        xaxis={**axis, "tickangle": -60, "automargin": True, "side": "bottom", "constrain": "domain"},
        yaxis={**axis, "autorange": "reversed", "automargin": True, "scaleanchor": "x", "constrain": "domain"},
    )
    return figure


def _cells(
    town: Town, groups: tuple[Group, ...], order: list[str], names: dict[str, str], language: Language
) -> tuple[list[list[int | None]], list[list[str]]]:
    graph = work_graph(town)
    group_of = {unit: group for group in groups for unit in group.units}
    cells: list[list[int | None]] = []
    hover: list[list[str]] = []
    for a in order:
        row, said = [], []
        for b in order:
            hours = graph.get_edge_data(a, b, default={"hours": 0})["hours"]
            row.append(hours or None)
            where = _where(group_of[a], group_of[b], language)
            said.append(words.TIE_HOVER[language].format(names[a], names[b], f"{hours:,}", where) if hours else "")
        cells.append(row)
        hover.append(said)
    return cells, hover


def _where(a: Group, b: Group, language: Language) -> str:
    if a.inside and a.id == b.id:
        return words.INSIDE[language]
    return (words.ACROSS if a.inside or b.inside else words.APART)[language]
