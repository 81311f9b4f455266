"""`orgplan export` as a user types it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from orgplan.cli import main
from orgplan.export import EXPORTS
from orgplan.shipped import DATA

TOWN = DATA / "feicheng-1993"
PLAN = TOWN / "outcome-2002" / "plan.json"


@pytest.mark.parametrize("suffix", [entry.suffix for entry in EXPORTS])
def test_the_end_of_the_name_says_the_format(suffix: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / f"图{suffix}"
    wishes = ["--view", "changes", "--paper", "a4", "--paged", "--lang", "zh"]
    assert main(["export", str(TOWN), str(PLAN), "-o", str(out), *wishes]) == 0
    assert out.stat().st_size > 500
    assert f"已写入：{out}" in capsys.readouterr().out


def test_an_outcome_will_do_and_tells_its_proof(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from openpyxl import load_workbook

    solved, out = tmp_path / "outcome.json", tmp_path / "tables.xlsx"
    assert main(["solve", str(TOWN), "-o", str(solved), "--json"]) == 0
    capsys.readouterr()
    assert main(["export", str(TOWN), str(solved), "--to", "xlsx", "-o", str(out), "--json", "--lang", "en"]) == 0
    assert json.loads(capsys.readouterr().out) == {"written": str(out), "findings": []}
    about = {row[0]: row[1] for row in load_workbook(out)["About"].iter_rows(values_only=True)}
    assert about["Status"] == "proven optimal"
    assert about["Gap (%)"] == 0


@pytest.mark.parametrize(
    ("name", "to", "code"),
    [
        ("chart.pdf", "svg", "wrong-suffix"),
        ("chart", None, "wrong-suffix"),
        ("chart.docx", None, "wrong-suffix"),
        ("no/folder/chart.pdf", "pdf", "cannot-write"),
    ],
)
def test_a_place_where_it_must_not_go(
    name: str, to: str | None, code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wishes = ["--to", to] if to else []
    assert main(["export", str(TOWN), str(PLAN), "-o", str(tmp_path / name), "--json", *wishes]) == 1
    assert [finding["code"] for finding in json.loads(capsys.readouterr().out)["findings"]] == [code]
    assert list(tmp_path.iterdir()) == []


def test_plan_and_town_are_not_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = tmp_path / "plan.json"
    plan.write_bytes(PLAN.read_bytes())
    assert main(["export", str(TOWN), str(plan), "-o", str(plan), "--lang", "zh"]) == 1
    assert "不能用导出的文件覆盖" in capsys.readouterr().out
    assert plan.read_bytes() == PLAN.read_bytes()


def test_a_plan_of_another_town_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "chart.svg"
    assert main(["export", str(DATA / "helong"), str(PLAN), "-o", str(out), "--lang", "en"]) == 1
    assert not out.exists()
    assert capsys.readouterr().out


def test_a_town_with_errors_and_a_plan_that_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "chart.svg"
    assert main(["export", str(tmp_path / "none.xlsx"), str(PLAN), "-o", str(out)]) == 1
    assert main(["export", str(TOWN), str(tmp_path / "none.json"), "-o", str(out)]) == 1
    assert not out.exists()
    assert capsys.readouterr().out
