"""What the files say by themselves."""

from orgplan.charts.layout import View
from orgplan.text import Text

VIEWS: dict[View, Text] = {
    "today": Text("现状", "Today"),
    "plan": Text("方案", "Plan"),
    "changes": Text("变化", "Changes"),
}
TABLES = Text("附表", "tables")
NOT_LAWFUL = Text("未通过独立复核", "does not pass the independent re-check")
LISTED = Text("、", ", ")
BRACKETS = Text("（{}）", " ({})")
NONE = "—"
"""Nothing known, in a cell."""
EMPTY = Text("（无）", "(none)")
"""Nothing at all, in a table."""
MISSING_LETTERS = Text(
    "有 {} 个生僻字不在随附字体中：{}。生成时改用本机字体，本机也没有的字会缺失，请打开文件核对。",
    "{} rare characters are not in the shipped font: {}. Fonts of this machine were used for them; "
    "what those lack is missing, so check the file.",
)
