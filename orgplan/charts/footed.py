"""A chart with words below it, for where a picture travels alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from orgplan.charts.cards import LEADING, SMALL, baseline
from orgplan.charts.layout import Box, Chart, TextLine
from orgplan.charts.lettering import wrap

_EDGE = 16
_MOST = 6
"""Lines of a sentence."""


def footed(chart: Chart, sentences: Iterable[str]) -> Chart:
    """The same drawing, higher by the sentences; each begins a line of its own and wraps at the chart's width."""
    room = chart.width - 2 * _EDGE
    said = [line for sentence in sentences if sentence for line in wrap(sentence, SMALL, room, most=_MOST)]
    if not said:
        return chart
    lines = tuple(
        TextLine(text, _EDGE, baseline(chart.height + at * LEADING[SMALL], SMALL), SMALL, "sub", "start")
        for at, text in enumerate(said)
    )
    height = len(said) * LEADING[SMALL]
    box = Box("foot", "label", "plain", _EDGE, chart.height, room, height, lines)
    return replace(chart, height=chart.height + height + _EDGE, boxes=(*chart.boxes, box))
