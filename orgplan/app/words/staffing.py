"""Words of the staffing page."""

from orgplan.text import Text

TITLE = Text("{} · 人员", "{} · staffing")
SECTION = Text("内容", "Section")
SECTIONS = {
    "load": Text("忙闲", "Load"),
    "ledger": Text("编制台账", "Establishment"),
    "what-if": Text("假设推演", "What if"),
    "hall": Text("便民大厅", "Service hall"),
    "team": Text("执法队伍", "Enforcement"),
    "powers": Text("权责清单", "Powers"),
    "purchases": Text("购买服务", "Services bought"),
    "stationed": Text("派驻机构", "Stationed units"),
    "people": Text("人员去向", "Who goes where"),
    "retirement": Text("退休", "Retirement"),
}
TABLE_OFF = Text("“{}”已在“规则与目标”页停用", "“{}” is switched off on the page of rules and goals")
TABLE_OFF_NEXT = Text("在“测算参数”中重新列入报告即可。", "Put it back into the report under “Tables”.")
TO_POLICY = Text("去“规则与目标”页", "To rules and goals")
ASSUMED = Text("测算所依据的数值", "Figures it rests on")
ASSUMED_NEXT = Text("在“规则与目标 · 测算参数”中修改。", "Change them under “Rules and goals · Tables”.")
ARROW = Text("{} → {}", "{} → {}")
PERCENT = "{:.1f}%"
HEADS = Text("{} 人", "{}")
SUM = Text("合计", "Total")
BODY, UNIT = Text("机构", "Body"), Text("单位", "Unit")
CATEGORY = Text("编制类别", "Category")

# --- load ---
LOAD_FIGURES = {
    "tau": (Text("全镇人均工时", "Hours a head, town"), Text(
        "全部可安排职能的年工时 ÷ 人数（“职能”表年工时，“机构”表实有人数）。",
        "Hours of all functions that are placed ÷ heads (sheets of functions and of units).",
    )),
    "gini": (Text("负荷基尼系数", "Gini of load"), Text(
        "0 表示人人一样忙；左为今天各单位，右为方案各机构。",
        "0 means that everyone is equally busy; today's units, then the bodies of the plan.",
    )),
    "beyond": (Text("超出允许偏差的工时", "Hours beyond the band"), Text(
        "各单位（机构）忙于或闲于平均、超出 ±{} 工时/人的部分之和，即目标“忙闲均衡”的计量。",
        "Hours by which units (bodies) are busier or idler than the average beyond ±{} h a head: "
        "what the goal on balance measures.",
    )),
    "ratio": (Text("最忙 ÷ 最闲", "Busiest ÷ idlest"), Text(
        "人均工时最高与最低之比，今天各单位 → 方案各机构。", "Highest over lowest load, today's units → bodies."
    )),
    "front": (Text("前台人员占比", "Front office"), Text(
        "直接面向群众的人员占比：今天按职能是否面向群众折算，方案按机构前后台。（《实施意见》二(二)）",
        "Share of heads that meet the public: today by function, in the plan by body (Opinions 2(2)).",
    )),
}  # fmt: skip
LOAD_KEY = Text(
    "横条：方案中该机构的人均工时；圆圈：划入该机构的各单位今天的人均工时；浅色带：全镇平均 {} ± {}。",
    "Bars: hours a head of each body in the plan; rings: today's load of the units that enter it; "
    "band: the town's average {} ± {}.",
)
LOAD_UNIT = Text("{}：今天 {} 工时/人（{} 人，{} 工时）", "{}: {} h a head today ({} heads, {} h)")
LOAD_BODY = Text("{}：{} 人，{} 工时，{} 工时/人", "{}: {} heads, {} h, {} h a head")
LOAD_HEADS = (
    (BODY, Text("方案设置的机构", "Bodies of the plan")),
    (Text("人数", "Heads"), Text("方案配备人数", "Heads by the plan")),
    (Text("年工时", "Hours a year"), Text("所承担职能的年工时，不含购买服务的", "Of its functions, without what is bought")),
    (Text("人均", "A head"), Text("年工时 ÷ 人数，四舍五入", "Hours ÷ heads, rounded")),
    (Text("划入单位今天（最低–最高）", "Its units today (least–most)"), Text("划入各单位今天的人均工时", "Load of its units today")),
    (Text("超出偏差", "Beyond band"), Text("超出允许偏差的工时；负数为偏闲", "Hours beyond the band; negative where idle")),
    (Text("高峰月缺人", "Short in peak"), Text("各职能高峰同时到来时缺的人数（“职能”表高峰系数）", "Heads short if all peaks of its functions fall together")),
    (Text("增一人的作用", "One more head"), Text("增加一人每年可减少的超偏差工时，减去超过适宜人数的代价", "Hours beyond the band that one more head takes away, less what the head costs beyond comfort")),
)  # fmt: skip

