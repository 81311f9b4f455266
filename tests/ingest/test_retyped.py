"""Data as typed: nothing in known columns is lost, and what is read back is the same town."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from openpyxl import load_workbook

from orgplan.ingest import (
    Sheets,
    json_of,
    limits,
    load_sheets,
    load_upload,
    sheets_of,
    sheets_of_folder,
    sheets_of_json,
    sheets_of_town,
    workbook_of,
)
from orgplan.ingest.faults import Refused
from orgplan.ingest.sheets import SHEETS
from orgplan.model import Town
from orgplan.run import open_sheets, open_town
from orgplan.shipped import DATA

from .sample import csv_folder, json_text, read, sound, workbook
from .strategies import towns


def typed(sheets: dict[str, list[list[object]]]) -> Sheets:
    found, _ = sheets_of("town.xlsx", workbook(sheets))
    assert found is not None
    return found


@settings(max_examples=60, deadline=None)
@given(town=towns())
def test_a_town_comes_back(town: Town) -> None:
    sheets = sheets_of_town(town)
    loaded = load_sheets("town", sheets)
    assert loaded.town == town, [finding.message.en for finding in loaded.findings]
    assert sheets_of_json(json_of(sheets)) == sheets


@settings(max_examples=30, deadline=None)
@given(town=towns())
def test_a_workbook_of_it_comes_back(town: Town) -> None:
    for language in ("zh", "en"):
        loaded = load_upload("town.xlsx", workbook_of(sheets_of_town(town), language))
        assert loaded.town == town, [finding.message.en for finding in loaded.findings]


@pytest.mark.parametrize("folder", sorted(path.parent for path in DATA.glob("*/units.csv")))
def test_a_sample_reads_alike(folder: Path) -> None:
    sheets, findings = sheets_of_folder(folder)
    assert sheets is not None
    plain, again = open_town(folder), open_sheets("town", sheets)
    assert again.town == plain.town
    assert [finding.code for finding in again.findings] == [finding.code for finding in plain.findings]
    assert {finding.code for finding in findings} <= {finding.code for finding in plain.findings}
    assert set(again.inputs) >= {"town"}


def test_faulty_cells_stay_as_typed(tmp_path: Path) -> None:
    sheets = sound()
    sheets["units"][2][0] = "U1"
    sheets["units"][2][2] = "事业站"
    sheets["functions"][1][5] = "五千"
    sheets["functions"][2][5] = -3
    sheets["town"] += [["name", "第二个名称"], ["mayor", "甲"]]
    found = typed(sheets)
    assert found["units"][1] == {
        "id": "U1", "name": "财政所", "kind": "事业站", "heads_administrative": "6", "certified": "2"
    }  # fmt: skip
    assert [row["hours"] for row in found["functions"][:2]] == ["五千", "-3"]
    assert found["town"][-2:] == [{"key": "name", "value": "第二个名称"}, {"key": "mayor", "value": "甲"}]
    assert typed(sheets) == sheets_of("t.json", json_text(sheets).encode())[0]
    assert found == sheets_of_folder(csv_folder(tmp_path / "t", sheets))[0]
    codes = {finding.code for finding in load_sheets("town", found).findings}
    assert codes == {finding.code for finding in read(sheets).findings}


def test_places_are_rows_of_the_list() -> None:
    sheets = sound()
    sheets["units"].insert(0, ["合隆镇机构一览"])
    sheets["units"].insert(3, [])
    sheets["units"][4][2] = "事业站"
    found = typed(sheets)
    place = next(finding.place for finding in load_sheets("town", found).findings if finding.code == "bad-word")
    assert place is not None
    assert (place.file, place.sheet, place.row, place.column) == ("town", "units", 3, "kind")
    assert place.row is not None
    assert found["units"][place.row - 2]["kind"] == place.value == "事业站"


def test_every_key_of_the_town_is_there_to_be_filled_in() -> None:
    found = typed(sound())
    town = next(sheet for sheet in SHEETS if sheet.keyed)
    assert [row["key"] for row in found["town"]] == list(town.by_name)
    assert {"key": "county"} in found["town"]
    place = next(
        finding.place
        for finding in load_sheets("town", {**found, "town": [{"key": "kind", "value": "town-zone"}]}).findings
        if finding.code == "empty-cell"
    )
    assert place is not None
    assert (place.row, place.column) == (2, "name")


def test_equal_data_has_one_text_and_one_digest() -> None:
    found = typed(sound())
    shuffled: Sheets = {
        name: [dict(reversed((row | {"basis": " "}).items())) for row in rows] + [{}]
        for name, rows in reversed(found.items())
    }
    assert json_of(shuffled) == json_of(found)
    assert load_sheets("a", shuffled).sources.digests["a"] == load_sheets("b", found).sources.digests["b"]
    other = {**found, "units": found["units"][::-1]}
    assert load_sheets("a", other).sources.digests != load_sheets("a", found).sources.digests


def test_a_row_left_empty_keeps_its_place() -> None:
    found = typed(sound())
    found["units"].insert(1, {})
    loaded = load_sheets("town", found)
    assert loaded.town is not None
    assert loaded.sources.place("units", 1).row == 4
    assert sheets_of_json(json_of(found)) == found


def test_the_text_is_an_upload_of_its_own() -> None:
    found = typed(sound())
    assert sheets_of("town.json", json_of(found).encode())[0] == found
    assert load_upload("town.json", json_of(found).encode()).town == read(sound()).town


def test_a_missing_sheet_is_still_missing() -> None:
    sheets = sound()
    del sheets["functions"]
    found = typed(sheets)
    assert "functions" not in found
    assert "sheet-missing" in {finding.code for finding in load_sheets("town", found).findings}


def test_only_a_refused_file_gives_nothing() -> None:
    found, findings = sheets_of("town.xlsx", b"PK\x03\x04nonsense")
    assert found is None
    assert [finding.code for finding in findings] == ["file-refused"]
    assert sheets_of("town.doc", b"x")[0] is None
    assert sheets_of_folder(Path("/nowhere"))[0] is None


@pytest.mark.parametrize("text", ["[]", '{"units": 3}', '{"units": [3]}', '{"units": [{"id": 3}]}', "nonsense", ""])
def test_what_is_not_such_data_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        sheets_of_json(text)


def test_too_much_data_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    found = typed(sound())
    monkeypatch.setattr(limits, "MAX_JSON_BYTES", 1000)
    assert [finding.code for finding in load_sheets("town", found).findings] == ["file-refused"]
    assert sheets_of("town.xlsx", workbook(sound()))[0] is None
    monkeypatch.undo()
    monkeypatch.setattr(limits, "MAX_ROWS", 3)
    assert [finding.code for finding in load_sheets("town", found).findings] == ["file-refused"]


def test_errors_of_excel_are_kept_and_said() -> None:
    found = typed(sound())
    found["units"][1]["name"] = "#REF!"
    loaded = load_sheets("town", found)
    assert loaded.town is not None
    assert [(finding.code, finding.place and finding.place.row) for finding in loaded.findings] == [("cell-error", 3)]


def test_the_workbook_shows_faults_as_typed_and_runs_nothing(tmp_path: Path) -> None:
    sheets = sound()
    sheets["units"][1][1] = "党政办"
    sheets["town"].append(["mayor", "甲"])
    found = typed(sheets)
    found["units"][1] |= {"name": '=cmd|"/c calc"!A1', "kind": "事业站", "certified": "2.5"}
    path = tmp_path / "town.xlsx"
    path.write_bytes(workbook_of(found, "zh"))
    page = load_workbook(path)["机构"]
    heading = [cell.value for cell in page[1]]
    row = dict(zip(heading, page[3], strict=True))
    assert (row["名称"].value, row["名称"].data_type) == ('=cmd|"/c calc"!A1', "s")
    assert (row["类别"].value, row["持证执法人员"].value, row["行政实有"].value) == ("事业站", "2.5", 6)
    assert page["C2"].value == "党委机构"
    assert load_workbook(path)["城镇"].cell(len(found["town"]) + 1, 1).value == "mayor"
    again = load_upload("town.xlsx", path.read_bytes()).findings
    assert [finding.code for finding in again] == [finding.code for finding in load_sheets("town", found).findings]
