"""Words of the staffing page on powers, services bought and stationed units."""

from orgplan.app.words.staffing import UNIT
from orgplan.text import Text

POWER_FIGURES = {
    "items": (
        Text("下放事项", "Delegated items"),
        Text("“职能”表填有下放来源的职能", "Functions with a department they come from"),
    ),
    "can_take": (
        Text("可以承接", "Can be taken"),
        Text("机构有人、有证、不超负荷", "Heads, certificates and load suffice"),
    ),
    "needs_heads": (
        Text("增人后可承接", "With more heads"),
        Text("机构超出允许偏差，须增人", "The body works beyond the band"),
    ),
    "cannot": (
        Text("不能承接", "Cannot be taken"),
        Text("依法不得下放、未入机构或持证人员不足", "By law, in no body, or too few officers"),
    ),
}
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

PURCHASE_FIGURES = {
    "bought": (
        Text("购买服务", "Services bought"),
        Text("方案购买项数 / 可购买项数", "By the plan / that may be bought"),
    ),
    "spent": (
        Text("年支出（元）", "Spent a year (CNY)"),
        Text("所购服务的年费用（“职能”表购买价格）", "Prices of the sheet of functions"),
    ),
    "left": (
        Text("预算余额（元）", "Budget left (CNY)"),
        Text("预算 {} 元（“城镇”表）− 支出", "Budget of {} (sheet of the town) − spent"),
    ),
    "freed": (Text("释放工时", "Hours freed"), Text("所购服务原需的年工时", "Hours that what is bought would take")),
    "unfunded": (
        Text("下放事项年需经费（元）", "Cost of delegated duties"),
        Text(
            "应由县级给予财力支持（《实施意见》二(五)）：工时 × 每工时成本，购买的按价格",
            "For the county to fund (Opinions 2(5)): hours at the cost of an hour, prices where bought",
        ),
    ),
}
PURCHASABLE = Text("可购买的服务", "Services that may be bought")
PURCHASE_HEADS = (
    (Text("职责", "Duty"), Text("“职能”表可购买的职能", "Marked as purchasable")),
    (Text("承担机构", "Body"), Text("由其承担或减负", "Does it, or is relieved")),
    (Text("年工时", "Hours"), Text("“职能”表", "Sheet of functions")),
    (Text("年费用（元）", "Price (CNY)"), Text("“职能”表购买价格", "Sheet of functions")),
    (
        Text("每工时（元）", "An hour (CNY)"),
        Text("年费用 ÷ 年工时；自办成本 {} 元", "Price ÷ hours; the town's own hour costs {}"),
    ),
    (Text("比自办", "Against own"), Text("与每工时成本相比", "Against the cost of an hour")),
    (Text("机构人均（自办→购买）", "Load (own → bought)"), Text("承担机构的人均工时", "Hours a head of the body")),
    (Text("方案", "Plan"), Text("", "")),
)
CHEAPER, DEARER = Text("便宜", "cheaper"), Text("贵", "dearer")
BOUGHT, NOT_BOUGHT = Text("购买", "bought"), Text("自办", "own work")
UNBOUGHT = Text(
    "有 {} 项服务的每工时价格低于自办成本（{} 元）、预算也够，而方案未购买：支出要折合工时计入目标，"
    "而腾出的工时本身不计价值，只有因此减轻忙闲不均等代价、且减轻的多于支出折合的工时，购买才合算；"
    "限制不在预算。",
    "Cheaper than an hour of the town ({1} CNY), within the budget, and yet not bought: {0}. Money spent counts in "
    "hours, while an hour freed has no value of its own: buying pays only where it lessens uneven load and the like "
    "by more than the money counts. It is not the budget that stands in the way.",
)
FUNDED_BY = Text("应由县级部门保障的经费", "What county departments should fund")
DEPARTMENT_HEADS = (
    (Text("下放部门", "Department"), Text("“职能”表下放来源", "It delegated the duties")),
    (Text("事项", "Duties"), Text("方案承担的下放事项数", "That the plan places")),
    (Text("年工时", "Hours"), Text("“职能”表", "Sheet of functions")),
    (
        Text("年需经费（元）", "Cost a year (CNY)"),
        Text("工时 × 每工时成本，购买的按价格", "Hours at the cost of an hour, or the price"),
    ),
)
NO_PURCHASES = Text("没有可购买的服务", "No service may be bought")
NO_PURCHASES_NEXT = Text(
    "在“数据”页“职能”表中标明“可购买”并填写价格后，求解时会权衡是否购买。",
    "Mark functions as purchasable, with a price, in the sheet of functions; the solver then weighs buying them.",
)

STATIONED_FIGURES = {
    "devolved": (
        Text("下放", "Devolved"),
        Text(
            "有职责划入本镇机构的派驻机构，共 {} 人；主要职责分到几个机构的也计入，"
            "变化图把这样的标为“部分职责划入”，不计入“派驻下放”",
            "Stationed units with work in bodies of the town, {} heads; also those whose main duties go to several "
            "bodies, which the chart of changes shows as parts of their duties and not as devolved",
        ),
    ),
    "staying": (
        Text("保留派驻", "Stay stationed"),
        Text(
            "不划入本镇机构的派驻机构，共 {} 人：依规保留的，加上可下放而方案保留的 {} 个（目标“{}”只计后者）",
            "Stationed units in no body of the town, {} heads: those that stay by law, and {} that might devolve "
            "(the goal “{}” counts these alone)",
        ),
    ),
    "never": (
        Text("其中依规保留", "Of these, by law"),
        Text("“机构”表下放方式为“保留派驻”或不计入限额的", "By the sheet of units: never devolves, or set by law"),
    ),
    "lost": (
        Text("多耗协调（工时/年）", "Coordination lost (h)"),
        Text("因留在机构之外每年多耗的协调工时，计价前", "Hours a year lost by staying outside, before their price"),
    ),
}
STATIONED_HEADS = (
    (UNIT, Text("“机构”表类别为派驻机构", "Stationed units of the sheet of units")),
    (Text("主管部门", "Department"), Text("“机构”表", "Sheet of units")),
    (Text("人数", "Heads"), Text("“机构”表实有人数", "Sheet of units")),
    (Text("去向", "Fate"), Text("方案", "By the plan")),
    (Text("划入机构", "Bodies"), Text("方案", "By the plan")),
    (Text("保留理由", "Reason"), Text("方案或“机构”表", "Plan or sheet of units")),
    (
        Text("镇考核占比", "Town's appraisal"),
        Text("设置项，见“派驻机构属地管理”", "Setting of the rule on stationed units"),
    ),
    (Text("多耗协调", "Hours lost"), Text("每年，工时", "A year")),
)
TERMS = Text(
    "保留派驻的条件（《实施意见》二(二)）：工作考核以镇为主（占比不低于 {}%），"
    "干部任免事前听取镇党委和政府意见，在镇集中办公。",
    "Terms of staying (Opinions 2(2)): appraised mainly by the town (at least {} %), the town heard before "
    "appointments, housed by the town.",
)
NO_STATIONED = Text("没有派驻机构", "There are no stationed units")
NO_STATIONED_NEXT = Text(
    "在“数据”页“机构”表中把县级派驻的站所类别填为“派驻机构”。",
    "Mark county offices as stationed in the sheet of units.",
)