# --- ledger ---
LEDGER_FIGURES = {
    "quota": (Text("核定编制", "Approved posts"), Text("“城镇”表各类核定编制之和", "Sum of approved posts, sheet of the town")),
    "today": (Text("现有人员", "Heads today"), Text(
        "本镇各单位实有人数（“机构”表），不含派驻机构", "Heads of the town's own units (sheet of units), without stationed ones"
    )),
    "to_be": (Text("方案人员", "Heads in the plan"), Text(
        "现有人员加下放派驻机构的人员；一个不减", "Heads today and those of stationed units that devolve; nobody is lost"
    )),
    "vacancies": (Text("空编（储备）", "Vacancies (reserve)"), Text(
        "核定编制减方案人员，按类别分别计算后相加：今天 → 方案", "Approved posts without a head, by category: today → plan"
    )),
    "over": (Text("超编", "Over quota"), Text(
        "超过核定编制的人数：今天 → 方案；不裁减，逐年消化", "Heads beyond the quota: today → plan; nobody is dismissed"
    )),
}  # fmt: skip
BY_CATEGORY = Text("按编制类别", "By establishment category")
BY_BODY = Text("按机构和编制类别", "By body and category")
CATEGORY_HEADS = (
    (CATEGORY, Text("编制类别不得改变（国务院令第486号第十五条）", "No head changes its category (Order 486 art. 15)")),
    (Text("核定", "Approved"), Text("“城镇”表", "Sheet of the town")),
    (Text("现有", "As is"), Text("本镇单位实有人数，含依章程设置的", "Heads of the town's units, also those set by charter")),
    (Text("下放划入", "Devolved"), Text("下放派驻机构的实有人数", "Heads of stationed units that devolve")),
    (Text("方案", "To be"), Text("现有 + 下放划入", "As is + devolved")),
    (Text("净增", "Net"), Text("方案 − 现有", "To be − as is")),
    (Text("其中入机构", "In bodies"), Text("方案配备到各机构的人数", "Heads that the plan sends to bodies")),
    (Text("依章程单列", "By charter"), Text("依章程或法律设置、不并入机构的单位", "Units set by charter or law")),
    (Text("空编 今天", "Vacant today"), Text("核定 − 现有", "Approved − as is")),
    (Text("空编 方案", "Vacant to be"), Text("核定 − 方案：可用的储备", "Approved − to be: the reserve")),
    (Text("超编 今天", "Over today"), Text("现有 − 核定", "As is − approved")),
    (Text("超编 方案", "Over to be"), Text("方案 − 核定", "To be − approved")),
    (Text("保留派驻（不计）", "With the county"), Text("不下放的派驻机构人员，不占本镇编制", "Heads of units that stay stationed; in no other figure")),
)  # fmt: skip
AS_IS = (Text("现承担人员", "As is"), Text(
    "今天做这些工作的人数：按各单位人员随工作量归入该机构计（最大余数法）",
    "Heads that do this work today: those of each unit follow its hours into the body",
))  # fmt: skip
TO_BE = (Text("方案人员", "To be"), Text("方案配备人数（各类之和）", "Heads by the plan, all categories"))
NET = (Text("净变化", "Net"), Text("方案人员 − 现承担人员：调入为正", "To be − as is: moved in is positive"))
OUTSIDE = {
    "charter": Text("依章程或法律设置的单位", "Units set by charter or law"),
    "county": Text("保留派驻（县级管理）", "Left with the county"),
}
SOURCES = Text("各机构人员从哪里来", "Where the heads of each body come from")
SOURCE_HEADS = (
    (BODY, Text("方案机构", "Body of the plan")),
    (Text("来自单位", "From unit"), Text("“机构”表", "Sheet of units")),
    (Text("人数", "Heads"), Text("方案从该单位配备到该机构的人数", "Heads that the plan sends there")),
    (Text("随工作划转", "With their work"), Text("随所承担的工作一起划入", "They follow work of the unit")),
    (Text("另行调入", "Moved"), Text("离开原工作调入，计入目标“变动”", "They leave their work; the goal on change counts them")),
)  # fmt: skip
ABSORPTION = Text("超编人员消化进度", "Absorption of heads over quota")
HOLDERS = Text("持有超编人员的单位：{}", "Units that hold them: {}")
HOLDER = Text("{} {} 人", "{}: {}")
NOBODY_OVER = Text("各类编制均未超编，没有需要消化的人员。", "No category is over quota; nobody has to be absorbed.")

