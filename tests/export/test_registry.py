"""The registry against its folder, file names, and what holds for every format."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import orgplan.export
from orgplan.export import EXPORTS, Options, export, file_name, warnings
from orgplan.export.drawings import drawings
from orgplan.export.grids import GRIDS
from orgplan.model import Plan
from tests.charts import towns
from tests.export.materials import hostile, large, material, usual

FOLDER = Path(orgplan.export.__file__).parent
CODES = [entry.code for entry in EXPORTS]
START = {
    "pdf": b"%PDF-",
    "png": b"\x89PNG",
    "svg": b"<svg",
    "html": b"<!DOCTYPE",
    "xlsx": b"PK",
    "pptx": b"PK",
    "json": b"{",
}


def test_every_file_of_the_folder_is_in_the_registry() -> None:
    assert {path.stem.removesuffix("_file") for path in FOLDER.glob("*_file.py")} == set(CODES)
    assert len(set(CODES)) == len(CODES)
    assert all(entry.suffix == f".{entry.code}" for entry in EXPORTS)


def test_every_table_of_the_folder_is_in_its_registry() -> None:
    parts = {path.stem for path in (FOLDER / "grids").glob("*.py")} - {"__init__", "grid", "naming"}
    assert {grid.code for grid in GRIDS} == parts
    for language in ("zh", "en"):
        names = [grid.title[language] for grid in GRIDS]
        assert len(set(names)) == len(names) and all(len(name) <= 31 for name in names)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_same_plan_gives_the_same_bytes(code: str, language: str) -> None:
    options = Options(language=language, view="changes", paged=True)
    first = export(code, usual(), options)
    assert first.startswith(START[code])
    assert first == export(code, usual(), options)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("view", ["today", "plan", "changes"])
def test_three_hundred_units_go_into_every_format(code: str, view: str) -> None:
    began = time.monotonic()
    assert export(code, large(), Options(view=view, paper="a4")).startswith(START[code])
    assert time.monotonic() - began < 15


@pytest.mark.parametrize("code", CODES)
def test_nothing_a_name_may_hold_breaks_a_format(code: str) -> None:
    assert export(code, hostile(), Options(paged=True)).startswith(START[code])


@pytest.mark.parametrize("code", CODES)
def test_a_plan_of_nothing_is_exported(code: str) -> None:
    town = towns.town(1)
    empty = orgplan.export.Material(town, Plan(town=town.name), None, None)
    assert export(code, empty, Options()).startswith(START[code])


def test_file_names_are_our_own() -> None:
    for code in CODES:
        entry = next(entry for entry in EXPORTS if entry.code == code)
        for name in ("../../etc/passwd", "a" * 300, "C:\\镇\x00", "...", "镇 一/二"):
            made = material(towns.town(2, name=name))
            for language in ("zh", "en"):
                given = file_name(made, Options(language=language), entry)
                assert re.fullmatch(r"[\w-]+\.[a-z]+", given) and len(given) <= 80 and given.endswith(entry.suffix)


@pytest.mark.parametrize("code", CODES)
def test_file_names_tell_scenarios_and_paged_files_apart(code: str) -> None:
    entry = next(entry for entry in EXPORTS if entry.code == code)

    def name(scenario: str, town: str = "合隆镇", **options: object) -> str:
        made = replace(material(towns.town(2, name=town)), scenario=scenario)
        return file_name(made, Options(**options), entry).removesuffix(entry.suffix)

    alone = name("")
    assert alone.startswith("合隆镇-") and name("合隆镇") == alone
    assert name("一稿").startswith("合隆镇-一稿-")
    assert name("合隆镇（2）").startswith("合隆镇-2-"), "the town is not said twice"
    assert name("合隆镇南片").startswith("合隆镇南片-")
    paged = code in ("pdf", "pptx", "html")
    assert name("", paged=True) == (f"{alone}-分页" if paged else alone)
    assert name("", paged=True, language="en").endswith("-paged") is paged
    for scenario in ('\\/:*?"<>|', "稿. ", "稿" * 300, "a " * 99, "...", "CON"):
        for town in ("合隆镇", "镇" * 300, "b " * 99, "?."):
            given = name(scenario, town, paged=True)
            assert re.fullmatch(r"\w[\w-]*\w", given) and len(given + entry.suffix) <= 80 and "--" not in given
    assert "镇" in name("稿" * 300, "镇" * 300) and "稿" in name("稿" * 300, "镇" * 300)


def test_paged_names_are_of_the_formats_that_have_pages() -> None:
    """Of the others the file is the same either way."""
    for code in CODES:
        one, many = (export(code, usual(), Options(paged=paged)) for paged in (False, True))
        assert (one != many) is (code in orgplan.export.PAGED)


def test_the_json_is_the_plan_of_the_contract() -> None:
    data = json.loads(export("json", usual(), Options()))
    assert data["schema"] == "orgplan.plan/1"
    assert Plan.model_validate(data) == usual().plan


def test_rare_letters_are_told_and_usual_ones_are_not() -> None:
    assert warnings("pdf", usual(), Options()) == ()
    rare = material(towns.town(3, name="\U00020000镇"))
    for code in ("pdf", "png", "html"):
        (found,) = warnings(code, rare, Options())
        assert found.code == "letters-missing" and "\U00020000" in found.message.zh
    assert warnings("xlsx", rare, Options()) == ()
    assert export("pdf", rare, Options()).startswith(b"%PDF-")


def typed(value: object) -> Iterator[str]:
    """Every text of the town as it was typed."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from typed(part)


@pytest.mark.parametrize("view", ["today", "plan", "changes"])
def test_an_english_file_has_chinese_only_where_it_was_typed(view: str) -> None:
    names = sorted({text for text in typed(usual().town.model_dump(mode="json")) if text}, key=len, reverse=True)
    said = [cell for grid in GRIDS for row in grid.rows(usual(), "en") for cell in row if isinstance(cell, str)]
    said += [text for grid in GRIDS for text in (grid.title.en, grid.about.en, *(c.title.en for c in grid.columns))]
    for page in drawings(usual(), Options(language="en", view=view, paged=True)):
        said += [page.title, page.foot, page.note, page.chart.description, *(box.tooltip for box in page.chart.boxes)]
    for text in said:
        for name in names:
            text = text.replace(name, "")  # noqa: PLW2901  what is left when all that was typed is taken out
        assert not re.search("[\u3400-\u9fff]", text), text
