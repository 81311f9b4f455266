"""Heads of every body by establishment category: as is, to be and net, with those outside every body."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from orgplan.app.components.staffing.section import Section
from orgplan.app.plain import capital
from orgplan.app.words import staffing as said
from orgplan.app.words.staffing import ledger as words
from orgplan.model.vocabulary import Category
from orgplan.structure import Groundwork, Structure
from orgplan.tables.as_is import heads_as_is
from orgplan.tables.ledger import Ledger


@dataclass(frozen=True)
class Line:
    """One body, or those outside: heads by category, as they are and as they are to be."""

    name: str
    before: Mapping[str, int]
    after: Mapping[str, int]
    kind: str = ""
    """What the style sheet knows the row by."""


def lines(section: Section, ledger: Ledger) -> list[Line]:
    """Bodies and who lies in none, their sum, and below it whom the county keeps: the sum is that of the ledger."""
    before: dict[str, Counter[str]] = defaultdict(Counter)
    for row in heads_as_is(Structure(Groundwork(section.town), section.plan)):
        before[row.body][row.category.value] += row.heads
    found = [
        Line(section.bodies.get(row.body, row.body), before[row.body], {c.value: row.heads[c] for c in Category})
        for row in ledger.bodies
    ]
    whole, charter, missing, county = (_of(ledger, name) for name in ("to_be", "by_charter", "missing", "with_county"))
    found += _outside(section, "charter", charter, charter)
    placed = _sum(line.before for line in found)
    found += _outside(section, "unplaced", {name: whole[name] - placed[name] for name in whole}, missing)
    total = Line(said.SUM[section.language], _sum(line.before for line in found), whole, "total")
    return [*found, total, *_outside(section, "county", county, county)]


def _of(ledger: Ledger, field: str) -> dict[str, int]:
    return {category.value: getattr(row, field) for category, row in ledger.categories.items()}


def _sum(parts: Iterable[Mapping[str, int]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for part in parts:
        total.update(part)
    return total


def _outside(section: Section, kind: str, before: Mapping[str, int], after: Mapping[str, int]) -> list[Line]:
    """Those who lie in no body; nothing where there are none."""
    anybody = any(before.values()) or any(after.values())
    return [Line(words.OUTSIDE[kind][section.language], before, after, kind)] if anybody else []


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
        f'<table class="orgplan-grid establishment"><thead><tr><th rowspan="2">{said.BODY[language]}</th>{top}'
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
    return f'<tr class="{line.kind}"><td>{escape(line.name)}</td>{cells}</tr>'


def _pale(value: int) -> str:
    """A nought stands back."""
    return "" if value else " nought"
