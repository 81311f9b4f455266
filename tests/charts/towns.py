"""Towns and plans to draw: made by rule, so that any size and any names can be asked for."""

from __future__ import annotations

from orgplan.model import Body, Establishment, Function, Placement, Plan, Retained, Staffing, Town, Unit
from orgplan.model.outcome import BodyRow, Report
from orgplan.model.vocabulary import (
    BodyRole,
    Category,
    Devolution,
    Domain,
    Nature,
    Office,
    Stream,
    TownKind,
    UnitKind,
)

BODIES = (
    ("党政综合办公室", "General Office of Party and Government", Nature.PARTY, ("人大办公室", "督查考核办公室")),
    ("党建工作办公室", "Party Building Office", Nature.PARTY, ("组织人事办公室",)),
    ("经济发展办公室", "Economic Development Office", Nature.GOVERNMENT, ("统计站",)),
    ("财政管理办公室", "Finance Office", Nature.GOVERNMENT, ()),
    ("规划建设和生态环境办公室", "Planning, Construction and Environment Office", Nature.GOVERNMENT, ()),
    ("农业综合服务中心", "Agricultural Service Centre", Nature.INSTITUTION, ("乡村振兴工作站",)),
    ("社会事务办公室", "Social Affairs Office", Nature.GOVERNMENT, ()),
    ("平安法治办公室", "Public Security and Rule of Law Office", Nature.GOVERNMENT, ()),
    ("便民服务中心", "Convenience Service Centre", Nature.INSTITUTION, ("政务服务中心",)),
    ("综合行政执法队", "Comprehensive Law Enforcement Team", Nature.GOVERNMENT, ("城市管理执法队",)),
)
NAMES = ("统计站", "财政所", "农业技术推广服务站", "退役军人服务站", "村镇规划建设管理办公室", "民政办")
KINDS = (UnitKind.PARTY, UnitKind.GOVERNMENT, UnitKind.INSTITUTION, UnitKind.STATIONED)


def bodies(count: int = 10) -> tuple[Body, ...]:
    roles = {8: BodyRole.SERVICE_HALL, 9: BodyRole.ENFORCEMENT}
    return tuple(
        Body(
            id=f"B{number}",
            name=name,
            name_en=english,
            nature=nature,
            office=Office.FRONT if number in roles else Office.BACK,
            role=roles.get(number),
            plates=plates,
        )
        for number, (name, english, nature, plates) in enumerate(BODIES[:count])
    )


def unit(number: int, name: str = "", **fields: object) -> Unit:
    kind = KINDS[number % 4] if number % 7 == 0 else KINDS[number % 3]
    values: dict[str, object] = {
        "id": f"U{number}",
        "name": name or f"{NAMES[number % len(NAMES)]}{number}",
        "kind": kind,
        "heads": Establishment(administrative=number % 5, institution=1 + number % 3),
    }
    return Unit(**(values | fields))


def town(units: int = 40, candidates: int = 10, name: str = "样例镇", zone: str = "") -> Town:
    apart = (
        unit(9001, "纪律检查委员会", kind=UnitKind.PARTY, counts=False),
        unit(9002, "人民武装部", kind=UnitKind.PARTY, counts=False),
        unit(
            9003, "公安派出所", kind=UnitKind.STATIONED, devolution=Devolution.NEVER, retain_reason="公安机关派出机构"
        ),
    )
    return Town(
        name=name,
        kind=TownKind.TOWN_ZONE if zone else TownKind.GENERAL,
        zone_name=zone,
        quota=Establishment(administrative=500, institution=500),
        units=tuple(unit(number) for number in range(units)) + (apart if units > 1 else ()),
        functions=tuple(_functions(units)),
        bodies=bodies(candidates),
        note="虚拟示例数据。",
    )


def _functions(units: int) -> list[Function]:
    domains = list(Domain)
    functions = [
        Function(id=f"F{n}", name=f"日常工作{n}", unit=f"U{n}", domain=domains[n % 16], hours=3000 + 100 * n)
        for n in range(units)
    ]
    functions += [
        Function(id=f"A{n}", name="许可受理", unit=f"U{n}", domain=domains[n % 16], stream=Stream.APPROVAL, hours=900)
        for n in range(0, units, 4)
    ]
    return functions


def plan(of: Town) -> Plan:
    """Units dealt out in turn; approvals in the hall where there is one."""
    back = [body.id for body in of.bodies if body.role is None] or [body.id for body in of.bodies]
    hall = next((body.id for body in of.bodies if body.role is BodyRole.SERVICE_HALL), back[0])
    placeable = [unit for unit in of.units if unit.placeable]
    home = {unit.id: back[at * len(back) // len(placeable)] for at, unit in enumerate(placeable)}
    approving = {function.unit for function in of.functions if function.stream is Stream.APPROVAL}
    placements = [Placement(unit=unit, stream=Stream.CORE, body=body) for unit, body in home.items()]
    placements += [Placement(unit=unit, stream=Stream.APPROVAL, body=hall) for unit in home if unit in approving]
    return Plan(
        town=of.name,
        placements=tuple(placements),
        retained=tuple(Retained(unit=u.id, reason=u.retain_reason) for u in of.units if u.counts and not u.placeable),
        staffing=tuple(_staffing(placeable, home)),
    )


def _staffing(units: list[Unit], home: dict[str, str]) -> list[Staffing]:
    return [
        Staffing(unit=unit.id, body=home[unit.id], category=category, heads=unit.heads[category])
        for unit in units
        for category in Category
        if unit.heads[category]
    ]


def report(of: Town, made: Plan) -> Report:
    """A report with the per-body table and nothing else."""
    used = {row.body for row in made.placements}
    rows = tuple(body_row(of, made, body) for body in of.bodies if body.id in used)
    return Report.model_construct(lawful=True, findings=(), bodies=rows)


def body_row(of: Town, made: Plan, body: Body) -> BodyRow:
    units = {row.unit for row in made.placements if row.body == body.id}
    heads = dict.fromkeys(Category, 0)
    for row in made.staffing:
        heads[row.category] += row.heads if row.body == body.id else 0
    hours = sum(function.workload for function in of.functions if function.unit in units)
    total = sum(heads.values())
    return BodyRow(
        body=body.id,
        name=body.name,
        name_en=body.name_en,
        nature=body.nature,
        office=body.office,
        units=tuple(sorted(units)),
        heads=total,
        by_category=Establishment(**{category.value: count for category, count in heads.items()}),
        hours=hours,
        load=round(hours / total) if total else None,
        domains=tuple(sorted({function.domain for function in of.functions if function.unit in units})),
    )
