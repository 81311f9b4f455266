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
UNLIKE = Text("口径不同，不能直接比较", "Not like for like")
UNLIKE_SHEETS = Text(
    "“{}”与第一个方案稿的数据不同：{}。各项目标只能在同一数据下比较，因此不画雷达图。",
    "{} rests on other data than the first: {}. Goals compare only on the same data, so there is no radar.",
)
UNLIKE_PRICES = Text(
    "“{}”与第一个方案稿的目标单价或设置不同：{}。合计工时不可比，因此不画雷达图。",
    "{} has other prices or settings of goals than the first: {}. Totals do not compare, so there is no radar.",
)
LIKE = Text("数据和目标单价一致，可以直接比较。", "Same data, same prices: like for like.")
RADAR = Text("目标雷达图", "Goals")
RADAR_NOTE = Text(
    "每条轴以所比方案中代价最高者为 100%，越靠内越好。", "100 % is the dearest compared; nearer the centre is better."
)
LOADS = Text("忙闲并列", "Load side by side")
FLOW = Text("人员去向", "Where people go")
FLOW_FROM, FLOW_TO = Text("从", "From"), Text("到", "To")
DELTA = Text("变动清单", "List of changes")
KINDS = Text("显示", "Show")
NO_CHANGE = Text("两者没有不同。", "Nothing differs.")
BETTER = Text("较第一个方案少 {}", "{} fewer than the first")
WORSE = Text("较第一个方案多 {}", "{} more than the first")
