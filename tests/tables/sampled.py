"""The sample towns under the plans that solve finds for them, and every text that a table says."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import BaseModel

from orgplan.model import Town
from orgplan.run import open_town, solve
from orgplan.shipped import DATA
from orgplan.structure import Groundwork, Structure
from orgplan.tables import Table
from orgplan.text import Text
from tests.rules.plans import assert_in_both_languages, plan

TOWNS = ("anguang", "chaoyangchuan", "feicheng-1993", "helong", "liaoheyuan", "shancheng")


@cache
def solved_town(name: str) -> Structure:
    """Solved once for all tables."""
    case = open_town(DATA / name)
    made = solve(case).plan
    assert case.town is not None
    assert made is not None
    return Structure(Groundwork(case.town), made)


def laid(town: Town, places: dict[Any, str], **fields: Any) -> Structure:
    """A plan written out by hand, laid over its town."""
    return Structure(Groundwork(town), plan(town, places, **fields))


def assert_well_said(table: Table[Any, Any], made: BaseModel) -> None:
    """Both languages everywhere, every field explained or plain, and the figures survive JSON."""
    for text in (*_texts(made), *table.says(made), table.title, table.source):
        assert_in_both_languages(text)
    for name in table.settings.model_fields:
        assert_in_both_languages(table.settings.label(name))
    assert type(made).model_validate_json(made.model_dump_json()) == made


def _texts(value: Any) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif isinstance(value, BaseModel):
        for field in type(value).model_fields:
            yield from _texts(getattr(value, field))
    elif isinstance(value, tuple):
        for entry in value:
            yield from _texts(entry)
