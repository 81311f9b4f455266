"""What a column and a sheet of the contract are."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import Any

from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from orgplan.ingest.cells import Kind
from orgplan.ingest.faults import fold
from orgplan.model.base import Frozen
from orgplan.text import Language, Text


@dataclass(frozen=True)
class Column:
    """Its canonical name and Chinese alias, what it holds, and what people are told about it."""

    name: str
    zh: str
    kind: Kind
    help_zh: str
    help_en: str
    needed: bool = False
    field: str = ""
    """Of the model, with dots; the canonical name if not said."""
    also: tuple[str, ...] = ()
    """Further headings that people use."""

    @property
    def path(self) -> str:
        return self.field or self.name

    @property
    def title(self) -> Text:
        return Text(self.zh, self.name)

    @property
    def help(self) -> Text:
        return Text(self.help_zh, self.help_en)

    def of(self, row: Frozen) -> Any:
        """The column's value in a row of the model."""
        return attrgetter(self.path)(row)


@dataclass(frozen=True)
class Sheet:
    """A table of the contract; each of its rows is one `model`."""

    name: str
    zh: str
    model: type[Frozen]
    help_zh: str
    help_en: str
    columns: tuple[Column, ...]
    needed: bool = False
    keyed: bool = False
    """One record set down as rows of key and value; the columns are its keys."""

    @property
    def title(self) -> Text:
        return Text(self.zh, self.name)

    @property
    def help(self) -> Text:
        return Text(self.help_zh, self.help_en)

    @property
    def titles(self) -> tuple[Text, ...]:
        """Of its columns."""
        return tuple(column.title for column in self.columns)

    @cached_property
    def by_name(self) -> dict[str, Column]:
        return {column.name: column for column in self.columns}

    @cached_property
    def _spellings(self) -> dict[str, Column]:
        return {fold(name): column for column in self.columns for name in (column.name, column.zh, *column.also)}

    def find(self, heading: str) -> Column | None:
        """The column a heading means, in either language and any width or case."""
        return self._spellings.get(fold(heading))

    def default(self, column: Column) -> Any:
        """What an empty cell means, by the model; `None` also where the model has no default."""
        default = _field(self.model, column.path).default
        return None if default is PydanticUndefined else default

    def shown_default(self, column: Column, language: Language) -> str:
        """The default in words; empty where it says nothing."""
        default = self.default(column)
        return "" if default is None or default in ("", ()) else str(column.kind.show(default, language))


def _field(model: type[Frozen], path: str) -> FieldInfo:
    name, _, rest = path.partition(".")
    field = model.model_fields[name]
    inner = field.annotation
    if not rest:
        return field
    assert isinstance(inner, type) and issubclass(inner, Frozen)
    return _field(inner, rest)
