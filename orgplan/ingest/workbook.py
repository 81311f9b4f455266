"""Workbooks: written with XlsxWriter, in which text never becomes a formula or a link."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO, Any

from orgplan.ingest.cells import Code, Kind, OneOf, Reference, Shown, YesNo
from orgplan.ingest.columns import Column, Sheet
from orgplan.ingest.limits import MAX_ROWS
from orgplan.ingest.numbers import Number
from orgplan.ingest.rows import table_rows
from orgplan.ingest.sheets import LISTS, SHEETS, find_sheet
from orgplan.model.organisation import Town
from orgplan.text import Language, Text

MIME = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FONT: dict[Language, str] = {"zh": "等线", "en": "Calibri"}
HEADING = {"bold": True, "font_color": "#FFFFFF", "bg_color": "#2F5597", "border": 1, "border_color": "#BFBFBF"}
NEEDED = {**HEADING, "bg_color": "#C55A11"}
"""The heading of a required column."""
QUIET = {"font_color": "#7F7F7F"}
EXAMPLE = {"font_color": "#7F6000", "bg_color": "#FFF2CC"}
RULED = {"bottom": 1, "bottom_color": "#D9D9D9"}
KEYED_WIDTHS = (22, 30, 70)
LINE, MOST_LINES = 17, 12
"""Height of a line of text, and of how many a row shows."""
A3, A4 = 8, 9
SOME = 8
"""Columns that fit on A4."""
NARROWEST, WIDEST = 9, 46
LONGEST_MESSAGE = 255
REQUIRED, EMPTY = Text("必填。", "Required. "), Text("空 = ", "Empty = ")
BETWEEN = Text("；", "; ")
CHECK = Text("请检查", "Please check")
CHOOSE = Text("请从列表中选择", "Choose from the list")


class Workbook:
    """One workbook in one language."""

    def __init__(self, path: Path | IO[bytes], language: Language) -> None:
        from xlsxwriter import Workbook as Writer

        options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
        self.book = Writer(str(path) if isinstance(path, Path) else path, {**options, "in_memory": True})
        self.language: Language = language
        self.lists: dict[tuple[Text, ...], str] = {}
        self.suggested: dict[Column, tuple[Text, ...]] = {}
        """Lists to choose from in columns of free text."""
        self._formats: dict[str, Any] = {}

    def close(self) -> None:
        from xlsxwriter.exceptions import FileCreateError

        self._write_lists()
        try:
            self.book.close()
        except FileCreateError as error:  # an OSError in disguise
            raise OSError(str(error)) from error

    def format(self, **look: Any) -> Any:
        """Each look once."""
        whole = {"font_name": FONT[self.language], "font_size": 11, "valign": "vcenter", "text_wrap": True, **look}
        key = repr(sorted(whole.items()))
        if key not in self._formats:
            self._formats[key] = self.book.add_format(whole)
        return self._formats[key]

    def add(self, sheet: Sheet, town: Town, look: Mapping[str, Any]) -> None:
        """A sheet of the contract with the rows of a town."""
        self.add_rows(sheet, list(table_rows(sheet, town, self.language)), look)

    def add_rows(self, sheet: Sheet, rows: Sequence[Sequence[Shown]], look: Mapping[str, Any]) -> None:
        """A sheet of the contract with its heading and any rows; of the town, the contract's keys in order first."""
        page = self.book.add_worksheet(sheet.title[self.language])
        if sheet.keyed:
            self._keyed(page, sheet, rows, look)
        else:
            self._rowwise(page, sheet, rows, look)
        page.set_row(0, 32)
        page.set_landscape()
        page.fit_to_pages(1, 0)
        page.repeat_rows(0)
        page.set_paper(A4 if sheet.keyed or len(sheet.columns) <= SOME else A3)

    def _rowwise(self, page: Any, sheet: Sheet, rows: Sequence[Sequence[Shown]], look: Mapping[str, Any]) -> None:
        widths = [_width([row[index] for row in rows]) for index in range(len(sheet.columns))]
        for index, column in enumerate(sheet.columns):
            page.write_string(0, index, str(rows[0][index]), self._heading(column.needed))
            page.write_comment(0, index, comment(sheet, column, self.language), self._comment_box())
            page.set_column(index, index, widths[index], self._cell(column))
            self._validate(page, column, (1, index, MAX_ROWS - 1, index))
            for row, cells in enumerate(rows[1:], 1):
                self._put(page, row, index, cells[index], self._cell(column, {**RULED, **look}))
        for row, cells in enumerate(rows[1:], 1):
            page.set_row(row, height_of(cells, widths))
        page.freeze_panes(1, 2)
        page.autofilter(0, 0, max(len(rows) - 1, 1), len(sheet.columns) - 1)

    def _keyed(self, page: Any, sheet: Sheet, rows: Sequence[Sequence[Shown]], look: Mapping[str, Any]) -> None:
        for index, name in enumerate(rows[0]):
            page.write_string(0, index, str(name), self._heading(False))
        columns = len(sheet.columns) + 1
        for row, (column, cells) in enumerate(zip(sheet.columns, rows[1:columns], strict=True), 1):
            page.write_string(row, 0, str(cells[0]), self._heading(column.needed))
            self._put(page, row, 1, cells[1], self._cell(column, {"align": "left", **RULED, **look}))
            meaning = comment(sheet, column, self.language, BETWEEN[self.language])
            page.write_string(row, 2, meaning, self.format(**QUIET))
            self._validate(page, column, (row, 1, row, 1))
            page.set_row(row, height_of((*cells[:2], meaning), KEYED_WIDTHS))
        for row, cells in enumerate(rows[columns:], columns):
            for index, cell in enumerate(cells):
                self._put(page, row, index, cell, self.format(**RULED))
        for index, width in enumerate(KEYED_WIDTHS):
            page.set_column(index, index, width)
        page.freeze_panes(1, 1)

    def _heading(self, needed: bool) -> Any:
        return self.format(**(NEEDED if needed else HEADING), align="center")

    def _cell(self, column: Column, look: Mapping[str, Any] | None = None) -> Any:
        return self.format(num_format=_number_format(column), **(look or {}))

    def _put(self, page: Any, row: int, column: int, cell: Shown, look: Any) -> None:
        if cell == "":
            page.write_blank(row, column, None, look)
        elif not isinstance(cell, str):
            page.write_number(row, column, cell, look)
        elif page.write_string(row, column, cell, look):
            raise ValueError(f"a text of {len(cell)} characters does not fit into a cell")

    def _comment_box(self) -> dict[str, Any]:
        return {"font_name": FONT[self.language], "font_size": 9, "x_scale": 2.2, "y_scale": 1.6}

    def _validate(self, page: Any, column: Column, area: tuple[int, int, int, int]) -> None:
        rule = self._rule(column)
        if rule:
            expected = column.kind.expected[self.language]
            fits = len(expected) <= LONGEST_MESSAGE and column not in self.suggested
            message = expected if fits else CHOOSE[self.language]
            page.data_validation(*area, {**rule, "error_title": CHECK[self.language], "error_message": message})

    def _rule(self, column: Column) -> dict[str, Any] | None:
        kind = column.kind
        if column in self.suggested:
            return {"validate": "list", "source": f"={self._list(self.suggested[column])}", "error_type": "warning"}
        if isinstance(kind, OneOf | YesNo):
            return {"validate": "list", "source": f"={self._list(kind.options)}"}
        if isinstance(kind, Reference) and len(kind.sheets) == 1:
            return {"validate": "list", "source": self._codes(kind.sheets[0]), "error_type": "warning"}
        if isinstance(kind, Number):
            form = "decimal" if kind.decimals or kind.rounds else "integer"
            return {"validate": form, "criteria": "between", "minimum": kind.least, "maximum": kind.most}
        return None

    def _codes(self, name: str) -> str:
        """The filled part of another sheet's id column, which is its first."""
        sheet = find_sheet(name)
        assert sheet and sheet.columns[0].name == "id"
        ids = f"'{sheet.title[self.language]}'!$A"
        return f"=OFFSET({ids}$2,0,0,MAX(COUNTA({ids}$2:$A${MAX_ROWS}),1),1)"

    def _list(self, options: tuple[Text, ...]) -> str:
        """The name of a drop-down list; they stand in a hidden sheet, since a rule holds 255 characters only."""
        return self.lists.setdefault(options, f"orgplan_list_{len(self.lists) + 1}")

    def _write_lists(self) -> None:
        if not self.lists:
            return
        title = LISTS[self.language]
        page = self.book.add_worksheet(title)
        page.hide()
        for index, (options, name) in enumerate(self.lists.items()):
            for row, option in enumerate(options):
                page.write_string(row, index, option[self.language])
            letter = chr(ord("A") + index)
            self.book.define_name(name, f"='{title}'!${letter}$1:${letter}${len(options)}")


