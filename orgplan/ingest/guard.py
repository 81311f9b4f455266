"""Looks into a workbook before anything else does; every part is really inflated and parsed, and harm refused."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from xml.parsers import expat

from orgplan.ingest import limits
from orgplan.ingest.faults import Refused

CHUNK = 64 * 1024
MOST_DIGITS = 10
"""No position in a sheet needs as many."""
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCODINGS = {"utf-8", "utf8", "utf-16", "us-ascii", "ascii"}
HELD_ONCE_A_ROW = {"worksheet", "sst"}
"""Parts that are read piece by piece; all others are held in memory whole."""


def heavy() -> Refused:
    return Refused(
        "工作簿内容过大或异常，请只保留所需的工作表，清除多余格式后另存为新的 .xlsx 文件",
        "The workbook is abnormally large inside; keep only the sheets needed, clear surplus formats and save it anew",
    )


def damaged() -> Refused:
    return Refused(
        "工作簿已损坏，请用 Excel 或 WPS 打开并另存为新的 .xlsx 文件",
        "The workbook is damaged; open it in Excel or WPS and save it as a new .xlsx file",
    )


def declares() -> Refused:
    return Refused(
        "工作簿内含文档类型或实体声明，出于安全考虑不予读取",
        "The workbook contains a document type or entity declaration; it is not read, for safety",
    )


@dataclass
class Survey:
    """What the guard saw on its way through."""

    elements: int = 0
    formulas: bool = False
    """There are formulas, which may lack a stored result."""


def inspect(data: bytes) -> Survey:
    """Refuses a workbook that is hostile, damaged or no workbook; else says what it saw."""
    _check_magic(data)
    survey = Survey()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            _check_parts(parts)
            total = 0
            for part in parts:
                total += _read_part(archive, part, total, survey)
    except Refused:
        raise
    except Exception as error:  # zipfile, zlib and the codecs raise whatever they like on damaged bytes
        raise damaged() from error
    return survey


def _check_magic(data: bytes) -> None:
    if not data:
        raise Refused("文件是空的", "The file is empty")
    if len(data) > limits.MAX_FILE_BYTES:
        most = limits.MAX_FILE_BYTES // 1024**2
        raise Refused(f"文件超过 {most} MB", f"The file is larger than {most} MB")
    if data.startswith(OLE):
        raise Refused(
            "文件已加密，或是旧版 .xls 格式；请去掉密码，另存为 .xlsx",
            "The file is encrypted or in the old .xls format; remove the password and save it as .xlsx",
        )
    if not data.startswith(b"PK\x03\x04"):
        raise Refused(
            "文件不是 Excel 工作簿（.xlsx），可能只是改了扩展名",
            "The file is not an Excel workbook (.xlsx); perhaps only its name was changed",
        )


def _check_parts(parts: list[zipfile.ZipInfo]) -> None:
    names = Counter(part.filename.casefold() for part in parts)
    if len(parts) > limits.MAX_PARTS:
        raise heavy()
    if any(count > 1 for count in names.values()) or any(map(_escapes, names)):
        raise damaged()
    if any(name.endswith(("vbaproject.bin", ".xlm")) or "/macrosheets/" in name for name in names):
        raise Refused(
            "工作簿含有宏，请另存为不含宏的 .xlsx", "The workbook contains macros; save it as .xlsx without them"
        )
    if any(part.flag_bits & 0x1 for part in parts):
        raise Refused("工作簿已加密，请去掉密码", "The workbook is encrypted; remove the password")
    if not {"[content_types].xml", "xl/workbook.xml"} <= names.keys():
        raise Refused("文件不是 Excel 工作簿（.xlsx）", "The file is not an Excel workbook (.xlsx)")


def _escapes(name: str) -> bool:
    return name.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", name) or ":" in name


def _read_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo, before: int, survey: Survey) -> int:
    """Inflates a part, counting what really comes out, and parses it if it is XML."""
    xml = part.filename.casefold().endswith((".xml", ".rels", ".vml"))
    reader = PartReader(survey) if xml else None
    size = 0
    for chunk in _chunks(archive, part):
        size += len(chunk)
        swollen = size > limits.RATIO_FROM_BYTES and size > limits.MAX_RATIO * max(part.compress_size, 1)
        if swollen or before + size > limits.MAX_INFLATED_BYTES:
            raise heavy()
        if reader:
            reader.feed(chunk)
    if reader and size:
        reader.close()
    return size


def _chunks(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    with archive.open(part) as stream:
        while chunk := stream.read(CHUNK):
            yield chunk


class PartReader:
    """Follows the XML of one part: nothing declared, nothing too deep, too long or out of reach."""

    def __init__(self, survey: Survey) -> None:
        self.survey = survey
        self.depth = self.elements = self.in_row = self.row = self.column = 0
        self.root = ""
        self.parser = expat.ParserCreate()
        self.parser.XmlDeclHandler = self._declaration
        self.parser.StartDoctypeDeclHandler = self._refuse_declarations
        self.parser.EntityDeclHandler = self._refuse_declarations
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end

    def feed(self, chunk: bytes) -> None:
        self.parser.Parse(chunk, False)

    def close(self) -> None:
        self.parser.Parse(b"", True)

    def _declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding and encoding.casefold() not in ENCODINGS:
            raise damaged()

    def _refuse_declarations(self, *_parts: object) -> None:
        raise declares()

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        self.elements += 1
        self.in_row += 1
        self.survey.elements += 1
        tag = name.rpartition(":")[2]
        self.root = self.root or tag
        self._check_size()
        if self.root != "worksheet":
            return
        if tag == "row":
            self.in_row, self.row, self.column = 0, _number(attributes.get("r"), self.row + 1), 0
        elif tag == "c":
            self.column = _column(attributes.get("r"), self.column + 1)
        elif tag in ("v", "is", "f"):
            self._check_reach()
            self.survey.formulas |= tag == "f"

    def _end(self, _name: str) -> None:
        self.depth -= 1

    def _check_size(self) -> None:
        held = self.root not in HELD_ONCE_A_ROW and self.elements > limits.MAX_OTHER_ELEMENTS
        wide = self.root == "worksheet" and self.in_row > limits.MAX_ROW_ELEMENTS
        if held or wide or self.survey.elements > limits.MAX_ELEMENTS or self.depth > limits.MAX_XML_DEPTH:
            raise heavy()

    def _check_reach(self) -> None:
        if self.row > limits.MAX_ROWS:
            raise Refused(
                f"第 {self.row} 行有内容，超出每表 {limits.MAX_ROWS} 行的限制；请删除多余的行",
                f"Row {self.row} is filled, beyond the limit of {limits.MAX_ROWS} rows a sheet; delete surplus rows",
            )
        if self.column > limits.MAX_COLUMNS:
            raise Refused(
                f"第 {self.column} 列有内容，超出每表 {limits.MAX_COLUMNS} 列的限制；请删除多余的列",
                f"Column {self.column} is filled, beyond the limit of {limits.MAX_COLUMNS}; delete surplus columns",
            )


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isdecimal() and len(text) < MOST_DIGITS else otherwise


def _column(reference: str | None, otherwise: int) -> int:
    """A1 → 1, AA7 → 27."""
    letters = re.match(r"[A-Z]{1,4}", reference or "", re.IGNORECASE)
    if not letters:
        return otherwise
    number = 0
    for letter in letters[0].upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
