"""The command line as a user types it: exit codes, JSON, both languages, nothing but findings for bad input."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from orgplan.cli import main
from orgplan.cli.arguments import language_of
from orgplan.ingest import load
from orgplan.shipped import DATA
from tests.cli.small import CLASH, small

FEICHENG = DATA / "feicheng-1993"


@pytest.fixture
def solved(tmp_path: Path) -> Path:
    out = tmp_path / "outcome.json"
    assert main(["solve", str(FEICHENG), "-o", str(out), "--json"]) == 0
    return out


def said(capsys: pytest.CaptureFixture[str]) -> Any:
    return json.loads(capsys.readouterr().out)


def test_check_says_clean(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(DATA / "helong"), "--lang", "en"]) == 0
    assert "no errors" in capsys.readouterr().out


def test_check_finds_every_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = small(tmp_path)
    data = json.loads(path.read_text())
    data["units"][0]["kind"] = "nonsense"
    data["functions"][1]["hours"] = -4
    data["policy"] = [{"code": "body-cup", "strength": "must"}]
    path.write_text(json.dumps(data))
    assert main(["check", str(path), "--json"]) == 1
    found = said(capsys)["findings"]
    errors = [(f["place"]["sheet"], f["place"]["row"]) for f in found if f["severity"] == "error"]
    assert set(errors) >= {("units", 2), ("functions", 3)}


def test_check_finds_errors_in_the_policy_with_their_row(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = small(tmp_path)
    data = json.loads(path.read_text())
    data["policy"] = [
        {"code": "body-cap", "strength": "must", "setting": "most", "value": "10"},
        {"code": "body-cup", "strength": "must"},
        {"code": "span", "strength": "weight", "setting": "comfortable", "value": "many"},
    ]
    path.write_text(json.dumps(data))
    assert main(["check", str(path), "--json"]) == 1
    errors = {f["place"]["row"]: f["code"] for f in said(capsys)["findings"] if f["severity"] == "error"}
    assert errors == {3: "unknown-code", 4: "bad-setting"}


def test_solve_writes_the_outcome_of_the_contract(capsys: pytest.CaptureFixture[str], solved: Path) -> None:
    outcome = json.loads(solved.read_text(encoding="utf-8"))
    assert outcome == said(capsys)
    assert outcome["schema"] == "orgplan.outcome/1"
    assert outcome["status"] == "optimal"
    assert outcome["objective"] == outcome["bound"]
    assert outcome["gap"] == 0
    assert list(outcome["plan"]) == [
        "schema", "town", "placements", "retained", "staffing", "purchased", "appointments", "oversight",
    ]  # fmt: skip
    assert outcome["report"]["lawful"] is True
    assert set(outcome["recipe"]["inputs"]) >= {"units.csv", "functions.csv"}


def test_evaluate_accepts_what_solve_wrote(solved: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = tmp_path / "plan.json"
    plan.write_text(json.dumps(json.loads(solved.read_text())["plan"]))
    assert main(["evaluate", str(FEICHENG), str(plan), "--json"]) == 0
    capsys.readouterr()
    assert main(["evaluate", str(FEICHENG), str(solved), "--json"]) == 0
    assert said(capsys)["lawful"] is True


def test_evaluate_refuses_a_broken_plan(solved: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = json.loads(solved.read_text())["plan"]
    plan["placements"] = plan["placements"][1:]
    path = tmp_path / "broken.json"
    path.write_text(json.dumps(plan))
    capsys.readouterr()
    assert main(["evaluate", str(FEICHENG), str(path), "--json"]) == 3
    assert "every-duty-placed" in {finding["code"] for finding in said(capsys)["findings"]}


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", '{"schema": "orgplan.plan/2", "town": "x"}', '{"plan": null}', '{"town": "x", "placements": [{}]}'],
)
def test_evaluate_refuses_what_is_no_plan(text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "plan.json"
    path.write_text(text)
    assert main(["evaluate", str(FEICHENG), str(path), "--json"]) == 1
    assert said(capsys)["findings"]


def test_evaluate_refuses_a_plan_of_another_town(solved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["evaluate", str(DATA / "helong"), str(solved), "--json"]) == 1
    assert "unknown-in-plan" in {finding["code"] for finding in said(capsys)["findings"]}


def test_infeasible_names_the_rows_that_clash(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out.json"
    assert main(["solve", str(small(tmp_path, pins=CLASH)), "-o", str(out), "--json"]) == 2
    outcome = said(capsys)
    assert outcome["status"] == "infeasible"
    assert outcome["plan"] is None
    assert [f["place"]["row"] for f in outcome["findings"]] == [2, 3]
    assert json.loads(out.read_text())["status"] == "infeasible"


def test_bad_input_is_no_traceback(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out.json"
    assert main(["solve", str(tmp_path / "missing.xlsx"), "-o", str(out), "--json"]) == 1
    assert said(capsys)["status"] == "invalid"


def test_output_that_cannot_be_written_is_a_finding(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["solve", str(small(tmp_path)), "-o", str(tmp_path / "no" / "out.json"), "--lang", "zh"]) == 1
    assert "无法写入" in capsys.readouterr().out


def test_compare_puts_plans_side_by_side(solved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["compare", str(FEICHENG), str(solved), str(solved), "--json"]) == 0
    comparison = said(capsys)
    assert len(comparison["reports"]) == 2
    assert set(comparison["differences"][1].values()) == {0}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_command_speaks_both_languages(
    language: str, solved: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    for command in (
        ["check", str(FEICHENG)],
        ["solve", str(FEICHENG), "-o", str(tmp_path / "o.json")],
        ["evaluate", str(FEICHENG), str(solved)],
        ["compare", str(FEICHENG), str(solved), str(solved)],
    ):
        assert main([*command, "--lang", language]) == 0
        text = capsys.readouterr().out
        assert text
        assert ("独立复核" in text or "数据可以使用" in text) is (language == "zh")


def test_template_writes_a_workbook_that_reads(tmp_path: Path) -> None:
    path = tmp_path / "template.xlsx"
    assert main(["template", "-o", str(path), "--lang", "en"]) == 0
    assert load(path).town is not None


def test_template_into_nowhere_is_a_finding(tmp_path: Path) -> None:
    assert main(["template", "-o", str(tmp_path / "no" / "t.xlsx")]) == 1


@pytest.mark.parametrize("bad", [["--seconds", "0"], ["--workers", "0"], ["--seed", "-1"], ["--max-bodies", "x"]])
def test_impossible_options_are_refused(bad: list[str], tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["solve", str(FEICHENG), "-o", str(tmp_path / "o.json"), *bad])
    assert stop.value.code == 2


def test_the_language_follows_the_option_then_the_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.delenv("LC_MESSAGES", raising=False)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    assert language_of(["check", "x"]) == "en"
    assert language_of(["check", "x", "--lang", "zh"]) == "zh"
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    assert language_of([]) == "zh"
    assert language_of(["--lang=en"]) == "en"


def test_a_plan_that_places_what_never_devolves_breaks_the_rules(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It names nothing that the town does not have: no bad input, but not lawful."""
    out, plan = tmp_path / "outcome.json", tmp_path / "plan.json"
    assert main(["solve", str(DATA / "helong"), "-o", str(out), "--json"]) == 0
    made = json.loads(out.read_text(encoding="utf-8"))["plan"]
    never = made["retained"][0]["unit"]
    made["placements"].append({"unit": never, "stream": "core", "function": None, "body": "B-office"})
    plan.write_text(json.dumps(made), encoding="utf-8")
    capsys.readouterr()
    assert main(["evaluate", str(DATA / "helong"), str(plan), "--json"]) == 3
    assert "not-placeable" in {finding["code"] for finding in said(capsys)["findings"]}
