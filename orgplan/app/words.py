"""Every word of the screen, in both languages."""

from orgplan.text import Language, Text

LANGUAGE = Text("语言", "Language")
LANGUAGE_NAMES: dict[Language, str] = {"zh": "中文", "en": "English"}

PLAN_PAGE = Text("方案", "Plan")
PRODUCT = Text("镇机构设置方案", "Town organisation plan")

PLAN_TITLE = Text("{} · 机构设置方案", "{} · proposed organisation")
SAMPLE = Text("示例镇", "Sample town")
SAMPLE_HELP = Text("随程序附带的示例数据。", "Sample data shipped with the program.")
NO_SAMPLES = Text("没有找到示例数据。", "No sample data found.")
SOLVING = Text("正在求解并复核，最长约 {} 秒……", "Solving and re-checking, {} seconds at most …")
READING = Text("正在读取数据……", "Reading the data …")

STATUS = Text("求解结果", "Result")
OBJECTIVE = Text("目标值", "Objective")
BOUND = Text("下界", "Bound")
GAP = Text("差距", "Gap")
RECHECK = Text("独立复核", "Independent re-check")
BODIES_SET_UP = Text("设置机构", "Bodies set up")
SECONDS = Text("求解用时", "Solved in")
LAWFUL = Text("合法", "Lawful")
NOT_LAWFUL = Text("不合法", "Not lawful")
NONE = Text("—", "—")
HOURS = Text("{} 时", "{} h")
SECONDS_VALUE = Text("{} 秒", "{} s")
OF_MOST = Text("{} / {} 个", "{} of {}")

STATUS_HELP = Text(
    "求解器如何结束：“已证最优”表示没有更好的合法方案；“可行”表示到时停止，差距见右。",
    "How the solver ended. Proven optimal: no lawful plan is better. Feasible: time ran out, see gap.",
)
OBJECTIVE_HELP = Text(
    "各目标折算为年工时后的总和，由复核程序按方案重新计算，越小越好。权重见规则表 policy。",
    "All goals in person-hours a year, recomputed by the checker; smaller is better. Prices: sheet policy.",
)
BOUND_HELP = Text(
    "求解器证明：任何合法方案的目标值都不会低于此数。", "Proven by the solver: no lawful plan has a smaller objective."
)
GAP_HELP = Text("（目标值 − 下界）÷ 目标值。0% 即已证最优。", "(objective − bound) ÷ objective. 0 % is proven optimal.")
RECHECK_HELP = Text(
    "不信任求解器的复核程序逐条规则检查的结论，依据见下方“复核意见”。",
    "The verdict of a checker that does not trust the solver, rule by rule; see the findings below.",
)
BODIES_HELP = Text(
    "方案设置的机构数与上限。上限出自规则 body-cap（《实施意见》二(二)：不超过 10 个），可在规则表 policy 调整。",
    "Bodies in the plan and the most allowed: rule body-cap (Opinions 2(2): at most ten), set in sheet policy.",
)
SECONDS_HELP = Text("随机种子 {}；可复现：{}。", "Seed {}; reproducible: {}.")
YES = Text("是", "yes")
NO = Text("否", "no")

CHART = Text("机构设置图", "Organisation chart")
ZOOM_IN = Text("放大", "Zoom in")
ZOOM_OUT = Text("缩小", "Zoom out")
FIT = Text("适合窗口", "Fit")
CHART_HINT = Text(
    "点击机构或单位看详情；拖动平移；点一下图后可用滚轮、+ − 0 和方向键。",
    "Click a body or unit for its card; drag to pan; after a click also wheel, + − 0 and arrow keys.",
)
CHART_LABEL = Text("机构设置图，方向键移动，回车查看", "Organisation chart: arrow keys move, Enter opens")

CLOSE = Text("关闭详情", "Close card")
CARD_PLACED = Text("划入", "Goes to")
CARD_PART = Text("{}（{}）", "{} ({})")
CARD_WHOLE = Text("整体", "whole")
CARD_RETAINED = Text("保留派驻，不划入本镇机构", "Stays stationed, in no body of the town")
CARD_APART = Text("依章程和法律设置，保持不变", "Set by charter or law, left as it is")
CARD_UNPLACED = Text("尚未安排", "Not placed yet")
CARD_SUPERIOR = Text("主管部门", "County department")
CARD_REASON = Text("理由", "Reason")
CARD_BASIS = Text("依据", "Basis")
CARD_HEADS = Text("实有 {} 人 / 编制 {} 名", "{} on post / {} posts approved")
CARD_CERTIFIED = Text("持证执法 {} 人", "{} certified officers")
CARD_DUTIES = Text("职责", "Duties")
CARD_NO_DUTIES = Text("数据中没有列出职责。", "The data lists no duties.")
CARD_BOUGHT = Text("购买服务", "bought")
CARD_COUNTY = Text("须县级行使", "county only")
CARD_UNITS = Text("由这些单位组成", "Made up of")
CARD_PLATES = Text("加挂牌子", "Name plates")
CARD_FITS = Text("对口领域", "Domains that fit")
PEOPLE = Text("{} 人", "{} staff")
LISTED = Text("、", ", ")
COLON = Text("：", ": ")

DUTY = Text("职责", "Duty")
DUTY_STREAM = Text("类型", "Stream")
DUTY_HOURS = Text("年工时", "Hours a year")

TABLE = Text("机构一览", "Bodies")
BODY = Text("机构", "Body")
NATURE = Text("性质", "Nature")
OFFICE = Text("前后台", "Office")
UNITS = Text("划入单位", "Units")
HEADS = Text("人数", "Heads")
WORK = Text("年工时", "Hours a year")
LOAD = Text("人均工时", "Hours a head")
DOMAINS = Text("领域", "Domains")

LOAD_CHART = Text("忙闲对比", "Load")
LOAD_CHART_NOTE = Text(
    "虚线为全镇平均，浅色带为允许偏差 ±{}%（目标 balance 的 band）。",
    "Dashed: the town's average; band: tolerance ±{} % (setting band of goal balance).",
)

FINDINGS = Text("复核意见", "Findings")
DATA_NOTES = Text("数据提示", "Notes on the data")
NO_FINDINGS = Text("没有需要注意的问题：每条规则都通过了复核。", "Nothing to report: every rule passed the re-check.")
FINDINGS_COUNT = Text("{} 条", "{}")
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
STOPPED = Text("规定时间内没有得到方案", "No plan was found in the time allowed")
STOPPED_NEXT = Text("请增加求解时间后再试。", "Allow more time and try again.")
