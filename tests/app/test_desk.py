"""What lies on the desk: begun, changed, taken back and forth, saved and shared; what is said where it goes aside."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orgplan.app import desk, samples
from orgplan.app.words import desk as words
from orgplan.ingest import sheets_of_town, workbook_of
from orgplan.model import PolicyRow
from orgplan.policy import read_policy
from orgplan.run import material, open_sheets
from orgplan.text import Text
from tests.app.planner import DID, Planner, forget_open_files, renamed, town

# --- begun -----------------------------------------------------------------------------------------------------------


def test_nothing_is_open_at_first() -> None:
    assert Planner().at_nothing


def test_a_beginning_is_a_draft_of_ones_own() -> None:
    planner = Planner().begins("甲镇")
    assert (planner.open.scenario.name, planner.open.scenario.saved, planner.own) == ("甲镇", None, True)
    assert planner.open.version.number == 1
    assert planner.open.town is not None
    assert planner.app.query_params["scenario"] == planner.open.scenario.id
    assert planner.can == set()


def test_an_untouched_beginning_is_taken_up_again_and_a_touched_one_is_not() -> None:
    first = Planner().begins()
    assert Planner().begins().open.scenario.id == first.open.scenario.id
    first.notes("一办")
    assert Planner().begins().open.scenario.id != first.open.scenario.id
    assert Planner("乙").begins().open.scenario.id != first.open.scenario.id


def test_an_upload_is_opened_under_the_name_of_its_town() -> None:
    data = workbook_of(town(), "zh")
    planner = Planner().does(lambda: desk.begin_upload("某镇.xlsx", data))
    case = open_sheets("data", town())
    assert case.town is not None
    assert planner.open.scenario.name == case.town.name
    assert planner.history == ["上传数据“某镇.xlsx”"]


def test_what_is_no_workbook_opens_nothing() -> None:
    said: list[object] = []
    planner = Planner().does(lambda: said.extend(desk.begin_upload("a.xlsx", b"not a workbook")))
    assert planner.at_nothing
    assert len(said) == 1


def test_other_rules_make_a_plan_stale_as_other_data_do() -> None:
    """Page and exported file ask the same question."""
    held = Planner().does(lambda: desk.begin_sample("feicheng-1993")).open
    assert held.outcome is not None and held.plan is not None
    assert not held.stale
    seven = replace(held.case, policy=read_policy((PolicyRow(code="body-cap", setting="most", value="7"),))[0])
    assert replace(held, case=seven).stale
    assert material(seven, held.plan, held.outcome).stale


# --- the address -----------------------------------------------------------------------------------------------------


def test_the_address_of_a_sample_opens_a_draft_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    folder = next(folder for folder in samples.sample_towns() if folder.name == "feicheng-1993")
    found = samples.opened(folder).town
    assert found is not None
    monkeypatch.setattr(samples, "solved", lambda _: (sheets_of_town(found), None))
    planner = Planner(town="feicheng-1993")
    assert planner.open.scenario.name == found.name
    assert planner.history == [words.OPENED_SAMPLE.zh]
    assert "town" not in planner.app.query_params, "or each reload would begin anew"


@pytest.mark.parametrize("town", ["nowhere", "../helong", ""])
def test_the_address_of_no_sample_opens_nothing(town: str) -> None:
    assert Planner(town=town).at_nothing


def test_a_dead_link_says_so_and_opens_nothing() -> None:
    planner = Planner(scenario="not-there")
    assert planner.at_nothing
    assert "scenario" not in planner.app.query_params
    assert words.GONE.zh in planner.told


def test_a_link_shows_others_what_was_saved_and_the_owner_the_last_change() -> None:
    mine = Planner("甲").begins().notes("一办").does(lambda: desk.save("会商稿")).notes("二办")
    link = mine.open.scenario.id
    assert Planner("甲", scenario=link).noted == "二办"
    assert Planner("乙", scenario=link).noted == "一办"


def test_a_link_to_a_draft_opens_it() -> None:
    mine = Planner("甲").begins().notes("一办")
    other = Planner("乙", scenario=mine.open.scenario.id)
    assert other.noted == "一办"
    assert not other.own
    assert other.can == set()


# --- changed, back and forth -----------------------------------------------------------------------------------------


def test_each_change_is_a_version_and_keeps_what_it_does_not_name() -> None:
    planner = Planner().begins().notes("一办")
    before = planner.open
    planner.does(lambda: desk.record(DID, plan=None))
    assert planner.open.version.number == 3
    assert planner.open.version.parent == before.version.id
    assert planner.open.sheets == before.sheets
    assert planner.history == ["调整", "一办", "调整"]


def test_undo_and_redo_go_to_both_ends() -> None:
    planner = Planner().begins().notes("一办").notes("二办")
    assert planner.can == {"undo"}
    planner.app.button(key="undo").click()
    assert planner.look().noted == "一办"
    assert planner.can == {"undo", "redo"}
    planner.does(desk.undo)
    assert planner.can == {"redo"}
    assert planner.does(desk.undo).open.version.number == 1, "further back there is nothing"
    planner.does(desk.redo).app.button(key="redo").click()
    assert planner.look().noted == "二办"
    assert planner.can == {"undo"}


def test_what_undo_left_aside_can_be_restored() -> None:
    planner = Planner().begins().notes("一办")
    left = planner.open.version.id
    planner.does(desk.undo).notes("二办")
    assert planner.can == {"undo"}
    planner.app.button(key=f"restore-{left}").click()
    assert planner.look().noted == "一办"
    assert planner.history == ["调整", "一办", "二办", "恢复到第 2 版"]
    assert planner.does(desk.undo).noted == "二办"


def test_a_version_that_is_not_there_restores_nothing() -> None:
    planner = Planner().begins().does(lambda: desk.restore("not-there"))
    assert planner.open.version.number == 1


def test_everything_is_there_after_the_server_was_restarted() -> None:
    planner = Planner().begins().notes("一办").notes("二办").does(desk.undo)
    forget_open_files()
    again = Planner(scenario=planner.open.scenario.id)
    assert again.noted == "一办"
    assert again.can == {"undo", "redo"}


# --- two windows, two planners ---------------------------------------------------------------------------------------


def test_a_change_in_the_slower_window_is_branched_off_with_a_word() -> None:
    first = Planner().begins("甲镇")
    second = Planner(scenario=first.open.scenario.id)
    first.notes("先改")
    second.notes("后改")
    assert words.MOVED_ELSEWHERE.zh.format(words.BRANCH_NAME.zh.format("甲镇")) in second.told.replace("\\", "")
    assert second.noted == "后改"
    assert second.open.scenario.id != first.open.scenario.id
    assert second.own
    assert second.history == ["从“甲镇”另存", "后改"]
    assert first.look().noted == "先改"
    assert first.history == ["调整", "先改"]


def test_a_restoration_in_the_slower_window_is_branched_off_too() -> None:
    first = Planner().begins("甲镇").notes("先改")
    second = Planner(scenario=first.open.scenario.id)
    beginning = first.open.version.parent
    first.notes("再改")
    second.does(lambda: desk.restore(beginning or ""))
    assert "另一窗口" in second.told
    assert second.open.scenario.id != first.open.scenario.id
    assert second.open.sheets == town()


@pytest.mark.parametrize("step", [desk.undo, desk.redo])
def test_a_step_in_the_slower_window_shows_what_is_newest(step: object) -> None:
    first = Planner().begins().notes("一办").notes("二办").does(desk.undo)
    second = Planner(scenario=first.open.scenario.id)
    first.notes("三办")
    assert callable(step)
    second.does(step)
    assert second.noted == "三办"
    assert words.MOVED_ON.zh in second.told
    assert second.history == ["调整", "一办", "二办", "三办"]


def test_a_change_to_anothers_scenario_is_branched_off_with_a_word() -> None:
    mine = Planner("甲").begins("甲镇").notes("一办").does(lambda: desk.save("会商稿")).notes("二办")
    yours = Planner("乙", scenario=mine.open.scenario.id).notes("三办")
    assert words.NOT_YOURS.zh.format("会商稿（另存）") in yours.told.replace("\\", "")
    assert (yours.open.scenario.name, yours.own, yours.noted) == ("会商稿（另存）", True, "三办")
    assert yours.open.scenario.branched_from is not None
    assert mine.look().noted == "二办"
    assert mine.history == ["调整", "一办", "二办"]


def test_nobody_steps_back_or_renames_for_another() -> None:
    mine = Planner("甲").begins("甲镇").notes("一办")
    scenario = mine.open.scenario.id
    yours = Planner("乙", scenario=scenario)
    yours.does(desk.undo).does(lambda: desk.rename(scenario, "乙的"))
    assert mine.look().noted == "一办"
    assert mine.open.scenario.name == "甲镇"


# --- saved and branched ----------------------------------------------------------------------------------------------


def test_a_draft_is_on_nobody_elses_shelf_until_it_is_saved() -> None:
    seen: list[str] = []
    mine, yours = Planner("甲").begins().notes("一办"), Planner("乙")
    yours.does(lambda: seen.extend(scenario.name for scenario in desk.shelf()))
    assert seen == []
    mine.does(lambda: desk.save(" 会商稿 \n一 "))
    yours.does(lambda: seen.extend(scenario.name for scenario in desk.shelf()))
    assert seen == ["会商稿 一"]
    assert mine.open.scenario.saved == mine.open.version.id


def test_what_is_saved_of_anothers_is_a_copy() -> None:
    mine = Planner("甲").begins().does(lambda: desk.save("会商稿"))
    yours = Planner("乙", scenario=mine.open.scenario.id).does(lambda: desk.save("我的稿"))
    assert yours.open.scenario.id != mine.open.scenario.id
    assert (yours.open.scenario.name, yours.own) == ("我的稿", True)
    assert yours.open.scenario.saved == yours.open.version.id
    assert mine.look().open.scenario.name == "会商稿"


def test_a_branch_is_a_draft_that_goes_its_own_way() -> None:
    planner = Planner().begins("甲镇").notes("一办").does(lambda: desk.save("会商稿"))
    old = planner.open.scenario.id
    planner.does(lambda: desk.branch("另稿")).notes("二办")
    assert (planner.open.scenario.name, planner.open.scenario.saved) == ("另稿", None)
    assert planner.history == ["从“会商稿”另存", "二办"]
    assert Planner(scenario=old).noted == "一办"


def test_a_branch_with_other_data_says_what_it_came_from() -> None:
    planner = Planner().begins("甲镇").does(lambda: desk.branch("假设", renamed("一办")))
    assert planner.noted == "一办"
    assert planner.history[0] == "从“甲镇”另存"


def test_what_people_type_is_never_markup() -> None:
    planner = Planner().begins("**强** ![](http://a/b)").notes("一办")
    bar = "\n".join(element.value for element in planner.app.markdown)
    assert r"\*\*强\*\*" in bar
    assert "![](" not in bar
    second = Planner(scenario=planner.open.scenario.id)
    planner.notes("二办")
    second.notes("*三*")
    assert "![](" not in second.told


def test_another_scenario_is_read_without_laying_it_on_the_desk() -> None:
    mine = Planner().begins().notes("一办")
    kept: list[desk.Desk | None] = []
    other = (
        Planner("乙")
        .begins("乙镇")
        .does(lambda: kept.extend((desk.read(mine.open.scenario.id), desk.read("not-there"))))
    )
    assert kept[0] is not None
    assert kept[0].sheets["units"][0]["name"] == "一办"
    assert kept[1] is None
    assert other.open.scenario.name == "乙镇"


def test_a_step_when_all_was_taken_away_says_so() -> None:
    planner = Planner().begins()
    planner.app.session_state["version"] = "not-there"
    planner.does(lambda: desk.record(Text("改", "Changed")))
    assert planner.at_nothing
    assert words.GONE.zh in planner.told
