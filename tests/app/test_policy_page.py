"""The page of rules and goals: what binds and what is weighed, changed in place and kept as versions."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from orgplan.app import desk, rulebook
from orgplan.app.components.policy.goals import meaning, unit_price
from orgplan.app.components.policy.rules import group_of, lawful
from orgplan.app.presets import applied, presets, steps
from orgplan.app.rulebook import Entry, entries
from orgplan.app.words import policy as words
from orgplan.goals import GOALS
from orgplan.ingest import Sheets, sheets_of_json, sheets_of_town
from orgplan.model.settings import FreeSettings
from orgplan.model.vocabulary import Strength, TownKind
from orgplan.policy import read_policy
from orgplan.rules import RULES
from orgplan.run import open_sheets, open_town
from orgplan.shipped import DATA
from orgplan.text import Language
from tests.app.desks import grids, opened, said

TOWN = open_town(DATA / "helong").town
assert TOWN
SHEETS = sheets_of_town(TOWN)
USUAL = entries(read_policy(())[0])


def rows(app: AppTest) -> list[dict[str, str]]:
    """The policy sheet of the open scenario."""
    version = app.session_state["version"]
    found = desk.store().content(version)
    return [dict(row) for row in _sheets(found.data).get("policy", [])]


def _sheets(data: str) -> Sheets:
    return sheets_of_json(data)


def entry(code: str, sheets: Sheets) -> Entry:
    return entries(open_sheets("data", sheets).policy)[code]


# --- the page --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("part", ["rules", "goals", "tables", "presets"])
def test_every_part_is_drawn(language: Language, part: str) -> None:
    app = opened("policy", language, part=part)
    assert said(app)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_open_says_what_to_do(language: Language) -> None:
    app = opened("policy", language, "")
    assert {"zh": "还没有打开方案稿", "en": "No scenario is open"}[language] in said(app)


def test_every_rule_is_shown_with_its_sentence_and_verdict() -> None:
    text = said(opened("policy", "zh"))
    assert text.count("遵守") >= len(RULES) - 1
    for rule in RULES:
        assert rule.title.zh in text
    assert "未检查" in text


def test_a_rule_switched_off_stays_in_sight() -> None:
    app = opened("policy", "zh")
    app.segmented_control(key="strength-service-hall").set_value("off").run()
    assert not app.exception
    assert {"code": "service-hall", "strength": "off"} in rows(app)
    assert any("停用了 1 条" in warning.value for warning in app.warning)
    app.segmented_control(key="policy-filter").set_value("off").run()
    assert "便民服务机构" in said(app)
    app.segmented_control(key="strength-service-hall").set_value("must").run()
    assert not [row for row in rows(app) if row["code"] == "service-hall"]


@pytest.mark.parametrize(("language", "clause"), [("zh", "《实施意见》二(二)：10"), ("en", "Opinions 2(2): 10")])
def test_a_setting_laxer_than_the_law_stays_in_sight(language: Language, clause: str) -> None:
    """Twelve bodies may be tried, but the page says that the Opinions allow ten; fewer are the planner's own matter."""
    app = opened("policy", language)
    app.number_input(key="set-body-cap-most").set_value(12).run()
    assert not app.exception
    assert any(clause in warning.value.replace("\\", "") for warning in app.warning)
    app.number_input(key="set-body-cap-most").set_value(9).run()
    assert not any(clause in warning.value.replace("\\", "") for warning in app.warning)


def test_a_preferred_rule_shows_its_price() -> None:
    app = opened("policy", "en")
    assert "set-quota-price" not in app.session_state
    app.segmented_control(key="strength-quota").set_value("prefer").run()
    app.number_input(key="set-quota-price").set_value(500.0).run()
    assert rows(app)[-2:] == [
        {"code": "quota", "strength": "prefer"},
        {"code": "quota", "setting": "price", "value": "500"},
    ]
    app.button(key="reset-quota").click().run()
    assert not [row for row in rows(app) if row["code"] == "quota"]


