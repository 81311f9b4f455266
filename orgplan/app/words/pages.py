"""Titles of the pages."""

from orgplan.text import Text

START = Text("起步", "Start")
DATA = Text("数据", "Data")
GRAPH = Text("协同", "Ties")
POLICY = Text("规则与目标", "Rules and goals")
PLAN = Text("方案", "Plan")
STAFFING = Text("人员", "Staffing")
LEADERSHIP = Text("班子", "Leadership")
COMPARE = Text("比较", "Compare")
REPORT = Text("导出", "Export")

NOWHERE = Text("没有这个页面", "There is no such page")
NOWHERE_NEXT = Text(
    "网址可能不完整或有误。请检查网址，或从上方的页面中选择；已保留的数据和方案不受影响。",
    "The address may be incomplete or mistyped. Check it, or pick a page at the top; what was kept is safe.",
)
STOP = Text("。", ". ")
