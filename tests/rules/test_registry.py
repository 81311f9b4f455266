"""The registries are read top to bottom: every file in, everything in them named, explained and sourced."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from orgplan import goals, rules
from orgplan.goals import GOALS
from orgplan.model import Town
from orgplan.model.settings import Settings
from orgplan.model.vocabulary import Stage
from orgplan.rules import RULES
from tests.rules.plans import assert_in_both_languages

STRUCTURE_RULES = {
    "body-cap",
    "body-size",
    "service-hall",
    "enforcement-team",
    "certified-officers",
    "approval-apart-from-enforcement",
    "quota",
    "no-conversion",
    "zone-leads-economy",
    "party-work",
    "stationed-devolve",
    "treasury",
    "collection-apart",
    "review-apart",
    "safety-body",
    "every-duty-placed",
    "pins",
    "pairs",
    "no-mixed-establishment",
}
"""Codes of the model's table that concern the structure."""
LEADERSHIP_RULES = {
    "leader-quota",
    "one-holder",
    "required-posts",
    "eligible-rank",
    "max-posts",
    "posts-apart",
    "congress-chair",
    "kin-apart",
    "one-team-two-plates",
    "oversight",
}
STRUCTURE_GOALS = {"coordination", "balance", "change", "mandate", "devolution", "lean", "span", "purchase"}
LEADERSHIP_GOALS = {"continuity", "posts-lost", "oversight-balance", "experience"}

RULE_FILES = {"rule", "placement", "posts"}
GOAL_FILES = {"goal"}
"""Files that hold what the others have in common."""


def stems(package: Any, common: set[str]) -> list[str]:
    folder = Path(package.__file__).parent
    return sorted(file.stem for file in folder.glob("*.py") if file.stem not in common | {"__init__"})


def by_file(entries: tuple[Any, ...]) -> Counter[tuple[str, str]]:
    """Last part of the module, and code."""
    return Counter((type(entry).__module__.rpartition(".")[2], entry.code) for entry in entries)


def test_every_file_of_rules_gives_one_rule_of_its_name() -> None:
    assert by_file(RULES) == Counter((stem, stem.replace("_", "-")) for stem in stems(rules, RULE_FILES))


def test_every_file_of_goals_gives_one_goal_of_its_name() -> None:
    assert by_file(GOALS) == Counter((stem, stem.replace("_", "-")) for stem in stems(goals, GOAL_FILES))


def test_no_rule_or_goal_shares_its_code() -> None:
    """The policy sheet names both by code alone."""
    codes = [entry.code for entry in (*RULES, *GOALS)]
    assert len(codes) == len(set(codes))


def test_everything_the_model_says_of_the_structure_is_registered() -> None:
    assert {rule.code for rule in RULES} >= STRUCTURE_RULES
    assert {goal.code for goal in GOALS} >= STRUCTURE_GOALS


def test_everything_the_model_says_of_the_leadership_is_registered_and_decided_after_the_structure() -> None:
    assert {rule.code for rule in RULES if rule.stage is Stage.LEADERSHIP} == LEADERSHIP_RULES
    assert {goal.code for goal in GOALS if goal.stage is Stage.LEADERSHIP} == LEADERSHIP_GOALS


def test_every_rule_and_goal_has_tests_of_its_own() -> None:
    here = Path(__file__).parent
    for folder, package, common in ((here, rules, RULE_FILES), (here.parent / "goals", goals, GOAL_FILES)):
        missing = [stem for stem in stems(package, common) if not (folder / f"test_{stem}.py").exists()]
        assert missing == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_says_what_it_is_and_where_it_stems_from(rule: Any) -> None:
    assert_in_both_languages(rule.title)
    assert_in_both_languages(rule.source)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.code)


@pytest.mark.parametrize("goal", GOALS, ids=lambda goal: goal.code)
def test_a_goal_says_what_it_is_and_what_it_is_counted_in(goal: Any) -> None:
    assert_in_both_languages(goal.title)
    assert_in_both_languages(goal.unit)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", goal.code)


@pytest.mark.parametrize("entry", [*RULES, *GOALS], ids=lambda entry: entry.code)
def test_the_docstring_opens_with_a_sentence(entry: Any) -> None:
    own = type(entry).__dict__.get("__doc__") or ""
    sentence = own.strip().split("\n\n")[0]
    assert sentence[:1].isupper()
    assert sentence.endswith(".")


@pytest.mark.parametrize("entry", [*RULES, *GOALS], ids=lambda entry: entry.code)
def test_every_setting_has_two_names_and_a_default(entry: Any) -> None:
    settings: type[Settings] = entry.settings
    assert "price" in settings.model_fields
    for name, field in settings.model_fields.items():
        assert_in_both_languages(settings.label(name))
        assert not field.is_required()
    assert settings() == settings.model_validate({name: str(value) for name, value in settings()})


@pytest.mark.parametrize("entry", [*RULES, *GOALS], ids=lambda entry: entry.code)
def test_the_example_comes_with_settings_of_its_own_kind(entry: Any) -> None:
    town, settings = entry.example()
    assert isinstance(settings, entry.settings)
    assert isinstance(town, Town)
