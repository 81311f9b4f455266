"""What a cell may hold, and how each kind of column reads and writes it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from orgplan.ingest.faults import BLANK, Fault, alike, did_you_mean, fold, listed, warning
from orgplan.ingest.limits import MAX_CODE, MAX_TEXT
from orgplan.model.base import Word
from orgplan.text import Language, Text


@dataclass(frozen=True)
class Broken:
    """A cell in which Excel shows an error, or a formula that nobody has calculated yet."""

    text: str


Cell = str | int | float | bool | date | time | timedelta | Broken | list[Any] | None
Reading = tuple[Any, Fault | None]
"""The value, and what there is to say about it; a fatal fault voids the value."""
Shown = str | int | float
Plain = str | int | float | bool | list[str]

SEPARATORS = re.compile(r"[;；、\n]")
COMMAS = re.compile("[,，]")
JOINED: dict[Language, str] = {"zh": "；", "en": ";"}
FULL_WIDTH = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}
NOT_XML = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """Without surrounding blanks, with plain line ends, without characters that no workbook can hold."""
    return NOT_XML.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip(BLANK)


def text_of(cell: Cell) -> str:
    """The cell as its reader sees it."""
    match cell:
        case None:
            text = ""
        case Broken():
            text = cell.text
        case bool():
            text = str(cell).lower()
        case datetime() if cell.time() == time():
            text = cell.date().isoformat()
        case float() if cell.is_integer():
            text = f"{cell:.0f}"
        case list():
            text = JOINED["en"].join(map(text_of, cell))
        case _:
            text = str(cell)
    return clean(text)


def blank(cell: Cell) -> bool:
    return text_of(cell) == ""


def excerpt(cell: Cell, most: int = 60) -> str:
    """Short enough for a finding."""
    text = text_of(cell)
    return text if len(text) <= most else text[: most - 1] + "…"


def broken(cell: Cell) -> Fault | None:
    """What no kind of column accepts."""
    if isinstance(cell, Broken) and cell.text.startswith("="):
        message = Text(
            "公式没有计算结果，请用 Excel 打开、重新计算并保存",
            "The formula has no stored result; open the file in Excel, recalculate and save it",
        )
        return Fault("formula-without-value", message, Text("数值或文字", "a value"))
    if isinstance(cell, Broken):
        message = Text("单元格是 Excel 错误值", "The cell holds an error of Excel")
        return Fault("cell-error", message, Text("数值或文字", "a value"))
    if len(text_of(cell)) > MAX_TEXT:
        message = Text(f"内容超过 {MAX_TEXT} 个字符", f"The cell is longer than {MAX_TEXT} characters")
        return Fault("text-too-long", message, Text(f"不超过 {MAX_TEXT} 个字符", f"at most {MAX_TEXT} characters"))
    return None


@dataclass(frozen=True)
class Kind:
    """What a column holds. The plain kind: any text."""

    @property
    def expected(self) -> Text:
        return Text("文字", "text")

    @property
    def options(self) -> tuple[Text, ...]:
        """The closed list to choose from, if there is one."""
        return ()

    def read(self, cell: Cell) -> Reading:
        text = text_of(cell)
        if not isinstance(cell, date | time | timedelta):
            return text, None
        message = Text(
            "单元格被 Excel 存成了日期或时间，已按文字读取；如非本意，请将单元格设为“文本”后重填",
            "Excel keeps this cell as a date or time; it is read as text. If that is not what was meant, format the "
            "cell as text and type it again",
        )
        return text, warning("date-as-text", message, self.expected)

    def show(self, value: Any, language: Language) -> Shown:
        """As a cell of a workbook or CSV file."""
        return str(value)

    def plain(self, value: Any) -> Plain:
        """As JSON, with canonical words."""
        shown: Plain = self.show(value, "en")
        return shown


@dataclass(frozen=True)
class Code(Kind):
    """The id of a row; what other rows refer to."""

    @property
    def expected(self) -> Text:
        return Text(
            f"不超过 {MAX_CODE} 个字符的编码，不含分号、顿号和换行",
            f"a code of at most {MAX_CODE} characters, without semicolons, enumeration commas or line breaks",
        )

    def read(self, cell: Cell) -> Reading:
        text, fault = super().read(cell)
        if len(text) > MAX_CODE:
            message = Text(f"编码有 {len(text)} 个字符", f"The code has {len(text)} characters")
            return None, Fault("id-too-long", message, self.expected)
        if SEPARATORS.search(text):
            message = Text("编码含有分隔符", "The code contains a separator")
            return None, Fault("bad-id", message, self.expected)
        return text, fault


@dataclass(frozen=True)
class Reference(Code):
    """The code of a row of one of these sheets."""

    sheets: tuple[str, ...]
    title: Text
    """What these sheets are called."""
    strict: bool = True
    """Otherwise an unknown code is worth a warning only."""

    @property
    def expected(self) -> Text:
        return Text(f"“{self.title.zh}”表中的编码", f"an id of {self.title.en}")


def items(cell: Cell) -> list[Cell]:
    """The parts of a list cell; each once, in the order written."""
    parts = cell if isinstance(cell, list) else SEPARATORS.split(text_of(cell))
    return [part for part in dict.fromkeys(map(text_of, parts)) if part]


def between_commas(text: str) -> list[str]:
    """Names and ids may hold commas, so that these part a list only where the whole is nothing known."""
    return [piece for piece in map(clean, COMMAS.split(text)) if piece]


def _of_part(fault: Fault, part: str) -> Fault:
    zh, en = fault.message.zh, fault.message.en
    shown = excerpt(part)
    return replace(fault, message=Text(f"其中“{shown}”{zh}", f"The item '{shown}': {en[0].lower()}{en[1:]}"))


@dataclass(frozen=True)
class Many(Kind):
    """A list of one kind, between semicolons."""

    item: Kind

    @property
    def expected(self) -> Text:
        each = self.item.expected
        return Text(f"用分号隔开的多项，每项为{each.zh}", f"a list between semicolons, each {each.en}")

    def read(self, cell: Cell) -> Reading:
        values: list[Any] = []
        parts = items(cell)
        for part in map(str, parts):
            value, fault = self._item(part)
            if fault is None or not fault.fatal:
                values.append(value)
            elif (pieces := self._pieces(part)) is not None:
                values += pieces
            else:
                return None, _of_part(fault, part) if len(parts) > 1 else fault
        return tuple(dict.fromkeys(values)), None

    def _pieces(self, part: str) -> list[Any] | None:
        """What stands between commas, where all of it can be read."""
        pieces = [self._item(piece) for piece in between_commas(part)]
        return (
            None if not pieces or any(fault and fault.fatal for _, fault in pieces) else [value for value, _ in pieces]
        )

    def _item(self, part: str) -> Reading:
        if SEPARATORS.search(part):
            message = Text(f"列表中的“{part}”含有分隔符", f"The list item '{part}' contains a separator")
            return None, Fault("bad-list", message, self.expected)
        return self.item.read(part)

    def show(self, value: Any, language: Language) -> Shown:
        return JOINED[language].join(str(self.item.show(item, language)) for item in value)

    def plain(self, value: Any) -> Plain:
        return [str(self.item.plain(item)) for item in value]


@dataclass(frozen=True)
class OneOf(Kind):
    """A word of a closed list: canonical, Chinese or English."""

    words: type[Word]

    @property
    def expected(self) -> Text:
        return listed(self.options)

    @property
    def options(self) -> tuple[Text, ...]:
        return tuple(Text(word.text.zh, word.value) for word in self.words)

    def read(self, cell: Cell) -> Reading:
        text = text_of(cell)
        spellings = {fold(name): word for word in self.words for name in (word.value, word.text.zh, word.text.en)}
        if fold(text) in spellings:
            return spellings[fold(text)], None
        message = Text("不在可选项内", "Not one of the words allowed here")
        message = did_you_mean(message, alike(text, self.options))
        return None, Fault("bad-word", message, self.expected)

    def show(self, value: Any, language: Language) -> Shown:
        word: str = value.text.zh if language == "zh" else value.value
        return word


@dataclass(frozen=True)
class YesNo(Kind):
    YES = frozenset({"yes", "y", "是", "true", "1", "√", "✓", "✔"})
    NO = frozenset({"no", "n", "否", "false", "0", "×", "✗", "✘"})

    @property
    def expected(self) -> Text:
        return listed(self.options)

    @property
    def options(self) -> tuple[Text, ...]:
        return Text("是", "yes"), Text("否", "no")

    def read(self, cell: Cell) -> Reading:
        word = fold(text_of(cell))
        if word in self.YES | self.NO:
            return word in self.YES, None
        message = Text("既不是“是”，也不是“否”", "Neither yes nor no")
        return None, Fault("bad-yes-no", message, self.expected)

    def show(self, value: Any, language: Language) -> Shown:
        return self.options[0 if value else 1][language]

    def plain(self, value: Any) -> Plain:
        return bool(value)
