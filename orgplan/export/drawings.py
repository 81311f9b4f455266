"""The charts that go into a file: the whole, and where it has pages a page for each body."""

from __future__ import annotations

from dataclasses import dataclass

from orgplan.charts import Chart, body_chart, organisation_chart
from orgplan.charts.lettering import clean
from orgplan.export import words
from orgplan.export.lettered import written
from orgplan.export.material import Material
from orgplan.export.options import Options


@dataclass(frozen=True)
class Drawing:
    """One chart and what is written above and below it."""

    chart: Chart
    title: str
    foot: str

    @property
    def letters(self) -> str:
        """All that is written on the page."""
        return written(self.chart) + self.title + self.foot


def drawings(material: Material, options: Options) -> tuple[Drawing, ...]:
    """The whole chart first; paged, then every body that the plan sets up, from left to right."""
    town, plan, report, language = material.town, material.plan, material.report, options.language
    whole = organisation_chart(town, plan, report, language, options.view)
    charts = [whole]
    if options.paged and options.view != "today":
        charts += [body_chart(town, plan, report, body, language, options.view) for body in _bodies(whole)]
    foot = _foot(material, options)
    return tuple(Drawing(chart, chart.title, foot) for chart in charts)


def _bodies(whole: Chart) -> tuple[str, ...]:
    """Bodies with a box in the chart, from left to right."""
    return tuple(box.subject for box in whole.boxes if box.about == "body" and box.subject)


def _foot(material: Material, options: Options) -> str:
    """Where it comes from and what a reader must know of it."""
    language = options.language
    parts = [clean(material.town.name), words.VIEWS[options.view][language]]
    if options.view != "today" and material.report is not None and not material.report.lawful:
        parts.append(words.NOT_LAWFUL[language])
    if material.town.note:
        parts.append(clean(material.town.note))
    return " · ".join(parts)
