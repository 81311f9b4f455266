"""The key below the chart: only what occurs in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from orgplan.charts import words
from orgplan.charts.cards import LEADING, SMALL, baseline
from orgplan.charts.layout import Box, Kind, TextLine, Tone
from orgplan.charts.lettering import measure
from orgplan.charts.sheet import Sheet
from orgplan.text import Language, Text

_SWATCH, _HIGH, _GAP, _ROOM = 18, 11, 6, 20


class Key(NamedTuple):
    """One entry: what it says, a sample of the box it speaks of, and whether such a box is drawn."""

    text: Text
    kind: Kind
    tone: Tone
    dashed: bool
    occurs: Callable[[Box], bool]


def _body(tone: Tone) -> Callable[[Box], bool]:
    return lambda box: box.kind == "body" and box.tone == tone


COUNT = Key(words.KEY_COUNT, "key", "plain", False, lambda box: any(line.role == "count" for line in box.lines))
"""Words alone, without a sample."""
CROSSED = Key(words.KEY_CROSSED, "key", "zone", False, lambda _: False)
"""Occurs where a dotted line does."""
KEYS: tuple[Key, ...] = (
    Key(words.KEY_PARTY, "body", "party", False, _body("party")),
    Key(words.KEY_GOVERNMENT, "body", "government", False, _body("government")),
    Key(words.KEY_INSTITUTION, "body", "institution", False, _body("institution")),
    Key(
        words.KEY_ZONE,
        "leading-organ",
        "zone",
        False,
        lambda box: box.kind == "leading-organ" and box.tone == "zone",
    ),
    Key(words.KEY_UNIT, "unit", "government", False, lambda box: box.kind == "unit"),
    Key(words.KEY_PORTION, "portion", "government", False, lambda box: box.kind == "portion"),
    Key(words.KEY_STATIONED, "stationed", "stationed", True, lambda box: box.dashed and box.kind != "outside"),
    COUNT,
)


def legend(sheet: Sheet, x: int, y: int, width: int, language: Language, keys: tuple[Key, ...] = KEYS) -> int:
    """Entries from left to right, wrapped; returns the lowest edge."""
    left, height = x, LEADING[SMALL]
    drawn = tuple(sheet.boxes)
    dotted = any(line.stroke == "dotted" for line in sheet.lines)
    shown = [key for key in keys if any(map(key.occurs, drawn))] + [CROSSED] * dotted
    for number, key in enumerate(shown):
        swatch = 0 if key is COUNT else _SWATCH + _GAP
        wide = swatch + measure(key.text[language], SMALL)
        if left > x and left + wide > x + width:
            left, y = x, y + height + _GAP
        _sample(sheet, number, key, left, y + (height - _HIGH) // 2)
        _label(sheet, key.text[language], left + swatch, y)
        left += wide + _ROOM
    return y + height


def _sample(sheet: Sheet, number: int, key: Key, x: int, y: int) -> None:
    if key is CROSSED:
        sheet.draw((x, y + _HIGH // 2), (x + _SWATCH, y + _HIGH // 2), stroke="dotted")
    elif key is not COUNT:
        sheet.boxes.append(Box(f"key:{number}", key.kind, key.tone, x, y, _SWATCH, _HIGH, dashed=key.dashed))


def _label(sheet: Sheet, text: str, x: int, y: int) -> None:
    line = TextLine(text, x, baseline(y, SMALL), SMALL, "sub", "start")
    sheet.boxes.append(Box(f"key:{text}", "key", "plain", x, y, measure(text, SMALL), LEADING[SMALL], (line,)))
