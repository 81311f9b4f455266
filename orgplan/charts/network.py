"""Who works with whom as a network: units of one group stand together, the width of a line is its hours."""

from __future__ import annotations

from html import escape
from math import cos, pi, sin, sqrt
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

Spot = tuple[float, float]
MOST = 160
"""Ties that are drawn; the rest would only be grey."""
_WIDTHS = ((0.5, 3.6), (0.25, 2.2), (0.1, 1.3), (0.0, 0.7))
"""Share of the greatest tie from which a line has this width."""
_NAMED = 60
_HEIGHT = 660
_ABOVE = 0.075
_GOLDEN = 2.399963
"""Radians: so turned, the units of a spiral never stand behind one another."""
_TITLE = {"showarrow": False, "bgcolor": "rgba(255,255,255,0.8)"}
_INSIDE, _ACROSS = "#9FB3C8", "#C77C1E"


def network_chart(town: Town, plan: Plan | None, language: Language) -> Figure:
    """With a plan, ties that stay inside a body are blue-grey and those across bodies amber."""
    from plotly.graph_objects import Figure

    groups = groups_of(town, plan, language)
    spots = _spots(groups)
    figure = Figure()
    for width, inside, ties in _ties(town, groups):
        points: list[Spot | tuple[None, None]] = []
        for a, b in ties:
            points += [spots[a], spots[b], (None, None)]
        colour = _INSIDE if inside or plan is None else _ACROSS
        line = {"width": width, "color": colour}
        xs, ys = [x for x, _ in points], [y for _, y in points]
        figure.add_scatter(x=xs, y=ys, mode="lines", line=line, opacity=0.5, hoverinfo="skip", showlegend=False)
    for group in groups:
        figure.add_scatter(**_units(town, group, spots, language))
        x, y = _place(groups, group)
        top = max((spots[unit][1] for unit in group.units), default=y) + _ABOVE
        figure.add_annotation(x=x, y=top, text=f"<b>{escape(group.name)}</b>", **_TITLE | _colour(group))
    figure.update_layout(
        height=_HEIGHT,
        margin={"l": 4, "r": 4, "t": 4, "b": 4},
        font={"family": FONTS, "size": 11, "color": INK},
        paper_bgcolor=PAPER,
        plot_bgcolor=PAPER,
        xaxis={"visible": False},
        yaxis={"visible": False, "scaleanchor": "x"},
        showlegend=False,
        hovermode="closest",
    )
    return figure


def shown(town: Town) -> tuple[int, int]:
    """How many ties are drawn, and of how many."""
    number = work_graph(town).number_of_edges()
    return min(number, MOST), number


def _ties(town: Town, groups: tuple[Group, ...]) -> list[tuple[float, bool, list[tuple[str, str]]]]:
    """The greatest ties, sorted into lines of one width and kind; thin ones are drawn first."""
    group_of = {unit: group for group in groups for unit in group.units}
    found_in = work_graph(town).edges(data=True)
    edges = sorted(((a, b, int(data["hours"])) for a, b, data in found_in), key=lambda e: (-e[2], e[0], e[1]))[:MOST]
    greatest = max((hours for _, _, hours in edges), default=1)
    found: dict[tuple[float, bool], list[tuple[str, str]]] = {}
    for a, b, hours in edges:
        width = next(width for share, width in _WIDTHS if hours >= share * greatest)
        inside = group_of[a].inside and group_of[a].id == group_of[b].id
        found.setdefault((width, inside), []).append((a, b))
    return [(width, inside, found[width, inside]) for width, inside in sorted(found)]


def _spots(groups: tuple[Group, ...]) -> dict[str, Spot]:
    """Groups on a ring, their units on small spirals around the group's place."""
    spots: dict[str, Spot] = {}
    for group in groups:
        x, y = _place(groups, group)
        step = min(0.125, 0.42 / sqrt(max(len(group.units), 1)))
        for at, unit in enumerate(group.units):
            turn, reach = at * _GOLDEN, step * sqrt(at)
            spots[unit] = (x + reach * cos(turn) * 1.9, y + reach * sin(turn))
    return spots


def _place(groups: tuple[Group, ...], group: Group) -> Spot:
    """The first on top, then clockwise; one group alone stands in the middle."""
    if len(groups) == 1:
        return 0.0, 0.0
    angle = pi / 2 - 2 * pi * groups.index(group) / len(groups)
    return cos(angle) * 2.1, sin(angle)


def _colour(group: Group) -> dict[str, object]:
    return {"font": {"size": 12, "color": group.colour if group.id else INK}}


def _units(town: Town, group: Group, spots: dict[str, Spot], language: Language) -> dict[str, object]:
    graph = work_graph(town)
    units = [unit for unit in town.units if unit.id in set(group.units)]
    named = len(town.units) <= _NAMED
    hover = [
        words.UNIT_HOVER[language].format(
            escape(clean(unit.name)),
            escape(group.name),
            f"{unit.heads.total:,}",
            f"{sum(data['hours'] for _, _, data in graph.edges(unit.id, data=True)):,}",
        )
        for unit in units
    ]
    return {
        "x": [spots[unit.id][0] for unit in units],
        "y": [spots[unit.id][1] for unit in units],
        "mode": "markers+text" if named else "markers",
        "text": [escape(shorten(clean(unit.name), 10, 76)) for unit in units],
        "textposition": "bottom center",
        "textfont": {"size": 10, "color": INK},
        "marker": {
            "size": [9 + 3.2 * sqrt(unit.heads.total) for unit in units],
            "color": group.colour,
            "line": {"width": 1, "color": PAPER},
        },
        "hovertext": hover,
        "hoverinfo": "text",
        "name": escape(group.name),
    }
