"""Who does the work of each body today: heads by establishment category, as they are and as they are to be."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from orgplan.model.organisation import Unit
from orgplan.model.plan import Staffing
from orgplan.model.quantities import largest_remainder
from orgplan.model.vocabulary import Category
from orgplan.structure import Structure
from orgplan.tables.ledger import stays_with_county

Place = tuple[str, str]
"""A unit and a body."""
Counts = Counter[Category]


class Outside(Enum):
    """Where heads are that lie in no body."""

    CHARTER = "charter"
    """In units set by charter or law."""
    UNPLACED = "unplaced"
    """The plan forgets them."""
    COUNTY = "county"
    """In units that stay with the county: of no sum of the town."""


@dataclass(frozen=True)
class Gathered:
    """Heads of one body, or of those outside."""

    place: str | Outside
    before: Counts
    """Who does its work today."""
    after: Counts
    """Whom the plan gives it."""

    @property
    def anybody(self) -> bool:
        return any((*self.before.values(), *self.after.values()))


def gathered(structure: Structure) -> tuple[Gathered, ...]:
    """A row for each body, and for those outside wherever there are any; the county's last."""
    now, then = (_by_place(structure, sent) for sent in (heads_as_is(structure), structure.plan.staffing))
    rows = [Gathered(place, now[place], then[place]) for place in (*structure.contents, *Outside)]
    return tuple(row for row in rows if isinstance(row.place, str) or row.anybody)


def town_total(rows: Iterable[Gathered]) -> tuple[Counts, Counts]:
    """All heads of the town, before and after: without those who are the county's."""
    before: Counts = Counter()
    after: Counts = Counter()
    for row in rows:
        if row.place is not Outside.COUNTY:
            before.update(row.before)
            after.update(row.after)
    return before, after


def _by_place(structure: Structure, sent: Iterable[Staffing]) -> dict[str | Outside, Counts]:
    """Units outside keep theirs, and who is in no row is not hidden; who is counted twice makes it negative."""
    places: dict[str | Outside, Counts] = defaultdict(Counter)
    left = {unit.id: Counter({c: unit.heads[c] for c in Category}) for unit in structure.town.units}
    for row in sent:
        places[row.body][row.category] += row.heads
        left[row.unit][row.category] -= row.heads
    for unit in structure.town.units:
        places[_outside(structure, unit)].update(left[unit.id])
    return places


def _outside(structure: Structure, unit: Unit) -> Outside:
    """Where those heads of the unit are that lie in no body; as the ledger has it."""
    if stays_with_county(structure, unit):
        return Outside.COUNTY
    return Outside.UNPLACED if unit.placeable else Outside.CHARTER


def heads_as_is(structure: Structure) -> Iterator[Staffing]:
    """Heads that do the work of each body today: those of the plan less these are those who are moved in.

    Heads follow the work, and by number that leaves no choice. By category it does: where the plan sends a body no more
    heads of a unit than follow, it is these; where it sends more, those who follow are taken to be like the whole.
    Those who are moved away, and whom the plan forgets, are counted where their work lies, in the mix that is left.
    """
    follow = structure.following()
    stay = _staying(structure, follow)
    left = {unit.id: Counter({c.value: unit.heads[c] for c in Category}) for unit in structure.town.units}
    for (unit, _), heads in stay.items():
        left[unit].subtract(heads)
    for (unit, body), number in sorted(follow.items()):
        here = stay.get((unit, body), {})
        mix = {name: max(0, heads) for name, heads in left[unit].items()}
        back = largest_remainder(min(number - sum(here.values()), sum(mix.values())), mix)
        left[unit].subtract(back)
        for category in Category:
            if there := here.get(category.value, 0) + back[category.value]:
                yield Staffing(unit=unit, body=body, category=category, heads=there)


def _staying(structure: Structure, follow: dict[Place, int]) -> dict[Place, dict[str, int]]:
    """Heads whom the plan leaves with their work, by category; never more than follow it."""
    sent: dict[Place, Counter[str]] = defaultdict(Counter)
    for row in structure.plan.staffing:
        sent[row.unit, row.body][row.category.value] += row.heads
    return {place: largest_remainder(min(heads.total(), follow.get(place, 0)), heads) for place, heads in sent.items()}
