"""The kinds of column that the data contract is made of."""

from __future__ import annotations

from dataclasses import replace

from orgplan.ingest.cells import Code, Kind, OneOf, Reference, YesNo
from orgplan.ingest.numbers import Number
from orgplan.model.vocabulary import Domain, LedBy, Office
from orgplan.text import Text

TEXT = Kind()
CODE = Code()
YES_NO = YesNo()
HEADS = Number(Text("人", "persons"), rounds=False)
SEATS = Number(Text("个", "posts"), rounds=False)
HOURS = Number(Text("人时/年", "person-hours a year"))
HOURS_PER_HEAD = Number(Text("小时", "hours"), most=8_784, least=1)
TIMES = Number(Text("次/年", "times a year"))
PERSONS = Number(Text("人", "persons"))
MINUTES = Number(Text("分钟", "minutes"), scale=100, most=1_000_000)
PEAK = Number(Text("倍（最忙月为平均月的倍数）", "times an average month"), scale=100, most=12, least=1)
BIRTH_YEAR = Number(Text("年（公历）", "calendar years"), most=2_010, least=1_940, rounds=False, grouped=False)
PERCENT = Number(Text("%", "percent"), scale=100, most=100, percent=True)
YUAN = Number(Text("元", "CNY"), scale=100, most=1_000_000_000_000)
TEN_THOUSAND_YUAN = Number(Text("万元", "CNY 10,000"), scale=1_000_000, most=100_000_000)
DOMAIN = OneOf(Domain)
LED_BY = OneOf(LedBy)
OFFICE = OneOf(Office)

UNIT = Reference(("units",), Text("机构", "units"))
FUNCTION = Reference(("functions",), Text("职能", "functions"))
UNIT_OR_FUNCTION = Reference(("units", "functions"), Text("机构或职能", "units or functions"))
BODY = Reference(("bodies",), Text("拟设机构", "bodies"))
BODY_TODAY = replace(BODY, strict=False)
POST = Reference(("posts",), Text("领导岗位", "posts"))
LEADER = Reference(("leaders",), Text("领导干部", "leaders"))
STAFF_OR_LEADER = Reference(("staff", "leaders"), Text("人员或领导干部", "staff or leaders"))
