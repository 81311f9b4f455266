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
