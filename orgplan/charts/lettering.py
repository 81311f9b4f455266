"""How wide a text is and where it may break, without a font at hand: Chinese and Latin mixed, never too narrow."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

ELLIPSIS = "…"
KEPT = 1 << 15
"""Answers kept: an arrangement for paper asks the same again and again."""
_EM = 1000
_NARROW = frozenset("iIljtfr.,:;'`|!()[]{}/\\-·\" ")
_BROAD = frozenset("mwMW@%&")
# Thousandths of an em, a little more than the widest of the usual sans-serif faces need.
_NARROW_EM, _BROAD_EM, _CAPITAL_EM, _LATIN_EM, _OTHER_EM = 380, 950, 700, 580, 950
_ASCII = 128
_INVISIBLE = frozenset({"Mn", "Me", "Cf"})
_NOT_IN_XML = frozenset({"Cc", "Cf", "Cs", "Cn", "Co"})
_OPENING = "“‘《（(\\[【「"
_CLOSING = ",.;:!?，。、；：！？）)】」》”’\\]…·"
# Words that names of offices are made of; a line may end before or after one, not inside.
_TERMS = """
办公室 办公厅 委员会 管委会 服务站 服务中心 工作站 管理站 管理所 事务所 派出所 执法队
执法中队 工作部 发展局 促进局 建设局 环保局 技术 推广 农业 农村 农经 畜牧 兽医 林业
水利 经济 经贸 发展 投资 促进 企业 服务 财政 财务 资产 集体 国有 规划 建设 村镇
乡镇 乡村 振兴 市政 园林 环境 卫生 环卫 生态 自然 资源 国土 交通 运输 社会 治安
综合 治理 平安 法治 司法 信访 接待 公安 民政 事务 退役 军人 劳动 保障 医疗 社保
人社 残疾人 便民 政务 窗口 文化 体育 教育 健康 卫健 文教 广播 电视 旅游 应急 安全
生产 消防 监督 监管 管理 市场 食品 药品 消费者 权益 保护 行政 执法 审批 许可 城市
城管 网格化 信息化 科技 工业 统计 审计 税务 国库 组织 人事 宣传 统战 党建 党政 党群
纪律 检查 监察 人民 代表 大会 主席团 武装部 总工会 工会 团委 妇联 妇女 联合会 群团
督查 考核 开发区 经济区 工作 管护 防疫 检疫 河湖长制 林长制
"""
_TERM = "|".join(sorted(_TERMS.split(), key=len, reverse=True))
# A short bracket stays whole, punctuation never starts a line, Latin words break only after - and /.
_ATOM = re.compile(
    rf"(（[^（）\s]{{1,6}}）|[{_OPENING}]*(?:{_TERM}|[0-9A-Za-zÀ-ɏ.,:;'&%+]+[-/]?|\S)[{_CLOSING}]*)(\s*)"
)


def clean(text: str) -> str:
    """One line without characters that are invisible, reorder text or may not stand in XML."""
    seen = "".join(c for c in text if c.isspace() or unicodedata.category(c) not in _NOT_IN_XML)
    return " ".join(seen.split()) or "—"


@lru_cache(maxsize=KEPT)
def measure(text: str, size: int, bold: bool = False) -> int:
    """Width in pixels at a font size, rounded up."""
    ems = sum(_em(character) for character in text)
    if bold:
        ems = ems * 106 // 100
    return -(-ems * size // _EM)


@lru_cache(maxsize=4096)
def _em(character: str) -> int:
    if character in _NARROW:
        return _NARROW_EM
    if character in _BROAD:
        return _BROAD_EM
    if ord(character) < _ASCII:
        return _CAPITAL_EM if character.isupper() else _LATIN_EM
    if unicodedata.category(character) in _INVISIBLE:
        return 0
    return _EM if unicodedata.east_asian_width(character) in "WFA" else _OTHER_EM


@lru_cache(maxsize=KEPT)
def wrap(text: str, size: int, room: int, bold: bool = False, most: int = 3, indent: int = 0) -> tuple[str, ...]:
    """Lines no wider than `room`, of like length, at most `most`; what is left over becomes an ellipsis.

    The first line leaves `indent` free for a sign before it.
    """
    text, first = clean(text), room - indent
    lines = _fill(text, size, room, bold, first)
    if len(lines) > most:
        rest = (" " if " " in text else "").join(lines[most - 1 :])
        return (*lines[: most - 1], _cut(rest, size, first if most == 1 else room, bold))
    return _balanced(text, size, room, bold, lines, first)


def shorten(text: str, size: int, room: int, bold: bool = False) -> str:
    """One line, cut with an ellipsis where it is too wide."""
    text = clean(text)
    return text if measure(text, size, bold) <= room else _cut(text, size, room, bold)


@lru_cache(maxsize=KEPT)
def breaks_words(text: str, size: int, room: int, bold: bool = False) -> bool:
    """Whether some word is too wide for a line of its own."""
    return any(measure(atom, size, bold) > room for atom, _ in _ATOM.findall(clean(text)))


def _cut(text: str, size: int, room: int, bold: bool) -> str:
    while text and measure(text + ELLIPSIS, size, bold) > room:
        text = text[:-1]
    return text.rstrip() + ELLIPSIS


def _balanced(text: str, size: int, room: int, bold: bool, lines: tuple[str, ...], first: int) -> tuple[str, ...]:
    """The narrowest filling with as many lines: 6 + 6 characters read better than 9 + 3."""
    if len(lines) == 1 or breaks_words(text, size, first, bold):
        return lines
    low, high = measure(text, size, bold) // len(lines), room
    while low < high:
        middle = (low + high) // 2
        whole = not breaks_words(text, size, min(middle, first), bold)
        fits = whole and len(_fill(text, size, middle, bold, min(middle, first))) <= len(lines)
        low, high = (low, middle) if fits else (middle + 1, high)
    return _fill(text, size, high, bold, min(high, first))


def _fill(text: str, size: int, room: int, bold: bool, first: int) -> tuple[str, ...]:
    lines: list[str] = []
    line = ""
    for atom, space in _ATOM.findall(text):
        for piece in _pieces(atom, size, room if lines or line else first, bold):
            if line and measure(line + piece, size, bold) > (room if lines else first):
                lines.append(line.rstrip())
                line = ""
            line += piece
        line += " " if space else ""
    return (*lines, line.rstrip()) if line.strip() else tuple(lines)


def _pieces(atom: str, size: int, room: int, bold: bool) -> tuple[str, ...]:
    """The atom, or runs of its characters when it is wider than a whole line."""
    if measure(atom, size, bold) <= room:
        return (atom,)
    pieces, piece = [], ""
    for character in atom:
        if piece and measure(piece + character, size, bold) > room:
            pieces.append(piece)
            piece = ""
        piece += character
    return (*pieces, piece)
