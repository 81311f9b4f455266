"""SVG: the chart as a picture of text and shapes, with its letters inside."""

from __future__ import annotations

from dataclasses import replace

from orgplan.charts.footed import footed
from orgplan.export.drawings import drawings
from orgplan.export.form import Export
from orgplan.export.lettered import drawn, faces, written
from orgplan.export.material import Material
from orgplan.export.options import Options
from orgplan.text import Text


def write(material: Material, options: Options) -> bytes:
    """One picture, so the whole chart whatever `paged` says."""
    (page,) = drawings(material, replace(options, paged=False))
    chart = footed(page.chart, (page.foot, page.note))
    return drawn(chart, faces(written(chart, bold=False), written(chart, bold=True))).encode()


SVG = Export("svg", Text("矢量图", "Vector picture"), ".svg", "image/svg+xml", write)
