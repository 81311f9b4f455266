"""Figures: the organisation chart as plain geometry, its SVG, and the analytic charts."""

from orgplan.charts.layout import Box, Chart, Line, TextLine
from orgplan.charts.organisation import organisation_chart

__all__ = ["Box", "Chart", "Line", "TextLine", "organisation_chart"]
