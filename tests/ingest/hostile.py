"""Files made to harm, each as small as its trick allows."""

from __future__ import annotations

import io
import json
import struct
import zipfile
from collections.abc import Callable, Mapping

from .sample import sound, workbook

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SHEET = "xl/worksheets/sheet1.xml"
HEAD = f'<worksheet xmlns="{MAIN}"><sheetData>'
TAIL = "</sheetData></worksheet>"
LAUGHS = '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
ENTITY = f'{LAUGHS}]><sst xmlns="{MAIN}"><si><t>&i;</t></si></sst>'


def changed(parts: Mapping[str, bytes | str], base: bytes | None = None) -> bytes:
    """The sound workbook with some parts replaced or added."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(base or workbook(sound()))) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, data in parts.items():
            new.writestr(name, data)
    return stream.getvalue()


def sheet(rows: str) -> bytes:
    return changed({SHEET: HEAD + rows + TAIL})


def twice(name: str) -> bytes:
    """Two members of one name."""
    data = changed({"xl/worksheets/sheetX.xml": "<a/>"})
    return data.replace(b"xl/worksheets/sheetX.xml", name.encode())


def encrypted() -> bytes:
    """The encryption bit set in every directory entry."""
    data = bytearray(workbook(sound()))
    start = 0
    while (start := data.find(b"PK\x01\x02", start)) >= 0:
        data[start + 8] |= 1
        start += 4
    return bytes(data)


def understated() -> bytes:
    """A member that says it is tiny, and is not."""
    data = bytearray(changed({"xl/media/a.bin": b"\0" * 40_000_000}))
    entry = data.rfind(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = struct.pack("<I", 10)
    return bytes(data)


NOWHERE = '<c t="inlineStr"><is><t>x</t></is></c>'
CELL = '<c r="A1" t="inlineStr"><is><t>x</t></is></c>'
WORKBOOKS: dict[str, Callable[[], bytes]] = {
    "empty": lambda: b"",
    "random bytes": lambda: bytes(range(256)) * 40,
    "csv renamed": "编码,名称\nU1,甲\n".encode,
    "old xls or encrypted OLE": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 4096,
    "only the magic": lambda: b"PK\x03\x04",
    "truncated": lambda: workbook(sound())[:-200],
    "cut in the middle": lambda: workbook(sound())[:3000],
    "a zip of something else": lambda: _zip({"a.txt": b"hello"}),
    "21 MB": lambda: b"PK\x03\x04" + b"\0" * (21 * 1024 * 1024),
    "zip bomb": lambda: changed({"xl/media/a.bin": b"\0" * 60_000_000}),
    "zip bomb of XML": lambda: sheet("<row/>" * 3_000_000),
    "understated size": understated,
    "too many members": lambda: changed({f"xl/media/{number}.bin": b"" for number in range(2_100)}),
    "member twice": lambda: twice("xl/worksheets/sheet1.xml"),
    "path outwards": lambda: changed({"../../evil.xml": "<a/>"}),
    "absolute path": lambda: changed({"/etc/passwd": "x"}),
    "macros": lambda: changed({"xl/vbaProject.bin": b"\0"}),
    "encrypted members": encrypted,
    "billion laughs": lambda: changed({"xl/sharedStrings.xml": ENTITY}),
    "external entity": lambda: changed(
        {"xl/sharedStrings.xml": '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'}
    ),
    "doctype across chunks": lambda: changed({SHEET: f'<?xml version="1.0"?>{" " * (65_536 - 26)}<!DOCTYPE a><a/>'}),
    "doctype in UTF-16": lambda: changed(
        {SHEET: f'<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a><worksheet xmlns="{MAIN}"/>'.encode("utf-16")}
    ),
    "doctype in UTF-7": lambda: changed({SHEET: b'<?xml version="1.0" encoding="UTF-7"?>+ADw-!DOCTYPE a+AD4-<a/>'}),
    "doctype in a relationship": lambda: changed({"xl/_rels/workbook.xml.rels": "<!DOCTYPE a><Relationships/>"}),
    "far corner": lambda: sheet(f'<row r="1048576">{CELL.replace("A1", "XFD1048576")}</row>'),
    "far column": lambda: sheet(f'<row r="1">{CELL.replace("A1", "XFD1")}</row>'),
    "far row without numbers": lambda: sheet(f"<row>{NOWHERE}</row>" * 20_001),
    "400,000 rows": lambda: sheet("".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(400_000))),
    "endless row": lambda: sheet("<row>" + "<c/>" * 200_000 + "</row>"),
    "deep XML": lambda: sheet("<a>" * 5_000 + "</a>" * 5_000),
    "a million styles": lambda: changed(
        {"xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><cellXfs>' + "<xf/>" * 1_000_000 + "</cellXfs></styleSheet>"}
    ),
    "broken XML": lambda: changed({SHEET: HEAD + "<row>"}),
    "broken workbook part": lambda: changed({"xl/workbook.xml": "<workbook/>"}),
    "no content types": lambda: changed({"[Content_Types].xml": "<Types/>"}),
    "string index out of range": lambda: changed(
        {
            "xl/worksheets/sheet1.xml": HEAD + '<row><c t="s"><v>99999</v></c></row>' + TAIL,
        }
    ),
    "row number no number": lambda: sheet(f'<row r="x">{CELL}</row>'),
    "cell without an address": lambda: sheet('<row><c r="1A"><v>1</v></c></row>'),
    "65 sheets": lambda: workbook({f"s{number}": [["a"]] for number in range(65)}),
}
JSONS: dict[str, Callable[[], bytes]] = {
    "empty": lambda: b" \n",
    "100,000 brackets": lambda: b"[" * 100_000,
    "100,000 pairs of brackets": lambda: b"[" * 100_000 + b"]" * 100_000,
    "deep objects": lambda: b'{"a":' * 50_000 + b"1" + b"}" * 50_000,
    "huge number": lambda: b'{"town": {"name": ' + b"9" * 100_000 + b"}}",
    "NaN": lambda: b'{"town": {"name": NaN}}',
    "minus infinity": lambda: b'{"town": {"name": -Infinity}}',
    "key twice": lambda: b'{"town": {"name": "a", "name": "b"}}',
    "a list": lambda: b"[]",
    "a number": lambda: b"3",
    "truncated": lambda: b'{"town": {"name": "a"',
    "unpaired quote": lambda: b'{"town": {"name": "a}}',
    "rows no list": lambda: b'{"units": 3}',
    "row no object": lambda: b'{"units": [1]}',
    "cell an object": lambda: b'{"units": [{"id": {"a": 1}}]}',
    "cell a list of lists": lambda: b'{"units": [{"id": [["a"]]}]}',
    "6 MB": lambda: b"[" + b"0," * 3_000_000 + b"0]",
    "21,000 rows": lambda: json.dumps({"units": [{"id": "a"}] * 21_000}).encode(),
    "300 columns": lambda: json.dumps({"units": [{str(number): 1 for number in range(300)}]}).encode(),
    "no text at all": lambda: b"\xff\xff\xff\xff",
    "a workbook": lambda: workbook(sound()),
}
CSVS: dict[str, Callable[[], bytes]] = {
    "unpaired quote": lambda: b'id,name,kind\nU1,"a,party\nU2,b,party\n',
    "endless cell": lambda: b"id,name\nU1," + b"x" * 200_000,
    "21,000 rows": lambda: b"id,name\n" + b"U1,a\n" * 21_000,
    "300 columns": lambda: b",".join([b"a"] * 300),
    "no text at all": lambda: b"\x81\xff\xff\x00\xfe" * 100,
}


def _zip(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()
