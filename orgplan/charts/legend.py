"""The key below the chart: only what occurs in it."""

from __future__ import annotations

from collections.abc import Callable

from orgplan.charts import words
from orgplan.charts.cards import LEADING, SMALL, baseline
from orgplan.charts.layout import Box, Kind, TextLine, Tone
from orgplan.charts.lettering import measure
from orgplan.charts.sheet import Sheet
from orgplan.text import Language, Text

_SWATCH, _HIGH, _GAP, _ROOM = 18, 11, 6, 20

_KEYS: tuple[tuple[Text, Kind, Tone, bool, Callable[[Box], bool]], ...] = (
    (words.KEY_PARTY, "body", "party", False, lambda box: box.kind == "body" and box.tone == "party"),
    (words.KEY_GOVERNMENT, "body", "government", False, lambda box: box.kind == "body" and box.tone == "government"),
    (words.KEY_INSTITUTION, "body", "institution", False, lambda box: box.kind == "body" and box.tone == "institution"),
    (words.KEY_ZONE, "leading-organ", "zone", False, lambda box: box.kind == "leading-organ" and box.tone == "zone"),
    (words.KEY_UNIT, "unit", "government", False, lambda box: box.kind == "unit"),
    (words.KEY_PORTION, "portion", "government", False, lambda box: box.kind == "portion"),
    (words.KEY_STATIONED, "stationed", "stationed", True, lambda box: box.dashed and box.kind != "outside"),
)


def legend(sheet: Sheet, x: int, y: int, width: int, language: Language) -> int:
    """Entries from left to right, wrapped; returns the lowest edge."""
    left, height = x, LEADING[SMALL]
    drawn = tuple(sheet.boxes)
    for number, (text, kind, tone, dashed, occurs) in enumerate(_KEYS):
        if not any(map(occurs, drawn)):
            continue
        wide = _SWATCH + _GAP + measure(text[language], SMALL)
        if left > x and left + wide > x + width:
            left, y = x, y + height + _GAP
        top = y + (height - _HIGH) // 2
        sheet.boxes.append(Box(f"key:{number}", kind, tone, left, top, _SWATCH, _HIGH, dashed=dashed))
        _label(sheet, text[language], left + _SWATCH + _GAP, y)
        left += wide + _ROOM
    if any(line.role == "count" for box in drawn for line in box.lines):
        wide = measure(words.KEY_COUNT[language], SMALL)
        if left > x and left + wide > x + width:
            left, y = x, y + height + _GAP
        _label(sheet, words.KEY_COUNT[language], left, y)
    return y + height


def _label(sheet: Sheet, text: str, x: int, y: int) -> None:
    line = TextLine(text, x, baseline(y, SMALL), SMALL, "sub", "start")
    sheet.boxes.append(Box(f"key:{text}", "key", "plain", x, y, measure(text, SMALL), LEADING[SMALL], (line,)))
