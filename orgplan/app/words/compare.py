"""Words of the comparison page."""

from orgplan.text import Text

TITLE = Text("{} · 方案比较", "{} · comparison")
CHOOSE = Text("与哪些方案稿比较（最多 {} 个）", "Scenarios to compare with (at most {})")
CHOOSE_HELP = Text(
    "列出同一个镇最近的方案稿；当前方案稿总在第一列。",
    "The latest scenarios of the same town; the open one is always the first.",
)
WITHOUT_PLAN = Text("还没有可比较的方案，未列入：{}。", "Left out, for want of a plan: {}.")
TOO_MANY = Text("只比较前 {} 个。", "Only the first {} are compared.")
ALONE = Text("还没有可比较的方案稿", "There is nothing to compare with yet")
ALONE_NEXT = Text(
    "请先把当前方案“另存为新方案稿”，再调整或改规则后重新求解，然后回到这里比较。下面先与现状比较。",
    "Branch off a copy, change it or its rules, solve again and come back. Below, the plan against today.",
)
ITEM = Text("{} · {}", "{} · {}")
TODAY = Text("现状", "Today")
METRIC = Text("指标", "Measure")
OBJECTIVE = Text("目标值（工时）", "Objective (hours)")
STATUS, LAWFUL, GAP = Text("求解结果", "Result"), Text("独立复核", "Re-check"), Text("差距", "Gap")
BODIES, MOVED = (
    Text("设置机构（个）", "Bodies set up"),
    Text("与第一个方案不同的安排（处）", "Placed otherwise than in the first"),
)
LIGHTEST = Text("人均工时最低～最高", "Hours a head, lowest to highest")
OVERLAPS = Text("多头承担的职责（处）", "Duties done in several bodies")
BODIES_SOURCE = Text(
    "方案为设置的机构数，现状为参与调整的现有机构数。", "Bodies set up by the plan; today, those that take part."
)
OVERLAPS_SOURCE = Text(
    "同一领域、同类职责由两个以上机构承担的处数，明细见“协同”页。",
    "Domains and streams that two or more bodies work in; the page of ties lists them.",
)
LIGHTEST_SOURCE = Text(
    "年工时 ÷ 人数；方案按拟设机构，现状按现有单位。", "Hours a year over heads: by body in a plan, by unit today."
)
MOVED_SOURCE = Text(
    "与第一个方案稿逐项比较，划入机构不同的单位或其部分。", "Units, or parts of them, that lie in another body."
)
UNLIKE = Text("口径不同，不能直接比较", "Not like for like")
UNLIKE_SHORT = Text("口径不同，不列增减", "not like for like: no differences")
UNLIKE_SHEETS = Text(
    "“{}”与第一个方案稿的数据不同：{}。各项目标只能在同一数据下比较，因此不列增减、不画雷达图。",
    "{} rests on other data than the first: {}. Goals compare only on the same data, so there are no differences "
    "and no radar.",
)
UNLIKE_PRICES = Text(
    "“{}”与第一个方案稿的目标单价或设置不同：{}。合计工时不可比，因此不列增减、不画雷达图。",
    "{} has other prices or settings of goals than the first: {}. Totals do not compare, so there are no differences "
    "and no radar.",
)
LIKE = Text("数据和目标单价一致，可以直接比较。", "Same data, same prices: like for like.")
RADAR = Text("目标雷达图", "Goals")
RADAR_NOTE = Text(
    "每条轴以所比方案中代价最高者为 100%，越靠内越好。", "100 % is the dearest compared; nearer the centre is better."
)
LOADS = Text("忙闲并列", "Load side by side")
FLOW = Text("人员和职责去向", "Where people and work go")
FLOW_WEIGHTS = {"heads": Text("按人数", "By heads"), "hours": Text("按年工时", "By hours a year")}
FLOW_WEIGHT = Text("宽度", "Width")
FLOW_NOTE = Text(
    "带宽为人数（按方案的人员安排）或年工时（按职能所在机构）；依章程设置、不参与调整的机构不列入。",
    "As wide as the heads (staffing of the plan) or the hours a year (where each duty lies). "
    "Units set by charter take no part.",
)
FLOW_FROM, FLOW_TO = Text("从", "From"), Text("到", "To")
DELTA = Text("变动清单", "List of changes")
KINDS = Text("显示", "Show")
NO_CHANGE = Text("两者没有不同。", "Nothing differs.")
BETTER = Text("较第一个方案少 {}", "{} fewer than the first")
WORSE = Text("较第一个方案多 {}", "{} more than the first")
