"""Every word of the screen, in both languages."""

from orgplan.text import Language, Text

LANGUAGE = Text("语言", "Language")
LANGUAGE_NAMES: dict[Language, str] = {"zh": "中文", "en": "English"}

PRODUCT = Text("镇机构设置方案", "Town organisation plan")

PLAN_TITLE = Text("{} · 机构设置方案", "{} · proposed organisation")
ABOUT_DATA = Text("数据说明", "About this data")
NOTE_OF_DATA = Text(
    "以下是数据文件自带的说明：",
    "In the words of the data itself (samples shipped with the program are illustrative, not a real plan):",
)

STATUS = Text("求解结果", "Result")
OBJECTIVE = Text("目标值", "Objective")
BOUND = Text("下界", "Bound")
GAP = Text("差距", "Gap")
RECHECK = Text("独立复核", "Independent re-check")
BODIES_SET_UP = Text("设置机构", "Bodies set up")
SECONDS = Text("求解用时", "Solved in")
NONE = Text("—", "—")
HOURS = Text("{} 工时", "{} h")
SECONDS_VALUE = Text("{} 秒", "{} s")
OF_MOST = Text("{} / {} 个", "{} of {}")

STATUS_HELP = Text(
    "求解结束状态：“已证最优”表示没有更好的合法方案；“可行”表示到时停止；“改动最少”表示在最优值的 2% 以内，"
    "选取对原方案改动最少的。差距见右。",
    "How the solver ended. Proven optimal: no lawful plan is better. Feasible: time ran out. Least change: of all "
    "within 2 % of the best, the one that changes the plan before it least. See gap.",
)
OBJECTIVE_HELP = Text(
    "各目标折算为年工时后的总和，由复核程序按方案重新计算，越小越好。各目标单价见“规则”表。",
    "All goals in person-hours a year, recomputed by the checker; smaller is better. Prices: sheet of rules.",
)
CROSSING = Text("跨机构协调，计价前（工时/年）", "Hours across borders, before their price")
CROSSING_SOURCE = Text(
    "两端不在同一机构的协同工时之和（“协同”表），现状与方案同一口径；"
    "这是目标“跨机构协调”的计量，乘以该目标的单价才是折合工时。",
    "Hours of ties whose ends lie apart (sheet of links), today as in the plan: what the goal on coordination "
    "measures. Times the price of the goal it is the cost among the goals.",
)
PRICED = Text("{}（折合工时）", "{} (cost in h)")
PRICED_SOURCE = Text(
    "该目标的计量 × 单价，折合为年工时；单价在“规则与目标”页设定。",
    "What the goal measures × its price, in hours a year; prices are set on the page of rules and goals.",
)
BOUND_HELP = Text(
    "求解器证明：在当前数据、规则和指定（含手工调整形成的固定项）之下，任何合法方案的目标值都不会低于此数。"
    "固定项见“数据”页“指定”表，解除后重新求解，目标值可能更低。",
    "Proven by the solver: under the data, rules and pins as they are (moves by hand made into pins included) no "
    "lawful plan has a smaller objective. Pins are in the sheet of pins; without them the objective may be lower.",
)
GAP_HELP = Text("（目标值 − 下界）÷ 目标值。0% 即已证最优。", "(objective − bound) ÷ objective. 0 % is proven optimal.")
RECHECK_HELP = Text(
    "独立于求解器的复核程序逐条规则检查的结论，依据见下方“复核意见”。",
    "The verdict of a checker independent of the solver, rule by rule; see the findings below.",
)
BODIES_HELP = Text(
    "方案设置的机构数与上限。上限出自规则“{}”（《实施意见》二(二)：不超过 10 个），可在“规则”表调整。",
    "Bodies in the plan and the most allowed by the rule “{}” (Opinions 2(2): at most ten), set in the sheet of rules.",
)
SECONDS_HELP = Text("随机种子 {}；可复现：{}。", "Seed {}; reproducible: {}.")
YES = Text("是", "yes")
NO = Text("否", "no")

