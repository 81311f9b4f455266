"""The organisation chart: leading organs, the bodies set up, their units, and what stands apart."""

from __future__ import annotations

from orgplan.charts import words
from orgplan.charts.banner import Aside, Banner
from orgplan.charts.cards import count_room
from orgplan.charts.contents import Contents, contents, crossed
from orgplan.charts.layout import Chart
from orgplan.charts.legend import legend
from orgplan.charts.lettering import clean
from orgplan.charts.sheet import Sheet
from orgplan.charts.stacks import RAIL, Stacks
from orgplan.model.organisation import Town
from orgplan.model.outcome import Report
from orgplan.model.plan import Plan
from orgplan.text import Language

MARGIN = 16
_BELOW_BANNER, _ABOVE_LEGEND = 16, 14


def organisation_chart(town: Town, plan: Plan, report: Report | None, language: Language) -> Chart:
    """The chart of a plan; with a report the bodies also say their hours a head."""
    shown = contents(town, plan, report, language)
    sheet = Sheet()
    cards = [card for column in shown.columns for card in column.cards]
    stacks = Stacks(shown.columns, count_room(cards), language)
    banner = Banner(town, _left(shown), _right(shown), stacks.card - RAIL, language, len(crossed(town, plan)))
    inner = max(stacks.width, banner.width)
    low, trunk = banner.draw(sheet, MARGIN, MARGIN, inner)
    bottom = low
    if shown.columns:
        top = low + _BELOW_BANNER
        sheet.draw((trunk, low), (trunk, top + stacks.to_bus))
        left = min(max(trunk - stacks.width // 2, MARGIN), MARGIN + inner - stacks.width)
        bottom = stacks.draw(sheet, left, top, trunk)
    bottom = legend(sheet, MARGIN, bottom + _ABOVE_LEGEND, inner, language)
    return Chart(
        width=inner + 2 * MARGIN,
        height=bottom + MARGIN,
        title=words.TITLE[language].format(clean(town.name)),
        description=words.DESCRIPTION[language].format(len(shown.columns), len({card.unit for card in cards})),
        boxes=sheet.everything(),
        lines=tuple(sheet.lines),
    )


def _left(shown: Contents) -> list[Aside]:
    return [Aside("charter", words.BY_CHARTER, shown.charter)]


def _right(shown: Contents) -> list[Aside]:
    return [Aside("retained", words.RETAINED, shown.retained), Aside("plain", words.UNPLACED, shown.unplaced)]
