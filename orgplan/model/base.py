"""What every noun of the model has in common: frozen, strict, closed."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from pydantic import BaseModel, ConfigDict

from orgplan.text import Text


class Frozen(BaseModel):
    """A value: immutable, hashable, without unknown fields; a field's docstring is its documentation."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Word(StrEnum):
    """A term of the contract: its canonical spelling is the value, and it knows its two names."""

    text: Text

    def __new__(cls, value: str, zh: str = "", en: str = "") -> Self:
        word = str.__new__(cls, value)
        word._value_ = value
        word.text = Text(zh, en)
        return word
