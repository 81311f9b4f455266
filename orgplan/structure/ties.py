"""Ties: the links of the workbook brought down to portions, in whole hours."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from orgplan.model.organisation import Town
from orgplan.model.quantities import largest_remainder
from orgplan.model.vocabulary import Stream
from orgplan.structure.portions import Portion, PortionKey, buyable


class End(NamedTuple):
    """One end of a tie: the portion it belongs to, and the function where that could be bought away from it.

    `portion` is `None` for what lies in no body whatever the plan says.
    """

    portion: PortionKey | None
    function: str = ""


OUTSIDE = End(None)


class Tie(NamedTuple):
    """Hours a year that are lost when the two ends lie apart."""

    a: End
    b: End
    hours: int


class Strand(NamedTuple):
    """What one link of the workbook gives to a tie, and the units of its two ends, wherever they lie."""

    a: End
    b: End
    hours: int
    units: tuple[str, str]


def strands(town: Town, portions: Sequence[Portion]) -> Iterator[Strand]:
    """The links brought down to portions, one by one, as far as hours fall to them.

    Left out are links within one portion: its two ends never cross.
    """
    attach = _Attachment(town, portions)
    unit_of = {function.id: function.unit for function in town.functions}
    for link in town.links:
        if link.source == link.target:
            continue
        units = unit_of.get(link.source, link.source), unit_of.get(link.target, link.target)
        for a, share in attach.shares(link.source, link.hours):
            for b, part in attach.shares(link.target, share):
                if part and (a.portion is None or a.portion != b.portion):
                    yield Strand(a, b, part, units)


def ties(town: Town, portions: Sequence[Portion]) -> tuple[Tie, ...]:
    """Every tie that can cross, parallel ones added up."""
    hours: dict[tuple[End, End], int] = defaultdict(int)
    for strand in strands(town, portions):
        a, b = strand.a, strand.b
        hours[min((a, b), (b, a), key=_order)] += strand.hours
    return tuple(Tie(a, b, hours[a, b]) for a, b in sorted(hours, key=_order))


def _order(pair: tuple[End, End]) -> tuple[object, ...]:
    return tuple((end.portion or (), end.function) for end in pair)


class _Attachment:
    """Where a link that names a unit or a function takes hold."""

    def __init__(self, town: Town, portions: Sequence[Portion]) -> None:
        self._of_unit: dict[str, list[Portion]] = defaultdict(list)
        self._of_function: dict[str, End] = {}
        purchasable = {function.id for function in town.functions if buyable(function)}
        for portion in portions:
            self._of_unit[portion.unit.id].append(portion)
            for function in portion.functions:
                named = function.id if function.id in purchasable else ""
                self._of_function[function.id] = End(portion.key, named)

    def shares(self, end: str, hours: int) -> Iterator[tuple[End, int]]:
        if end in self._of_function:
            yield self._of_function[end], hours
        elif end in self._of_unit:
            yield from self._unit_shares(self._of_unit[end], hours)
        else:
            yield OUTSIDE, hours

    def _unit_shares(self, portions: list[Portion], hours: int) -> Iterator[tuple[End, int]]:
        split = {portion.split_function: portion for portion in portions if portion.split_function}
        if split:
            work: Mapping[str, int] = {function: portion.hours for function, portion in split.items()}
            for function, share in largest_remainder(hours, work).items():
                yield self._of_function[function], share
            return
        core = [portion for portion in portions if portion.stream is Stream.CORE]
        home = (
            core[0] if core else max(portions, key=lambda portion: (portion.hours, portion.stream is Stream.APPROVAL))
        )
        yield End(home.key), hours
