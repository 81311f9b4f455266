"""Words of the staffing page."""

from orgplan.text import Text

TITLE = Text("{} · 人员", "{} · staffing")
SECTION = Text("内容", "Section")
SECTIONS = {
    "load": Text("忙闲", "Load"),
    "ledger": Text("编制台账", "Establishment"),
    "what-if": Text("假设推演", "What if"),
    "hall": Text("便民服务机构", "Service hall"),
    "team": Text("执法队伍", "Enforcement"),
    "powers": Text("权责清单", "Powers"),
    "purchases": Text("购买服务", "Services bought"),
    "stationed": Text("派驻机构", "Stationed units"),
    "people": Text("人员去向", "Who goes where"),
    "retirement": Text("退休", "Retirement"),
}
TABLE_OFF = Text("“{}”已在“规则与目标”页停用", "“{}” is switched off on the page of rules and goals")
TABLE_OFF_NEXT = Text("在“测算参数”中重新列入报告即可。", "Put it back into the report under “Tables”.")
TO_DATA = Text("去“数据”页填写", "To the data page")
TO_POLICY = Text("去“规则与目标”页", "To rules and goals")
ASSUMED = Text("测算所依据的数值", "Figures it rests on")
ASSUMED_NEXT = Text("在“规则与目标 · 测算参数”中修改。", "Change them under “Rules and goals · Tables”.")
PERCENT = "{:.1f}%"
HEADS = Text("{} 人", "{}")
SUM = Text("合计", "Total")
BODY, UNIT = Text("机构", "Body"), Text("单位", "Unit")
CATEGORY = Text("编制类别", "Category")
