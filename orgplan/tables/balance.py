from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar, NamedTuple

from orgplan.model.base import Frozen
from orgplan.model.organisation import Body
from orgplan.model.quantities import Heads, Hours, Hundredths, largest_remainder, rounded
from orgplan.model.settings import Settings, setting
from orgplan.model.vocabulary import Office
from orgplan.structure import Portion, Structure
from orgplan.tables.spread import GroupLoad, Spread, percent, spread
from orgplan.tables.table import Table
from orgplan.text import Text


class Groups(Frozen):
    """All groups of one kind, and how evenly they are loaded."""

    groups: tuple[GroupLoad, ...]
    spread: Spread


class Peak(Frozen):
    """The busiest month of a body, were the peaks of all its functions to fall together: no month is busier."""

    body: str
    hours: Hours
    """Hours of the busiest month."""
    capacity: Hours
    """Hours its heads give in a month."""
    short: Hours
    """Hours of the busiest month beyond the capacity."""
    short_heads: Heads
    """Heads that would make up for them."""


class OneMore(Frozen):
    """What one more head in a body is worth a year, τ staying as it is."""

    body: str
    relief: int
    """Hours by which the hours beyond the band fall; negative where the body is idle already."""
    span_cost: Hours
    """Hours that the head costs where the body is at its comfortable size or above."""
    worth: int
    """`relief` − `span_cost`."""


class OfficeShare(Frozen):
    """Front office against back office (Opinions 2(2))."""

    front_heads: Heads
    back_heads: Heads
    front_hours: Hours
    back_hours: Hours
    heads_share: Hundredths | None
    """Front office among the heads, percent in hundredths."""
    hours_share: Hundredths | None
    """Front office among the hours, percent in hundredths."""


class Load(Frozen):
    """Who is busy and who is idle, before and after. Units set by charter and those that never devolve are left out."""

    tau: Hours
    """τ: hours a head over all portions."""
    band: Hours
    """Hours by which a head's load may be above or below τ."""
    units: Groups
    """Today, unit by unit."""
    homes: Groups
    """Today, units of one home together."""
    bodies: Groups
    """Under the plan, in the order of the catalogue."""
    peaks: tuple[Peak, ...]
    peaked: bool
    """Whether any function states a peak; else the busiest month is like any other."""
    short_in_peak: tuple[str, ...]
    """Bodies whose busiest month goes beyond their capacity."""
    one_more: tuple[OneMore, ...]
    offices_today: OfficeShare
    """By function, as stated or by stream; a unit's heads are shared over its functions by hours."""
    offices: OfficeShare
    """By the office of the body."""


ALWAYS_ALIKE = 100
"""The peak, in hundredths, of work that is the same in every month."""


class LoadSettings(Settings):
    band: int = setting(10, "允许偏差(%)", "tolerance band (%)", ge=0, le=100)
    comfortable: int = setting(30, "适宜人数", "comfortable number of heads", ge=0, le=100_000)
    span_price: int = setting(60, "每超一人折合工时", "hours for each head beyond", ge=0, le=1_000_000)


