"""The sheet policy of the template: names to choose from, and a sheet to look them up in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from orgplan.goals import GOALS
from orgplan.ingest import GuideRow, load, write_template
from orgplan.ingest.sheets import GUIDE, LISTS, POLICY, RULES_GUIDE
from orgplan.model.policy import PolicyRow
from orgplan.model.vocabulary import Strength
from orgplan.policy import guide, read_policy
from orgplan.rules import RULES
from orgplan.tables import TABLES
from orgplan.text import Language

ENTRIES: tuple[Any, ...] = (*RULES, *GOALS, *TABLES)


@pytest.fixture(scope="module", params=["zh", "en"])
def language(request: pytest.FixtureRequest) -> Language:
    found: Language = request.param
    return found


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory, language: Language) -> Path:
    path = tmp_path_factory.mktemp("template") / f"{language}.xlsx"
    write_template(path, language, guide())
    return path


def test_the_guide_tells_every_rule_goal_and_table_with_all_settings() -> None:
    told = [(row.code, row.setting) for row in guide()]
    assert told == [(e.code, name) for e in ENTRIES for name in (e.settings.model_fields or ("",))]
    for row in guide():
        assert row.name.zh
        assert row.name.en
        assert row.strength.zh
        assert bool(row.setting) == bool(row.label.zh) == bool(row.reach.zh) == bool(row.default)


def test_the_guide_tells_defaults_that_change_nothing() -> None:
    rows = [PolicyRow(code=r.name.zh, setting=r.label.zh, value=r.default) for r in guide() if r.setting]
    policy, faults = read_policy(rows)
    assert faults == ()
    assert policy.described() == read_policy(())[0].described()
    cap = next(row for row in guide() if (row.code, row.setting) == ("body-cap", "most"))
    assert (cap.default, cap.reach.en, cap.kind.zh, cap.strength) == (
        "10",
        "at least 1, at most 1000",
        "规则",
        Strength.MUST.text,
    )


def test_the_sheet_of_the_guide(template: Path, language: Language) -> None:
    book = load_workbook(template)
    page = book[RULES_GUIDE[language]]
    assert page.protection.sheet
    rows = list(page.iter_rows(min_row=2, values_only=True))
    assert [(row[0], row[1]) for row in rows] == [(row.name[language], row.code) for row in guide()]
    assert RULES_GUIDE[language] in [cell.value for cell in book[GUIDE[language]]["A"]]
    assert book.sheetnames[-2:] == [RULES_GUIDE[language], LISTS[language]]


def test_names_and_strengths_drop_down(template: Path, language: Language) -> None:
    book = load_workbook(template)
    rules = {str(rule.sqref)[0]: rule for rule in book[POLICY.title[language]].data_validations.dataValidation}
    assert _choices(book, rules["A"]) == [entry.title[language] for entry in ENTRIES]
    assert rules["A"].errorStyle == "warning"
    assert _choices(book, rules["B"]) == [word.text.zh if language == "zh" else word.value for word in Strength]


def _choices(book: Any, rule: Any) -> list[str]:
    name, area = book.defined_names[rule.formula1].attr_text.split("!")
    return [row[0].value for row in book[name.strip("'")][area]]


def test_it_reads_quietly_and_its_names_are_understood(template: Path) -> None:
    loaded = load(template)
    assert [finding.code for finding in loaded.findings] == ["example-data"]
    assert loaded.town is not None
    assert {row.code for row in loaded.town.policy}.isdisjoint(entry.code for entry in ENTRIES)
    policy, faults = read_policy(loaded.town.policy)
    assert faults == ()
    assert policy.described()["body-cap"]["most"] == "10"


def test_without_a_guide_there_is_no_such_sheet(tmp_path: Path) -> None:
    write_template(tmp_path / "t.xlsx")
    assert RULES_GUIDE.zh not in load_workbook(tmp_path / "t.xlsx").sheetnames


def test_rows_of_no_known_code_stay_as_they_are(tmp_path: Path) -> None:
    row = next(row for row in guide() if row.code != "body-cap")
    write_template(tmp_path / "t.xlsx", "zh", (row, GuideRow("x", row.name, row.kind)))
    town = load(tmp_path / "t.xlsx").town
    assert town is not None
    assert town.policy[0].code == "body-cap"
