"""Words of the leadership page."""

from orgplan.text import Text

TITLE = Text("{} · 班子配备和分管", "{} · posts and oversight")
NO_LEADERS = Text("数据中没有领导干部或领导岗位", "The data names no leaders or no posts")
NO_LEADERS_NEXT = Text(
    "请在“数据”页的“领导岗位”和“领导干部”两表中填写。", "Fill in the sheets of posts and of leaders on the data page."
)
FIGURES = {
    "filled": Text("已配岗位", "Posts filled"),
    "vacant": Text("必配空缺", "Required vacancies"),
    "crossed": Text("交叉任职", "Cross-appointments"),
    "rate": Text("开发区领导兼任镇职比例", "Zone leaders who lead in town"),
}
FIGURE_HELP = {
    "filled": Text(
        "有人担任的领导岗位数；斜线后为核定领导职数（“城镇”表）。",
        "Posts with a holder; after the slash the approved number (sheet of the town).",
    ),
    "vacant": Text("“领导岗位”表中必配而无人担任的岗位。", "Required posts of the sheet of posts that nobody holds."),
    "crossed": Text(
        "同时担任镇和开发区职务的人数（今天为 {}），《实施意见》二(二)。",
        "Leaders with posts in town and zone ({} today), Opinions 2(2).",
    ),
    "rate": Text(
        "开发区领导中同时担任镇职务者所占比例。", "Share of the zone's leaders who also hold a post of the town."
    ),
}
OF = Text("{} / {}", "{} / {}")
TRACKS_TOWN, ZONE = Text("镇", "Town"), Text("开发区", "Zone")
BODIES = Text("分管机构", "Bodies overseen")
REQUIRED = Text("必配", "required")
TWIN = Text("须与“{}”同一人", "same holder as {}")
VACANT = Text("空缺", "vacant")
LOAD = Text("{} 职 {} 管", "{} p · {} b")
LEADER_NOTE = Text("{}：{}；分管 {} 人、{} 工时", "{}: {}; oversees {} heads and {} hours")
BARRED = Text("不具备任该职务的资格", "not eligible for this post")
TODAY_TOO = Text("现任", "holds it today")
SEATED = Text("“{}”任“{}”", "{} seated as {}")
UNSEATED = Text("免去“{}”的“{}”", "{} unseated as {}")
OVERSEES = Text("“{}”分管“{}”", "{} oversees {}")
NOT_OVERSEES = Text("“{}”不再分管“{}”", "{} no longer oversees {}")
AGAIN = Text("围绕我的任免重新配备", "Re-decide the rest around my changes")
AGAIN_HELP = Text(
    "手工任免和分管保持不变，其余岗位和分管重新求最优；机构设置不变。",
    "Keeps what was changed by hand and decides all other posts and oversight anew; the structure stays.",
)
AGAIN_DID = Text("重新配备班子", "Leadership decided anew")
AGAIN_NOT = Text(
    "保持这些手工任免，就没有合法的配备；请先放宽其中一项，或到“规则与目标”页放宽规则。",
    "With these changes no lawful leadership exists; undo one of them, or relax a rule.",
)
AGAIN_NOT_THESE = Text(
    "保持这些手工任免（{}），就没有合法的配备。与之冲突的规则如下，请先放宽其中一项任免，或放宽规则。",
    "With these changes ({}) no lawful leadership exists. They clash with the rules below: undo one of the changes, or "
    "relax a rule.",
)
RULES = Text("班子规则", "Rules on leadership")
KEPT = Text("有关规则全部遵守", "All of them are kept")
