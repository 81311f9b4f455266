"""The shipped fonts: what they have, under which name and licence."""

from __future__ import annotations

import io

from fontTools.ttLib import TTFont

from orgplan.charts import words as chart_words
from orgplan.export.fonts import BOLD, FAMILY, FOLDER, REGULAR, covered, cut, missing
from orgplan.text import Text


def test_every_character_of_gbk_is_there() -> None:
    hanzi = {bytes((lead, trail)) for lead in range(0x81, 0xFF) for trail in range(0x40, 0xFF) if trail != 0x7F}
    known = {char for pair in hanzi for char in pair.decode("gbk", "ignore") if char >= "一"}
    assert len(known) > 20_900
    assert missing("".join(known)) == ""
    assert missing("镕堃喆㎡＋→＝◐☆−") in ("", "㎡")


def test_the_symbols_of_the_charts_are_there() -> None:
    said = [value for value in vars(chart_words).values() if isinstance(value, Text)]
    assert missing("".join(text.zh + text.en for text in said)) == ""


def test_the_bold_face_has_the_usual_characters() -> None:
    usual = "".join(bytes((a, b)).decode("gb2312", "ignore") for a in range(0xB0, 0xF8) for b in range(0xA1, 0xFF))
    assert set(usual) <= covered(BOLD)


def test_a_name_and_a_licence_of_their_own() -> None:
    for path in (REGULAR, BOLD):
        with TTFont(path, lazy=True) as font:
            names = {record.nameID: record.toUnicode() for record in font["name"].names}
        assert names[1] == FAMILY
        assert "Open Font License" in names[13]
        assert "Noto" not in names[4] and "Source" not in names[4]
    assert "SIL OPEN FONT LICENSE" in (FOLDER / "OFL.txt").read_text(encoding="utf-8")


def test_a_cut_font_has_what_was_asked_for() -> None:
    data = cut(REGULAR, frozenset("镇村A1\U00020000"))
    with TTFont(io.BytesIO(data)) as font:
        assert {chr(code) for code in font.getBestCmap()} == set("镇村A1")
    assert len(data) < 8000
