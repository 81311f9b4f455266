"""Heads of every body by establishment category: as is, to be and net, with those outside every body."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from orgplan.app.components.staffing.section import Section
from orgplan.app.plain import capital
from orgplan.app.words import staffing as said
from orgplan.app.words.staffing import ledger as words
from orgplan.export.grids.staffing import OUTSIDE
from orgplan.model.vocabulary import Category
from orgplan.structure import Groundwork, Structure
from orgplan.tables.as_is import Counts, Gathered, Outside, gathered, town_total
from orgplan.tables.ledger import Ledger


@dataclass(frozen=True)
class Line:
    """One body, or those outside: heads by category, as they are and as they are to be."""

    name: str
    before: Counts
    after: Counts
    kind: str = ""
    """What the style sheet knows the row by."""


def lines(section: Section) -> list[Line]:
    """Bodies and who lies in none, their sum, and below it whom the county keeps."""
    found = gathered(Structure(Groundwork(section.town), section.plan))
    rows = [_line(section, row) for row in found]
    county = [row for row in found if row.place is Outside.COUNTY]
    rows.insert(len(rows) - len(county), Line(said.SUM[section.language], *town_total(found), "total"))
    return rows


def _line(section: Section, row: Gathered) -> Line:
    if isinstance(row.place, str):
        return Line(section.bodies.get(row.place, row.place), row.before, row.after)
    return Line(OUTSIDE[row.place][section.language], row.before, row.after, row.place.value)


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
    body = "".join(_row(line, used) for line in lines(section))
    return (
        f'<table class="orgplan-grid establishment"><thead><tr><th rowspan="2">{said.BODY[language]}</th>{top}'
        f"</tr><tr>{second * len(groups)}</tr></thead><tbody>{body}</tbody></table>"
    )


def _row(line: Line, used: Sequence[Category]) -> str:
    pairs = [(line.before[name], line.after[name]) for name in used]
    pairs.append((line.before.total(), line.after.total()))
    cells = "".join(
        f'<td class="number first{_pale(before)}">{before}</td><td class="number{_pale(after)}">{after}</td>'
        f'<td class="number{_pale(after - before)}">{f"{after - before:+}" if after != before else "0"}</td>'
        for before, after in pairs
    )
    return f'<tr class="{line.kind}"><td>{escape(line.name)}</td>{cells}</tr>'


def _pale(value: int) -> str:
    """A nought stands back."""
    return "" if value else " nought"
