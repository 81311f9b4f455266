"""Who works with whom as a network: a panel a group, its units or their parts inside, a line as wide as its hours."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from math import sqrt
from typing import TYPE_CHECKING

from orgplan.charts import figure_words as words
from orgplan.charts.clusters import HEADING, TITLE, WIDTH, Panel, Spot, panels
from orgplan.charts.collaboration import Collaboration, Name, collaboration
from orgplan.charts.groups import Group, faint
from orgplan.charts.lettering import ELLIPSIS, shorten, wrap
from orgplan.charts.palette import FONTS, INK, PAPER
from orgplan.graph import Part
from orgplan.model.organisation import Town
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

    a: Part
    b: Part
    hours: int
    width: float
    inside: bool


def network_chart(town: Town, plan: Plan | None, language: Language) -> Figure:
    """With a plan, ties that stay inside a body are blue-grey and those across bodies amber."""
    from plotly.graph_objects import Figure

    told = collaboration(town, plan, language)
    named = len(town.units) <= _NAMED
    placed = panels(told.groups, _CELL if named else _SMALL)
    spots = {part: spot for panel in placed for part, spot in panel.spots().items()}
    ties = _ties(told)
    figure = Figure()
    for (width, inside), lines in _alike(ties):
        figure.add_scatter(**_lines(lines, spots), line={"width": width, "color": _colour(inside, plan)})
    figure.add_scatter(**_answers(told, ties, spots))
    hover = words.PART_HOVER if plan else words.UNIT_HOVER
    for panel in placed:
        figure.add_scatter(**_parts(told, panel.group, spots, hover[language], named))
        figure.add_shape(**_frame(panel))
        figure.add_annotation(**_heading(panel))
    for tie in ties[:LETTERED]:
        figure.add_annotation(**_lettered(tie, spots))
    figure.update_layout(**_layout(placed))
    return figure


def shown(town: Town, plan: Plan | None) -> tuple[int, int]:
    """How many ties are drawn, and of how many."""
    number = len(_between_parts(collaboration(town, plan, "zh")))
    return min(number, MOST), number


def _ties(told: Collaboration) -> list[_Drawn]:
    """The greatest first."""
    found = sorted(_between_parts(told), key=_greatest)[:MOST]
    greatest = max((hours for *_, hours in found), default=1)
    drawn = []
    for a, b, hours in found:
        width = next(width for share, width in _WIDTHS if hours >= share * greatest)
        drawn.append(_Drawn(a, b, hours, width, told.inside(a, b)))
    return drawn


def _between_parts(told: Collaboration) -> list[tuple[Part, Part, int]]:
    """All but loops, for which there is no line."""
    return [(min(a, b), max(a, b), data["hours"]) for a, b, data in told.graph.edges(data=True) if a != b]


def _greatest(tie: tuple[Part, Part, int]) -> tuple[int, Part, Part]:
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


def _lines(ties: list[_Drawn], spots: dict[Part, Spot]) -> dict[str, object]:
    points: list[Spot | tuple[None, None]] = []
    for tie in ties:
        points += [spots[tie.a], spots[tie.b], (None, None)]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return {"x": xs, "y": ys, "mode": "lines", "opacity": 0.5, "hoverinfo": "skip"}


def _answers(told: Collaboration, ties: list[_Drawn], spots: dict[Part, Spot]) -> dict[str, object]:
    """Points along the lines that are not seen and say what the line is."""
    points: list[Spot] = []
    said: list[str] = []
    for tie in ties:
        points += [_between(spots[tie.a], spots[tie.b], part) for part in _ALONG]
        said += [told.said(tie.a, tie.b, tie.hours)] * len(_ALONG)
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


def _parts(told: Collaboration, group: Group, spots: dict[Part, Spot], hover: str, named: bool) -> dict[str, object]:
    heads = [told.graph.nodes[part]["heads"] for part in group.parts]
    names = [told.names[part] for part in group.parts]
    said = [
        hover.format(escape(name.whole), escape(group.name), f"{number:,}", f"{_hours(told, part):,}")
        for part, name, number in zip(group.parts, names, heads, strict=True)
    ]
    return {
        "x": [spots[part][0] for part in group.parts],
        "y": [spots[part][1] for part in group.parts],
        "mode": "markers+text" if named else "markers",
        "text": [_written(name) for name in names],
        "textposition": "bottom center",
        "textfont": {"size": _NAME_SIZE, "color": INK, "shadow": _HALO},
        "marker": {
            "size": [9 + 3.2 * sqrt(number) for number in heads],
            "color": group.colour,
            "opacity": 1,
            "line": {"width": 1, "color": PAPER},
        },
        "hovertext": said,
        "hoverinfo": "text",
        "name": escape(group.name),
    }


_HALO = ", ".join([f"0 0 2px {PAPER}"] * 4)


def _hours(told: Collaboration, part: Part) -> int:
    """Of all ties of a part, those between its own duties once."""
    return sum(data["hours"] for _, _, data in told.graph.edges(part, data=True))


def _written(name: Name) -> str:
    """On two lines at most, and a tag that finds no room there on a third."""
    lines = wrap(name.whole, _NAME_SIZE, _NAME, most=2)
    if name.tag and lines[-1].endswith(ELLIPSIS):
        lines = (*wrap(name.unit, _NAME_SIZE, _NAME, most=2), name.tag.strip())
    return "<br>".join(map(escape, lines))


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


def _lettered(tie: _Drawn, spots: dict[Part, Spot]) -> dict[str, object]:
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
