"""Groundwork (摸底): what follows from the town alone, before anything is decided."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property

from orgplan.model.organisation import Body, Function, Town, Unit
from orgplan.model.quantities import rounded
from orgplan.model.vocabulary import BodyRole, Category, Domain, LedBy, Stream, TownKind
from orgplan.structure.portions import Portion, PortionKey, buyable, portions
from orgplan.structure.ties import Tie, ties

_LED_BY_DEFAULT = {
    Domain.ECONOMY: LedBy.ZONE,
    Domain.SOCIAL_AFFAIRS: LedBy.TOWN,
    Domain.PUBLIC_SERVICE: LedBy.TOWN,
    Domain.CULTURE: LedBy.TOWN,
    Domain.PUBLIC_SECURITY: LedBy.TOWN,
}


class Groundwork:
    """The town, its portions and ties, and look-ups that rules, goals and choices share."""

    def __init__(self, town: Town) -> None:
        self.town = town
        self.portions: tuple[Portion, ...] = portions(town)
        self.ties: tuple[Tie, ...] = ties(town, self.portions)
        self.units: dict[str, Unit] = {unit.id: unit for unit in town.units}
        self.functions: dict[str, Function] = {function.id: function for function in town.functions}
        self.bodies: dict[str, Body] = {body.id: body for body in town.bodies}

    @cached_property
    def by_key(self) -> dict[PortionKey, Portion]:
        return {portion.key: portion for portion in self.portions}

    @cached_property
    def of_unit(self) -> dict[str, tuple[Portion, ...]]:
        groups: dict[str, list[Portion]] = defaultdict(list)
        for portion in self.portions:
            groups[portion.unit.id].append(portion)
        return {unit: tuple(group) for unit, group in groups.items()}

    @cached_property
    def portion_of_function(self) -> dict[str, Portion]:
        return {function.id: portion for portion in self.portions for function in portion.functions}

    @cached_property
    def purchasable(self) -> tuple[Function, ...]:
        return tuple(f for portion in self.portions for f in portion.functions if buyable(f))

    @cached_property
    def tau(self) -> int:
        """τ: hours per head over all portions, rounded half up; 0 without heads."""
        heads = sum(portion.heads for portion in self.portions)
        hours = sum(portion.hours for portion in self.portions)
        return rounded(hours, heads) if heads else 0

    def stream(self, stream: Stream) -> tuple[Portion, ...]:
        return tuple(portion for portion in self.portions if portion.stream is stream)

    def with_role(self, role: BodyRole) -> tuple[Body, ...]:
        return tuple(body for body in self.town.bodies if body.role is role)

    def demanded(self, end: str) -> tuple[Portion, ...]:
        """The portions that a pin or pair speaks of when it names this unit or function.

        A unit is meant with its core: its approvals and enforcement go where the law sends them (Opinions 二(三)).
        """
        if end in self.portion_of_function:
            return (self.portion_of_function[end],)
        of_unit = self.of_unit.get(end, ())
        return tuple(portion for portion in of_unit if portion.core) or of_unit

    def led_by(self, portion: Portion) -> frozenset[LedBy]:
        """Who leads the portion's functions; empty outside town–zone towns (Opinions 二(二))."""
        if self.town.kind is not TownKind.TOWN_ZONE:
            return frozenset()
        sides = {f.led_by or _LED_BY_DEFAULT.get(f.domain, LedBy.EITHER) for f in portion.functions}
        return frozenset(sides - {LedBy.EITHER})

    def irreducible_heads(self, category: Category) -> int:
        """Heads that the town has whatever the plan: all but those of stationed units that stay or may stay."""
        own = (unit for unit in self.town.units if not (unit.retainable or unit.never_devolves))
        return sum(unit.heads[category] for unit in own)
