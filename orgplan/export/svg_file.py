"""SVG: the chart as a picture of text and shapes, with its letters inside."""

from __future__ import annotations

from orgplan.charts import organisation_chart
from orgplan.export.form import Export
from orgplan.export.lettered import drawn, faces, written
from orgplan.export.material import Material
from orgplan.export.options import Options
from orgplan.text import Text


def write(material: Material, options: Options) -> bytes:
    """One picture, so the whole chart whatever `paged` says."""
    chart = organisation_chart(material.town, material.plan, material.report, options.language, options.view)
    return drawn(chart, faces(written(chart, bold=False), written(chart, bold=True))).encode()


SVG = Export("svg", Text("矢量图", "Vector picture"), ".svg", "image/svg+xml", write)
