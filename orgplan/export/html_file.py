"""HTML: chart and tables in one file that fetches nothing, runs nothing, and prints."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path

from orgplan.charts.lettering import clean
from orgplan.export import words
from orgplan.export.drawings import Drawing, drawings
from orgplan.export.foot import above_tables
from orgplan.export.form import Export
from orgplan.export.grids import GRIDS, Cell, Column, Grid, Rows
from orgplan.export.lettered import LETTERS, drawn, faces, written
from orgplan.export.material import Material
from orgplan.export.options import PAPERS, Options
from orgplan.text import Language, Text

STYLE = Path(__file__).with_name("page.css")
POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'"
"""What a browser may do for this page: show its own styles and letters, nothing else."""
CONTENTS = Text("目录", "Contents")
CHART, PER_BODY = Text("机构图", "Chart"), Text("分机构图", "Body by body")


def write(material: Material, options: Options) -> bytes:
    """Chart first, then the tables of the workbook; the letters inside are those that occur."""
    language = options.language
    pages = drawings(material, options)
    tables = [(grid, grid.rows(material, language)) for grid in GRIDS]
    sheets = _tables(tables, above_tables(material, options), language)
    body = "\n".join((_head(pages[0], language, options.paged), *_charts(pages, language), *sheets))
    bold = _bold(pages, tables, language)
    width, height = PAPERS[options.paper]
    style = STYLE.read_text(encoding="utf-8").replace("LETTERS", LETTERS)
    paper = f"@page{{size:{width}mm {height}mm;margin:10mm}}"
    return "\n".join(
        (
            "<!DOCTYPE html>",
            f'<html lang="{"zh-CN" if language == "zh" else "en"}">',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{escape(POLICY, quote=True)}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{_text(pages[0].title)}</title>",
            f"<style>{faces(body, bold)}\n{paper}\n{style}</style>",
            "</head>",
            f"<body>\n{body}\n</body>",
            "</html>",
            "",
        )
    ).encode()


def _head(whole: Drawing, language: Language, paged: bool) -> str:
    sections = [("chart", CHART), *([("per-body", PER_BODY)] if paged else []), *((g.code, g.title) for g in GRIDS)]
    links = "".join(f'<a href="#{code}">{_text(title[language])}</a>' for code, title in sections)
    note = f"<p>{_text(whole.note)}</p>" if whole.note else ""
    said = f"<header><h1>{_text(whole.title)}</h1><p>{_text(whole.foot)}</p>{note}"
    return f'{said}<nav aria-label="{_text(CONTENTS[language])}">{links}</nav></header>'


def _charts(pages: tuple[Drawing, ...], language: Language) -> Iterable[str]:
    whole, *others = pages
    yield f'<section id="chart" class="drawing whole">{_drawn(whole, 0)}</section>'
    for number, page in enumerate(others, 1):
        mark = ' id="per-body"' if number == 1 else ""
        inside = f"<h2>{_text(page.title)}</h2>{_drawn(page, number)}{_foot(page.foot)}"
        yield f'<section{mark} class="drawing">{inside}</section>'


def _foot(line: str) -> str:
    """Again with each body and table, since every one of them is a sheet of its own when printed."""
    return f'<p class="foot">{_text(line)}</p>'


def _drawn(page: Drawing, number: int) -> str:
    """Ids are those of one file, so each chart takes its own."""
    return (
        drawn(page.chart).replace("chart-title", f"chart-title-{number}").replace("chart-desc", f"chart-desc-{number}")
    )


def _tables(tables: list[tuple[Grid, Rows]], line: str, language: Language) -> Iterable[str]:
    """Under each title the line of the plan, since the head of the page may be that of another chart."""
    for grid, rows in tables:
        total = grid.total[language] if grid.total else None
        heads = "".join(f'<th scope="col"{_side(c)}>{_text(c.title[language])}</th>' for c in grid.columns)
        lines = "".join(_row(row, grid.columns, row[0] == total) for row in rows)
        table = f"<table><thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table>"
        shown = table if rows else _text(words.EMPTY[language])
        head = f"<h2>{_text(grid.title[language])}</h2>{_foot(line)}<p>{_text(grid.about[language])}</p>"
        yield f'<section id="{grid.code}">{head}{shown}</section>'


def _row(row: tuple[Cell, ...], columns: tuple[Column, ...], strong: bool) -> str:
    cells = "".join(
        f"<td{_side(column)}>{_text(_shown(cell, column))}</td>" for cell, column in zip(row, columns, strict=True)
    )
    return f'<tr class="total">{cells}</tr>' if strong else f"<tr>{cells}</tr>"


def _side(column: Column) -> str:
    return "" if column.figure == "text" else ' class="figure"'


def _shown(cell: Cell, column: Column) -> str:
    if cell is None:
        return words.NONE
    if isinstance(cell, str):
        return cell
    if column.figure == "signed" and cell > 0:
        return f"+{cell:,}"
    return f"{cell:,.2f}".rstrip("0").rstrip(".") if isinstance(cell, float) else f"{cell:,}"


def _text(text: str) -> str:
    return escape(clean(text) if text else "", quote=True)


def _bold(pages: tuple[Drawing, ...], tables: list[tuple[Grid, Rows]], language: Language) -> str:
    """Letters of the bold face: headings, sums, and what the charts have in bold."""
    parts = [page.title + written(page.chart, bold=True) for page in pages]
    for grid, rows in tables:
        parts += [grid.title[language], *(column.title[language] for column in grid.columns)]
        total = grid.total[language] if grid.total else None
        sums = (row for row in rows if row[0] == total)
        parts += [_shown(cell, column) for row in sums for cell, column in zip(row, grid.columns, strict=True)]
    return "".join(parts)


HTML = Export("html", Text("网页", "Web page"), ".html", "text/html", write)