# --- what if ---
WHAT_IF_NOTE = Text(
    "拖动滑块即在后台按假设重新求解，不改动当前方案稿；满意时“采用为新方案稿”。",
    "Move a slider: the town is solved in the background under that assumption. The open scenario stays as it is "
    "until you adopt the result as a new one.",
)
QUOTA_OF = Text("{}（名）", "{} posts")
CAP = Text("职能机构最多个数", "Most bodies")
BUDGET = Text("购买服务预算（万元）", "Purchase budget (10,000 CNY)")
FROM_TOWN = Text("现为 {}（“城镇”表）；实有 {} 人", "Now {} (sheet of the town); {} heads today")
FROM_RULE = Text("现为 {}（规则“{}”）", "Now {} (rule “{}”)")
FROM_BUDGET = Text("现为 {}（“城镇”表）", "Now {} (sheet of the town)")
AS_OPEN = Text("回到现在", "Back to now")
NOT_ASSUMED = Text("尚未作假设：左边任一滑块一动，这里就显示对比。", "Nothing assumed yet: move a slider to compare.")
SOLVING = Text("正在按假设求解……", "Solving under the assumption …")
SOLVING_BEST = Text("正在按假设求解：目前最好 {} 工时，下界 {}", "Solving under the assumption: best {} h, bound {}")
STOP = Text("停止", "Stop")
MEASURE = Text("指标", "Measure")
NOW = Text("现在", "Now")
ASSUMING = Text("假设", "Assumed")
CHANGE = Text("增减", "Change")
COMPARED = {
    "lawful": (Text("是否合法", "Lawful"), Text("独立复核结论", "Verdict of the independent checker")),
    "objective": (Text("目标值（工时）", "Objective (h)"), Text("各目标折合工时之和，越小越好", "All goals in hours; smaller is better")),
    "bodies": (Text("设置机构（个）", "Bodies"), Text("目标“机构精简”的计量", "Measure of the goal on leanness")),
    "moved": (Text("变动（人次）", "Heads moved, units split"), Text("目标“变动”的计量", "Measure of the goal on change")),
    "coordination": (Text("跨机构协调（小时）", "Coordination (h)"), Text("目标“跨机构协调”的计量", "Measure of the goal on coordination")),
    "gini": (Text("负荷基尼系数（%）", "Gini of load (%)"), Text("各机构忙闲差异", "How unevenly load lies on heads")),
    "heads": (Text("各机构人员（人）", "Heads in bodies"), Text("方案配备人数", "Heads by the plan")),
    "vacancies": (Text("空编（名）", "Vacancies"), Text("编制台账", "Establishment ledger")),
    "over": (Text("超编（人）", "Over quota"), Text("编制台账", "Establishment ledger")),
    "retained": (Text("保留派驻（个）", "Units left with the county"), Text("目标“派驻机构下放”的计量", "Measure of the goal on devolution")),
    "spent": (Text("购买服务（元/年）", "Services bought (CNY)"), Text("所购服务的年费用", "Yearly price of what is bought")),
}  # fmt: skip
YES, NO = Text("合法", "lawful"), Text("不合法", "not lawful")
NOT_PROVEN = Text("到时停止，未证最优：差距 {}", "Stopped before the proof; gap {}")
STALE_NOW = Text(
    "当前方案不是按现在的数据求解的，左列仅供参考。", "The plan in hand was solved under other data: compare with care."
)
IMPOSSIBLE = Text("按此假设没有合法方案：", "Under this assumption no lawful plan exists:")
ADOPT = Text("采用为新方案稿", "Adopt as a new scenario")
ADOPT_HELP = Text(
    "另存一份方案稿，数据改为所假设的数值，方案为刚求得的结果；当前方案稿不变。",
    "Branches off a scenario with the assumed figures and the plan just found; the open one stays as it is.",
)
ADOPT_NAME = Text("{} · 假设：{}", "{} · assuming {}")
ASSUMED_PART = Text("{} {}", "{} {}")
ADOPTED = Text("已另存为“{}”，现在打开的就是它。", "Kept as “{}”, which is open now.")

