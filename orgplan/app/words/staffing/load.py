"""Words of the staffing page on load."""

from orgplan.app.words import AVERAGED, LOAD_SOURCE
from orgplan.app.words.staffing import BODY
from orgplan.text import Text

LOAD_FIGURES = {
    "tau": (
        Text("全镇人均工时", "Hours a head, town"),
        Text(
            f"“职能”表年工时 ÷ “机构”表实有人数。{AVERAGED.zh}",
            f"Hours of the sheet of functions over heads of the sheet of units. {AVERAGED.en}",
        ),
    ),
    "gini": (
        Text("负荷基尼系数", "Gini of load"),
        Text(
            "0 表示人人一样忙；左为今天各单位，右为方案各机构。",
            "0 means that everyone is equally busy; today's units, then the bodies of the plan.",
        ),
    ),
    "beyond": (
        Text("超出允许偏差的工时", "Hours beyond the band"),
        Text(
            "各单位（机构）忙于或闲于平均、超出 ±{} 工时/人的部分之和，即目标“忙闲均衡”的计量。",
            "Hours by which units (bodies) are busier or idler than the average beyond ±{} h a head: "
            "what the goal on balance measures.",
        ),
    ),
    "ratio": (
        Text("最忙 ÷ 最闲", "Busiest ÷ idlest"),
        Text("人均工时最高与最低之比，今天各单位 → 方案各机构。", "Highest over lowest load, today's units → bodies."),
    ),
    "front": (
        Text("前台人员占比", "Front office"),
        Text(
            "直接面向群众的人员占比：今天按职能是否面向群众折算，方案按机构前后台。（《实施意见》二(二)）",
            "Share of heads that meet the public: today by function, in the plan by body (Opinions 2(2)).",
        ),
    ),
}
LOAD_KEY = Text(
    "横条：方案中该机构的人均工时；圆圈：划入该机构的各单位今天的人均工时；浅色带：全镇平均 {} ± {}。"
    f"{AVERAGED.zh}",
    "Bars: hours a head of each body in the plan; rings: today's load of the units that enter it; "
    f"band: the town's average {{}} ± {{}}. {AVERAGED.en}",
)
LOAD_UNIT = Text("{}：今天 {} 工时/人（{} 人，{} 工时）", "{}: {} h a head today ({} heads, {} h)")
LOAD_BODY = Text("{}：{} 人，{} 工时，{} 工时/人", "{}: {} heads, {} h, {} h a head")
LOAD_HEADS = (
    (BODY, Text("方案设置的机构", "Bodies of the plan")),
    (Text("人数", "Heads"), Text("方案配备人数", "Heads by the plan")),
    (
        Text("年工时", "Hours a year"),
        Text("所承担职能的年工时，不含购买服务的", "Of its functions, without what is bought"),
    ),
    (Text("人均", "A head"), LOAD_SOURCE),
    (
        Text("划入单位今天（最低–最高）", "Its units today (least–most)"),
        Text("划入各单位今天的人均工时", "Load of its units today"),
    ),
    (
        Text("超出偏差", "Beyond band"),
        Text(
            "超出允许偏差的工时；负数为偏闲；合计按绝对值相加",
            "Hours beyond the band; negative where idle; the total adds them up unsigned",
        ),
    ),
    (
        Text("高峰月缺人", "Short in peak"),
        Text(
            "各职能高峰同时到来时缺的人数（“职能”表高峰系数）",
            "Heads short if all peaks of its functions fall together",
        ),
    ),
    (
        Text("增一人的作用", "One more head"),
        Text(
            "增加一人每年可减少的超偏差工时，减去超过适宜人数的代价",
            "Hours beyond the band that one more head takes away, less what the head costs beyond comfort",
        ),
    ),
)
