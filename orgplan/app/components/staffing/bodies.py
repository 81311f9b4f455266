"""Heads of every body by establishment category: as is, to be and net, with those outside every body."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from orgplan.app.components.staffing.section import Section
from orgplan.app.plain import capital
from orgplan.app.words import staffing as said
from orgplan.app.words.staffing import ledger as words
from orgplan.model.quantities import largest_remainder
from orgplan.model.vocabulary import Category
from orgplan.structure import Groundwork, Structure
from orgplan.tables.ledger import Ledger

Following = Mapping[tuple[str, str], int]
"""Unit and body: heads that follow the unit's work there."""


@dataclass(frozen=True)
class Line:
    """One body, or those outside: heads by category, as they are and as they are to be."""

    name: str
    before: Mapping[str, int]
    after: Mapping[str, int]


def as_is(ledger: Ledger, following: Following) -> dict[str, Counter[str]]:
    """Heads of each category that do the work of each body today.

    They are the heads to be, without those who are moved in beyond the work, back where that work lies. Where a unit
    moves heads of several categories, each body's share of them is taken to be like the whole.
    """
    heads = {row.body: Counter({c.value: row.heads[c] for c in Category}) for row in ledger.bodies}
    pools: dict[str, Counter[str]] = {}
    short = Counter(following)
    for row in ledger.bodies:
        for source in row.sources:
            short[source.unit, row.body] -= source.with_work
            moved = largest_remainder(source.moved, {c.value: source.heads[c] for c in Category})
            heads[row.body].subtract(moved)
            pools.setdefault(source.unit, Counter()).update(moved)
    for (unit, body), missing in sorted(short.items()):
        if missing > 0 and unit in pools:
            back = largest_remainder(missing, pools[unit])
            heads[body].update(back)
            pools[unit].subtract(back)
    return heads


def lines(section: Section, ledger: Ledger) -> list[Line]:
    """Bodies, then who lies in none, then the sum: nobody is lost."""
    following = Structure(Groundwork(section.town), section.plan).following()
    before = as_is(ledger, following)
    found = [
        Line(section.bodies.get(row.body, row.body), before[row.body], {c.value: row.heads[c] for c in Category})
        for row in ledger.bodies
    ]
    for name, field in (("charter", "by_charter"), ("county", "with_county")):
        heads = {category.value: getattr(ledger.categories[category], field) for category in Category}
        if any(heads.values()):
            found.append(Line(words.OUTSIDE[name][section.language], heads, heads))
    sums = [{c.value: sum(part[c.value] for part in side) for c in Category} for side in _sides(found)]
    return [*found, Line(said.SUM[section.language], *sums)]


def _sides(found: Sequence[Line]) -> Iterator[list[Mapping[str, int]]]:
    yield [line.before for line in found]
    yield [line.after for line in found]


def table(section: Section, ledger: Ledger) -> str:
    """Three columns a category, and three for all of them; a category that nobody has is left out."""
    language = section.language
    used = [c for c in Category if ledger.categories[c].to_be or ledger.categories[c].with_county]
    groups = [*(capital(category.text[language]) for category in used), said.SUM[language]]
    top = "".join(f'<th colspan="3">{escape(name)}</th>' for name in groups)
    second = "".join(
        f'<th class="number{" first" if not at else ""}" title="{escape(source[language], quote=True)}">'
        f"{escape(title[language])}</th>"
        for at, (title, source) in enumerate((words.AS_IS, words.TO_BE, words.NET))
    )
    body = "".join(_row(line, [c.value for c in used]) for line in lines(section, ledger))
    return (
        f'<table class="orgplan-grid establishment total"><thead><tr><th rowspan="2">{said.BODY[language]}</th>{top}'
        f"</tr><tr>{second * len(groups)}</tr></thead><tbody>{body}</tbody></table>"
    )


def _row(line: Line, used: Sequence[str]) -> str:
    pairs = [(line.before[name], line.after[name]) for name in used]
    pairs.append((sum(line.before.values()), sum(line.after.values())))
    cells = "".join(
        f'<td class="number first{_pale(before)}">{before}</td><td class="number{_pale(after)}">{after}</td>'
        f'<td class="number{_pale(after - before)}">{f"{after - before:+}" if after != before else "0"}</td>'
        for before, after in pairs
    )
    return f"<tr><td>{escape(line.name)}</td>{cells}</tr>"


def _pale(value: int) -> str:
    """A nought stands back."""
    return "" if value else " nought"
