"""Typing into a sheet without a browser: what the table shows, what comes back, and which rows have problems."""

from __future__ import annotations

import pytest

from orgplan.app.components import sheet_table as tables
from orgplan.app.components.new_unit import NewUnit, free_function_id, free_unit_id, namesake, with_unit
from orgplan.app.components.sheet_columns import columns, pinned, widths
from orgplan.app.components.sheet_problems import by_row, counts, marked, place_of, problems_in
from orgplan.app.components.sheet_table import CHOSEN, NUMBER, PROBLEM
from orgplan.ingest import Sheets, sheets_of_folder
from orgplan.ingest.sheets import SHEETS, find_sheet
from orgplan.ingest.typed import in_order
from orgplan.model.vocabulary import Category, Domain, UnitKind
from orgplan.run import open_sheets
from orgplan.shipped import DATA
from orgplan.text import Language


def sheet(name: str) -> tables.Sheet:
    found = find_sheet(name)
    assert found
    return found


@pytest.fixture
def town() -> Sheets:
    found, _ = sheets_of_folder(DATA / "helong")
    assert found
    return found


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", [sheet.name for sheet in SHEETS])
def test_what_is_shown_goes_back_as_it_came(name: str, language: Language, town: Sheets) -> None:
    """Typing every cell anew, in the reader's own words, leaves canonical data."""
    rows = in_order(town | {name: tables.edited(sheet(name), town[name], {})})[name] if name in town else []
    frame = tables.table(sheet(name), rows, {}, language)
    changes = {
        index: {column: _sent(value) for column, value in row.items() if column != "key"}
        for index, row in enumerate(frame.to_dict("records"))
    }
    again = in_order({name: tables.edited(sheet(name), rows, changes)})[name]
    canonical = in_order({name: [_canonical(name, row) for row in rows]})[name]
    assert again == canonical
    assert tables.as_typed(sheet(name), again, changes)


def _sent(value: object) -> object:
    """As the browser would send it: pandas has its own nothing."""
    return None if isinstance(value, float) else value


def _canonical(name: str, row: dict[str, str]) -> dict[str, str]:
    return {
        column: tables.stored(tables.Kind() if name == "town" else sheet(name).by_name[column].kind, text)
        if name != "town"
        else _town_value(row, column)
        for column, text in row.items()
    }


def _town_value(row: dict[str, str], column: str) -> str:
    known = sheet("town").by_name.get(row["key"])
    return tables.stored(known.kind, row[column]) if known and column == "value" else row[column]


def test_words_are_the_readers_and_lists_come_apart(town: Sheets) -> None:
    frame = tables.table(sheet("units"), town["units"], {4: "■ 类别"}, "zh")
    assert list(frame.columns[:3]) == [CHOSEN, NUMBER, PROBLEM]
    assert frame["kind"][0] == "党委机构"
    assert frame[NUMBER][0] == "2"
    assert frame[PROBLEM][4] == "■ 类别"
    assert len(frame) == 100
    assert tables.table(sheet("units"), town["units"], {}, "en")["kind"][0] == "party"
    leaders = tables.table(sheet("leaders"), town["leaders"], {}, "en")
    assert leaders["experience"][0] == ["party-affairs", "general-office"]


def test_what_is_typed_is_kept_even_when_it_is_wrong(town: Sheets) -> None:
    rows = tables.edited(
        sheet("units"),
        town["units"],
        {
            0: {"kind": "政府机构", "name": " =cmd|'/c calc'!A1 ", "heads_worker": "三"},
            1: {"kind": None},
            60: {"id": "U61"},
        },
    )
    assert rows[0] | {"kind": "government", "name": "=cmd|'/c calc'!A1", "heads_worker": "三"} == rows[0]
    assert "kind" not in rows[1]
    assert len(rows) == 61
    assert rows[60] == {"id": "U61"}
    assert rows[43:60] == [{}] * 17
    codes = {finding.code for finding in open_sheets("data", town | {"units": rows}).findings}
    assert {"bad-number", "empty-cell"} <= codes


def test_ticks_are_no_data_and_rows_go_and_come(town: Sheets) -> None:
    changes = {3: {CHOSEN: True}, 5: {CHOSEN: False}, 1: {CHOSEN: True, "name": "甲办"}}
    assert tables.chosen(changes) == (1, 3)
    assert tables.edited(sheet("units"), town["units"], {3: {CHOSEN: True}}) == town["units"]
    left = tables.without(town["units"], (1, 3))
    assert [row["id"] for row in left[:3]] == ["U01", "U03", "U05"]
    assert tables.with_gap(left, 1)[1] == {}


