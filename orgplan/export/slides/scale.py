"""From the pixels of a chart to the measures of a slide."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from orgplan.charts import Chart

EMU_A_POINT = 12700
"""English metric units, in which slides are measured."""
EMU_A_MM = 36000
LARGEST = 1.6
"""A small chart is not blown up beyond this many points a pixel."""


def colour(code: str) -> Any:
    """`#RRGGBB` as PowerPoint's library has it."""
    from pptx.dml.color import RGBColor

    red, green, blue = bytes.fromhex(code.removeprefix("#"))
    return RGBColor(red, green, blue)  # type: ignore[no-untyped-call]  # python-pptx is only partly typed


@dataclass(frozen=True)
class Scale:
    """Where the chart lies on the slide, and how large a pixel is there, in EMU."""

    left: int
    top: int
    pixel: float

    @classmethod
    def fitting(cls, chart: Chart, left: int, top: int, width: int, height: int) -> Scale:
        """As large as the room allows, in its middle."""
        pixel = min(width / chart.width, height / chart.height, LARGEST * EMU_A_POINT)
        across = (width - chart.width * pixel) / 2
        down = (height - chart.height * pixel) / 2
        return cls(round(left + across), round(top + down), pixel)

    def x(self, pixels: float) -> int:
        return round(self.left + pixels * self.pixel)

    def y(self, pixels: float) -> int:
        return round(self.top + pixels * self.pixel)

    def long(self, pixels: float) -> int:
        return round(pixels * self.pixel)

    def points(self, pixels: float) -> float:
        return pixels * self.pixel / EMU_A_POINT