def write_excel(town: Town, path: Path, language: Language = "zh") -> None:
    """The town as a workbook with headings explained, drop-down lists and checks on numbers."""
    workbook = Workbook(path, language)
    for sheet in SHEETS:
        workbook.add(sheet, town, {})
    workbook.close()


def comment(sheet: Sheet, column: Column, language: Language, line: str = "\n") -> str:
    """What a column means, what goes into it, and what an empty cell stands for."""
    default = sheet.shown_default(column, language)
    required, fill, empty = {"zh": ("必填。", "填写：", "空 = "), "en": ("Required. ", "Fill in: ", "Empty = ")}[
        language
    ]
    parts = [
        (required if column.needed else "") + column.help[language],
        fill + column.kind.expected[language] if type(column.kind) is not Kind else "",
        empty + default if default and not column.needed else "",
    ]
    return line.join(part for part in parts if part)


def _number_format(column: Column) -> str:
    kind = column.kind
    if isinstance(kind, Code):
        return "@"  # else Excel makes dates and numbers of codes
    if isinstance(kind, Number):
        return ("#,##0" if kind.grouped else "0") + (".00" if kind.decimals else "")
    return "General"


def _width(cells: Sequence[Shown]) -> int:
    """In columns of a fixed-width screen, where a Chinese character takes two."""
    widest = max(_screen(line) for cell in cells for line in str(cell).split("\n"))
    return max(NARROWEST, min(widest + 3, WIDEST))


def height_of(cells: Sequence[Shown], widths: Sequence[int]) -> int:
    """Room for the cell that wraps most; Excel would find it by itself, other programs do not."""
    lines = max(
        sum(1 + _screen(line) // width for line in str(cell).split("\n"))
        for cell, width in zip(cells, widths, strict=True)
    )
    return LINE * min(lines, MOST_LINES)


def _screen(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in line)