# --- hall ---
HALL_FIGURES = {
    "windows": (Text("综合窗口", "Combined windows"), Text(
        "每个窗口受理全部事项，高峰小时平均等候不超过目标所需的窗口数（爱尔兰 C 公式）",
        "Every window takes every case; so many keep the mean wait of the peak hour within target (Erlang C)",
    )),
    "separate": (Text("分设窗口", "Separate windows"), Text("各单位各设窗口时所需总数", "Were every unit to keep windows of its own")),
    "saved": (Text("合并可节约人员", "Heads saved"), Text("分设与综合窗口所需人员之差", "Heads needed apart, less those needed combined")),
    "heads": (Text("配备 / 需要", "Has / needs"), Text(
        "方案配备人数 / 需要人数（窗口空闲时间用于后台工作 – 窗口专人值守）",
        "Heads by the plan / needed (idle time at windows used for back work – windows always held)",
    )),
    "wait": (Text("平均等候", "Mean wait"), Text("综合窗口高峰小时的平均等候时间", "At combined windows in the peak hour")),
    "busy": (Text("窗口忙碌率", "Windows busy"), Text("综合窗口在高峰小时 / 平均小时的忙碌时间占比", "Share of time in the peak / average hour")),
}  # fmt: skip
SECONDS = Text("{} 秒", "{} s")
RANGE = Text("{} / {}–{} 人", "{} / {}–{}")
HALL_QUEUE = Text(
    "排队测算：群众随机到达，由 c 个窗口先到先办（M/M/c）；到达量取高峰小时，办理时间取件均窗口用时。",
    "Queueing: people arrive at random and c windows serve first come, first served (M/M/c); arrivals are those of the "
    "peak hour, service times the mean window time of a case.",
)
HALL_NONE = Text("方案没有把审批事项安排进便民服务机构", "The plan places no approvals in a hall")
HALL_NONE_NEXT = Text(
    "请在“数据”页的“职能”表中把审批事项的类型填为“审批”。", "Mark approvals as such in the sheet of functions."
)
COUNTER_HEADS = (
    (Text("窗口", "Windows of"), Text("事项来源单位；末行为合并后的综合窗口", "Source unit; last row: combined")),
    (Text("年办件", "Cases a year"), Text("“职能”表办件量；未填的按工时 ÷ 件均用时估算", "Sheet of functions; where missing, hours ÷ minutes of a case")),
    (Text("负荷", "Load"), Text("高峰小时持续占用的窗口数（爱尔兰）", "Windows kept busy in the peak hour (erlangs)")),
    (Text("需窗口", "Windows"), Text("平均等候不超过目标所需", "Needed for the target wait")),
    (Text("等候（秒）", "Wait (s)"), Text("高峰小时平均等候", "Mean wait in the peak hour")),
    (Text("需等候者 %", "Must wait %"), Text("到达时需等候的群众占比", "Share of people who wait at all")),
    (Text("忙碌率 %", "Busy %"), Text("高峰小时窗口忙碌时间占比", "Share of the peak hour that a window is busy")),
)  # fmt: skip
COMBINED = Text("综合窗口", "Combined windows")
PERMITS = Text("进驻的审批事项 {} 项", "Approvals in the hall: {}")
PERMIT_HEADS = (
    (Text("事项", "Item"), Text("“职能”表", "Sheet of functions")),
    (UNIT, Text("来源单位", "Source unit")),
    (Text("来源部门", "Department"), Text("下放来源，否则为主管部门", "It was delegated from, else the one above")),
    (Text("类型", "Kind"), Text("件均用时不超过“即办件最长用时”的为即办件", "Done at once up to the longest case set")),
    (Text("年办件", "Cases"), Text("* 为按工时估算", "* estimated from hours")),
    (Text("窗口工时", "At windows"), Text("面对群众的工时", "Hours in front of people")),
    (Text("后台工时", "In the back"), Text("其余工时", "The rest")),
)  # fmt: skip
IMMEDIATE, COMMITTED = Text("即办件", "at once"), Text("承诺件", "committed")
OUTSIDE_HALL = Text("未进驻的审批事项 {} 项", "Approvals outside the hall: {}")
OUTSIDE_HEADS = (
    (Text("事项", "Item"), Text("“职能”表", "Sheet of functions")),
    (UNIT, Text("来源单位", "Source unit")),
    (Text("原因", "Why"), Text("由法律、派驻状态或方案决定", "By law, by its unit's status, or by the plan")),
    (Text("说明", "What to do"), Text("", "")),
)

