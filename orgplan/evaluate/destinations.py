"""Where else a portion could go, and what that would cost: every body of the catalogue, by direct evaluation."""

from __future__ import annotations

from orgplan.evaluate.score import Difference, difference, score
from orgplan.model.plan import Plan
from orgplan.policy import Policy
from orgplan.structure import Groundwork, Structure, moved
from orgplan.structure.portions import PortionKey


class Destination(Difference):
    """One place for a portion; everything else stays as it is, but for the heads that follow."""

    body: str | None
    """`None` = the whole unit is left with the county."""
    new: bool
    """Whether the body would be set up for it."""


def destinations(ground: Groundwork, plan: Plan, policy: Policy, portion: PortionKey) -> tuple[Destination, ...]:
    """Every other place for the portion: bodies set up, then those that are not, then the county where it may stay.

    Each group is in order of the change of the total cost. The plan must be one of the town.
    """
    structure = Structure(ground, plan)
    before = score(structure, policy)
    here, unit = structure.body_of.get(portion), ground.by_key[portion].unit
    places: list[str | None] = [body for body in ground.bodies if body != here]
    if unit.retainable and unit.id not in structure.retained:
        places.append(None)
    found = []
    for body in places:
        after = score(Structure(ground, moved(ground, plan, portion, body)), policy)
        change = difference(before, after)
        new = body is not None and body not in structure.contents
        found.append(
            Destination(
                body=body, new=new, delta=change.delta, total=change.total, broken=change.broken, mended=change.mended
            )
        )
    return tuple(sorted(found, key=lambda place: (place.body is None, place.new, place.total)))
