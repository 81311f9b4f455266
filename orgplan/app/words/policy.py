"""Words of the page of rules and goals."""

from orgplan.text import Text

TITLE = Text("{} · 规则与目标", "{} · rules and goals")
PARTS = {
    "rules": Text("规则 {}", "Rules {}"),
    "goals": Text("目标 {}", "Goals {}"),
    "tables": Text("测算参数 {}", "Tables {}"),
    "presets": Text("按镇类型预设", "Presets by kind of town"),
}
PART = Text("部分", "Part")
PART_HELP = Text(
    "规则：方案必须或尽量遵守的要求；目标：折合成年工时后求最小的各项；测算参数：报告各表所依据的数值。",
    "Rules: what a plan must or should keep. Goals: what is minimised, in hours a year. Tables: figures of the report.",
)

# Settings of a form.
USUALLY = Text("默认 {}", "usually {}")
REACH = Text("{}；{}", "{}; {}")

# What is said of all of them.
CHANGED = Text("已改动 {} 项：{}", "Changed from the usual, {}: {}")
NOTHING_CHANGED = Text(
    "全部为默认设置（《实施意见》和有关法律法规的要求）。", "All as usual: what the Opinions and the laws ask."
)
RESET_ALL = Text("全部恢复默认", "All to default")
RESET_ALL_HELP = Text(
    "删除“规则”表的全部行，所有规则、目标和测算参数回到默认；可撤销。",
    "Removes every row of the policy sheet; all rules, goals and tables are as usual again. Can be undone.",
)
RESET_ALL_DID = Text("规则与目标全部恢复默认", "All rules and goals as usual again")
RESOLVE = Text("重新求解", "Solve again")
RESOLVE_HELP = Text(
    "按现在的规则与目标重新求解；手工调整保留，其余尽量少动。",
    "Solves under the rules and goals as they are now; moves by hand are kept, the rest is disturbed least.",
)
STALE = Text(
    "规则、目标或数据在上次求解后有改动：下面的“遵守”和工时按现在的设置复核现有方案，最优方案须重新求解。",
    "Rules, goals or data have changed since the last solve: what is shown judges the plan in hand by the present "
    "settings; for the best plan, solve again.",
)
LAXER_LAWFUL = Text(
    "有 {} 项设置宽于所据法规或文件的规定，方案只按放宽后的数值核对，须由编制部门自行把关：",
    "Settings laxer than the law or document that they rest on: {}. Plans are checked against the laxer figure only; "
    "the rest is then up to you:",
)
AS_THE_LAW_SAYS = Text(
    "没有停用有依据的规则，也没有宽于规定的设置。",
    "No rule that rests on a law or document is off, and no setting is laxer.",
)
OFF_LAWFUL = Text(
    "停用了 {} 条有法规或文件依据的规则，方案不检查这些要求，须由编制部门自行把关：",
    "Rules that rest on a law or document and are off: {}. Plans are not checked against them; that is then up to you:",
)

# Rules.
SEARCH = Text("查找", "Find")
SEARCH_EXAMPLE = Text("名称、条文或代码，如“执法”", "title, clause or code, such as “officers”")
FILTER = Text("筛选", "Show")
FILTERS = {
    "all": Text("全部", "All"),
    "changed": Text("已改动", "Changed"),
    "off": Text("停用", "Off"),
    "broken": Text("违反", "Broken"),
}
NONE_FOUND = Text("没有符合条件的规则。", "No rule matches.")
GROUPS = {
    "structure": Text("机构设置", "Structure"),
    "duties": Text("审批执法与法定职责", "Approval, enforcement and statutory roles"),
    "people": Text("人员与经费", "People and money"),
    "own": Text("编制部门的要求", "The planner's own demands"),
    "leadership": Text("班子配备", "Leadership"),
}
GROUP_COUNT = Text("{} 条", "{}")
GROUP_OFF = Text("停用 {}", "{} off")
STRENGTH = Text("强度", "Strength")
STRENGTH_HELP = Text(
    "必须：违反即不合法；尽量：可以违反，按单价计入目标值；停用：不检查。默认：{}。",
    "Must: a breach is unlawful. Prefer: it may be broken at a price. Off: not checked. Usually: {}.",
)
KEPT = Text("遵守", "kept")
BROKEN = Text("违反 {} 处", "broken: {}")
UNMET = Text("未满足 {} 处", "not met: {}")
UNCHECKED = Text("未检查", "not checked")
RESET = Text("恢复默认", "Default")
RESET_HELP = Text("删除“规则”表中“{}”的各行", "Removes the rows on {} from the policy sheet")

