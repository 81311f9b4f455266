"""Where people go: from today's units, or from the bodies of one plan, to the bodies of another."""

from __future__ import annotations

from collections import Counter, defaultdict
from html import escape
from typing import TYPE_CHECKING

from orgplan.charts import figure_words as words
from orgplan.charts.groups import COLOURS, NOWHERE
from orgplan.charts.lettering import clean, shorten
from orgplan.charts.palette import FONTS, INK, PAPER
from orgplan.model.organisation import Town
from orgplan.model.plan import Plan
from orgplan.text import Language

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

_ROW, _LABEL = 24, 220
Flow = tuple[str, str]


def sankey_chart(town: Town, before: Plan | None, after: Plan, language: Language) -> Figure:
    """Heads from left to right; `before` = `None` starts from the units of today."""
    from plotly.graph_objects import Figure, Sankey

    flows = _from_units(after) if before is None else _from_plan(before, after)
    flows = Counter({flow: heads for flow, heads in flows.items() if heads})
    left, right = sorted({a for a, _ in flows}), sorted({b for _, b in flows})
    names = _names(town, language)
    colours = {body: COLOURS[at % len(COLOURS)] if body else NOWHERE for at, body in enumerate(right)}
    nodes = [names.get(key, key) for key in left] + [names.get(key, key) for key in right]
    place = {("from", key): at for at, key in enumerate(left)} | {
        ("to", key): len(left) + at for at, key in enumerate(right)
    }
    figure = Figure(
        Sankey(
            arrangement="snap",
            node={
                "label": [escape(shorten(name, 12, _LABEL)) for name in nodes],
                "color": ["#B8C4D2"] * len(left) + [colours[key] for key in right],
                "pad": 8,
                "thickness": 14,
                "line": {"width": 0},
                "customdata": [escape(name) for name in nodes],
                "hovertemplate": words.NODE_HOVER[language].format("%{customdata}", "%{value:,}") + "<extra></extra>",
            },
            link={
                "source": [place["from", a] for a, _ in flows],
                "target": [place["to", b] for _, b in flows],
                "value": list(flows.values()),
                "color": [_faint(colours[b]) for _, b in flows],
                "hovertemplate": "%{source.customdata} → %{target.customdata}<br>%{value:,}<extra></extra>",
            },
        )
    )
    figure.update_layout(
        height=max(420, _ROW * max(len(left), len(right)) + 60),
        margin={"l": 8, "r": 8, "t": 12, "b": 12},
        font={"family": FONTS, "size": 12, "color": INK},
        paper_bgcolor=PAPER,
    )
    return figure


def _from_units(after: Plan) -> Counter[Flow]:
    flows: Counter[Flow] = Counter()
    for row in after.staffing:
        flows[f"unit:{row.unit}", f"body:{row.body}"] += row.heads
    return flows


def _from_plan(before: Plan, after: Plan) -> Counter[Flow]:
    """Unit by unit and category by category: heads that are in both stay, the rest goes where there is room."""
    flows: Counter[Flow] = Counter()
    old, new = _seats(before), _seats(after)
    for key in old.keys() | new.keys():
        left, right = old[key], new[key]
        for body in sorted(left.keys() & right.keys()):
            same = min(left[body], right[body])
            flows[f"body:{body}", f"body:{body}"] += same
            left[body] -= same
            right[body] -= same
        goes = [body for body in sorted(left) for _ in range(left[body])]
        comes = [body for body in sorted(right) for _ in range(right[body])]
        goes += [""] * (len(comes) - len(goes))
        comes += [""] * (len(goes) - len(comes))
        for a, b in zip(goes, comes, strict=True):
            flows[f"body:{a}", f"body:{b}"] += 1
    return flows


def _seats(plan: Plan) -> defaultdict[tuple[str, str], Counter[str]]:
    seats: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for row in plan.staffing:
        seats[row.unit, row.category.value][row.body] += row.heads
    return seats


def _names(town: Town, language: Language) -> dict[str, str]:
    bodies = {f"body:{body.id}": clean(body.called[language]) for body in town.bodies}
    return {f"unit:{u.id}": clean(u.name) for u in town.units} | bodies | {"body:": words.COUNTY[language]}


def _faint(colour: str) -> str:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},0.35)"
