"""The organisation chart: leading organs, the bodies set up, their units, and what stands apart."""

from __future__ import annotations

from collections.abc import Callable

from orgplan.charts import words
from orgplan.charts.banner import Aside, Banner, below
from orgplan.charts.cards import count_room
from orgplan.charts.changes import changed, fates, symbols, told
from orgplan.charts.contents import Card, Contents, contents, crossings, folded
from orgplan.charts.layout import Chart, Point, View
from orgplan.charts.legend import KEYS, Key, legend
from orgplan.charts.lettering import clean
from orgplan.charts.ranks import RAIL
from orgplan.charts.sheet import Sheet
from orgplan.charts.stacks import OFFICES, Stacks
from orgplan.charts.today import TODAY_KEYS, contents_today, headings_today
from orgplan.model.organisation import Town
from orgplan.model.outcome import Report
from orgplan.model.plan import Plan
from orgplan.text import Language

MARGIN = 16
_BELOW_BANNER, _ABOVE_LEGEND = 16, 14
_FEW = 6
"""Units without a place that fit beside the leading organs; more of them stand below everything."""


def organisation_chart(
    town: Town,
    plan: Plan | None,
    report: Report | None,
    language: Language,
    view: View = "plan",
    collapsed: frozenset[str] = frozenset(),
    before: Plan | None = None,
) -> Chart:
    """One of three views. With a report the bodies also say their hours a head; today's structure needs no plan.

    The units of `collapsed` bodies are folded into one card. Changes are those since `before`, another plan of the
    town; without one, since today.
    """
    plan = plan or Plan(town=town.name)
    shown, keys = _shown(town, plan, report, language, view, before)
    visible = folded(shown, collapsed, language, _note(view, language))
    sheet = Sheet()
    count = count_room([card for column in shown.columns for card in column.cards])
    stacks = Stacks(visible.columns, count, language, headings_today(shown) if view == "today" else OFFICES)
    beside, under = _right(visible)
    crossed = crossings(town, plan, view)
    banner = Banner(town, _left(visible), beside, stacks.card - RAIL, language, crossed)
    inner = max(stacks.width, banner.width)
    bottom, joint = banner.draw(sheet, MARGIN, MARGIN, inner)
    if visible.columns:
        bottom = _hang(sheet, stacks, visible, joint, bottom + _BELOW_BANNER, inner)
    for aside in under:
        bottom = below(sheet, aside, language, MARGIN, bottom + _BELOW_BANNER, inner)
    bottom = legend(sheet, MARGIN, bottom + _ABOVE_LEGEND, inner, language, keys)
    return Chart(
        width=inner + 2 * MARGIN,
        height=bottom + MARGIN,
        title=words.TITLES[view][language].format(clean(town.name)),
        description=_described(shown, view, language),
        boxes=sheet.everything(),
        lines=tuple(sheet.lines),
        ties=tuple(sheet.ties),
    )


def _hang(sheet: Sheet, stacks: Stacks, visible: Contents, joint: Point, top: int, inner: int) -> int:
    """The bodies, on the line that comes down from the leading organs; returns the lowest edge."""
    trunk = joint[0]
    sheet.draw(joint, (trunk, top + stacks.to_bus))
    for column in visible.columns:
        sheet.tie("leading-organ:government", column.box, "dashed" if column.dashed else "solid")
    left = min(max(trunk - stacks.width // 2, MARGIN), MARGIN + inner - stacks.width)
    return stacks.draw(sheet, left, top, trunk)


def _described(shown: Contents, view: View, language: Language) -> str:
    units = {card.unit for column in shown.columns for card in column.cards}
    changes = told(shown, language) if view == "changes" else ""
    return words.DESCRIPTIONS[view][language].format(len(shown.columns), len(units), changes)


def _shown(
    town: Town, plan: Plan, report: Report | None, language: Language, view: View, before: Plan | None
) -> tuple[Contents, tuple[Key, ...]]:
    if view == "today":
        return contents_today(town, language), TODAY_KEYS
    shown = contents(town, plan, report, language)
    if view == "plan":
        return shown, KEYS
    after = changed(shown, town, plan, language, before)
    return after, fates(after, language)


def _note(view: View, language: Language) -> Callable[[tuple[Card, ...]], str]:
    """What a card says of those folded into it."""
    return lambda cards: symbols(cards, language) if view == "changes" else ""


def _left(shown: Contents) -> list[Aside]:
    return [Aside("charter", words.BY_CHARTER, shown.charter)]


def _right(shown: Contents) -> tuple[list[Aside], list[Aside]]:
    """What stands at the right of the leading organs, and what stands below everything."""
    stays = Aside("retained", words.RETAINED, shown.retained)
    ended = Aside("ended", words.ENDED_BODIES, shown.ended)
    left_out = Aside("plain", words.UNPLACED, shown.unplaced)
    if len(left_out.cards) > _FEW:
        return [stays, ended], [left_out]
    return [stays, ended, left_out], []
