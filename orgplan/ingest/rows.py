"""From the model back to rows of cells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from orgplan.ingest.cells import Shown
from orgplan.ingest.columns import Column, Sheet
from orgplan.ingest.sheets import KEY, MEANING, VALUE
from orgplan.model.base import Frozen
from orgplan.model.organisation import Town
from orgplan.text import Language


def records(sheet: Sheet, town: Town) -> tuple[Frozen, ...]:
    rows: tuple[Frozen, ...] = (town,) if sheet.keyed else getattr(town, sheet.name)
    return rows


def filled(sheet: Sheet, row: Frozen) -> Iterator[tuple[Column, Any]]:
    """The columns with something to say; what is as the contract has it by default stays empty."""
    for column in sheet.columns:
        value = column.of(row)
        if column.needed or (sheet.keyed and value not in (None, "")) or value != sheet.default(column):
            yield column, value


def table_rows(sheet: Sheet, town: Town, language: Language) -> Iterator[list[Shown]]:
    """Heading and rows, as they stand in a workbook or CSV file."""
    if sheet.keyed:
        yield [title[language] for title in (KEY, VALUE, MEANING)]
        shown = cells(sheet, town, language)
        for column in sheet.columns:
            yield [column.title[language], shown.get(column.name, ""), meaning(column, language)]
        return
    yield [column.title[language] for column in sheet.columns]
    for row in records(sheet, town):
        shown = cells(sheet, row, language)
        yield [shown.get(column.name, "") for column in sheet.columns]


def cells(sheet: Sheet, row: Frozen, language: Language) -> dict[str, Shown]:
    return {column.name: column.kind.show(value, language) for column, value in filled(sheet, row)}


def meaning(column: Column, language: Language) -> str:
    return column.help[language]
