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
from orgplan.export.words import BY_PAGE, MISSING_LETTERS, TABLES, VIEWS
from orgplan.export.xlsx_file import XLSX
from orgplan.model.findings import Finding
from orgplan.model.vocabulary import Severity

EXPORTS: tuple[Export, ...] = (PDF, PPTX, XLSX, HTML, SVG, PNG, JSON)
"""The most asked for first."""
DRAWN = frozenset({PDF.code, PNG.code, SVG.code, HTML.code})
"""Formats that carry their letters; the others name a typeface that the office has."""
PAGED = frozenset({PDF.code, PPTX.code, HTML.code})
"""Formats in which each body may have pages of its own."""
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
    """Town and scenario, view, paper and pages where they matter; nothing that a file system takes amiss."""
    what = {XLSX.code: TABLES, JSON.code: VIEWS["plan"]}.get(entry.code, VIEWS[options.view])
    parts = [what[options.language]]
    if entry.code in (PDF.code, PNG.code, PPTX.code):
        parts.append(options.paper.upper())
    if options.paged and entry.code in PAGED:
        parts.append(BY_PAGE[options.language])
    end = "".join(f"-{part}" for part in parts) + entry.suffix
    return _whose(material, LONGEST - len(end)) + end


def _whose(material: Material, room: int) -> str:
    """The town, and the scenario unless it is called like the town; two scenarios of one town are told apart.

    A scenario whose name begins with the town's says both; where two names are too long together, each has half.
    """
    town, scenario = _plain(material.town.name) or "orgplan", _plain(material.scenario)
    if not scenario or scenario.startswith(town):
        return (scenario or town)[:room].rstrip("-")
    town = town[: max(room - 1 - len(scenario), room // 2)].rstrip("-")
    return f"{town}-{scenario[: room - 1 - len(town)].rstrip('-')}"


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
    return "-".join(kept.split())


__all__ = ["EXPORTS", "Export", "Material", "Options", "Paper", "export", "file_name", "warnings"]