# --- team ---
TEAM_FIGURES = {
    "needed": (Text("需持证人员", "Officers needed"), Text(
        "按法律（每组每班两人）{} 名、按执法工时 {} 名，取大者", "By law (two a patrol and shift) {}, by hours {}; the larger"
    )),
    "certified": (Text("队内持证", "Certified in the team"), Text("方案配备到队内的持证人员", "By the plan")),
    "gap": (Text("缺口", "Gap"), Text("需要减队内持证", "Needed less those in the team")),
    "to_move": (Text("可调入", "Can be moved in"), Text("其他机构可调入的持证人员", "Certified heads of other bodies")),
    "to_certify": (Text("须新取证", "To be certified"), Text("调入后仍缺的人数", "What is then still missing")),
    "heads": (Text("队伍人数", "Heads in the team"), Text("执法工时 {}", "Enforcement hours: {}")),
}  # fmt: skip
TEAM_RULE = Text(
    "执法不得少于两人且应当持证（《行政处罚法》第四十二条），故每个出勤组、每班至少两名；"
    "执法工时只能由持证人员承担，故另按工时 ÷ 人均年工时计算。",
    "No action by fewer than two certified officers (Administrative Penalty Law art. 42): two for each patrol and "
    "shift; and as only they may act, hours ÷ hours a head.",
)
TEAM_NONE = Text("没有需要执法机构承担的执法事项", "There is no enforcement for a team to do")
TEAM_NONE_NEXT = Text(
    "执法事项在“数据”页“职能”表中以类型“执法”标明。", "Enforcement is marked as such in the sheet of functions."
)
TEAM_HEADS = (
    (UNIT, Text("“机构”表", "Sheet of units")),
    (Text("队内人数", "In the team"), Text("方案配备", "By the plan")),
    (Text("持证", "Certified"), Text("“机构”表持证执法人员", "Sheet of units")),
    (Text("队内持证", "Certified in team"), Text("按先持证计", "Counted as certified first")),
    (Text("队外持证", "Elsewhere"), Text("在其他机构或不入机构", "In other bodies or in none")),
    (Text("建议调入", "To move in"), Text("为补缺口，可调的多者先调", "To close the gap, most movable first")),
    (Text("所在机构", "Other bodies"), Text("该单位人员所在的其他机构", "Where other heads of the unit go")),
)
APART = Text("审核与听证", "Review and hearings")
EQUIPMENT = Text("装备测算（示意）", "Equipment (illustrative)")
EQUIPMENT_HEADS = (
    (Text("装备", "Item"), Text("示意清单，非依据标准", "Illustrative, from no standard")),
    (Text("配备口径", "Counted by"), Text("", "")),
    (Text("数量", "Quantity"), Text("按需持证人员和出勤组计", "For the officers and patrols needed")),
)