class LoadTable(Table[LoadSettings, Load]):
    """Load a head by unit and body, how unevenly it lies, what the peak asks for, and where one more head helps most.

    With w_a, n_a the hours and heads of group a, W and N their sums over the groups that have heads:
    the variation is √(Σ n_a (w_a / n_a − W / N)² / N) / (W / N), the Gini coefficient half the relative mean
    difference between two heads, Σ_{a<b} |w_a n_b − w_b n_a| / (N W).
    """

    code = "load"
    title = Text("忙闲与负荷", "Load")
    source = Text(
        "《实施意见》二(二)、二(四)；C. Gini, Variabilità e mutabilità, 1912",
        "Opinions 2(2), 2(4); C. Gini, Variabilità e mutabilità, 1912",
    )
    settings = LoadSettings
    borrowed: ClassVar[Mapping[str, str]] = {"band": "balance", "comfortable": "span"}

    def make(self, structure: Structure, settings: LoadSettings) -> Load:
        ground, heads, hours = structure.ground, structure.heads, structure.hours
        scale = _Scale(ground.tau, ground.tau * settings.band // 100)
        homes: dict[tuple[str, bool], list[Portion]] = defaultdict(list)
        for portion in ground.portions:
            homes[portion.unit.home or portion.unit.id, bool(portion.unit.home)].append(portion)
        bodies = [
            scale.group(body.id, body.called, structure.contents[body.id], heads[body.id], hours[body.id])
            for body in structure.set_up
        ]
        peaks = tuple(_peak(structure, body) for body in structure.contents)
        return Load(
            tau=scale.tau,
            band=scale.band,
            units=_groups(scale.of_units(unit, None, own) for unit, own in ground.of_unit.items()),
            homes=_groups(scale.of_units(home, ground.bodies.get(home), own) for (home, _), own in homes.items()),
            bodies=_groups(bodies),
            peaks=peaks,
            peaked=any(function.peak > ALWAYS_ALIKE for function in structure.town.functions),
            short_in_peak=tuple(peak.body for peak in peaks if peak.short),
            one_more=tuple(_one_more(body, scale, settings) for body in bodies),
            offices_today=_offices_today(structure),
            offices=_offices(structure),
        )

    def says(self, table: Load) -> tuple[Text, ...]:
        before, after = table.homes.spread, table.bodies.spread
        names = {group.group: group.name for group in table.bodies.groups}
        lines = []
        if before.gini is not None and after.gini is not None:
            a, b = f"{before.gini / 100:.1f}%", f"{after.gini / 100:.1f}%"
            lines.append(Text(f"负荷基尼系数由 {a} 变为 {b}。", f"The Gini coefficient of load goes from {a} to {b}."))
        short = (peak for peak in table.peaks if peak.short and table.peaked)
        if worst := max(short, key=lambda peak: peak.short, default=None):
            name, number = names[worst.body], len(table.short_in_peak)
            en = f"Bodies short of heads in their busiest month: {number}; {name.en} by {worst.short_heads}, the most."
            lines.append(Text(f"高峰月有 {number} 个机构人手不足，{name.zh}缺口最大，缺 {worst.short_heads} 人。", en))
        best = max(table.one_more, key=lambda row: row.worth, default=None)
        if best is not None and best.worth > 0:
            most = f"One more head helps most in {names[best.body].en}: worth {best.worth} hours a year."
            lines.append(Text(f"增加一人最值得放在{names[best.body].zh}，相当于每年 {best.worth} 工时。", most))
        return tuple(lines)


class _Scale(NamedTuple):
    """τ and the band per head, and how a group lies against them."""

    tau: int
    band: int

    def beyond(self, hours: int, heads: int) -> int:
        apart = hours - self.tau * heads
        beyond = max(0, abs(apart) - self.band * heads)
        return beyond if apart > 0 else -beyond

    def of_units(self, code: str, home: Body | None, portions: Sequence[Portion]) -> GroupLoad:
        unit = portions[0].unit
        named = Text(unit.name, unit.name) if code == unit.id else Text(code, code)
        name = named if home is None else home.called
        return self.group(code, name, portions, sum(p.heads for p in portions), sum(p.hours for p in portions))

    def group(self, code: str, name: Text, portions: Sequence[Portion], heads: int, hours: int) -> GroupLoad:
        return GroupLoad(
            group=code,
            name=name,
            units=tuple(sorted({portion.unit.id for portion in portions})),
            heads=heads,
            hours=hours,
            load=rounded(hours, heads) if heads else None,
            beyond=self.beyond(hours, heads),
        )


def _groups(groups: Iterable[GroupLoad]) -> Groups:
    kept = tuple(groups)
    return Groups(groups=kept, spread=spread(kept))


def _peak(structure: Structure, body: str) -> Peak:
    a_head = structure.town.hours_per_head
    done = (f for p in structure.contents[body] for f in p.functions if f.id not in structure.purchased)
    hours = rounded(sum(f.workload * f.peak for f in done), 1200)
    capacity = rounded(structure.heads[body] * a_head, 12)
    short = max(0, hours - capacity)
    return Peak(body=body, hours=hours, capacity=capacity, short=short, short_heads=-(-12 * short // a_head))


def _one_more(body: GroupLoad, scale: _Scale, settings: LoadSettings) -> OneMore:
    relief = abs(body.beyond) - abs(scale.beyond(body.hours, body.heads + 1))
    span_cost = settings.span_price if body.heads >= settings.comfortable else 0
    return OneMore(body=body.group, relief=relief, span_cost=span_cost, worth=relief - span_cost)


def _offices_today(structure: Structure) -> OfficeShare:
    heads, hours = Counter[Office](), Counter[Office]()
    for unit, portions in structure.ground.of_unit.items():
        work = {Office.BACK.value: 0, Office.FRONT.value: 0}
        for function in (f for portion in portions for f in portion.functions):
            work[(Office.FRONT if function.front else Office.BACK).value] += function.workload
        weights = work if any(work.values()) else {Office.BACK.value: 1}  # nothing says that anyone meets the public
        shares = largest_remainder(structure.ground.units[unit].heads.total, weights)
        heads.update({Office(side): share for side, share in shares.items()})
        hours.update({Office(side): part for side, part in work.items()})
    return _share(heads, hours)


def _offices(structure: Structure) -> OfficeShare:
    heads, hours = Counter[Office](), Counter[Office]()
    for body in structure.set_up:
        heads[body.office] += structure.heads[body.id]
        hours[body.office] += structure.hours[body.id]
    return _share(heads, hours)


def _share(heads: Counter[Office], hours: Counter[Office]) -> OfficeShare:
    return OfficeShare(
        front_heads=heads[Office.FRONT],
        back_heads=heads[Office.BACK],
        front_hours=hours[Office.FRONT],
        back_hours=hours[Office.BACK],
        heads_share=percent(heads[Office.FRONT], heads.total()),
        hours_share=percent(hours[Office.FRONT], hours.total()),
    )
