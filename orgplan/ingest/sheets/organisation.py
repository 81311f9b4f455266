"""The town as it is today, and the bodies it may set up."""

from __future__ import annotations

from orgplan.ingest.cells import Many, OneOf
from orgplan.ingest.columns import Column, Sheet
from orgplan.ingest.kinds import (
    BODY_TODAY,
    CODE,
    DOMAIN,
    HEADS,
    HOURS,
    HOURS_PER_HEAD,
    LED_BY,
    MINUTES,
    OFFICE,
    PEAK,
    PERCENT,
    PERSONS,
    SEATS,
    TEN_THOUSAND_YUAN,
    TEXT,
    TIMES,
    UNIT,
    UNIT_OR_FUNCTION,
    YES_NO,
    YUAN,
)
from orgplan.model.organisation import Body, Function, Link, Town, Unit
from orgplan.model.vocabulary import (
    BodyRole,
    Category,
    Devolution,
    LegalRole,
    LinkKind,
    Nature,
    Stream,
    TownKind,
    UnitKind,
)


# fmt: off
def quota(category: Category, needed: bool = False) -> Column:
    """Approved posts of an establishment category."""
    return Column(
        f"quota_{category}", category.text.zh, SEATS,
        f"核定的{category.text.zh}数", f"Approved {category.text.en} posts", needed, field=f"quota.{category}")


def heads(category: Category) -> Column:
    """Heads on post in an establishment category."""
    return Column(
        f"heads_{category}", category.text.zh.replace("编制", "实有"), HEADS,
        f"{category.text.zh}的实有在岗人数", f"Heads on post, {category.text.en}", field=f"heads.{category}")


TOWN = Sheet("town", "城镇", Town,
    "一行一项：镇的基本情况、编制总量与预算", "One item a row: the town, its approved posts and its budget", (
    Column("name", "名称", TEXT,
           "镇的全称", "Full name of the town", needed=True),
    Column("county", "县(市、区)", TEXT,
           "所在县（市、区）", "County, county-level city or district"),
    Column("city", "市(州)", TEXT,
           "所在市（州）", "Prefecture-level city or prefecture"),
    Column("province", "省", TEXT,
           "所在省份", "Province"),
    Column("kind", "类型", OneOf(TownKind),
           "城镇类型", "Kind of town"),
    Column("zone_name", "开发区名称", TEXT,
           "合一开发区的名称；类型为“镇区合一”时必填", "Name of the zone; required when kind is town-zone"),
    Column("hours_per_head", "人均年工时", HOURS_PER_HEAD,
           "一名在岗人员一年可提供的工时", "Person-hours one head gives in a year"),
    *(quota(category, needed=True) for category in Category),
    Column("quota_leaders", "领导职数", SEATS,
           "核定的领导职数；空 = 未知，不作限制", "Approved leadership posts; empty = no limit known"),
    Column("purchase_budget", "购买服务预算", YUAN,
           "一年可用于购买服务的资金", "Money for buying services in a year"),
    Column("resident_population", "常住人口", PERSONS,
           "全镇常住人口", "Resident population"),
    Column("built_up_population", "建成区常住人口", PERSONS,
           "建成区常住人口", "Resident population of the built-up area"),
    Column("urbanisation_rate", "城镇化率", PERCENT,
           "百分数，如 56.3", "In percent, such as 56.3"),
    Column("revenue", "公共财政收入", TEN_THOUSAND_YUAN,
           "一年的公共财政收入", "Public revenue of a year"),
    Column("note", "说明", TEXT,
           "使用者须知的数据情况，如数据来源、是否为示例",
           "What a reader must know of the data, such as its source or that it is illustrative"),
), needed=True, keyed=True)

UNITS = Sheet("units", "机构", Unit,
    "现有机构及派驻机构，一行一个", "The present units and stationed offices, one a row", (
    Column("id", "编码", CODE,
           "本表内不重复，也不与职能编码相同；其他工作表以此引用",
           "Unique here and among function ids; other sheets refer to it", needed=True),
    Column("name", "名称", TEXT,
           "机构名称", "Name of the unit", needed=True),
    Column("kind", "类别", OneOf(UnitKind),
           "机构类别", "Kind of unit", needed=True),
    Column("superior", "主管部门", TEXT,
           "派驻机构的县级主管部门", "County department above a stationed unit"),
    Column("counts", "计入限额", YES_NO,
           "是否计入机构限额；依章程或法律设置的（纪委、人大、武装部、群团）填“否”，保持不动",
           "Counts toward the cap; no = set by charter or law and left as it is"),
    Column("devolution", "下放方式", OneOf(Devolution),
           "仅派驻机构填写", "Stationed units only"),
    Column("retain_reason", "保留理由", TEXT,
           "下放方式为“保留派驻”时必填", "Required where devolution is never"),
    Column("splittable", "可拆分", YES_NO,
           "其他类（非审批、非执法）职能可否分到不同机构", "May the core functions go to different bodies"),
    *(column for category in Category for column in (quota(category), heads(category))),
    Column("leaders", "领导职数", SEATS,
           "现有领导职数", "Leadership posts now"),
    Column("certified", "持证执法人员", HEADS,
           "在岗人员中持执法证的人数", "Heads on post with an enforcement certificate"),
    Column("home", "现归口", BODY_TODAY,
           "现在归属的拟设机构编码", "Body the unit belongs to today"),
    Column("basis", "依据", TEXT,
           "设立依据：文件名称、文号和条款", "The document and clause it rests on"),
), needed=True)