# --- powers ---
POWER_FIGURES = {
    "items": (Text("下放事项", "Delegated items"), Text("“职能”表填有下放来源的职能", "Functions with a department they come from")),
    "can_take": (Text("可以承接", "Can be taken"), Text("机构有人、有证、不超负荷", "Heads, certificates and load suffice")),
    "needs_heads": (Text("增人后可承接", "With more heads"), Text("机构超出允许偏差，须增人", "The body works beyond the band")),
    "cannot": (Text("不能承接", "Cannot be taken"), Text("依法不得下放、未入机构或持证人员不足", "By law, in no body, or too few officers")),
}  # fmt: skip
LISTS = {
    "capacity": Text("承接能力", "Capacity"),
    "powers": Text("权力清单", "Power list"),
    "duties": Text("责任清单", "Responsibility list"),
    "answers": Text("职责分工", "Who answers"),
}
FIND = Text("查找事项、单位、部门或依据", "Find an item, unit, department or clause")
BODY_FILTER = Text("机构", "Body")
ALL_BODIES = Text("全部机构", "All bodies")
ROWS_SHOWN = Text("{} 项", "{} rows")
ROWS_FIRST = Text("{} 项，先列出 {} 项；请用查找或机构筛选。", "{} rows, the first {} shown; search or choose a body.")
NO_ROWS = Text("没有符合条件的事项。", "Nothing matches.")
CAPACITY_HEADS = (
    (Text("下放事项", "Item"), Text("“职能”表", "Sheet of functions")),
    (Text("来源部门", "Department"), Text("“职能”表下放来源", "It was delegated from")),
    (Text("承担机构", "Body"), Text("方案", "By the plan")),
    (Text("年工时", "Hours"), Text("“职能”表", "Sheet of functions")),
    (Text("结论", "Verdict"), Text("逐项单独判断", "Each item judged alone")),
    (Text("说明", "Why"), Text("", "")),
    (Text("依据", "Basis"), Text("“职能”表依据", "Sheet of functions")),
)
POWER_HEADS = (
    (Text("承担机构", "Body"), Text("方案", "By the plan")),
    (Text("人数", "Heads"), Text("该机构方案人数", "Heads of the body by the plan")),
    (Text("事项", "Item"), Text("“职能”表", "Sheet of functions")),
    (Text("类别", "Kind"), Text("按职能类型：审批为许可、执法为处罚", "By stream: approval, enforcement, other")),
    (Text("原承担单位", "Unit"), Text("“机构”表", "Sheet of units")),
    (Text("来源部门", "Department"), Text("下放来源；空为本镇原有", "Empty: the town's own")),
    (Text("依据", "Basis"), Text("“职能”表依据", "Sheet of functions")),
)
DUTY_HEADS = (
    (Text("责任机构", "Body"), Text("方案", "By the plan")),
    (Text("人数", "Heads"), Text("该机构方案人数", "Heads of the body by the plan")),
    (Text("职责", "Duty"), Text("“职能”表", "Sheet of functions")),
    (Text("原承担单位", "Unit"), Text("“机构”表", "Sheet of units")),
    (Text("来源部门", "Department"), Text("下放来源；空为本镇原有", "Empty: the town's own")),
    (Text("方式", "How"), Text("购买服务的，责任仍在机构", "Of what is bought the body still answers")),
    (Text("依据", "Basis"), Text("“职能”表依据", "Sheet of functions")),
)
ANSWER_HEADS = (
    (Text("职责", "Duty"), Text("“职能”表", "Sheet of functions")),
    (Text("牵头机构", "Leads"), Text("方案", "By the plan")),
    (Text("分管领导", "Accountable"), Text("分管该机构的领导", "Who oversees the body")),
    (Text("配合机构", "Supports"), Text("协同工时占比高的机构", "Great share of its tie hours")),
    (Text("会商机构", "Consulted"), Text("协同工时占比较低的机构", "Lesser share")),
)
DONE_ITSELF, DONE_BOUGHT = Text("自办", "itself"), Text("购买服务", "bought")