@pytest.mark.parametrize(("language", "message"), [("zh", "不小于 1"), ("en", "greater than or equal to 1")])
def test_a_value_out_of_bounds_is_said_and_not_kept(language: Language, message: str) -> None:
    app = opened("policy", language)
    before = rows(app)
    app.number_input(key="set-body-cap-most").set_value(0).run()
    assert not app.exception
    assert message in said(app).replace("\\", "")
    assert rows(app) == before
    assert app.number_input(key="set-body-cap-most").value == 0
    app.number_input(key="set-body-cap-most").set_value(9).run()
    assert {"code": "body-cap", "setting": "most", "value": "9"} in rows(app)
    assert message not in said(app).replace("\\", "")


def test_undo_gives_the_old_value_back() -> None:
    app = opened("policy", "zh")
    app.number_input(key="set-body-cap-most").set_value(9).run()
    app.button(key="undo").click().run()
    assert app.number_input(key="set-body-cap-most").value == 10


def test_the_search_finds_by_clause_and_by_code() -> None:
    app = opened("policy", "zh")
    app.text_input(key="policy-search").set_value("行政处罚法").run()
    assert "罚缴分离" in said(app)
    assert "党务职能归口" not in said(app)
    app.text_input(key="policy-search").set_value("party-work").run()
    assert "党务职能归口" in said(app)
    app.text_input(key="policy-search").set_value("没有这样的规则").run()
    assert words.NONE_FOUND.zh in said(app)


def test_a_link_opens_the_rule_whatever_was_filtered() -> None:
    app = opened("policy", "zh", part="goals", rule="kin-apart")
    assert app.session_state["part"] == "rules"
    assert "任职回避" in said(app)


def test_a_clash_leads_to_its_rule() -> None:
    app = opened("plan", "zh")
    app.session_state["rule"] = "quota"
    app.session_state["go-to"] = "policy"
    app.run()
    assert not app.exception
    assert app.query_params["rule"] in ("quota", ["quota"])


def test_a_goal_costs_measure_times_price_and_can_be_left_out() -> None:
    app = opened("policy", "zh", part="goals")
    html = [str(element.proto.body) for element in app.get("html")]
    lean = next(body for body in html if "orgplan-cost" in body and "10 个 × 400" in body)
    assert "4,000 工时" in lean
    app.toggle(key="switch-lean").set_value(False).run()
    assert {"code": "lean", "strength": "off"} in rows(app)
    assert words.GOAL_OFF.zh in said(app)
    app.toggle(key="switch-lean").set_value(True).run()
    assert {"code": "lean", "setting": "price", "value": "400"} in rows(app)


def test_the_goals_add_up_to_the_total_as_shown() -> None:
    app = opened("policy", "zh", town="liaoheyuan", part="goals")
    costs = [str(element.proto.body) for element in app.get("html") if "orgplan-cost" in str(element.proto.body)]
    shown = [int(found[1].replace(",", "")) for cost in costs if (found := re.search(r"<b>([\d,]+) 工时</b>", cost))]
    assert len(shown) > 5
    assert words.TOTAL.zh.format(f"{sum(shown):,}") in said(app)


def test_all_goes_back_to_the_usual_at_once() -> None:
    app = opened("policy", "zh")
    app.button(key="reset-all").click().run()
    assert rows(app) == []
    assert words.NOTHING_CHANGED.zh in said(app)
    assert "上次求解后有改动" in said(app)
    app.button(key="policy-solve").click().run()
    assert not app.exception


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_preset_is_shown_before_it_is_applied(language: Language) -> None:
    app = opened("policy", language, part="presets")
    before = rows(app)
    assert {"zh": "已与该预设一致", "en": "already is as this preset"}[language] in said(app)
    app.segmented_control(key="preset-kind").set_value("agricultural").run()
    assert ">450<" in grids(app)[0]
    assert rows(app) == before
    app.button(key="apply-preset").click().run()
    assert {"code": "devolution", "setting": "price", "value": "450"} in rows(app)
    assert [row for row in rows(app) if row["code"] == "lean"] == [row for row in before if row["code"] == "lean"]


