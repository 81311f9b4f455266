"""What the report on a plan says: goals, bodies, people, and the sentences of its tables."""

from __future__ import annotations

from itertools import groupby

from orgplan.cli.printing.terminal import BRACKETS, COLON, figure, folded, heading, listed, say, table
from orgplan.model.outcome import BodyRow, Report
from orgplan.model.plan import Plan
from orgplan.model.vocabulary import Stream
from orgplan.policy import title_of
from orgplan.run import Case
from orgplan.structure import Groundwork, Portion, Structure
from orgplan.text import Language, Text

GOALS = Text("目标", "Goal"), Text("数值", "Measure"), Text("单位", "Unit"), Text("折合工时", "In hours")
UNPRICED = Text("不计价", "unpriced")
PREFERRED = Text("尽量遵守", "preferred rule")
TOTAL = Text("目标值", "Objective")
BODIES = Text("机构", "Body"), Text("人数", "Heads"), Text("年工时", "Hours"), Text("人均工时", "Hours a head")
TAKES_IN = Text("划入：", "Units: ")
MOVES = Text("人员调剂（不随职责走的共 {} 人）", "People who leave the work of their unit ({})")
MOVE = Text("{}：{} 人 → {}", "{}: {} → {}")
RETAINED = Text("保留派驻（{} 个）", "Left with the county ({})")
OVER = Text("超编消化（共 {} 人，{} 年）", "Heads over quota to absorb ({}, years: {})")
ONE_YEAR = Text("第 {} 年 {} 人", "year {}: {}")
YEARS = Text("第 {} 至 {} 年每年 {} 人", "years {} to {}: {} a year")


def report(case: Case, plan: Plan, result: Report, language: Language) -> None:
    """Everything but the verdict and the findings."""
    if case.town is None:
        return
    structure = Structure(Groundwork(case.town), plan)
    _goals(case, result, language)
    _bodies(structure, result, language)
    _moves(structure, language)
    _retained(structure, result, language)
    _absorption(result, language)
    _sentences(case, result, language)


def _goals(case: Case, result: Report, language: Language) -> None:
    rows = [[word[language] for word in GOALS]]
    for code, cost in result.costs.items():
        entry = case.policy.goal(code)
        if entry is None:
            rows.append([title_of(code)[language], "", PREFERRED[language], figure(cost)])
        elif result.measures[code] or cost:
            priced = figure(cost) if entry.price else UNPRICED[language]
            rows.append([entry.goal.title[language], figure(result.measures[code]), entry.goal.unit[language], priced])
    rows.append([TOTAL[language], "", "", figure(result.objective)])
    say()
    for line in table(rows, "lrlr"):
        say(line)


def _bodies(structure: Structure, result: Report, language: Language) -> None:
    rows = [[word[language] for word in BODIES]]
    for row in result.bodies:
        load = "—" if row.load is None else figure(row.load)
        rows.append([name_of(row, language), figure(row.heads), figure(row.hours), load])
    first, *lines = table(rows, "lrrr")
    heading(first)
    for row, line in zip(result.bodies, lines, strict=True):
        say(line)
        for part in folded(TAKES_IN[language], taken_in(structure, row.body, language), language):
            say(part)


def name_of(row: BodyRow, language: Language) -> str:
    return row.called[language]


def taken_in(structure: Structure, body: str, language: Language) -> list[str]:
    """The units of a body by name; what of them, where the body takes only their approvals or enforcement."""
    inside = structure.contents.get(body, ())
    return [_unit(structure, list(portions), language) for _, portions in groupby(inside, lambda p: p.unit.id)]


def _unit(structure: Structure, inside: list[Portion], language: Language) -> str:
    unit = inside[0].unit
    if len(inside) == len(structure.ground.of_unit[unit.id]):
        return unit.name
    cores = [portion for portion in inside if portion.core]
    if cores and len(cores) == sum(portion.core for portion in structure.ground.of_unit[unit.id]):
        return unit.name
    parts = [portion.functions[0].name for portion in cores]
    parts += [portion.stream.text[language] for portion in inside if portion.stream is not Stream.CORE]
    return unit.name + BRACKETS[language].format(listed(parts, language))


def _moves(structure: Structure, language: Language) -> None:
    """Heads that a body has of a unit beyond those that came with its work."""
    following = structure.following()
    arrivals = [
        (structure.ground.units[unit].name, heads - following.get((unit, body), 0), structure.ground.bodies[body])
        for (unit, body), heads in sorted(structure.unit_heads.items())
        if heads > following.get((unit, body), 0)
    ]
    if not arrivals:
        return
    heading(MOVES[language].format(sum(number for _, number, _ in arrivals)))
    for unit, number, body in arrivals:
        say("  " + MOVE[language].format(unit, number, body.called[language]))


def _retained(structure: Structure, result: Report, language: Language) -> None:
    if not result.retention:
        return
    heading(RETAINED[language].format(len(result.retention)))
    for row in result.retention:
        reason = COLON[language] + row.reason if row.reason else ""
        say(f"  {structure.ground.units[row.unit].name}{reason}")


def _absorption(result: Report, language: Language) -> None:
    by_year = dict.fromkeys(sorted({row.year for row in result.absorption}), 0)
    for row in result.absorption:
        by_year[row.year] += row.heads
    if not by_year:
        return
    heading(OVER[language].format(sum(by_year.values()), max(by_year)))
    parts = []
    for heads, run in groupby(by_year, lambda year: by_year[year]):
        years = list(run)
        few = len(years) == 1
        parts.append(
            ONE_YEAR[language].format(years[0], heads) if few else YEARS[language].format(years[0], years[-1], heads)
        )
    for line in folded("", parts, language, indent=2):
        say(line)


def _sentences(case: Case, result: Report, language: Language) -> None:
    """What the tables say of themselves."""
    spoken = [
        (entry.table.title[language], [sentence[language] for sentence in entry.table.says(figures)])
        for entry in case.policy.tables
        if (figures := result.tables.get(entry.table.code)) is not None
    ]
    spoken = [(title, sentences) for title, sentences in spoken if sentences]
    if spoken:
        say()
    for title, sentences in spoken:
        say(title + COLON[language] + ("" if language == "zh" else " ").join(sentences))
