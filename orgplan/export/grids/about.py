"""Where the figures come from: the town, the plan, the proof, and the recipe that gives the same plan again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from orgplan.export.grids.grid import Cell, Column, Grid, Rows
from orgplan.export.grids.posts import NO, YES
from orgplan.export.material import Material
from orgplan.export.verdict import Standing
from orgplan.export.words import OUTDATED, SEMICOLON, UNPROVEN
from orgplan.export.words import VERSION as VERSION_OF
from orgplan.model.outcome import Outcome
from orgplan.model.settings import Settings
from orgplan.policy import Policy
from orgplan.text import Language, Text

COLUMNS = (Column(Text("项目", "Item")), Column(Text("内容", "Value")))
PROOF = Text("求解证明", "Proof of a solve")
SETTING = Text("规则设置：{}", "Policy: {}")
INPUT = Text("输入文件 {}（sha256）", "Input {} (sha256)")
VERSION = Text("版本：{}", "Version of {}")


def rows(material: Material, language: Language) -> Rows:
    return tuple((key[language], value) for key, value in _facts(material, language))


def _facts(material: Material, language: Language) -> Iterator[tuple[Text, Cell]]:
    town, report, outcome, standing = material.town, material.report, material.outcome, material.standing
    yield Text("镇", "Town"), " ".join(filter(None, (town.province, town.city, town.county, town.name)))
    yield Text("类型", "Kind"), town.kind.text[language]
    if town.zone_name:
        yield Text("开发区", "Zone"), town.zone_name
    if town.note:
        yield Text("数据说明", "On the data"), town.note
    if material.scenario:
        version = VERSION_OF[language].format(material.scenario, material.number)
        yield Text("方案稿", "Scenario"), version
    if report is not None:
        yield Text("通过独立复核", "Passes the independent re-check"), (YES if report.lawful else NO)[language]
        yield Text("目标值（工时）", "Objective (hours)"), report.objective
    yield Text("方案（sha256）", "Plan (sha256)"), _digest(material)
    if outcome is None or standing is None:
        yield PROOF, UNPROVEN[language]
    else:
        if material.stale:
            yield PROOF, OUTDATED[language]
        yield from _proven(standing, language)
        yield from _solved(outcome, language)
    if material.policy is not None:
        yield from _policy(material.policy, language)


def _proven(standing: Standing, language: Language) -> Iterator[tuple[Text, Cell]]:
    """Of the plan as it is in the file, changed by hand or not."""
    yield Text("求解结果", "Status"), standing.label[language]
    yield Text("已证下界（工时）", "Proven bound (hours)"), standing.bound
    yield Text("与下界的差距（%）", "Gap (%)"), None if standing.gap is None else standing.gap * 100


def _solved(outcome: Outcome, language: Language) -> Iterator[tuple[Text, Cell]]:
    recipe = outcome.recipe
    yield Text("求解用时（秒）", "Time of the solve (s)"), outcome.seconds
    yield Text("可重现", "Reproducible"), (YES if outcome.reproducible else NO)[language]
    yield Text("随机种子", "Random seed"), recipe.seed
    yield Text("并行数", "Workers"), recipe.workers
    yield Text("时限（秒）", "Time limit (s)"), recipe.seconds
    yield Text("工作量上限", "Limit of effort"), recipe.effort
    yield Text("机构个数上限", "Most bodies"), recipe.max_bodies
    yield Text("起始方案（sha256）", "Started from (sha256)"), recipe.start
    for name, digest in recipe.inputs.items():
        yield INPUT.filled(name), digest
    for library, version in outcome.versions.items():
        yield VERSION.filled(library), version


def _policy(policy: Policy, language: Language) -> Iterator[tuple[Text, Cell]]:
    """Every rule, goal and table in force with its settings; what is not listed is switched off."""
    for rule in policy.rules:
        yield SETTING.filled(rule.rule.title), _settings(rule.settings, language, rule.strength.text[language])
    for goal in policy.goals:
        yield SETTING.filled(goal.goal.title), _settings(goal.settings, language)
    for table in policy.tables:
        yield SETTING.filled(table.table.title), _settings(table.settings, language)


def _settings(settings: Settings, language: Language, *first: str) -> str:
    said = (f"{settings.label(name)[language]} = {getattr(settings, name)}" for name in type(settings).model_fields)
    return SEMICOLON[language].join((*first, *said))


def _digest(material: Material) -> str:
    return hashlib.sha256(material.plan.model_dump_json(by_alias=True).encode()).hexdigest()


ABOUT = Grid(
    "about",
    Text("说明", "About"),
    Text("数据来源、求解证明和设置；按同样的输入和设置重算，得到同样的方案。", "Sources, proof and settings."),
    COLUMNS,
    rows,
)
