"""What is read on a terminal: the verdict first, names and not codes, findings last."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from orgplan.cli import main
from orgplan.cli.printing.comparison import labels
from orgplan.cli.printing.findings import findings
from orgplan.cli.printing.terminal import figure, folded, percent, say, width
from orgplan.ingest import write_json
from orgplan.model import Establishment, Pair, Pin, PolicyRow
from orgplan.model.findings import Finding, Place
from orgplan.model.organisation import Body, Unit
from orgplan.model.plan import Placement, Plan, Retained, Staffing
from orgplan.model.vocabulary import Category, Devolution, PairVerdict, PinVerdict, Severity, Stream, Strength, UnitKind
from orgplan.run import case_of, evaluate
from orgplan.shipped import DATA
from orgplan.structure import example
from orgplan.text import Language, Text
from tests.cli.small import small, written

OFFICE = Body(id="B1", name="甲办公室", name_en="Office A", min_heads=0)
HALL = Body(id="B2", name="乙办公室", name_en="Office B", min_heads=0)
FORESTRY = Unit(id="U3", name="林业站", kind=UnitKind.STATIONED, devolution=Devolution.NEVER, retain_reason="垂直管理")
TOWN = example.town(
    [
        Unit(id="U1", name="农业站", kind=UnitKind.INSTITUTION, heads=Establishment(institution=4)),
        Unit(id="U2", name="民政办", kind=UnitKind.INSTITUTION, heads=Establishment(institution=2)),
        FORESTRY,
    ],
    [OFFICE, HALL],
    [
        example.duty("F1", "U1", 3520),
        example.duty("F2", "U1", 3520, Stream.APPROVAL),
        example.duty("F3", "U2", 3520),
    ],
    quota=Establishment(institution=3),
    policy=(
        PolicyRow(code="service-hall", strength=Strength.OFF),
        PolicyRow(code="treasury", strength=Strength.OFF),
        PolicyRow(code="body-size", strength=Strength.PREFER),
    ),
)
PLAN = Plan(
    town=TOWN.name,
    placements=(
        Placement(unit="U1", stream=Stream.APPROVAL, body="B2"),
        Placement(unit="U1", stream=Stream.CORE, body="B1"),
        Placement(unit="U2", stream=Stream.CORE, body="B1"),
    ),
    retained=(Retained(unit="U3", reason="垂直管理"),),
    staffing=(
        Staffing(unit="U1", body="B1", category=Category.INSTITUTION, heads=2),
        Staffing(unit="U1", body="B2", category=Category.INSTITUTION, heads=2),
        Staffing(unit="U2", body="B1", category=Category.INSTITUTION, heads=1),
        Staffing(unit="U2", body="B2", category=Category.INSTITUTION, heads=1),
    ),
)
SAID: dict[Language, tuple[str, ...]] = {
    "zh": (
        "已停用 2 条规则：便民服务机构、一级国库与会计不相容岗位",
        "1 条规则改为尽量遵守：机构人员规模",
        "    划入：农业站、民政办",
        "    划入：农业站（审批）",
        "人员调剂（不随职责走的共 1 人）",
        "  民政办：1 人 → 乙办公室",
        "  林业站：垂直管理",
        "超编消化（共 3 人，3 年）",
        "  第 1 至 3 年每年 1 人",
        "编制台账：实有人员",
    ),
    "en": (
        "without 2 of the rules: One service hall; Treasury, cashier and books",
        "1 of the rules only preferred: Size of a body",
        "    Units: 农业站 (approval)",
        "  民政办: 1 → Office B",
        "years 1 to 3: 1 a year",
        "Establishment ledger: ",
    ),
}


def printed(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    main([str(argument) for argument in arguments])
    return capsys.readouterr().out


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.json"
    path.write_text(PLAN.model_dump_json(by_alias=True))
    return path


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_report_is_read_in_names(
    language: Language, plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = printed(capsys, "evaluate", written(TOWN, tmp_path), plan, "--lang", language)
    report = evaluate(case_of(TOWN), PLAN)
    assert not isinstance(report, tuple)
    assert said.startswith({"zh": "独立复核：", "en": "Independent re-check: "}[language])
    for words in SAID[language]:
        assert words in said
    assert "U1" not in said
    assert {"zh": "机构精简 2 个 600", "en": "Lean structure 2 bodies 600"}[language] in " ".join(said.split())


def test_the_verdict_of_solve_comes_first_and_the_findings_last(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = printed(capsys, "solve", DATA / "feicheng-1993", "-o", tmp_path / "o.json", "--lang", "zh").splitlines()
    assert said[0].startswith("已证最优：目标值 ")
    assert "差距 0%" in said[0]
    assert said[1].startswith("独立复核：合法（已停用 5 条规则：")
    marked = [index for index, line in enumerate(said) if line.startswith("[")]
    assert marked == list(range(marked[0], len(said) - 2)), "nothing but the place of the outcome comes after them"


def test_goals_without_effect_are_left_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = printed(capsys, "solve", small(tmp_path), "-o", tmp_path / "o.json", "--lang", "zh")
    assert "购买服务支出" not in said
    assert "机构精简" in said


CLASHES: list[tuple[dict[str, Any], str, str]] = [
    (
        {"pins": (Pin(unit="U1", body="B1", verdict=PinVerdict.MUST), Pin(unit="U1", body="B1", verdict="never"))},
        "“农业站”（U1）不得归入“甲办公室”（B1）（town.json pins 第 3 行）（依据：编制部门意见）",
        "农业站 (U1) must never lie in Office A (B1) (town.json pins row 3) (The planner's own)",
    ),
    (
        {
            "pairs": (
                Pair(a="U1", b="U2", verdict=PairVerdict.TOGETHER),
                Pair(a="U2", b="U1", verdict=PairVerdict.APART),
            )
        },
        "“民政办”（U2）与“农业站”（U1）必须分设在不同机构",
        "民政办 (U2) and 农业站 (U1) must be in different bodies",
    ),
]


@pytest.mark.parametrize(("fields", "zh", "en"), CLASHES, ids=["pins", "pairs"])
def test_a_clash_is_numbered_and_named(
    fields: dict[str, Any], zh: str, en: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    without_approvals = (TOWN.functions[0], TOWN.functions[2])
    path = written(TOWN.model_copy(update={"functions": without_approvals, **fields}), tmp_path)
    chinese = printed(capsys, "solve", path, "-o", tmp_path / "o.json", "--lang", "zh")
    english = printed(capsys, "solve", path, "-o", tmp_path / "o.json", "--lang", "en")
    assert chinese.startswith("无可行方案。以下要求不能同时满足：\n1. ")
    assert english.startswith("No plan is feasible. These demands cannot all be met:\n1. ")
    assert zh in chinese
    assert en in english
    for verdict in ("must", "never", "together", "apart"):
        assert verdict not in chinese
    assert chinese.count("放宽其中任意一项") == english.count("Relax any one") == 1


def test_a_rule_in_a_clash_says_how_much_it_allows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    apart = (Pair(a="U1", b="U2", verdict=PairVerdict.APART),)
    arguments = ("solve", small(tmp_path, pairs=apart), "-o", tmp_path / "o.json", "--max-bodies", "1", "--lang", "zh")
    assert "规则“职能机构限额”（职能机构最多个数：1）" in printed(capsys, *arguments)


def test_plans_are_compared_in_words(plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "other"
    folder.mkdir()
    approvals, core, civil = PLAN.placements
    elsewhere = (approvals.model_copy(update={"body": "B1"}), core, civil.model_copy(update={"body": "B2"}))
    moved = PLAN.model_copy(update={"placements": elsewhere})
    (folder / "plan.json").write_text(moved.model_dump_json(by_alias=True))
    town = written(TOWN, tmp_path)
    chinese = printed(capsys, "compare", town, plan, folder / "plan.json", "--lang", "zh")
    assert f"{tmp_path.name}/plan" in chinese
    assert "other/plan：与第一个方案归属不同的部分（2）" in chinese
    assert "民政办：甲办公室 → 乙办公室" in chinese
    assert "农业站（审批）：乙办公室 → 甲办公室" in chinese
    english = printed(capsys, "compare", town, plan, folder / "plan.json", "--lang", "en")
    assert "民政办: Office A → Office B" in english
    assert "农业站 (approval): Office B → Office A" in english
    assert "Independent re-check" in english


def test_plans_are_told_apart() -> None:
    assert labels([Path("a/first.json"), Path("b/second.json")]) == ["first", "second"]
    assert labels([Path("a/plan.json"), Path("b/plan.json")]) == ["a/plan", "b/plan"]
    assert labels([Path("a/plan.json"), Path("a/plan.json")]) == ["a/plan#1", "a/plan#2"]


@pytest.mark.parametrize("command", ["evaluate", "compare", "solve"])
def test_a_plan_of_another_town_is_said_once(command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    codes = [f"X{number}" for number in range(9)]
    plan = Plan(town="合隆镇", placements=tuple(Placement(unit=code, stream="core", body="B1") for code in codes))
    path = tmp_path / "plan.json"
    path.write_text(plan.model_dump_json(by_alias=True))
    rest = ["--from", path, "-o", tmp_path / "o.json"] if command == "solve" else [path]
    said = printed(capsys, command, written(TOWN, tmp_path), *rest, "--lang", "zh")
    assert "方案属于“合隆镇”，不是“示例镇”，请选用同一个镇的方案。" in said
    assert "方案中有 9 个编码本镇没有：X0、X1、X2、X3、X4等" in said
    assert "X5" not in said
    assert not (tmp_path / "o.json").exists()


def test_a_folder_of_towns_says_which(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(DATA), "--lang", "zh"]) == 1
    said = capsys.readouterr().out
    assert "helong" in said
    assert "请指明其中一个" in said
    assert "catalogue" not in said


def test_one_file_is_named_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def at(file: str, row: int, severity: Severity = Severity.ERROR) -> Finding:
        return Finding(
            code="x", severity=severity, message=Text("错", "wrong"), place=Place(file=file, sheet="机构", row=row)
        )

    findings([at("a.xlsx", 3, Severity.NOTE), at("a.xlsx", 2)], "zh")
    assert capsys.readouterr().out == "文件：a.xlsx\n[错误] 机构 第 2 行：错\n[说明] 机构 第 3 行：错\n"
    findings([at("a.xlsx", 2), at("b.xlsx", 2)], "en")
    assert capsys.readouterr().out == "[error] a.xlsx 机构 row 2: wrong\n[error] b.xlsx 机构 row 2: wrong\n"


def test_long_lists_are_broken_at_the_width_of_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    lines = folded("划入：", ["农业技术推广站", "水利站", "畜牧兽医站", "民政办公室（养老、救助）"], "zh")
    assert [width(line) <= 30 for line in lines] == [True] * len(lines)
    assert lines[0] == "    划入：农业技术推广站、"
    assert lines[1] == "          水利站、畜牧兽医站、"


def test_numbers_are_for_reading() -> None:
    assert [figure(n) for n in (3, 1234.0, 1133.333333, 0.04)] == ["3", "1,234", "1,133.3", "0"]
    assert [percent(share) for share in (0, 0.00001, 0.0123, 0.5)] == ["0%", "<0.1%", "1.2%", "50%"]


def test_nothing_in_a_file_steers_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    say("\x1b[2J农业\u3000站\r\n")
    assert capsys.readouterr().out == " [2J农业\u3000站  \n"


def test_the_json_of_evaluate_is_not_rounded(plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "town.json"
    write_json(TOWN, path)
    report = evaluate(case_of(TOWN), PLAN)
    assert not isinstance(report, tuple)
    assert printed(capsys, "evaluate", path, plan, "--json") == report.model_dump_json(indent=2) + "\n"
