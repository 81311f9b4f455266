from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import ClassVar

from orgplan.model.base import Frozen, Word
from orgplan.model.organisation import Town, Unit
from orgplan.model.quantities import Count, Heads, Hours
from orgplan.model.settings import Settings, setting
from orgplan.model.vocabulary import Devolution, UnitKind
from orgplan.structure import Groundwork, Structure
from orgplan.tables.table import Table
from orgplan.text import Text


class StationedSettings(Settings):
    """The Opinions say "mainly by the town"; 60 % is Shandong's figure (2020), as in the rule on stationed units."""

    appraisal_share: int = setting(
        60, "镇对派驻机构考核权重(%)", "town's share of the appraisal of stationed units (%)", ge=0, le=100
    )


class Fate(Word):
    """What the plan makes of a stationed unit."""

    DEVOLVED = "devolved", "下放", "devolved"
    RETAINED = "retained", "保留派驻", "left with the county"
    NEVER = "never", "依规保留派驻", "stays stationed by law"
    UNDECIDED = "undecided", "未作安排", "not placed"


class Terms(Frozen):
    """On what terms a unit stays (Opinions 二(二))."""

    appraisal_share: Count
    """The town's share of its appraisal, percent."""
    heard_before_appointments: bool = True
    """The town's party committee and government are heard before its heads are appointed."""
    co_location: bool = True
    """It works in the town's own premises, with a window in the hall where it serves people."""


class StationedUnit(Frozen):
    unit: str
    name: str
    superior: str
    """County department above it."""
    devolution: Devolution
    fate: Fate
    reason: str
    """For staying, as the plan or the workbook states it; empty for a unit that devolves."""
    heads: Heads
    bodies: tuple[str, ...]
    """Where its work lies."""
    terms: Terms | None
    """`None` for a unit that devolves."""
    best_body: str | None
    """Where it would keep most hand-offs inside; `None` where it lies in a body, or would keep none."""
    lost_hours: Hours
    """Coordination lost by its staying outside."""
    verdict: Text


class Stationed(Frozen):
    """Every stationed unit of the town, by id; empty where there is none."""

    units: tuple[StationedUnit, ...]
    devolved: Count
    retained: Count
    never: Count
    devolved_heads: Heads
    staying_heads: Heads
    lost_hours: Hours
    """Sum over the units that stay, each taken alone."""


class StationedTable(Table[StationedSettings, Stationed]):
    """Which stationed units devolve, which stay and on what terms, and what their staying costs in coordination.

    Hours lost by a unit that lies in no body: for each body set up, the hours of those of its ties that cross under
    the plan and would not if all its portions lay in that body, that is ties whose other end lies there and is not
    bought, and ties among its own portions; the largest of these sums. So much the goal on coordination would fall if
    the unit moved into that body and nothing else changed. A unit that may never devolve has no portions and so no
    ties of its own; its links are brought down to ties as if it might.
    """

    code = "stationed"
    title = Text("派驻机构去留与条件", "Stationed units: terms and losses")
    source = Text("《实施意见》二(二)", "Opinions 2(2)")
    settings = StationedSettings
    borrowed: ClassVar[Mapping[str, str]] = {"appraisal_share": "stationed-devolve"}

    def make(self, structure: Structure, settings: StationedSettings) -> Stationed:
        stationed = sorted((u for u in structure.town.units if u.kind is UnitKind.STATIONED), key=lambda u: u.id)
        as_if = structure
        if not all(unit.placeable for unit in stationed):
            as_if = Structure(Groundwork(_all_placeable(structure.town)), structure.plan)
        rows = tuple(_row(structure, structure if u.placeable else as_if, u, settings) for u in stationed)
        number = Counter(row.fate for row in rows)
        return Stationed(
            units=rows,
            devolved=number[Fate.DEVOLVED],
            retained=number[Fate.RETAINED],
            never=number[Fate.NEVER],
            devolved_heads=sum(row.heads for row in rows if row.fate is Fate.DEVOLVED),
            staying_heads=sum(row.heads for row in rows if row.fate in _STAYING),
            lost_hours=sum(row.lost_hours for row in rows if row.fate in _STAYING),
        )

    def says(self, table: Stationed) -> tuple[Text, ...]:
        if not table.units:
            return ()
        stay = table.retained + table.never
        summary = Text(
            f"派驻机构 {len(table.units)} 个，下放 {table.devolved} 个、{table.devolved_heads} 人，"
            f"保留派驻 {stay} 个，其中依规保留 {table.never} 个。",
            f"Of {len(table.units)} stationed units {table.devolved} devolve with {table.devolved_heads} heads; "
            f"{stay} stay with the county, {table.never} of them by law.",
        )
        return (summary, *(row.verdict for row in table.units if row.fate is not Fate.DEVOLVED))


