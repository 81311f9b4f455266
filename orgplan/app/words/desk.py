"""What is said of the open scenario: its versions, what was done to it, the solve that runs."""

from orgplan.text import Text

# What a version came from; kept with it.
OPENED_SAMPLE = Text("打开示例数据", "Sample opened")
OPENED_UPLOAD = Text("上传数据“{}”", "Data uploaded: {}")
SOLVED = Text("求解得到新方案：{} 工时、{} 个机构", "New plan from the solver: {} h, {} bodies")
SOLVED_NOTHING = Text("求解未得到方案", "Solved without a plan")
SOLVED_NOTHING_SAID = Text("没有得到方案，原因见“方案”页。", "No plan came of it; the page “Plan” says why.")
MOVED_MEANWHILE = Text(
    "求解期间方案有变动：现在显示的是求解结果，点“撤销”可回到变动后的方案。",
    "The plan was changed while it solved: this is the solver's; “Undo” brings the changed one back.",
)
SEATS_KEPT = Text(
    "手工任免和分管已保留，其余岗位和分管围绕它们重新配备。",
    "Posts and oversight set by hand were kept; the rest of the leadership is decided around them.",
)
SEATS_GIVEN_UP = Text(
    "新方案的机构下，没有保留全部手工任免和分管的合法配备，班子已重新配备；点“撤销”可回到原来的任免。",
    "With the new structure no lawful leadership keeps what was set by hand, and all of it was decided anew; “Undo” "
    "brings the former one back.",
)
KEPT_MOVES = Text("求解前固定手工调整 {} 处", "Moves by hand pinned before solving: {}")
BRANCHED = Text("从“{}”另存", "Branched off “{}”")
RESTORED = Text("恢复到第 {} 版", "Version {} restored")
BRANCH_NAME = Text("{}（另存）", "{} (branch)")

# The bar above every page.
UNDO = Text("撤销", "Undo")
REDO = Text("重做", "Redo")
UNDO_HELP = Text("撤销上一步：{}", "Undo the last step: {}")
NOTHING_TO_UNDO = Text("没有可撤销的操作", "Nothing to undo")
REDO_HELP = Text("重做撤销的操作", "Redo what was undone")
DRAFT = Text("草稿，尚未保存 · 只列在本机浏览器中", "Draft, not saved yet · listed in this browser only")
SAVED = Text("已保存 · 第 {} 版", "Saved · version {}")
UNSAVED = Text("草稿已自动保留 · 第 {} 版", "Draft kept · version {}")
READ_ONLY = Text("他人的方案稿 · 改动将另存", "Someone else's scenario · changes are branched off")
SCENARIO = Text("方案稿", "Scenario")
SAVE = Text("保存", "Save")
SAVE_HELP = Text(
    "保存后，同一服务器上的其他人可在“起步”页看到这一版；之后的改动在再次保存前只有你看得到。",
    "Others on this server then see this version on the start page; later changes are yours alone until saved again.",
)
SAVE_AS = Text("名称", "Name")
NAME_LIMIT = Text("最多 {} 字", "{} characters at most")
NAME_TOO_LONG = Text(
    "名称有 {} 字，最多 {} 字；请删短后再保存。",
    "The name has {} characters, {} at most: shorten it, then save.",
)
NAME_MISSING = Text("请先填写名称，再保存。", "Enter a name, then save.")
SAVE_AS_EXAMPLE = Text("例如：方案一 · 保留司法所", "such as: Plan A, justice office stays")
BRANCH = Text("另存为新方案稿", "Branch off a copy")
BRANCH_HELP = Text(
    "另存后打开的是新方案稿，内容为当前所见；原方案稿仍是上次保存的样子，从未保存过的则保持不变。",
    "The copy is then the open one, with what is open now; the original is again as it was last saved, or stays as it "
    "is where it never was.",
)
VERSIONS = Text("历次版本", "Versions")
VERSION = Text("第 {} 版", "Version {}")
VERSION_NOW = Text("当前", "current")
RESTORE = Text("恢复", "Restore")
LINK = Text("链接", "Link")
LINK_HELP = Text(
    "能访问本服务器的人，用浏览器地址栏中的网址即可打开本方案稿，未保存的也能打开。",
    "Whoever can reach this server opens the scenario by the address in the browser, also before it is saved.",
)
MOVED_ELSEWHERE = Text(
    "本方案稿已在另一窗口改动，你的改动已另存为“{}”，没有丢失。",
    "This scenario was changed in another window; your change was kept as “{}”, nothing is lost.",
)
MOVED_ON = Text(
    "本方案稿已在另一窗口改动，现显示最新一版。",
    "This scenario was changed in another window; its newest version is shown.",
)
NOT_YOURS = Text("你的改动已另存为“{}”，原方案稿不变。", "Your change was kept as “{}”; the original stays as it is.")
ORIGINAL_AS_SAVED = Text(
    "原方案稿“{}”仍是上次保存的第 {} 版；刚才的内容在新方案稿中，也可在原稿的“历次版本”中找回。",
    "“{}” is again as it was saved (version {}); what was open is in the new scenario, and among the versions there.",
)
ORIGINAL_MOVED = Text(
    "原方案稿“{}”在另一窗口中又有改动，这些改动留在其中。",
    "“{}” was changed in another window, and keeps those changes.",
)
ORIGINAL_TOO = Text("原稿“{}”尚未保存过，其中也保留这些改动。", "“{}” was never saved and keeps these changes as well.")
DELETED = Text(
    "已删除“{}”；可在“起步”页的“最近删除”中恢复。",
    "“{}” was deleted; “Recently deleted” on the start page restores it.",
)
UNDELETED = Text("已恢复“{}”。", "“{}” was restored.")
DELETED_MEANWHILE = Text(
    "本方案稿已被删除，你的改动已另存为“{}”，没有丢失。",
    "This scenario was deleted; your change was kept as “{}”, nothing is lost.",
)
GONE = Text("链接中的方案稿不存在或已不可读。", "The scenario of this link does not exist or cannot be read.")
STALE = Text(
    "数据或规则已改动，下面的方案是改动前求解的。", "Data or rules have changed; the plan below was solved before that."
)