CHART = Text("机构设置图", "Organisation chart")
ZOOM_IN = Text("放大", "Zoom in")
ZOOM_OUT = Text("缩小", "Zoom out")
FIT = Text("适合窗口", "Fit")
CHART_HINT = Text(
    "点击机构或单位看详情；拖动平移；点一下图后可用滚轮、+ − 0 和方向键；机构下沿的 ⊖（F 键）收起所属单位。",
    "Click a body or unit for its card; drag to pan; after a click also wheel, + − 0 and arrow keys; "
    "the ⊖ below a body, or F, folds its units away.",
)
FOLD = Text("收起所属单位：{}", "Fold away the units of {}")
UNFOLD = Text("展开所属单位：{}", "Unfold the units of {}")
CHART_LABEL = Text("机构设置图，方向键移动，回车查看", "Organisation chart: arrow keys move, Enter opens")

CLOSE = Text("关闭详情", "Close card")
CARD_PLACED = Text("划入", "Goes to")
CARD_PART = Text("{}（{}）", "{} ({})")
CARD_WHOLE = Text("整体", "whole")
CARD_REST = Text("其余职责", "other duties")
CARD_RETAINED = Text("保留派驻，不划入本镇机构", "Stays stationed, in no body of the town")
CARD_APART = Text("依章程和法律设置，保持不变", "Set by charter or law, left as it is")
CARD_UNPLACED = Text("尚未安排", "Not placed yet")
CARD_SUPERIOR = Text("主管部门", "County department")
CARD_REASON = Text("理由", "Reason")
CARD_BASIS = Text("依据", "Basis")
CARD_HEADS = Text("实有 {} 人 / 编制 {} 名", "{} on post / {} posts approved")
CARD_CERTIFIED = Text("持证执法 {} 人", "{} certified officers")
CARD_NO_DUTIES = Text("数据中没有列出职责。", "The data lists no duties.")
CARD_BOUGHT = Text("购买服务", "bought")
CARD_COUNTY = Text("须县级行使", "county only")
CARD_UNITS = Text("由这些单位组成（点击看详情）", "Made up of (click for details)")
CARD_UNIT = Text("{} · {} 人", "{} · {} staff")
CARD_OVERSEEN = Text("分管领导", "Overseen by")
CARD_LEADER = Text("{}（{}）", "{} ({})")
CARD_VACANT = Text("空缺", "vacant")
CARD_CROSSED = Text("同时任镇和开发区职务", "Hold posts of the town and of the zone")
CARD_PLATES = Text("加挂牌子", "Name plates")
CARD_FITS = Text("对口领域", "Domains that fit")
PEOPLE = Text("{} 人", "{} staff")
MOVED = (
    Text("（含调入 {}）", " ({} moved in)"),
    Text("（已调出 {}）", " ({} moved out)"),
    Text("（调入 {}、调出 {}）", " ({} in, {} out)"),
)
"""Heads that are not where their work is."""
LOAD_SHORT = Text("{} 工时/人", "{} h/head")
LISTED = Text("、", ", ")
COLON = Text("：", ": ")
SEMICOLON = Text("；", "; ")
BRACKETED = Text("{}（{}）", "{} ({})")
TODAY_AT = Text("今天 {}", "today {}")

DUTY = Text("职责", "Duty")
DUTY_STREAM = Text("类型", "Stream")
DUTY_HOURS = Text("年工时", "Hours a year")

