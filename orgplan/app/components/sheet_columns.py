"""How each column of a sheet looks and what it offers to choose from."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import streamlit as st

from orgplan.app.components.sheet_table import CHOSEN, KEY, MEANING, NUMBER, PROBLEM, VALUE, displayed, listing
from orgplan.app.words import data as words
from orgplan.ingest import Sheets, shipped_bodies
from orgplan.ingest.cells import Code, Kind, Many, OneOf, Reference, YesNo, items
from orgplan.ingest.columns import Column, Sheet
from orgplan.ingest.numbers import Number
from orgplan.ingest.workbook import comment
from orgplan.text import Language

_FIXED = {CHOSEN: 64, NUMBER: 44, KEY: 170, VALUE: 320, MEANING: 620}
_PROBLEM, _NO_PROBLEM = 230, 64
_NARROW, _WIDE = 76, 230
_LETTER, _ROOM = 8, 34
"""Pixels of half a Chinese character of the heading, and of what surrounds it."""


def widths(sheet: Sheet, language: Language, problems: bool) -> dict[str, int]:
    """In pixels, from left to right: what stays in view, what is wrong, the rest."""
    own = {column.name: _width(column, language) for column in sheet.columns}
    wide = {**_FIXED, **({} if sheet.keyed else own), PROBLEM: _PROBLEM if problems else _NO_PROBLEM}
    rest = (VALUE, MEANING) if sheet.keyed else tuple(own)
    order = dict.fromkeys((*pinned(sheet), PROBLEM, *rest))
    return {name: wide[name] for name in order}


def _width(column: Column, language: Language) -> int:
    heading = sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in _label(column, language))
    return max(_contents(column), heading * _LETTER + _ROOM)


def _contents(column: Column) -> int:
    kind = column.kind
    if isinstance(kind, Number | YesNo):
        return _NARROW
    if isinstance(kind, Reference):
        return 190
    if isinstance(kind, Code):
        return 84
    return 140 if isinstance(kind, OneOf) else _WIDE


def pinned(sheet: Sheet) -> tuple[str, ...]:
    """Columns that stay in view."""
    names = (KEY,) if sheet.keyed else tuple(name for name in ("id", "name") if name in sheet.by_name)
    return CHOSEN, NUMBER, *names


def columns(sheet: Sheet, sheets: Sheets, language: Language, problems: bool) -> dict[str, Any]:
    """The configuration of every column."""
    width, kept = widths(sheet, language, problems), pinned(sheet)
    text = st.column_config.TextColumn
    found: dict[str, Any] = {
        CHOSEN: st.column_config.CheckboxColumn(
            words.CHOSEN[language], help=words.CHOSEN_HELP[language], width=width[CHOSEN], pinned=True
        ),
        NUMBER: text(words.NUMBER[language], help=words.NUMBER_HELP[language], width=width[NUMBER], pinned=True),
        PROBLEM: text(words.PROBLEM[language], help=words.PROBLEM_HELP[language], width=width[PROBLEM]),
    }
    if sheet.keyed:
        found |= {
            KEY: text(words.KEY[language], width=width[KEY], pinned=True),
            VALUE: text(words.VALUE[language], width=width[VALUE]),
            MEANING: text(words.MEANING[language], width=width[MEANING]),
        }
        return found
    names, rows = names_of(sheets), sheets.get(sheet.name, [])
    for column in sheet.columns:
        look = {"width": width[column.name], "pinned": column.name in kept, "help": comment(sheet, column, language)}
        typed = dict.fromkeys(displayed(column.kind, row.get(column.name, ""), language) for row in rows)
        found[column.name] = _column(column, names, list(filter(None, typed)), language, look)
    return found


def _label(column: Column, language: Language) -> str:
    return f"{column.title[language]} *" if column.needed else column.title[language]


def _column(
    column: Column,
    names: Mapping[str, Mapping[str, str]],
    typed: Sequence[str],
    language: Language,
    look: dict[str, Any],
) -> Any:
    """Lists to choose from also offer what was typed wrongly, else the table would show nothing there."""
    label, kind = _label(column, language), column.kind
    if isinstance(kind, OneOf | YesNo):
        options = list(dict.fromkeys([*_words(kind, language), *typed]))
        return st.column_config.SelectboxColumn(label, options=options, **look)
    if isinstance(kind, Reference):
        known = _known(kind, names)
        options = list(dict.fromkeys([*known, *typed]))
        return st.column_config.SelectboxColumn(label, options=options, format_func=_named(known), **look)
    if listing(kind) and isinstance(kind, Many):
        parts = [str(part) for text in typed for part in items(text)]
        if isinstance(kind.item, Reference):
            known = _known(kind.item, names)
            options = list(dict.fromkeys([*known, *parts]))
            return st.column_config.MultiselectColumn(label, options=options, format_func=_named(known), **look)
        options = list(dict.fromkeys([*_words(kind.item, language), *parts]))
        return st.column_config.MultiselectColumn(label, options=options, **look)
    return st.column_config.TextColumn(label, alignment="right" if isinstance(kind, Number) else None, **look)


def _named(known: Mapping[str, str]) -> Callable[[object], str]:
    return lambda code: f"{code} {known.get(str(code), '')}".strip()


def _words(kind: Kind, language: Language) -> list[str]:
    return [option[language] for option in kind.options]


def _known(kind: Reference, names: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    return {code: name for sheet in kind.sheets for code, name in names.get(sheet, {}).items()}


def names_of(sheets: Sheets) -> dict[str, dict[str, str]]:
    """Sheet: id: name, of everything that can be referred to; the catalogue stands in for bodies."""
    names = {name: _names(rows) for name, rows in sheets.items()}
    if not names.get("bodies"):
        names["bodies"] = {body.id: body.name for body in shipped_bodies()}
    return names


def _names(rows: Sequence[Mapping[str, str]]) -> dict[str, str]:
    return {row["id"]: row.get("name", "") for row in rows if row.get("id")}
