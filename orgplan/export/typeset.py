"""Charts on paper, by typst: without a browser, with the shipped fonts, the same bytes every time."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from orgplan.export.drawings import Drawing
from orgplan.export.fonts import FAMILY, FOLDER, missing
from orgplan.export.lettered import drawn
from orgplan.export.options import PAPERS, Paper
from orgplan.text import Language

LAYOUT = Path(__file__).with_name("page.typ")
"""It reads everything that is written from a JSON file, so that no text becomes markup."""
EDGE, HEAD, FOOT = 8, 9, 11
"""Margin, room for the title, and room for a usual foot, millimetres; a longer foot takes it from the chart."""
_EPOCH = 0
"""The time that typst writes into the file: none of ours."""


def shape(paper: Paper) -> float:
    """Width over height of what a page leaves to its chart."""
    width, height = PAPERS[paper]
    return (width - 2 * EDGE) / (height - 2 * EDGE - HEAD - FOOT)


def typeset(
    pages: Sequence[Drawing], paper: Paper, language: Language, form: Literal["pdf", "png"], ppi: float = 144
) -> bytes:
    """The drawings, one a page; of PNG only the first page."""
    import typst

    width, height = PAPERS[paper]
    with tempfile.TemporaryDirectory(prefix="orgplan-") as name:
        folder = Path(name)
        for number, page in enumerate(pages):
            (folder / f"{number}.svg").write_text(drawn(page.chart), encoding="utf-8")
        said = [_said(page, number) for number, page in enumerate(pages)]
        sheet = {"width": width, "height": height, "edge": EDGE, "head": HEAD}
        about = {**sheet, "font": FAMILY, "language": language, "pages": said}
        (folder / "pages.json").write_text(json.dumps(about, ensure_ascii=False), encoding="utf-8")
        (folder / LAYOUT.name).write_text(LAYOUT.read_text(encoding="utf-8"), encoding="utf-8")
        made = typst.compile(
            folder / LAYOUT.name,
            root=folder,
            font_paths=[FOLDER],
            ignore_system_fonts=not missing("".join(page.letters for page in pages)),
            format=form,
            ppi=ppi,
            timestamp=_EPOCH,
        )
    first = made[0] if isinstance(made, list) else made
    assert first is not None
    return first


def _said(page: Drawing, number: int) -> dict[str, str | int]:
    chart = page.chart
    return {
        "picture": f"{number}.svg",
        "width": chart.width,
        "height": chart.height,
        "title": page.title,
        "alt": f"{chart.title} {chart.description}",
        "foot": page.foot,
        "note": page.note,
    }
