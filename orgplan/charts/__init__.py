"""Figures: the organisation chart as plain geometry, its SVG, and the analytic charts."""

from orgplan.charts.layout import Box, Chart, Line, TextLine, Tie, View
from orgplan.charts.organisation import organisation_chart
from orgplan.charts.single import body_charts, today_charts

__all__ = ["Box", "Chart", "Line", "TextLine", "Tie", "View", "body_charts", "organisation_chart", "today_charts"]
