"""XLSX: every table a sheet that prints; what a planner typed stays text."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any

from orgplan.charts.lettering import clean, measure
from orgplan.export import words
from orgplan.export.foot import above_tables
from orgplan.export.form import Export
from orgplan.export.grids import GRIDS, Cell, Column, Grid
from orgplan.export.material import Material
from orgplan.export.options import Options, Paper
from orgplan.ingest.workbook import MIME
from orgplan.text import Language, Text

FONT: dict[Language, str] = {"zh": "等线", "en": "Calibri"}
INK = {"valign": "vcenter", "text_wrap": True, "font_size": 11}
HEADING = {
    **INK, "bold": True, "font_color": "#FFFFFF", "bg_color": "#1F4E79", "border": 1, "border_color": "#BFBFBF",
}  # fmt: skip
RULED = {**INK, "bottom": 1, "bottom_color": "#D9D9D9"}
STRONG = {"bold": True, "top": 1, "bg_color": "#EEF4FA"}
TITLE, QUIET = (
    {"bold": True, "font_size": 14},
    {"font_color": "#5B6673", "font_size": 10, "text_wrap": True, "valign": "top"},
)
NUMBERS = {"number": "#,##0", "signed": "+#,##0;-#,##0;0", "decimal": "#,##0.##", "percent": "0.0%"}
PAPER: dict[Paper, int] = {"a3": 8, "a4": 9}
HEAD = 3
"""Rows above the heading: the title, the plan and its verdict, and what the figures mean."""
LINE, PIXELS_A_CHARACTER = 16, 7
NARROWEST, WIDEST, MOST_LINES = 8, 52, 14
NARROW = 110
"""Characters across that an upright page shows at full size."""
PAGE = Text("第 &P 页，共 &N 页", "Page &P of &N")
_LONG_AGO = datetime(2000, 1, 1)
"""The file tells no time of its own, so the same plan gives the same bytes."""


def write(material: Material, options: Options) -> bytes:
    """The sheets in the order of the registry; sheet names and headings in the language asked for."""
    from xlsxwriter import Workbook

    out = io.BytesIO()
    as_typed = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = Workbook(out, {**as_typed, "in_memory": True})
    book.set_properties({"title": clean(material.town.name), "created": _LONG_AGO})
    sheets = _Sheets(book, options)
    for grid in GRIDS:
        sheets.add(grid, material)
    book.close()
    return out.getvalue()


class _Sheets:
    """Sheets of one workbook, each look made once."""

    def __init__(self, book: Any, options: Options) -> None:
        self._book = book
        self._options = options
        self._looks: dict[str, Any] = {}

    def add(self, grid: Grid, material: Material) -> None:
        language = self._options.language
        rows = grid.rows(material, language)
        page = self._book.add_worksheet(grid.title[language])
        widths = [_width(column, [row[at] for row in rows], language) for at, column in enumerate(grid.columns)]
        page.write_string(0, 0, f"{clean(material.town.name)} · {grid.title[language]}", self._look(TITLE))
        self._across(page, 1, above_tables(material, self._options), widths)
        self._across(page, 2, grid.about[language], widths)
        for at, column in enumerate(grid.columns):
            page.set_column(at, at, widths[at])
            page.write_string(HEAD, at, _heading(column, language), self._look({**HEADING, **_side(column)}))
        total = grid.total[language] if grid.total else None
        for number, row in enumerate(rows, HEAD + 1):
            look = {**RULED, **(STRONG if total is not None and row[0] == total else {})}
            page.set_row(number, _height(row, widths))
            for at, cell in enumerate(row):
                self._put(page, (number, at), cell, grid.columns[at], look)
        if not rows:
            page.write_string(HEAD + 1, 0, words.EMPTY[language], self._look(QUIET))
        self._filter(page, grid, next((at for at, row in enumerate(rows) if row[0] == total), len(rows)))
        self._print(page, sum(widths))

    def _across(self, page: Any, row: int, text: str, widths: list[float]) -> None:
        """A sentence across the table."""
        page.merge_range(row, 0, row, len(widths) - 1, "", self._look(QUIET))
        page.write_string(row, 0, text, self._look(QUIET))
        page.set_row(row, _height((text,), [sum(widths)]))

    def _put(self, page: Any, at: tuple[int, int], cell: Cell, column: Column, look: dict[str, Any]) -> None:
        if cell is None:
            page.write_blank(*at, None, self._look(look))
        elif isinstance(cell, str):
            page.write_string(*at, cell, self._look({**look, **_side(column)}))
        else:
            whole = isinstance(cell, int) or cell == int(cell)
            shown = NUMBERS.get(column.figure, "#,##0.##")
            form = "#,##0" if whole and shown == "#,##0.##" else shown
            page.write_number(*at, cell, self._look({**look, "num_format": form}))

    def _look(self, look: dict[str, Any]) -> Any:
        whole = {"font_name": FONT[self._options.language], **look}
        key = repr(sorted(whole.items()))
        if key not in self._looks:
            self._looks[key] = self._book.add_format(whole)
        return self._looks[key]

    def _filter(self, page: Any, grid: Grid, rows: int) -> None:
        """Heading and names stay in sight; sums are not sorted in among what they sum up."""
        page.freeze_panes(HEAD + 1, min(1, len(grid.columns) - 1))
        page.autofilter(HEAD, 0, HEAD + max(rows, 1), len(grid.columns) - 1)
        page.set_row(HEAD, 2 * LINE + 2)

    def _print(self, page: Any, characters: float) -> None:
        """As wide as the paper, which stands upright under a narrow table."""
        page.set_portrait() if characters <= NARROW else page.set_landscape()
        page.set_paper(PAPER[self._options.paper])
        page.fit_to_pages(1, 0)
        page.repeat_rows(HEAD)
        page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        page.set_footer(f"&L&A&R{PAGE[self._options.language]}")


def _side(column: Column) -> dict[str, Any]:
    return {"indent": 1} if column.figure == "text" else {"align": "right"}


def _heading(column: Column, language: Language) -> str:
    """Where a Chinese heading has a space, its second line begins."""
    title = column.title[language]
    return title.replace(" ", "\n") if language == "zh" else title


def _width(column: Column, cells: list[Cell], language: Language) -> float:
    """Characters: the widest cell, the heading in two lines that break between words."""
    widest = max((_characters(_shown(cell)) for cell in cells), default=0)
    heading = column.title[language]
    parts = heading.split()
    longest = max(map(_characters, parts)) if len(parts) > 1 or language == "en" else _characters(heading) / 2
    return min(max(widest + 3, longest + 4, _characters(heading) / 2 + 3, NARROWEST), WIDEST)


def _shown(cell: Cell) -> str:
    return (
        cell
        if isinstance(cell, str)
        else ""
        if cell is None
        else f"{cell:,.2f}"
        if isinstance(cell, float)
        else f"{cell:,}"
    )


def _characters(text: str) -> float:
    return measure(text, 12) / PIXELS_A_CHARACTER


def _height(row: tuple[Cell, ...], widths: list[float]) -> float:
    lines = [
        -(-_characters(cell) // max(width - 1, 1))
        for cell, width in zip(row, widths, strict=True)
        if isinstance(cell, str)
    ]
    return LINE * min(max([1, *lines]), MOST_LINES) + 4


XLSX = Export(
    "xlsx",
    Text("Excel 附表", "Excel tables"),
    ".xlsx",
    MIME,
    write,
)
