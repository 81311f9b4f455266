"""Plans side by side, then what lies elsewhere than in the first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from orgplan.cli.printing.outcome import TITLES
from orgplan.cli.printing.terminal import BRACKETS, COLON, figure, heading, say, table
from orgplan.endings import LAWFUL, NOT_LAWFUL
from orgplan.evaluate import Comparison
from orgplan.evaluate.compare import Move
from orgplan.model.findings import errors
from orgplan.model.outcome import Number, Report
from orgplan.model.vocabulary import Stream
from orgplan.policy import title_of
from orgplan.run import Case
from orgplan.text import Language, Text

GOAL = Text("目标", "Goal")
CHECK = Text("独立复核", "Independent re-check")
TOTAL = Text("目标值（工时）", "Objective (hours)")
MOVED = Text("与第一个方案归属不同的部分", "Parts placed otherwise than in the first plan")
NOWHERE = Text("不入本镇机构", "in no body of the town")
BROKEN = Text("{} 未遵守的规则：{}", "Rules that {} breaks: {}")


def comparison(case: Case, result: Comparison, paths: Sequence[Path], language: Language) -> None:
    """Verdicts and measures side by side, then the moves, plan by plan."""
    names = labels(paths)
    for line in table(_rows(case, result, names, language), "l" + "r" * len(names)):
        say(line)
    _broken(result, names, language)
    for name, moves in zip(names[1:], result.moves[1:], strict=True):
        if not moves:
            continue
        heading(f"{name}{COLON[language]}{MOVED[language]}{BRACKETS[language].format(len(moves))}")
        for move in moves:
            say("  " + _move(case, move, language))


def labels(paths: Sequence[Path]) -> list[str]:
    """The stem of each file, with its folder where stems repeat, numbered where even that repeats."""
    stems = Counter(path.stem for path in paths)
    names = [path.stem if stems[path.stem] == 1 else f"{path.resolve().parent.name}/{path.stem}" for path in paths]
    repeats = Counter(names)
    return [
        name if repeats[name] == 1 else f"{name}#{names[: index + 1].count(name)}" for index, name in enumerate(names)
    ]


def _rows(case: Case, result: Comparison, names: list[str], language: Language) -> list[list[str]]:
    reports = result.reports
    rows = [[GOAL[language], *names]]
    rows.append([CHECK[language], *((LAWFUL if report.lawful else NOT_LAWFUL)[language] for report in reports)])
    rows.append([TOTAL[language], *(figure(report.objective) for report in reports)])
    for code in reports[0].measures:
        measures: list[Number] = [report.measures[code] for report in reports]
        if any(measures):
            rows.append([_goal(case, code, language), *map(figure, measures)])
    rows.append([MOVED[language], "—", *(str(len(moves)) for moves in result.moves[1:])])
    return rows


def _goal(case: Case, code: str, language: Language) -> str:
    entry = case.policy.goal(code)
    unit = "" if entry is None else BRACKETS[language].format(entry.goal.unit[language])
    return title_of(code)[language] + unit


def _broken(result: Comparison, names: list[str], language: Language) -> None:
    for name, report in zip(names, result.reports, strict=True):
        if not report.lawful:
            say(BROKEN[language].format(name, TITLES[language].join(_titles(report, language))))


def _titles(report: Report, language: Language) -> list[str]:
    return list(dict.fromkeys(title_of(finding.code)[language] for finding in errors(report.findings)))


def _move(case: Case, move: Move, language: Language) -> str:
    town = case.town
    units = {} if town is None else {unit.id: unit.name for unit in town.units}
    functions = {} if town is None else {function.id: function.name for function in town.functions}
    text = units.get(move.unit, move.unit)
    if move.function is not None:
        text += BRACKETS[language].format(functions.get(move.function, move.function))
    elif (stream := Stream(move.stream)) is not Stream.CORE:
        text += BRACKETS[language].format(stream.text[language])
    return f"{text}{COLON[language]}{_body(case, move.before, language)} → {_body(case, move.after, language)}"


def _body(case: Case, code: str | None, language: Language) -> str:
    if code is None or case.town is None:
        return NOWHERE[language]
    body = next(body for body in case.town.bodies if body.id == code)
    return body.called[language]
