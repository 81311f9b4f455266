"""Portions: what is placed.

The Opinions send approvals to one hall and enforcement to one team (二(三)); the rest of a unit stays together
unless it is splittable. Heads follow the work: a unit's heads are shared over its portions by hours.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from orgplan.model.organisation import Function, Town, Unit
from orgplan.model.quantities import largest_remainder
from orgplan.model.vocabulary import Domain, LegalRole, Stream

PortionKey = tuple[str, str, str]
"""Unit, stream, and the function when the unit is split (else empty)."""


@dataclass(frozen=True, eq=False)
class Portion:
    """The work of a unit that moves as one, and the heads that follow it."""

    unit: Unit
    stream: Stream
    split_function: str
    """The one function that this portion is, when the unit is split; else empty."""
    functions: tuple[Function, ...]
    heads: int

    @cached_property
    def key(self) -> PortionKey:
        return (self.unit.id, self.stream.value, self.split_function)

    @cached_property
    def hours(self) -> int:
        return sum(function.workload for function in self.functions)

    @cached_property
    def domains(self) -> frozenset[Domain]:
        return frozenset(function.domain for function in self.functions)

    @property
    def core(self) -> bool:
        return self.stream is Stream.CORE

    def carries(self, *roles: LegalRole) -> bool:
        return any(function.role in roles for function in self.functions)

    @cached_property
    def label(self) -> str:
        """Unit name, and what of it when it is not the core."""
        if self.split_function:
            return f"{self.unit.name}·{self.functions[0].name}"
        return self.unit.name


def buyable(function: Function) -> bool:
    """Whether the plan may buy it as a service: a statutory role is never bought."""
    return function.purchasable and function.role is None and not function.county_only


def portions(town: Town) -> tuple[Portion, ...]:
    """Every portion of every unit whose place the plan decides, ordered by key.

    County-only functions are in none: by law they stay with the county.
    """
    by_unit: dict[str, list[Function]] = defaultdict(list)
    for function in town.functions:
        if not function.county_only:
            by_unit[function.unit].append(function)
    units = sorted((unit for unit in town.units if unit.placeable), key=lambda unit: unit.id)
    return tuple(portion for unit in units for portion in _portions_of(unit, by_unit[unit.id]))


def _portions_of(unit: Unit, functions: list[Function]) -> Iterator[Portion]:
    groups: dict[tuple[str, str], list[Function]] = defaultdict(list)
    for function in sorted(functions, key=lambda function: function.id):
        alone = unit.splittable and function.stream is Stream.CORE
        groups[function.stream.value, function.id if alone else ""].append(function)
    if not groups:
        groups[Stream.CORE.value, ""] = []
    hours = {key: sum(function.workload for function in group) for key, group in groups.items()}
    heads = largest_remainder(unit.heads.total, hours)
    for key in sorted(groups):
        stream, split_function = key
        yield Portion(unit, Stream(stream), split_function, tuple(groups[key]), heads[key])