# --- purchases ---
PURCHASE_FIGURES = {
    "bought": (Text("购买服务", "Services bought"), Text("方案购买项数 / 可购买项数", "By the plan / that may be bought")),
    "spent": (Text("年支出（元）", "Spent a year (CNY)"), Text("所购服务的年费用（“职能”表购买价格）", "Prices of the sheet of functions")),
    "left": (Text("预算余额（元）", "Budget left (CNY)"), Text("预算 {} 元（“城镇”表）− 支出", "Budget of {} (sheet of the town) − spent")),
    "freed": (Text("释放工时", "Hours freed"), Text("所购服务原需的年工时", "Hours that what is bought would take")),
    "unfunded": (Text("下放事项年需经费（元）", "Cost of delegated duties"), Text(
        "应由县级给予财力支持（《实施意见》二(五)）：工时 × 每工时成本，购买的按价格",
        "For the county to fund (Opinions 2(5)): hours at the cost of an hour, prices where bought",
    )),
}  # fmt: skip
PURCHASABLE = Text("可购买的服务", "Services that may be bought")
PURCHASE_HEADS = (
    (Text("职责", "Duty"), Text("“职能”表可购买的职能", "Marked as purchasable")),
    (Text("承担机构", "Body"), Text("由其承担或减负", "Does it, or is relieved")),
    (Text("年工时", "Hours"), Text("“职能”表", "Sheet of functions")),
    (Text("年费用（元）", "Price (CNY)"), Text("“职能”表购买价格", "Sheet of functions")),
    (Text("每工时（元）", "An hour (CNY)"), Text("年费用 ÷ 年工时；自办成本 {} 元", "Price ÷ hours; the town's own hour costs {}")),
    (Text("比自办", "Against own"), Text("与每工时成本相比", "Against the cost of an hour")),
    (Text("机构人均（自办→购买）", "Load (own → bought)"), Text("承担机构的人均工时", "Hours a head of the body")),
    (Text("方案", "Plan"), Text("", "")),
)
CHEAPER, DEARER = Text("便宜", "cheaper"), Text("贵", "dearer")
BOUGHT, NOT_BOUGHT = Text("购买", "bought"), Text("自办", "own work")
FUNDED_BY = Text("应由县级部门保障的经费", "What county departments should fund")
DEPARTMENT_HEADS = (
    (Text("下放部门", "Department"), Text("“职能”表下放来源", "It delegated the duties")),
    (Text("事项", "Duties"), Text("方案承担的下放事项数", "That the plan places")),
    (Text("年工时", "Hours"), Text("“职能”表", "Sheet of functions")),
    (Text("年需经费（元）", "Cost a year (CNY)"), Text("工时 × 每工时成本，购买的按价格", "Hours at the cost of an hour, or the price")),
)
NO_PURCHASES = Text("没有可购买的服务", "No service may be bought")
NO_PURCHASES_NEXT = Text(
    "在“数据”页“职能”表中标明“可购买”并填写价格后，求解时会权衡是否购买。",
    "Mark functions as purchasable, with a price, in the sheet of functions; the solver then weighs buying them.",
)

# --- stationed ---
STATIONED_FIGURES = {
    "devolved": (Text("下放", "Devolved"), Text("划入本镇机构的派驻机构，共 {} 人", "Stationed units in bodies of the town, {} heads")),
    "retained": (Text("保留派驻", "Left with the county"), Text("可下放而方案保留的", "Might devolve, but stay")),
    "never": (Text("依规保留", "Stay by law"), Text("“机构”表下放方式为保留派驻", "By the sheet of units")),
    "lost": (Text("多耗协调（小时/年）", "Coordination lost (h)"), Text("因留在机构之外每年多耗的协调工时", "Hours a year lost by staying outside")),
}  # fmt: skip
STATIONED_HEADS = (
    (UNIT, Text("“机构”表类别为派驻机构", "Stationed units of the sheet of units")),
    (Text("主管部门", "Department"), Text("“机构”表", "Sheet of units")),
    (Text("人数", "Heads"), Text("“机构”表实有人数", "Sheet of units")),
    (Text("去向", "Fate"), Text("方案", "By the plan")),
    (Text("划入机构", "Bodies"), Text("方案", "By the plan")),
    (Text("保留理由", "Reason"), Text("方案或“机构”表", "Plan or sheet of units")),
    (Text("镇考核占比", "Town's appraisal"), Text("设置项，见“派驻机构属地管理”", "Setting of the rule on stationed units")),
    (Text("多耗协调", "Hours lost"), Text("每年，小时", "A year")),
)
TERMS = Text(
    "保留派驻的条件（《实施意见》二(二)）：工作考核以镇为主（占比不低于 {}%），干部任免事前听取镇党委和政府意见，在镇集中办公。",
    "Terms of staying (Opinions 2(2)): appraised mainly by the town (at least {} %), the town heard before "
    "appointments, housed by the town.",
)
NO_STATIONED = Text("没有派驻机构", "There are no stationed units")
NO_STATIONED_NEXT = Text(
    "在“数据”页“机构”表中把县级派驻的站所类别填为“派驻机构”。", "Mark county offices as stationed in the sheet of units."
)

