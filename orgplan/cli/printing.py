"""How answers look on a terminal, in either language."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from orgplan.evaluate import Comparison
from orgplan.limits import Progress
from orgplan.model.findings import Finding, Place, errors
from orgplan.model.outcome import Number, Outcome, Report
from orgplan.model.vocabulary import Severity
from orgplan.policy import title_of
from orgplan.run import Case
from orgplan.text import Language, Text

CLEAN = Text("数据可以使用，没有错误。", "The data can be used: no errors.")
FAULTY = Text("有 {} 处错误，须先改正。", "{} errors to correct first.")
LAWFUL = Text("独立复核：合法", "Independent re-check: lawful")
UNLAWFUL = Text("独立复核：不合法", "Independent re-check: not lawful")
OBJECTIVE = Text("目标值 {} 小时", "objective {} hours")
BOUND = Text("下界 {}", "bound {}")
GAP = Text("差距 {:.2%}", "gap {:.2%}")
SECONDS = Text("用时 {:.1f} 秒", "{:.1f} s")
BODIES = Text("机构", "body"), Text("人数", "heads"), Text("年工时", "hours"), Text("人均工时", "hours a head")
GOAL = Text("目标", "goal")
MEASURE = Text("数值", "measure")
COST = Text("折合小时", "hours")
TOTAL = Text("目标值(小时)", "objective (hours)")
MOVED = Text("改变归属", "moved")
ROW = Text("第 {} 行", "row {}")
COLUMN = Text("“{}”列", "column {}")
EXPECTED = Text("（应为：{}）", " (expected: {})")
AGAINST = Text("（依据：{}）", " ({})")


def _print(line: str = "") -> None:
    print(line)  # noqa: T201 - the one place where the command line speaks


def findings(found: Sequence[Finding], language: Language) -> None:
    """One line each, the gravest first."""
    order = list(Severity)
    for finding in sorted(found, key=lambda finding: order.index(finding.severity)):
        _print(line(finding, language))


def line(finding: Finding, language: Language) -> str:
    """Severity, place, message, what was expected, the clause."""
    parts = [f"[{finding.severity.text[language]}]"]
    if finding.place is not None and (place := where(finding.place, language)):
        parts.append(f"{place}：" if language == "zh" else f"{place}:")
    parts.append(finding.message[language])
    text = " ".join(parts)
    if finding.expected is not None:
        text += EXPECTED[language].format(finding.expected[language])
    if finding.source is not None:
        text += AGAINST[language].format(finding.source[language])
    return text


def where(place: Place, language: Language) -> str:
    """File, sheet, row, column, value."""
    parts = [place.file, place.sheet]
    if place.row is not None:
        parts.append(ROW[language].format(place.row))
    if place.column:
        parts.append(COLUMN[language].format(place.column))
    if place.value:
        parts.append(f"“{place.value}”" if language == "zh" else f'"{place.value}"')
    return " ".join(part for part in parts if part)


def verdict_on_data(found: Sequence[Finding], language: Language) -> None:
    number = len(errors(tuple(found)))
    _print(FAULTY[language].format(number) if number else CLEAN[language])


def outcome(result: Outcome, about_data: Sequence[Finding], language: Language) -> None:
    """Status, certificate, report."""
    serious = [finding for finding in about_data if finding.severity is not Severity.NOTE]
    if result.report is not None:
        findings(serious, language)
    findings(result.findings, language)
    parts = [result.status.text[language]]
    if result.objective is not None:
        parts.append(OBJECTIVE[language].format(figure(result.objective)))
    if result.bound is not None:
        parts.append(BOUND[language].format(figure(result.bound)))
    if result.gap is not None:
        parts.append(GAP[language].format(result.gap))
    parts.append(SECONDS[language].format(result.seconds))
    _print(("，" if language == "zh" else ", ").join(parts))
    if result.report is not None:
        report(result.report, language)


def report(result: Report, language: Language) -> None:
    """Verdict, goals, bodies, findings."""
    _print((LAWFUL if result.lawful else UNLAWFUL)[language])
    _print()
    goals = [
        [title_of(code)[language], figure(result.measures.get(code, "")), figure(cost)]
        for code, cost in result.costs.items()
    ]
    goals.append([TOTAL[language], "", figure(result.objective)])
    table([GOAL[language], MEASURE[language], COST[language]], goals)
    _print()
    rows = [
        [
            (row.name_en or row.name) if language == "en" else row.name,
            figure(row.heads),
            figure(row.hours),
            figure("" if row.load is None else row.load),
        ]
        for row in result.bodies
    ]
    table([word[language] for word in BODIES], rows)
    _print()
    findings(result.findings, language)


def comparison(result: Comparison, names: Sequence[str], case: Case, language: Language) -> None:
    """Measures side by side, then what lies elsewhere than in the first plan."""
    codes = list(result.reports[0].measures)
    rows = [[title_of(code)[language], *(figure(r.measures[code]) for r in result.reports)] for code in codes]
    rows.append([TOTAL[language], *(figure(r.objective) for r in result.reports)])
    rows.append(["", *((LAWFUL if r.lawful else UNLAWFUL)[language] for r in result.reports)])
    rows.append([MOVED[language], *(str(len(moves)) for moves in result.moves)])
    table([GOAL[language], *names], rows)
    units = {unit.id: unit.name for unit in case.town.units} if case.town else {}
    for name, moves in zip(names[1:], result.moves[1:], strict=True):
        for move in moves:
            _print(
                f"{name}: {units.get(move.unit, move.unit)} {move.stream}: {move.before or '—'} → {move.after or '—'}"
            )


def table(heading: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Columns aligned by what a terminal shows: a Chinese character is two wide."""
    lines = [list(heading), *(list(row) for row in rows)]
    widths = [max(_width(row[i]) for row in lines) for i in range(len(heading))]
    for row in lines:
        cells = [row[0] + " " * (widths[0] - _width(row[0]))]
        cells += [" " * (width - _width(cell)) + cell for cell, width in zip(row[1:], widths[1:], strict=True)]
        _print("  ".join(cells).rstrip())


def figure(value: Number | str) -> str:
    if isinstance(value, str):
        return value
    return f"{value:,}" if isinstance(value, int) else f"{value:,.2f}"


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


@contextmanager
def progress(language: Language) -> Iterator[Callable[[Progress], None] | None]:
    """A line that moves with the incumbent, the bound and the gap; nothing where nobody watches."""
    if not sys.stderr.isatty():
        yield None
        return

    def show(now: Progress) -> None:
        best = "—" if now.objective is None else figure(float(now.objective))
        gap = "" if now.gap is None else GAP[language].format(now.gap)
        text = f"{OBJECTIVE[language].format(best)}  {BOUND[language].format(figure(float(now.bound)))}  {gap}"
        sys.stderr.write(f"\r\x1b[K{text}  {SECONDS[language].format(now.seconds)}")
        sys.stderr.flush()

    yield show
    sys.stderr.write("\r\x1b[K")
    sys.stderr.flush()