def test_blanks_around_a_word_make_the_table_be_drawn_anew() -> None:
    rows = tables.edited(sheet("units"), [], {0: {"name": " 甲办 "}})
    assert rows == [{"name": "甲办"}]
    assert not tables.as_typed(sheet("units"), rows, {0: {"name": " 甲办 "}})
    assert tables.as_typed(sheet("units"), rows, {0: {"name": "甲办", "kind": None}})


def test_the_town_takes_values_by_their_key(town: Sheets) -> None:
    place = [row["key"] for row in town["town"]].index("kind")
    rows = tables.edited(sheet("town"), town["town"], {place: {"value": "特色小城镇"}})
    assert rows[place] == {"key": "kind", "value": "featured"}


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", [sheet.name for sheet in SHEETS])
def test_every_column_has_its_look(name: str, language: Language, town: Sheets) -> None:
    looks, wide = columns(sheet(name), town, language, True), widths(sheet(name), language, True)
    frame = tables.table(sheet(name), town.get(name, []), {}, language)
    assert set(looks) == set(wide) == set(frame.columns)
    assert tuple(wide)[: len(pinned(sheet(name)))] == pinned(sheet(name))
    assert all(looks[column]["pinned"] for column in pinned(sheet(name)))


def test_a_wrong_word_can_be_seen_in_a_list_to_choose_from(town: Sheets) -> None:
    town["units"][4]["kind"] = "党委机够"
    options = columns(sheet("units"), town, "zh", True)["kind"]["type_config"]["options"]
    assert [getattr(option, "value", option) for option in options][-1] == "党委机够"


def test_problems_find_their_rows(town: Sheets) -> None:
    town["units"][4]["kind"] = "党委机够"
    town["functions"][10]["hours"] = "三千"
    town["town"][0].pop("value")
    problems = problems_in(open_sheets("data", town).findings)
    assert [problem.wrong for problem in problems[:4]] == [True, True, True, False]
    assert by_row(sheet("units"), problems, "zh")[4].startswith("■ 类别：不在可选项内")
    assert by_row(sheet("functions"), problems, "en")[10].startswith("■ hours: Not a number")
    assert by_row(sheet("town"), problems, "zh") == {0: "■ 不能为空；如为合并单元格，请取消合并后逐行填写。"}
    found = counts(problems)
    assert (found["units", True], found["functions", True], found["town", True]) == (1, 1, 1)
    assert marked("机构", 43, found, "units", "zh") == "机构 43 ■1"
    at = {problem.sheet: place_of(sheet(problem.sheet), problem, "zh") for problem in problems[:3]}
    assert at == {"town": "名称", "units": "第 6 行 · 类别", "functions": "第 12 行 · 年工时"}


def test_a_new_unit_gets_free_ids_and_is_sound(town: Sheets) -> None:
    new = NewUnit(
        "网格管理中心", UnitKind.INSTITUTION, {Category.INSTITUTION: 4, Category.WORKER: 0}, "网格巡查",
        Domain.PUBLIC_SECURITY, 4000, "U01", 120,
    )  # fmt: skip
    sheets, code = with_unit(town, new)
    assert code == free_unit_id(town) == "U44"
    assert sheets["units"][-1] == {
        "id": "U44", "name": "网格管理中心", "kind": "institution", "heads_institution": "4"
    }  # fmt: skip
    assert sheets["functions"][-1]["id"] == "F4401"
    assert sheets["links"][-1] == {"from": "U44", "to": "U01", "handoffs": "120"}
    case = open_sheets("data", sheets)
    assert case.town is not None
    assert case.town.units[-1].heads.institution == 4
    assert namesake(sheets, " 网格管理中心") == "网格管理中心"
    assert namesake(sheets, "别的") == ""


def test_ids_are_proposed_in_whatever_way_they_are_written() -> None:
    assert free_unit_id({}) == "U01"
    assert free_unit_id({"units": [{"id": "财政所"}, {"id": "乙-09"}]}) == "乙-10"
    assert free_unit_id({"units": [{"id": "U1"}], "functions": [{"id": "U2"}]}) == "U3"
    assert free_function_id({"functions": [{"id": "F7", "unit": "U1"}]}, "U2") == "F8"
    assert free_function_id({}, "U01") == "F0101"
    bare, code = with_unit({}, NewUnit("甲站", UnitKind.GOVERNMENT))
    assert (bare, code) == ({"units": [{"id": "U01", "name": "甲站", "kind": "government"}]}, "U01")
