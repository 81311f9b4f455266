"""What the files say by themselves."""

from orgplan.charts.layout import View
from orgplan.text import Text

VIEWS: dict[View, Text] = {
    "today": Text("现状", "Today"),
    "plan": Text("方案", "Plan"),
    "changes": Text("变化", "Changes"),
}
TABLES = Text("附表", "tables")
BY_PAGE = Text("分页", "paged")
"""In the name of a file in which each body has pages of its own."""
VERSION = Text("{}（第 {} 版）", "{} (version {})")
VERSION_ALONE = Text("第 {1} 版", "version {1}")
"""Of a scenario that is called like its town."""
DATED = Text("{0.year}年{0.month}月{0.day}日", "{0:%Y-%m-%d}")
CHECKED = Text("独立复核：{}", "re-check: {}")
WITH_GAP = Text("{}，差距 {}", "{}, gap {}")
UNPROVEN = Text("没有求解证明", "no proof of a solve")
OUTDATED = Text(
    "求解后数据或规则有改动，原有的求解证明不再适用",
    "data or rules changed since the solve: its proof no longer holds",
)
ON_DATA = Text("数据说明：{}", "On the data: {}")
JOINT = Text("连线节点", "Joint")
SEMICOLON = Text("；", "; ")
LISTED = Text("、", ", ")
BRACKETS = Text("（{}）", " ({})")
NONE = "—"
"""Nothing known, in a cell."""
UNKNOWN = Text(NONE, NONE)
EMPTY = Text("（无）", "(none)")
"""Nothing at all, in a table."""
MISSING_LETTERS = Text(
    "有 {} 个生僻字不在随附字体中：{}。生成时改用本机字体，本机也没有的字会缺失，请打开文件核对。",
    "{} rare characters are not in the shipped font: {}. Fonts of this machine were used for them; "
    "what those lack is missing, so check the file.",
)
