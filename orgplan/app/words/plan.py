"""Words of the plan page: views, board, scoreboard, what moving would cost."""

from orgplan.text import Text

VIEW = Text("视图", "View")
VIEWS = {
    "today": Text("现状", "Today"),
    "plan": Text("方案", "Plan"),
    "changes": Text("变化", "Changes"),
    "board": Text("调整", "Adjust"),
}
VIEW_HELP = Text(
    "现状：今天的机构；方案：拟设机构；变化：逐个标明新设、并入、下放、拆分；调整：拖动单位，当场看结果。",
    "Today's units; the proposed bodies; what changes and how; a board to move units and see the cost at once.",
)
SOLVE = Text("求解", "Solve")
SOLVE_LONGER = Text("延长到 {} 秒再求解", "Solve again for up to {} s")
SOLVE_AROUND = Text("围绕我的调整重新求解", "Re-solve around my changes")
SOLVE_AROUND_HELP = Text(
    "保留固定项和手工调整，其余尽量少动；在最优值的 2% 以内选改动最少的方案。",
    "Keeps pins and moves by hand and disturbs the rest least: the fewest changes within 2 % of the best.",
)
SOLVE_AGAIN = Text("重新求解", "Solve again")
BELOW_IS_BEFORE = Text("下面仍是上一个方案。", "Below is still the plan before.")
SOLVE_AFRESH = Text("不论改动，求最优", "Best, whatever changes")
SOLVE_AFRESH_HELP = Text(
    "不照顾现有方案，只保留固定项，从头求最优方案。", "Looks for the best plan from the start; only pins are kept."
)

TO_COUNTY = Text("县里（保留派驻）", "County (stays stationed)")
MOVED = Text("“{}”移到“{}”", "{} moved to {}")
PINNED = Text("固定“{}”在“{}”", "{} pinned to {}")
UNPINNED = Text("解除“{}”的固定", "{} unpinned")
STRUCK = Text("“{}”不得归入“{}”", "{} barred from {}")
UNSTRUCK = Text("允许“{}”归入“{}”", "{} allowed in {}")
STALE_DROP = Text("页面刚刚更新过，请再拖一次。", "The page has just changed; please move it again.")
PART = Text("{} · {}", "{} · {}")

BY_HAND_HELP = Text(
    "方案在求解之后经手工调整 {} 处；目标值、差距和复核结论都已按调整后的方案重新计算。",
    "The plan was changed by hand in {} places after the solve; objective, gap and verdict are recomputed for it.",
)
STALE_BOUND = Text("数据或规则已改动，原下界不再适用。", "Data or rules have changed: the old bound no longer applies.")

SCORE = Text("目标与规则", "Goals and rules")
SCORE_HELP = Text(
    "每项目标折合年工时；括号内为与上次求解结果相比的增减，减少为好。",
    "Each goal in person-hours a year; in brackets the change against the last solve, less is better.",
)
SCORE_GOAL = Text("目标", "Goal")
SCORE_COST = Text("折合工时", "Cost (h)")
SCORE_CHANGE = Text("增减", "Change")
SCORE_TOTAL = Text("合计", "Total")
RULES_KEPT = Text("{} 条规则全部遵守", "All {} rules are kept")
RULES_BROKEN = Text("违反规则 {} 处", "Rules broken: {}")
RULES_PAID = Text("未能满足的“尽量”要求 {} 处", "Preferred demands not met: {}")
SCORE_SOURCE = Text(
    "{}：{} × 单价 {} = {} 工时。单价在“规则与目标”页设定。",
    "{}: {} at {} each = {} h. Prices are set on the page of rules and goals.",
)