# --- people ---
PEOPLE_FIGURES = {
    "people": (Text("入机构人员", "Heads in bodies"), Text("方案配备到各机构的人员", "By the plan")),
    "moved": (Text("离开原工作", "Leave their work"), Text("所在机构没有原单位的工作", "None of their unit's work lies in the body")),
    "mismatch": (Text("专长不对口", "Skills do not fit"), Text("机构职能不在其专长领域（“人员”表）", "No function of the body is of their skills")),
    "unnamed": (Text("未具名", "Not named"), Text("“人员”表所列少于实有人数", "The staff sheet names fewer than there are")),
}
PEOPLE_HEADS = (
    (Text("人员", "Person"), Text("“人员”表编码", "Id of the staff sheet")),
    (Text("原单位", "From"), Text("“人员”表", "Staff sheet")),
    (CATEGORY, Text("“人员”表；不得改变", "Staff sheet; it may not change")),
    (Text("职级", "Rank"), Text("“人员”表", "Staff sheet")),
    (Text("持证", "Certified"), Text("“人员”表", "Staff sheet")),
    (Text("去向机构", "To"), Text("按方案人数逐人指派：先随工作，再看专长", "By the plan's numbers: with their work first, then by skills")),
    (Text("提示", "Note"), Text("", "")),
)
LEAVES = Text("离开原工作", "leaves their work")
ILL_FITTING = Text("专长不对口", "skills do not fit")
ONLY_NOTED = Text("只看有提示的", "Only those with a note")
NO_STAFF = Text("没有按人列出的数据", "No staff by name")
NO_STAFF_NEXT = Text(
    "在“数据”页的“人员”表中逐人填写后，求解时会给出每个人的去向；只有人数时，请看“编制台账”中人员从哪里来。",
    "Fill in the staff sheet and the solver says who goes where; with numbers only, see where heads come from under "
    "“Establishment”.",
)
BY_HAND = Text(
    "方案求解后经过手工调整，以下是求解时的去向，请重新求解后再看。",
    "The plan was changed by hand since the solve: this is as the solver left it. Solve again to bring it up to date.",
)

# --- retirement ---
RETIRE_FIGURES = {
    "certain": (Text("到 {} 年退休", "Retire by {}"), Text(
        "出生年份 + 统一退休年龄不晚于该年（“人员”表）；去向机构已确定的人数",
        "Year of birth + one retirement age (staff sheet); those whose body is certain",
    )),
    "elsewhere": (Text("不入机构的", "In no body"), Text("依章程设置或保留派驻单位的人员", "In units set by charter or left with the county")),
    "unknown": (Text("未填出生年份", "Year unknown"), Text("未计入", "Not counted")),
}  # fmt: skip
RETIRE_HEADS = (
    (BODY, Text("方案机构", "Body of the plan")),
    (Text("人数", "Heads"), Text("方案配备人数", "By the plan")),
    (Text("至少", "At least"), Text("无论派谁去，都至少有这么多人退休", "Whoever of each unit goes there")),
    (Text("至多", "At most"), Text("", "")),
    (Text("占比", "Share"), Text("至多退休人数 ÷ 人数", "At most ÷ heads")),
)
NO_RETIRING = Text("近几年没有人到龄", "Nobody retires in these years")
RETIRED_BEFORE = Text("{} 年及以前", "{} and before")
