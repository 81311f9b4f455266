from __future__ import annotations

from collections import Counter, defaultdict

from orgplan.model.base import Frozen, Word
from orgplan.model.quantities import Count, Heads, Hours
from orgplan.model.settings import Settings, setting
from orgplan.model.vocabulary import BodyRole, LegalRole, Stream
from orgplan.structure import Structure
from orgplan.tables.table import Table
from orgplan.text import Text

OFFICERS_PER_ACTION = 2
"""Administrative Penalty Law art. 42: not fewer than two; a policy cannot lower it."""


class TeamSettings(Settings):
    """Patrols and shifts are the town's own choice; the defaults are the least that the law allows."""

    patrols: int = setting(1, "同时出勤组数", "patrols at the same time", ge=1, le=100)
    shifts: int = setting(1, "每日班次", "shifts a day", ge=1, le=4)


class Share(Word):
    """What a quantity of equipment is counted by."""

    OFFICER = "officer", "每名持证人员", "for each officer"
    PATROL = "patrol", "每个出勤组", "for each patrol"
    TEAM = "team", "每支队伍", "for the team"


EQUIPMENT: tuple[tuple[Text, Share, int], ...] = (
    (Text("执法记录仪", "body-worn camera"), Share.OFFICER, 1),
    (Text("执法制式服装和标志", "uniform and insignia (set)"), Share.OFFICER, 1),
    (Text("反光背心", "reflective vest"), Share.OFFICER, 1),
    (Text("对讲机", "two-way radio"), Share.OFFICER, 1),
    (Text("移动执法终端", "mobile enforcement terminal"), Share.PATROL, 1),
    (Text("便携式打印机", "portable printer"), Share.PATROL, 1),
    (Text("照相、摄像取证设备", "camera for evidence"), Share.PATROL, 1),
    (Text("测距、测量工具", "measuring tools (set)"), Share.PATROL, 1),
    (Text("急救包", "first-aid kit"), Share.PATROL, 1),
    (Text("执法执勤车辆", "patrol vehicle"), Share.PATROL, 1),
    (Text("记录仪数据采集站", "camera docking station"), Share.TEAM, 1),
    (Text("证据物品保管柜", "evidence cabinet"), Share.TEAM, 1),
)
"""Illustrative and not drawn from a standard: name, what it is counted by, how many of it."""


class Equipment(Frozen):
    name: Text
    by: Share
    each: Count
    quantity: Count
    """For the certified officers and patrols that are needed; illustrative."""


class TeamUnit(Frozen):
    """A unit that has heads in the team or certified heads anywhere."""

    unit: str
    name: str
    heads_in_team: Heads
    certified: Heads
    """On-post heads with a certificate, wherever they are."""
    certified_in_team: Heads
    """Counted as certified first, up to the heads in the team."""
    certified_elsewhere: Heads
    """In other bodies, or outside every body."""
    movable: Heads
    """Of those, the ones the plan may move; none of a unit that stays with the county or is set by law."""
    elsewhere: tuple[str, ...]
    """Other bodies to which the plan sends heads of the unit."""
    to_move: Heads
    """Proposed, to close the gap; the unit with most movable ones first."""


class ApartRole(Frozen):
    """A role that by law is not held by those who investigate."""

    role: LegalRole
    needed: Heads
    bodies: tuple[str, ...]
    """Where the plan has the work."""
    heads: Heads
    """On post in those of the bodies that are not the team."""
    hours: Hours
    apart: bool
    """Done outside the team, by somebody."""
    verdict: Text


class Team(Frozen):
    """Officers that the team needs and has. Zeros and empty lists where the town enforces nothing."""

    bodies: tuple[str, ...]
    heads: Heads
    hours: Hours
    """Enforcement work in the team."""
    needed_by_law: Heads
    """Two for each patrol of each shift."""
    needed_by_hours: Heads
    needed: Heads
    """The larger of both."""
    certified: Heads
    """In the team by the plan."""
    gap: Heads
    to_move: Heads
    """Certified heads of other bodies that close the gap."""
    to_certify: Heads
    """What is then still missing: heads to be newly certified."""
    can_certify: Heads
    """Heads in the team without a certificate."""
    units: tuple[TeamUnit, ...]
    apart: tuple[ApartRole, ...]
    equipment: tuple[Equipment, ...]


