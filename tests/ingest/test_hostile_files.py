"""Files made to harm, damaged or simply wrong: each is refused with one finding, soon and in little memory."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgplan.ingest import Loaded, load, load_upload
from orgplan.ingest.limits import MAX_FINDINGS
from orgplan.model.vocabulary import Severity

from .hostile import CSVS, HEAD, JSONS, TAIL, WORKBOOKS, changed
from .sample import csv_folder, json_text, read, sound, workbook

SECONDS = 6
MEGABYTES = 300


def refused(loaded: Loaded, code: str = "file-refused") -> None:
    assert [finding.code for finding in loaded.findings] == [code]
    finding = loaded.findings[0]
    assert finding.severity is Severity.ERROR
    assert finding.message.zh
    assert finding.message.en
    assert finding.place is not None
    assert loaded.town is None


@pytest.mark.parametrize("trick", WORKBOOKS)
def test_a_hostile_workbook(trick: str) -> None:
    data = WORKBOOKS[trick]()
    started = time.perf_counter()
    refused(load_upload("town.xlsx", data))
    assert time.perf_counter() - started < SECONDS


@pytest.mark.parametrize("trick", JSONS)
def test_a_hostile_json_file(trick: str) -> None:
    data = JSONS[trick]()
    started = time.perf_counter()
    refused(load_upload("town.json", data))
    assert time.perf_counter() - started < SECONDS


@pytest.mark.parametrize("trick", CSVS)
def test_a_hostile_csv_folder(trick: str, tmp_path: Path) -> None:
    csv_folder(tmp_path / "town", sound())
    (tmp_path / "town" / "units.csv").write_bytes(CSVS[trick]())
    refused(load(tmp_path / "town"))


def test_none_of_them_takes_much_memory(tmp_path: Path) -> None:
    """In a process of its own, by the highest mark that Linux keeps of it: `ru_maxrss` would start at its parent's."""
    for suffix, tricks in ((".xlsx", WORKBOOKS), (".json", JSONS)):
        for number, trick in enumerate(tricks):
            (tmp_path / f"{number}{suffix}").write_bytes(tricks[trick]())
    script = (
        "import sys; from pathlib import Path; from orgplan.ingest import load\n"
        "for path in sorted(Path(sys.argv[1]).iterdir()): assert load(path).town is None\n"
        "status = Path('/proc/self/status').read_text()\n"
        "print(int(status.split('VmHWM:')[1].split()[0]) // 1024)"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)], capture_output=True, text=True, check=True, cwd=root
    )
    assert int(done.stdout) < MEGABYTES


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("nowhere.xlsx", "file-missing"),
        ("nowhere", "file-missing"),
        ("bad\0name.xlsx", "file-missing"),
        ("folder.xlsx", "file-refused"),
        ("empty-folder", "file-refused"),
        ("town.xls", "file-refused"),
        ("town.xlsm", "file-refused"),
        ("units.csv", "file-refused"),
        ("town", "file-refused"),
    ],
)
def test_a_path_that_is_no_town(name: str, code: str, tmp_path: Path) -> None:
    for folder in ("folder.xlsx", "empty-folder"):
        (tmp_path / folder).mkdir()
    for file in ("town.xls", "town.xlsm", "units.csv", "town"):
        (tmp_path / file).write_text("id,name")
    refused(load(tmp_path / name), code)


@pytest.mark.parametrize("name", ["town.csv", "town", "", "town.xlsm", "../../town.txt"])
def test_an_upload_that_is_no_town(name: str) -> None:
    refused(load_upload(name, workbook(sound())))


def test_an_upload_is_only_as_good_as_its_bytes() -> None:
    assert load_upload("../../etc/Town.XLSX", workbook(sound())).sources.file == "Town.XLSX"


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_damage_anywhere_is_a_finding_or_harmless(data: st.DataObject) -> None:
    whole = bytearray(WORKBOOK)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(whole) - 1))
        whole[at] = data.draw(st.integers(0, 255))
    cut = data.draw(st.sampled_from((len(whole), len(whole) // 2, len(whole) - 1)))
    loaded = load_upload("town.xlsx", bytes(whole[:cut]))
    assert loaded.town is not None or loaded.findings


@settings(max_examples=80, deadline=None)
@given(st.binary(max_size=200), st.integers(0, 10**6))
def test_damaged_json_is_a_finding_or_harmless(patch: bytes, at: int) -> None:
    at %= len(JSON)
    loaded = load_upload("town.json", JSON[:at] + patch + JSON[at + len(patch) :])
    assert loaded.town is not None or loaded.findings


WORKBOOK, JSON = workbook(sound()), json_text(sound()).encode()


def test_formatted_but_empty_cells_far_away_do_no_harm() -> None:
    page = HEAD + '<row r="1"><c r="A1" t="inlineStr"><is><t>key</t></is></c><c r="XFD1" s="0"/></row>'
    page += '<row r="1048576"><c r="XFD1048576" s="0"/></row>' + TAIL
    loaded = load_upload("town.xlsx", changed({"xl/worksheets/sheet1.xml": page}))
    assert "file-refused" not in {finding.code for finding in loaded.findings}


def test_a_false_dimension_is_not_believed() -> None:
    name = "xl/worksheets/sheet2.xml"
    with zipfile.ZipFile(io.BytesIO(WORKBOOK)) as archive:
        page = archive.read(name).decode()
    false = re.sub(r'<dimension ref="[^"]*"', '<dimension ref="A1:A1"', page)
    assert false != page
    assert load_upload("town.xlsx", changed({name: false}, WORKBOOK)).town == read(sound()).town


def test_a_flood_of_errors_ends() -> None:
    sheets = sound()
    rows = sheets["functions"]
    rows += [[f"X{n}", f"n{n}", f"u{n}", f"agri{n}", f"x{n}", f"h{n}"] for n in range(15_000)]
    started = time.perf_counter()
    loaded = load_upload("town.json", json_text(sheets).encode())
    assert time.perf_counter() - started < SECONDS
    assert len(loaded.findings) < MAX_FINDINGS + 100
    assert loaded.findings[-1].code == "more-findings"
    assert loaded.town is None


def test_a_flood_of_warnings_does_not_refuse_the_town() -> None:
    sheets = sound()
    sheets["functions"] += [[f"X{n}", "n", "U1", "law", None, 1.5] for n in range(2_000)]
    loaded = load_upload("town.json", json_text(sheets).encode())
    assert loaded.town is not None
    assert len(loaded.findings) == MAX_FINDINGS + 1
    assert loaded.findings[-1].code == "more-findings"


def test_a_large_honest_town_loads_quickly() -> None:
    sheets = sound()
    sheets["functions"] += [[f"X{n}", "职能", "U1", "law", None, n % 7] for n in range(5_000)]
    data = workbook(sheets)
    started = time.perf_counter()
    loaded = load_upload("town.xlsx", data)
    assert loaded.findings == ()
    assert time.perf_counter() - started < SECONDS
