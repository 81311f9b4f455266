"""No answer is ever written over what somebody else put there, and this is found out before the work begins."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from orgplan import run
from orgplan.cli import main
from tests.cli.small import small


@pytest.fixture
def unsolved(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever reaches the solver has asked too late."""

    def never(*_: object) -> None:
        raise AssertionError("the search had begun")

    monkeypatch.setattr(run, "solve", never)


@pytest.mark.usefixtures("unsolved")
@pytest.mark.parametrize(("language", "words"), [("zh", "本镇数据"), ("en", "town's data")])
def test_the_town_is_not_overwritten(
    language: str, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    town = small(tmp_path)
    before = town.read_bytes()
    (tmp_path / "same.json").symlink_to(town)
    for output in (town, tmp_path / "same.json", tmp_path / "." / "town.json"):
        assert main(["solve", str(town), "-o", str(output), "--lang", language]) == 1
        assert words in capsys.readouterr().out
    assert town.read_bytes() == before


@pytest.mark.usefixtures("unsolved")
def test_a_folder_is_not_overwritten(tmp_path: Path) -> None:
    folder = tmp_path / "town"
    folder.mkdir()
    assert main(["solve", str(folder), "-o", str(folder)]) == 1
    assert main(["solve", str(folder), "-o", str(tmp_path)]) == 1


@pytest.mark.usefixtures("unsolved")
@pytest.mark.parametrize(("language", "words"), [("zh", "起始方案"), ("en", "plan to start from")])
def test_the_plan_to_start_from_is_not_overwritten(
    language: str, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = tmp_path / "plan.json"
    plan.write_text("{}")
    start = ["--from", str(plan), "-o", str(plan), "--lang", language]
    assert main(["solve", str(small(tmp_path)), *start]) == 1
    assert words in capsys.readouterr().out
    assert plan.read_text() == "{}"


@pytest.mark.usefixtures("unsolved")
@pytest.mark.parametrize("suffix", ["xlsx", "XLSX", "xls", "csv", "docx", "pptx", "pdf"])
def test_json_goes_into_no_other_kind_of_file(suffix: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = tmp_path / f"out.{suffix}"
    assert main(["solve", str(small(tmp_path)), "-o", str(output), "--json"]) == 1
    assert [finding["code"] for finding in json.loads(capsys.readouterr().out)["findings"]] == ["not-json"]
    assert not output.exists()


@pytest.mark.usefixtures("unsolved")
def test_a_missing_folder_is_found_before_solving(tmp_path: Path) -> None:
    assert main(["solve", str(small(tmp_path)), "-o", str(tmp_path / "no" / "out.json")]) == 1


def test_bad_input_leaves_an_earlier_outcome_alone(tmp_path: Path) -> None:
    output = tmp_path / "out.json"
    output.write_text("an earlier outcome")
    assert main(["solve", str(tmp_path / "missing.xlsx"), "-o", str(output)]) == 1
    assert output.read_text() == "an earlier outcome"


@pytest.mark.parametrize(("language", "words"), [("zh", "已存在"), ("en", "not empty")])
def test_a_filled_workbook_is_kept_unless_forced(
    language: str, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "town.xlsx"
    path.write_text("a month's work")
    assert main(["template", "-o", str(path), "--lang", language]) == 1
    assert words in capsys.readouterr().out
    assert path.read_text() == "a month's work"
    assert main(["template", "-o", str(path), "--lang", language, "--force"]) == 0
    assert path.read_bytes()[:2] == b"PK"


def test_an_empty_file_is_no_work(tmp_path: Path) -> None:
    path = tmp_path / "town.xlsx"
    path.touch()
    assert main(["template", "-o", str(path)]) == 0


@pytest.mark.parametrize("name", ["town.json", "town.csv", "town"])
def test_the_template_is_a_workbook(name: str, tmp_path: Path) -> None:
    assert main(["template", "-o", str(tmp_path / name), "--force"]) == 1
    assert not (tmp_path / name).exists()
