"""The organisation chart: leading organs, the bodies set up, their units, and what stands apart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from orgplan.charts import words
from orgplan.charts.banner import Aside, Banner, below
from orgplan.charts.cards import count_room
from orgplan.charts.changes import changed, fates, symbols, told
from orgplan.charts.contents import Card, Contents, contents, crossings, folded
from orgplan.charts.layout import Chart, Point, View
from orgplan.charts.legend import KEYS, Key, legend
from orgplan.charts.lettering import clean
from orgplan.charts.paper import Room, arrangements, largest
from orgplan.charts.ranks import RAIL, Row, arranged
from orgplan.charts.sheet import Sheet
from orgplan.charts.stacks import OFFICES, Stacks
from orgplan.charts.today import TODAY_KEYS, contents_today, headings_today
from orgplan.model.organisation import Town
from orgplan.model.outcome import Report
from orgplan.model.plan import Plan
from orgplan.text import Language

MARGIN, _PAPER_MARGIN = 16, 2
_BELOW_BANNER, _ABOVE_LEGEND = 12, 10
_TRIALS = 2
"""Of arrangements for paper."""
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
    shape: float | None = None,
) -> Chart:
    """One of three views. With a report the bodies also say their hours a head; today's structure needs no plan.

    The units of `collapsed` bodies are folded into one card. Changes are those since `before`, another plan of the
    town; without one, since today. `shape` is width over height of the sheet that the chart is to fill; without one
    it is drawn for a screen.
    """
    plan = plan or Plan(town=town.name)
    shown, keys = _shown(town, plan, report, language, view, before)
    visible = folded(shown, collapsed, language, _note(view, language))
    count = count_room([card for column in shown.columns for card in column.cards])
    crossed = crossings(town, plan, view)
    headings = headings_today(shown) if view == "today" else OFFICES
    right, under = _right(visible)

    def drawn(rows: tuple[Row, ...], margin: int) -> _Drawn:
        stacks = Stacks(rows, count, language, headings)
        banner = Banner(town, _left(visible), right, stacks.card - RAIL, language, crossed)
        return _draw(visible, stacks, banner, under, keys, margin)

    made = drawn(arranged(visible.columns, count), MARGIN if shape is None else _PAPER_MARGIN)
    if shape is not None and visible.columns:
        ways = arrangements(visible.columns, count)
        made = _larger(made, lambda room: drawn(largest(ways, room), _PAPER_MARGIN), shape)
    return Chart(
        width=made.width,
        height=made.height,
        title=words.TITLES[view][language].format(clean(town.name)),
        description=_described(shown, view, language),
        boxes=made.sheet.everything(),
        lines=tuple(made.sheet.lines),
        ties=tuple(made.sheet.ties),
    )


@dataclass(frozen=True)
class _Drawn:
    """A sheet that everything was laid on, its size, and what of that is not the bodies'."""

    sheet: Sheet
    width: int
    height: int
    besides: int
    least: int

    def scale(self, shape: float) -> float:
        return min(shape / self.width, 1 / self.height)


def _larger(first: _Drawn, fit: Callable[[Room], _Drawn], shape: float) -> _Drawn:
    """The largest of a few trials: what stands above the bodies is higher where they are narrower."""
    best = latest = first
    for _ in range(_TRIALS):
        latest = fit(Room(shape, latest.besides, latest.least))
        best = max(best, latest, key=lambda drawn: drawn.scale(shape))
    return best


def _draw(
    visible: Contents, stacks: Stacks, banner: Banner, under: list[Aside], keys: tuple[Key, ...], margin: int
) -> _Drawn:
    """`under`: what stands below everything."""
    sheet, language = Sheet(), stacks.language
    inner = max(stacks.width, banner.width)
    bottom, joint = banner.draw(sheet, margin, margin, inner)
    if visible.columns:
        bottom = _hang(sheet, stacks, visible, joint, bottom + _BELOW_BANNER, margin, inner)
    for aside in under:
        bottom = below(sheet, aside, language, margin, bottom + _BELOW_BANNER, inner)
    height = legend(sheet, margin, bottom + _ABOVE_LEGEND, inner, language, keys) + margin
    return _Drawn(sheet, inner + 2 * margin, height, height - stacks.height, banner.width)


def _hang(sheet: Sheet, stacks: Stacks, visible: Contents, joint: Point, top: int, margin: int, inner: int) -> int:
    """The bodies, on the line that comes down from the leading organs; returns the lowest edge."""
    trunk = joint[0]
    sheet.draw(joint, (trunk, top + stacks.to_bus))
    for column in visible.columns:
        sheet.tie("leading-organ:government", column.box, "dashed" if column.dashed else "solid")
    left = min(max(trunk - stacks.width // 2, margin), margin + inner - stacks.width)
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
