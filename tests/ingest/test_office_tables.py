"""Tables as offices keep them: a title above, totals below, several columns of their own, formulas."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from orgplan.ingest import Loaded, load, write_csv, write_json
from orgplan.model import Finding, Place, Town
from orgplan.model.vocabulary import Severity

from .malformed import found, well_said, without
from .sample import Sheets, csv_folder, read, sound

CHINESE = {
    "units": ("机构", {"id": "编码", "name": "名称", "kind": "类别"}),
    "functions": ("职能", {"id": "编码", "name": "名称", "unit": "所属机构", "domain": "领域"}),
    "town": ("城镇", {"key": "项目", "value": "值", "name": "名称"}),
}


def place(finding: Finding) -> Place:
    assert finding.place is not None
    return finding.place


def codes(loaded: Loaded) -> list[str]:
    return [finding.code for finding in loaded.findings]


def plain() -> Town:
    town = read(sound()).town
    assert town is not None
    return town


def chinese() -> Sheets:
    """Required headings and sheets by their Chinese names, as far as `CHINESE` goes."""
    sheets = sound()
    for name, (title, headings) in CHINESE.items():
        rows = sheets.pop(name)
        rows[0] = [headings.get(heading, heading) for heading in rows[0]]
        sheets[title] = rows
    return sheets


@pytest.mark.parametrize("sheet", ["town", "units", "functions", "links", "policy"])
@pytest.mark.parametrize("above", [["某某镇情况表"], ["某某镇情况表", "填报单位：党政办"]], ids=len)
def test_a_title_above_the_headings(sheet: str, above: list[str]) -> None:
    sheets = sound()
    sheets[sheet][:0] = [[line] for line in above]
    loaded = read(sheets)
    assert loaded.town == plain()
    assert codes(loaded) == ["heading-moved"]
    finding = loaded.findings[0]
    rows = "、".join(str(number) for number in range(1, len(above) + 1))
    assert finding.message.zh == f"第 {rows} 行像是标题，已以第 {len(above) + 1} 行为表头。"
    assert (place(finding).sheet, place(finding).row, finding.severity) == (sheet, 1, Severity.WARNING)
    if sheet != "town":
        assert loaded.sources.rows[sheet][0] == len(above) + 2
    well_said(loaded)


def test_rows_below_a_title_are_numbered_as_excel_does() -> None:
    sheets = sound()
    sheets["functions"][:0] = [["职能表"], []]
    sheets["functions"][4][5] = "很多"
    assert place(found(read(sheets), "bad-number")).row == 5


def test_a_title_above_a_heading_that_lacks_a_column() -> None:
    sheets = sound()
    without("functions", "domain")(sheets)
    sheets["functions"].insert(0, ["职能表"])
    loaded = read(sheets)
    assert codes(loaded) == ["heading-moved", "column-missing"]
    assert place(found(loaded, "column-missing")).row == 2


def test_a_title_in_a_file_of_tabs(tmp_path: Path) -> None:
    folder = csv_folder(tmp_path / "town", sound())
    path = folder / "pairs.csv"
    path.write_text("同归或分设表\n" + path.read_text("utf-8").replace(",", "\t"), "utf-8")
    loaded = load(folder)
    assert loaded.town == plain()
    assert codes(loaded) == ["heading-moved"]


@pytest.mark.parametrize("word", ["合计", "合 计", "总计：", "小计", "Total", "Subtotal (heads)"])
def test_a_row_of_totals_is_passed_over(word: str) -> None:
    sheets = sound()
    sheets["units"].append([word, None, None, None, None, None, None, 20, 6, None])
    sheets["functions"].append([None, word, None, None, None, 13_100])
    loaded = read(sheets)
    assert loaded.town == plain()
    assert codes(loaded) == ["total-row", "total-row"]
    assert [place(finding).row for finding in loaded.findings] == [6, 7]
    assert loaded.findings[0].message.zh == "第 6 行是合计行，已略过。"
    well_said(loaded)


def test_several_totals_of_a_sheet_are_one_line() -> None:
    sheets = sound()
    sheets["links"] += [["小计"], ["U1", "F1", 3], ["合计", None, 300]]
    loaded = read(sheets)
    assert codes(loaded) == ["total-row"]
    assert "第 4、6 行" in loaded.findings[0].message.zh


def test_a_unit_of_that_name_is_no_total(tmp_path: Path) -> None:
    sheets = sound()
    sheets["units"][2][:2] = ["合计", "合计"]
    sheets = {
        name: [["合计" if cell == "U2" else cell for cell in row] for row in rows] for name, rows in sheets.items()
    }
    loaded = read(sheets)
    assert loaded.town is not None
    assert loaded.town.units[1].id == "合计"
    write_csv(loaded.town, tmp_path / "town")
    write_json(loaded.town, tmp_path / "town.json")
    assert load(tmp_path / "town").town == load(tmp_path / "town.json").town == loaded.town


def test_several_unknown_columns_are_one_line() -> None:
    sheets = sound()
    sheets["units"][0] += ["联系电话", "nmae", None, *(f"列{n}" for n in range(9))]
    sheets["units"][1] += ["1", "2", "3"]
    loaded = read(sheets)
    assert codes(loaded) == ["column-unknown"]
    message = loaded.findings[0].message
    assert message.zh.startswith(
        "未识别的列有 12 个，已忽略：“联系电话”、“nmae”（是否应为“名称”？）、第 13 列（没有列名）、"
    )
    assert message.zh.endswith("等。")
    assert (place(loaded.findings[0]).row, place(loaded.findings[0]).column) == (1, "")
    well_said(loaded)


def test_a_formula_without_result_is_shown() -> None:
    sheets = sound()
    sheets["functions"][1][5] = "=SUM(C1:C9)"
    assert place(found(read(sheets), "formula-without-value")).value == "=SUM(C1:C9)"


@pytest.mark.parametrize(
    ("spoil", "code", "sheet", "column"),
    [
        (without("机构", "编码"), "column-missing", "机构", "编码"),
        (without("城镇", "值"), "column-missing", "城镇", "值"),
        (lambda s: s["城镇"].pop(1), "key-missing", "城镇", "名称"),
        (lambda s: s.pop("职能"), "sheet-missing", "职能", ""),
        (lambda s: s["机构"][1].__setitem__(1, None), "empty-cell", "机构", "名称"),
    ],
)
def test_what_is_missing_is_named_in_the_language_of_the_file(spoil: Any, code: str, sheet: str, column: str) -> None:
    sheets = chinese()
    assert read(sheets).findings == ()
    spoil(sheets)
    finding = found(read(sheets), code)
    assert (place(finding).sheet, place(finding).column) == (sheet, column)
