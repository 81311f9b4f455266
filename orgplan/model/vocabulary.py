"""The closed lists of the data contract: canonical spelling, Chinese alias and English name stand together."""

from __future__ import annotations

from orgplan.model.base import Word


class TownKind(Word):
    """The four kinds of town in Opinions 三(二), and the general one."""

    KEY_TOWN = "key-town", "重点中心镇", "key central town"
    TOWN_ZONE = "town-zone", "镇区合一", "town merged with a zone"
    FEATURED = "featured", "特色小城镇", "featured town"
    AGRICULTURAL = "agricultural", "现代农业中心镇", "modern agricultural town"
    GENERAL = "general", "一般", "general"


class UnitKind(Word):
    PARTY = "party", "党委机构", "party"
    GOVERNMENT = "government", "政府机构", "government"
    INSTITUTION = "institution", "事业单位", "institution"
    STATIONED = "stationed", "派驻机构", "stationed"
    ZONE = "zone", "开发区机构", "zone"


class Devolution(Word):
    """What may become of a stationed unit (Opinions 二(二))."""

    MUST = "must", "必须下放", "must devolve"
    MAY = "may", "可下放", "may devolve"
    NEVER = "never", "保留派驻", "stays stationed"


class Category(Word):
    """Establishment category (编制类别); heads never change theirs (Order 486 art. 15)."""

    ADMINISTRATIVE = "administrative", "行政编制", "administrative"
    INSTITUTION = "institution", "事业编制", "institution"
    WORKER = "worker", "工勤编制", "worker"
    SPECIAL = "special", "政法专项编制", "special"


class Domain(Word):
    PARTY_AFFAIRS = "party-affairs", "党务", "party affairs"
    GENERAL_OFFICE = "general-office", "综合协调", "general office"
    DISCIPLINE = "discipline", "纪检监督", "discipline"
    ECONOMY = "economy", "经济发展", "economy"
    FINANCE = "finance", "财政资产", "finance"
    PLANNING_CONSTRUCTION = "planning-construction", "规划建设", "planning and construction"
    ENVIRONMENT = "environment", "生态环境", "environment"
    AGRICULTURE = "agriculture", "农业农村", "agriculture"
    SOCIAL_AFFAIRS = "social-affairs", "社会事务", "social affairs"
    PUBLIC_SERVICE = "public-service", "公共服务", "public service"
    CULTURE = "culture", "文教卫体", "culture, education and health"
    PUBLIC_SECURITY = "public-security", "平安综治", "public security"
    EMERGENCY = "emergency", "应急安全", "emergency and safety"
    LAW = "law", "法治司法", "law and justice"
    MARKET = "market", "市场监管", "market supervision"
    ENFORCEMENT = "enforcement", "执法", "enforcement"


class Stream(Word):
    """Which road a function's work takes: the hall, the team, or with the rest of its unit."""

    APPROVAL = "approval", "审批", "approval"
    CORE = "core", "其他", "core"
    ENFORCEMENT = "enforcement", "执法", "enforcement"


class LedBy(Word):
    TOWN = "town", "镇", "town"
    ZONE = "zone", "区", "zone"
    EITHER = "either", "均可", "either"


class Office(Word):
    FRONT = "front", "前台", "front office"
    BACK = "back", "后台", "back office"


class LegalRole(Word):
    """A role that a statute gives to a function."""

    SAFETY_SUPERVISION = "safety-supervision", "安全生产监管", "safety supervision"
    TREASURY = "treasury", "国库", "treasury"
    CASHIER = "cashier", "出纳", "cashier"
    BOOKKEEPING = "bookkeeping", "记账", "bookkeeping"
    FINE_COLLECTION = "fine-collection", "罚没收缴", "fine collection"
    LEGAL_REVIEW = "legal-review", "法制审核", "legal review"
    INVESTIGATION = "investigation", "调查取证", "investigation"
    HEARING = "hearing", "听证", "hearing"


class LinkKind(Word):
    HANDOFF = "handoff", "流转", "hand-off"
    DATA = "data", "数据", "data"
    REPORT = "report", "报送", "report"
    JOINT = "joint", "联办", "joint work"


class Nature(Word):
    PARTY = "party", "党委机构", "party"
    GOVERNMENT = "government", "政府机构", "government"
    INSTITUTION = "institution", "事业单位", "institution"


class BodyRole(Word):
    SERVICE_HALL = "service-hall", "便民服务机构", "service hall"
    ENFORCEMENT = "enforcement", "综合执法机构", "enforcement team"
    FINANCE = "finance", "财政机构", "finance"
    GENERAL_OFFICE = "general-office", "综合办公机构", "general office"


class PinVerdict(Word):
    MUST = "must", "必须", "must"
    NEVER = "never", "不得", "never"


class PairVerdict(Word):
    TOGETHER = "together", "同归", "together"
    APART = "apart", "分设", "apart"


class Track(Word):
    PARTY = "party", "党委", "party"
    GOVERNMENT = "government", "政府", "government"
    CONGRESS = "congress", "人大", "congress"
    ZONE = "zone", "开发区", "zone"
    ARMED_FORCES = "armed-forces", "武装", "armed forces"


class Rank(Word):
    HIGHER = "higher", "副处以上", "higher"
    CHIEF = "chief", "正科", "chief"
    DEPUTY = "deputy", "副科", "deputy"


class Strength(Word):
    """How a policy row binds: a rule by the first three, a goal by `weight`."""

    MUST = "must", "必须", "must"
    PREFER = "prefer", "尽量", "prefer"
    OFF = "off", "停用", "off"
    WEIGHT = "weight", "权重", "weight"


class Stage(Word):
    """What is decided first and what after it."""

    STRUCTURE = "structure", "机构设置", "structure"
    LEADERSHIP = "leadership", "班子配备", "leadership"


class Severity(Word):
    ERROR = "error", "错误", "error"
    WARNING = "warning", "提醒", "warning"
    NOTE = "note", "说明", "note"


class Status(Word):
    """How a solve ended."""

    OPTIMAL = "optimal", "已证最优", "proven optimal"
    FEASIBLE = "feasible", "可行", "feasible"
    INFEASIBLE = "infeasible", "无可行方案", "infeasible"
    STOPPED = "stopped", "已停止", "stopped"
    INVALID = "invalid", "数据有误", "invalid input"
