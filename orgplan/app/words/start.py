"""What the start page says."""

from orgplan.text import Text

TITLE = Text("镇机构设置方案", "A lawful organisation for your town")
WHAT = Text(
    "读取本镇的机构、职能、编制和人员，在不超过 10 个机构的限额内求出合法、协同成本最低的设置方案，并证明它有多好。",
    "Reads the town's units, duties, posts and people; finds the lawful organisation of at most ten bodies that costs "
    "least to coordinate, and proves how good it is.",
)
HOW = Text(
    "每条规则逐条复核，机构可以拖动调整、随时重新求解；全部计算在本机完成，不连外网。",
    "Every rule is checked again; bodies can be rearranged by hand and solved anew. All on this machine, offline.",
)

SAMPLES = Text("从示例镇开始", "Begin with a sample town")
SAMPLES_HELP = Text("点击即可打开，已求解好，可任意修改", "One click opens it, solved and free to be changed")
UNITS_AND_HEADS = Text("{} 个单位 · 实有 {} 人", "{} units · {} heads")
OPENING = Text("正在打开并求解“{}”，最长约 {} 秒……", "Opening and solving “{}”, {} seconds at most …")
NO_SAMPLES = Text("没有找到示例数据。", "No sample data found.")
LINES = {
    "helong": Text("带人员名单，镇区岗位可兼任", "Staff by name, posts of town and zone"),
    "anguang": Text("工勤超编，演示分年消化", "Workers over quota, absorbed over years"),
    "chaoyangchuan": Text("规模适中，按人数安排", "Of middling size, heads without names"),
    "feicheng-1993": Text("1993 年的站所，对照 2002 年改革", "Units of 1993, reform of 2002"),
    "liaoheyuan": Text("带人员名单，可安排到人", "With staff by name"),
    "shancheng": Text("超编消化与编制划转", "Heads over quota, posts to be transferred"),
}
REAL = Text("真实案例", "real case")

OWN = Text("用本镇的数据", "With your own data")
UPLOAD = Text("上传填好的工作簿", "Upload a filled-in workbook")
UPLOAD_NEXT = Text(
    "无误即开始求解；有错会逐格指出，可在网页上直接改。",
    "Sound data is solved at once; mistakes are shown cell by cell and can be mended here.",
)
READING = Text("正在读取“{}”……", "Reading “{}” …")
REFUSED = Text("“{}”未能打开", "“{}” could not be opened")
TEMPLATE = Text("下载空白模板", "Download the empty template")
TEMPLATE_HELP = Text(
    "Excel 工作簿：有下拉选项、批注和示例行，填写机构、职能等即可。",
    "An Excel workbook with drop-downs, comments and example rows to fill in.",
)
TEMPLATE_ZH = Text("中文模板", "In Chinese")
TEMPLATE_EN = Text("英文模板", "In English")
TEMPLATE_FILE = Text("镇机构数据模板.xlsx", "town-template.xlsx")
PRIVATE = Text(
    "数据只保存在本服务器；保存命名之前，不列给他人，只有得到网址的人能打开。",
    "Data stay on this server; until saved under a name they are listed to nobody else, but their address opens them.",
)

RECENT = Text("最近的方案稿", "Recent scenarios")
RECENT_NONE = Text(
    "还没有方案稿；打开示例或上传数据后，会自动出现在这里。", "None yet; what you open or upload appears here."
)
SEARCH = Text("按名称或镇名查找", "Search by name or town")
NOT_FOUND = Text(
    "没有符合“{}”的方案稿；各词须都见于名称或镇名。",
    "Nothing is found for “{}”: all its words must be in the name or the town.",
)
SHOWN = Text("第 {}–{} 份，共 {} 份", "{}–{} of {}")
NEWER, OLDER = Text("较新的", "Newer"), Text("较早的", "Older")
NAME = Text("名称", "Name")
TOWN = Text("镇", "Town")
WHEN = Text("最近改动", "Changed")
STATE = Text("状态", "State")
DRAFT = Text("草稿", "draft")
SAVED = Text("已保存", "saved")
UNSAVED = Text("有未保存的改动", "unsaved changes")
OTHERS = Text("他人保存", "saved by others")
OPEN = Text("打开", "Open")
RENAME = Text("改名", "Rename")
RENAME_TO = Text("新名称", "New name")
RENAME_DO = Text("确定", "Rename")
DELETE = Text("删除", "Delete")
DELETE_ASK = Text("删除“{}”？", "Delete “{}”?")
DELETE_NEXT = Text(
    "内容不会丢失，随时可在下方“最近删除”中恢复。", "Nothing is lost: “Recently deleted” below restores it at any time."
)
DELETE_NEXT_SAVED = Text(
    "删除后其他人也不再看到它；内容不会丢失，随时可在下方“最近删除”中恢复。",
    "Others no longer see it either. Nothing is lost: “Recently deleted” below restores it at any time.",
)
DELETE_DO = Text("确认删除", "Delete it")
DELETED = Text("最近删除（{}）", "Recently deleted ({})")
DELETED_AT = Text("{}删除", "deleted {}")
UNDELETE = Text("恢复", "Restore")
