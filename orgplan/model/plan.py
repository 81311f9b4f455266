"""A plan: decisions only, nothing derived. Its JSON is `orgplan.plan/1` of the data contract."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from orgplan.model.base import Frozen
from orgplan.model.quantities import Heads
from orgplan.model.vocabulary import Category, Stream


class Placement(Frozen):
    """A portion in a body; `function` is `None` unless the unit is split."""

    unit: str
    stream: Stream
    function: str | None = None
    body: str


class Retained(Frozen):
    """A stationed unit left with the county."""

    unit: str
    reason: str = ""


class Staffing(Frozen):
    """On-post heads of a unit, in one establishment category, that go to a body."""

    unit: str
    body: str
    category: Category
    heads: Heads


class Appointment(Frozen):
    leader: str
    post: str


class Oversight(Frozen):
    leader: str
    body: str


class Plan(Frozen):
    """Who goes where. Rows are kept sorted by id, so equal decisions are equal plans."""

    schema_: Literal["orgplan.plan/1"] = Field(default="orgplan.plan/1", alias="schema")
    town: str
    """The town's name."""
    placements: tuple[Placement, ...] = ()
    retained: tuple[Retained, ...] = ()
    staffing: tuple[Staffing, ...] = ()
    purchased: tuple[str, ...] = ()
    appointments: tuple[Appointment, ...] = ()
    oversight: tuple[Oversight, ...] = ()

    @model_validator(mode="after")
    def _sort_rows(self) -> Self:
        orders = {
            "placements": lambda row: (row.unit, row.stream, row.function or "", row.body),
            "retained": lambda row: row.unit,
            "staffing": lambda row: (row.unit, row.body, row.category),
            "purchased": str,
            "appointments": lambda row: (row.leader, row.post),
            "oversight": lambda row: (row.leader, row.body),
        }
        for field, order in orders.items():
            object.__setattr__(self, field, tuple(sorted(getattr(self, field), key=order)))
        return self
