from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from orgplan.model.base import Frozen
from orgplan.model.organisation import Function
from orgplan.model.quantities import Count, Heads, Hours, Hundredths, rounded
from orgplan.model.settings import Settings, setting
from orgplan.model.vocabulary import BodyRole, Stream
from orgplan.structure import Structure
from orgplan.tables.erlang import erlang_c, mean_wait, windows_needed
from orgplan.tables.permits import PermitOutside, permit_outside, source_department
from orgplan.tables.table import Table
from orgplan.text import Text


class HallSettings(Settings):
    """All but the law's are general knowledge, not figures of a source: set them from the hall's own counters."""

    opening_hours: int = setting(7, "每日开放时间(小时)", "opening hours a day", ge=1, le=24)
    opening_days: int = setting(250, "每年开放天数", "opening days a year", ge=1, le=366)
    wait_minutes: int = setting(5, "平均等候目标(分钟)", "target mean wait (minutes)", ge=1, le=480)
    peak_hour: int = setting(
        150, "高峰小时办件量与平均之比(%)", "cases of the peak hour (% of an average hour)", ge=100, le=1000
    )
    immediate_minutes: int = setting(
        30, "即办件最长用时(分钟)", "longest case that is done at once (minutes)", ge=0, le=480
    )
    intake_minutes: int = setting(
        10, "承诺件窗口收件用时(分钟)", "window time of a committed case (minutes)", ge=1, le=480
    )
    default_minutes: int = setting(
        20, "未报办件量事项的件均用时(分钟)", "minutes of a case where only hours are known", ge=1, le=480
    )


class Queue(Frozen):
    """One line of people and the windows that serve it, in the peak hour."""

    cases: Count
    """A year."""
    load: Hundredths
    """Windows kept busy without a pause (erlangs), in hundredths."""
    windows: Count
    wait_seconds: Count
    """Mean wait."""
    must_wait: Count
    """Share of people who wait at all, percent."""
    busy: Count
    """Share of the peak hour that a window is busy, percent."""
    busy_average: Count
    """The same in an average hour, percent."""


class Counter(Frozen):
    """The windows that one unit would need for itself."""

    unit: str
    name: str
    queue: Queue


class Permit(Frozen):
    """An approval that is handled in the hall."""

    function: str
    name: str
    unit: str
    department: str
    """Department it was delegated from, else the one above the unit; may be empty."""
    immediate: bool
    """Done while the person waits (即办件), else accepted and answered later (承诺件)."""
    cases: Count
    """A year."""
    estimated: bool
    """The workbook gives hours only: cases follow from the setting."""
    window_hours: Hours
    back_hours: Hours
    basis: str


class Hall(Frozen):
    """Windows and people of the hall. Zeros and empty lists where it handles no approvals."""

    bodies: tuple[str, ...]
    separate: tuple[Counter, ...]
    """Every source unit at windows of its own, as today."""
    separate_windows: Count
    combined: Queue
    """Every window takes every case (综合窗口)."""
    windows_saved: Count
    immediate_cases: Count
    """A year."""
    committed_cases: Count
    """A year."""
    estimated_cases: Count
    """Of both, those that follow from hours alone."""
    window_hours: Hours
    """Work in front of people."""
    back_hours: Hours
    """The rest of committed cases, and the hall's other work."""
    idle_hours: Hours
    """Hours at combined windows in which nobody stands there; back work may fill them."""
    heads: Heads
    """Of the hall, by the plan."""
    heads_needed: Heads
    """Combined windows held whenever the hall is open, and back work apart from it."""
    heads_at_least: Heads
    """The same if every idle hour at the windows went into back work."""
    heads_needed_separate: Heads
    """Counters of single units held whenever the hall is open, and back work apart from it."""
    heads_saved: Heads
    """By combining the windows."""
    permits: tuple[Permit, ...]
    outside: tuple[PermitOutside, ...]


@dataclass(frozen=True)
class _Demand:
    function: Function
    settings: HallSettings

    @property
    def minutes(self) -> int:
        """Of a case, in hundredths."""
        return 100 * self.settings.default_minutes if self.function.cases is None else (self.function.minutes or 0)

    @property
    def cases(self) -> int:
        known = self.function.cases
        return rounded(self.function.workload * 6000, self.minutes) if known is None else known

    @property
    def immediate(self) -> bool:
        return self.minutes <= 100 * self.settings.immediate_minutes

    @property
    def at_window(self) -> int:
        """Minutes of a case that need a window, in hundredths."""
        return self.minutes if self.immediate else min(self.minutes, 100 * self.settings.intake_minutes)

    @property
    def window_hours(self) -> int:
        work = self.function.workload
        return work if self.immediate else min(work, rounded(self.cases * self.at_window, 6000))


