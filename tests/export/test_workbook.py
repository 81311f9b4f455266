"""XLSX: sheets, figures that add up, and text that stays text."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

import pytest
from openpyxl import load_workbook

from orgplan import run
from orgplan.export import Options, export
from orgplan.export.grids import GRIDS
from orgplan.export.xlsx_file import HEAD
from orgplan.goals.purchase import Purchase
from tests.export.materials import HOSTILE, hostile, large, usual


def read(made: Any = None, **options: Any) -> Any:
    return load_workbook(io.BytesIO(export("xlsx", made or usual(), Options(**options))))


def table(sheet: Any) -> list[dict[str, Any]]:
    heading, *rows = sheet.iter_rows(min_row=HEAD + 1, values_only=True)
    return [dict(zip(heading, row, strict=True)) for row in rows]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_table_is_a_sheet_that_prints(language: str) -> None:
    book = read(language=language, paper="a4")
    assert book.sheetnames == [grid.title[language] for grid in GRIDS]
    for sheet, grid in zip(book, GRIDS, strict=True):
        heads = [str(cell.value).replace("\n", " ") for cell in sheet[HEAD + 1]]
        assert heads == [column.title[language] for column in grid.columns]
        assert sheet.freeze_panes == f"B{HEAD + 2}"
        assert sheet.auto_filter.ref.startswith(f"A{HEAD + 1}:")
        assert sheet.print_title_rows == f"${HEAD + 1}:${HEAD + 1}"
        assert sheet.page_setup.paperSize == 9 and sheet.page_setup.fitToHeight == 0
        assert sheet.max_row > HEAD + 1


def test_text_never_becomes_a_formula_or_a_link() -> None:
    data = export("xlsx", hostile(), Options())
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sheets = [archive.read(name).decode() for name in archive.namelist() if "worksheets/sheet" in name]
    assert not any(re.search(r"<f[ >]|<hyperlink", sheet) for sheet in sheets)
    cells = {cell.value: cell.data_type for sheet in read(hostile()) for row in sheet for cell in row}
    for name in HOSTILE:
        assert cells[name] == "s"


def test_staffing_adds_up() -> None:
    rows = table(read()["编制人员"])
    *parts, total = (row for row in rows if not row["机构"].startswith("保留派驻"))
    assert total["机构"] == "合计"
    for column in total:
        if column != "机构":
            assert total[column] == sum(row[column] for row in parts)
    assert total["合计\n净增减"] == 0
    town = usual().town
    outside = sum(unit.heads.total for unit in town.units if unit.never_devolves)
    assert total["合计\n拟设"] == sum(unit.heads.total for unit in town.units) - outside


def test_placements_speak_of_every_unit() -> None:
    rows = table(read()["去向"])
    assert {row["编码"] for row in rows} == {unit.id for unit in usual().town.units}
    assert sum(row["随职责人数"] for row in rows) == sum(unit.heads.total for unit in usual().town.units)
    whole = {row["现有机构"]: row["去向"] for row in rows}
    assert whole["公安派出所"] == "保留派驻"


def test_changes_are_those_of_the_plan() -> None:
    rows = table(read()["变动"])
    assert [(row["对象"], row["涉及人数"]) for row in rows] == [(c.what.zh, c.heads) for c in usual().changes]
    assert {row["变动"] for row in rows} >= {"新设", "撤销", "划转"}


def test_leadership_tells_before_and_after() -> None:
    posts = {row["岗位"]: row for row in table(read()["班子"])}
    assert posts["开发区书记"]["现任"] == "空缺"
    assert posts["开发区书记"]["拟任"] == "领导甲"
    assert posts["镇长"]["是否调整"] == "否"
    leaders = {row["领导"]: row for row in table(read()["分管"])}
    assert leaders["领导甲"]["镇区交叉任职"] == "是"
    assert leaders["领导乙"]["分管机构"] == "党政综合办公室"


def test_measures_add_up_to_the_objective() -> None:
    rows = table(read()["指标"])
    *goals, total = rows
    assert total["折合工时"] == pytest.approx(usual().report.objective)
    assert sum(row["折合工时"] for row in goals) == pytest.approx(total["折合工时"])
    for row in goals:
        if row["单价（工时）"]:
            assert row["折合工时"] == pytest.approx(row["方案数值"] * row["单价（工时）"], rel=1e-3, abs=1)


def test_a_measure_kept_in_smaller_parts_is_told_in_its_unit() -> None:
    town = usual().town
    functions = tuple(f.model_copy(update={"purchasable": True, "price": 1_200_000}) for f in town.functions[:1])
    town = town.model_copy(update={"functions": (*functions, *town.functions[1:])})
    plan = usual().plan.changed(purchased=(functions[0].id,))
    rows = {row["目标"]: row for row in table(read(run.material(run.case_of(town), plan))["指标"])}
    goal = rows[Purchase.title.zh]
    assert goal["方案数值"] == 12_000
    assert goal["折合工时"] == pytest.approx(goal["方案数值"] * goal["单价（工时）"], abs=0.01)


def test_the_recheck_and_where_it_all_comes_from() -> None:
    findings = table(read()["复核"])
    assert len(findings) == len(dict.fromkeys(usual().report.findings))
    assert any(row["依据"] for row in findings)
    about = {row["项目"]: row["内容"] for row in table(read()["说明"])}
    assert about["通过独立复核"] == "否"
    assert re.fullmatch("[0-9a-f]{64}", about["方案（sha256）"])
    assert about["数据说明"] == "虚拟示例数据。"


def test_three_hundred_units_have_their_rows() -> None:
    rows = table(read(large())["去向"])
    assert len({row["编码"] for row in rows}) == len(large().town.units)
