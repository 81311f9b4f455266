"""What is written reads back as the same town, in every form and language, whatever the texts."""

from __future__ import annotations

import csv
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from orgplan.ingest import load, load_upload, shipped_bodies, write_csv, write_excel, write_json, write_template
from orgplan.ingest.csv_folder import escaped, unescaped
from orgplan.ingest.sheets import SHEETS
from orgplan.model import Town

from .sample import SOUND, csv_folder, json_text, read, sound
from .strategies import NASTY, towns

Write = Callable[[Town, Path], None]
FORMS: dict[str, tuple[str, Write]] = {
    "excel-zh": ("town.xlsx", lambda town, path: write_excel(town, path, "zh")),
    "excel-en": ("town.xlsx", lambda town, path: write_excel(town, path, "en")),
    "csv-zh": ("town", lambda town, path: write_csv(town, path, "zh")),
    "csv-en": ("town-en", lambda town, path: write_csv(town, path, "en")),
    "json": ("town.json", write_json),
}


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(town=towns())
def test_the_same_town_comes_back(form: str, town: Town, tmp_path: Path) -> None:
    name, write = FORMS[form]
    write(town, tmp_path / name)
    loaded = load(tmp_path / name)
    assert loaded.town == town, [finding.message.en for finding in loaded.findings]


@given(text=st.one_of(st.sampled_from(NASTY), st.text("'=+-@＝＋－＠\t\rx", max_size=5)))
def test_the_csv_escape_can_be_undone(text: str) -> None:
    assert unescaped(escaped(text)) == text
    assert not escaped(text).startswith(tuple("=+-@＝＋－＠\t\r"))


def test_the_three_forms_read_alike(tmp_path: Path) -> None:
    town = read(sound()).town
    assert town is not None
    assert load(csv_folder(tmp_path / "folder", sound())).town == town
    assert load_upload("town.json", json_text(sound()).encode()).town == town


def test_chinese_and_english_headings_and_words_read_alike(tmp_path: Path) -> None:
    town = read(sound()).town
    assert town is not None
    write_csv(town, tmp_path / "zh", "zh")
    text = (tmp_path / "zh" / "机构.csv").read_text("utf-8-sig")
    assert text.startswith("编码,名称,类别,")
    assert "党委机构" in text
    assert "party" not in text
    assert load(tmp_path / "zh").town == town


def test_headings_in_any_order_width_and_case() -> None:
    sheets = sound()
    for name, rows in sheets.items():
        if name != "town":
            sheets[name] = [row[::-1] for row in rows]
    sheets["units"][0] = [f" {heading.upper()}　".replace("_", " ") for heading in sheets["units"][0]]
    sheets["town"] = [["项目", "值", "含义"], *[[row[0].upper(), row[1], "whatever"] for row in sheets["town"][1:]]]
    sheets = {{"units": " Ｕnits ", "functions": "职能"}.get(name, name): rows for name, rows in sheets.items()}
    loaded = read(sheets)
    assert loaded.findings == ()
    assert loaded.town == read(sound()).town


def test_blank_rows_and_columns_are_passed_over_and_rows_stay_true() -> None:
    sheets = sound()
    sheets["units"].insert(2, [None, "  "])
    sheets["units"].insert(0, [])
    sheets["functions"][1] += [None, "", " "]
    loaded = read(sheets)
    assert loaded.findings == ()
    assert loaded.town == read(sound()).town
    assert loaded.sources.rows["units"] == (3, 5, 6, 7)
    place = loaded.sources.place("units", 1, "name", "财政所")
    assert (place.file, place.sheet, place.row) == ("town.xlsx", "units", 5)
    assert (place.column, place.value) == ("name", "财政所")


def test_sources_know_the_keys_of_the_town() -> None:
    sources = read(sound()).sources
    assert sources.place("town", 0, "zone_name").row == 4
    assert sources.place("town", 0, "county").row is None
    assert sources.place("nobody", 0).row is None


@pytest.mark.parametrize(
    ("column", "typed", "value"),
    [
        ("hours", "１２３４", 1234),
        ("hours", "1,234", 1234),
        ("hours", " 1234.0 ", 1234),
        ("hours", 1234.0, 1234),
        ("hours", "1.234e3", 1234),
        ("hours", 2.9999999999999996, 3),
        ("peak", 1.5, 150),
        ("peak", "２．２５", 225),
        ("peak", None, 100),
        ("price", 0.07, 7),
        ("price", "１２．５", 1250),
        ("price", 1e12, 10**14),
        ("purchasable", "√", True),
        ("purchasable", 1, True),
        ("purchasable", "否", False),
        ("purchasable", False, False),
        ("domain", "农业农村", "agriculture"),
        ("domain", "Planning and Construction", "planning-construction"),
        ("domain", "PUBLIC_SERVICE", "public-service"),
        ("name", 101, "101"),
        ("name", 101.0, "101"),
        ("name", 1.5, "1.5"),
        ("name", True, "true"),
        ("name", "　两 端　\r\n", "两 端"),
        ("name", "a_x000D_\nb", "a\nb"),
    ],
)
def test_what_a_cell_means(column: str, typed: object, value: object) -> None:
    sheets = sound()
    heading, row = sheets["functions"][0], sheets["functions"][5]
    row[heading.index(column)] = typed
    loaded = read(sheets)
    assert loaded.town is not None, loaded.findings
    assert getattr(loaded.town.functions[4], column) == value


