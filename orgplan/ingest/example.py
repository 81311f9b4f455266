"""A tiny town, small enough to read at a glance and sound in every row: the examples of the template."""

from __future__ import annotations

from orgplan.model.organisation import Body, Establishment, Function, Link, Town, Unit
from orgplan.model.people import Leader, Person, Post
from orgplan.model.policy import Pair, Pin, PolicyRow
from orgplan.model.vocabulary import (
    BodyRole,
    Category,
    Devolution,
    Domain,
    LegalRole,
    PairVerdict,
    PinVerdict,
    Rank,
    Stream,
    Strength,
    TownKind,
    Track,
    UnitKind,
)
from orgplan.text import Language, Text

NAME = Text("示例镇", "Example Town")
NOTE = Text("示例，请改写", "An example; please replace")
RANKS = (
    Text("二级主任科员", "principal clerk, grade 2"),
    Text("四级主任科员", "principal clerk, grade 4"),
    Text("一级科员", "clerk, grade 1"),
)
TITLES = (Text("专业技术八级", "professional, grade 8"), Text("专业技术十一级", "professional, grade 11"))
SKILLS = (
    (Domain.GENERAL_OFFICE, Domain.EMERGENCY),
    (Domain.FINANCE,),
    (Domain.MARKET, Domain.ENFORCEMENT),
)


TIED = 8
"""Who stays with the work of the unit."""
KIN = {2: ("R012",), 12: ("R002",)}


def _staff(language: Language) -> tuple[Person, ...]:
    """Everybody in the three units, as many as these have heads and certificates."""
    people = (
        *[("U01", Category.ADMINISTRATIVE, RANKS, SKILLS[0], False)] * 7,
        *[("U02", Category.INSTITUTION, TITLES, SKILLS[1], False)] * 6,
        *[("U03", Category.ADMINISTRATIVE, RANKS, SKILLS[2], True)] * 4,
        ("U03", Category.ADMINISTRATIVE, RANKS, SKILLS[2], False),
    )
    return tuple(
        Person(
            id=f"R{number:03}",
            unit=unit,
            category=category,
            rank=ranks[number * 7 % 33 * len(ranks) // 33][language],
            birth_year=1966 + number * 7 % 33,
            certified=certified,
            skills=skills[: 1 + number % 2],
            kin_of=KIN.get(number, ()),
            movable=number != TIED,
        )
        for number, (unit, category, ranks, skills, certified) in enumerate(people, 1)
    )


def example(language: Language, bodies: tuple[Body, ...]) -> Town:
    """Its pins speak of the first body with the role of a hall."""

    def say(zh: str, en: str) -> str:
        return Text(zh, en)[language]

    sample = say("示例", "example")
    hall = next(body.id for body in bodies if body.role is BodyRole.SERVICE_HALL)
    return Town(
        name=NAME[language],
        county=say("示例县", "Example County"),
        city=say("示例市", "Example City"),
        province=say("吉林省", "Jilin"),
        kind=TownKind.FEATURED,
        quota=Establishment(administrative=20, institution=25, worker=2, special=2),
        quota_leaders=9,
        purchase_budget=20_000_000,
        resident_population=32_000,
        built_up_population=15_000,
        urbanisation_rate=4_690,
        revenue=3_200_000_000,
        note=NOTE[language],
        units=(
            Unit(
                id="U01",
                name=say("党政办公室", "Party and government office"),
                kind=UnitKind.PARTY,
                quota=Establishment(administrative=8),
                heads=Establishment(administrative=7),
                leaders=2,
                basis=sample,
            ),
            Unit(
                id="U02",
                name=say("财政所", "Finance office"),
                kind=UnitKind.INSTITUTION,
                splittable=True,
                quota=Establishment(institution=8),
                heads=Establishment(institution=6),
                leaders=1,
            ),
            Unit(
                id="U03",
                name=say("市场监督管理所", "Market supervision office"),
                kind=UnitKind.STATIONED,
                superior=say("县市场监督管理局", "County market bureau"),
                devolution=Devolution.MUST,
                quota=Establishment(administrative=6),
                heads=Establishment(administrative=5),
                certified=4,
            ),
        ),
        functions=(
            Function(
                id="F0101",
                name=say("文电会务", "Papers and meetings"),
                unit="U01",
                domain=Domain.GENERAL_OFFICE,
                hours=5_200,
            ),
            Function(
                id="F0102",
                name=say("安全生产监督管理", "Work safety supervision"),
                unit="U01",
                domain=Domain.EMERGENCY,
                hours=3_000,
                role=LegalRole.SAFETY_SUPERVISION,
                basis=say("《安全生产法》第九条", "Work Safety Law, art. 9"),
            ),
            Function(
                id="F0201",
                name=say("国库集中收付", "Treasury payments"),
                unit="U02",
                domain=Domain.FINANCE,
                hours=4_000,
                role=LegalRole.TREASURY,
            ),
            Function(
                id="F0202",
                name=say("档案数字化", "Scanning of archives"),
                unit="U02",
                domain=Domain.FINANCE,
                hours=900,
                purchasable=True,
                price=4_500_000,
            ),
            Function(
                id="F0301",
                name=say("个体工商户登记", "Registration of small traders"),
                unit="U03",
                domain=Domain.MARKET,
                stream=Stream.APPROVAL,
                cases=1_200,
                minutes=2_550,
                peak=150,
                delegated_from=say("县市场监督管理局", "County market bureau"),
            ),
        ),
        links=(
            Link(source="U01", target="U02", handoffs=300, basis=sample),
            Link(source="F0301", target="U01", handoffs=120, minutes=1_550),
        ),
        pins=(
            Pin(
                unit="U03",
                function="F0301",
                body=hall,
                verdict=PinVerdict.MUST,
                reason=say("许可事项全部进厅", "All permits enter the hall"),
            ),
        ),
        pairs=(Pair(a="F0102", b="F0201", verdict=PairVerdict.APART, reason=sample),),
        posts=(
            Post(
                id="P01",
                name=say("镇党委书记", "Party secretary"),
                track=Track.PARTY,
                rank=Rank.CHIEF,
                required=True,
                principal=True,
                apart_from=("P02",),
            ),
            Post(
                id="P02",
                name=say("镇长", "Mayor"),
                track=Track.GOVERNMENT,
                rank=Rank.CHIEF,
                required=True,
                principal=True,
            ),
        ),
        leaders=(
            Leader(
                id="L01",
                name=say("甲", "A"),
                rank=Rank.CHIEF,
                holds=("P01",),
                experience=(Domain.PARTY_AFFAIRS, Domain.ECONOMY),
            ),
            Leader(id="L02", name=say("乙", "B"), rank=Rank.CHIEF, holds=("P02",), eligible=("P01", "P02")),
        ),
        staff=_staff(language),
        policy=(PolicyRow(code="body-cap", strength=Strength.MUST, setting="most", value="10"),),
    )
