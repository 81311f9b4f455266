"""Leadership posts and the people who hold them."""

from __future__ import annotations

from pydantic import Field

from orgplan.model.base import Frozen
from orgplan.model.quantities import Count
from orgplan.model.vocabulary import Category, Domain, Rank, Track


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


class Person(Frozen):
    """One on-post head of a unit, named or by a pseudonymous id."""

    id: str
    unit: str
    category: Category
    rank: str = ""
    """As the office writes it, such as 一级科员."""
    birth_year: int | None = Field(default=None, ge=1900, le=2100)
    certified: bool = False
    """Has an enforcement certificate."""
    skills: tuple[Domain, ...] = ()
    kin_of: tuple[str, ...] = ()
    """Ids of relatives among staff and leaders."""
    movable: bool = True
    """Whether the person may leave the work of the unit."""


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
