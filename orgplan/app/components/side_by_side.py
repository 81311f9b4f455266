"""The table of a comparison: a column a plan and one for today, differences signed and coloured below the figures.

A plan of other data or other prices has figures of its own, but no difference to the first: the head says why.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from orgplan.app import words
from orgplan.app.comparing import Contestant, goal_titles, names_of
from orgplan.app.components.scoreboard import signed
from orgplan.app.plain import capital
from orgplan.app.rulebook import priced
from orgplan.app.words import compare as said
from orgplan.app.words.plan import SCORE_SOURCE
from orgplan.endings import LAWFUL, NOT_LAWFUL
from orgplan.evaluate.compare import moves
from orgplan.export.verdict import beside_lawful, percent, reservations
from orgplan.model.outcome import GraphMeasures
from orgplan.model.quantities import whole, whole_parts
from orgplan.tables.balance import Load
from orgplan.text import Language, Text


def side_by_side(contestants: tuple[Contestant, ...], reasons: Sequence[str], language: Language) -> str:
    """Every row says for the mouse where its figures come from; what today has no figure for is a dash.

    `reasons`: for each plan why it does not compare with the first; empty where it does.
    """
    first = contestants[0]
    names = zip(names_of(contestants, language), reasons, strict=True)
    heads = "".join(_head(name, reason, language) for name, reason in (*names, (said.TODAY[language], "")))
    like = [not reason for reason in reasons]
    goals, structure = _goals(contestants, like, language), _structure(contestants, like, language)
    rows = (*_verdict(contestants, language), *goals, *structure)
    moved = [f"{len(moves(first.plan, one.plan)):,}" for one in contestants]
    last = _row(said.MOVED, moved, None, said.MOVED_SOURCE, language)
    return (
        f'<table class="orgplan-grid compare"><thead><tr><th>{said.METRIC[language]}</th>{heads}</tr></thead>'
        f"<tbody>{''.join(rows)}{last}</tbody></table>"
    )


def _head(name: str, reason: str, language: Language) -> str:
    if not reason:
        return f'<th class="number">{escape(name)}</th>'
    note = f'<br><small class="unlike">{escape(said.UNLIKE_SHORT[language])}</small>'
    return f'<th class="number" title="{escape(reason, quote=True)}">{escape(name)}{note}</th>'


def _verdict(contestants: Sequence[Contestant], language: Language) -> list[str]:
    lawful = {True: f"✓ {capital(LAWFUL[language])}", False: f"✕ {capital(NOT_LAWFUL[language])}"}
    how = [escape(capital(one.standing.label[language])) for one in contestants]
    judged = [lawful[one.report.lawful] + _beside(one, language) for one in contestants]
    gaps = [percent(one.standing.gap) for one in contestants]
    return [
        _row(said.STATUS, how, None, words.STATUS_HELP, language),
        _row(said.LAWFUL, judged, None, words.RECHECK_HELP, language),
        _row(said.GAP, gaps, None, words.GAP_HELP, language),
    ]


def _beside(one: Contestant, language: Language) -> str:
    """What must be read with the word "lawful"."""
    doubts = reservations(one.open_now.case.policy)
    short = beside_lawful(one.report, doubts, language)
    hint = escape(doubts.list(language), quote=True)
    return f'<br><small class="unlike" title="{hint}">{escape(short)}</small>' if short else ""


def _goals(contestants: tuple[Contestant, ...], like: Sequence[bool], language: Language) -> list[str]:
    """Costs as they are shown add up to the total."""
    shown = [whole_parts(one.report.costs) for one in contestants]
    totals = _differences([sum(costs.values()) for costs in shown], like, language)
    rows = [_row(said.OBJECTIVE, totals, None, words.OBJECTIVE_HELP, language, "total")]
    for code in goal_titles(contestants):
        hints = [_behind(one, code, language) for one in contestants]
        costs = _differences([costs.get(code, 0) for costs in shown], like, language, hints)
        rows.append(_row(priced(code), costs, None, words.PRICED_SOURCE, language))
    return rows


def _behind(one: Contestant, code: str, language: Language) -> str:
    """Measure and price behind a cost; a rule that is paid for has its own words in the report."""
    entry = next((entry for entry in one.open_now.case.policy.goals if entry.goal.code == code), None)
    if entry is None:
        return ""
    measure = f"{one.report.measures.get(code, 0):,} {entry.goal.unit[language]}"
    price, cost = f"{float(entry.price * entry.goal.scale):g}", f"{whole(one.report.costs.get(code, 0)):,}"
    return SCORE_SOURCE[language].format(entry.goal.title[language], measure, price, cost)


def _structure(contestants: Sequence[Contestant], like: Sequence[bool], language: Language) -> list[str]:
    """What the graph and the load say, of the plans and of today."""
    today, graphs = contestants[0].report.graph_today, [one.report.graph for one in contestants]

    def row(title: Text, values: list[int], before: int, source: Text) -> str:
        return _row(title, _differences(values, like, language), f"{before:,}", source, language)

    bodies = [len(one.report.bodies) for one in contestants]
    loads = [_range([row.load for row in one.report.bodies]) for one in contestants]
    return [
        row(said.BODIES, bodies, _bodies_today(contestants[0]), said.BODIES_SOURCE),
        row(words.CROSSING, [graph.crossing_hours for graph in graphs], today.crossing_hours, words.CROSSING_SOURCE),
        row(said.OVERLAPS, [_overlaps(graph) for graph in graphs], _overlaps(today), said.OVERLAPS_SOURCE),
        _row(said.LIGHTEST, loads, _range(_loads_today(contestants[0])), said.LIGHTEST_SOURCE, language),
    ]


def _bodies_today(one: Contestant) -> int:
    return len({unit.home or unit.id for unit in one.town.units if unit.placeable})


def _overlaps(graph: GraphMeasures) -> int:
    return len(graph.overlaps)


def _loads_today(one: Contestant) -> list[int | None]:
    load = one.report.tables.get("load")
    return [group.load for group in load.units.groups] if isinstance(load, Load) else []


def _range(loads: Sequence[int | None]) -> str:
    known = [load for load in loads if load is not None]
    return f"{min(known):,} ～ {max(known):,}" if known else "—"


def _differences(
    values: Sequence[int], like: Sequence[bool], language: Language, hints: Sequence[str] = ()
) -> list[str]:
    """The figure of each plan; below it, from the second on, more or less than the first where like meets like."""
    cells = []
    for at, value in enumerate(values):
        change = value - values[0] if like[at] else 0
        mood = "" if not change else "worse" if change > 0 else "better"
        text = (said.WORSE if change > 0 else said.BETTER)[language].format(f"{abs(change):,}")
        note = f'<br><small class="{mood}" title="{escape(text)}">{signed(change)}</small>' if mood else ""
        hint = f' title="{escape(hints[at], quote=True)}"' if hints and hints[at] else ""
        cells.append(f"<span{hint}>{value:,}</span>{note}")
    return cells


def _row(title: Text, cells: Sequence[str], today: str | None, source: Text, language: Language, kind: str = "") -> str:
    """`cells` are ready markup; `today` = `None` where there is no such figure of today."""
    plans = "".join(f'<td class="number">{cell}</td>' for cell in cells)
    before = f'<td class="number today">{today or words.NONE[language]}</td>'
    hint = escape(source[language], quote=True)
    return f'<tr class="{kind}" title="{hint}"><td>{escape(title[language])}</td>{plans}{before}</tr>'