# Nothing open.
EMPTY = Text("还没有打开方案稿", "No scenario is open")
EMPTY_NEXT = Text(
    "请先在“起步”页选一个示例镇，或上传本镇的数据工作簿。", "Pick a sample town or upload a workbook on the start page."
)
TO_START = Text("去“起步”页", "To the start page")
DELETED_HERE = Text("这份方案稿已删除", "This scenario was deleted")
DELETED_HERE_NEXT = Text(
    "“{}”已删除，内容没有丢失，恢复后即可照常使用。",
    "“{}” was deleted; nothing of it is lost. Restore it to go on with it.",
)
UNDELETE = Text("恢复并打开", "Restore and open")
DELETED_BY_OTHER = Text(
    "“{}”已由其保存者删除。如仍需要，请对方在“起步”页的“最近删除”中恢复。",
    "“{}” was deleted by its owner, who can restore it under “Recently deleted” on the start page.",
)
NO_TOWN = Text("数据有误，尚不能求解", "The data must be mended before solving")
NO_TOWN_NEXT = Text("数据中有 {} 处错误，请先在“数据”页改正。", "Errors in the data: {}. Mend them on the data page.")
TO_DATA = Text("去“数据”页改正", "Mend the data")
NO_PLAN = Text("还没有方案", "There is no plan yet")
NO_PLAN_NEXT = Text("请在“方案”页求解。", "Solve on the plan page.")
TO_PLAN = Text("去“方案”页", "To the plan page")

# The running solve.
WAITING = Text("前面还有 {} 个求解在进行，正在排队……", "Waiting: solves ahead of this one: {} …")
BUILDING = Text("正在建立模型……", "Building the model …")
NO_INCUMBENT = Text("正在寻找第一个可行方案……", "Looking for a first lawful plan …")
INCUMBENT = Text("目前最好 {} 工时 · 下界 {} · 差距 {}", "Best so far {} h · bound {} · gap {}")
ELAPSED = Text("已用 {} 秒，最多 {} 秒", "{} s of {} s at most")
CANCEL = Text("停止，采用目前最好的方案", "Stop and take the best so far")
CANCEL_EMPTY = Text("停止求解", "Stop")
CANCELLING = Text("正在停止……", "Stopping …")
CURVE = Text(
    "目前最好的方案（实线）与下界（虚线）随时间的变化", "Best plan so far (solid) and bound (dashed) over time"
)
CRASHED = Text(
    "求解程序意外中断，已有的数据和方案都完好。请再试一次；若再次发生，请把数据文件交给维护人员。",
    "The solver broke off; data and plan are as they were. Try again; if it recurs, hand the data file to maintenance.",
)