_STAYING = {Fate.RETAINED, Fate.NEVER}


def _row(structure: Structure, as_if: Structure, unit: Unit, settings: StationedSettings) -> StationedUnit:
    portions = structure.ground.of_unit.get(unit.id, ())
    holding = {structure.lies_in(portion) for portion in portions}
    bodies = tuple(body.id for body in structure.set_up if body.id in holding)
    fate = _fate(structure, unit, bodies)
    stated = {row.unit: row.reason for row in structure.plan.retained}.get(unit.id, "") or unit.retain_reason
    reason = stated if fate in _STAYING else ""
    best, lost = (None, 0) if bodies else _lost(as_if, unit)
    return StationedUnit(
        unit=unit.id,
        name=unit.name,
        superior=unit.superior,
        devolution=unit.devolution,
        fate=fate,
        reason=reason,
        heads=unit.heads.total,
        bodies=bodies,
        terms=Terms(appraisal_share=settings.appraisal_share) if fate in _STAYING else None,
        best_body=best,
        lost_hours=lost,
        verdict=_verdict(structure, unit, fate, bodies, reason, lost),
    )


def _fate(structure: Structure, unit: Unit, bodies: tuple[str, ...]) -> Fate:
    if not unit.placeable:
        return Fate.NEVER
    if bodies:
        return Fate.DEVOLVED
    return Fate.RETAINED if unit.id in structure.retained else Fate.UNDECIDED


def _all_placeable(town: Town) -> Town:
    """The town as if every stationed unit might devolve."""
    freed = {"devolution": Devolution.MAY, "counts": True}
    units = tuple(u.model_copy(update=freed) if u.kind is UnitKind.STATIONED else u for u in town.units)
    return town.model_copy(update={"units": units})


def _lost(structure: Structure, unit: Unit) -> tuple[str | None, int]:
    """The body in which the unit would keep most hours of its ties, and these hours; the first of equals."""
    among, kept = 0, Counter[str]()
    for tie in structure.ground.ties:
        own = [end.portion is not None and end.portion[0] == unit.id for end in (tie.a, tie.b)]
        if all(own):
            among += tie.hours
        elif any(own):
            body = structure.body_at(tie.b if own[0] else tie.a)
            if body is not None:
                kept[body] += tie.hours
    best = max(structure.contents, key=lambda body: kept[body], default=None)
    hours = 0 if best is None else among + kept[best]
    return (best, hours) if hours else (None, 0)


def _verdict(structure: Structure, unit: Unit, fate: Fate, bodies: tuple[str, ...], reason: str, lost: int) -> Text:
    if fate is Fate.DEVOLVED:
        names = [structure.ground.bodies[body].name for body in bodies]
        return Text(
            f"“{unit.name}”下放，实行属地管理，并入{'、'.join(names)}。",
            f"{unit.name} devolves to the town and is merged into {', '.join(names)}.",
        )
    if fate is Fate.UNDECIDED:
        return Text(f"方案未安排“{unit.name}”的去向。", f"The plan says nothing of {unit.name}.")
    return Text(
        f"“{unit.name}”{fate.text.zh}（{reason or '未说明理由'}）：工作考核以镇为主，干部任免事前听取镇党委和政府意见，"
        f"集中办公；由此每年多耗协调 {lost} 工时。",
        f"{unit.name}: {fate.text.en} ({reason or 'no reason given'}). The town leads its appraisal, is heard before "
        f"appointments, and houses it; its staying outside costs {lost} hours of coordination a year.",
    )
