"""The organisation chart: leading organs, the bodies set up, their units, and what stands apart."""

from __future__ import annotations

from orgplan.charts import words
from orgplan.charts.banner import Aside, Banner
from orgplan.charts.cards import count_room
from orgplan.charts.changes import changed, fates
from orgplan.charts.contents import Contents, contents, crossings, folded
from orgplan.charts.layout import Chart, View
from orgplan.charts.legend import KEYS, Key, legend
from orgplan.charts.lettering import clean
from orgplan.charts.sheet import Sheet
from orgplan.charts.stacks import OFFICES, RAIL, Stacks
from orgplan.charts.today import TODAY_HEADINGS, TODAY_KEYS, contents_today
from orgplan.model.organisation import Town
from orgplan.model.outcome import Report
from orgplan.model.plan import Plan
from orgplan.text import Language

MARGIN = 16
_BELOW_BANNER, _ABOVE_LEGEND = 16, 14


def organisation_chart(
    town: Town,
    plan: Plan | None,
    report: Report | None,
    language: Language,
    view: View = "plan",
    collapsed: frozenset[str] = frozenset(),
) -> Chart:
    """One of three views. With a report the bodies also say their hours a head; today's structure needs no plan.

    The units of `collapsed` bodies are folded into one card.
    """
    plan = plan or Plan(town=town.name)
    shown, keys = _shown(town, plan, report, language, view)
    sheet = Sheet()
    cards = [card for column in shown.columns for card in column.cards]
    visible = folded(shown, collapsed, language)
    headings = TODAY_HEADINGS if view == "today" else OFFICES
    stacks = Stacks(visible.columns, count_room(cards), language, headings)
    banner = Banner(town, _left(visible), _right(visible), stacks.card - RAIL, language, crossings(town, plan, view))
    inner = max(stacks.width, banner.width)
    low, trunk = banner.draw(sheet, MARGIN, MARGIN, inner)
    bottom = low
    if visible.columns:
        top = low + _BELOW_BANNER
        sheet.draw((trunk, low), (trunk, top + stacks.to_bus))
        left = min(max(trunk - stacks.width // 2, MARGIN), MARGIN + inner - stacks.width)
        bottom = stacks.draw(sheet, left, top, trunk)
        for column in visible.columns:
            sheet.tie("leading-organ:government", column.box, "dashed" if column.dashed else "solid")
    bottom = legend(sheet, MARGIN, bottom + _ABOVE_LEGEND, inner, language, keys)
    return Chart(
        width=inner + 2 * MARGIN,
        height=bottom + MARGIN,
        title=words.TITLES[view][language].format(clean(town.name)),
        description=words.DESCRIPTIONS[view][language].format(len(shown.columns), len({card.unit for card in cards})),
        boxes=sheet.everything(),
        lines=tuple(sheet.lines),
        ties=tuple(sheet.ties),
    )


def _shown(
    town: Town, plan: Plan, report: Report | None, language: Language, view: View
) -> tuple[Contents, tuple[Key, ...]]:
    if view == "today":
        return contents_today(town, language), TODAY_KEYS
    shown = contents(town, plan, report, language)
    if view == "plan":
        return shown, KEYS
    after = changed(shown, town, plan, language)
    return after, fates(after, language)


def _left(shown: Contents) -> list[Aside]:
    return [Aside("charter", words.BY_CHARTER, shown.charter)]


def _right(shown: Contents) -> list[Aside]:
    return [Aside("retained", words.RETAINED, shown.retained), Aside("plain", words.UNPLACED, shown.unplaced)]