TABLE = Text("机构一览", "Bodies")
BODY = Text("机构", "Body")
TOTAL = Text("合计", "Total")
NATURE = Text("性质", "Nature")
OFFICE = Text("前后台", "Office")
UNITS = Text("划入单位", "Units")
HEADS = Text("人数", "Heads")
WORK = Text("年工时", "Hours a year")
LOAD = Text("人均工时", "Hours a head")
DOMAINS = Text("领域", "Domains")
HEADS_SOURCE = Text(
    "方案中到该机构的实有人员（“机构”表的实有人数随工作划转，加减调剂）。",
    "On-post heads that the plan gives the body: heads of the sheet of units follow the work, plus moves.",
)
WORK_SOURCE = Text(
    "该机构承担的各项职能年工时之和（“职能”表的年工时，或年办件量 × 件均分钟 ÷ 60），不含购买服务。",
    "Hours of all functions it holds (sheet of functions: hours, or cases × minutes / 60), without services bought.",
)
LOAD_SOURCE = Text(
    "年工时 ÷ 人数，四舍五入；合计为方案所设机构的平均，不含保留派驻的单位和购买的服务。",
    "Hours a year over heads, rounded; the total is the average of the bodies set up, without units left with the "
    "county and services bought.",
)
AVERAGED = Text(
    "“全镇平均”为全部参与调整的单位年工时 ÷ 人数，含可下放而保留派驻的单位和购买的服务；表中合计只计方案所设机构。",
    "The town's average is hours over heads of all units that may be placed, with those left with the county all the "
    "same and services bought; the total of the table is of the bodies set up alone.",
)
"""What the two averages are taken of, wherever both are shown."""
UNITS_SOURCE = Text("整体或部分划入该机构的现有机构。", "Present units that move in, whole or in part.")
DOMAINS_SOURCE = Text("所承担职能的领域（“职能”表）。", "Domains of the functions it holds (sheet of functions).")

LOAD_CHART = Text("忙闲对比", "Load")
LOAD_CHART_NOTE = Text(
    f"虚线为全镇平均，浅色带为 ±{{percent}}%（目标“{{goal}}”的{{setting}}）。{AVERAGED.zh}",
    f"Dashed: the town's average; band: ±{{percent}}% ({{setting}} of the goal “{{goal}}”). {AVERAGED.en}",
)

POST = Text("岗位", "Post")
HOLDER = Text("拟任", "Proposed")
HELD_BY = Text("现任", "Today")

OPERATION = Text("人员与运行", "People and operation")

DECISIONS = Text("其他决定", "Other decisions")
OVER_QUOTA = Text("超编 {} 人，{} 年消化", "Heads over quota: {}; years to absorb them: {}")
CATEGORY = Text("编制类别", "Establishment")
YEAR = Text("第 {} 年", "Year {}")
PURCHASES = Text("购买服务 {} 项", "Duties bought as services: {}")
PRICE = Text("年费用（元）", "Yuan a year")
RETENTIONS = Text("保留派驻 {} 个", "Units that stay stationed: {}")
RETAINED_UNIT = Text("单位", "Unit")
TOWN_SHARE = Text("镇考核占比", "Town's share of appraisal")

FINDINGS = Text("复核意见", "Findings")
DATA_NOTES = Text("数据提示", "Notes on the data")
NO_FINDINGS = Text("没有需要注意的问题：每条规则都通过了复核。", "Nothing to report: every rule passed the re-check.")
CLAUSE = Text("依据", "Clause")
PLACE = Text("位置", "Place")
EXPECTED = Text("应为", "Expected")
MORE = Text("其余 {} 条", "{} more")
ROW = Text("第 {} 行", "row {}")

NO_TOWN = Text("数据有误，尚不能求解", "The data must be mended before solving")
NO_TOWN_NEXT = Text(
    "请按下面的提示修改数据后重新打开；位置一栏写明文件、工作表、行和列。",
    "Mend the data as said below and open it again; each place names file, sheet, row and column.",
)
NO_PLAN = Text("没有同时满足全部要求的方案", "No plan meets every demand")
NO_PLAN_NEXT = Text(
    "下面列出互相冲突的要求，放宽其中一条即可重新求解。",
    "The demands below clash; relax one of them and solve again.",
)
STOPPED = Text("到停止时还没有得到方案", "No plan had been found when the solve ended")
STOPPED_NEXT = Text("请多给些时间再求解。", "Solve again and allow more time.")
