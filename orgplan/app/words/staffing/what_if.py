"""Words of the staffing page on assumptions."""

from orgplan.app.words import CROSSING, CROSSING_SOURCE
from orgplan.text import Text

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
    "objective": (
        Text("目标值（工时）", "Objective (h)"),
        Text("以下各目标折合工时之和，越小越好", "The sum of the goals below, in hours; smaller is better"),
    ),
    "bodies": (Text("设置机构（个）", "Bodies"), Text("目标“机构精简”的计量", "Measure of the goal on leanness")),
    "moved": (
        Text("变动（人次）", "Heads moved, units split"),
        Text("目标“变动”的计量", "Measure of the goal on change"),
    ),
    "coordination": (CROSSING, CROSSING_SOURCE),
    "gini": (Text("负荷基尼系数（%）", "Gini of load (%)"), Text("各机构忙闲差异", "How unevenly load lies on heads")),
    "heads": (Text("各机构人员（人）", "Heads in bodies"), Text("方案配备人数", "Heads by the plan")),
    "vacancies": (
        Text("空编（名）", "Vacancies"),
        Text(
            "编制台账：核定编制 − 本镇人员，按类别相加；保留派驻人员不计",
            "Establishment ledger: approved posts without a head of the town; people left with the county do not count",
        ),
    ),
    "over": (Text("超编（人）", "Over quota"), Text("编制台账", "Establishment ledger")),
    "retained": (
        Text("可下放而保留派驻（个）", "Left, though they might devolve"),
        Text(
            "目标“派驻机构下放”的计量；依规保留派驻的不计，全部见“派驻机构”",
            "Measure of the goal on devolution, without units that stay by law; all are under “Stationed units”",
        ),
    ),
    "spent": (
        Text("购买服务（元/年）", "Services bought (CNY)"),
        Text("所购服务的年费用", "Yearly price of what is bought"),
    ),
}
NOT_PROVEN = Text("到时停止，未证最优：差距 {}", "Stopped before the proof; gap {}")
STALE_NOW = Text(
    "当前方案不是按现在的数据求解的，左列仅供参考。", "The plan in hand was solved under other data: compare with care."
)
ADOPT = Text("采用为新方案稿", "Adopt as a new scenario")
ADOPT_HELP = Text(
    "另存一份方案稿，数据改为所假设的数值，方案为刚求得的结果；当前方案稿不变。",
    "Branches off a scenario with the assumed figures and the plan just found; the open one stays as it is.",
)
ADOPT_NAME = Text("{} · 假设：{}", "{} · assuming {}")
ASSUMED_PART = Text("{} {}", "{} {}")
ADOPTED = Text("已另存为“{}”，现在打开的就是它。", "Kept as “{}”, which is open now.")
