"""The empty workbook: every sheet explained, with a few example rows that make a sound town."""

from __future__ import annotations

from pathlib import Path
from typing import IO

from orgplan.ingest.example import example
from orgplan.ingest.guide import GuideRow, add_guide, by_name, offer_names
from orgplan.ingest.load import shipped_bodies
from orgplan.ingest.sheets import BODIES, GUIDE, RULES_GUIDE, SHEETS
from orgplan.ingest.workbook import A4, EXAMPLE, HEADING, QUIET, Workbook, height_of
from orgplan.text import Language, Text

TITLE = Text("本镇数据填写说明", "How to fill in this workbook")
STEPS = (
    Text(
        "必填三张表：城镇、机构、职能；其余各表按需填写。",
        "Three sheets are required: town, units and functions. Fill in the others as needed.",
    ),
    Text(
        "橙色列名为必填，蓝色为选填；鼠标停在列名上，可看到含义、单位和默认值。",
        "Orange headings are required, blue ones optional. Point at a heading for its meaning, unit and default.",
    ),
    Text(
        "黄底的行是示例，看懂后请改写或整行删除。“拟设机构”表已填入自带目录，可修改，也可原样保留。",
        "Rows in yellow are examples: replace or delete them. The sheet 'bodies' holds the shipped catalogue, "
        "to be changed or left as it is.",
    ),
    Text(
        "编码由您自定（如 U01），各表之间靠编码引用，请勿填写名称。",
        "Ids are yours to choose (such as U01). Sheets refer to each other by id, not by name.",
    ),
    Text(
        "有下拉列表的请从列表选择；一格填多项时，用分号隔开；选填项空着，即取默认值。",
        "Choose from the list where there is one. Put semicolons between several items. An empty optional cell means "
        "its default.",
    ),
    Text(
        "请勿合并单元格，勿改动列名；列的先后、空行和批注不影响读取。",
        "Do not merge cells or rename headings. The order of columns, blank rows and comments do not matter.",
    ),
    Text(
        "填好后运行 orgplan check：所有问题一次列出，具体到表、行、列。",
        "Then run orgplan check: every problem is listed at once with its sheet, row and column.",
    ),
)
COLUMNS = (Text("工作表", "Sheet"), Text("是否必填", "Required"), Text("内容", "Contents"))
LINK = {"font_color": "#2F5597", "underline": 1}
YES, NO, READ = Text("必填", "required"), Text("选填", "optional"), Text("查阅", "to look up")
RULES = Text(
    "“规则”表可用的全部规则、目标和报告及其设置项、默认值，不用填写",
    "All rules, goals and tables that the sheet policy may name, with settings and defaults; nothing to fill in",
)


GUIDE_WIDTHS = (18, 12, 78)


def write_template(path: Path | IO[bytes], language: Language = "zh", guide: tuple[GuideRow, ...] = ()) -> None:
    """The workbook to start from; as it is, it reads as a tiny town without errors."""
    workbook = Workbook(path, language)
    _guide(workbook, bool(guide))
    offer_names(workbook, guide)
    bodies = shipped_bodies()
    town = example(language, bodies)
    town = town.model_copy(update={"bodies": bodies, "policy": by_name(town.policy, workbook, guide)})
    for sheet in SHEETS:
        workbook.add(sheet, town, {} if sheet is BODIES else EXAMPLE)
    add_guide(workbook, guide)
    workbook.close()


def _guide(workbook: Workbook, rules: bool) -> None:
    language = workbook.language
    page = workbook.book.add_worksheet(GUIDE[language])
    page.hide_gridlines(2)
    for index, width in enumerate(GUIDE_WIDTHS):
        page.set_column(index, index, width)
    page.set_row(0, 36)
    page.merge_range(0, 0, 0, 2, TITLE[language], workbook.format(bold=True, font_size=18, valign="vcenter"))
    for row, step in enumerate(STEPS, 1):
        page.set_row(row, 34)
        page.merge_range(row, 0, row, 2, f"{row}. {step[language]}", workbook.format(valign="vcenter"))
    start = len(STEPS) + 2
    for column, name in enumerate(COLUMNS):
        page.write_string(start, column, name[language], workbook.format(**HEADING))
    for row, sheet in enumerate(SHEETS, start + 1):
        title = sheet.title[language]
        page.write_url(row, 0, f"internal:'{title}'!A1", workbook.format(**LINK), title)
        look = workbook.format(bold=True) if sheet.needed else workbook.format(**QUIET)
        page.write_string(row, 1, (YES if sheet.needed else NO)[language], look)
        page.write_string(row, 2, sheet.help[language], workbook.format())
        page.set_row(row, height_of((title, "", sheet.help[language]), GUIDE_WIDTHS))
    if rules:
        row, title = start + len(SHEETS) + 1, RULES_GUIDE[language]
        page.write_url(row, 0, f"internal:'{title}'!A1", workbook.format(**LINK), title)
        page.write_string(row, 1, READ[language], workbook.format(**QUIET))
        page.write_string(row, 2, RULES[language], workbook.format())
        page.set_row(row, height_of((title, "", RULES[language]), GUIDE_WIDTHS))
    page.set_landscape()
    page.set_paper(A4)
    page.fit_to_pages(1, 0)
