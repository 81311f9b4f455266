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

    @property
    def portion(self) -> tuple[str, str, str]:
        """Unit, stream and function (empty unless split) of the portion that lies there."""
        return self.unit, self.stream.value, self.function or ""


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

    def changed(self, **rows: object) -> Self:
        """The plan with other rows in some sections, in order again."""
        sections = {name: getattr(self, name) for name in type(self).model_fields if name != "schema_"}
        return type(self).model_validate(sections | rows)

    @model_validator(mode="after")
    def _sort_rows(self) -> Self:
        for field in ("placements", "retained", "staffing", "purchased", "appointments", "oversight"):
            object.__setattr__(self, field, tuple(sorted(getattr(self, field), key=_order)))
        return self


def _order(row: Frozen | str) -> tuple[str, ...]:
    """By id, that is by every field in the order of the contract."""
    return (row,) if isinstance(row, str) else tuple(str(value or "") for value in row.model_dump().values())
