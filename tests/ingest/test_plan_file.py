"""Files that are given as plans and are none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from orgplan.ingest import load_plan
from orgplan.model import Finding

from .sample import json_text, sound, workbook


def refusal(path: Path) -> Finding:
    found = load_plan(path)
    assert isinstance(found, tuple)
    assert len(found) == 1
    assert found[0].place is not None
    assert found[0].place.file == path.name
    return found[0]


@pytest.mark.parametrize("name", ["other.xlsx", "other.json", "plan"])
def test_a_workbook_is_no_plan_whatever_its_name(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(workbook(sound()))
    finding = refusal(tmp_path / name)
    assert finding.code == "not-a-plan"
    assert finding.message.zh.startswith("这是表格，不是方案文件")
    assert finding.message.en.startswith("This is a workbook, not a plan file")


def test_a_table_of_commas_is_no_plan(tmp_path: Path) -> None:
    (tmp_path / "units.csv").write_text("id,name", "utf-8")
    assert refusal(tmp_path / "units.csv").code == "not-a-plan"


def test_a_town_is_no_plan(tmp_path: Path) -> None:
    (tmp_path / "town.json").write_text(json_text(sound()), "utf-8")
    assert refusal(tmp_path / "town.json").code == "not-a-plan"


def test_no_file_and_no_answer_are_told_apart(tmp_path: Path) -> None:
    assert refusal(tmp_path / "nowhere.json").code == "file-missing"
    assert refusal(tmp_path / "nowhere.xlsx").code == "file-missing"
    (tmp_path / "outcome.json").write_text(json.dumps({"plan": None}), "utf-8")
    assert refusal(tmp_path / "outcome.json").code == "no-plan"
