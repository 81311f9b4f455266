"""What is written below every chart, in every format that draws one, and in every table."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from openpyxl import load_workbook
from pptx import Presentation
from pypdf import PdfReader

from orgplan import run
from orgplan.export import Material, Options, export
from orgplan.export.foot import foot, note
from orgplan.export.grids import GRIDS
from orgplan.export.grids.about import ABOUT
from orgplan.export.words import OUTDATED
from orgplan.limits import Limits
from orgplan.model import PolicyRow
from orgplan.model.outcome import Absorption, Outcome, Recipe
from orgplan.model.vocabulary import Category, Status, Strength
from orgplan.policy import read_policy
from orgplan.shipped import DATA
from orgplan.text import Language
from tests.charts import towns
from tests.export.materials import material, usual

DAY = date(2026, 3, 9)


def sound(**report: Any) -> Material:
    """The usual plan as if it were lawful and proven."""
    judged = usual().report
    assert judged is not None
    judged = judged.model_copy(update={"lawful": True, "absorption": (), **report})
    recipe = Recipe(inputs={}, seconds=1, effort=None, seed=0, workers=1, max_bodies=None, start=None, policy={})
    solved = Outcome(
        status=Status.OPTIMAL,
        objective=judged.objective,
        bound=judged.objective,
        gap=0.0,
        seconds=1.0,
        seed=0,
        versions={},
        plan=usual().plan,
        report=None,
        recipe=recipe,
    )
    return replace(usual(), report=judged, outcome=solved, policy=read_policy(())[0])


def said(made: Material, language: str, **options: Any) -> str:
    return foot(made, Options(language=language, **options))


def test_a_proven_lawful_plan() -> None:
    made = replace(sound(), scenario="第二稿", number=4)
    assert said(made, "zh", on=DAY) == (
        "样例镇 · 第二稿（第 4 版） · 方案 · 已证最优，差距 0% · 独立复核：合法 · 2026年3月9日"
    )
    assert said(made, "en", on=DAY) == (
        "样例镇 · 第二稿 (version 4) · Plan · proven optimal, gap 0% · re-check: lawful · 2026-03-09"
    )


def test_a_scenario_called_like_its_town_is_not_named_twice() -> None:
    assert said(replace(sound(), scenario="样例镇", number=4), "zh").startswith("样例镇 · 第 4 版 · 方案 · ")


def test_lawful_is_said_with_what_it_leaves_open() -> None:
    over = Absorption(category=Category.WORKER, heads=11, year=1)
    rules = (PolicyRow(code="quota", strength=Strength.OFF),)
    made = replace(sound(absorption=(over,)), policy=read_policy(rules)[0])
    assert "独立复核：合法（超编 11 人须分年消化、已停用 1 条规则）" in said(made, "zh")
    assert "re-check: lawful (over quota, to be absorbed: 11, rules off: 1)" in said(made, "en")


def test_a_gap_is_of_lawful_plans_and_falls_with_the_data() -> None:
    made = sound()
    assert made.outcome is not None and made.report is not None
    stopped = made.outcome.model_copy(update={"status": Status.FEASIBLE, "bound": made.report.objective / 2})
    assert "可行，差距 50.0%" in said(replace(made, outcome=stopped), "zh")
    unlawful = made.report.model_copy(update={"lawful": False})
    assert "可行 · 独立复核：不合法" in said(replace(made, outcome=stopped, report=unlawful), "zh")
    outdated = said(replace(made, stale=True), "en")
    assert "its proof no longer holds" in outdated and "optimal" not in outdated
    assert "no proof of a solve" in said(usual(), "en")


def test_a_solve_proves_nothing_of_other_rules() -> None:
    case = run.open_town(DATA / "feicheng-1993")
    outcome = run.solve(case, Limits(seconds=20))
    assert outcome.plan is not None and case.town is not None
    assert not run.material(case, outcome.plan, outcome).stale
    seven = replace(case, policy=read_policy((PolicyRow(code="body-cap", setting="most", value="7"),))[0])
    assert run.material(seven, outcome.plan, outcome).stale
    other = run.material(replace(case, inputs={"other.csv": "0"}), outcome.plan, outcome, scenario="第二稿", number=4)
    assert other.stale
    about = dict(ABOUT.rows(other, "en"))
    assert about["Proof of a solve"] == OUTDATED.en
    assert about["Scenario"] == "第二稿 (version 4)"


def test_today_is_not_judged() -> None:
    assert said(sound(), "zh", view="today") == "样例镇 · 现状"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_tables_are_of_the_plan_whichever_chart_stands_above_them(language: Language) -> None:
    made = sound(lawful=False)
    options = Options(language=language, view="today")
    plans = said(made, language)
    assert {"zh": "不合法", "en": "not lawful"}[language] in plans
    assert _texts("xlsx", export("xlsx", made, options)) == [plans] * len(GRIDS)
    page = export("html", made, options).decode()
    header, *sections = page.split('<p class="foot">')
    assert plans not in header and said(made, language, view="today") in header
    assert [section.split("</p>")[0] for section in sections] == [plans] * len(GRIDS)


def test_a_plan_changed_by_hand_keeps_the_bound_of_its_solve() -> None:
    """Page and file say the same of one plan."""
    made = sound()
    assert made.outcome is not None and made.report is not None
    other = made.plan.changed(oversight=())
    dearer = made.report.model_copy(update={"objective": made.report.objective * 2})
    changed = replace(made, plan=other, report=dearer)
    assert " · 手工调整，差距 50.0% · " in said(changed, "zh")
    assert " · changed by hand, gap 50.0% · " in said(changed, "en")
    about = dict(ABOUT.rows(changed, "zh"))
    assert about["求解结果"] == "手工调整"
    assert about["已证下界（工时）"] == made.report.objective
    assert about["与下界的差距（%）"] == 50


@pytest.mark.parametrize("words", ["", "各单位上报汇总，2025年底。", "本镇设有虚拟窗口。", "以下不是示意数据。"])
def test_what_the_town_says_of_its_data_is_not_judged(words: str) -> None:
    made = material(towns.town(2).model_copy(update={"note": words}))
    assert said(made, "zh") == "样例镇 · 方案 · 没有求解证明 · 独立复核：不合法"
    assert note(made, "zh") == (f"数据说明：{words}" if words else "")


def test_a_long_note_leaves_room_for_the_chart() -> None:
    made = material(towns.town(2).model_copy(update={"note": "很长的说明。" * 500}))
    assert len(note(made, "zh")) < 260
    (page,) = PdfReader(io.BytesIO(export("pdf", made, Options(paper="a4")))).pages
    assert "党政综合" in page.extract_text()


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("code", ["pdf", "pptx", "svg", "html", "xlsx"])
def test_every_format_carries_it_on_every_page(code: str, language: str) -> None:
    made = replace(sound(), outcome=None)
    options = Options(language=language, paged=True, on=DAY)
    words = ["".join(text.split()) for text in _texts(code, export(code, made, options))]
    assert words
    whole = "".join(foot(made, options).split())
    for text in words:
        assert whole in text


def _texts(code: str, data: bytes) -> list[str]:
    """Page by page, what the file says."""
    if code == "pdf":
        return [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]
    if code == "pptx":
        slides = Presentation(io.BytesIO(data)).slides
        return ["".join(s.text_frame.text for s in slide.shapes if s.has_text_frame) for slide in slides]
    if code == "xlsx":
        return [str(sheet.cell(2, 1).value) for sheet in load_workbook(io.BytesIO(data))]
    if code == "html":
        return data.decode().split("<h2>")[: 1 + len({row.body for row in usual().plan.placements})]
    return ["".join(part.split("<")[0] for part in data.decode().split(">"))]