# Goals.
WORTH = {
    "coordination": Text("跨机构协调 1 工时 = {} 工时", "1 hour of coordination = {} h"),
    "balance": Text("超出允许偏差的忙闲 1 工时 = {} 工时", "1 hour beyond the band = {} h"),
    "change": Text("每调动一人或拆分一个单位折合 {} 工时", "each head moved or unit split costs {} h"),
    "mandate": Text("不对口工作 1 工时折合 {} 工时", "1 hour of ill-fitting work costs {} h"),
    "devolution": Text("每保留派驻一个机构折合 {} 工时", "each unit left with the county costs {} h"),
    "lean": Text("每多设一个机构折合 {} 工时", "each further body costs {} h"),
    "span": Text("超过适宜人数每人折合 {} 工时", "each head beyond comfort costs {} h"),
    "purchase": Text("每支出 {} 元折合 1 工时", "CNY {} spent counts as 1 h"),
    "continuity": Text("每有一名领导失去现职折合 {} 工时", "each leader who loses a post costs {} h"),
}
"""What a price means; of purchases, how much money makes an hour."""
WORTH_NOTHING = Text("单价为 0，不计入", "price 0: left out")
FREE = Text("不计价：其他目标相同时才比较", "no price: only breaks ties between equal plans")
COST_HELP = Text(
    "{}：现方案计得 {} {}，乘以单价，占目标值的 {}%。由复核程序按方案重新计算。",
    "{}: the plan measures {} {}, times the price; {} % of the objective. Recomputed from the plan by the checker.",
)
FREE_COST = Text("{} {}", "{} {}")
TOTAL = Text("目标值合计 {} 工时", "Objective: {} h in all")
TOTAL_PREFERRED = Text("其中“尽量”规则未满足折合 {} 工时", "of which {} h for preferred rules that are not met")
TOTAL_HELP = Text(
    "各目标折合工时与“尽量”规则折价之和，越小越好。",
    "All goals in hours plus what preferred rules cost; smaller is better.",
)
NO_PLAN_YET = Text("求解后显示", "after a solve")
GOAL_ON = Text("计入", "counts")
GOAL_OFF = Text("不计入目标值", "not counted")
GOALS_NOTE = Text(
    "各项目标都折合成年工时相加，取最小。单价高，就更看重该项：例如“机构精简”单价 300，"
    "意味着为少设一个机构，最多愿意多付出 300 工时的协调等代价。",
    "Every goal is turned into hours a year, and the sum is made as small as can be. A higher price makes a goal "
    "count for more: at 300 for each body, one body fewer is worth at most 300 hours of coordination and the like.",
)

# Tables.
TABLES_NOTE = Text(
    "这些数值只影响报告中的测算，不影响求解。没有文件依据的默认值是常用估计，请按本镇实际填写。",
    "These figures matter to the tables of the report only, not to the solver. Defaults without a source are common "
    "estimates: set your own.",
)
TABLE_ON = Text("列入报告", "in the report")
BORROWED = Text("未另设时随“{}”", "follows {} unless set here")
NO_SETTINGS = Text("没有可设置的数值", "nothing to set")

# Presets.
PRESET_KIND = Text("镇的类型", "Kind of town")
PRESET_OWN = Text("{}（本镇类型）", "{} (this town)")
PRESET_NOTE = Text(
    "预设只改下表所列的单价和设置，其余不动；在点“套用”之前什么也不改。各单价的大小是本工具的建议，文件只规定了方向。",
    "A preset changes the lines below and nothing else, and nothing before you apply it. The Opinions give the "
    "direction; the size of each price is a suggestion.",
)
PRESET_GENERAL = Text(
    "本镇类型为“一般”，没有专门的预设；可参考其他类型。", "This is a general town, for which there is no preset."
)
PRESET_ITEM = Text("项目", "Item")
PRESET_BEFORE = Text("现在", "Now")
PRESET_AFTER = Text("套用后", "After")
PRESET_REASON = Text("理由", "Why")
PRESET_SAME = Text("不变", "same")
PRESET_DONE = Text("已与该预设一致。", "The policy already is as this preset says.")
APPLY = Text("套用 {} 处", "Apply ({})")
APPLY_SOLVE = Text("套用后重新求解", "Apply and solve again")
APPLIED = Text("套用“{}”预设", "Preset applied: {}")

# What a version came from.
SET_STRENGTH = Text("“{}”改为“{}”", "{}: {}")
SET_VALUE = Text("“{}”的{}改为 {}", "{}, {}: {}")
SET_USUAL = Text("“{}”恢复默认", "{} as usual again")
