"""Charts as SVG in the shipped typeface, and the style sheet that carries just the letters that are used."""

from __future__ import annotations

import base64
from html import escape
from pathlib import Path

from orgplan.charts import Chart
from orgplan.charts.palette import FONTS
from orgplan.charts.svg import svg
from orgplan.export.fonts import BOLD, FAMILY, REGULAR, covered, cut

LETTERS = f"'{FAMILY}',{FONTS}"
"""The shipped typeface, then those of the machine for what it lacks."""


def drawn(chart: Chart, style: str = "") -> str:
    """The chart as SVG; a style sheet is put at its head."""
    named = svg(chart).replace(escape(FONTS, quote=True), escape(LETTERS, quote=True), 1)
    head, _, rest = named.partition(">")
    return f"{head}>\n<style>{style}</style>{rest}" if style else named


def written(chart: Chart, bold: bool | None = None) -> str:
    """Everything that is lettered in the chart, or only what is bold or is not."""
    return "".join(line.text for box in chart.boxes for line in box.lines if bold is None or line.bold is bold)


def faces(plain: str, bold: str) -> str:
    """@font-face rules with the fonts inside; what only the regular face has is bold only as the viewer makes it."""
    strong = frozenset(bold)
    rules = [_face(REGULAR, frozenset(plain), 400)]
    if inside := strong & covered(BOLD):
        rules.append(_face(BOLD, inside, 600))
    if rest := (strong & covered(REGULAR)) - covered(BOLD):
        only = ",".join(f"U+{ord(character):X}" for character in sorted(rest))
        rules.append(_face(REGULAR, rest, 600, f";unicode-range:{only}"))
    return "".join(rules)


def _face(path: Path, characters: frozenset[str], weight: int, only: str = "") -> str:
    data = base64.b64encode(cut(path, characters)).decode()
    return (
        f"@font-face{{font-family:'{FAMILY}';font-weight:{weight};"
        f"src:url(data:font/woff;base64,{data}) format('woff'){only}}}"
    )
