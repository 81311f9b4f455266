"""Who does the work of each body today: heads by establishment category, as they are."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from orgplan.model.plan import Staffing
from orgplan.model.quantities import largest_remainder
from orgplan.model.vocabulary import Category
from orgplan.structure import Structure

Place = tuple[str, str]
"""A unit and a body."""


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