class HallTable(Table[HallSettings, Hall]):
    """How many windows the hall needs, one by one for each unit and combined, by queueing theory (M/M/c).

    Arrivals are those of the peak hour: yearly cases / opening hours of the year × the peak factor; the mean service
    time of a line is that of its cases. A case that is done at once holds its window until it is done. A committed one
    holds it only while papers are taken in, because the person then leaves and the rest is done behind the windows;
    queueing it in full would ask for windows at which nobody stands. A function known by hours alone is counted as
    cases of `default_minutes`, marked as estimated: as back work its people would have no window at all. The peak hour
    is of an average month. Combined windows are never more than separate ones (Smith and Whitt 1981); where a line
    mixes very short with very long cases, its true wait is longer than M/M/c says.
    """

    code = "hall"
    title = Text("便民服务窗口测算", "Windows of the service hall")
    source = Text(
        "《实施意见》二(三)；M/M/c 排队模型、爱尔兰 C 公式", "Opinions 2(3); M/M/c queue, Erlang's C formula (1917)"
    )
    settings = HallSettings

    def make(self, structure: Structure, settings: HallSettings) -> Hall:
        halls = tuple(b.id for b in structure.set_up if b.role is BodyRole.SERVICE_HALL)
        approvals = [f for f in structure.town.functions if f.stream is Stream.APPROVAL]
        inside = [_Demand(f, settings) for f in approvals if structure.held_in(f) in halls]
        by_unit: dict[str, list[_Demand]] = defaultdict(list)
        for demand in inside:
            by_unit[demand.function.unit].append(demand)
        separate = tuple(
            Counter(unit=unit, name=structure.ground.units[unit].name, queue=_queue(by_unit[unit], settings))
            for unit in sorted(by_unit)
        )
        combined = _queue(inside, settings)
        separate_windows = sum(counter.queue.windows for counter in separate)
        window_hours = sum(demand.window_hours for demand in inside)
        back_hours = sum(structure.hours[hall] for hall in halls) - window_hours
        open_hours = settings.opening_hours * settings.opening_days

        def heads_for(windows: int) -> int:
            return -(-(windows * open_hours + back_hours) // structure.town.hours_per_head)

        heads = sum(structure.heads[hall] for hall in halls)
        needed, apart = heads_for(combined.windows), heads_for(separate_windows)
        filled = max(combined.windows * open_hours, window_hours + back_hours)
        least = -(-filled // structure.town.hours_per_head)
        return Hall(
            bodies=halls,
            separate=separate,
            separate_windows=separate_windows,
            combined=combined,
            windows_saved=max(0, separate_windows - combined.windows),
            immediate_cases=sum(d.cases for d in inside if d.immediate),
            committed_cases=sum(d.cases for d in inside if not d.immediate),
            estimated_cases=sum(d.cases for d in inside if d.function.cases is None),
            window_hours=window_hours,
            back_hours=back_hours,
            idle_hours=max(0, combined.windows * open_hours - window_hours),
            heads=heads,
            heads_needed=needed,
            heads_at_least=least,
            heads_needed_separate=apart,
            heads_saved=max(0, apart - needed),
            permits=tuple(_permit(structure, demand) for demand in inside),
            outside=tuple(permit_outside(structure, f) for f in approvals if structure.held_in(f) not in halls),
        )

    def says(self, table: Hall) -> tuple[Text, ...]:
        windows, by_law = table.combined.windows, sum(row.by_law for row in table.outside)
        if not windows:
            return (
                Text("便民服务机构没有需要窗口办理的审批事项。", "The hall handles no approvals that need a window."),
            )
        return (
            Text(
                f"综合窗口需 {windows} 个，分设窗口需 {table.separate_windows} 个；合并可节约 {table.heads_saved} 人。",
                f"Combined, {windows} windows are needed, apart {table.separate_windows}; heads saved by combining: "
                f"{table.heads_saved}.",
            ),
            Text(
                f"便民服务机构按方案配备 {table.heads} 名；窗口空闲时间用于后台工作时需 {table.heads_at_least} 名，"
                f"窗口专人值守时需 {table.heads_needed} 名。",
                f"Heads in the hall by the plan: {table.heads}; needed: {table.heads_at_least} if idle time at the "
                f"windows goes into back work, {table.heads_needed} if it does not.",
            ),
            Text(
                f"进驻审批事项 {len(table.permits)} 项，未进驻 {len(table.outside)} 项，其中依法不进驻 {by_law} 项。",
                f"Approvals that enter: {len(table.permits)}; outside: {len(table.outside)}, {by_law} of them by law.",
            ),
        )


def _queue(demands: Iterable[_Demand], settings: HallSettings) -> Queue:
    served = [demand for demand in demands if demand.at_window]
    cases = sum(demand.cases for demand in served)
    minutes = sum(demand.cases * demand.at_window for demand in served) / 100
    if not minutes:
        return Queue(cases=0, load=0, windows=0, wait_seconds=0, must_wait=0, busy=0, busy_average=0)
    average = minutes / (60 * settings.opening_hours * settings.opening_days)
    load, service = average * settings.peak_hour / 100, minutes / cases
    windows = windows_needed(load, service, settings.wait_minutes)
    return Queue(
        cases=cases,
        load=_half_up(100 * load),
        windows=windows,
        wait_seconds=_half_up(60 * mean_wait(windows, load, service)),
        must_wait=_half_up(100 * erlang_c(windows, load)),
        busy=_half_up(100 * load / windows),
        busy_average=_half_up(100 * average / windows),
    )


def _half_up(value: float) -> int:
    return int(value + 0.5)


def _permit(structure: Structure, demand: _Demand) -> Permit:
    function = demand.function
    return Permit(
        function=function.id,
        name=function.name,
        unit=function.unit,
        department=source_department(structure, function),
        immediate=demand.immediate,
        cases=demand.cases,
        estimated=function.cases is None,
        window_hours=demand.window_hours,
        back_hours=function.workload - demand.window_hours,
        basis=function.basis,
    )
