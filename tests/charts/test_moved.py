"""Heads that are elsewhere than their work: with them every body's own heads are those of its cards."""

from __future__ import annotations

import re
from functools import cache

import pytest

from orgplan.app.planboard import COUNTY, PlanBoard
from orgplan.charts import body_charts, organisation_chart
from orgplan.charts.contents import contents
from orgplan.charts.layout import Box, Chart
from orgplan.charts.moved import moved_words
from orgplan.model import Plan, Town
from orgplan.model.outcome import Report
from orgplan.text import Language
from tests.charts import towns
from tests.charts.test_views import solved

TOWNS = ("helong", "anguang", "chaoyangchuan", "liaoheyuan", "shancheng", "feicheng-1993")
SIGNS = {
    "zh": (r"^(\d+) ?人", r"调入 ?(\d+)", r"调出 ?(\d+)"),
    "en": (r"^(\d+) staff", r"(\d+) (?:moved )?in\b", r"(\d+) (?:moved )?out"),
}

solved_once = cache(solved)


def told(text: str, language: Language) -> tuple[int, int, int]:
    """Heads, moved in, moved out, as a reader finds them."""
    heads, came, left = (re.search(sign, text) for sign in SIGNS[language])
    assert heads, text
    return int(heads[1]), int(came[1]) if came else 0, int(left[1]) if left else 0


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", TOWNS)
def test_heads_of_a_body_are_those_of_its_cards_and_who_is_moved(name: str, language: Language) -> None:
    town, plan, report = solved_once(name)
    columns = contents(town, plan, report, language).columns
    for column in columns:
        heads, came, left = told(column.facts[0], language)
        assert (came, left) == column.moved
        assert heads == column.heads == sum(card.heads for card in column.cards) + came - left
    assert any(column.moved != (0, 0) for column in columns), "else nothing is tried"
    without = contents(town, plan, None, language).columns
    assert [column.heads for column in without] == [column.heads for column in columns]


@pytest.mark.parametrize("shape", [None, 1.62])
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", TOWNS)
def test_a_reader_of_the_drawing_adds_up_the_same(name: str, language: Language, shape: float | None) -> None:
    town, plan, report = solved_once(name)
    _adds_up(organisation_chart(town, plan, report, language, shape=shape), language)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_so_does_one_of_the_pages_of_bodies(language: Language) -> None:
    town, plan, report = solved_once("helong")
    for body in {row.body for row in plan.placements}:
        _adds_up(*body_charts(town, plan, report, body, language), language)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", TOWNS)
def test_so_does_one_of_the_board(name: str, language: Language) -> None:
    for column in board(*solved_once(name), language).columns:
        heads, came, left = told(column.facts, language)
        assert heads == sum(card.heads for card in column.cards) + came - left
        assert (came, left) == (0, 0) or column.id != COUNTY


def test_both_ways_at_once_are_said_in_one_bracket() -> None:
    assert moved_words((2, 1), "zh") == "（调入2、调出1）"
    assert moved_words((1200, 1), "en") == " (1,200 in, 1 out)"
    assert moved_words((0, 0), "en") == ""


def test_a_plan_without_heads_moves_nobody() -> None:
    town = towns.town()
    plan = towns.plan(town).model_copy(update={"staffing": ()})
    assert {column.facts for column in contents(town, plan, None, "zh").columns} == {("0人",)}


def board(town: Town, plan: Plan, report: Report, language: Language) -> PlanBoard:
    return PlanBoard(town, plan, report, frozenset(), tau=1000, band=0.1, language=language)


def _adds_up(chart: Chart, language: Language) -> None:
    for body in (box for box in chart.boxes if box.kind == "body" and box.lines):
        heads, came, left = told(" ".join(body.written("sub")), language)
        cards = [box for box in chart.boxes if box.about == "unit" and box.id.endswith(f"@{body.subject}")]
        assert heads == sum(map(_count, cards)) + came - left, body


def _count(box: Box) -> int:
    return int("".join(line.text for line in box.lines if line.role == "count" and line.text.isdigit()) or 0)
