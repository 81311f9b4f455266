"""Colours of the charts, as data, so that SVG, slides and figures agree. Ink on fill is at least 4.5 : 1."""

from __future__ import annotations

from dataclasses import dataclass

from orgplan.charts.layout import Box, Role

FONTS = (
    "'Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC','Microsoft YaHei','PingFang SC','SimHei',"
    "'Segoe UI',Arial,sans-serif"
)
LINE = "#8A96A6"
PAPER = "#FFFFFF"
FRONT, BACK = "#2B6F63", "#41597C"
"""Front and back office, in the analytic charts."""
INK, MUTED, GRID = "#1F2933", "#5B6673", "#E3E8EE"


@dataclass(frozen=True)
class Look:
    fill: str
    stroke: str
    ink: str
    soft: str
    """Ink of lesser lines: counts, facts, plates."""


_STRONG = {
    "party": Look("#8C1C1C", "#701414", "#FFFFFF", "#F6DEDC"),
    "government": Look("#1F4E79", "#173B5C", "#FFFFFF", "#D9E6F2"),
    "institution": Look("#1E6358", "#164C43", "#FFFFFF", "#D5ECE6"),
    "congress": Look("#5A4A3B", "#45382C", "#FFFFFF", "#EFE6DC"),
    "zone": Look("#3C4A8C", "#2D386C", "#FFFFFF", "#DFE3F5"),
    "stationed": Look("#6B5211", "#53400C", "#FFFFFF", "#F5E9C8"),
    "fresh": Look("#1B6B3A", "#13512B", "#FFFFFF", "#D6EFDF"),
    "same": Look("#5B6673", "#46515E", "#FFFFFF", "#E6EAEF"),
}
_CARD = {
    "party": Look("#FBF1F0", "#DDBAB7", "#3F1413", "#7A3F3C"),
    "government": Look("#EEF4FA", "#B5C9DE", "#142F4A", "#46617F"),
    "institution": Look("#EDF6F3", "#B0D3C9", "#0F3B33", "#3B6A60"),
    "stationed": Look("#FFF8E6", "#B98A1B", "#4F3C08", "#7A5E14"),
    "charter": Look("#F6F4F1", "#CFC6BA", "#3A3128", "#6A5D4E"),
    "retained": Look("#FFFFFF", "#B98A1B", "#4F3C08", "#7A5E14"),
    "plain": Look("#FFFFFF", "#C0392B", "#7A1F15", "#7A1F15"),
    "zone": Look("#EFF1FA", "#B9C0E2", "#232C5C", "#4A5591"),
    "merged": Look("#EAF1FB", "#7FA3D1", "#123A66", "#3E608A"),
    "devolved": Look("#FFF1D6", "#B9770E", "#5A3A05", "#7A5310"),
    "split": Look("#F1E4F8", "#8E5CB0", "#4A2463", "#6C4586"),
    "parted": Look("#F5ECFA", "#A97CC4", "#4A2463", "#6C4586"),
    "same": Look("#F3F4F6", "#C3CAD3", "#46515E", "#5B6673"),
    "ended": Look("#FBEDEC", "#C0392B", "#7A1F15", "#8A3A31"),
}
_PANEL = {
    "front": Look("#EDF5F1", "#D3E6DE", "#1E5A4E", "#1E5A4E"),
    "back": Look("#F2F4F8", "#DDE3EB", "#3C4C63", "#3C4C63"),
    "charter": Look("#FBFAF8", "#E6E0D8", "#5E5142", "#5E5142"),
    "retained": Look("#FFFDF7", "#EADDBB", "#6B5211", "#6B5211"),
    "plain": Look("#FFF7F6", "#F0C9C4", "#7A1F15", "#7A1F15"),
    "ended": Look("#FFF9F8", "#EBCFCB", "#7A1F15", "#7A1F15"),
    "zone": Look("none", "#7C87B8", "#3C4A8C", "#3C4A8C"),
}
_LETTERED = Look("none", "none", "#46515E", "#46515E")
"""Words without a box around them."""


def look(box: Box) -> Look:
    """How a box is painted."""
    if box.kind in ("panel", "frame"):
        return _PANEL[box.tone]
    if box.kind in ("leading-organ", "body"):
        return _STRONG[box.tone]
    if box.kind in ("key", "label"):
        return _LETTERED
    card = _CARD[box.tone]
    return Look(PAPER, card.stroke, card.ink, card.soft) if box.kind == "portion" else card


def ink(box: Box, role: Role) -> str:
    """Colour of one line in a box."""
    return look(box).ink if role in ("name", "heading") else look(box).soft
