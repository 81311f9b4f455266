"""The folder of tables and its tuple say the same, and every table says something in both languages."""

from __future__ import annotations

import inspect
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from orgplan import tables
from orgplan.model.outcome import Report
from orgplan.policy import title_of
from orgplan.run import evaluate, open_town
from orgplan.shipped import DATA
from orgplan.tables import TABLES, Table
from tests.tables.sampled import TOWNS, solved_town

COMMON = {"__init__", "table", "as_is", "erlang", "permits", "spread"}
"""Files that hold what tables rest on."""


def test_every_other_file_gives_one_table() -> None:
    stems = {path.stem for path in Path(tables.__path__[0]).glob("*.py")} - COMMON
    defined = {stem: [c for c in _classes(f"orgplan.tables.{stem}") if issubclass(c, Table)] for stem in stems}
    assert all(len(found) == 1 for found in defined.values()), defined
    assert {found[0] for found in defined.values()} == {type(table) for table in TABLES}


def _classes(module: str) -> list[Any]:
    return [c for _, c in inspect.getmembers(import_module(module), inspect.isclass) if c.__module__ == module]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.code)
def test_a_table_names_itself_and_its_settings_in_both_languages(table: Table[Any, Any]) -> None:
    assert title_of(table.code) == table.title
    for text in (table.title, table.source, *(table.settings.label(name) for name in table.settings.model_fields)):
        assert text.zh
        assert text.en
    assert set(table.borrowed) <= set(table.settings.model_fields)


@pytest.mark.parametrize("name", TOWNS)
def test_every_table_of_a_sample_town_is_in_its_report(name: str) -> None:
    report = evaluate(open_town(DATA / name), solved_town(name).plan)
    assert isinstance(report, Report)
    assert set(report.tables) == {table.code for table in TABLES}
