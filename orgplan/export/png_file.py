"""PNG: the chart as it lies on paper, for whatever takes no vectors."""

from __future__ import annotations

from dataclasses import replace

from orgplan.export.drawings import drawings
from orgplan.export.form import Export
from orgplan.export.material import Material
from orgplan.export.options import Options, Paper
from orgplan.export.typeset import shape, typeset
from orgplan.text import Text

DOTS: dict[Paper, int] = {"a3": 240, "a4": 300}
"""Dots an inch: about 4000 across, so that memory stays bounded however large the town is."""


def write(material: Material, options: Options) -> bytes:
    """A picture has one page."""
    pages = drawings(material, replace(options, paged=False), shape(options.paper))
    return typeset(pages, options.paper, options.language, "png", DOTS[options.paper])


PNG = Export("png", Text("图片", "Picture"), ".png", "image/png", write)
