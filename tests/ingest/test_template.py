"""The workbook to start from: explained, guarded by lists, and sound as it stands."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from orgplan.ingest import load, shipped_bodies, write_excel, write_template
from orgplan.ingest.cells import Many, OneOf, Reference, YesNo
from orgplan.ingest.numbers import Number
from orgplan.ingest.sheets import GUIDE, LISTS, SHEETS
from orgplan.model import Establishment, Town
from orgplan.text import Language

languages = pytest.mark.parametrize("language", ["zh", "en"])


@pytest.fixture
def template(tmp_path: Path, language: Language) -> Path:
    write_template(tmp_path / "template.xlsx", language)
    return tmp_path / "template.xlsx"


@languages
def test_the_template_is_a_sound_town(template: Path) -> None:
    loaded = load(template)
    assert [finding.code for finding in loaded.findings] == ["example-data"]
    town = loaded.town
    assert town is not None
    assert all(getattr(town, sheet.name) for sheet in SHEETS if not sheet.keyed)
    assert town.bodies == shipped_bodies()


@languages
def test_its_examples_show_every_way_to_state_work(template: Path) -> None:
    town = load(template).town
    assert town is not None
    assert any(function.hours for function in town.functions)
    assert any(function.cases and function.minutes for function in town.functions)


@languages
def test_sheets_headings_and_explanations(template: Path, language: Language) -> None:
    book = load_workbook(template)
    names = [GUIDE[language], *(sheet.title[language] for sheet in SHEETS), LISTS[language]]
    assert book.sheetnames == names
    assert book[LISTS[language]].sheet_state == "hidden"
    for sheet in SHEETS[1:]:
        page = book[sheet.title[language]]
        assert [cell.value for cell in page[1]] == [column.title[language] for column in sheet.columns]
        assert page.freeze_panes == "C2"
        assert page.auto_filter.ref
        for cell, column in zip(page[1], sheet.columns, strict=True):
            assert cell.comment is not None
            assert column.help[language] in cell.comment.text


@languages
def test_the_town_sheet_lists_every_key_with_its_meaning(template: Path, language: Language) -> None:
    page = load_workbook(template)[SHEETS[0].title[language]]
    rows = [[cell.value for cell in row] for row in page.iter_rows(min_row=2)]
    assert [row[0] for row in rows] == [column.title[language] for column in SHEETS[0].columns]
    assert all(column.help[language] in str(row[2]) for row, column in zip(rows, SHEETS[0].columns, strict=True))


@languages
def test_closed_lists_drop_down_and_numbers_are_bounded(template: Path, language: Language) -> None:
    book = load_workbook(template)
    for sheet in SHEETS[1:]:
        rules = _rules(book[sheet.title[language]])
        for index, column in enumerate(sheet.columns, 1):
            rule = rules.get(index)
            match column.kind:
                case OneOf() | YesNo():
                    assert rule is not None
                    assert _choices(book, rule) == [option[language] for option in column.kind.options]
                case Number():
                    assert rule is not None
                    assert rule.type in ("whole", "decimal")
                    assert (float(rule.formula1), float(rule.formula2)) == (column.kind.least, column.kind.most)
                case Reference() if len(column.kind.sheets) == 1:
                    assert rule is not None
                    assert rule.formula1.startswith("OFFSET(")
                    assert rule.errorStyle == "warning"
                case Many():
                    assert rule is None


def _rules(page: Any) -> dict[int, Any]:
    return {area.min_col: rule for rule in page.data_validations.dataValidation for area in rule.sqref.ranges}


def _choices(book: Any, rule: Any) -> list[str]:
    name, area = book.defined_names[rule.formula1].attr_text.split("!")
    return [row[0].value for row in book[name.strip("'")][area]]


@languages
def test_examples_are_told_from_entries_by_their_colour(template: Path, language: Language) -> None:
    book = load_workbook(template)
    colours = {sheet.name: book[sheet.title[language]].cell(2, 1).fill.fgColor.rgb for sheet in SHEETS[1:]}
    assert colours.pop("bodies") != "FFFFF2CC"
    assert set(colours.values()) == {"FFFFF2CC"}


@languages
def test_an_exported_town_has_lists_too_but_no_examples(tmp_path: Path, language: Language) -> None:
    write_excel(Town(name="甲", quota=Establishment(administrative=3)), tmp_path / "town.xlsx", language)
    book = load_workbook(tmp_path / "town.xlsx")
    assert GUIDE[language] not in book.sheetnames
    assert _rules(book[SHEETS[1].title[language]])
    loaded = load(tmp_path / "town.xlsx")
    assert [finding.code for finding in loaded.findings] == ["no-units"]


def test_codes_are_kept_as_text_by_excel(tmp_path: Path) -> None:
    """Else 3-1 turns into a date and 007 into 7."""
    write_template(tmp_path / "t.xlsx")
    page = load_workbook(tmp_path / "t.xlsx")["机构"]
    assert page["A2"].number_format == page.column_dimensions["A"].number_format == "@"


def test_years_are_written_without_thousands_commas(tmp_path: Path) -> None:
    write_template(tmp_path / "t.xlsx")
    page = load_workbook(tmp_path / "t.xlsx")["人员"]
    assert (page["E1"].value, page["E2"].number_format) == ("出生年份", "0")