def test_an_id_typed_as_a_number_is_the_same_everywhere() -> None:
    sheets = sound()
    sheets["units"][4][0] = 101
    sheets["functions"][1][2] = sheets["staff"][14][1] = sheets["staff"][15][1] = 101.0
    town = read(sheets).town
    assert town is not None
    assert town.units[3].id == town.functions[0].unit == town.staff[14].unit == "101"


def test_a_percentage_format_is_read_as_it_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "town.xlsx"
    write_excel(_town(), path)
    book = load_workbook(path)
    cell = next(row[1] for row in book["城镇"].iter_rows() if row[0].value == "城镇化率")
    cell.value, cell.number_format = 0.563, "0.0%"
    book.save(path)
    town = load(path).town
    assert town is not None
    assert town.urbanisation_rate == 5630


def _town() -> Town:
    town = read(sound()).town
    assert town is not None
    return town


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_csv_in_the_encodings_that_excel_writes(encoding: str, tmp_path: Path) -> None:
    folder = csv_folder(tmp_path / "town", sound())
    for path in folder.iterdir():
        path.write_bytes(path.read_text("utf-8").encode(encoding))
    assert load(folder).town == _town()


def test_csv_is_written_for_excel_and_runs_nothing(tmp_path: Path) -> None:
    town = _town()
    unit = town.units[0].model_copy(update={"name": '=cmd|"/c calc"!A1'})
    write_csv(town.model_copy(update={"units": (unit, *town.units[1:])}), tmp_path / "town", "en")
    data = (tmp_path / "town" / "units.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(data.decode("utf-8-sig").splitlines()))
    assert rows[1][1] == '\'=cmd|"/c calc"!A1'


def test_text_never_becomes_a_formula_or_link_in_a_workbook(tmp_path: Path) -> None:
    town = _town().model_copy(update={"note": "=1+1", "county": "http://example.org"})
    write_excel(town, tmp_path / "town.xlsx")
    with zipfile.ZipFile(tmp_path / "town.xlsx") as archive:
        page = archive.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in page
    assert "hyperlink" not in page


def test_json_in_all_its_shapes() -> None:
    town = _town()
    sheets: dict[str, Any] = json.loads(json_text(sound()))
    sheets["town"] = {row[0]: row[1] for row in SOUND["town"][1:]}
    sheets["bodies"][0]["domains"] = ["general-office", "党务"]
    sheets["leaders"][0]["holds"] = ["P1", "Z1"]
    sheets["leaders"][0]["note"] = None
    sheets["units"][0]["counts"] = True
    sheets["guide"] = {"anything": "goes"}
    loaded = load_upload("town.json", ("\ufeff" + json.dumps(sheets)).encode())
    assert loaded.town == town
    assert [finding.code for finding in loaded.findings] == ["column-unknown"]
    assert loaded.sources.place("units", 0, "counts").row == 2


def test_json_is_canonical(tmp_path: Path) -> None:
    write_json(_town(), tmp_path / "town.json")
    found = json.loads((tmp_path / "town.json").read_text("utf-8"))
    assert found["town"]["kind"] == "town-zone"
    assert found["town"]["purchase_budget"] == 200000.5
    assert found["functions"][4] | {"name": ""} == {
        "id": "F5",
        "name": "",
        "unit": "U2",
        "domain": "environment",
        "hours": 900,
        "purchasable": True,
        "price": 45000,
    }
    assert found["bodies"][0]["domains"] == ["general-office", "party-affairs"]


def test_the_same_town_gives_the_same_json_and_csv_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_json(_town(), tmp_path / f"{name}.json")
        write_csv(_town(), tmp_path / name)
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()
    assert all(path.read_bytes() == (tmp_path / "b" / path.name).read_bytes() for path in (tmp_path / "a").iterdir())


def test_a_text_too_long_for_a_cell_is_not_lost_silently(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="does not fit"):
        write_excel(_town().model_copy(update={"note": "x" * 40_000}), tmp_path / "town.xlsx")


def test_digests_name_every_file(tmp_path: Path) -> None:
    folder = csv_folder(tmp_path / "town", sound())
    (folder / "readme.txt").write_text("not ours")
    digests = load(folder).sources.digests
    assert sorted(digests) == sorted(f"{sheet.name}.csv" for sheet in SHEETS)
    assert all(len(digest) == 64 for digest in digests.values())


def test_the_shipped_catalogue_reads() -> None:
    bodies = shipped_bodies()
    assert len({body.id for body in bodies}) == len(bodies) > 0
    assert all(body.name_en for body in bodies)


def test_the_template_reads(tmp_path: Path) -> None:
    write_template(tmp_path / "t.xlsx")
    assert load(tmp_path / "t.xlsx").town is not None
