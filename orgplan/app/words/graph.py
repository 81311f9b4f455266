"""Words of the page of ties."""

from orgplan.app.words import CROSSING, CROSSING_SOURCE
from orgplan.text import Text

TITLE = Text("{} · 谁与谁协作", "{} · who works with whom")
NOTE = Text(
    "依据“协同”表：年流转次数 × 件均协调分钟 ÷ 60；一个单位各项职能的协同计入该单位。",
    "From the sheet of links: hand-offs a year × minutes / 60; ties of a unit's functions count for the unit.",
)
NOTE_PLAN = Text(
    "依据“协同”表：年流转次数 × 件均协调分钟 ÷ 60。按职责所在的机构画："
    "一个单位的职责分在几个机构的，在各机构分别出现，括号内注明是哪一部分。",
    "From the sheet of links: hand-offs a year × minutes / 60. Drawn where the functions lie: a unit whose work lies "
    "in several bodies stands in each of them, with the part that lies there in brackets.",
)
SHAPE = Text("图形", "Figure")
SHAPES = {"network": Text("网络图", "Network"), "matrix": Text("矩阵", "Matrix")}
WHEN = Text("分组", "Grouping")
WHENS = {"before": Text("现状（按类别）", "Today (by kind)"), "after": Text("方案（按拟设机构）", "Plan (by body)")}
NETWORK_NOTE = Text(
    "圆越大随职责的人越多，线越粗工时越多，最多的几条写明工时；蓝灰线在同一机构内，橙线跨机构。指向圆或线看明细。{}。",
    "Larger circles have more heads whose work it is, wider lines more hours (written on the greatest); blue-grey "
    "stays inside a body, amber crosses. Circles and lines answer the mouse. {}.",
)
NETWORK_NOTE_TODAY = Text(
    "圆越大人越多，线越粗工时越多，最多的几条写明工时；现状下各单位各自独立，每条线都跨机构。指向圆或线看明细。{}。",
    "Larger circles have more heads, wider lines more hours (written on the greatest). Today every unit stands alone, "
    "so every line crosses a border. Circles and lines answer the mouse. {}.",
)
MATRIX_NOTE = Text(
    "行列按所属机构排列，框内为同一机构；颜色越深工时越多。框外的颜色就是跨机构协调，右侧为各框内外合计（按职责所在）。",
    "In the order of their bodies, which are framed; darker means more hours, outside the frames they cross. "
    "On the right the sums inside and outside each frame, by where the functions lie.",
)
MATRIX_NOTE_TODAY = Text(
    "行列按单位类别排列；颜色越深工时越多。现状下各单位各自独立，框内外都要跨机构协调；右侧为各类内外合计。",
    "In the order of the kinds of unit; darker means more hours. Today every unit stands alone, so ties inside a frame "
    "cross borders, too. On the right the sums inside and outside each kind.",
)
NO_LINKS = Text("“协同”表是空的，没有可画的协同关系。", "The sheet of links is empty: there is nothing to draw.")
MEASURES = Text("协同指标", "Measures of the graph")
MEASURE, BEFORE, AFTER = Text("指标", "Measure"), Text("现状", "Today"), Text("方案", "Plan")
ROWS = {
    "groups": Text("分组数（含不入机构的单位）", "Groups, units in no body among them"),
    "crossing_hours": CROSSING,
    "inside_hours": Text("机构内协同，按单位计（工时/年）", "Hours inside, by unit"),
    "density_inside": Text("机构内联系密度", "Density inside"),
    "density_between": Text("机构间联系密度", "Density between"),
    "widest": Text("人数最多的机构（人）", "Heads of the largest"),
    "span": Text("领导直接管理的机构数", "Groups right under the leadership"),
    "layers": Text("管理层级", "Layers"),
}
SOURCES = {
    "groups": Text(
        "现状为全部现有机构；方案为拟设机构，加上依章程设置、保留派驻等不入机构的单位，每个单位自成一组。",
        "Today all present units; in the plan the bodies set up and, each by itself, the units in none: those set by "
        "charter and those left with the county.",
    ),
    "crossing_hours": CROSSING_SOURCE,
    "inside_hours": Text(
        "主体在同一机构的两个单位之间的协同工时；上一行和图中均按各部分职责所在计，所以本行不等于图中框内合计，"
        "两行之和也不等于全部协同。",
        "Ties between units whose cores share a body; the row above and the figure go by where each part of a unit "
        "lies, so this is not the sum inside the frames, and the two rows do not add up to all ties.",
    ),
    "density_inside": Text("同一机构内有联系的单位对所占比例。", "Linked pairs among all pairs that share a body."),
    "density_between": Text("不同机构间有联系的单位对所占比例。", "Linked pairs among all pairs that do not."),
    "widest": Text("实有人员。", "On-post heads."),
    "span": Text("不含中间层。", "Without layers between."),
    "layers": Text("领导以下的层数。", "Levels below the leadership."),
}
STRONGEST = Text("协同最多的单位", "Strongest ties")
PAIR, HOURS, TOGETHER = Text("单位", "Units"), Text("工时/年", "Hours a year"), Text("方案中", "In the plan")
SAME = Text("主体在同一机构", "cores in one body")
APART = Text("主体分在两处", "cores apart")
STRONGEST_NOTE = Text(
    "此表按单位计：工时为两个单位全部协同之和，是否同在一个机构看两个单位的主体。方案图和“跨机构协调”按职责所在计："
    "主体分在两处的单位，审批、执法等职责仍可能同在一个机构。",
    "This list counts by unit: all hours between the two, and the bodies their cores lie in. The figure of the plan "
    "and the hours across borders count by function: units whose cores are apart may still share a body in approvals "
    "or enforcement.",
)
HOURS_SOURCE = Text("“协同”表中两个单位之间各行工时之和。", "Sum of the rows between the two on the sheet of links.")
TOGETHER_SOURCE = Text("按单位主要职责所在的机构。", "By the body in which the core of the unit lies.")
OVERLAPS = Text("多头承担的职责：现状 {} 处，方案 {} 处", "Duties done in several places: {} today, {} in the plan")
DOMAIN, STREAM = Text("领域", "Domain"), Text("类型", "Stream")
OVERLAPS_NOTE = Text(
    "同一领域、同类职责由两个以上机构承担。",
    "Duties of one domain and stream that two or more groups do.",
)
