"""Words of the staffing page on establishment."""

from orgplan.app.words.staffing import BODY, CATEGORY
from orgplan.text import Text

LEDGER_FIGURES = {
    "quota": (
        Text("核定编制", "Approved posts"),
        Text("“城镇”表各类核定编制之和", "Sum of approved posts, sheet of the town"),
    ),
    "today": (
        Text("现有人员", "Heads today"),
        Text(
            "本镇各单位实有人数（“机构”表），不含派驻机构",
            "Heads of the town's own units (sheet of units), without stationed ones",
        ),
    ),
    "to_be": (
        Text("方案人员", "Heads in the plan"),
        Text(
            "现有人员加下放派驻机构的人员；一个不减",
            "Heads today and those of stationed units that devolve; nobody is lost",
        ),
    ),
    "vacancies": (
        Text("空编（储备）", "Vacancies (reserve)"),
        Text(
            "核定编制减本镇人员，按类别分别计算后相加：今天 → 方案；"
            "保留派驻人员不计为本镇人员，其编制是否在本镇核定数内请核对",
            "Approved posts without a head of the town, by category: today → plan. People left with the county are not "
            "counted: check whether their posts are among those approved for the town",
        ),
    ),
    "over": (
        Text("超编", "Over quota"),
        Text(
            "超过核定编制的人数：今天 → 方案；不裁减，逐年消化",
            "Heads beyond the quota: today → plan; nobody is dismissed",
        ),
    ),
}
BY_CATEGORY = Text("按编制类别", "By establishment category")
BY_BODY = Text("按机构和编制类别", "By body and category")
CATEGORY_HEADS = (
    (CATEGORY, Text("编制类别不得改变（国务院令第486号第十五条）", "No head changes its category (Order 486 art. 15)")),
    (Text("核定", "Approved"), Text("“城镇”表", "Sheet of the town")),
    (
        Text("现有", "As is"),
        Text("本镇单位实有人数，含依章程设置的", "Heads of the town's units, also those set by charter"),
    ),
    (Text("下放划入", "Devolved"), Text("下放派驻机构的实有人数", "Heads of stationed units that devolve")),
    (Text("方案", "To be"), Text("现有 + 下放划入", "As is + devolved")),
    (Text("净增", "Net"), Text("方案 − 现有", "To be − as is")),
    (Text("其中入机构", "In bodies"), Text("方案配备到各机构的人数", "Heads that the plan sends to bodies")),
    (Text("依章程单列", "By charter"), Text("依章程或法律设置、不并入机构的单位", "Units set by charter or law")),
    (
        Text("空编 今天", "Vacant today"),
        Text("核定 − 现有；派驻人员不计", "Approved − as is, without stationed people"),
    ),
    (
        Text("空编 方案", "Vacant to be"),
        Text(
            "核定 − 方案：储备；保留派驻人员不计", "Approved − to be: the reserve, without people left with the county"
        ),
    ),
    (Text("超编 今天", "Over today"), Text("现有 − 核定", "As is − approved")),
    (Text("超编 方案", "Over to be"), Text("方案 − 核定", "To be − approved")),
    (
        Text("保留派驻人员（不计）", "With the county"),
        Text("不下放的派驻机构人员，不占本镇编制", "Heads of units that stay stationed; in no other figure"),
    ),
)
AS_IS = (
    Text("现承担", "At it now"),
    Text(
        "今天承担该机构各项工作的人数：各单位实有人员（“机构”表）随工作量归入，含将下放的派驻机构人员；与导出的“编制人员”表同一口径",
        "Heads that do the work of the body today: those of each unit (sheet of units) follow its hours, those of "
        "stationed units that devolve included; the same figure as in the exported sheet on staffing",
    ),
)
TO_BE = (Text("方案", "To be"), Text("方案配备人数", "Heads by the plan"))
NET = (Text("净", "Net"), Text("方案 − 现承担：调入为正", "To be − at it now: moved in is positive"))
SOURCES = Text("各机构人员从哪里来", "Where the heads of each body come from")
SOURCE_HEADS = (
    (BODY, Text("方案机构", "Body of the plan")),
    (Text("来自单位", "From unit"), Text("“机构”表", "Sheet of units")),
    (Text("人数", "Heads"), Text("方案从该单位配备到该机构的人数", "Heads that the plan sends there")),
    (Text("随工作划转", "With their work"), Text("随所承担的工作一起划入", "They follow work of the unit")),
    (
        Text("另行调入", "Moved"),
        Text("离开原工作调入，计入目标“变动”", "They leave their work; the goal on change counts them"),
    ),
)
ABSORPTION = Text("超编人员消化进度", "Absorption of heads over quota")
HOLDERS = Text("持有超编人员的单位：{}", "Units that hold them: {}")
HOLDER = Text("{} {} 人", "{}: {}")
NOBODY_OVER = Text("各类编制均未超编，没有需要消化的人员。", "No category is over quota; nobody has to be absorbed.")
