"""What the plain formulation needs to know of a town: its portions, where links end, where a portion may go."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from orgplan.model import Body, Function, Town, Unit
from orgplan.model.vocabulary import BodyRole, Domain, LedBy, Nature, Stream, TownKind

DEFAULT_LEADS = {
    Domain.ECONOMY: LedBy.ZONE,
    Domain.SOCIAL_AFFAIRS: LedBy.TOWN,
    Domain.PUBLIC_SERVICE: LedBy.TOWN,
    Domain.CULTURE: LedBy.TOWN,
    Domain.PUBLIC_SECURITY: LedBy.TOWN,
}
"""Who leads a domain in a town merged with a zone, unless the function says otherwise."""


@dataclass(frozen=True)
class Portion:
    """What is placed as one."""

    unit: Unit
    stream: Stream
    functions: tuple[Function, ...]
    heads: int
    alone: bool
    """One function of a unit that may be split."""

    @property
    def hours(self) -> int:
        return sum(f.workload for f in self.functions)


@dataclass(frozen=True)
class End:
    """Where a link ends: a portion by number (-1 = outside every body), and the function meant, if any."""

    portion: int
    function: str = ""


def portions_of(town: Town) -> list[Portion]:
    """All portions of the town, unit by unit."""
    found: list[Portion] = []
    for unit in town.units:
        if not unit.placeable:
            continue
        duties = [f for f in town.functions if f.unit == unit.id and not f.county_only]
        groups: list[tuple[Stream, tuple[Function, ...]]] = []
        for stream in (Stream.APPROVAL, Stream.CORE, Stream.ENFORCEMENT):
            group = sorted((f for f in duties if f.stream is stream), key=lambda f: f.id)
            alone = stream is Stream.CORE and unit.splittable
            groups += [(stream, (f,)) for f in group] if alone else [(stream, tuple(group))] if group else []
        groups = groups or [(Stream.CORE, ())]
        heads = shares(unit.heads.total, [sum(f.workload for f in held) for _, held in groups])
        for (stream, held), count in zip(groups, heads, strict=True):
            alone = unit.splittable and stream is Stream.CORE and bool(held)
            found.append(Portion(unit, stream, held, count, alone))
    return found


def shares(total: int, weights: list[int]) -> list[int]:
    """Largest remainder; the weights stand in the order of their ids, which settles ties."""
    if not sum(weights):
        weights = [1] * len(weights)
    whole = sum(weights)
    parts = [total * weight // whole for weight in weights]
    rest = [total * weight % whole for weight in weights]
    for i in sorted(range(len(weights)), key=lambda i: -rest[i])[: total - sum(parts)]:
        parts[i] += 1
    return parts


def links_of(town: Town, portions: list[Portion]) -> Counter[tuple[End, End]]:
    """Hours between two ends, all links summed, without links of a thing to itself or within a portion."""
    hours: Counter[tuple[End, End]] = Counter()
    units = {unit.id for unit in town.units}
    for link in town.links:
        if link.source == link.target:
            continue
        for a, part in _ends(link.source, link.hours, portions, units):
            for b, piece in _ends(link.target, part, portions, units):
                if a.portion < 0 or a.portion != b.portion:
                    first, second = sorted((a, b), key=lambda end: (end.portion, end.function))
                    hours[first, second] += piece
    return hours


def _ends(name: str, hours: int, portions: list[Portion], units: set[str]) -> list[tuple[End, int]]:
    if name not in units:
        return [(_function_end(name, portions), hours)]
    own = [i for i, portion in enumerate(portions) if portion.unit.id == name]
    core = [i for i in own if portions[i].stream is Stream.CORE]
    if core and portions[core[0]].alone:
        parts = shares(hours, [portions[i].hours for i in core])
        return [(End(i, portions[i].functions[0].id), part) for i, part in zip(core, parts, strict=True)]
    if not own:
        return [(End(-1), hours)]
    return [(End(core[0] if core else max(own, key=lambda i: (portions[i].hours, -i))), hours)]


def _function_end(name: str, portions: list[Portion]) -> End:
    for i, portion in enumerate(portions):
        if any(f.id == name for f in portion.functions):
            return End(i, name)
    return End(-1)


def concerned(name: str, portions: list[Portion]) -> list[int]:
    """The portions that a pin or a pair means: a unit's core (all if none), or those that hold the function."""
    own = [i for i, portion in enumerate(portions) if portion.unit.id == name]
    if own:
        return [i for i in own if portions[i].stream is Stream.CORE] or own
    return [i for i, portion in enumerate(portions) if any(f.id == name for f in portion.functions)]


def may_lie(portion: Portion, body: Body, town: Town, streams: set[Stream]) -> bool:
    """Whether the law lets this portion into this body; the hall keeps others out where the town has approvals."""
    if portion.stream is Stream.APPROVAL and body.role is not BodyRole.SERVICE_HALL:
        return False
    if portion.stream is Stream.ENFORCEMENT and body.role is not BodyRole.ENFORCEMENT:
        return False
    domains = {f.domain for f in portion.functions}
    serves = portion.stream is Stream.CORE and domains <= {Domain.PUBLIC_SERVICE}
    in_hall = body.role is BodyRole.SERVICE_HALL and Stream.APPROVAL in streams
    if in_hall and portion.stream is not Stream.APPROVAL and not serves:
        return False
    party = portion.stream is Stream.CORE and domains & {Domain.PARTY_AFFAIRS, Domain.DISCIPLINE}
    if party and body.nature is not Nature.PARTY:
        return False
    if town.kind is not TownKind.TOWN_ZONE or body.led_by is LedBy.EITHER:
        return True
    leads = {f.led_by or DEFAULT_LEADS.get(f.domain, LedBy.EITHER) for f in portion.functions}
    return leads <= {body.led_by, LedBy.EITHER}