ELSEWHERE = Text("移到别处会怎样", "What if it moved?")
ELSEWHERE_HELP = Text(
    "其他一切不变，只移动这一部分，由复核程序直接计算；按总增减从小到大排列。",
    "Only this part moves, all else stays; computed by the checker, best first.",
)
ELSEWHERE_BODY = Text("去向", "Where to")
ELSEWHERE_TOTAL = Text("总增减", "Total change")
ELSEWHERE_WHY = Text("其中", "Of which")
ELSEWHERE_BREAKS = Text("违反：{}", "breaks: {}")
ELSEWHERE_MENDS = Text("消除：{}", "mends: {}")
ELSEWHERE_NEW = Text("（增设）", " (newly set up)")
ELSEWHERE_PART = Text("移动哪一部分", "Which part")
MOVE_TO = Text("移到", "Move to")
MOVE_HERE = Text("移到这里", "Move")
OPTIMISE = Text("其余重新优化再比较", "Re-optimise the rest and compare")
OPTIMISE_HELP = Text(
    "固定到所选去向后重新求解，看其余部分调整后总目标值是多少；不改动当前方案。",
    "Pins it there and solves again to see the total once all else has adjusted; the open plan stays as it is.",
)
OPTIMISED = Text("其余重新优化后：合计 {}（{}），{}", "With the rest re-optimised: {} in all ({}), {}")
OPTIMISED_NOT = Text("固定在那里，没有合法方案。", "Pinned there, no lawful plan exists.")
OPTIMISING = Text("正在重新优化……", "Re-optimising …")
TRIED_PROVEN = Text("已证最优", "proven best")
TRIED_BEST = Text("限时内所得最好，未证最优", "the best found in time, not proven")
TRIED_STOPPED = Text(
    "限时 {} 秒内没有求得方案，也未证明没有。", "No plan was found within {} s, nor shown that there is none."
)
TRIED_NOTHING = Text("这次试算没有结果。", "This trial came to nothing.")
DIFFERENCE = Text(
    "括号内是与当前方案之差，其中还含：{}。", "In brackets: against the open plan; this contains, too: {}."
)
DIFFERENCE_OF = {
    "stale": Text("求解之后数据或规则的改动", "what was changed in data or rules since the solve"),
    "by-hand": Text("求解之后的手工调整", "what was changed by hand since the solve"),
    "near": Text("当前方案求解时为少改动而多出的工时", "hours that the open plan cost more for disturbing least"),
    "unproven": Text("当前方案未证最优的差距", "the gap that the open plan's solve left"),
}

MEETING_PINS = Text("会上指定 {} 处（固定或不得归入）", "Set in the meeting: {} (pinned or barred)")
PINS_COST = Text("不作会上指定会怎样", "What without them?")
PINS_COST_HELP = Text(
    "去掉会上的固定和禁入，恢复被其取代的工作簿指定，另行求解，看总目标值是多少；不改动当前方案。",
    "Solves without what was pinned and barred in the meeting, and with the pins of the workbook that it replaced, to "
    "see the total; the open plan stays as it is.",
)
WITHOUT_PINS = Text("不作会上指定：合计 {}（{}），{}", "Without them: {} in all ({}), {}")
WITHOUT_PINS_NOT = Text("不作会上指定，也没有合法方案。", "Without them, too, no lawful plan exists.")
RELEASE_ALL = Text("全部解除", "Release all")
RELEASE_ALL_HELP = Text(
    "解除会上的全部固定和禁入；工作簿中原有的指定不变，被会上指定取代的恢复。可以撤销。",
    "Releases all that was pinned and barred in the meeting; the workbook's own pins stay, and those that were "
    "replaced come back. Can be undone.",
)
RELEASED_ALL = Text("解除会上指定 {} 处", "Demands of the meeting released: {}")
BINDING = Text("约束它的规则", "Rules that bind it")
BINDING_NONE = Text("没有规则限制它的去向，只看各目标的增减。", "No rule binds it; only the goals decide.")

CLASH_LINK = Text("查看该规则", "See the rule")
CLASH_ROW = Text("查看该行数据", "See the row")