class TeamTable(Table[TeamSettings, Team]):
    """Certified officers of the enforcement team: by law and by work, against those the plan has there.

    No action may be taken by fewer than two certified officers, so two are due for each patrol and shift; and as only
    they may act, the team's enforcement hours take one for every `hours_per_head`. A unit's certified heads count up
    to the heads it has in the team, as in the rule on certified officers. Legal review and the chair of a hearing come
    on top, and not from the team.
    """

    code = "enforcement"
    title = Text("综合执法力量测算", "Officers of the enforcement team")
    source = Text(
        "《实施意见》二(三)；《行政处罚法》第四十二条、第五十八条、第六十四条",
        "Opinions 2(3); Administrative Penalty Law art. 42, 58, 64",
    )
    settings = TeamSettings

    def make(self, structure: Structure, settings: TeamSettings) -> Team:
        teams = tuple(body.id for body in structure.set_up if body.role is BodyRole.ENFORCEMENT)
        enforces = bool(structure.ground.stream(Stream.ENFORCEMENT))
        duties = [f for f in structure.town.functions if f.stream is Stream.ENFORCEMENT]
        hours = sum(f.workload for f in duties if structure.held_in(f) in teams)
        by_law = OFFICERS_PER_ACTION * settings.patrols * settings.shifts if enforces else 0
        by_hours = -(-hours // structure.town.hours_per_head)
        needed = max(by_law, by_hours)
        units = _units(structure, teams)
        certified = sum(unit.certified_in_team for unit in units)
        gap = max(0, needed - certified)
        units = _moved(units, gap)
        to_move = sum(unit.to_move for unit in units)
        heads = sum(structure.heads[team] for team in teams)
        return Team(
            bodies=teams,
            heads=heads,
            hours=hours,
            needed_by_law=by_law,
            needed_by_hours=by_hours,
            needed=needed,
            certified=certified,
            gap=gap,
            to_move=to_move,
            to_certify=gap - to_move,
            can_certify=heads - certified,
            units=units,
            apart=tuple(
                _apart(structure, role, teams, enforces) for role in (LegalRole.LEGAL_REVIEW, LegalRole.HEARING)
            ),
            equipment=_equipment(needed, settings) if needed else (),
        )

    def says(self, table: Team) -> tuple[Text, ...]:
        if not table.needed:
            return (Text("没有需要执法机构承担的执法事项。", "There is no enforcement for a team to do."),)
        have = Text(
            f"需持证执法人员 {table.needed} 名，方案配备 {table.certified} 名",
            f"{table.needed} certified officers are needed, the plan has {table.certified}",
        )
        missing = Text(
            f"可从其他机构调入 {table.to_move} 名，另须组织取证 {table.to_certify} 名",
            f"{table.to_move} can be moved in from other bodies, {table.to_certify} must be newly certified",
        )
        enough = Text("满足需要", "that is enough")
        then = missing if table.gap else enough
        return (Text(f"{have.zh}；{then.zh}。", f"{have.en}; {then.en}."), *(row.verdict for row in table.apart))


def _units(structure: Structure, teams: tuple[str, ...]) -> tuple[TeamUnit, ...]:
    in_team: Counter[str] = Counter()
    elsewhere: dict[str, list[str]] = defaultdict(list)
    for (code, body), heads in sorted(structure.unit_heads.items()):
        if body in teams:
            in_team[code] += heads
        else:
            elsewhere[code].append(body)
    bound = Counter(person.unit for person in structure.town.staff if person.certified and not person.movable)
    rows = []
    for unit in sorted(structure.town.units, key=lambda unit: unit.id):
        if not (in_team[unit.id] or unit.certified):
            continue
        inside = min(in_team[unit.id], unit.certified)
        outside = unit.certified - inside
        # Persons whom the staff sheet holds to their work are taken to be those already in the team.
        free = max(0, outside - max(0, bound[unit.id] - inside))
        rows.append(
            TeamUnit(
                unit=unit.id,
                name=unit.name,
                heads_in_team=in_team[unit.id],
                certified=unit.certified,
                certified_in_team=inside,
                certified_elsewhere=outside,
                movable=free if unit.placeable and unit.id not in structure.retained else 0,
                elsewhere=tuple(elsewhere[unit.id]),
                to_move=0,
            )
        )
    return tuple(rows)


def _moved(units: tuple[TeamUnit, ...], gap: int) -> tuple[TeamUnit, ...]:
    """With who closes the gap: the unit with most movable certified heads first, ties by id."""
    moves: dict[str, int] = {}
    for row in sorted(units, key=lambda row: (-row.movable, row.unit)):
        moves[row.unit] = min(row.movable, gap)
        gap -= moves[row.unit]
    return tuple(row.model_copy(update={"to_move": moves[row.unit]}) for row in units)


def _apart(structure: Structure, role: LegalRole, teams: tuple[str, ...], enforces: bool) -> ApartRole:
    duties = [f for f in structure.town.functions if f.role is role and structure.held_in(f) is not None]
    bodies = tuple(body.id for body in structure.set_up if body.id in structure.holders(role))
    outside = [body for body in bodies if body not in teams]
    heads = sum(structure.heads[body] for body in outside)
    name, inside = role.text, len(outside) < len(bodies)
    if inside:
        verdict = Text(f"{name.zh}不得由执法机构自行承担。", f"The team itself may not do {name.en}.")
    elif bodies and not heads:
        verdict = Text(f"承担{name.zh}的机构没有人员。", f"Nobody is on post where {name.en} lies.")
    elif bodies:
        verdict = Text(f"{name.zh}由执法机构以外的人员承担。", f"{name.en.capitalize()} lies outside the team.")
    elif enforces:
        verdict = Text(
            f"没有机构承担{name.zh}；须另行明确，或由县级司法行政部门协助。",
            f"No body is named for {name.en}; name one, or ask the county's justice department for help.",
        )
    else:
        verdict = Text(f"没有执法事项，不需要{name.zh}。", f"Without enforcement, no {name.en} is due.")
    return ApartRole(
        role=role,
        needed=1 if duties or enforces else 0,
        bodies=bodies,
        heads=heads,
        hours=sum(f.workload for f in duties),
        apart=bool(heads) and not inside,
        verdict=verdict,
    )


def _equipment(officers: int, settings: TeamSettings) -> tuple[Equipment, ...]:
    number = {Share.OFFICER: officers, Share.PATROL: settings.patrols, Share.TEAM: 1}
    return tuple(Equipment(name=name, by=by, each=each, quantity=each * number[by]) for name, by, each in EQUIPMENT)
