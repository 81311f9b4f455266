"""Leadership posts and the people who hold them."""

from __future__ import annotations

from orgplan.model.base import Frozen
from orgplan.model.quantities import Count
from orgplan.model.vocabulary import Domain, Rank, Track


class Post(Frozen):
    """A leadership post of the town or the zone."""

    id: str
    name: str
    track: Track
    rank: Rank
    required: bool = False
    principal: bool = False
    same_holder_as: str = ""
    """The zone post that the holder of this one also holds."""
    apart_from: tuple[str, ...] = ()
    """Posts one person may not also hold."""


class Leader(Frozen):
    """A leader, the posts held today and those open to them."""

    id: str
    name: str
    rank: Rank
    holds: tuple[str, ...] = ()
    eligible: tuple[str, ...] = ()
    """Empty = by rank."""
    experience: tuple[Domain, ...] = ()
    max_posts: Count = 3
    kin_of: tuple[str, ...] = ()
