"""Words of the staffing page on hall and team."""

from orgplan.app.words.staffing import UNIT
from orgplan.text import Text

HALL_FIGURES = {
    "windows": (
        Text("综合窗口", "Combined windows"),
        Text(
            "每个窗口受理全部事项，高峰小时平均等候不超过目标所需的窗口数（爱尔兰 C 公式）",
            "Every window takes every case; so many keep the mean wait of the peak hour within target (Erlang C)",
        ),
    ),
    "separate": (
        Text("分设窗口", "Separate windows"),
        Text("各单位各设窗口时所需总数", "Were every unit to keep windows of its own"),
    ),
    "saved": (
        Text("合并可节约人员", "Heads saved"),
        Text("分设与综合窗口所需人员之差", "Heads needed apart, less those needed combined"),
    ),
    "heads": (
        Text("配备 / 需要", "Has / needs"),
        Text(
            "方案配备人数 / 需要人数（窗口空闲时间用于后台工作 – 窗口专人值守）",
            "Heads by the plan / needed (idle time at windows used for back work – windows always held)",
        ),
    ),
    "wait": (
        Text("平均等候", "Mean wait"),
        Text("综合窗口高峰小时的平均等候时间", "At combined windows in the peak hour"),
    ),
    "busy": (
        Text("窗口忙碌率", "Windows busy"),
        Text("综合窗口在高峰小时 / 平均小时的忙碌时间占比", "Share of time in the peak / average hour"),
    ),
}
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
    (
        Text("年办件", "Cases a year"),
        Text(
            "“职能”表办件量；未填的按工时 ÷ 件均用时估算",
            "Sheet of functions; where missing, hours ÷ minutes of a case",
        ),
    ),
    (Text("负荷", "Load"), Text("高峰小时持续占用的窗口数（爱尔兰）", "Windows kept busy in the peak hour (erlangs)")),
    (Text("需窗口", "Windows"), Text("平均等候不超过目标所需", "Needed for the target wait")),
    (Text("等候（秒）", "Wait (s)"), Text("高峰小时平均等候", "Mean wait in the peak hour")),
    (Text("需等候者 %", "Must wait %"), Text("到达时需等候的群众占比", "Share of people who wait at all")),
    (Text("忙碌率 %", "Busy %"), Text("高峰小时窗口忙碌时间占比", "Share of the peak hour that a window is busy")),
)
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
)
IMMEDIATE, COMMITTED = Text("即办件", "at once"), Text("承诺件", "committed")
OUTSIDE_HALL = Text("未进驻的审批事项 {} 项", "Approvals outside the hall: {}")
OUTSIDE_HEADS = (
    (Text("事项", "Item"), Text("“职能”表", "Sheet of functions")),
    (UNIT, Text("来源单位", "Source unit")),
    (Text("原因", "Why"), Text("由法律、派驻状态或方案决定", "By law, by its unit's status, or by the plan")),
    (Text("说明", "What to do"), Text("", "")),
)

TEAM_FIGURES = {
    "needed": (
        Text("需持证人员", "Officers needed"),
        Text(
            "按法律（每组每班两人）{} 名、按执法工时 {} 名，取大者",
            "By law (two a patrol and shift) {}, by hours {}; the larger",
        ),
    ),
    "certified": (Text("队内持证", "Certified in the team"), Text("方案配备到队内的持证人员", "By the plan")),
    "gap": (Text("缺口", "Gap"), Text("需要减队内持证", "Needed less those in the team")),
    "to_move": (Text("可调入", "Can be moved in"), Text("其他机构可调入的持证人员", "Certified heads of other bodies")),
    "to_certify": (Text("须新取证", "To be certified"), Text("调入后仍缺的人数", "What is then still missing")),
    "heads": (Text("队伍人数", "Heads in the team"), Text("执法工时 {}", "Enforcement hours: {}")),
}
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
