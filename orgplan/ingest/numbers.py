"""Numbers: exact decimals on paper, integers inside."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from orgplan.ingest.cells import FULL_WIDTH, Cell, Kind, Plain, Reading, Shown, text_of
from orgplan.ingest.faults import Fault, warning
from orgplan.text import Language, Text

WRITTEN = re.compile(r"[+-]?([0-9]{1,30}|[0-9]{1,3}(,[0-9]{3}){1,9})?(\.[0-9]{0,30})?(e[+-]?[0-9]{1,2})?")

PLAIN_LIMIT = 1_000_000
"""A limit from here on only catches slips of the hand; nobody needs to be told beforehand."""


def number(text: str) -> Decimal | None:
    """A number as people type it: full-width digits and thousands commas too; `None` if it is none."""
    narrow = text.translate(FULL_WIDTH).casefold().replace(" ", "")
    if not WRITTEN.fullmatch(narrow) or not re.search(r"[0-9]", narrow.split("e")[0]):
        return None
    return Decimal(narrow.replace(",", ""))


def number_in(cell: Cell) -> Decimal | None:
    """A float counts with the 15 digits that Excel shows, so 2.9999999999999996 is 3."""
    match cell:
        case bool():
            return None
        case int():
            return Decimal(cell)
        case float():
            return Decimal(f"{cell:.15g}") if math.isfinite(cell) else None
        case str():
            return number(text_of(cell))
    return None


@dataclass(frozen=True)
class Number(Kind):
    """Stored as a whole number of `1 / scale` of the unit it is written in."""

    unit: Text
    scale: int = 1
    most: int = 1_000_000_000
    least: int = 0
    rounds: bool = True
    """Finer than stored is rounded half up with a warning; otherwise refused."""
    percent: bool = False
    grouped: bool = True
    """Thousands are set apart where it is shown; those of a year are not."""

    @property
    def decimals(self) -> int:
        return len(str(self.scale)) - 1

    @property
    def expected(self) -> Text:
        form = Text("整数", "a whole number")
        if self.decimals:
            form = Text(f"数，最多 {self.decimals} 位小数", f"a number with up to {self.decimals} decimals")
        reach = Text(f"不小于 {self.least}", f"at least {self.least}")
        if self.most < PLAIN_LIMIT:
            reach = Text(f"{self.least} 至 {self.most}", f"from {self.least} to {self.most}")
        return Text(f"{form.zh}，{reach.zh}，单位为{self.unit.zh}", f"{form.en}, {reach.en}, in {self.unit.en}")

    def read(self, cell: Cell) -> Reading:
        value = number_in(cell)
        if value is None and self.percent:
            value = number(text_of(cell).rstrip("%％"))
        if value is None:
            message = Text("不是数", "Not a number")
            return None, Fault("bad-number", message, self.expected)
        if value < self.least:
            message = Text(f"小于 {self.least}", f"Less than {self.least}")
            return None, Fault("number-range", message, self.expected)
        if value > self.most:
            message = Text(f"超过上限 {self.most}", f"More than {self.most}")
            return None, Fault("number-range", message, self.expected)
        return self._stored(value)

    def _stored(self, value: Decimal) -> Reading:
        exact = value * self.scale
        whole = int(exact.to_integral_value(ROUND_HALF_UP))
        if exact == whole:
            return whole, None
        if not self.rounds:
            message = Text("不是整数", "Not a whole number")
            return None, Fault("not-whole", message, self.expected)
        kept = self.show(whole, "en")
        message = Text(f"已四舍五入为 {kept}", f"Rounded to {kept}")
        return whole, warning("rounded", message, self.expected)

    def show(self, value: Any, language: Language) -> Shown:
        """In the written unit; exact, because limits keep every number within 15 digits."""
        stored = int(value)
        return stored // self.scale if stored % self.scale == 0 else stored / self.scale

    def plain(self, value: Any) -> Plain:
        return self.show(value, "en")


def paper(value: Shown) -> str:
    """A cell as text without an exponent."""
    return value if isinstance(value, str) else format(Decimal(repr(value)), "f")
