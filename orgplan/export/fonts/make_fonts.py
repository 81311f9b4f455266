"""Makes the two shipped fonts anew; for developers only, nothing imports it.

    apt-get install fonts-noto-cjk
    .venv/bin/python orgplan/export/fonts/make_fonts.py

It cuts Noto Sans CJK SC down to what Chinese offices write: every character of GBK in the regular weight, of GB 2312 in
the bold one, with Latin and the symbols of the charts. The fonts take a name of their own, since they are not the
original any more; the licence (OFL.txt) stays.
"""

from __future__ import annotations

from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

SOURCES = Path("/usr/share/fonts/opentype/noto")
FOLDER = Path(__file__).parent
SIMPLIFIED = 2
"""Place of the SC face in the collection."""
FAMILY = "Orgplan Sans SC"
SYMBOLS = "＋－−→←↑↓↔＝≈≠≤≥×÷±½◐◑○●◎☆★□■◇◆△▲▽▼✓✔✕✗·•…—–‑‐“”‘’「」『』〔〕【】《》〈〉（）％‰℃①②③④⑤⑥⑦⑧⑨⑩№§¥€\u00a0"
LATIN = "".join(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x180))))
COPIED, FAMILY_ID, STYLE_ID, UNIQUE, FULL, VERSION, POSTSCRIPT = 0, 1, 2, 3, 4, 5, 6
LICENCE, LICENCE_URL = 13, 14


def characters(codec: str) -> set[int]:
    """Every character that the codec writes in two bytes."""
    found: set[int] = set()
    for lead in range(0x81, 0xFF):
        for trail in range(0x40, 0xFF):
            try:
                found.update(map(ord, bytes((lead, trail)).decode(codec)))
            except UnicodeDecodeError:
                continue
    return found


def make(source: str, codec: str, style: str, out: str) -> None:
    """One face cut down, renamed and written."""
    font = TTFont(SOURCES / source, fontNumber=SIMPLIFIED)
    options = Options(layout_features=["kern"], hinting=False, drop_tables=["DSIG", "VORG"])
    options.name_IDs = [COPIED, FAMILY_ID, STYLE_ID, UNIQUE, FULL, VERSION, POSTSCRIPT, LICENCE, LICENCE_URL]
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters(codec) | set(map(ord, SYMBOLS + LATIN)))
    subsetter.subset(font)
    _rename(font, style)
    font.save(FOLDER / out)


def _rename(font: TTFont, style: str) -> None:
    plain = FAMILY.replace(" ", "") + "-" + style
    names = {FAMILY_ID: FAMILY, STYLE_ID: style, UNIQUE: plain, FULL: f"{FAMILY} {style}", POSTSCRIPT: plain}
    for record in list(font["name"].names):
        if record.nameID in names:
            font["name"].removeNames(record.nameID, record.platformID, record.platEncID, record.langID)
    for number, name in names.items():
        font["name"].setName(name, number, 3, 1, 0x409)
    cff = font["CFF "].cff
    cff.fontNames = [plain]
    cff.topDictIndex[0].FullName, cff.topDictIndex[0].FamilyName = f"{FAMILY} {style}", FAMILY


if __name__ == "__main__":
    make("NotoSansCJK-Regular.ttc", "gbk", "Regular", "OrgplanSansSC-Regular.otf")
    make("NotoSansCJK-Bold.ttc", "gb2312", "Bold", "OrgplanSansSC-Bold.otf")