FUNCTIONS = Sheet("functions", "职能", Function,
    "各机构的职能及一年工作量，一行一项", "The duties of each unit with their yearly work, one a row", (
    Column("id", "编码", CODE,
           "本表内不重复，也不与机构编码相同", "Unique here and among unit ids", needed=True),
    Column("name", "名称", TEXT,
           "职能名称", "Name of the function", needed=True),
    Column("unit", "所属机构", UNIT,
           "承担该职能的机构编码", "Id of the unit that carries it", needed=True),
    Column("domain", "领域", DOMAIN,
           "职能所属领域", "Field of the work", needed=True),
    Column("stream", "类型", OneOf(Stream),
           "审批进便民服务机构，执法进综合执法机构，其他随原机构",
           "Approvals go to the hall, enforcement to the team, the rest with its unit"),
    Column("hours", "年工时", HOURS,
           "一年工作量；或者改填年办件量和件均分钟，两种方式只填一种",
           "Work of a year; or else cases and minutes, exactly one of the two ways"),
    Column("cases", "年办件量", TIMES,
           "一年办件数量，与件均分钟同填", "Cases a year, together with minutes"),
    Column("minutes", "件均分钟", MINUTES,
           "办一件平均用时", "Minutes one case takes"),
    Column("peak", "高峰系数", PEAK,
           "最忙月份的工时是平均月份的几倍；空 = 全年平稳",
           "Hours of the busiest month over those of an average month; empty = even all year"),
    Column("led_by", "主导方", LED_BY,
           "镇区合一时由哪方主导；空 = 按领域确定，其余为均可",
           "Who leads it in a town merged with a zone; empty = by domain, else either"),
    Column("office", "前后台", OFFICE,
           "空 = 审批和执法为前台，其他为后台", "Empty = approval and enforcement front, others back"),
    Column("role", "法定角色", OneOf(LegalRole),
           "法律要求必须有人承担的角色，没有则空", "A role that a statute demands; else empty"),
    Column("purchasable", "可购买", YES_NO,
           "可否以购买服务方式承担", "May be bought as a service"),
    Column("price", "购买价", YUAN,
           "整项职能一年的购买价", "Price of the whole function for a year"),
    Column("delegated_from", "下放部门", TEXT,
           "下放该职权的县级部门", "County department the power was delegated from"),
    Column("county_only", "须县级行使", YES_NO,
           "“是” = 法律规定不得下放，不列入任何机构，仅在报告中说明",
           "yes = by law not delegable: kept out of every body and reported"),
    Column("basis", "依据", TEXT,
           "法律、法规或文件的条款", "Clause of law or policy"),
), needed=True)

LINKS = Sheet("links", "协同", Link,
    "谁与谁有工作往来；两个方向可以分写，合并计算", "Who works with whom; both directions are summed", (
    Column("from", "来源", UNIT_OR_FUNCTION,
           "一端的机构或职能编码", "Unit or function at one end", needed=True, field="source"),
    Column("to", "去向", UNIT_OR_FUNCTION,
           "另一端的机构或职能编码", "Unit or function at the other end", needed=True, field="target"),
    Column("handoffs", "年流转次数", TIMES,
           "一年流转次数", "Hand-offs a year", needed=True),
    Column("minutes", "件均协调分钟", MINUTES,
           "跨机构流转一次所耗的协调时间", "Time one hand-off costs when it crosses a body border"),
    Column("kind", "方式", OneOf(LinkKind),
           "往来方式", "Kind of link"),
    Column("basis", "依据", TEXT,
           "数据来源或制度依据", "Where the figure comes from"),
))

BODIES = Sheet("bodies", "拟设机构", Body,
    "备选机构目录；删空则使用自带目录", "Candidate bodies; without rows the shipped catalogue is used", (
    Column("id", "编码", CODE,
           "本表内不重复", "Unique in this sheet", needed=True),
    Column("name", "名称", TEXT,
           "机构名称", "Name of the body", needed=True),
    Column("name_en", "英文名称", TEXT,
           "英文界面和英文文件中使用", "Shown in English"),
    Column("nature", "性质", OneOf(Nature),
           "机构性质", "Nature of the body"),
    Column("office", "前后台", OFFICE,
           "前台或后台", "Front or back office"),
    Column("led_by", "主导方", LED_BY,
           "镇区合一时由哪方主导", "Who leads it in a town merged with a zone"),
    Column("role", "角色", OneOf(BodyRole),
           "在改革中承担的专门角色，没有则空", "Its special part in the reform; else empty"),
    Column("domains", "适用领域", Many(DOMAIN),
           "适合承担的领域", "Functions of these domains fit"),
    Column("plates", "加挂牌子", Many(TEXT),
           "加挂的牌子，不另计机构", "Extra name plates; they add no body"),
    Column("required", "必设", YES_NO,
           "是否必须设立", "Must be set up"),
    Column("min_heads", "最少人数", HEADS,
           "设立所需的最少人数", "Fewest heads"),
    Column("max_heads", "最多人数", HEADS,
           "空 = 不限", "Most heads; empty = no limit"),
))
# fmt: on
