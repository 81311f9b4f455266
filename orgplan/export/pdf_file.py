"""PDF: vector drawing on A3 or A4, letters embedded and searchable."""

from __future__ import annotations

from orgplan.export.drawings import drawings
from orgplan.export.form import Export
from orgplan.export.material import Material
from orgplan.export.options import Options
from orgplan.export.typeset import shape, typeset
from orgplan.text import Text


def write(material: Material, options: Options) -> bytes:
    """One page, or paged a page for each body after the whole."""
    return typeset(drawings(material, options, shape(options.paper)), options.paper, options.language, "pdf")


PDF = Export("pdf", Text("PDF 图", "PDF"), ".pdf", "application/pdf", write)
