"""What the charts say by themselves."""

from orgplan.model.vocabulary import UnitKind
from orgplan.text import Text

PARTY_COMMITTEE = Text("镇党委", "Town Party Committee")
GOVERNMENT = Text("镇人民政府", "Town People's Government")
CONGRESS = Text("镇人大", "Town People's Congress")
ZONE = Text("开发区管委会", "Development zone")
ONE_TEAM = Text("一套班子、两块牌子", "One team, two name plates")

BACK = Text("后台", "Back office")
FRONT = Text("前台", "Front office")
BACK_LONG = Text("后台 · 统筹管理和保障", "Back office · steers and supports")
FRONT_LONG = Text("前台 · 面向群众和企业", "Front office · serves the public")
BY_CHARTER = Text("依章程和法律设置 · 不计入机构限额", "Set by charter or law · outside the cap")
RETAINED = Text("保留派驻", "Stays stationed")
UNPLACED = Text("尚未安排", "Not placed yet")

TODAY = Text("现有机构", "Present units")
TODAY_LONG = Text("现有机构 · 按类别", "Present units, by kind")
HOMES_LONG = Text("现有机构 · 按所属机构和类别", "Present units, by body and by kind")
KINDS = {
    UnitKind.PARTY: Text("党委机构", "Party units"),
    UnitKind.GOVERNMENT: Text("政府机构", "Government units"),
    UnitKind.INSTITUTION: Text("事业单位", "Institutions"),
    UnitKind.ZONE: Text("开发区机构", "Zone units"),
    UnitKind.STATIONED: Text("派驻机构", "Stationed offices"),
}
UNITS = Text("{} 个单位", "{} units")
MORE = Text("另有 {} 项", "{} more")
DUTIES = Text("职责 {} 项", "{} duties")
PEOPLE = Text("{}人", "{}")
CATEGORY = Text("{} {}", "{} {}")
HOURS = Text("{} 工时", "{} h")
CONTINUED = Text("{}（续）", "{} (continued)")
TITLE_OF_BODY = Text("{} · {}", "{} · {}")

MERGED = Text("→ 并入", "→ merged")
SPLIT = Text("◆ 拆分，主体划入", "◆ split, main part here")
PARTED = Text("◇ 部分职责划入", "◇ part of its duties")
DEVOLVED = Text("↓ 派驻下放", "↓ devolved")
STAYING = Text("☆ 保留派驻", "☆ stays stationed")
SAME = Text("＝ 不变或整体转设", "＝ unchanged or carried over whole")
ENDED = Text("－ 不再设立", "－ no longer set up")
LEFT = Text("？ 尚未安排", "？ not placed")
FRESH = Text("＋ 新设机构", "＋ newly set up")
KEPT = Text("＝ 沿用机构", "＝ body kept")
ALONE = Text("＝ 整体转设", "＝ carried over whole")
GIVES = Text("◆ 部分职责划出", "◆ gives away part of its duties")
DEVOLVED_SPLIT = Text("↓ 派驻下放，部分职责划入其他机构", "↓ devolved, part of its duties to other bodies")
COUNTED = Text("{}（{}）", "{} ({})")
SHIFT = Text("人员 {}", "staff {}")
INTO = Text("调入 {} 人", "{} moved in")
OUT_OF = Text("调出 {} 人", "{} moved out")
ENDED_BODIES = Text("不再设立的机构", "Bodies no longer set up")

HEADS = Text("{}人", "{} staff")
MOVED = (
    Text("（含调入{}）", " ({} moved in)"),
    Text("（已调出{}）", " ({} moved out)"),
    Text("（调入{}、调出{}）", " ({} in, {} out)"),
)
LOAD = Text("{}时/人", "{} h/head")
PLATE = Text("加挂：{}", "Also: {}")
ZONE_LED = Text("开发区主导", "led by the zone")
PART = Text("部分", "part")
TAG = Text("（{}）", " ({})")
OVERSEEN = Text("分管：{}", "Overseen by {}")
CROSSED = Text("{} · 交叉任职 {} 人", "{} · posts in both held by {}")
CROSSED_WITH = Text("{}与{}交叉任职 {} 人", "{} and {}: posts in both held by {}")
LISTED = Text("、", ", ")

KEY_PARTY = Text("党委机构", "Party body")
KEY_GOVERNMENT = Text("政府机构", "Government body")
KEY_INSTITUTION = Text("事业单位", "Institution")
KEY_ZONE = Text("开发区", "Development zone")
KEY_UNIT = Text("现有机构整体划入", "Whole unit moves in")
KEY_PORTION = Text("仅划入部分职责（括注）", "Only the duties in brackets")
KEY_STATIONED = Text("派驻机构下放（虚线）", "Stationed office devolved (dashed)")
KEY_PRESENT = Text("派驻机构（虚线）", "Stationed office (dashed)")
KEY_CROSSED = Text("交叉任职（点线）", "Posts in town and zone (dotted)")
KEY_HEADS = Text("右侧数字为人数", "Figure at right: staff")
KEY_COUNT = Text("右侧数字为随职责人数", "At right: staff whose work it is")

TITLES = {
    "today": Text("{}机构现状图", "Present organisation of {}"),
    "plan": Text("{}机构设置方案图", "Proposed organisation of {}"),
    "changes": Text("{}机构变化图", "Changes to the organisation of {}"),
}
DESCRIPTIONS = {
    "today": Text("现有机构 {1} 个，分 {0} 组。", "{1} present units in {0} groups."),
    "plan": Text("拟设机构 {} 个，现有机构 {} 个。", "{} bodies set up from {} present units."),
    "changes": Text("现有机构 {1} 个，方案机构 {0} 个：{2}。", "{1} present units, {0} bodies: {2}."),
}

LOAD_AXIS = Text("工时 / 人 · 年", "hours per head and year")
LOAD_AVERAGE = Text("全镇平均 {}", "town average {}")
LOAD_BAND = Text("容许范围 {} – {}", "tolerance {} – {}")
LOAD_HOVER = Text("{}<br>{} 人，{} 工时", "{}<br>{} staff, {} hours")
LOAD_NONE = Text("无人员", "no staff")
