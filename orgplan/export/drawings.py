"""The charts that go into a file: the whole, and where it has pages the pages of each body."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from orgplan.charts import Chart, body_charts, organisation_chart, today_charts
from orgplan.export.foot import foot, note
from orgplan.export.lettered import written
from orgplan.export.material import Material
from orgplan.export.options import Options


@dataclass(frozen=True)
class Drawing:
    """One chart and what is written above and below it."""

    chart: Chart
    title: str
    foot: str
    note: str
    """What the town says of its data, below the foot; it may be empty."""

    @property
    def letters(self) -> str:
        """All that is written on the page."""
        return written(self.chart) + self.title + self.foot + self.note


def drawings(material: Material, options: Options, shape: float | None = None) -> tuple[Drawing, ...]:
    """The whole chart first; paged, then what stands in it from left to right, each on pages of its own.

    With the width over height of the room on a sheet the whole chart is drawn to fill it.
    """
    town, plan, report, language = material.town, material.plan, material.report, options.language
    whole = organisation_chart(town, plan, report, language, options.view, shape=shape)
    charts = (whole, *(_parts(material, whole, options) if options.paged else ()))
    below = foot(material, options), note(material, language)
    return tuple(Drawing(chart, chart.title, *below) for chart in charts)


def _parts(material: Material, whole: Chart, options: Options) -> Iterator[Chart]:
    """Of today the kinds of unit, else the bodies that the plan sets up."""
    town, plan, report, language = material.town, material.plan, material.report, options.language
    if options.view == "today":
        yield from today_charts(town, language)
        return
    for body in _bodies(whole):
        yield from body_charts(town, plan, report, body, language, options.view)


def _bodies(whole: Chart) -> tuple[str, ...]:
    """Bodies with a box in the chart, from left to right."""
    return tuple(box.subject for box in whole.boxes if box.about == "body" and box.subject)
