"""Files to take away: one chart and one set of tables in every format that an office opens."""

from __future__ import annotations

import unicodedata

from orgplan.export.drawings import drawings
from orgplan.export.fonts import missing
from orgplan.export.form import Export
from orgplan.export.grids import GRIDS
from orgplan.export.html_file import HTML
from orgplan.export.json_file import JSON
from orgplan.export.material import Material
from orgplan.export.options import Options, Paper
from orgplan.export.pdf_file import PDF
from orgplan.export.png_file import PNG
from orgplan.export.pptx_file import PPTX
from orgplan.export.svg_file import SVG
from orgplan.export.words import MISSING_LETTERS, TABLES, VIEWS
from orgplan.export.xlsx_file import XLSX
from orgplan.model.findings import Finding
from orgplan.model.vocabulary import Severity

EXPORTS: tuple[Export, ...] = (PDF, PPTX, XLSX, HTML, SVG, PNG, JSON)
"""The most asked for first."""
DRAWN = frozenset({PDF.code, PNG.code, SVG.code, HTML.code})
"""Formats that carry their letters; the others name a typeface that the office has."""
LONGEST = 80
_KEPT = frozenset("LN")
"""Kinds of characters that a file name may have: letters and digits."""
_SHOWN = 12


def export(code: str, material: Material, options: Options) -> bytes:
    """The file of one format; the same bytes for the same material and options."""
    return next(entry for entry in EXPORTS if entry.code == code).write(material, options)


def warnings(code: str, material: Material, options: Options) -> tuple[Finding, ...]:
    """What to check in the file: characters that no shipped font has."""
    if code not in DRAWN or not (rare := missing(_written(code, material, options))):
        return ()
    shown = " ".join(rare[:_SHOWN]) + (" …" if len(rare) > _SHOWN else "")
    message = MISSING_LETTERS.filled(len(rare), shown)
    return (Finding(code="letters-missing", severity=Severity.WARNING, message=message),)


def file_name(material: Material, options: Options, entry: Export) -> str:
    """Town, view and paper where they matter; nothing that a file system takes amiss."""
    what = {XLSX.code: TABLES, JSON.code: VIEWS["plan"]}.get(entry.code, VIEWS[options.view])
    parts = [_plain(material.town.name), what[options.language]]
    if entry.code in (PDF.code, PNG.code, PPTX.code):
        parts.append(options.paper.upper())
    end = "".join(f"-{part}" for part in parts[1:]) + entry.suffix
    return parts[0][: LONGEST - len(end)] + end


def _written(code: str, material: Material, options: Options) -> str:
    """All that the file letters itself; of the web page the tables, too."""
    text = "".join(page.letters for page in drawings(material, options))
    if code != HTML.code:
        return text
    rows = (row for grid in GRIDS for row in grid.rows(material, options.language))
    return text + "".join(cell for row in rows for cell in row if isinstance(cell, str))


def _plain(name: str) -> str:
    """Letters and digits, anything between them a dash."""
    kept = "".join(char if unicodedata.category(char)[0] in _KEPT else " " for char in name)
    return "-".join(kept.split()) or "orgplan"


__all__ = ["EXPORTS", "Export", "Material", "Options", "Paper", "export", "file_name", "warnings"]
