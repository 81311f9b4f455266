"""What the data page says."""

from orgplan.text import Text

TITLE = Text("数据", "Data")
SUBTITLE = Text(
    "可直接在表中修改，改后立即检查、自动留存；也可用 Excel 填好后替换。",
    "Type into the tables: each change is checked and kept at once.",
)
CLEAN = Text("数据没有问题，可以求解", "The data is sound and can be solved")
ERRORS = Text("{} 处错误", "Errors: {}")
ERRORS_NEXT = Text("改正后才能求解", "to be mended before solving")
WARNINGS = Text("{} 处提醒", "Notes: {}")
TO_PLAN = Text("去“方案”页", "To the plan")

SHEET = Text("工作表", "Sheet")
TAB = Text("{} {}", "{} {}")
TAB_WRONG = Text("{} {} ■{}", "{} {} ■{}")
TAB_NOTED = Text("{} {} △{}", "{} {} △{}")
REQUIRED = Text("带 * 的列必填。", "Columns with * are required.")
SPARE = Text("在末尾的空行中续填，也可从 Excel 复制后粘贴。", "Go on in the empty rows, or paste from Excel.")
CATALOGUE = Text(
    "本表为空，现使用程序自带的拟设机构目录。",
    "This sheet is empty: the catalogue of bodies shipped with the program is used.",
)
COPY_CATALOGUE = Text("复制自带目录到本表", "Copy the catalogue here to change it")
COPIED = Text("将自带的拟设机构目录写入数据", "Catalogue of bodies copied into the data")
TABLE_LABEL = Text("“{}”表的内容", "The sheet “{}”")

CHOSEN = Text("选", "Pick")
CHOSEN_HELP = Text("勾选后可删除该行，或在其上方插入空行", "Tick to delete the row or to insert one above it")
NUMBER = Text("行", "Row")
NUMBER_HELP = Text("与导出的 Excel 行号一致", "As in the downloaded workbook")
PROBLEM = Text("问题", "Problem")
PROBLEM_HELP = Text("■ 错误，须改正；△ 提醒，请核实", "■ error, to be mended; △ to be looked at")
KEY = Text("项目", "Item")
VALUE = Text("值", "Value")
MEANING = Text("含义", "Meaning")
ROW_PROBLEM = Text("{} {}：{}", "{} {}: {}")
ROW_PROBLEM_WHOLE = Text("{} {}", "{} {}")

FOUND = Text("本表问题", "Problems here")
ERROR = Text("错误", "Error")
WARNING = Text("提醒", "Note")
AT = Text("第 {} 行 · {}", "Row {} · {}")
AT_ROW = Text("第 {} 行", "Row {}")
AT_COLUMN = Text("“{}”列", "Column {}")
TYPED = Text("现为“{}”", "Now: “{}”")
TYPED_NOTHING = Text("现为空", "Now empty")
EXPECTED = Text("应为：{}", "Expected: {}")
LOCATE = Text("定位", "Show")
LOCATE_HELP = Text("在表中显示这一格", "Show this cell in the table")
MORE = Text("另有 {} 处，改正上面的后显示", "{} more, shown when these are mended")

CHANGED = Text("修改“{}”表：第 {} 行", "“{}” changed: row {}")
CHANGED_MANY = Text("修改“{}”表：{} 行", "“{}” changed: {} rows")
DELETE = Text("删除所选 {} 行", "Delete rows ticked: {}")
DELETE_NONE = Text("删除所选行", "Delete ticked rows")
DELETED = Text("删除“{}”表 {} 行", "Rows deleted from “{}”: {}")
INSERT = Text("在所选行上方插入空行", "Insert a row above")
INSERTED = Text("在“{}”表第 {} 行插入空行", "Row inserted into “{}” at {}")
TICK_FIRST = Text("先在表的第一列勾选", "Tick rows in the first column")

DOWNLOAD = Text("下载工作簿", "Download workbook")
DOWNLOAD_HELP = Text("当前数据的 Excel 工作簿，有错也照原样写出", "The data as a workbook, mistakes and all")
FILE = Text("{}-数据.xlsx", "{}-data.xlsx")
REPLACE = Text("上传替换", "Replace by upload")
REPLACE_HELP = Text(
    "用一份新的工作簿替换本方案稿的全部数据；可随时撤销。",
    "All data of this scenario is replaced by a new workbook; it can be undone.",
)
REPLACED = Text("用“{}”替换数据", "Data replaced by “{}”")

FILE_NOTES = Text("读取“{}”时的说明（{}）", "On reading “{}” ({})")
FILE_NOTES_SAID = Text(
    "“{}”中有 {} 处未按原样读入，见“数据”页上方的说明。",
    "“{}”: {} things were not taken over as they stand; see the data page.",
)

NEW_UNIT = Text("新增机构", "Add a unit")
NEW_UNIT_HELP = Text(
    "一次填好机构、主要职责和协同关系，编码自动给出；其余各列可随后在表中补充。",
    "The unit, its main duty and whom it works with in one go; ids are given. Fill in the rest in the tables.",
)
UNIT_ID = Text("编码 {}", "Id {}")
UNIT_NAME = Text("名称", "Name")
UNIT_NAME_EXAMPLE = Text("例如：网格管理中心", "such as: Grid management centre")
UNIT_KIND = Text("类别", "Kind")
DUTY = Text("主要职责", "Main duty")
DUTY_EXAMPLE = Text("例如：网格巡查与事件处置", "such as: grid patrols and incidents")
DOMAIN = Text("领域", "Domain")
HOURS = Text("年工时", "Hours a year")
PARTNER = Text("经常协同的机构（可不填）", "Works with (optional)")
PARTNER_NONE = Text("不填", "none")
HANDOFFS = Text("年流转次数", "Hand-offs a year")
ADD = Text("新增", "Add")
ADDED = Text("新增机构“{}”", "Unit added: “{}”")
ADDED_SAID = Text("已新增机构“{}”，编码 {}。", "Unit “{}” added with id {}.")
NAME_MISSING = Text("请填写机构名称。", "Please give the unit a name.")
NAME_TAKEN = Text("已有同名机构“{}”，请换一个名称。", "There is a unit called “{}” already; choose another name.")
DUTY_MISSING = Text("填了年工时，请一并填写主要职责。", "Hours are given: please name the duty.")
HOURS_MISSING = Text("填了主要职责，请一并填写年工时。", "A duty is named: please give its hours.")
