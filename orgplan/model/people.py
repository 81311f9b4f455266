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


class Assignment(Frozen):
    """One head of the plan's staffing and, where the staff sheet tells, who it is."""

    person: str | None
    """`None` = the sheet names fewer people than the unit has heads."""
    unit: str
    category: Category
    body: str
    moved: bool
    """Whether the head leaves the work of the unit: none of it lies in the body."""
    mismatch: bool
    """Whether no function of the body is of a domain of the person's skills; never so where no skills are listed."""
