"""Who works with whom as a network: a panel a group, its units inside, the width of a line is its hours."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from math import sqrt
from typing import TYPE_CHECKING

from orgplan.charts import figure_words as words
from orgplan.charts.clusters import HEADING, TITLE, WIDTH, Panel, Spot, panels
from orgplan.charts.groups import Group, faint, groups_of, met
from orgplan.charts.lettering import clean, shorten, wrap
from orgplan.charts.palette import FONTS, INK, PAPER
from orgplan.graph import work_graph
from orgplan.model.organisation import Town, Unit
from orgplan.model.plan import Plan
from orgplan.text import Language

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

MOST = 160
"""Ties that are drawn; the rest would only be grey."""
LETTERED = 8
"""Greatest ties whose hours are written beside them."""
_WIDTHS = ((0.5, 3.6), (0.25, 2.2), (0.1, 1.3), (0.0, 0.7))
"""Share of the greatest tie from which a line has this width."""
_NAMED = 75
"""More units than this are named by the mouse alone."""
_NAME, _NAME_SIZE = 86, 10
_CELL, _SMALL = (94.0, 56.0), (32.0, 32.0)
_ALONG = (0.2, 0.35, 0.5, 0.65, 0.8)
"""Parts of a line at which it answers the mouse."""
_INSIDE, _ACROSS = "#9FB3C8", "#C77C1E"


@dataclass(frozen=True)
class _Drawn:
    """One tie as a line."""

    a: str
    b: str
    hours: int
    width: float
    inside: bool


def network_chart(town: Town, plan: Plan | None, language: Language) -> Figure:
    """With a plan, ties that stay inside a body are blue-grey and those across bodies amber."""
    from plotly.graph_objects import Figure

    groups = groups_of(town, plan, language)
    placed = panels(groups, _CELL if len(town.units) <= _NAMED else _SMALL)
    spots = {unit: spot for panel in placed for unit, spot in panel.spots().items()}
    ties = _ties(town, groups)
    figure = Figure()
    for (width, inside), lines in _alike(ties):
        figure.add_scatter(**_lines(lines, spots), line={"width": width, "color": _colour(inside, plan)})
    figure.add_scatter(**_answers(town, groups, ties, spots, language))
    for panel in placed:
        figure.add_scatter(**_units(town, panel.group, spots, language))
        figure.add_shape(**_frame(panel))
        figure.add_annotation(**_heading(panel))
    for tie in ties[:LETTERED]:
        figure.add_annotation(**_lettered(tie, spots))
    figure.update_layout(**_layout(placed))
    return figure


def shown(town: Town) -> tuple[int, int]:
    """How many ties are drawn, and of how many."""
    number = work_graph(town).number_of_edges()
    return min(number, MOST), number


def _ties(town: Town, groups: tuple[Group, ...]) -> list[_Drawn]:
    """The greatest first."""
    group_of = {unit: group for group in groups for unit in group.units}
    edges = work_graph(town).edges(data=True)
    found = sorted(((min(a, b), max(a, b), int(data["hours"])) for a, b, data in edges), key=_greatest)[:MOST]
    greatest = max((hours for *_, hours in found), default=1)
    drawn = []
    for a, b, hours in found:
        width = next(width for share, width in _WIDTHS if hours >= share * greatest)
        drawn.append(_Drawn(a, b, hours, width, met(group_of[a], group_of[b])))
    return drawn


def _greatest(tie: tuple[str, str, int]) -> tuple[int, str, str]:
    a, b, hours = tie
    return -hours, a, b


def _alike(ties: list[_Drawn]) -> list[tuple[tuple[float, bool], list[_Drawn]]]:
    """Lines of one width and kind together; thin ones are drawn first."""
    found: dict[tuple[float, bool], list[_Drawn]] = {}
    for tie in ties:
        found.setdefault((tie.width, tie.inside), []).append(tie)
    return sorted(found.items(), key=lambda item: item[0])


def _colour(inside: bool, plan: Plan | None) -> str:
    return _INSIDE if inside or plan is None else _ACROSS


def _lines(ties: list[_Drawn], spots: dict[str, Spot]) -> dict[str, object]:
    points: list[Spot | tuple[None, None]] = []
    for tie in ties:
        points += [spots[tie.a], spots[tie.b], (None, None)]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return {"x": xs, "y": ys, "mode": "lines", "opacity": 0.5, "hoverinfo": "skip"}


def _answers(
    town: Town, groups: tuple[Group, ...], ties: list[_Drawn], spots: dict[str, Spot], language: Language
) -> dict[str, object]:
    """Points along the lines that are not seen and say what the line is."""
    names = {unit.id: escape(clean(unit.name)) for unit in town.units}
    group_of = {unit: group for group in groups for unit in group.units}
    points: list[Spot] = []
    said: list[str] = []
    for tie in ties:
        where = words.where(group_of[tie.a].inside, group_of[tie.b].inside, tie.inside)[language]
        text = words.TIE_HOVER[language].format(names[tie.a], names[tie.b], f"{tie.hours:,}", where)
        points += [_between(spots[tie.a], spots[tie.b], part) for part in _ALONG]
        said += [text] * len(_ALONG)
    return {
        "x": [x for x, _ in points],
        "y": [y for _, y in points],
        "mode": "none",
        "hovertext": said,
        "hoverinfo": "text",
        "hoverlabel": {"bgcolor": PAPER, "font": {"color": INK}},
    }


def _between(a: Spot, b: Spot, part: float) -> Spot:
    return a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part


def _units(town: Town, group: Group, spots: dict[str, Spot], language: Language) -> dict[str, object]:
    graph = work_graph(town)
    inside = set(group.units)
    units = [unit for unit in town.units if unit.id in inside]
    hours = dict(graph.degree((unit.id for unit in units), weight="hours"))
    hover = [
        words.UNIT_HOVER[language].format(
            escape(clean(unit.name)), escape(group.name), f"{unit.heads.total:,}", f"{hours[unit.id]:,}"
        )
        for unit in units
    ]
    return {
        "x": [spots[unit.id][0] for unit in units],
        "y": [spots[unit.id][1] for unit in units],
        "mode": "markers+text" if len(town.units) <= _NAMED else "markers",
        "text": [_name(unit) for unit in units],
        "textposition": "bottom center",
        "textfont": {"size": _NAME_SIZE, "color": INK, "shadow": _HALO},
        "marker": {
            "size": [9 + 3.2 * sqrt(unit.heads.total) for unit in units],
            "color": group.colour,
            "opacity": 1,
            "line": {"width": 1, "color": PAPER},
        },
        "hovertext": hover,
        "hoverinfo": "text",
        "name": escape(group.name),
    }


_HALO = ", ".join([f"0 0 2px {PAPER}"] * 4)


def _name(unit: Unit) -> str:
    """On two lines at most."""
    return "<br>".join(escape(line) for line in wrap(clean(unit.name), _NAME_SIZE, _NAME, most=2))


def _frame(panel: Panel) -> dict[str, object]:
    """A body is framed; a kind of unit is only tinted, for ties inside it cross borders all the same."""
    return {
        "type": "rect",
        "x0": panel.x - panel.width / 2,
        "x1": panel.x + panel.width / 2,
        "y0": panel.top,
        "y1": panel.top + panel.height,
        "layer": "below",
        "fillcolor": faint(panel.group.colour, 0.1),
        "line": {"width": 1.5 if panel.group.inside else 0, "color": panel.group.colour},
    }


def _heading(panel: Panel) -> dict[str, object]:
    name = shorten(panel.group.name, TITLE, round(panel.width), bold=True)
    return {
        "x": panel.x,
        "y": panel.top + HEADING / 2 + 1,
        "showarrow": False,
        "text": f"<b>{escape(name)}</b>",
        "font": {"size": TITLE, "color": panel.group.colour if panel.group.id else INK},
    }


def _lettered(tie: _Drawn, spots: dict[str, Spot]) -> dict[str, object]:
    x, y = _between(spots[tie.a], spots[tie.b], 0.5)
    return {
        "x": x,
        "y": y,
        "showarrow": False,
        "text": f"{tie.hours:,}",
        "font": {"size": 9, "color": INK},
        "bgcolor": "rgba(255,255,255,0.85)",
        "borderpad": 1,
    }


def _layout(placed: tuple[Panel, ...]) -> dict[str, object]:
    top = min((panel.top for panel in placed), default=-1.0)
    bottom = max((panel.top + panel.height for panel in placed), default=1.0)
    return {
        "height": round(bottom - top) + 24,
        "margin": {"l": 4, "r": 4, "t": 4, "b": 4},
        "font": {"family": FONTS, "size": 11, "color": INK},
        "paper_bgcolor": PAPER,
        "plot_bgcolor": PAPER,
        "xaxis": {"visible": False, "range": [-WIDTH / 2 - 4, WIDTH / 2 + 4], "fixedrange": True},
        "yaxis": {"visible": False, "range": [bottom + 8, top - 8], "scaleanchor": "x", "fixedrange": True},
        "showlegend": False,
        "hovermode": "closest",
        "hoverdistance": 12,
    }
