"""The policy sheet: every row that can be written, and what becomes of it."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from orgplan.goals import GOALS, Goal
from orgplan.model import Finding, PolicyRow
from orgplan.model.settings import Settings
from orgplan.model.vocabulary import Severity, Strength
from orgplan.policy import Policy, read_policy, title_of
from orgplan.rules import RULES, Rule
from orgplan.tables import TABLES
from orgplan.text import Text
from tests.rules.plans import assert_in_both_languages

MUST, PREFER, OFF, WEIGHT = Strength.MUST, Strength.PREFER, Strength.OFF, Strength.WEIGHT
SETTINGS = [(entry.code, name, entry.settings) for entry in (*RULES, *GOALS) for name in entry.settings.model_fields]

DEFAULTS = [
    ("body-cap", "most", "10"),
    ("certified-officers", "least", "2"),
    ("treasury", "least", "2"),
    ("stationed-devolve", "appraisal_share", "60"),
    ("balance", "band", "10"),
    ("span", "comfortable", "30"),
    ("purchase", "hour_cost", "60"),
    ("coordination", "price", "1"),
    ("balance", "price", "1"),
    ("change", "price", "80"),
    ("mandate", "price", "0.5"),
    ("devolution", "price", "300"),
    ("lean", "price", "300"),
    ("span", "price", "60"),
]


def by_code(entry: Any) -> str:
    return str(entry.code)


def row(code: str, setting: str = "", value: str = "", strength: Strength | None = None) -> PolicyRow:
    return PolicyRow(code=code, strength=strength, setting=setting, value=value)


def accepted(*rows: PolicyRow) -> Policy:
    policy, findings = read_policy(rows)
    assert findings == ()
    return policy


def refused(*rows: PolicyRow) -> list[Finding]:
    """The findings, which say in both languages what is wrong and where."""
    _, findings = read_policy(rows)
    for finding in findings:
        assert finding.severity is Severity.ERROR
        assert_in_both_languages(finding.message)
        assert finding.place is not None
        assert finding.place.sheet == "policy"
        assert finding.place.row in range(len(rows))
    return list(findings)


def faults(*rows: PolicyRow) -> list[tuple[str, int | None, str, str]]:
    """Code, position of the row, column and value of each finding."""
    places = [(finding.code, finding.place) for finding in refused(*rows)]
    return [(code, place.row, place.column, place.value) for code, place in places if place]


def settings_of(policy: Policy, code: str) -> Any:
    entry = policy.rule(code) or policy.goal(code)
    assert entry is not None
    return entry.settings


def test_without_rows_every_rule_and_goal_is_as_its_file_says() -> None:
    policy = accepted()
    assert [entry.rule for entry in policy.rules] == [rule for rule in RULES if rule.strength is not OFF]
    assert [entry.goal for entry in policy.goals] == list(GOALS)
    for entry in policy.rules:
        assert (entry.strength, entry.settings) == (entry.rule.strength, entry.rule.settings())
    for goal in policy.goals:
        assert goal.settings == goal.goal.settings()


def test_defaults_are_those_of_the_model() -> None:
    """4-model: "Rules" and "Goals", the columns of settings and prices."""
    policy = accepted()
    for code, name, value in DEFAULTS:
        assert getattr(settings_of(policy, code), name) == Decimal(value), (code, name)
    assert policy.rule("no-mixed-establishment") is None, "off unless switched on"


def test_the_price_of_a_goal_is_for_one_of_its_measure_as_kept() -> None:
    """Purchases are kept in fen: 1 / 60 h a yuan, 1 / 6,000 h a fen."""
    policy = accepted(row("lean", "price", "12.5"))
    lean, purchase = policy.goal("lean"), policy.goal("purchase")
    assert lean and purchase
    assert (lean.price, purchase.price) == (Fraction(25, 2), Fraction(1, 6000))


@pytest.mark.parametrize("rule", RULES, ids=by_code)
@pytest.mark.parametrize("strength", [MUST, PREFER, OFF], ids=str)
def test_a_rule_binds_or_is_preferred_or_off(rule: Rule[Any, Any], strength: Strength) -> None:
    entry = accepted(row(rule.code, strength=strength)).rule(rule.code)
    if strength is OFF:
        assert entry is None
    else:
        assert entry is not None
        assert (entry.strength, entry.binds) == (strength, strength is MUST)


@pytest.mark.parametrize("goal", GOALS, ids=by_code)
def test_a_goal_weighs_or_is_off(goal: Goal[Any, Any]) -> None:
    assert accepted(row(goal.code, strength=WEIGHT)).goal(goal.code) is not None
    assert accepted(row(goal.code, strength=OFF)).goal(goal.code) is None


@pytest.mark.parametrize("rule", RULES, ids=by_code)
def test_a_rule_has_no_weight(rule: Rule[Any, Any]) -> None:
    assert faults(row(rule.code, strength=WEIGHT)) == [("bad-strength", 0, "strength", "weight")]
    assert refused(row(rule.code, strength=WEIGHT))[0].expected == Text("必须、尽量、停用", "must, prefer, off")


@pytest.mark.parametrize("goal", GOALS, ids=by_code)
@pytest.mark.parametrize("strength", [MUST, PREFER], ids=str)
def test_a_goal_neither_binds_nor_is_preferred(goal: Goal[Any, Any], strength: Strength) -> None:
    assert faults(row(goal.code, strength=strength)) == [("bad-strength", 0, "strength", strength.value)]
    assert refused(row(goal.code, strength=strength))[0].expected == Text("权重、停用", "weight, off")


def test_a_row_with_a_wrong_strength_is_left_out() -> None:
    policy, _ = read_policy([row("body-cap", strength=WEIGHT), row("lean", strength=MUST)])
    assert policy == accepted()


@pytest.mark.parametrize(("code", "name", "settings"), SETTINGS)
def test_every_setting_has_two_names_and_takes_its_own_default(code: str, name: str, settings: type[Settings]) -> None:
    assert_in_both_languages(settings.label(name))
    switched_on = None if code in map(by_code, GOALS) else MUST
    policy = accepted(row(code, name, str(getattr(settings(), name)), switched_on))
    assert settings_of(policy, code) == settings()


@pytest.mark.parametrize(("code", "name", "settings"), SETTINGS)
@pytest.mark.parametrize("value", ["-1", "x", "", "nan", "inf", "1,5", "十"])
def test_every_setting_refuses_what_is_no_number_in_its_bounds(
    code: str, name: str, settings: type[Settings], value: str
) -> None:
    assert faults(row(code, name, value)) == [("bad-setting", 0, "value", value)]
    (finding,) = refused(row(code, name, value))
    assert settings.label(name).zh in finding.message.zh and settings.label(name).en in finding.message.en
    assert finding.expected is not None
    assert_in_both_languages(finding.expected)


@pytest.mark.parametrize(
    ("code", "name", "values"),
    [
        ("body-cap", "most", ["1"]),
        ("treasury", "least", ["0"]),
        ("certified-officers", "least", ["0"]),
        ("stationed-devolve", "appraisal_share", ["0", "100"]),
        ("quota", "absorbed_a_year", ["1", "100"]),
        ("balance", "band", ["0", "100"]),
        ("span", "comfortable", ["0"]),
        ("purchase", "hour_cost", ["1"]),
        ("lean", "price", ["0", "0.0001", "1000000"]),
    ],
)
def test_a_value_at_its_bound_is_taken(code: str, name: str, values: list[str]) -> None:
    for value in values:
        assert str(getattr(settings_of(accepted(row(code, name, value)), code), name)) == value


@pytest.mark.parametrize(
    ("code", "name", "value", "expected"),
    [
        ("body-cap", "most", "0", "不小于 1"),
        ("body-cap", "most", "2.5", "整数"),
        ("body-cap", "most", "ten", "整数"),
        ("stationed-devolve", "appraisal_share", "101", "不大于 100"),
        ("quota", "absorbed_a_year", "0", "不小于 1"),
        ("quota", "absorbed_a_year", "101", "不大于 100"),
        ("balance", "band", "101", "不大于 100"),
        ("span", "comfortable", "-1", "不小于 0"),
        ("purchase", "hour_cost", "0", "大于 0"),
        ("lean", "price", "-0.1", "不小于 0"),
        ("lean", "price", "1000001", "不大于 1000000"),
        ("lean", "price", "0.00001", "小数不超过 4 位"),
        ("lean", "price", "dear", "数字"),
        ("lean", "price", "nan", "有限的数"),
    ],
)
def test_a_value_beyond_its_bound_is_refused_with_what_was_expected(
    code: str, name: str, value: str, expected: str
) -> None:
    (finding,) = refused(row(code, name, value))
    assert finding.expected is not None
    assert finding.expected.zh == expected
    assert finding.expected.en.strip()
    assert read_policy([row(code, name, value)])[0] == accepted(), "the row is left out"


def test_several_rows_set_several_things() -> None:
    policy = accepted(row("span", "price", "5"), row("span", "comfortable", "7", WEIGHT), row("span"))
    assert (settings_of(policy, "span").price, settings_of(policy, "span").comfortable) == (5, 7)


@pytest.mark.parametrize(
    ("code", "meant"), [("body_cap", "body-cap"), ("lien", "lean"), ("pin", "pins"), ("coordinaton", "coordination")]
)
def test_an_unknown_code_comes_with_the_one_that_may_be_meant(code: str, meant: str) -> None:
    (finding,) = refused(row(code))
    assert faults(row(code)) == [("unknown-code", 0, "code", code)]
    assert f"“{meant}”" in finding.message.zh
    assert f"Did you mean {meant}?" in finding.message.en
    assert finding.expected is not None
    for known in (*RULES, *GOALS):
        assert known.code in finding.expected.en


def test_an_unknown_setting_comes_with_the_one_that_may_be_meant() -> None:
    rows = (row("lean"), row("body-cap", "mst", "3"))
    (finding,) = refused(*rows)
    assert faults(*rows) == [("unknown-setting", 1, "setting", "mst")]
    assert "Did you mean most?" in finding.message.en
    assert finding.expected == Text("price、most", "price, most")


@pytest.mark.parametrize("rows", [(row("zzzzzz"),), (row("body-cap", "zzzzzz", "1"),)])
def test_where_nothing_is_alike_nothing_is_suggested(rows: tuple[PolicyRow, ...]) -> None:
    (finding,) = refused(*rows)
    assert "Did you mean" not in finding.message.en
    assert "请核对" in finding.message.zh


@pytest.mark.parametrize("entry", [*RULES, *GOALS], ids=by_code)
def test_codes_and_settings_may_be_written_by_either_name(entry: Rule[Any, Any] | Goal[Any, Any]) -> None:
    price = entry.settings.label("price")
    on = MUST if isinstance(entry, Rule) else WEIGHT
    for code, name in ((entry.title.zh, price.zh), (entry.title.en.upper(), price.en), (f" {entry.code} ", "Price")):
        assert settings_of(accepted(row(code, name, "0", on)), entry.code).price == 0


def test_no_two_entries_share_a_name() -> None:
    """Else a row in Chinese speaks of another thing than its writer means."""
    entries = [{entry.title.zh, entry.title.en.casefold(), entry.code} for entry in (*RULES, *GOALS, *TABLES)]
    assert [name for name, times in Counter(name for names in entries for name in names).items() if times > 1] == []


def test_a_value_without_a_setting_is_refused() -> None:
    assert faults(row("lean", value="3")) == [("setting-missing", 0, "setting", "3")]


def test_rows_that_contradict_each_other_are_told_and_the_first_stands() -> None:
    first = row("body-cap", "most", "7", PREFER)
    rows = (first, row("body-cap", "most", "8", OFF), first)
    assert faults(*rows) == [("policy-conflict", 1, "strength", "off"), ("policy-conflict", 1, "value", "8")]
    assert read_policy(rows)[0] == accepted(first)


def test_all_faults_are_told_at_once() -> None:
    rows = (row("nothing"), row("lean", "price", "x", MUST), row("span", "nothing", "1"), row("lean", "price", "3"))
    assert sorted(faults(*rows)) == [
        ("bad-setting", 1, "value", "x"),
        ("bad-strength", 1, "strength", "must"),
        ("unknown-code", 0, "code", "nothing"),
        ("unknown-setting", 2, "setting", "nothing"),
    ]
    assert settings_of(read_policy(rows)[0], "lean").price == 3


def test_the_recipe_lists_everything_in_force_with_every_setting() -> None:
    policy = accepted(row("span", "comfortable", "7"), row("pairs", "price", "2.50", PREFER), row("lean", strength=OFF))
    described = policy.described()
    in_force = [*(entry.rule for entry in policy.rules), *(entry.goal for entry in policy.goals)]
    for entry in in_force:
        assert set(described[entry.code]) == {"strength", *entry.settings.model_fields}
    assert described["span"] == {"strength": "weight", "price": "60", "comfortable": "7"}
    assert described["pairs"] == {"strength": "prefer", "price": "2.50"}
    assert "lean" not in described
    assert "no-mixed-establishment" not in described


@pytest.mark.parametrize("entry", [*RULES, *GOALS], ids=by_code)
def test_every_rule_and_goal_is_said_in_one_line(entry: Any) -> None:
    assert entry.sentence.en.endswith(".")
    assert entry.sentence.zh.endswith("。")


def test_titles_are_found_by_code() -> None:
    for entry in (*RULES, *GOALS):
        assert title_of(entry.code) == entry.title
    assert title_of("nothing") == Text("nothing", "nothing")