def test_a_preset_may_be_solved_at_once() -> None:
    app = opened("policy", "zh", part="presets")
    app.segmented_control(key="preset-kind").set_value("featured").run()
    app.button(key="apply-solve").click().run()
    assert not app.exception


# --- the rows --------------------------------------------------------------------------------------------------------


def test_only_what_differs_gets_a_row_and_none_is_doubled() -> None:
    sheets: Sheets = {
        **SHEETS,
        "policy": [
            {"code": "机构精简", "strength": "权重", "setting": "单价", "value": "400"},
            {"code": "balance", "setting": "band", "value": "12"},
            {"code": "LEAN", "setting": "price", "value": "400"},
        ],
    }
    lean = USUAL["lean"]
    new, findings = rulebook.changed(sheets, lean, values={"price": "350"})
    assert findings == ()
    assert new["policy"] == [
        {"code": "lean", "setting": "price", "value": "350"},
        {"code": "balance", "setting": "band", "value": "12"},
    ]
    new, _ = rulebook.changed(new, lean, values={"price": "300"})
    assert [row["code"] for row in new["policy"]] == ["balance"]


def test_a_change_of_one_setting_keeps_the_others() -> None:
    sheets, _ = rulebook.changed(SHEETS, entry("balance", SHEETS), values={"band": "15"})
    sheets, _ = rulebook.changed(sheets, entry("balance", sheets), values={"price": "2"})
    balance = entry("balance", sheets)
    assert balance.changed == {"price": "2", "band": "15"}
    sheets, _ = rulebook.changed(sheets, balance, Strength.OFF)
    assert entry("balance", sheets).changed == {"price": "2", "band": "15"}
    assert not entry("balance", sheets).on


def test_a_table_follows_what_it_borrows() -> None:
    sheets, _ = rulebook.changed(SHEETS, entry("balance", SHEETS), values={"band": "15"})
    load = entry("load", sheets)
    assert not load.touched
    assert load.usual == load.settings
    sheets, _ = rulebook.changed(sheets, load, values={"band": "10"})
    assert entry("load", sheets).changed == {"band": "10"}
    assert entry("load", rulebook.restored(sheets, entry("load", sheets))).changed == {}


def test_what_is_out_of_bounds_is_a_finding() -> None:
    _, findings = rulebook.changed(SHEETS, USUAL["balance"], values={"band": "101"})
    assert findings[0].expected is not None
    assert findings[0].expected.zh == "不大于 100"
    _, findings = rulebook.changed(SHEETS, USUAL["balance"], values={"price": ""})
    assert findings


# --- groups, goals, presets ------------------------------------------------------------------------------------------


def test_every_rule_is_in_a_group_that_the_page_shows() -> None:
    assert {group_of(rule) for rule in RULES} == set(words.GROUPS)
    assert {rule.code for rule in RULES if not lawful(rule)} == {"required-bodies", "body-size", "pins", "pairs"}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_priced_goal_says_what_its_price_means(language: Language) -> None:
    for goal in GOALS:
        free = meaning(USUAL[goal.code], language) == words.FREE[language]
        assert free is issubclass(goal.settings, FreeSettings)
    assert "60" in meaning(USUAL["purchase"], language)
    assert str(unit_price(USUAL["purchase"])) == "0.0167"


def test_presets_are_sound_and_change_nothing_else() -> None:
    assert set(presets()) == set(TownKind) - {TownKind.GENERAL}
    for kind in presets():
        sheets = applied({"policy": []}, kind, USUAL)
        lines = {(row["code"], row["setting"], row["value"]) for row in sheets["policy"]}
        assert lines == {(line.code, line.setting, line.value) for line in presets()[kind]}
        assert all(step.changes for step in steps(kind, USUAL))
        after = entries(open_sheets("data", {**SHEETS, **sheets}).policy)
        assert not any(step.changes for step in steps(kind, after))
