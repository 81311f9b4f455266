"""Where people or work go: from today's units, or from the bodies of one plan, to the bodies of another."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING

from orgplan.charts import figure_words as words
from orgplan.charts.flows import BOUGHT, COUNTY, Weight, flows
from orgplan.charts.groups import COLOURS, NOWHERE, faint
from orgplan.charts.lettering import clean, shorten
from orgplan.charts.palette import FONTS, INK, PAPER
from orgplan.model.organisation import Town
from orgplan.model.plan import Plan
from orgplan.text import Language

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

_ROW, _LABEL, _LEAST = 24, 290, 420
_FROM = "#B8C4D2"
_FAINT = 0.35


def sankey_chart(town: Town, before: Plan | None, after: Plan, language: Language, weight: Weight = "heads") -> Figure:
    """From left to right, as wide as the heads or the hours a year; `before` = `None` starts from today's units."""
    from plotly.graph_objects import Figure, Sankey

    found = flows(town, before, after, weight)
    order = _order(town)
    left, right = (sorted({flow[end] for flow in found}, key=order.__getitem__) for end in (0, 1))
    names = _names(town, language)
    colours = {key: _colour(key, at) for at, key in enumerate(right)}
    place = {("from", key): at for at, key in enumerate(left)}
    place |= {("to", key): len(left) + at for at, key in enumerate(right)}
    unit = words.AMOUNTS[weight][language]
    figure = Figure(
        Sankey(
            arrangement="snap",
            node={
                "label": [escape(shorten(names[key], 12, _LABEL)) for key in (*left, *right)],
                "color": [_FROM] * len(left) + [colours[key] for key in right],
                "pad": 8,
                "thickness": 14,
                "line": {"width": 0},
                "customdata": [escape(names[key]) for key in (*left, *right)],
                "hovertemplate": f"%{{customdata}}<br>{unit.format('%{value:,}')}<extra></extra>",
            },
            link={
                "source": [place["from", a] for a, _ in found],
                "target": [place["to", b] for _, b in found],
                "value": list(found.values()),
                "color": [faint(colours[b], _FAINT) for _, b in found],
                "hovertemplate": "%{source.customdata} → %{target.customdata}<br>"
                + unit.format("%{value:,}")
                + "<extra></extra>",
            },
        )
    )
    figure.update_layout(
        height=max(_LEAST, _ROW * max(len(left), len(right)) + 60),
        margin={"l": 8, "r": 8, "t": 12, "b": 12},
        font={"family": FONTS, "size": 12, "color": INK},
        paper_bgcolor=PAPER,
    )
    return figure


def _colour(key: str, at: int) -> str:
    return NOWHERE if key in (COUNTY, BOUGHT) else COLOURS[at % len(COLOURS)]


def _order(town: Town) -> dict[str, int]:
    """As on the sheets of the town; what leaves it comes last."""
    keys: Iterable[str] = (
        *(f"unit:{unit.id}" for unit in town.units),
        *(f"body:{body.id}" for body in town.bodies),
        COUNTY,
        BOUGHT,
    )
    return {key: at for at, key in enumerate(keys)}


def _names(town: Town, language: Language) -> dict[str, str]:
    bodies = {f"body:{body.id}": clean(body.called[language]) for body in town.bodies}
    units = {f"unit:{unit.id}": clean(unit.name) for unit in town.units}
    return units | bodies | {COUNTY: words.COUNTY[language], BOUGHT: words.BOUGHT[language]}
