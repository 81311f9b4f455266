"""The drawing as SVG: self-contained, without script, every text escaped."""

from __future__ import annotations

import re
from html import escape

from orgplan.charts.layout import Box, Chart, Line, TextLine
from orgplan.charts.palette import FONTS, LINE, PAPER, ink, look

_DASHES = {
    "solid": "",
    "dashed": ' stroke-dasharray="6 4"',
    "dotted": ' stroke-dasharray="1.5 4" stroke-linecap="round"',
}
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_RADIUS = {"panel": 8, "frame": 8, "leading-organ": 5, "body": 5}


def svg(chart: Chart) -> str:
    """Panels first, then lines, then boxes, so that no line runs over lettering."""
    backs = [box for box in chart.boxes if box.kind in ("panel", "frame")]
    fronts = [box for box in chart.boxes if box.kind not in ("panel", "frame")]
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {chart.width} {chart.height}"'
            f' width="{chart.width}" height="{chart.height}" role="img" aria-labelledby="chart-title chart-desc"'
            f' font-family="{escape(FONTS, quote=True)}">',
            f'<title id="chart-title">{_text(chart.title)}</title>',
            f'<desc id="chart-desc">{_text(chart.description)}</desc>',
            f'<rect width="{chart.width}" height="{chart.height}" fill="{PAPER}"/>',
            *map(_box, backs),
            f'<g fill="none" stroke="{LINE}" stroke-width="1.25" aria-hidden="true">',
            *map(_line, chart.lines),
            "</g>",
            *map(_box, fronts),
            "</svg>",
        )
    )


def _text(text: str) -> str:
    """Escaped, and without the characters that XML has no way to write."""
    return escape(_ILLEGAL.sub("", text), quote=True)


def _line(line: Line) -> str:
    points = " ".join(f"{x},{y}" for x, y in line.points)
    return f'<polyline points="{points}"{_DASHES[line.stroke]}/>'


def _box(box: Box) -> str:
    about = f' data-about="{box.about}" data-subject="{_text(box.subject)}"' if box.about else ""
    label = f' role="listitem" aria-label="{_text(box.tooltip)}"' if box.tooltip else ""
    tooltip = f"<title>{_text(box.tooltip)}</title>" if box.tooltip else ""
    return f'<g class="{box.kind}" data-box="{_text(box.id)}"{about}{label}>{tooltip}{_rect(box)}{_lines(box)}</g>'


def _rect(box: Box) -> str:
    shade = look(box)
    if shade.fill == shade.stroke == "none":
        return ""
    dashes = _DASHES["dashed" if box.dashed else "solid"].replace("6 4", "4 3")
    return (
        f'<rect x="{box.x}" y="{box.y}" width="{box.w}" height="{box.h}" rx="{_RADIUS.get(box.kind, 4)}"'
        f' fill="{shade.fill}" stroke="{shade.stroke}"{dashes}/>'
    )


def _lines(box: Box) -> str:
    return "".join(_line_of_text(line, ink(box, line.role)) for line in box.lines)


def _line_of_text(line: TextLine, colour: str) -> str:
    weight = ' font-weight="600"' if line.bold else ""
    place = f'x="{line.x}" y="{line.y}" text-anchor="{line.anchor}"'
    return f'<text {place} font-size="{line.size}"{weight} fill="{colour}">{_text(line.text)}</text>'
