"""Words of the staffing page on people by name."""

from orgplan.app.words.staffing import BODY, CATEGORY
from orgplan.text import Text

PEOPLE_FIGURES = {
    "people": (Text("入机构人员", "Heads in bodies"), Text("方案配备到各机构的人员", "By the plan")),
    "moved": (
        Text("离开原工作", "Leave their work"),
        Text("所在机构没有原单位的工作", "None of their unit's work lies in the body"),
    ),
    "mismatch": (
        Text("专长不对口", "Skills do not fit"),
        Text("机构职能不在其专长领域（“人员”表）", "No function of the body is of their skills"),
    ),
    "unnamed": (
        Text("未具名", "Not named"),
        Text("“人员”表所列少于实有人数", "The staff sheet names fewer than there are"),
    ),
}
PEOPLE_HEADS = (
    (Text("人员", "Person"), Text("“人员”表编码", "Id of the staff sheet")),
    (Text("原单位", "From"), Text("“人员”表", "Staff sheet")),
    (CATEGORY, Text("“人员”表；不得改变", "Staff sheet; it may not change")),
    (Text("职级", "Rank"), Text("“人员”表", "Staff sheet")),
    (Text("持证", "Certified"), Text("“人员”表", "Staff sheet")),
    (
        Text("去向机构", "To"),
        Text("按方案人数逐人指派：先随工作，再看专长", "By the plan's numbers: with their work first, then by skills"),
    ),
    (Text("提示", "Note"), Text("", "")),
)
LEAVES = Text("离开原工作", "leaves their work")
ILL_FITTING = Text("专长不对口", "skills do not fit")
ONLY_NOTED = Text("只看有提示的", "Only those with a note")
NO_STAFF = Text("没有按人列出的数据", "No staff by name")
NO_STAFF_NEXT = Text(
    "在“数据”页的“人员”表中逐人填写后，求解时会给出每个人的去向；只有人数时，请看“编制台账”中人员从哪里来。",
    "Fill in the staff sheet and the solver says who goes where; with numbers only, see where heads come from under "
    "“Establishment”.",
)
BY_HAND = Text(
    "方案求解后经过手工调整，以下是求解时的去向，请重新求解后再看。",
    "The plan was changed by hand since the solve: this is as the solver left it. Solve again to bring it up to date.",
)

RETIRE_FIGURES = {
    "in_bodies": (
        Text("到 {} 年各机构退休", "Retire from the bodies by {}"),
        Text(
            "方案各机构人员中，出生年份 + 统一退休年龄不晚于该年的人数（“人员”表）",
            "People in bodies of the plan whose year of birth + one retirement age is not later (staff sheet)",
        ),
    ),
    "certain": (
        Text("其中去向已定", "Of these, body certain"),
        Text(
            "所在单位同类人员全部去一个机构的；其余的人，方案只定人数、未定由谁去",
            "All of their unit and category go to one body; of the others the plan gives numbers, not persons",
        ),
    ),
    "elsewhere": (
        Text("另有不入机构的", "Beside them, in no body"),
        Text("依章程设置或保留派驻单位的人员", "In units set by charter or left with the county"),
    ),
    "unknown": (Text("未填出生年份", "Year unknown"), Text("未计入", "Not counted")),
}
RETIRE_HEADS = (
    (BODY, Text("方案机构", "Body of the plan")),
    (Text("人数", "Heads"), Text("方案配备人数", "By the plan")),
    (Text("至少", "At least"), Text("无论派谁去，都至少有这么多人退休", "Whoever of each unit goes there")),
    (
        Text("至多", "At most"),
        Text(
            "可能去该机构的人都去时的退休人数；同一人在几个机构都可能计入，故各行之和大于合计",
            "If all who may go there do; a person may count in several bodies, so that the rows exceed the total",
        ),
    ),
    (Text("占比", "Share"), Text("至多退休人数 ÷ 人数", "At most ÷ heads")),
)
RETIRE_YEAR = Text(
    "去向已定的人；未定的单列一行，合计不重复",
    "Those whose body is certain; the others have a row of their own, the total counts each once",
)
RETIRE_NOTE = Text(
    "去向未定的人员在可能去的各机构“至多”中都计入，合计只计一次，故该列不相加。",
    "Those whose body is open count as “at most” wherever they may go, and once in the total: that column does not "
    "add up.",
)
BODY_OPEN = Text("去向未定的人员", "Body left open")
NO_RETIRING = Text("近几年没有人到龄", "Nobody retires in these years")
RETIRED_BEFORE = Text("{} 年及以前", "{} and before")
